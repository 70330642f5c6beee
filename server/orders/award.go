package orders

import (
	"context"
	"fmt"
	"slices"

	"kyosai/gen/ent"
	"kyosai/server/caldate"
	"kyosai/server/payby"
	"kyosai/server/store"
	"kyosai/server/waiting"
)

// Win is what a member has won: so many tickets, which he pays in his way. Its key is the order's, so that a win makes one order;
// FiledBy is who of the staff asked for it in his stead, or nil.
type Win struct {
	MemberID string
	Quantity int
	PayBy    payby.Way
	Key      string
	FiledBy  *string
}

// Award makes the orders of those who won tickets of an offering that was read with its allotments, in the caller's
// transaction: the stock first, for which all wait. It gives them by member; each is to be paid as any other, in the way
// that its member chose; where he chose none, or his company takes no invoice any more, in the first that the offering has.
func Award(ctx context.Context, tx *store.Tx, of *ent.Offering, wins []Win) (map[string]*ent.Order, error) {
	won := make(map[string]*ent.Order, len(wins))
	if len(wins) == 0 {
		return won, nil
	}
	tickets := 0
	for _, w := range wins {
		tickets += w.Quantity
	}
	from := of.Edges.Allotments[0] // what is drawn by lot has but one
	enough, err := waiting.Take(ctx, tx, from.ID, tickets)
	if err == nil && !enough {
		err = errStock
	}
	if err != nil {
		return nil, fmt.Errorf("take what was won of offering %s: %w", of.ID, err)
	}
	for some := range slices.Chunk(wins, together) {
		payable, err := withWays(ctx, tx, of, some)
		if err != nil {
			return nil, err
		}
		if err := award(ctx, tx, of, from, payable, won); err != nil {
			return nil, err
		}
	}
	return won, nil
}

// withWays are the wins, each with a way in which it can be paid.
func withWays(ctx context.Context, tx *store.Tx, of *ent.Offering, wins []Win) ([]Win, error) {
	wishes := make([]*wish, len(wins))
	for i, w := range wins {
		wishes[i] = &wish{Placing: Placing{PayBy: w.PayBy}, memberID: w.MemberID}
	}
	taking, err := payers(ctx, tx, wishes, caldate.Today(tx.Now))
	wins = slices.Clone(wins)
	for i, w := range wins {
		wins[i].PayBy = wayOf(of, w.PayBy, taking[w.MemberID])
	}
	return wins, err
}

// award makes the orders of some, whose tickets are taken from the stock already, and counts them against their members' limits.
func award(ctx context.Context, tx *store.Tx, of *ent.Offering, from *ent.Allotment, wins []Win, won map[string]*ent.Order) (err error) {
	s := sale{now: tx.Now, today: caldate.Today(tx.Now), on: map[string]*ent.Offering{of.ID: of}, parts: map[string]context.Context{}}
	var members []string
	for _, w := range wins {
		members, s.parts[w.MemberID] = append(members, w.MemberID), ctx
		s.granted = append(s.granted, &wish{Placing: Placing{OfferingID: of.ID, Quantity: w.Quantity, PayBy: w.PayBy, Key: w.Key}, memberID: w.MemberID, from: from, filedBy: w.FiledBy})
	}
	if s.payers, err = payers(ctx, tx, s.granted, s.today); err != nil {
		return err
	}
	for _, w := range s.granted {
		if err := s.refuseInvoice(w); err != nil {
			return err
		}
	}
	if err := s.number(ctx, tx); err != nil {
		return err
	}
	if s.taken, err = counted(ctx, tx, of, members, s.today); err != nil {
		return err
	}
	made, err := tx.Client().Order.MapCreateBulk(s.granted, func(c *ent.OrderCreate, i int) { s.fill(c, s.granted[i]) }).Save(ctx)
	if err != nil {
		return fmt.Errorf("make the orders of who won: %w", err)
	}
	for i, row := range made {
		s.granted[i].order, won[row.MemberID] = row, row
	}
	if err := s.owe(ctx, tx); err != nil {
		return err
	}
	return s.allow(ctx, tx)
}
