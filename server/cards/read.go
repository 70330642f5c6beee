package cards

import (
	"context"
	"fmt"
	"time"

	"kyosai/gen/ent"
	"kyosai/gen/ent/account"
	"kyosai/gen/ent/booking"
	"kyosai/gen/ent/order"
	"kyosai/server/access"
	"kyosai/server/id"
	"kyosai/server/problem"
)

var (
	errForged = problem.In("code", "code_forged", "このコードは、この会の会員証やチケットのものではありません。会員の画面を確かめてください。")
	errEnded  = problem.In("code", "code_ended", "このコードは期限が過ぎています。電波の届くところで、会員ページを開き直していただいてください。")
	errVoid   = problem.In("code", "code_void", "このコードは使えなくなっています。会員ページにサインインし直していただくか、会員番号でお探しください。")
)

// reading is a code that was signed by us, whose time is not over, and whose account is what it was. Order is nil for a card.
type reading struct {
	account *ent.Account
	order   *ent.Order
}

// read believes a code or says why not. It runs as the system: what of it the viewer may know is not decided here.
func (c Cards) read(ctx context.Context, code string) (*reading, error) {
	s, signature, ok := parse(code)
	if !ok {
		return nil, errForged
	}
	key, err := c.find(ctx, s.key)
	if err != nil {
		return nil, err
	}
	if !s.signedBy(key, signature) {
		return nil, errForged
	}
	if !c.Store.Now().Before(s.until) {
		return nil, errEnded
	}
	found, err := c.subject(access.AsSystem(ctx), s)
	if err == nil && (found == nil || found.account == nil || !holds(found.account, s.signed)) {
		return nil, errVoid
	}
	return found, err
}

// holds says whether what was signed at a time still stands: the account's sessions were not ended since.
func holds(of *ent.Account, signed time.Time) bool {
	return of.CardsFrom == nil || !signed.Before(of.CardsFrom.Truncate(time.Second))
}

// subject reads what a statement is about; nil where it is gone.
func (c Cards) subject(ctx context.Context, s statement) (*reading, error) {
	key := id.Unpacked(subjects[s.kind], s.subject)
	switch s.kind {
	case OfOrder:
		return c.order(ctx, key)
	case OfBooking:
		return c.booking(ctx, key)
	}
	found, err := c.Store.Client.Account.Query().Where(account.ID(key), account.MemberIDNotNil()).Only(ctx)
	if ent.IsNotFound(err) {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("read the account of a card: %w", err)
	}
	return &reading{account: found}, nil
}

func (c Cards) order(ctx context.Context, key string) (*reading, error) {
	found, err := c.Store.Client.Order.Query().Where(order.ID(key)).
		WithMember(func(q *ent.MemberQuery) { q.WithAccount() }).Only(ctx)
	if ent.IsNotFound(err) {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("read the order of a code: %w", err)
	}
	return &reading{account: found.Edges.Member.Edges.Account, order: found}, nil
}

// booking reads whose booking a code is of: the door is where it counts, the desk learns who shows it.
func (c Cards) booking(ctx context.Context, key string) (*reading, error) {
	found, err := c.Store.Client.Booking.Query().Where(booking.ID(key)).
		WithMember(func(q *ent.MemberQuery) { q.WithAccount() }).Only(ctx)
	if ent.IsNotFound(err) {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("read the booking of a code: %w", err)
	}
	return &reading{account: found.Edges.Member.Edges.Account}, nil
}

// Holds says whether the code of a card that a phone keeps still holds. It tells nothing else about it.
func (c Cards) Holds(ctx context.Context, code string) (bool, error) {
	_, err := c.read(ctx, code)
	if problem.As(err) != nil {
		return false, nil
	}
	return err == nil, err
}
