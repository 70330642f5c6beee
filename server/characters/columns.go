package characters

import (
	"context"

	"kyosai/ent/schema"
	"kyosai/gen/ent"
	"kyosai/gen/ent/company"
	"kyosai/gen/ent/employment"
	"kyosai/gen/ent/member"
	"kyosai/server/kana"
)

// column is a column of names that the host's extract fills.
type column struct {
	noun, name string
	holding    func(context.Context, *ent.Client) (map[string]string, error)
}

var columns = []column{
	{ent.TypeMember, member.FieldName, func(ctx context.Context, c *ent.Client) (map[string]string, error) {
		rows, err := c.Member.Query().Where(holds(member.FieldName)).All(ctx)
		return texts(rows, err, func(r *ent.Member) (string, string) { return r.ID, r.Name })
	}},
	{ent.TypeEmployment, employment.FieldLocation, func(ctx context.Context, c *ent.Client) (map[string]string, error) {
		rows, err := c.Employment.Query().Where(holds(employment.FieldLocation)).All(ctx)
		return texts(rows, err, func(r *ent.Employment) (string, string) { return r.ID, r.Location })
	}},
	{ent.TypeCompany, company.FieldName, func(ctx context.Context, c *ent.Client) (map[string]string, error) {
		rows, err := c.Company.Query().Where(holds(company.FieldName)).All(ctx)
		return texts(rows, err, func(r *ent.Company) (string, string) { return r.ID, r.Name })
	}},
	{ent.TypeCompany, company.FieldAddress, func(ctx context.Context, c *ent.Client) (map[string]string, error) {
		rows, err := c.Company.Query().Where(holds(company.FieldAddress)).All(ctx)
		return texts(rows, err, func(r *ent.Company) (string, string) { return r.ID, r.Address })
	}},
}

func texts[T any](rows []T, err error, of func(T) (id, text string)) (map[string]string, error) {
	found := make(map[string]string, len(rows))
	for _, row := range rows {
		id, text := of(row)
		found[id] = text
	}
	return found, err
}

func (w *writing) read(ctx context.Context, p schema.Place) (string, error) {
	switch p.Noun + "." + p.Column {
	case ent.TypeMember + "." + member.FieldName:
		row, err := w.client.Member.Get(ctx, p.ID)
		return textOf(row, err, func(r *ent.Member) string { return r.Name })
	case ent.TypeEmployment + "." + employment.FieldLocation:
		row, err := w.client.Employment.Get(ctx, p.ID)
		return textOf(row, err, func(r *ent.Employment) string { return r.Location })
	case ent.TypeCompany + "." + company.FieldName:
		row, err := w.client.Company.Get(ctx, p.ID)
		return textOf(row, err, func(r *ent.Company) string { return r.Name })
	}
	row, err := w.client.Company.Get(ctx, p.ID)
	return textOf(row, err, func(r *ent.Company) string { return r.Address })
}

func textOf[T any](row *T, err error, text func(*T) string) (string, error) {
	if err != nil {
		return "", err
	}
	return text(row), nil
}

// write sets the column, with its search key.
func (w *writing) write(ctx context.Context, p schema.Place, text string) error {
	switch p.Noun + "." + p.Column {
	case ent.TypeMember + "." + member.FieldName:
		return w.client.Member.UpdateOneID(p.ID).SetName(text).SetNameKey(kana.FoldName(text)).
			SetGivenNameKey(kana.FoldName(kana.Given(text))).Exec(ctx)
	case ent.TypeEmployment + "." + employment.FieldLocation:
		return w.client.Employment.UpdateOneID(p.ID).SetLocation(text).Exec(ctx)
	case ent.TypeCompany + "." + company.FieldName:
		return w.client.Company.UpdateOneID(p.ID).SetName(text).SetNameKey(kana.FoldName(text)).Exec(ctx)
	}
	return w.client.Company.UpdateOneID(p.ID).SetAddress(text).Exec(ctx)
}
