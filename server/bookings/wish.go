package bookings

import (
	"context"
	"errors"
	"fmt"
	"slices"

	"kyosai/gen/ent"
	"kyosai/gen/ent/booking"
	"kyosai/server/caldate"
	"kyosai/server/eligibility"
	"kyosai/server/enrolment"
	"kyosai/server/events"
	"kyosai/server/eventterms"
	"kyosai/server/freetext"
	"kyosai/server/problem"
	"kyosai/server/store"
	"kyosai/server/yen"
)

const (
	longestEmail   = 254
	longestAddress = 100
)

// wish is a placing, held to what its event wants.
type wish struct {
	Placing
	of     *ent.EventSession
	on     *ent.Event
	fees   []yen.Amount // of the companions
	amount yen.Amount   // of all
	card   bool         // members can pay by card
	payer  string       // the company that owes it
	shared shared
}

// check says everything that is wrong with a wish, whatever is left, and reckons what it costs.
func (w *wish) check() error {
	w.amount = w.on.Fee
	return errors.Join(w.checkCompanions(), w.checkAnswers())
}

func (w *wish) checkCompanions() error {
	most := w.on.CompanionsLimit
	switch {
	case len(w.Companions) > most && most == 0:
		return problem.In("companions", "companions_many", "このイベントは、会員ご本人だけがご参加いただけます。")
	case len(w.Companions) > most:
		return problem.In("companions", "companions_many", fmt.Sprintf("同伴者は%d名までです。", most))
	case w.people() > w.of.Edges.Allotment.Quantity:
		return problem.In("companions", "party_large", fmt.Sprintf("この回の定員は%d名です。人数を減らしてお申し込みください。", w.of.Edges.Allotment.Quantity))
	}
	var wrong []error
	for i, c := range w.Companions {
		fee, ok := eventterms.FeeOf(w.on.Bands, c.Age)
		if !ok {
			wrong = append(wrong, problem.In(fmt.Sprintf("companions.%d.age", i), "age_outside", fmt.Sprintf("%d歳の方は、このイベントにご参加いただけません。年齢をご確認ください。", c.Age)))
		}
		w.fees, w.amount = append(w.fees, fee), w.amount+fee
	}
	return errors.Join(wrong...)
}

// checkAnswers wants what the event asks, and keeps nothing that it does not ask.
func (w *wish) checkAnswers() (err error) {
	var wrong []error
	answer := func(q eventterms.Question, field string, given *string, take func() (string, error), missing string) {
		if !slices.Contains(w.on.Asks, q) {
			*given = ""
			return
		}
		*given, err = take()
		if err == nil && *given == "" {
			err = problem.In(field, "answer_missing", missing)
		}
		wrong = append(wrong, err)
	}
	answer(eventterms.Telephone, "telephone", &w.Telephone, func() (string, error) { return freetext.Telephone("telephone", w.Telephone) }, "当日に連絡のつく電話番号を入力してください。")
	answer(eventterms.Email, "email", &w.Email, func() (string, error) { return freetext.Line("email", w.Email, longestEmail) }, "連絡先のメールアドレスを入力してください。")
	answer(eventterms.Address, "address", &w.Address, func() (string, error) { return freetext.Line("address", w.Address, longestAddress) }, "案内をお送りする住所を入力してください。")
	return errors.Join(wrong...)
}

// admitted refuses what cannot be booked at the moment, and who is no member, or has booked the event already.
func (w *wish) admitted(ctx context.Context, tx *store.Tx) error {
	switch events.StageAt(w.on, tx.Now) {
	case events.Coming:
		return problem.New(problem.Conflict, "booking_not_open", fmt.Sprintf("受付はまだ始まっていません。%sから、お申し込みいただけます。", caldate.Clock(w.on.BookingFrom)))
	case events.Closed:
		return errClosed
	}
	if err := w.enrolled(ctx, tx); err != nil {
		return err
	}
	twice, err := tx.Client().Booking.Query().Where(booking.MemberID(w.MemberID), booking.LiveEventID(w.on.ID)).Exist(ctx)
	if err != nil {
		return fmt.Errorf("look for another booking: %w", err)
	}
	if twice {
		return errTwice
	}
	return nil
}

// within refuses who has booked as often as the limit allows that the event shares with others, in the year in which he has his
// places, also where he would only enter. Who waits for what may be offered in another year is asked when it is.
func (w *wish) within(ctx context.Context, tx *store.Tx, waits bool) error {
	day, err := countsOn(ctx, tx.Client(), w.on, caldate.Today(tx.Now))
	if err != nil {
		return err
	}
	if w.shared, err = sharedBy(ctx, tx.Client(), w.on, []string{w.MemberID}, day); err != nil {
		return err
	}
	if waits && caldate.Today(w.of.StartsAt).FiscalYear() > w.shared.year {
		return nil
	}
	return w.shared.refuse(w.MemberID)
}

// enrolled refuses who is no member today, and who may not take part by the event's terms.
func (w *wish) enrolled(ctx context.Context, tx *store.Tx) error {
	facts, err := still(ctx, tx, w.MemberID)
	if err != nil {
		return err
	}
	return eligibility.Refuse(w.on.Eligibility, *facts, caldate.Today(tx.Now))
}

// still refuses who is no member today any more, and gives what an event's terms rest on.
func still(ctx context.Context, tx *store.Tx, memberID string) (*eligibility.Facts, error) {
	facts, err := enrolment.Of(ctx, tx, memberID, caldate.Today(tx.Now))
	if err == nil && facts == nil {
		err = errNoMember
	}
	return facts, err
}
