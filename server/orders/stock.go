package orders

import (
	"context"
	"fmt"

	"entgo.io/ent/dialect/sql"

	"kyosai/gen/ent"
	"kyosai/gen/ent/allotment"
	"kyosai/gen/ent/allowance"
	"kyosai/gen/ent/predicate"
	"kyosai/server/access"
	"kyosai/server/caldate"
	"kyosai/server/offerings"
	"kyosai/server/problem"
	"kyosai/server/store"
)

// MayOrder is how many tickets of an offering that was read with its allotments the viewer may still order in this fiscal
// year: neither more than his limit nor more than are left.
func (o Orders) MayOrder(ctx context.Context, of *ent.Offering) (int, error) {
	year := caldate.Today(o.Store.Now()).FiscalYear()
	own := access.From(ctx).MemberID
	have, err := allowances(ctx, o.Store.Client, []string{own}, of.ID, year)
	if err != nil {
		return 0, err
	}
	limit := of.MemberLimit
	if a := have[own]; a != nil {
		limit -= a.Taken
	}
	return max(0, min(limit, offerings.Left(of))), nil
}

// its picks the allowance that an order counts against.
func its(of *ent.Order) predicate.Allowance {
	return allowance.And(allowance.MemberID(of.MemberID), allowance.OfferingID(of.OfferingID), allowance.FiscalYear(of.FiscalYear))
}

// allowances are what members have of an offering in a year, by member.
func allowances(ctx context.Context, client *ent.Client, members []string, offeringID string, year int) (map[string]*ent.Allowance, error) {
	rows, err := client.Allowance.Query().
		Where(allowance.MemberIDIn(members...), allowance.OfferingID(offeringID), allowance.FiscalYear(year)).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("read what members have of offering %s: %w", offeringID, err)
	}
	found := make(map[string]*ent.Allowance, len(rows))
	for _, row := range rows {
		found[row.MemberID] = row
	}
	return found, nil
}

// take takes the tickets of all that was granted out of the stock, by one conditional update.
func (s *sale) take(ctx context.Context, tx *store.Tx) error {
	of := s.of.Edges.Allotments[0]
	enough := predicate.Allotment(func(sel *sql.Selector) { sel.Where(sql.ExprP("taken <= quantity - ?", s.tickets)) })
	n, err := tx.Client().Allotment.Update().Where(allotment.ID(of.ID), enough).AddTaken(s.tickets).Save(ctx)
	return one(n, err, "take the tickets of", s.of.ID)
}

// giveBack returns the tickets of an order that has just ended unpaid: to the stock first, for whoever holds that row waits
// for no other order.
func giveBack(ctx context.Context, tx *store.Tx, of *ent.Order) error {
	n, err := tx.Client().Allotment.Update().Where(allotment.ID(of.AllotmentID), allotment.TakenGTE(of.Quantity)).AddTaken(-of.Quantity).Save(ctx)
	if err := one(n, err, "give back the tickets of", of.OfferingID); err != nil {
		return err
	}
	n, err = tx.Client().Allowance.Update().Where(its(of), allowance.TakenGTE(of.Quantity)).AddTaken(-of.Quantity).Save(ctx)
	return one(n, err, "count no more an order of", of.OfferingID)
}

// one is the error of an update that has to change one row.
func one(n int, err error, doing, id string) error {
	if err == nil && n != 1 {
		err = fmt.Errorf("%d rows", n)
	}
	if err != nil {
		return fmt.Errorf("%s offering %s: %w", doing, id, err)
	}
	return nil
}

func overLimit(of *ent.Offering, taken int) error {
	text := fmt.Sprintf("お一人、年度に%d枚までです。", of.MemberLimit)
	switch {
	case taken >= of.MemberLimit:
		text += "もうその枚数をお申し込みいただいています。"
	case taken > 0:
		text += fmt.Sprintf("あと%d枚お申し込みいただけます。", of.MemberLimit-taken)
	}
	return problem.In("quantity", "over_limit", text)
}

func tooFew(left int) error {
	return problem.In("quantity", "too_few_left", fmt.Sprintf("残りは%d枚です。枚数を減らしてお申し込みください。", left))
}
