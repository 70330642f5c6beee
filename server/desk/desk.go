// Package desk is where members fetch their tickets 引換窓口: a code is scanned or, of a member who shows none, a number typed;
// who it is decides which orders are served.
package desk

import (
	"context"
	"fmt"
	"strings"

	"golang.org/x/text/unicode/norm"

	"kyosai/gen/ent"
	"kyosai/gen/ent/member"
	"kyosai/gen/ent/order"
	"kyosai/server/access"
	"kyosai/server/cards"
	"kyosai/server/orders"
	"kyosai/server/problem"
	"kyosai/server/store"
)

// Desk does the verbs.
type Desk struct {
	Store  *store.Store
	Cards  cards.Cards
	Orders orders.Orders
}

// Serving is who stands at the desk, by his code or else by his number, and what is done for him.
type Serving struct {
	Code, Number string
	orders.Serving
}

var (
	errUnknown = problem.In("number", "member_unknown", "この会員番号の会員はいません。番号を確かめてください。")
	errNobody  = problem.In("code", "code_missing", "会員証かチケットのコードを読み取るか、会員番号を入力してください。")
)

// Member is who a number belongs to.
func (d Desk) Member(ctx context.Context, number string) (*ent.Member, error) {
	if !access.From(ctx).May(access.Clerk) {
		return nil, problem.NotAllowed
	}
	found, err := d.Store.Client.Member.Query().Where(member.Number(typed(number))).Only(ctx)
	if ent.IsNotFound(err) {
		return nil, errUnknown
	}
	if err != nil {
		return nil, fmt.Errorf("look a member up by his number: %w", err)
	}
	return found, nil
}

// typed is a number as it is kept, however it was typed.
func typed(number string) string { return strings.TrimSpace(norm.NFKC.String(number)) }

// Serve serves whoever stands at the desk. The code is read anew, so that nobody says by which he was known who did not show it.
func (d Desk) Serve(ctx context.Context, s Serving) ([]*ent.Order, error) {
	who, err := d.who(ctx, s)
	if err != nil {
		return nil, err
	}
	s.MemberID = who.ID
	s.By = order.IdentifiedByNUMBER
	if s.Code != "" {
		s.By = order.IdentifiedByCODE
	}
	return d.Orders.Serve(ctx, s.Serving)
}

func (d Desk) who(ctx context.Context, s Serving) (*ent.Member, error) {
	switch {
	case s.Code != "":
		shown, err := d.Cards.Read(ctx, s.Code)
		return shown.Member, err
	case s.Number != "":
		return d.Member(ctx, s.Number)
	}
	return nil, errNobody
}
