package bookings

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"kyosai/gen/ent"
	"kyosai/gen/ent/booking"
	"kyosai/gen/ent/predicate"
	"kyosai/server/access"
	"kyosai/server/caldate"
	"kyosai/server/dues"
	"kyosai/server/payby"
	"kyosai/server/problem"
	"kyosai/server/slipbook"
	"kyosai/server/store"
	"kyosai/server/yen"
)

var (
	errLate   = problem.In("payBy", "slip_too_late", "開催が近いため、払込票では間に合いません。ほかの場所をお選びください。")
	errLittle = problem.In("payBy", "card_too_little", "金額が少ないため、カードではお支払いいただけません。ほかの場所をお選びください。")
)

// payable holds a wish to a way to pay that its event has and its member can use. What costs nothing is paid nowhere.
func (w *wish) payable(ctx context.Context, tx *store.Tx) error {
	if w.amount == 0 {
		w.PayBy = payby.Counter
		return nil
	}
	w.PayBy = cmp.Or(w.PayBy, payby.First(w.on.PayBy))
	if err := payby.Refuse(w.PayBy, w.on.PayBy, w.card, access.From(ctx).InStead() != nil); err != nil {
		return err
	}
	switch {
	case w.PayBy == payby.Card && payby.TooLittle(w.amount):
		return errLittle
	case w.PayBy == payby.Slip && slipLate(w.of, caldate.Today(tx.Now)) && slices.ContainsFunc(w.on.PayBy, func(by payby.Way) bool { return by != payby.Slip }):
		return errLate
	}
	var err error
	if w.payer, err = payerOf(ctx, tx, w.MemberID, w.PayBy); err == nil && w.PayBy == payby.Company && w.payer == "" {
		err = dues.ErrNotTaken
	}
	return err
}

// payerOf is the company that takes what a member books on its invoice; empty where none does, or nobody asks for that.
func payerOf(ctx context.Context, tx *store.Tx, memberID string, by payby.Way) (string, error) {
	if by != payby.Company {
		return "", nil
	}
	payers, err := dues.Payers(ctx, tx.Client(), []string{memberID}, caldate.Today(tx.Now))
	return payers[memberID], err
}

// numbered gives a booking that is paid by slip its number.
func (w *wish) numbered(ctx context.Context, tx *store.Tx, create *ent.BookingCreate) error {
	if w.PayBy != payby.Slip {
		return nil
	}
	numbers, err := slipbook.Draw(ctx, tx.Client(), 1)
	if err == nil {
		create.SetSlipNumber(numbers[0])
	}
	return err
}

// lower takes off its company's invoice what of a booking that has ended is not owed: all but the fee. Where none is, nobody
// has paid it.
func lower(ctx context.Context, tx *store.Tx, of *ent.Booking, fee yen.Amount) error {
	if of.PaymentMethod == nil || *of.PaymentMethod != booking.PaymentMethodINVOICE {
		return nil
	}
	if fee == 0 {
		err := tx.Client().Booking.Update().Where(booking.ID(of.ID)).ClearPaidOn().ClearPaymentMethod().Exec(ctx)
		if err != nil {
			return fmt.Errorf("take booking %s off the invoice: %w", of.ID, err)
		}
	}
	return dues.Lower(ctx, tx, dues.For{BookingID: of.ID}, of.Amount-fee)
}

// elsewhere are the ways to pay whose money never goes over the counter, nor back over it.
var elsewhere = []booking.PaymentMethod{booking.PaymentMethodCARD, booking.PaymentMethodINVOICE}

// offCounter tells whether a booking was paid in one of them.
func offCounter(of *ent.Booking) bool {
	return of.PaymentMethod != nil && slices.Contains(elsewhere, *of.PaymentMethod)
}

// overCounter picks the bookings that were not.
var overCounter = predicate.Booking(booking.Or(booking.PaymentMethodIsNil(), booking.PaymentMethodNotIn(elsewhere...)))
