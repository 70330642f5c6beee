package bookings

import (
	"context"

	"kyosai/gen/ent"
	"kyosai/gen/ent/booking"
	"kyosai/gen/ent/notice"
	"kyosai/gen/ent/tillentry"
	"kyosai/server/freetext"
	"kyosai/server/notices"
	"kyosai/server/problem"
	"kyosai/server/store"
	"kyosai/server/tills"
)

// longestReason is how many characters the reason of a correction may have.
const longestReason = 400

var (
	errUnpaid  = problem.New(problem.Conflict, "booking_unpaid", "この予約には、窓口で受け取った登録がありません。")
	errByBank  = problem.New(problem.Conflict, "booking_paid_by_bank", "銀行振込での支払いです。経理が「入金」の画面で照合を取り消せます。")
	errEntered = problem.New(problem.Conflict, "event_begun", "開催が始まっているため、受け取りの登録を取り消せません。")
)

// Unpay takes back, with the reason, that a member has paid at the counter, which was entered wrongly: until the event begins.
func (b Bookings) Unpay(ctx context.Context, s Step, reason string) (*ent.Booking, error) {
	reason, err := freetext.Need("reason", reason, longestReason, "取り消す理由を入力してください。")
	if err != nil {
		return nil, err
	}
	unpayKey := func(of *ent.Booking) *string { return of.UnpayKey }
	return b.run(ctx, s, desk, unpayKey, func(ctx context.Context, tx *store.Tx, of *ent.Booking) error {
		if why := notUnpaid(of, !tx.Now.Before(of.Edges.Session.StartsAt)); why != nil {
			return why
		}
		n, err := unpaid(tx, of, tx.Client().Booking.Update().Where(booking.Version(s.Version))).SetUnpayKey(s.Key).SetUnpayReason(reason).Save(ctx)
		if err := s.changed(n, err, nil); err != nil {
			return err
		}
		if err := notices.Tell(ctx, tx, notices.News{MemberID: of.MemberID, Kind: notice.KindBOOKING_UNPAID, BookingID: of.ID}); err != nil {
			return err
		}
		return tills.Enter(ctx, tx, tills.Entry{Kind: tillentry.KindTAKEN_BACK, Source: tillentry.SourceEVENT,
			Method: tillentry.Method(*of.PaymentMethod), Amount: -of.Amount})
	})
}

// notUnpaid says why a payment cannot be taken back; nil where it can.
func notUnpaid(of *ent.Booking, begun bool) error {
	if why := over(of); why != nil {
		return why
	}
	switch {
	case of.Status != booking.StatusCONFIRMED || of.PaymentMethod == nil:
		return errUnpaid
	case *of.PaymentMethod == booking.PaymentMethodTRANSFER:
		return errByBank
	case *of.PaymentMethod != booking.PaymentMethodCASH && *of.PaymentMethod != booking.PaymentMethodCASHLESS:
		return errUnpaid
	case begun || of.Entered > 0:
		return errEntered
	}
	return nil
}
