package claims

import (
	"context"
	"fmt"
	"time"

	"entgo.io/ent/dialect/sql"

	"kyosai/gen/ent"
	"kyosai/gen/ent/claim"
	"kyosai/gen/ent/predicate"
	"kyosai/server/page"
	"kyosai/server/problem"
)

// Queue is what of the queue is looked at. Without states it is what waits for staff.
type Queue struct {
	Statuses []claim.Status
	KindID   string
	Newest   bool // the newest first, not the oldest
	First    int
	After    *string
	Shown    Shown
}

var waiting = []claim.Status{claim.StatusSUBMITTED, claim.StatusRECOMMENDED}

// Queue lists claims in the order in which they were first sent.
func (c Claims) Queue(ctx context.Context, q Queue) (*page.Page[*ent.Claim], error) {
	if err := page.Check(q.First); err != nil {
		return nil, err
	}
	behind, err := q.behind()
	if err != nil {
		return nil, err
	}
	rows, err := c.queued(ctx, q, append(q.filter(), behind...))
	if err != nil {
		return nil, fmt.Errorf("read the queue: %w", err)
	}
	list := page.Of(rows, q.First, place)
	list.Total = func(ctx context.Context) (int, error) {
		return c.Store.Client.Claim.Query().Where(q.filter()...).Count(ctx)
	}
	return list, nil
}

// queued reads the page's rows and one more: with the read model where that has all that is shown.
func (c Claims) queued(ctx context.Context, q Queue, picked []predicate.Claim) ([]*ent.Claim, error) {
	order := []claim.OrderOption{claim.BySubmittedAt(), claim.ByID()}
	if q.Newest {
		order = []claim.OrderOption{claim.BySubmittedAt(sql.OrderDesc()), claim.ByID(sql.OrderDesc())}
	}
	if !q.Shown.within(rowShows) {
		rows, err := q.Shown.load(c.Store.Client.Claim.Query().Where(picked...).Order(order...).Limit(q.First + 1)).All(ctx)
		return listed(ctx, rows, err)
	}
	return c.rows(ctx, func(s *sql.Selector) {
		for _, p := range picked {
			p(s)
		}
		for _, o := range order {
			o(s)
		}
		s.Limit(q.First + 1)
	})
}

// filter picks the queue's claims: those that were sent, in the states asked for.
func (q Queue) filter() []predicate.Claim {
	states := q.Statuses
	if len(states) == 0 {
		states = waiting
	}
	picked := []predicate.Claim{claim.StatusIn(states...), claim.SubmittedAtNotNil()}
	if q.KindID != "" {
		picked = append(picked, claim.KindID(q.KindID))
	}
	return picked
}

const instant = time.RFC3339Nano

// place is a claim's cursor: the moment at which it was sent, and its key.
func place(c *ent.Claim) string { return page.Cursor(c.SubmittedAt.UTC().Format(instant), c.ID) }

// behind picks what follows the cursor in the queue's order.
func (q Queue) behind() ([]predicate.Claim, error) {
	keys, err := page.Keys(q.After, 2)
	if err != nil || keys == nil {
		return nil, err
	}
	at, err := time.Parse(instant, keys[0])
	if err != nil {
		return nil, problem.In("after", "unknown_cursor", "続きの位置が正しくありません。一覧を最初から開き直してください。")
	}
	if q.Newest {
		return []predicate.Claim{claim.Or(claim.SubmittedAtLT(at), claim.And(claim.SubmittedAt(at), claim.IDLT(keys[1])))}, nil
	}
	return []predicate.Claim{claim.Or(claim.SubmittedAtGT(at), claim.And(claim.SubmittedAt(at), claim.IDGT(keys[1])))}, nil
}

// Count is how many claims are in a state.
type Count struct {
	Status claim.Status `json:"status"`
	Count  int          `json:"count"`
}

// open are the states in which a claim waits for somebody. What is closed grows for ten years: nobody waits for its
// number, and counting it would take longer than all else of the queue.
var open = []claim.Status{claim.StatusSUBMITTED, claim.StatusRECOMMENDED, claim.StatusRETURNED, claim.StatusAPPROVED}

// Counts counts the claims that wait, by state, as the viewer may know of them.
func (c Claims) Counts(ctx context.Context) ([]Count, error) {
	var counted []Count
	err := c.Store.Client.Claim.Query().Where(claim.StatusIn(open...)).
		GroupBy(claim.FieldStatus).Aggregate(ent.Count()).Scan(ctx, &counted)
	if err != nil {
		return nil, fmt.Errorf("count the claims: %w", err)
	}
	return counted, nil
}
