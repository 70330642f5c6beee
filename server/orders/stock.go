package orders

import (
	"context"
	"fmt"

	"kyosai/gen/ent"
	"kyosai/server/offerings"
	"kyosai/server/problem"
	"kyosai/server/store"
	"kyosai/server/waiting"
)

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
