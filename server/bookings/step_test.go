package bookings_test

import (
	"context"
	"fmt"
	"testing"
	"time"

	"kyosai/gen/ent"
	"kyosai/gen/ent/booking"
	"kyosai/gen/ent/notice"
	"kyosai/gen/ent/tillentry"
	"kyosai/gen/ent/waitingplace"
	"kyosai/server/bookings"
	"kyosai/server/store/storetest"
	"kyosai/server/yen"
)

// told counts the notices of a kind about a booking.
func (w *world) told(of *ent.Booking, kind notice.Kind) int {
	return w.s.Client.Notice.Query().Where(notice.BookingID(of.ID), notice.KindEQ(kind)).CountX(storetest.System())
}

func (w *world) place(of *ent.Booking) *ent.WaitingPlace { return w.read(of).Edges.Place }

func TestWhoCancelsOwesTheFeeThatWasShown(t *testing.T) {
	each(t, func(w *world) {
		made := w.booked(w.me, 2, "1") // 6,000 yen
		if fee := bookings.FeeNow(w.read(made), "2026-06-15"); fee == nil || *fee != 0 {
			t.Errorf("15 days before: %v", fee)
		}
		w.at(now.AddDate(0, 0, 6)) // nine days before
		if _, err := w.b.Cancel(w.me, cancelling(made, 0, "2")); code(err) != "fee_changed" {
			t.Errorf("with the fee of another day: %v", err)
		}
		w.expect(3)
		for range 2 { // the answer was lost once
			got, err := w.b.Cancel(w.me, cancelling(made, 1200, "2"))
			if err != nil || got.Status != booking.StatusCANCELLED || *got.CancelFee != 1200 || got.EndedAt == nil || bookings.Balance(got) != 1200 {
				t.Fatalf("got %v, %v", got, err)
			}
		}
		w.expect(0)
		if _, err := w.b.Cancel(w.me, cancelling(w.read(made), 1200, "3")); code(err) != "booking_cancelled" {
			t.Errorf("again: %v", err)
		}
		if again := w.booked(w.me, 3, "4"); again.Status != booking.StatusBOOKED {
			t.Errorf("booked again: %v", again)
		}
	})
}

func TestNobodyCancelsWhatHasBegun(t *testing.T) {
	each(t, func(w *world) {
		made := w.booked(w.me, 0, "1")
		w.at(w.session().StartsAt)
		if _, err := w.b.Cancel(w.me, cancelling(made, 1500, "2")); code(err) != "event_begun" {
			t.Errorf("got %v", err)
		}
	})
}

func TestAClerkCancelsForAMemberWithAReasonAndTellsHim(t *testing.T) {
	each(t, func(w *world) {
		made := w.booked(w.me, 0, "1")
		c := cancelling(made, 0, "2")
		if _, err := w.b.Cancel(w.clerk, c); code(err) != "text_missing note" {
			t.Errorf("without a reason: %v", err)
		}
		c.Note = "電話でのお申し出"
		got, err := w.b.Cancel(w.clerk, c)
		if err != nil || got.Note != c.Note || *got.CancelledByID != w.people.Staff["CLERK"].ID {
			t.Errorf("got %v, %v", got, err)
		}
		if n := w.told(made, notice.KindBOOKING_CANCELLED); n != 1 {
			t.Errorf("told %d times", n)
		}
	})
}

func TestMoneyIsTakenOnceAndTheRestIsSettled(t *testing.T) {
	each(t, func(w *world) {
		made := w.booked(w.me, 2, "1")
		short := paying(made, "2")
		short.Amount = 3000
		if _, err := w.b.Pay(w.clerk, short); code(err) != "amount_changed" {
			t.Errorf("too little: %v", err)
		}
		for range 2 { // the answer was lost once
			if got, err := w.b.Pay(w.clerk, paying(made, "3")); err != nil || got.Status != booking.StatusCONFIRMED || *got.PaidOn != "2026-06-15" {
				t.Fatalf("got %v, %v", got, err)
			}
		}
		if _, err := w.b.Pay(w.clerk, paying(made, "4")); code(err) != "booking_paid" {
			t.Errorf("paid again: %v", err)
		}
		settle := func(key string, amount yen.Amount) (*ent.Booking, error) {
			return w.b.Settle(w.clerk, bookings.Settling{Step: step(w.read(made), key), Amount: amount, Method: booking.PaymentMethodCASH})
		}
		if _, err := settle("5", -6000); code(err) != "booking_settled" {
			t.Errorf("settled before it ended: %v", err)
		}
		w.at(now.AddDate(0, 0, 6))
		cancelled, err := w.b.Cancel(w.me, cancelling(w.read(made), 1200, "6"))
		if err != nil || bookings.Balance(cancelled) != -4800 {
			t.Fatalf("got %v, %v", cancelled, err)
		}
		if _, err := settle("7", -6000); code(err) != "amount_changed" {
			t.Errorf("too much: %v", err)
		}
		for range 2 {
			if got, err := settle("8", -4800); err != nil || *got.SettledOn != "2026-06-21" || bookings.Balance(got) != 0 {
				t.Errorf("got %v, %v", got, err)
			}
		}
		if _, err := settle("9", -4800); code(err) != "booking_settled" {
			t.Errorf("settled again: %v", err)
		}
	})
}

// till are the kinds, ways and yen of what was entered at the till for events, in their order.
func (w *world) till() (lines []string) {
	w.Helper()
	for _, e := range w.s.Client.TillEntry.Query().Where(tillentry.SourceEQ(tillentry.SourceEVENT)).Order(tillentry.ByID()).AllX(storetest.System()) {
		lines = append(lines, fmt.Sprintf("%s %s %d", e.Kind, *e.Method, e.Amount))
	}
	return lines
}

func TestWhatIsGivenBackGoesTheWayThatIsSaid(t *testing.T) {
	each(t, func(w *world) {
		before := len(w.till())
		for i, c := range []struct {
			method booking.PaymentMethod
			want   string
			line   string
		}{
			{booking.PaymentMethodCARD, "refund_way method", ""}, {booking.PaymentMethodINVOICE, "refund_way method", ""},
			{booking.PaymentMethodCASHLESS, "ok", "REFUND CASHLESS -6000"}, {booking.PaymentMethodTRANSFER, "ok", ""},
		} {
			made := w.booked(w.me, 2, fmt.Sprint("made-", i))
			if _, err := w.b.Pay(w.clerk, paying(made, fmt.Sprint("paid-", i))); err != nil {
				t.Fatal(err)
			}
			if _, err := w.b.Cancel(w.me, cancelling(w.read(made), 0, fmt.Sprint("over-", i))); err != nil {
				t.Fatal(err)
			}
			got := len(w.till())
			_, err := w.b.Settle(w.clerk, bookings.Settling{Step: step(w.read(made), fmt.Sprint("back-", i)), Amount: -6000, Method: c.method})
			if code(err) != c.want {
				t.Errorf("%s: %v", c.method, err)
			}
			if lines := w.till()[got:]; c.line == "" && len(lines) > 0 || c.line != "" && (len(lines) != 1 || lines[0] != c.line) {
				t.Errorf("%s: the till has %v", c.method, lines)
			}
		}
		if before == len(w.till()) {
			t.Error("nothing was entered at the till")
		}
	})
}

func TestAPaymentThatWasEnteredWronglyIsTakenBack(t *testing.T) {
	each(t, func(w *world) {
		made := w.booked(w.me, 2, "1")
		unpay := func(key, reason string) (*ent.Booking, error) {
			return w.b.Unpay(w.clerk, step(w.read(made), key), reason)
		}
		if _, err := unpay("2", "違う予約"); code(err) != "booking_unpaid" {
			t.Errorf("of what was not paid: %v", err)
		}
		if _, err := w.b.Pay(w.clerk, paying(made, "3")); err != nil {
			t.Fatal(err)
		}
		if _, err := unpay("4", " "); code(err) != "text_missing reason" {
			t.Errorf("without a reason: %v", err)
		}
		if _, err := w.b.Unpay(w.me, step(w.read(made), "4"), "誤り"); code(err) != "FORBIDDEN" && err == nil {
			t.Errorf("by its member: %v", err)
		}
		w.at(now.AddDate(0, 0, 2))
		wish := step(w.read(made), "5")
		for range 2 { // the answer was lost once
			got, err := w.b.Unpay(w.clerk, wish, "違う予約の料金")
			if err != nil || got.Status != booking.StatusBOOKED || got.PaidOn != nil || got.PaymentMethod != nil || got.UnpayReason != "違う予約の料金" || *got.PayUntil < *made.PayUntil {
				t.Fatalf("got %v, %v", got, err)
			}
		}
		lines := w.till()
		if last := lines[len(lines)-1]; last != "TAKEN_BACK CASH -6000" || lines[len(lines)-2] != "PAYMENT CASH 6000" {
			t.Errorf("the till has %v", lines)
		}
		if _, err := w.b.Pay(w.clerk, paying(w.read(made), "6")); err != nil {
			t.Errorf("it cannot be paid again: %v", err)
		}
		w.at(w.read(made).Edges.Session.StartsAt)
		if _, err := unpay("7", "遅い"); code(err) != "event_begun" {
			t.Errorf("after it began: %v", err)
		}
	})
}

func TestAnUnpaidBookingRunsOutAsIfItWereCancelledThen(t *testing.T) {
	each(t, func(w *world) {
		made := w.booked(w.me, 2, "1")
		waits := w.booked(w.other, 1, "2")
		w.is(waits, booking.StatusWAITING)
		w.at(now.AddDate(0, 0, 7))
		w.expire()
		w.is(made, booking.StatusBOOKED)
		w.at(now.AddDate(0, 0, 8)) // seven days before: 30 %
		if _, err := w.b.Pay(w.clerk, paying(made, "3")); code(err) != "booking_expired" {
			t.Errorf("paid after its last day: %v", err)
		}
		w.expire()
		w.is(made, booking.StatusEXPIRED)
		if fee := *w.read(made).CancelFee; fee != 1800 {
			t.Errorf("%d yen are owed", fee)
		}
		if n := w.told(made, notice.KindBOOKING_EXPIRED); n != 1 {
			t.Errorf("told %d times", n)
		}
		if p := w.place(waits); p.Status != waitingplace.StatusOFFERED {
			t.Errorf("the next one is %s", p.Status)
		}
		w.expect(2)
	})
}

func (w *world) expire() {
	w.Helper()
	if err := w.b.Expire(context.Background()); err != nil {
		w.Fatal(err)
	}
}

func (w *world) lapse() {
	w.Helper()
	if err := w.b.Lapse(context.Background()); err != nil {
		w.Fatal(err)
	}
}

func TestPlacesThatFallBackAreOfferedAndAcceptedOnce(t *testing.T) {
	each(t, func(w *world) {
		made := w.booked(w.me, 3, "1")
		waits := w.booked(w.other, 1, "2")
		w.is(waits, booking.StatusWAITING)
		if _, err := w.b.Accept(w.other, step(waits, "3")); code(err) != "place_not_offered" {
			t.Errorf("before its turn: %v", err)
		}
		if _, err := w.b.Pay(w.clerk, paying(waits, "3")); code(err) != "booking_waits" {
			t.Errorf("paid while it waits: %v", err)
		}
		if _, err := w.b.Cancel(w.me, cancelling(made, 0, "4")); err != nil {
			t.Fatal(err)
		}
		w.expect(2) // taken for who thinks about it
		if p := w.place(waits); p.Status != waitingplace.StatusOFFERED || !p.AnswerUntil.Equal(now.Add(48*time.Hour)) || w.told(waits, notice.KindPLACE_OFFERED) != 1 {
			t.Errorf("got %v", p)
		}
		w.at(now.AddDate(0, 0, 2).Add(-time.Minute))
		for range 2 { // the answer was lost once
			got, err := w.b.Accept(w.other, step(waits, "5"))
			if err != nil || got.Status != booking.StatusBOOKED || *got.PayUntil != "2026-06-24" {
				t.Fatalf("got %v, %v", got, err)
			}
		}
		if _, err := w.b.Accept(w.other, step(w.read(waits), "6")); code(err) != "booking_has_places" {
			t.Errorf("accepted twice: %v", err)
		}
		w.expect(2)
	})
}

func TestWhoOfTheStaffAcceptsForAMemberStandsWithHisPlace(t *testing.T) {
	each(t, func(w *world) {
		made := w.booked(w.me, 3, "1")
		waits := w.booked(w.other, 1, "2")
		if _, err := w.b.Cancel(w.me, cancelling(made, 0, "3")); err != nil {
			t.Fatal(err)
		}
		got, err := w.b.Accept(w.clerk, step(waits, "4"))
		if err != nil || got.FiledByID != nil || got.Edges.Place.Edges.AcceptedBy == nil || got.Edges.Place.Edges.AcceptedBy.ID != w.people.Staff["CLERK"].ID {
			t.Errorf("accepted by a clerk: %v, %v", got, err)
		}
		waits = w.booked(w.me, 3, "5")
		if _, err := w.b.Cancel(w.other, cancelling(got, 0, "6")); err != nil {
			t.Fatal(err)
		}
		if own, err := w.b.Accept(w.me, step(waits, "7")); err != nil || own.Edges.Place.AcceptedByID != nil {
			t.Errorf("accepted by himself: %v, %v", own, err)
		}
	})
}

func TestAnOfferThatNobodyAnswersGoesOnToTheNext(t *testing.T) {
	each(t, func(w *world) {
		made := w.booked(w.me, 3, "1")
		first := w.booked(w.other, 2, "2")
		if _, err := w.b.Cancel(w.me, cancelling(made, 0, "3")); err != nil {
			t.Fatal(err)
		}
		w.expect(3)
		second := w.booked(w.me, 3, "4") // four people, one place is left
		w.is(second, booking.StatusWAITING)
		w.lapse()
		if p := w.place(first); p.Status != waitingplace.StatusOFFERED {
			t.Errorf("before its time is over it is %s", p.Status)
		}
		w.at(now.AddDate(0, 0, 2))
		if _, err := w.b.Accept(w.other, step(first, "5")); code(err) != "place_lapsed" {
			t.Errorf("accepted too late, before the worker came: %v", err)
		}
		for range 2 {
			w.lapse()
		}
		w.is(first, booking.StatusEXPIRED)
		if n := w.told(first, notice.KindPLACE_LAPSED); n != 1 {
			t.Errorf("told %d times", n)
		}
		if _, err := w.b.Accept(w.other, step(first, "6")); code(err) != "booking_expired" {
			t.Errorf("accepted after it: %v", err)
		}
		if p := w.place(second); p.Status != waitingplace.StatusOFFERED {
			t.Errorf("the next one is %s", p.Status)
		}
		w.expect(4)
	})
}

func TestWhomItIsNotEnoughForKeepsHisPlace(t *testing.T) {
	each(t, func(w *world) {
		w.trip = w.hold(3000, 4)
		made := w.booked(w.me, 0, "1")
		large := w.booked(w.other, 3, "2")
		if _, err := w.b.Cancel(w.me, cancelling(made, 0, "3")); err != nil {
			t.Fatal(err)
		}
		if p := w.place(large); p.Status != waitingplace.StatusOFFERED {
			t.Errorf("four of four are free, and it is %s", p.Status)
		}
		if _, err := w.b.Cancel(w.other, cancelling(large, 0, "4")); err != nil { // declined
			t.Fatal(err)
		}
		w.expect(0)
		w.is(large, booking.StatusCANCELLED)
	})
}

func TestNobodyIsLetInOnceItHasBegun(t *testing.T) {
	each(t, func(w *world) {
		made := w.booked(w.me, 3, "1")
		if _, err := w.b.Pay(w.clerk, paying(made, "2")); err != nil {
			t.Fatal(err)
		}
		waits := w.booked(w.other, 0, "3")
		w.at(w.session().StartsAt.Add(-time.Hour))
		paid := w.read(made)
		if _, err := w.b.Cancel(w.me, cancelling(paid, *bookings.FeeNow(paid, "2026-06-30"), "4")); err != nil {
			t.Fatal(err)
		}
		if p := w.place(waits); p.Status != waitingplace.StatusOFFERED || !p.AnswerUntil.Equal(w.session().StartsAt) {
			t.Errorf("an hour before: %v", p)
		}
		w.at(w.session().StartsAt)
		w.lapse()
		w.is(waits, booking.StatusEXPIRED)
		w.expect(0)
	})
}

func (w *world) endLines() {
	w.Helper()
	if err := w.b.EndLines(context.Background()); err != nil {
		w.Fatal(err)
	}
}

func TestNobodyWaitsForWhatHasBegun(t *testing.T) {
	each(t, func(w *world) {
		if _, err := w.b.Pay(w.clerk, paying(w.booked(w.me, 3, "1"), "2")); err != nil {
			t.Fatal(err)
		}
		waits := w.booked(w.other, 0, "3")
		w.at(w.session().StartsAt.Add(-time.Second))
		w.endLines()
		w.is(waits, booking.StatusWAITING)
		w.at(w.session().StartsAt)
		for range 2 {
			w.lapse()
			w.endLines()
		}
		got := w.read(waits)
		if got.Status != booking.StatusEXPIRED || *got.CancelFee != 0 || got.LiveEventID != nil || bookings.Balance(got) != 0 || got.Edges.Place.Status != waitingplace.StatusENDED {
			t.Errorf("got %v, %v", got, got.Edges.Place)
		}
		if ended, lapsed := w.told(waits, notice.KindPLACE_ENDED), w.told(waits, notice.KindPLACE_LAPSED); ended != 1 || lapsed != 0 {
			t.Errorf("told %d times that the line is over, %d that an answer was late", ended, lapsed)
		}
		w.expect(4)
	})
}

func TestWhatIsOfferedWhenItBeginsLapsesAndIsNotEndedAsALine(t *testing.T) {
	each(t, func(w *world) {
		made := w.booked(w.me, 3, "1")
		waits := w.booked(w.other, 0, "2")
		if _, err := w.b.Cancel(w.me, cancelling(made, 0, "3")); err != nil {
			t.Fatal(err)
		}
		w.at(w.session().StartsAt)
		w.endLines()
		w.is(waits, booking.StatusWAITING)
		w.lapse()
		w.is(waits, booking.StatusEXPIRED)
		if p := w.place(waits); p.Status != waitingplace.StatusLAPSED || w.told(waits, notice.KindPLACE_ENDED) != 0 {
			t.Errorf("got %v", p)
		}
		w.expect(0)
	})
}
