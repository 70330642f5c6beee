// Package turns keeps the line for an offering 整理券: whoever comes before its sale opens has a place drawn by lot, whoever
// comes later one behind them. A turn is a row, so that it outlives sessions, phones and the server's restarts. Once the
// sale is open the places become numbers, and server/orders serves them in that order.
package turns

import (
	"context"
	"crypto/rand"
	"encoding/binary"
	"fmt"
	"slices"
	"time"

	"entgo.io/ent/dialect/sql"

	"kyosai/gen/ent"
	"kyosai/gen/ent/allotment"
	"kyosai/gen/ent/offering"
	"kyosai/gen/ent/predicate"
	"kyosai/gen/ent/tally"
	"kyosai/gen/ent/turn"
	"kyosai/server/access"
	"kyosai/server/offerings"
	"kyosai/server/store"
	"kyosai/server/tallies"
)

// Turns takes, leaves and numbers them, within the viewer's scope.
type Turns struct {
	Store *store.Store
	Card  bool // members can pay by card: a payment provider is set up
}

// keepers are the roles that take and leave turns for a member who has no phone.
const keepers = access.Clerk

// behindAll is above every place that is drawn by lot.
const behindAll = int64(1) << 62

// From is when the waiting room of an offering opens.
func From(of *ent.Offering) time.Time { return of.SaleFrom.Add(-offerings.WaitingRoom) }

// drawn is a place that nobody can foresee: 62 random bits.
func drawn() int64 {
	var b [8]byte
	_, _ = rand.Read(b[:]) // it never fails
	return int64(binary.BigEndian.Uint64(b[:]) >> 2)
}

// Behind is the place of who comes once the sale is open: behind those of the waiting room, in the order of their coming.
func Behind(now time.Time) int64 { return behindAll + now.UnixMicro() }

// Latest is the viewer's last turn of an offering; nil where he has had none.
func (t Turns) Latest(ctx context.Context, of *ent.Offering) (*ent.Turn, error) {
	found, err := t.Store.Client.Turn.Query().
		Where(turn.MemberID(access.From(ctx).MemberID), turn.OfferingID(of.ID)).Order(turn.ByID(sql.OrderDesc())).First(ctx)
	if ent.IsNotFound(err) {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("read the turn of offering %s: %w", of.ID, err)
	}
	return found, nil
}

// OfMember lists a member's turns that wait or ended within a month, the newest first.
func (t Turns) OfMember(ctx context.Context, of *ent.Member) ([]*ent.Turn, error) {
	lately := turn.Or(turn.EndedAtIsNil(), turn.EndedAtGT(t.Store.Now().AddDate(0, -1, 0)))
	rows, err := whole(ctx, t.Store.Client.Turn.Query()).Where(turn.MemberID(of.ID), lately).Order(turn.ByID(sql.OrderDesc())).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("read the turns of member %s: %w", of.ID, err)
	}
	return rows, nil
}

// whole reads turns with what they are for, and who of the staff took and left them, which is the staff's business.
func whole(ctx context.Context, q *ent.TurnQuery) *ent.TurnQuery {
	if access.From(ctx).Kind == access.Staff {
		q.WithFiledBy().WithCancelledBy().WithOffering(func(q *ent.OfferingQuery) { q.WithAllotments() })
	}
	return q
}

// Allotment is which one a turn is for; nil where it was taken away.
func (t Turns) Allotment(ctx context.Context, of *ent.Turn) (*ent.Allotment, error) {
	found, err := t.Store.Client.Allotment.Query().Where(allotment.ID(of.AllotmentID)).Only(ctx)
	if ent.IsNotFound(err) {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("read the allotment of turn %s: %w", of.ID, err)
	}
	return found, nil
}

// CalledUpTo is the number up to which the line of a turn has come: one lookup in an index, however long the line is. It
// tells of no other member but his number.
func (t Turns) CalledUpTo(ctx context.Context, of *ent.Turn) (int, error) {
	next, err := t.Store.Client.Turn.Query().Where(turn.OfferingID(of.OfferingID), turn.StatusEQ(turn.StatusWAITING), turn.NumberNotNil()).
		Order(turn.ByNumber()).Limit(1).Select(turn.FieldNumber).Ints(access.AsSystem(ctx))
	if err != nil {
		return 0, fmt.Errorf("read how far the line of offering %s is: %w", of.OfferingID, err)
	}
	if len(next) == 0 {
		return 0, nil
	}
	return next[0] - 1, nil
}

// Count is how many turns of an offering are in a state.
type Count struct {
	Status turn.Status
	Turns  int
}

// Counts counts an offering's turns by their state, those that were erased too.
func (t Turns) Counts(ctx context.Context, of *ent.Offering) ([]*Count, error) {
	var rows []*Count
	err := t.Store.Client.Turn.Query().Where(turn.OfferingID(of.ID)).GroupBy(turn.FieldStatus).
		Aggregate(ent.As(ent.Count(), "turns")).Scan(ctx, &rows)
	if err != nil {
		return nil, fmt.Errorf("count the turns of offering %s: %w", of.ID, err)
	}
	erased, err := tallies.Of(ctx, t.Store.Client, tally.NounTURN, of.ID)
	for _, e := range erased {
		at := slices.IndexFunc(rows, func(c *Count) bool { return string(c.Status) == e.State })
		if at < 0 {
			at, rows = len(rows), append(rows, &Count{Status: turn.Status(e.State)})
		}
		rows[at].Turns += e.Many
	}
	return rows, err
}

// Awaited picks the offerings in whose line somebody waits.
func Awaited() predicate.Offering {
	return func(s *sql.Selector) {
		t := sql.Table(turn.Table)
		s.Where(sql.Exists(sql.Dialect(s.Dialect()).Select(t.C(turn.FieldID)).From(t).Where(sql.And(
			sql.ColumnsEQ(t.C(turn.FieldOfferingID), s.C(offering.FieldID)), sql.EQ(t.C(turn.FieldStatus), string(turn.StatusWAITING)),
		))))
	}
}
