package orders

import (
	"context"
	"fmt"

	"kyosai/gen/ent"
	"kyosai/gen/ent/allowance"
	"kyosai/gen/ent/predicate"
	"kyosai/server/access"
	"kyosai/server/caldate"
	"kyosai/server/offerings"
	"kyosai/server/problem"
	"kyosai/server/store"
	"kyosai/server/waiting"
)

// MayOrder is how many tickets of an offering that was read with its allotments the viewer may still order in this fiscal
// year: neither more than his limit nor more than are left of any one allotment.
func (o Orders) MayOrder(ctx context.Context, of *ent.Offering) (int, error) {
	year := caldate.Today(o.Store.Now()).FiscalYear()
	own := access.From(ctx).MemberID
	have, err := allowances(ctx, o.Store.Client, []string{own}, []string{of.ID}, year)
	if err != nil {
		return 0, err
	}
	limit := of.MemberLimit
	if a := have[[2]string{own, of.ID}]; a != nil {
		limit -= a.Taken
	}
	return max(0, min(limit, offerings.MostFree(of))), nil
}

// its picks the allowance that an order counts against.
func its(of *ent.Order) predicate.Allowance {
	return allowance.And(allowance.MemberID(of.MemberID), allowance.OfferingID(of.OfferingID), allowance.FiscalYear(of.FiscalYear))
}

// allowances are what members have of offerings in a year, by member and offering.
func allowances(ctx context.Context, client *ent.Client, members, offerings []string, year int) (map[[2]string]*ent.Allowance, error) {
	rows, err := client.Allowance.Query().
		Where(allowance.MemberIDIn(members...), allowance.OfferingIDIn(offerings...), allowance.FiscalYear(year)).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("read what members have ordered: %w", err)
	}
	found := make(map[[2]string]*ent.Allowance, len(rows))
	for _, row := range rows {
		found[[2]string{row.MemberID, row.OfferingID}] = row
	}
	return found, nil
}

// giveBack returns the tickets of an order that has just ended: to the stock first, for whoever holds that row waits for no
// other order; and then they are offered to those who wait for them.
func giveBack(ctx context.Context, tx *store.Tx, of *ent.Order) error {
	if err := waiting.GiveBack(ctx, tx, of.AllotmentID, of.Quantity); err != nil {
		return err
	}
	if err := countNoMore(ctx, tx, of); err != nil {
		return err
	}
	return offerings.LetIn(ctx, tx, of.OfferingID)
}

// countNoMore takes the tickets of an order off its member's allowance.
func countNoMore(ctx context.Context, tx *store.Tx, of *ent.Order) error {
	n, err := tx.Client().Allowance.Update().Where(its(of), allowance.TakenGTE(of.Quantity)).AddTaken(-of.Quantity).Save(ctx)
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
