package lotteries

import (
	"context"
	"slices"
	"time"

	"kyosai/gen/ent"
	"kyosai/server/bookings"
	"kyosai/server/caldate"
	"kyosai/server/offerings"
	"kyosai/server/orders"
	"kyosai/server/payby"
	"kyosai/server/problem"
	"kyosai/server/store"
	"kyosai/server/waiting"
)

// prize is what a lottery gives out: the tickets of an offering, or the places of a session of an event.
type prize interface {
	title() string
	places() int
	closes() time.Time                                           // the end of the time of entries
	late(at caldate.Day) error                                   // why its number cannot be the one of a day; nil where it can
	over(now time.Time) error                                    // why it is not drawn any more; nil where it is
	letIn(context.Context, *store.Tx, []*ent.LotteryEntry) error // has who lost wait in the drawn order, and offers what is left
	// award gives who won what he won, by member: the order that it made, or none. Whom a limit keeps from it is not in it.
	award(context.Context, *store.Tx, []*ent.LotteryEntry) (map[string]*string, error)
	forfeit(context.Context, *store.Tx, []*ent.LotteryEntry) error
}

// prizeOf is what a lottery gives out, which was read with it.
func prizeOf(of *ent.Lottery) prize {
	if of.Edges.EventSession != nil {
		return seats{of.Edges.EventSession}
	}
	return tickets{of.Edges.Offering}
}

// tickets are of an offering that was read with its allotments, of which it has one (server/offerings refuses more).
type tickets struct{ of *ent.Offering }

func (t tickets) title() string          { return t.of.Name }
func (t tickets) places() int            { return offerings.Quantity(t.of) }
func (t tickets) closes() time.Time      { return t.of.SaleUntil }
func (t tickets) late(caldate.Day) error { return nil }
func (t tickets) over(time.Time) error   { return nil }

func (t tickets) award(ctx context.Context, tx *store.Tx, won []*ent.LotteryEntry) (map[string]*string, error) {
	wins := make([]orders.Win, len(won))
	for i, row := range won {
		wins[i] = orders.Win{MemberID: row.MemberID, Quantity: row.Quantity, PayBy: way(row), Key: "lottery-" + row.ID, FiledBy: row.FiledByID}
	}
	over, err := orders.Over(ctx, tx, t.of, wins, caldate.Today(tx.Now))
	if err != nil {
		return nil, err
	}
	wins = slices.DeleteFunc(wins, func(w orders.Win) bool { return over[w.MemberID] != nil })
	made, err := orders.Award(ctx, tx, t.of, wins)
	by := make(map[string]*string, len(made))
	for member, row := range made {
		by[member] = &row.ID
	}
	return by, err
}

// way is how a member wants to pay for what he won; empty where he did not say.
func way(of *ent.LotteryEntry) payby.Way {
	if of.PayBy == nil {
		return ""
	}
	return *of.PayBy
}

func (t tickets) forfeit(context.Context, *store.Tx, []*ent.LotteryEntry) error { return nil }

func (t tickets) letIn(ctx context.Context, tx *store.Tx, lost []*ent.LotteryEntry) error {
	parties := make([]waiting.Party, len(lost))
	for i, row := range lost {
		parties[i] = waiting.Party{MemberID: row.MemberID, Quantity: row.Quantity}
	}
	if _, err := waiting.Join(ctx, tx, t.of.Edges.Allotments[0].ID, parties...); err != nil {
		return err
	}
	return offerings.LetIn(ctx, tx, t.of.ID)
}

// seats are of a session that was read with its event and its allotment. The booking that entered is what is won.
type seats struct{ of *ent.EventSession }

var (
	errNumberLate = problem.In("drawOn", "draw_day_late", "抽選に使う数の日は、開催の日より前にしてください。間に合わないときは、開催の日時を変えるか、イベントを取りやめてください。")
	errHeld       = problem.New(problem.Conflict, "event_begun", "開催の日時を過ぎているため、抽選できません。")
)

func (s seats) title() string {
	return s.of.Edges.Event.Name + " " + s.of.StartsAt.In(caldate.Japan).Format("2006年1月2日 15:04")
}

func (s seats) places() int       { return s.of.Edges.Allotment.Quantity }
func (s seats) closes() time.Time { return s.of.Edges.Event.BookingUntil }

func (s seats) late(at caldate.Day) error {
	if at.Before(caldate.Today(s.of.StartsAt)) {
		return nil
	}
	return errNumberLate
}

func (s seats) over(now time.Time) error {
	if now.Before(s.of.StartsAt) {
		return nil
	}
	return errHeld
}

func (s seats) award(ctx context.Context, tx *store.Tx, won []*ent.LotteryEntry) (map[string]*string, error) {
	members := make([]string, len(won))
	for i, row := range won {
		members[i] = row.MemberID
	}
	over, err := bookings.Over(ctx, tx, s.of.Edges.Event, members)
	if err != nil {
		return nil, err
	}
	won = slices.DeleteFunc(won, func(row *ent.LotteryEntry) bool { return over[row.MemberID] })
	by := make(map[string]*string, len(won))
	for _, row := range won {
		by[row.MemberID] = nil
	}
	return by, bookings.Award(ctx, tx, s.of, booked(won))
}

func (s seats) forfeit(ctx context.Context, tx *store.Tx, lapsed []*ent.LotteryEntry) error {
	return bookings.Forfeit(ctx, tx, booked(lapsed))
}

func (s seats) letIn(ctx context.Context, tx *store.Tx, lost []*ent.LotteryEntry) error {
	return bookings.Await(ctx, tx, s.of, booked(lost))
}

// booked are the bookings of entries, in their order.
func booked(rows []*ent.LotteryEntry) []string {
	ids := make([]string, len(rows))
	for i, row := range rows {
		if row.BookingID != nil {
			ids[i] = *row.BookingID
		}
	}
	return ids
}
