package tills

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"kyosai/gen/ent"
	"kyosai/gen/ent/staff"
	"kyosai/gen/ent/tillentry"
	"kyosai/server/yen"
)

// Sum is what went over the counter on a day, of one of the staff or of all.
type Sum struct {
	By             *ent.Staff // nil of all
	Payments       int        // less what was entered wrongly
	TicketCash     yen.Amount
	TicketCashless yen.Amount
	EventCash      yen.Amount
	EventCashless  yen.Amount
	RefundCash     yen.Amount // above zero
	RefundCashless yen.Amount
	HandedOut      int
	CameBack       int
}

// Cash is the cash that is left of it.
func (s *Sum) Cash() yen.Amount { return s.TicketCash + s.EventCash - s.RefundCash }

// group is how the database adds the entries of a day up.
type group struct {
	By     string           `json:"made_by_id"`
	Kind   tillentry.Kind   `json:"kind"`
	Source tillentry.Source `json:"source"`
	Method *string          `json:"method"`
	Amount int64            `json:"amount"`
	Pieces int              `json:"pieces"`
	Lines  int              `json:"lines"`
}

func groups(ctx context.Context, client *ent.Client, dayID string) (rows []group, err error) {
	err = client.TillEntry.Query().Where(tillentry.DayID(dayID)).
		GroupBy(tillentry.FieldMadeByID, tillentry.FieldKind, tillentry.FieldSource, tillentry.FieldMethod).
		Aggregate(ent.As(ent.Sum(tillentry.FieldAmount), "amount"), ent.As(ent.Sum(tillentry.FieldPieces), "pieces"), ent.As(ent.Count(), "lines")).
		Scan(ctx, &rows)
	if err != nil {
		return nil, fmt.Errorf("add up what went over the counter: %w", err)
	}
	return rows, nil
}

// add adds what a group comes to.
func (s *Sum) add(g group) {
	amount := yen.Amount(g.Amount)
	switch g.Kind {
	case tillentry.KindPAYMENT:
		s.Payments += g.Lines
		*s.taken(g) += amount
	case tillentry.KindTAKEN_BACK:
		s.Payments -= g.Lines
		*s.taken(g) += amount
	case tillentry.KindREFUND:
		*s.refunded(g) -= amount
	case tillentry.KindHANDED_OUT:
		s.HandedOut += g.Pieces
	case tillentry.KindCAME_BACK:
		s.CameBack += g.Pieces
	}
}

func (g group) cash() bool { return g.Method != nil && *g.Method == string(tillentry.MethodCASH) }

func (s *Sum) taken(g group) *yen.Amount {
	switch {
	case g.Source == tillentry.SourceEVENT && g.cash():
		return &s.EventCash
	case g.Source == tillentry.SourceEVENT:
		return &s.EventCashless
	case g.cash():
		return &s.TicketCash
	}
	return &s.TicketCashless
}

func (s *Sum) refunded(g group) *yen.Amount {
	if g.cash() {
		return &s.RefundCash
	}
	return &s.RefundCashless
}

// total is what a day comes to.
func total(ctx context.Context, client *ent.Client, dayID string) (*Sum, error) {
	rows, err := groups(ctx, client, dayID)
	all := &Sum{}
	for _, g := range rows {
		all.add(g)
	}
	return all, err
}

// Total is what a day comes to.
func (t Tills) Total(ctx context.Context, of *ent.TillDay) (*Sum, error) {
	return total(ctx, t.Store.Client, of.ID)
}

// Sums is what a day comes to by each of the staff, in the order of their names.
func (t Tills) Sums(ctx context.Context, of *ent.TillDay) ([]*Sum, error) {
	rows, err := groups(ctx, t.Store.Client, of.ID)
	if err != nil {
		return nil, err
	}
	by := map[string]*Sum{}
	for _, g := range rows {
		if by[g.By] == nil {
			by[g.By] = &Sum{}
		}
		by[g.By].add(g)
	}
	return t.named(ctx, by)
}

func (t Tills) named(ctx context.Context, by map[string]*Sum) ([]*Sum, error) {
	ids := make([]string, 0, len(by))
	for id := range by {
		ids = append(ids, id)
	}
	people, err := t.Store.Client.Staff.Query().Where(staff.IDIn(ids...)).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("read who stood at the counter: %w", err)
	}
	sums := make([]*Sum, 0, len(people))
	for _, p := range people {
		by[p.ID].By = p
		sums = append(sums, by[p.ID])
	}
	slices.SortFunc(sums, func(a, b *Sum) int { return strings.Compare(a.By.Name+a.By.ID, b.By.Name+b.By.ID) })
	return sums, nil
}
