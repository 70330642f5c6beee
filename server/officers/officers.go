// Package officers keeps who does a company's paperwork with the scheme 福利厚生の担当者: entered by staff, disabled, never
// deleted, so that the record stays readable.
package officers

import (
	"context"
	"fmt"

	"kyosai/gen/ent"
	"kyosai/gen/ent/officer"
	"kyosai/server/access"
	"kyosai/server/page"
	"kyosai/server/store"
)

// Officers reads and changes officers within the viewer's scope.
type Officers struct{ Store *store.Store }

// Self is the officer who is looking, with his company; nil where none is.
func (o Officers) Self(ctx context.Context) (*ent.Officer, error) {
	id := access.From(ctx).OfficerID
	if id == "" {
		return nil, nil
	}
	found, err := o.Store.Client.Officer.Query().Where(officer.ID(id)).WithCompany().Only(ctx)
	if err != nil {
		return nil, fmt.Errorf("read the viewer's entry: %w", err)
	}
	return found, nil
}

// Of lists a company's officers in the order in which they were entered, the disabled too, with their accounts.
func (o Officers) Of(ctx context.Context, of *ent.Company, first int, after *string) (*page.Page[*ent.Officer], error) {
	if err := page.Check(first); err != nil {
		return nil, err
	}
	keys, err := page.Keys(after, 1)
	if err != nil {
		return nil, err
	}
	query := o.Store.Client.Officer.Query().Where(officer.CompanyID(of.ID)).WithAccount().WithCompany().Order(officer.ByID()).Limit(first + 1)
	if keys != nil {
		query.Where(officer.IDGT(keys[0]))
	}
	rows, err := query.All(ctx)
	if err != nil {
		return nil, fmt.Errorf("list the officers of %s: %w", of.ID, err)
	}
	return page.Of(rows, first, func(p *ent.Officer) string { return page.Cursor(p.ID) }), nil
}
