package events

import (
	"context"
	"fmt"
	"slices"
	"time"

	"kyosai/gen/ent"
	"kyosai/gen/ent/event"
	"kyosai/gen/ent/favourite"
	"kyosai/server/access"
	"kyosai/server/amendments"
	"kyosai/server/jobs"
	"kyosai/server/problem"
	"kyosai/server/store"
	"kyosai/server/waiting"
)

var (
	errGroupFixed = problem.In("limitGroup", "limit_group_fixed", "会員に公開したあとは、共通の限度を付けることも外すこともできません。限度の回数は「共通の限度」の画面で変えられます。")
	errFromFixed  = problem.In("bookingFrom", "booking_from_fixed", "受付が始まったあとは、始まりの日時を変えられません。")
	errFromPast   = problem.In("bookingFrom", "booking_from_past", "受付の始まりは、いまより後の日時にしてください。")
	errUntilPast  = problem.In("bookingUntil", "booking_until_past", "受付の終わりは、いまより後の日時にしてください。")
	errHeldFixed  = problem.In("sessions", "session_held", "もう開催した回は、変えたりなくしたりできません。")
	errPast       = problem.In("sessions", "session_past", "開催の日時は、いまより後にしてください。")
	errCounted    = problem.In("bands", "bands_counted", "受付端末を登録した回か、入場の記録がある回があるため、年齢区分の年齢と並びを変えられません。名前と料金は変えられます。まだ入場の記録がなければ、「受付端末」で端末の利用を止めると変えられます。")
	errBooked     = problem.In("sessions", "session_booked", "予約のあった回は、なくせません。日時を変えるか、イベントを取りやめてください。")
)

// Foresee says what saving an entry would change of an event that members see, and whom it would touch.
func (e Events) Foresee(ctx context.Context, entry Entry) (*amendments.Preview, error) {
	if !access.From(ctx).May(keepers) {
		return nil, problem.NotAllowed
	}
	if err := entry.check(e.Card); err != nil {
		return nil, err
	}
	before, err := amended(ctx, e.Store.Client, entry.ID)
	if err != nil {
		return nil, err
	}
	if err := entry.allowed(before, e.Store.Now()); err != nil {
		return nil, err
	}
	if err := entry.allowedAtDoor(ctx, e.Store.Client, before); err != nil {
		return nil, err
	}
	lines := entry.compare(before)
	return amendments.Foresee(ctx, e.Store.Client, entry.subject(before, lines), lines, tells(lines))
}

// amend changes what members see. The places of its sessions are held first: whoever books meanwhile has booked before, or
// reads what is new; what was agreed before stands in the bookings.
func (e *Entry) amend(ctx context.Context, tx *store.Tx, known *ent.Event) error {
	if err := holdAll(ctx, tx, known); err != nil {
		return err
	}
	before, err := amended(ctx, tx.Client(), e.ID)
	if err != nil {
		return err
	}
	if before.Version != e.Version {
		return errStale
	}
	if err := e.allowed(before, tx.Now); err != nil {
		return err
	}
	if err := e.allowedAtDoor(ctx, tx.Client(), before); err != nil {
		return err
	}
	lines := e.compare(before)
	if len(lines) == 0 {
		return amendments.ErrSame
	}
	update := tx.Client().Event.Update().Where(event.ID(e.ID), event.Version(e.Version), event.StatusEQ(event.StatusPUBLISHED)).AddVersion(1)
	e.fill(update.Mutation())
	switch n, err := update.Save(ctx); {
	case err != nil:
		return fmt.Errorf("change event %s: %w", e.ID, err)
	case n != 1:
		return errStale
	}
	if err := e.remindAgain(ctx, tx, before); err != nil {
		return err
	}
	if err := e.rearrange(ctx, tx, before); err != nil {
		return err
	}
	if err := e.promise(ctx, tx, before); err != nil {
		return err
	}
	if err := amendments.Record(ctx, tx, e.subject(before, lines), lines, tells(lines)); err != nil {
		return err
	}
	return jobs.Enqueue(ctx, tx, LetInKind, Due{e.ID}, tx.Now)
}

// remindAgain lets those who marked an event be reminded of an opening that is another one now.
func (e *Entry) remindAgain(ctx context.Context, tx *store.Tx, before *ent.Event) error {
	if e.BookingFrom.Equal(before.BookingFrom) {
		return nil
	}
	err := tx.Client().Favourite.Update().Where(favourite.EventID(e.ID)).ClearRemindedAt().Exec(access.AsSystem(ctx))
	if err != nil {
		return fmt.Errorf("remind again of event %s: %w", e.ID, err)
	}
	return nil
}

// holdAll holds the lotteries and the places of all sessions of an event, in the order of their keys: the lotteries first, as
// who enters does.
func holdAll(ctx context.Context, tx *store.Tx, of *ent.Event) error {
	if err := holdLotteries(ctx, tx, of); err != nil {
		return err
	}
	var stocks []string
	for _, session := range of.Edges.Sessions {
		stocks = append(stocks, session.Edges.Allotment.ID)
	}
	slices.Sort(stocks)
	for _, id := range stocks {
		if _, err := waiting.Hold(ctx, tx, id); err != nil {
			return err
		}
	}
	return nil
}

// amended reads an event that members see, with its sessions.
func amended(ctx context.Context, client *ent.Client, id string) (*ent.Event, error) {
	found, err := loaded(client.Event.Query().Where(event.ID(id)), withLottery).Only(ctx)
	switch {
	case ent.IsNotFound(err):
		return nil, errGone
	case err != nil:
		return nil, fmt.Errorf("read event %s: %w", id, err)
	case found.Status == event.StatusWITHDRAWN:
		return nil, errWithdrawn
	case found.Status != event.StatusPUBLISHED:
		return nil, errStale
	}
	return found, nil
}

// allowed says what of an entry cannot be changed any more.
func (e *Entry) allowed(before *ent.Event, now time.Time) error {
	switch {
	case e.Way != before.Way:
		return errWay
	case before.LimitGroupID == nil && e.LimitGroupID != "", before.LimitGroupID != nil && e.LimitGroupID != *before.LimitGroupID:
		return errGroupFixed
	case !e.BookingFrom.Equal(before.BookingFrom) && !now.Before(before.BookingFrom):
		return errFromFixed
	case !e.BookingFrom.Equal(before.BookingFrom) && !e.BookingFrom.After(now):
		return errFromPast
	case !e.BookingUntil.Equal(before.BookingUntil) && !e.BookingUntil.After(now):
		return errUntilPast
	}
	for _, s := range e.Sessions {
		if s.ID == "" && !s.StartsAt.After(now) {
			return errPast
		}
		if s.ID != "" && find(before, s.ID) == nil {
			return errStale
		}
	}
	if err := e.allowedOfLottery(before, now); err != nil {
		return err
	}
	for _, was := range before.Edges.Sessions {
		if err := e.allowedOf(was, now); err != nil {
			return err
		}
	}
	return nil
}

// allowedOf says what cannot be changed of a session.
func (e *Entry) allowedOf(was *ent.EventSession, now time.Time) error {
	is, stock := e.session(was.ID), was.Edges.Allotment
	begun := !now.Before(was.StartsAt)
	switch {
	case is == nil && begun:
		return errHeldFixed
	case is == nil:
		return nil
	case begun && (!is.StartsAt.Equal(was.StartsAt) || is.Capacity != stock.Quantity):
		return errHeldFixed
	case !is.StartsAt.Equal(was.StartsAt) && !is.StartsAt.After(now):
		return errPast
	case is.Capacity < stock.Taken:
		return problem.In("sessions", "below_taken", fmt.Sprintf("%sの回は、もう%d名の席が決まっています。定員をそれより少なくはできません。", written(was.StartsAt), stock.Taken))
	}
	return nil
}

// session is the session of an entry that has a key; nil where it has none.
func (e *Entry) session(id string) *Session {
	for i := range e.Sessions {
		if e.Sessions[i].ID == id {
			return &e.Sessions[i]
		}
	}
	return nil
}

func find(of *ent.Event, id string) *ent.EventSession {
	for _, session := range of.Edges.Sessions {
		if session.ID == id {
			return session
		}
	}
	return nil
}
