package dues

import (
	"context"
	"fmt"

	"kyosai/gen/ent"
	"kyosai/gen/ent/company"
	"kyosai/server/access"
	"kyosai/server/problem"
	"kyosai/server/store"
)

var errNoCompany = problem.New(problem.NotFound, "company_not_found", "お探しの事業所が見つかりません。一覧を開き直してください。")

// Allow enters whether a company takes its members' orders on its invoice, at its word. What is due already stays due.
func (d Dues) Allow(ctx context.Context, companyID string, invoiced bool) (*ent.Company, error) {
	if !access.From(ctx).May(access.Clerk) {
		return nil, problem.NotAllowed
	}
	err := d.Store.InTx(ctx, func(ctx context.Context, tx *store.Tx) error {
		n, err := tx.Client().Company.Update().Where(company.ID(companyID)).SetInvoiced(invoiced).Save(ctx)
		if err != nil {
			return fmt.Errorf("enter how company %s pays: %w", companyID, err)
		}
		if n == 0 {
			return errNoCompany
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	return d.Store.Client.Company.Get(ctx, companyID)
}
