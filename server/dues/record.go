package dues

import (
	"cmp"
	"context"
	"errors"
	"fmt"

	"kyosai/gen/ent/due"
	"kyosai/gen/ent/predicate"
	"kyosai/server/access"
	"kyosai/server/caldate"
	"kyosai/server/store"
	"kyosai/server/yen"
)

// For is what a company owes for: an order or a booking.
type For struct{ OrderID, BookingID string }

func (f For) picks() predicate.Due {
	if f.BookingID != "" {
		return due.BookingID(f.BookingID)
	}
	return due.OrderID(f.OrderID)
}

func (f For) String() string { return cmp.Or(f.OrderID, f.BookingID) }

// Record has a company owe an amount, in the transaction that places what it is for; nothing where nobody owes it.
func Record(ctx context.Context, tx *store.Tx, f For, amount yen.Amount, companyID string) error {
	if companyID == "" {
		return nil
	}
	today := caldate.Today(tx.Now)
	create := tx.Client().Due.Create().SetCompanyID(companyID).SetMonth(today.String()[:len("2006-01")]).SetAmount(amount).
		SetRecordedOn(today).SetMadeAt(tx.Now)
	if f.BookingID != "" {
		create.SetBookingID(f.BookingID)
	} else {
		create.SetOrderID(f.OrderID)
	}
	if err := create.Exec(access.AsSystem(ctx)); err != nil {
		return fmt.Errorf("put %s on the invoice: %w", f, err)
	}
	return nil
}

// errNoDue is a fault of ours: what is taken off was never due, or is so no more.
var errNoDue = errors.New("the company does not owe as much")

// Lower takes some of what a company owes off its invoice, in the transaction that ends what it is for or takes tickets of it
// back. What comes to nothing is voided.
func Lower(ctx context.Context, tx *store.Tx, f For, by yen.Amount) error {
	if by == 0 {
		return nil
	}
	ctx = access.AsSystem(ctx)
	n, err := tx.Client().Due.Update().Where(f.picks(), due.AmountGTE(by)).AddAmount(-by).Save(ctx)
	if err == nil && n != 1 {
		err = errNoDue
	}
	if err == nil {
		err = tx.Client().Due.Update().Where(f.picks(), due.Amount(0)).SetStatus(due.StatusVOIDED).Exec(ctx)
	}
	if err != nil {
		return fmt.Errorf("take %d yen of %s off the invoice: %w", by, f, err)
	}
	return nil
}
