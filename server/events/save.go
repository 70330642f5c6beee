package events

import (
	"context"
	"fmt"
	"time"

	"entgo.io/ent/dialect/sql/sqlgraph"

	"kyosai/gen/ent"
	"kyosai/gen/ent/allotment"
	"kyosai/gen/ent/event"
	"kyosai/gen/ent/eventsession"
	"kyosai/gen/ent/limitgroup"
	"kyosai/gen/ent/lottery"
	"kyosai/server/access"
	"kyosai/server/eligibility"
	"kyosai/server/eventterms"
	"kyosai/server/kana"
	"kyosai/server/limits"
	"kyosai/server/offerings"
	"kyosai/server/payby"
	"kyosai/server/problem"
	"kyosai/server/store"
	"kyosai/server/yen"
)

// Entry is what staff enter about an event. Without an ID it is a new one; with one, the version that was read must still
// be the current one. Fee is yen for the member, HoldDays how many days an unpaid booking is held, AnswerHours how long
// somebody has to answer who is offered a place.
type Entry struct {
	ID, Name, Description, Place                    string
	Fee                                             yen.Amount
	CompanionsLimit, HoldDays, AnswerHours, Version int
	Bands                                           []eventterms.Band
	Cancellation                                    []eventterms.Step
	Asks                                            []eventterms.Question
	BookingFrom, BookingUntil                       time.Time
	Sessions                                        []Session
	Eligibility                                     []eligibility.Term
	Way                                             event.Way               // first come where there is none
	Lottery                                         *offerings.LotteryTerms // of all sessions, where the event is given out by lot
	PayBy                                           []payby.Way             // none is the counter
	LimitGroupID                                    string                  // the limit that it shares with others; none where it is empty
}

// Session is a time at which an event is held, and how many people have a place. ID is of one that members see already.
type Session struct {
	ID       string
	StartsAt time.Time
	Capacity int
}

var (
	errStale     = problem.New(problem.Conflict, "changed_meanwhile", "ほかの職員が先に変更しました。開き直して、もう一度変更してください。")
	errPublished = problem.New(problem.Conflict, "event_published", "このイベントは、もう会員に公開しています。開き直して、もう一度お試しください。")
	errOver      = problem.In("bookingUntil", "booking_over", "受付の終わりは、公開の日時より後にしてください。")
)

// Save makes a draft or changes an event: freely until members see it, with an amendment after.
func (e Events) Save(ctx context.Context, entry Entry) (*ent.Event, error) {
	if !access.From(ctx).May(keepers) {
		return nil, problem.NotAllowed
	}
	if err := entry.check(e.Card); err != nil {
		return nil, err
	}
	known, err := e.Get(ctx, entry.ID)
	if err != nil {
		return nil, err
	}
	if entry.ID != "" && known == nil {
		return nil, errGone
	}
	err = e.Store.InTx(ctx, func(ctx context.Context, tx *store.Tx) error { return entry.save(ctx, tx, known) })
	if entry.LimitGroupID != "" && sqlgraph.IsForeignKeyConstraintError(err) {
		return nil, limits.ErrNone
	}
	if err != nil {
		return nil, err
	}
	return e.Get(ctx, entry.ID)
}

// save makes an event, or changes the one that is known.
func (e *Entry) save(ctx context.Context, tx *store.Tx, known *ent.Event) error {
	if known != nil && known.Status == event.StatusPUBLISHED {
		return e.amend(ctx, tx, known)
	}
	if err := limits.Use(ctx, tx, e.LimitGroupID, limitgroup.CountsBOOKINGS); err != nil {
		return err
	}
	err := e.keep(ctx, tx, known == nil)
	if err != nil {
		return err
	}
	return e.hold(ctx, tx)
}

func (e *Entry) keep(ctx context.Context, tx *store.Tx, isNew bool) (err error) {
	if !isNew {
		return e.change(ctx, tx)
	}
	e.ID, err = e.add(ctx, tx)
	return err
}

func (e *Entry) add(ctx context.Context, tx *store.Tx) (string, error) {
	create := tx.Client().Event.Create().SetMadeByID(access.From(ctx).StaffID).SetMadeAt(tx.Now)
	e.fill(create.Mutation())
	made, err := create.Save(ctx)
	if err != nil {
		return "", fmt.Errorf("add an event: %w", err)
	}
	return made.ID, nil
}

func (e *Entry) change(ctx context.Context, tx *store.Tx) error {
	update := tx.Client().Event.Update().
		Where(event.ID(e.ID), event.Version(e.Version), unseen).AddVersion(1)
	e.fill(update.Mutation())
	n, err := update.Save(ctx)
	if err != nil {
		return fmt.Errorf("change event %s: %w", e.ID, err)
	}
	found, err := read(ctx, tx, e.ID, n)
	if err == nil && found.PublishAt != nil && !e.BookingUntil.After(*found.PublishAt) {
		return errOver
	}
	return err
}

// hold puts the sessions of the entry in place of those that are there: nobody has booked a draft.
func (e *Entry) hold(ctx context.Context, tx *store.Tx) error {
	c := tx.Client()
	if _, err := c.Lottery.Delete().Where(lottery.HasEventSessionWith(eventsession.EventID(e.ID))).Exec(ctx); err != nil {
		return fmt.Errorf("take the lotteries of event %s away: %w", e.ID, err)
	}
	if _, err := c.Allotment.Delete().Where(allotment.HasEventSessionWith(eventsession.EventID(e.ID))).Exec(ctx); err != nil {
		return fmt.Errorf("take the places of event %s away: %w", e.ID, err)
	}
	if _, err := c.EventSession.Delete().Where(eventsession.EventID(e.ID)).Exec(ctx); err != nil {
		return fmt.Errorf("take the sessions of event %s away: %w", e.ID, err)
	}
	return e.addSessions(ctx, tx, e.Sessions)
}

// unseen picks the events that members do not see yet.
var unseen = event.StatusIn(event.StatusDRAFT, event.StatusSCHEDULED)

// read reads the event whose row an update changed n times, and says what is the matter where it did not.
func read(ctx context.Context, tx *store.Tx, id string, n int) (*ent.Event, error) {
	found, err := tx.Client().Event.Query().Where(event.ID(id)).Only(ctx)
	switch {
	case ent.IsNotFound(err):
		return nil, errGone
	case err != nil:
		return nil, fmt.Errorf("read event %s: %w", id, err)
	case n == 0 && found.Status == event.StatusWITHDRAWN:
		return nil, errWithdrawn
	case n == 0 && found.Status == event.StatusPUBLISHED:
		return nil, errPublished
	case n == 0:
		return nil, errStale
	}
	return found, nil
}

func (e *Entry) fill(m *ent.EventMutation) {
	m.SetName(e.Name)
	m.SetDescription(e.Description)
	m.SetSearchKey(kana.FoldText(e.Name, e.Place, e.Description))
	m.SetEligibility(e.Eligibility)
	m.SetPlace(e.Place)
	m.SetFee(e.Fee)
	m.SetCompanionsLimit(e.CompanionsLimit)
	m.SetBands(e.Bands)
	m.SetCancellation(e.Cancellation)
	m.SetAsks(e.Asks)
	m.SetPayBy(e.PayBy)
	m.SetBookingFrom(e.BookingFrom)
	m.SetBookingUntil(e.BookingUntil)
	m.SetHoldDays(e.HoldDays)
	m.SetAnswerHours(e.AnswerHours)
	m.SetWay(e.Way)
	if m.ClearLimitGroupID(); e.LimitGroupID != "" {
		m.SetLimitGroupID(e.LimitGroupID)
	}
}
