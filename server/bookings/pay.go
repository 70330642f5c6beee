package bookings

import (
	"context"
	"slices"

	"kyosai/gen/ent"
	"kyosai/gen/ent/booking"
	"kyosai/gen/ent/tillentry"
	"kyosai/server/access"
	"kyosai/server/caldate"
	"kyosai/server/payby"
	"kyosai/server/problem"
	"kyosai/server/store"
	"kyosai/server/tills"
	"kyosai/server/yen"
)

// Paying is that a member pays a booking at the counter. Amount is the yen that were taken, which the booking must cost.
type Paying struct {
	Step
	Method booking.PaymentMethod
	Amount yen.Amount
}

// Settling is that what a booking left when it ended was taken at the counter, or, below zero, given back there or by the bank.
type Settling struct {
	Step
	Amount yen.Amount
	Method booking.PaymentMethod
}

// atCounter are the ways in which money is taken at the counter.
var atCounter = []booking.PaymentMethod{booking.PaymentMethodCASH, booking.PaymentMethodCASHLESS}

var (
	errTaken   = problem.New(problem.Conflict, "booking_paid", "この予約の参加料金は、もう受け取っています。")
	errWaits   = problem.New(problem.Conflict, "booking_waits", "この予約はキャンセル待ちです。席が決まってから、お支払いいただきます。")
	errAmount  = problem.New(problem.Conflict, "amount_changed", "金額が予約と違います。開き直して、金額をご確認ください。")
	errMethod  = problem.In("method", "method_not_counter", "窓口での支払方法は、現金か現金以外を選んでください。")
	errBackBy  = problem.In("method", "refund_way", "返金の方法は、現金、現金以外、銀行振込から選んでください。")
	errByCard  = problem.New(problem.Conflict, "booking_by_card", "カードで支払う予約のため、窓口では受け取れません。会員の画面でお支払いいただくか、予約を取り消して、窓口払いで申し込み直してください。")
	errSlip    = problem.New(problem.Conflict, "booking_slip_over", "お支払いの期限が過ぎたため、窓口では受け取れません。払込票で期限までに振り込まれたかどうかは、銀行の明細を取り込むと分かります。")
	errSettled = problem.New(problem.Conflict, "booking_settled", "この予約に、精算する金額はありません。")
)

// Pay enters that a member has paid his booking at the counter, within its days.
func (b Bookings) Pay(ctx context.Context, p Paying) (*ent.Booking, error) {
	payKey := func(of *ent.Booking) *string { return of.PayKey }
	return b.run(ctx, p.Step, desk, payKey, func(ctx context.Context, tx *store.Tx, of *ent.Booking) error {
		today := caldate.Today(tx.Now)
		switch {
		case !slices.Contains(atCounter, p.Method):
			return errMethod
		case of.Amount != p.Amount:
			return errAmount
		}
		n, err := tx.Client().Booking.Update().Where(booking.ID(p.ID), booking.Version(p.Version), booking.StatusEQ(booking.StatusBOOKED), booking.PayByNEQ(payby.Card), booking.PayUntilGTE(today)).
			SetStatus(booking.StatusCONFIRMED).SetPaidOn(today).SetPaymentMethod(p.Method).SetPayKey(p.Key).
			SetReceivedByID(access.From(ctx).StaffID).AddVersion(1).Save(ctx)
		if err := p.changed(n, err, notPaid(of, today)); err != nil {
			return err
		}
		return tills.Enter(ctx, tx, tills.Entry{Kind: tillentry.KindPAYMENT, Source: tillentry.SourceEVENT, Method: tillentry.Method(p.Method), Amount: p.Amount})
	})
}

// notPaid says why a booking can no longer be paid; nil where it can.
func notPaid(of *ent.Booking, today caldate.Day) error {
	if of.Status == booking.StatusBOOKED && of.PayBy == payby.Card {
		return errByCard
	}
	if of.Status == booking.StatusBOOKED && of.PayUntil.Before(today) {
		if of.PayBy == payby.Slip { // it stands until the bank has told
			return errSlip
		}
		return errExpired
	}
	return map[booking.Status]error{booking.StatusCANCELLED: errCancelled, booking.StatusEXPIRED: errExpired,
		booking.StatusCONFIRMED: errTaken, booking.StatusWAITING: errWaits, booking.StatusENTERED: errUndrawn}[of.Status]
}

// Settle enters that what a booking left was taken or given back; what it comes to is reckoned here, and compared.
func (b Bookings) Settle(ctx context.Context, s Settling) (*ent.Booking, error) {
	settleKey := func(of *ent.Booking) *string { return of.SettleKey }
	return b.run(ctx, s.Step, desk, settleKey, func(ctx context.Context, tx *store.Tx, of *ent.Booking) error {
		switch due := Balance(of); {
		case due == 0:
			return errSettled
		case due != s.Amount:
			return errAmount
		case due > 0 && !slices.Contains(atCounter, s.Method):
			return errMethod
		case due < 0 && s.Method != booking.PaymentMethodTRANSFER && !slices.Contains(atCounter, s.Method):
			return errBackBy
		}
		n, err := tx.Client().Booking.Update().Where(booking.ID(s.ID), booking.Version(s.Version), booking.SettledOnIsNil()).
			SetSettledOn(caldate.Today(tx.Now)).SetSettledByID(access.From(ctx).StaffID).SetSettleKey(s.Key).AddVersion(1).Save(ctx)
		if err := s.changed(n, err, nil); err != nil || s.Method == booking.PaymentMethodTRANSFER {
			return err // what the bank sends back does not go through the till
		}
		return tills.Enter(ctx, tx, s.entry())
	})
}

// entry is what goes over the counter.
func (s Settling) entry() tills.Entry {
	kind := tillentry.KindPAYMENT
	if s.Amount < 0 {
		kind = tillentry.KindREFUND
	}
	return tills.Entry{Kind: kind, Source: tillentry.SourceEVENT, Method: tillentry.Method(s.Method), Amount: s.Amount}
}
