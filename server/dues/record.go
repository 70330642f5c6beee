package dues

import (
	"context"
	"errors"
	"fmt"

	"kyosai/gen/ent"
	"kyosai/gen/ent/due"
	"kyosai/server/access"
	"kyosai/server/caldate"
	"kyosai/server/store"
	"kyosai/server/yen"
)

// Record has a company owe an order, in the transaction that places it.
func Record(ctx context.Context, tx *store.Tx, of *ent.Order, companyID string) error {
	today := caldate.Today(tx.Now)
	err := tx.Client().Due.Create().SetCompanyID(companyID).SetOrderID(of.ID).SetMonth(today.String()[:len("2006-01")]).SetAmount(of.Amount).
		SetRecordedOn(today).SetMadeAt(tx.Now).Exec(access.AsSystem(ctx))
	if err != nil {
		return fmt.Errorf("put order %s on the invoice: %w", of.ID, err)
	}
	return nil
}

// errNoDue is a fault of ours: what is taken off was never due, or is so no more.
var errNoDue = errors.New("the company does not owe as much")

// Lower takes some of what a company owes for an order off its invoice, in the transaction that ends the order or takes tickets
// of it back. What comes to nothing is voided.
func Lower(ctx context.Context, tx *store.Tx, orderID string, by yen.Amount) error {
	ctx = access.AsSystem(ctx)
	n, err := tx.Client().Due.Update().Where(due.OrderID(orderID), due.AmountGTE(by)).AddAmount(-by).Save(ctx)
	if err == nil && n != 1 {
		err = errNoDue
	}
	if err == nil {
		err = tx.Client().Due.Update().Where(due.OrderID(orderID), due.Amount(0)).SetStatus(due.StatusVOIDED).Exec(ctx)
	}
	if err != nil {
		return fmt.Errorf("take %d yen of order %s off the invoice: %w", by, orderID, err)
	}
	return nil
}
