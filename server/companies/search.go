package companies

import (
	"context"
	"fmt"

	"entgo.io/ent/dialect/sql"

	"kyosai/gen/ent"
	"kyosai/gen/ent/company"
	"kyosai/gen/ent/predicate"
	"kyosai/server/kana"
	"kyosai/server/page"
)

// Search lists the companies whose number begins with what was typed, or whose name or kana has it, folded; nothing
// typed means all. They come in the order of their kana.
func (c Companies) Search(ctx context.Context, typed string, first int, after *string) (*page.Page[*ent.Company], error) {
	if err := page.Check(first); err != nil {
		return nil, err
	}
	keys, err := page.Keys(after, 2)
	if err != nil {
		return nil, err
	}
	query := c.Store.Client.Company.Query().Where(meant(typed)...)
	if keys != nil {
		query.Where(behind(keys[0], keys[1]))
	}
	rows, err := query.Order(company.ByKanaKey(), company.ByID()).Limit(first + 1).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("search companies: %w", err)
	}
	return page.Of(rows, first, func(r *ent.Company) string { return page.Cursor(r.KanaKey, r.ID) }), nil
}

func meant(typed string) []predicate.Company {
	var ways []predicate.Company
	if digits := kana.FoldDigits(typed); digits != "" {
		ways = append(ways, company.CodeHasPrefix(digits))
	}
	if reading := kana.FoldKana(typed); reading != "" {
		ways = append(ways, company.KanaKeyContains(reading), company.NameKeyContains(kana.FoldName(typed)))
	}
	if len(ways) == 0 {
		return nil
	}
	return []predicate.Company{company.Or(ways...)}
}

func behind(kanaKey, id string) predicate.Company {
	return func(s *sql.Selector) {
		s.Where(sql.Or(sql.GT(s.C(company.FieldKanaKey), kanaKey), sql.And(sql.EQ(s.C(company.FieldKanaKey), kanaKey), sql.GT(s.C(company.FieldID), id))))
	}
}
