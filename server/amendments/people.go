package amendments

import (
	"context"
	"fmt"
	"time"

	"kyosai/gen/ent"
	"kyosai/gen/ent/amendment"
	"kyosai/gen/ent/member"
	"kyosai/server/access"
	"kyosai/server/members"
	"kyosai/server/page"
	"kyosai/server/problem"
)

// readers are the roles that see whom a change touches: those that see all that members hold.
const readers = access.Clerk

var (
	errOf   = problem.In("filter", "one_of_three", "チケット、イベント、変更の記録のどれか一つを選んでください。")
	errGone = problem.New(problem.NotFound, "amendment_not_found", "お探しの変更の記録が見つかりません。画面を開き直してください。")
)

// Asked says of which change whom it touches is asked: of one that is not made yet by its subject, of one that was made by its
// key.
type Asked struct {
	Subject
	AmendmentID string
	First       int
	After       *string
}

// Person is a member whom a change touches, with what he holds of its subject, and when he was told of it.
type Person struct {
	Member *ent.Member
	ToldAt *time.Time
}

// Orders, Turns, Entries, Bookings and Places are what he holds, in the state in which it is now.
func (p *Person) Orders() []*ent.Order { return p.Member.Edges.Orders }

// Turns are his places in the line for an offering.
func (p *Person) Turns() []*ent.Turn { return p.Member.Edges.Turns }

// Entries are his entries in the lottery of an offering.
func (p *Person) Entries() []*ent.LotteryEntry { return p.Member.Edges.LotteryEntries }

// Bookings are his bookings of an event.
func (p *Person) Bookings() []*ent.Booking { return p.Member.Edges.Bookings }

// Places are where he waits for tickets that fall back.
func (p *Person) Places() []*ent.WaitingPlace { return p.Member.Edges.WaitingPlaces }

// People lists whom a change touches, in the order of their numbers. Of one that was made it is read of what members held at its
// moment, so that nobody stands in it any more whose rows were erased.
func (a Amendments) People(ctx context.Context, asked Asked) (*page.Page[*Person], error) {
	if !access.From(ctx).May(readers) {
		return nil, problem.NotAllowed
	}
	if err := page.Check(asked.First); err != nil {
		return nil, err
	}
	keys, err := page.Keys(asked.After, 1)
	if err != nil {
		return nil, err
	}
	of, held, err := a.holdings(ctx, asked)
	if err != nil {
		return nil, err
	}
	query := a.Store.Client.Member.Query().Where(held.members())
	all := query.Clone()
	if keys != nil {
		query.Where(member.NumberGT(keys[0]))
	}
	rows, err := held.with(query).Order(member.ByNumber()).Limit(asked.First + 1).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("read whom a change touches: %w", err)
	}
	people, err := a.told(ctx, of, rows)
	if err != nil {
		return nil, err
	}
	list := page.Of(people, asked.First, func(p *Person) string { return page.Cursor(p.Member.Number) })
	list.Total = all.Count
	return list, nil
}

// holdings are those of a change, with its record where it was made.
func (a Amendments) holdings(ctx context.Context, asked Asked) (*ent.Amendment, holdings, error) {
	named := 0
	for _, id := range []string{asked.OfferingID, asked.EventID, asked.AmendmentID} {
		if id != "" {
			named++
		}
	}
	if named != 1 {
		return nil, holdings{}, errOf
	}
	if asked.AmendmentID == "" {
		return nil, holdings{Subject: asked.Subject}, nil
	}
	of, err := a.Store.Client.Amendment.Query().Where(amendment.ID(asked.AmendmentID)).Only(ctx)
	if ent.IsNotFound(err) {
		return nil, holdings{}, errGone
	}
	if err != nil {
		return nil, holdings{}, fmt.Errorf("read amendment %s: %w", asked.AmendmentID, err)
	}
	return of, holdings{Subject: subject(of), until: &of.MadeAt, then: true}, nil
}

// subject is what a record is of.
func subject(of *ent.Amendment) Subject {
	if of.EventID != nil {
		return Subject{EventID: *of.EventID, SessionIDs: of.SessionIds}
	}
	return Subject{OfferingID: *of.OfferingID}
}

// with has members read with what they hold, each noun in one statement.
func (h holdings) with(query *ent.MemberQuery) *ent.MemberQuery {
	query.WithEmployments(members.NewestFirst)
	if h.EventID != "" {
		return query.WithBookings(func(q *ent.BookingQuery) { q.Where(h.bookings()).WithSession() })
	}
	return query.WithOrders(func(q *ent.OrderQuery) { q.Where(h.orders()) }).
		WithTurns(func(q *ent.TurnQuery) { q.Where(h.turns()) }).
		WithLotteryEntries(func(q *ent.LotteryEntryQuery) { q.Where(h.entries()) }).
		WithWaitingPlaces(func(q *ent.WaitingPlaceQuery) { q.Where(h.places()) })
}
