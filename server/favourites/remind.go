package favourites

import (
	"context"
	"errors"
	"fmt"
	"time"

	"kyosai/gen/ent"
	"kyosai/gen/ent/event"
	"kyosai/gen/ent/favourite"
	"kyosai/gen/ent/member"
	"kyosai/gen/ent/notice"
	"kyosai/gen/ent/offering"
	"kyosai/gen/ent/predicate"
	"kyosai/server/access"
	"kyosai/server/caldate"
	"kyosai/server/notices"
	"kyosai/server/offerings"
	"kyosai/server/store"
)

// Reminders are the worker's part: who marked something is told before it opens, and what is over is forgotten.
type Reminders struct {
	Store  *store.Store
	Before time.Duration // how long before the opening
}

// atOnce is how many favourites one transaction deals with.
const atOnce = 100

// Work tells whom it is time to tell, and forgets what is over.
func (r Reminders) Work(ctx context.Context) error {
	return errors.Join(
		r.each(ctx, "remind of what opens", r.near, tell(notice.KindOPENING_NEAR)),
		r.each(ctx, "tell of waiting rooms", r.roomOpen, tell(notice.KindWAITING_ROOM_OPEN)),
		r.each(ctx, "forget favourites", over, forget),
	)
}

// each does something to the favourites that are due, some in a transaction, until there are no more.
func (r Reminders) each(ctx context.Context, name string, due func(now time.Time) predicate.Favourite, do func(context.Context, *store.Tx, *ent.Favourite) error) error {
	for after := ""; ; {
		var rows []*ent.Favourite
		err := r.Store.InTx(access.AsSystem(ctx), func(ctx context.Context, tx *store.Tx) (err error) {
			rows, err = tx.Client().Favourite.Query().Where(due(tx.Now), favourite.IDGT(after)).
				WithMember(func(q *ent.MemberQuery) { q.Select(member.FieldID, member.FieldLeftOn) }).
				WithOffering(func(q *ent.OfferingQuery) { q.Select(offering.FieldID, offering.FieldSaleFrom) }).
				WithEvent(func(q *ent.EventQuery) { q.Select(event.FieldID, event.FieldBookingFrom) }).
				Order(favourite.ByID()).Limit(atOnce).All(ctx)
			for i := 0; err == nil && i < len(rows); i++ {
				err = do(ctx, tx, rows[i])
			}
			return err
		})
		if err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
		if len(rows) < atOnce {
			return nil
		}
		after = rows[len(rows)-1].ID
	}
}

// near picks what opens soon and of which its member was not told. A ticket whose waiting room opens no later is told of
// when that opens, and not twice.
func (r Reminders) near(now time.Time) predicate.Favourite {
	openings := []predicate.Favourite{
		favourite.HasEventWith(event.StatusEQ(event.StatusPUBLISHED), event.BookingFromGT(now), event.BookingFromLTE(now.Add(r.Before))),
		favourite.HasOfferingWith(opensWithin(now, r.Before), offering.WayEQ(offering.WayLOTTERY)),
	}
	if r.Before > offerings.WaitingRoom {
		openings = append(openings, favourite.HasOfferingWith(opensWithin(now, r.Before), offering.WayEQ(offering.WayFIRST_COME)))
	}
	return favourite.And(favourite.RemindedAtIsNil(), favourite.Or(openings...))
}

// roomOpen picks the tickets whose waiting room is open, and of which its member was not told.
func (r Reminders) roomOpen(now time.Time) predicate.Favourite {
	return favourite.And(favourite.CalledAtIsNil(),
		favourite.HasOfferingWith(opensWithin(now, offerings.WaitingRoom), offering.WayEQ(offering.WayFIRST_COME)))
}

func opensWithin(now time.Time, before time.Duration) predicate.Offering {
	return offering.And(offering.StatusEQ(offering.StatusPUBLISHED), offering.SaleFromGT(now), offering.SaleFromLTE(now.Add(before)))
}

// over picks what can no longer be had.
func over(now time.Time) predicate.Favourite {
	return favourite.Or(favourite.HasOfferingWith(offering.SaleUntilLTE(now)), favourite.HasEventWith(event.BookingUntilLTE(now)))
}

// tell tells the member of a favourite, once: the row is taken first, so that who unmarked meanwhile hears nothing. Who has
// left is not told.
func tell(kind notice.Kind) func(context.Context, *store.Tx, *ent.Favourite) error {
	return func(ctx context.Context, tx *store.Tx, of *ent.Favourite) error {
		take := tx.Client().Favourite.Update().Where(favourite.ID(of.ID))
		if kind == notice.KindOPENING_NEAR {
			take.Where(favourite.RemindedAtIsNil()).SetRemindedAt(tx.Now)
		} else {
			take.Where(favourite.CalledAtIsNil()).SetCalledAt(tx.Now)
		}
		n, err := take.Save(ctx)
		if err != nil || n == 0 || left(of.Edges.Member, tx.Now) {
			return err
		}
		return notices.Tell(ctx, tx, news(kind, of))
	}
}

// news is told once of each opening: one that was moved is another.
func news(kind notice.Kind, of *ent.Favourite) notices.News {
	n := notices.News{MemberID: of.MemberID, Kind: kind}
	var opens time.Time
	if ticket := of.Edges.Offering; ticket != nil {
		n.OfferingID, opens = ticket.ID, ticket.SaleFrom
	} else {
		n.EventID, opens = of.Edges.Event.ID, of.Edges.Event.BookingFrom
	}
	n.Once = fmt.Sprintf("%s %s %d", kind, n.OfferingID+n.EventID, opens.Unix())
	return n
}

func left(m *ent.Member, now time.Time) bool {
	return m.LeftOn != nil && m.LeftOn.Before(caldate.Today(now))
}

func forget(ctx context.Context, tx *store.Tx, of *ent.Favourite) error {
	return tx.Client().Favourite.DeleteOneID(of.ID).Exec(ctx)
}
