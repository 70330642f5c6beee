package orders

import (
	"context"
	"fmt"

	"entgo.io/ent/dialect/sql"
	"entgo.io/ent/dialect/sql/sqlgraph"

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
	taken, err := taken(ctx, o.Store.Client, access.From(ctx).MemberID, of.ID, year)
	if err != nil {
		return 0, err
	}
	return max(0, min(of.MemberLimit-taken, offerings.Left(of))), nil
}

// allow counts an order against its member's limit in the year. The first of the year makes the row: an update that finds
// none would, on MariaDB, have all who order for the first time wait for each other.
func allow(ctx context.Context, tx *store.Tx, of *ent.Order) error {
	err := tx.Client().Allowance.Create().SetMemberID(of.MemberID).SetOfferingID(of.OfferingID).SetFiscalYear(of.FiscalYear).
		SetTaken(of.Quantity).Exec(ctx)
	if !sqlgraph.IsUniqueConstraintError(err) {
		return wrap(err, "count an order of", of.OfferingID)
	}
	limit := of.Edges.Offering.MemberLimit
	n, err := tx.Client().Allowance.Update().Where(its(of), allowance.TakenLTE(limit-of.Quantity)).AddTaken(of.Quantity).Save(ctx)
	if err != nil || n == 1 {
		return wrap(err, "count an order of", of.OfferingID)
	}
	before, err := taken(ctx, tx.Client(), of.MemberID, of.OfferingID, of.FiscalYear)
	if err != nil {
		return err
	}
	return overLimit(of.Edges.Offering, before)
}

// its picks the allowance that an order counts against.
func its(of *ent.Order) predicate.Allowance {
	return allowance.And(allowance.MemberID(of.MemberID), allowance.OfferingID(of.OfferingID), allowance.FiscalYear(of.FiscalYear))
}

func taken(ctx context.Context, client *ent.Client, memberID, offeringID string, year int) (int, error) {
	row, err := client.Allowance.Query().
		Where(allowance.MemberID(memberID), allowance.OfferingID(offeringID), allowance.FiscalYear(year)).Only(ctx)
	if ent.IsNotFound(err) {
		return 0, nil
	}
	if err != nil {
		return 0, fmt.Errorf("read what a member has of offering %s: %w", offeringID, err)
	}
	return row.Taken, nil
}

// take takes an order's tickets out of its allotment by one conditional update: where there are too few, none.
func take(ctx context.Context, tx *store.Tx, of *ent.Order) error {
	enough := predicate.Allotment(func(s *sql.Selector) { s.Where(sql.ExprP("taken <= quantity - ?", of.Quantity)) })
	n, err := tx.Client().Allotment.Update().Where(allotment.ID(of.AllotmentID), enough).AddTaken(of.Quantity).Save(ctx)
	if err != nil || n == 1 {
		return wrap(err, "take the tickets of", of.OfferingID)
	}
	row, err := tx.Client().Allotment.Query().Where(allotment.ID(of.AllotmentID)).Only(ctx)
	if err != nil {
		return fmt.Errorf("read the allotment of offering %s: %w", of.OfferingID, err)
	}
	if left := row.Quantity - row.Taken; left > 0 {
		return tooFew(left)
	}
	return errSoldOut
}

// giveBack returns the tickets of an order that has just ended unpaid, in the order in which they were taken.
func giveBack(ctx context.Context, tx *store.Tx, of *ent.Order) error {
	n, err := tx.Client().Allowance.Update().Where(its(of), allowance.TakenGTE(of.Quantity)).AddTaken(-of.Quantity).Save(ctx)
	if err != nil {
		return fmt.Errorf("give back what order %s counted: %w", of.ID, err)
	}
	m, err := tx.Client().Allotment.Update().Where(allotment.ID(of.AllotmentID), allotment.TakenGTE(of.Quantity)).AddTaken(-of.Quantity).Save(ctx)
	if err != nil {
		return fmt.Errorf("give back the tickets of order %s: %w", of.ID, err)
	}
	if n != 1 || m != 1 {
		return fmt.Errorf("order %s took what nobody counted", of.ID)
	}
	return nil
}

func wrap(err error, doing, id string) error {
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
