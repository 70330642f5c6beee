package members

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"entgo.io/ent/dialect/sql"

	"kyosai/gen/ent"
	"kyosai/gen/ent/company"
	"kyosai/gen/ent/employment"
	"kyosai/gen/ent/member"
	"kyosai/gen/ent/predicate"
	"kyosai/server/kana"
	"kyosai/server/page"
)

// mostCompanies is how many companies a search by company may mean: in the order of their keys, in which a table is
// read anyway, where the order of names would read its index and then each row.
const mostCompanies = 50

// Search lists the members that text means, in the order of their kana. Digits are looked for at the beginning of
// numbers and telephones; kana and kanji at the beginning of names, or as a whole given name, folded, so that 高 finds
// 髙; and, from two characters on, anywhere in the names of the companies that they work for.
func (m Members) Search(ctx context.Context, text string, first int, after *string) (*page.Page[*ent.Member], error) {
	if err := page.Check(first); err != nil {
		return nil, err
	}
	keys, err := page.Keys(after, 2)
	if err != nil {
		return nil, err
	}
	ways, err := m.meant(ctx, text)
	if err != nil {
		return nil, err
	}
	picked, err := m.pick(ctx, ways, keys, first+1)
	if err != nil {
		return nil, err
	}
	rows, err := m.Store.Client.Member.Query().Where(picked...).WithEmployments(NewestFirst).
		Order(member.ByKanaKey(), member.ByID()).Limit(first + 1).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("search members: %w", err)
	}
	list := page.Of(rows, first, func(r *ent.Member) string { return page.Cursor(r.KanaKey, r.ID) })
	list.Total = func(ctx context.Context) (int, error) { return m.count(ctx, ways) }
	return list, nil
}

// Meant picks the members that text means, as Search does, for who asks more of them.
func (m Members) Meant(ctx context.Context, text string) (predicate.Member, error) {
	ways, err := m.meant(ctx, text)
	if err != nil {
		return nil, err
	}
	return member.Or(ways...), nil
}

// meant says in which ways a text may mean members, no member in two of them; an empty text means nobody. They are
// looked for one by one, for each has an index of its own, which engines do not use for all together.
func (m Members) meant(ctx context.Context, text string) ([]predicate.Member, error) {
	q := read(text)
	if q.empty() {
		return []predicate.Member{func(s *sql.Selector) { s.Where(sql.False()) }}, nil
	}
	ways := q.people()
	companies, err := m.companies(ctx, q)
	if err != nil {
		return nil, err
	}
	if len(companies) > 0 {
		ways = append(ways, member.HasEmploymentsWith(employment.CompanyIDIn(companies...), employment.UntilOnIsNil()))
	}
	for i := len(ways) - 1; i > 0; i-- {
		ways[i] = member.And(ways[i], member.Not(member.Or(ways[:i]...)))
	}
	return ways, nil
}

// pick chooses one page of the members behind the cursor's keys, however they are meant. With several ways it is by
// the keys of their first rows: whose data is not shown is not read.
func (m Members) pick(ctx context.Context, ways []predicate.Member, keys []string, rows int) ([]predicate.Member, error) {
	var after []predicate.Member
	if keys != nil {
		after = append(after, behind(keys[0], keys[1]))
	}
	if len(ways) == 1 {
		return append(after, ways[0]), nil
	}
	var found []place
	for _, way := range ways {
		var some []place
		err := m.Store.Client.Member.Query().Where(way).Where(after...).Order(member.ByKanaKey(), member.ByID()).Limit(rows).
			Select(member.FieldKanaKey, member.FieldID).Scan(ctx, &some)
		if err != nil {
			return nil, fmt.Errorf("search members: %w", err)
		}
		found = append(found, some...)
	}
	slices.SortFunc(found, place.compare)
	ids := make([]string, min(rows, len(found)))
	for i := range ids {
		ids[i] = found[i].ID
	}
	return []predicate.Member{member.IDIn(ids...)}, nil
}

// place is a member's place in the order of the list.
type place struct {
	KanaKey string `json:"kana_key"`
	ID      string `json:"id"`
}

func (p place) compare(other place) int {
	return cmp.Or(strings.Compare(p.KanaKey, other.KanaKey), strings.Compare(p.ID, other.ID))
}

func (m Members) count(ctx context.Context, ways []predicate.Member) (total int, err error) {
	for _, way := range ways {
		n, err := m.Store.Client.Member.Query().Where(way).Count(ctx)
		if err != nil {
			return 0, fmt.Errorf("count members: %w", err)
		}
		total += n
	}
	return total, nil
}

func (m Members) companies(ctx context.Context, q question) ([]string, error) {
	means := q.workplaces()
	if len(means) == 0 {
		return nil, nil
	}
	ids, err := m.Store.Client.Company.Query().Where(company.Or(means...)).Order(company.ByID()).Limit(mostCompanies).IDs(ctx)
	if err != nil {
		return nil, fmt.Errorf("search companies: %w", err)
	}
	return ids, nil
}

// question is what was typed, folded in each way that it may be meant.
type question struct{ digits, kana, name string }

func read(text string) question {
	if number(text) {
		return question{digits: kana.FoldDigits(text)}
	}
	q := question{name: kana.FoldName(text)}
	if reading := kana.FoldKana(text); isKana(reading) {
		q.kana = reading
	}
	return q
}

func (q question) empty() bool { return q == question{} }

func (q question) people() []predicate.Member {
	if q.digits != "" {
		return []predicate.Member{begins(member.FieldNumber, q.digits), begins(member.FieldTelephoneKey, q.digits)}
	}
	if q.kana != "" {
		return []predicate.Member{begins(member.FieldKanaKey, q.kana), member.GivenKanaKey(q.kana)}
	}
	return []predicate.Member{begins(member.FieldNameKey, q.name), member.GivenNameKey(q.name)}
}

// workplaces says which companies are meant; one character or a few digits mean none, for they would mean hundreds.
func (q question) workplaces() []predicate.Company {
	switch {
	case len(q.digits) >= 6:
		return []predicate.Company{company.Code(q.digits), company.TelephoneKey(q.digits)}
	case q.digits != "" || utf8.RuneCountInString(q.name) < 2:
		return nil
	case q.kana != "":
		return []predicate.Company{company.KanaKeyContains(q.kana), company.NameKeyContains(q.name)}
	}
	return []predicate.Company{company.NameKeyContains(q.name)}
}

// begins is a range and no LIKE, so that every engine walks the index in order.
func begins(column, prefix string) predicate.Member {
	return func(s *sql.Selector) {
		s.Where(sql.And(sql.GTE(s.C(column), prefix), sql.LT(s.C(column), prefix+"\U0010FFFF")))
	}
}

func behind(kanaKey, id string) predicate.Member {
	return func(s *sql.Selector) {
		s.Where(sql.Or(sql.GT(s.C(member.FieldKanaKey), kanaKey), sql.And(sql.EQ(s.C(member.FieldKanaKey), kanaKey), sql.GT(s.C(member.FieldID), id))))
	}
}

// number tells whether a text is digits as people write telephones and numbers.
func number(text string) bool {
	digits := kana.FoldDigits(text)
	for _, r := range text {
		switch {
		case r >= '0' && r <= '9', r >= '０' && r <= '９', r == '-', r == ' ', r == '　', r == '－', r == 'ー', r == '(', r == ')', r == '+':
		default:
			return false
		}
	}
	return digits != ""
}

func isKana(text string) bool {
	for _, r := range text {
		if (r < 'ァ' || r > 'ヺ') && r != 'ー' && r != '・' {
			return false
		}
	}
	return text != ""
}
