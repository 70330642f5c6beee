package deposits

import (
	"context"
	"fmt"
	"slices"

	"kyosai/gen/ent"
	"kyosai/gen/ent/deposit"
	"kyosai/gen/ent/order"
	"kyosai/server/orders"
	"kyosai/server/slips"
	"kyosai/server/store"
)

// keep keeps each line once, and has those that certainly pay an order pay it.
func keep(ctx context.Context, tx *store.Tx, statementID string, fresh []entry) error {
	verdicts := make([]Verdict, len(fresh))
	for i, e := range fresh {
		verdict, err := settle(ctx, tx, e)
		if err != nil {
			return err
		}
		verdicts[i] = verdict
	}
	i := 0
	for some := range slices.Chunk(fresh, perStatement) {
		err := tx.Client().Deposit.MapCreateBulk(some, func(c *ent.DepositCreate, _ int) {
			fill(c.SetStatementID(statementID), fresh[i], verdicts[i])
			i++
		}).Exec(ctx)
		if err != nil {
			return fmt.Errorf("keep deposits: %w", err)
		}
	}
	return nil
}

// settle has a line pay the order whose number it bears, where that is certain and nobody was faster.
func settle(ctx context.Context, tx *store.Tx, e entry) (Verdict, error) {
	of, err := numbered(ctx, tx, slips.Find(e.Payer, e.Remark))
	if err != nil {
		return Verdict{}, err
	}
	v := Match(e.Line, of)
	if v.Order == nil {
		return v, nil
	}
	paid, err := orders.Settle(ctx, tx, v.Order, e.PaidOn)
	if !paid {
		v.Order, v.Doubt = nil, deposit.DoubtPAID_BEFORE
	}
	return v, err
}

// numbered is the order with a slip of this number; nil where there is none.
func numbered(ctx context.Context, tx *store.Tx, number string) (*ent.Order, error) {
	if !slips.Valid(number) {
		return nil, nil
	}
	of, err := tx.Client().Order.Query().Where(order.SlipNumber(number)).Only(ctx)
	if ent.IsNotFound(err) {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("look for the order of a slip: %w", err)
	}
	return of, nil
}

func fill(c *ent.DepositCreate, e entry, v Verdict) {
	c.SetIdentity(e.identity).SetPaidOn(e.PaidOn).SetAmount(e.Amount).SetPayer(clean(e.Payer)).SetRemark(clean(e.Remark)).SetNumber(v.Number)
	if v.Order != nil {
		c.SetStatus(deposit.StatusMATCHED).SetOrderID(v.Order.ID)
		return
	}
	c.SetStatus(deposit.StatusDOUBTFUL).SetDoubt(v.Doubt)
}
