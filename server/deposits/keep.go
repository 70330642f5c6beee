package deposits

import (
	"context"
	"fmt"
	"slices"

	"kyosai/gen/ent"
	"kyosai/gen/ent/deposit"
	"kyosai/server/slips"
	"kyosai/server/store"
)

// keep keeps each line once, and has those that certainly pay something pay it.
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

// settle has a line pay what its number is of, where that is certain and nobody was faster.
func settle(ctx context.Context, tx *store.Tx, e entry) (Verdict, error) {
	of, err := numbered(ctx, tx, slips.Find(e.Payer, e.Remark))
	if err != nil {
		return Verdict{}, err
	}
	v := Match(e.Line, of)
	if v.Slip.none() {
		return v, nil
	}
	paid, err := v.Slip.settle(ctx, tx, e.PaidOn, e.Amount)
	if !paid {
		v.Slip, v.Doubt = Slip{}, deposit.DoubtPAID_BEFORE
	}
	return v, err
}

func fill(c *ent.DepositCreate, e entry, v Verdict) {
	c.SetIdentity(e.identity).SetPaidOn(e.PaidOn).SetAmount(e.Amount).SetPayer(clean(e.Payer)).SetRemark(clean(e.Remark)).SetNumber(v.Number)
	if !v.Slip.none() {
		v.Slip.pays(c.SetStatus(deposit.StatusMATCHED).Mutation())
		return
	}
	c.SetStatus(deposit.StatusDOUBTFUL).SetDoubt(v.Doubt)
}
