// Package waiting keeps the lines for what is full 順番待ち: a line an allotment, of tickets or of a session of an event
// alike. What falls back into the allotment is offered to the first whom it is enough for, and is taken for him until he
// answers or his time is over; then it goes on to the next.
//
// Its verbs work in the transaction of their caller, which begins by holding the allotment's row (Hold), before anything is
// read: the row orders all who take from it, give back to it and wait for it, and what is read behind it is what there is
// (decision 10). What an answer leads to, an order or a booking, and what its member is told, is the caller's.
package waiting

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"time"

	"entgo.io/ent/dialect/sql"

	"kyosai/gen/ent"
	"kyosai/gen/ent/allotment"
	"kyosai/gen/ent/predicate"
	"kyosai/gen/ent/waitingplace"
	"kyosai/server/access"
	"kyosai/server/audit"
	"kyosai/server/problem"
	"kyosai/server/store"
)

// Party is who wants to wait: a member, for so many. BookingID is the booking that waits, or empty.
type Party struct {
	MemberID  string
	BookingID string
	Quantity  int
}

var (
	errAnswered = problem.New(problem.Conflict, "place_answered", "この順番のお返事は、もういただいています。開き直して、今の状態をご確認ください。")
	errTooLate  = problem.New(problem.Conflict, "place_lapsed", "お返事の期限が過ぎたため、順番は次の方に移りました。")
	errOver     = problem.New(problem.Conflict, "line_over", "このキャンセル待ちは、最後の日を過ぎたため終わりました。")
	errNoOffer  = problem.New(problem.Conflict, "place_not_offered", "まだ順番が来ていません。順番が来たら、お知らせします。")
)

// Hold holds an allotment's row until the transaction ends, and gives it as nobody else can change it then.
func Hold(ctx context.Context, tx *store.Tx, allotmentID string) (*ent.Allotment, error) {
	nothing := audit.With(access.AsSystem(ctx), audit.Begin("")) // holding changes nothing, and leaves no line
	if err := tx.Client().Allotment.Update().Where(allotment.ID(allotmentID)).AddTaken(0).Exec(nothing); err != nil {
		return nil, fmt.Errorf("hold allotment %s: %w", allotmentID, err)
	}
	held, err := tx.Client().Allotment.Query().Where(allotment.ID(allotmentID)).Only(access.AsSystem(ctx))
	if err != nil {
		return nil, fmt.Errorf("read allotment %s: %w", allotmentID, err)
	}
	return held, nil
}

// Take takes so many of an allotment; false where they are not there.
func Take(ctx context.Context, tx *store.Tx, allotmentID string, many int) (bool, error) {
	enough := predicate.Allotment(func(s *sql.Selector) { s.Where(sql.ExprP("taken <= quantity - ?", many)) })
	n, err := tx.Client().Allotment.Update().Where(allotment.ID(allotmentID), enough).AddTaken(many).Save(ctx)
	if err != nil {
		return false, fmt.Errorf("take %d of allotment %s: %w", many, allotmentID, err)
	}
	return n == 1, nil
}

// GiveBack returns so many to an allotment, whose row it holds from then on. Offer has to follow.
func GiveBack(ctx context.Context, tx *store.Tx, allotmentID string, many int) error {
	n, err := tx.Client().Allotment.Update().Where(allotment.ID(allotmentID), allotment.TakenGTE(many)).AddTaken(-many).Save(access.AsSystem(ctx))
	if err == nil && n != 1 {
		err = fmt.Errorf("%d rows", n)
	}
	if err != nil {
		return fmt.Errorf("give %d back to allotment %s: %w", many, allotmentID, err)
	}
	return nil
}

// perStatement is how many rows one statement makes.
const perStatement = 500

// Join puts parties at the end of an allotment's line, in their order, and gives their places so. The rows are made in the order
// of their members' keys: keys grow, and in that of a line that was drawn whoever reads them could tell which code of the
// lottery's file is whose (decision 31).
func Join(ctx context.Context, tx *store.Tx, allotmentID string, parties ...Party) ([]*ent.WaitingPlace, error) {
	end, err := endOf(ctx, tx, allotmentID)
	if err != nil {
		return nil, err
	}
	made := make([]*ent.WaitingPlace, len(parties))
	for some := range slices.Chunk(byMember(parties), perStatement) {
		rows, err := tx.Client().WaitingPlace.MapCreateBulk(some, func(c *ent.WaitingPlaceCreate, i int) {
			p := parties[some[i]]
			c.SetAllotmentID(allotmentID).SetMemberID(p.MemberID).SetQuantity(p.Quantity).SetPlace(end + 1 + some[i]).SetJoinedAt(tx.Now)
			if p.BookingID != "" {
				c.SetBookingID(p.BookingID)
			}
		}).Save(ctx)
		if err != nil {
			return nil, fmt.Errorf("stand in the line of %s: %w", allotmentID, err)
		}
		for i, row := range rows {
			made[some[i]] = row
		}
	}
	return made, nil
}

// byMember gives where parties stand, in the order of their members' keys.
func byMember(parties []Party) []int {
	order := make([]int, len(parties))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(parties[a].MemberID, parties[b].MemberID) })
	return order
}

// endOf is the last place that was given in an allotment's line; 0 where none was.
func endOf(ctx context.Context, tx *store.Tx, allotmentID string) (int, error) {
	last, err := tx.Client().WaitingPlace.Query().Where(waitingplace.AllotmentID(allotmentID)).
		Order(waitingplace.ByPlace(sql.OrderDesc())).First(access.AsSystem(ctx))
	switch {
	case ent.IsNotFound(err):
		return 0, nil
	case err != nil:
		return 0, fmt.Errorf("find the end of the line of %s: %w", allotmentID, err)
	}
	return last.Place, nil
}

// Ahead is how many stand in front of a place that waits: of those who wait themselves, or have not answered yet.
func Ahead(ctx context.Context, client *ent.Client, of *ent.WaitingPlace) (int, error) {
	n, err := client.WaitingPlace.Query().Where(waitingplace.AllotmentID(of.AllotmentID), waitingplace.PlaceLT(of.Place),
		waitingplace.StatusIn(waitingplace.StatusWAITING, waitingplace.StatusOFFERED)).Count(access.AsSystem(ctx))
	if err != nil {
		return 0, fmt.Errorf("count who stands in front of %s: %w", of.ID, err)
	}
	return n, nil
}

// Overdue finds offers that nobody has answered in time, the first of them behind the last that was found, for the worker of the
// noun that is waited for.
func Overdue(ctx context.Context, client *ent.Client, now time.Time, last *ent.WaitingPlace, most int, of ...predicate.WaitingPlace) ([]*ent.WaitingPlace, error) {
	query := client.WaitingPlace.Query().Where(append(of, waitingplace.StatusEQ(waitingplace.StatusOFFERED), waitingplace.AnswerUntilLTE(now))...)
	if last != nil {
		query.Where(waitingplace.IDGT(last.ID))
	}
	rows, err := query.Order(waitingplace.ByID()).Limit(most).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("read the offers that nobody has answered: %w", err)
	}
	return rows, nil
}

// Free finds the allotments of which somebody waits for no more than is free, so that there may be something to offer.
func Free(ctx context.Context, client *ent.Client, of ...predicate.WaitingPlace) ([]string, error) {
	enough := func(s *sql.Selector) {
		a := sql.Table(allotment.Table)
		s.Where(sql.Exists(sql.Select(a.C(allotment.FieldID)).From(a).Where(sql.And(
			sql.ColumnsEQ(a.C(allotment.FieldID), s.C(waitingplace.FieldAllotmentID)),
			sql.P(func(b *sql.Builder) {
				b.Ident(a.C(allotment.FieldTaken)).WriteString(" <= ").Ident(a.C(allotment.FieldQuantity)).WriteString(" - ").Ident(s.C(waitingplace.FieldQuantity))
			})))))
	}
	var found []string
	err := client.WaitingPlace.Query().Where(append(of, waitingplace.StatusEQ(waitingplace.StatusWAITING), enough)...).
		GroupBy(waitingplace.FieldAllotmentID).Scan(ctx, &found)
	if err != nil {
		return nil, fmt.Errorf("read what is free while somebody waits: %w", err)
	}
	return found, nil
}
