package claims

import (
	"context"
	"fmt"
	"strconv"
	"time"

	"entgo.io/ent/dialect/sql"

	"kyosai/gen/ent"
	"kyosai/gen/ent/claim"
	"kyosai/gen/ent/predicate"
	"kyosai/server/page"
	"kyosai/server/problem"
	"kyosai/server/yen"
)

// Order is how the queue is sorted.
type Order int

// The orders of the queue. What has no deadline or no amount stands at the end.
const (
	Oldest Order = iota
	Newest
	Soonest // by deadline
	Largest // by amount
)

// ordering is an order with its cursor: what is kept of a row, and what follows behind it.
type ordering struct {
	by     []claim.OrderOption
	key    func(*ent.Claim) string
	follow func(ctx context.Context, c Claims, key, id string) (predicate.Claim, error)
}

var descending = sql.OrderDesc()

var orders = map[Order]ordering{
	Oldest: {
		[]claim.OrderOption{claim.BySubmittedAt(), claim.ByID()}, sentAt,
		moment(func(at time.Time, id string) predicate.Claim {
			return claim.Or(claim.SubmittedAtGT(at), claim.And(claim.SubmittedAt(at), claim.IDGT(id)))
		}),
	},
	Newest: {
		[]claim.OrderOption{claim.BySubmittedAt(descending), claim.ByID(descending)}, sentAt,
		moment(func(at time.Time, id string) predicate.Claim {
			return claim.Or(claim.SubmittedAtLT(at), claim.And(claim.SubmittedAt(at), claim.IDLT(id)))
		}),
	},
	Soonest: {[]claim.OrderOption{deadlineFirst, claim.ByDeadlineOn(), claim.ByID()}, untold, behindDeadline},
	Largest: {[]claim.OrderOption{claim.ByAmount(descending), claim.ByID(descending)}, amount, behindAmount},
}

func (o ordering) cursor(c *ent.Claim) string { return page.Cursor(o.key(c), c.ID) }

// behind picks what follows the cursor in the order.
func (o ordering) behind(ctx context.Context, c Claims, after *string) ([]predicate.Claim, error) {
	keys, err := page.Keys(after, 2)
	if err != nil || keys == nil {
		return nil, err
	}
	follow, err := o.follow(ctx, c, keys[0], keys[1])
	return []predicate.Claim{follow}, err
}

var errCursor = problem.In("after", "unknown_cursor", "続きの位置が正しくありません。一覧を最初から開き直してください。")

const instant = time.RFC3339Nano

func sentAt(c *ent.Claim) string {
	var at time.Time // whatever is no draft was sent
	if c.SubmittedAt != nil {
		at = c.SubmittedAt.UTC()
	}
	return at.Format(instant)
}

func moment(follow func(at time.Time, id string) predicate.Claim) func(ctx context.Context, c Claims, key, id string) (predicate.Claim, error) {
	return func(_ context.Context, _ Claims, key, id string) (predicate.Claim, error) {
		at, err := time.Parse(instant, key)
		if err != nil {
			return nil, errCursor
		}
		return follow(at, id), nil
	}
}

// deadlineFirst puts what has no deadline behind what has one; by itself a database puts it in front.
func deadlineFirst(s *sql.Selector) {
	s.OrderExpr(sql.Expr(s.C(claim.FieldDeadlineOn) + " IS NULL"))
}

// soonest stands in the cursor in place of the deadline, which tells the day of an event that may be covered.
const soonest = "soonest"

func untold(*ent.Claim) string { return soonest }

func behindDeadline(ctx context.Context, c Claims, key, id string) (predicate.Claim, error) {
	if key != soonest {
		return nil, errCursor
	}
	last, err := c.Store.Client.Claim.Query().Where(claim.ID(id)).Select(claim.FieldDeadlineOn).Only(ctx)
	switch {
	case ent.IsNotFound(err):
		return nil, errCursor
	case err != nil:
		return nil, fmt.Errorf("read where the list goes on: %w", err)
	case last.DeadlineOn == nil:
		return claim.And(claim.DeadlineOnIsNil(), claim.IDGT(id)), nil
	}
	on := *last.DeadlineOn
	return claim.Or(claim.DeadlineOnGT(on), claim.DeadlineOnIsNil(), claim.And(claim.DeadlineOn(on), claim.IDGT(id))), nil
}

func amount(c *ent.Claim) string {
	if c.Amount == nil {
		return ""
	}
	return strconv.FormatInt(int64(*c.Amount), 10)
}

func behindAmount(_ context.Context, _ Claims, key, id string) (predicate.Claim, error) {
	if key == "" {
		return claim.And(claim.AmountIsNil(), claim.IDLT(id)), nil
	}
	n, err := strconv.ParseInt(key, 10, 64)
	if err != nil {
		return nil, errCursor
	}
	return claim.Or(claim.AmountLT(yen.Amount(n)), claim.AmountIsNil(), claim.And(claim.Amount(yen.Amount(n)), claim.IDLT(id))), nil
}
