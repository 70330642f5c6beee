package lotteries

import (
	"context"
	"fmt"

	"entgo.io/ent/dialect/sql"

	"kyosai/gen/ent"
	"kyosai/gen/ent/lotteryentry"
	"kyosai/server/store"
)

// losses counts, for each member who takes part, the lotteries that he has lost since he last won one, for
// tickets and events alike (PRIORITY). Who was
// drawn and was no member any more has won; who took his entry back has neither won nor lost.
func losses(ctx context.Context, tx *store.Tx, of *ent.Lottery) (map[string]int, error) {
	drawn := []lotteryentry.Status{lotteryentry.StatusWON, lotteryentry.StatusLOST, lotteryentry.StatusFORFEITED}
	rows, err := tx.Client().LotteryEntry.Query().
		Where(lotteryentry.StatusIn(drawn...), takesPart(of.ID)).
		Order(lotteryentry.ByEndedAt(sql.OrderDesc()), lotteryentry.ByID(sql.OrderDesc())).
		Select(lotteryentry.FieldMemberID, lotteryentry.FieldStatus).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("read who lost before lottery %s: %w", of.ID, err)
	}
	lost, broken := map[string]int{}, map[string]bool{}
	for _, row := range rows {
		if row.Status != lotteryentry.StatusLOST {
			broken[row.MemberID] = true
		}
		if !broken[row.MemberID] {
			lost[row.MemberID]++
		}
	}
	return lost, nil
}

// takesPart picks the rows of the members who have entered a lottery.
func takesPart(lotteryID string) func(*sql.Selector) {
	return func(s *sql.Selector) {
		t := sql.Table(lotteryentry.Table)
		s.Where(sql.In(s.C(lotteryentry.FieldMemberID), sql.Select(t.C(lotteryentry.FieldMemberID)).From(t).Where(sql.And(
			sql.EQ(t.C(lotteryentry.FieldLotteryID), lotteryID), sql.EQ(t.C(lotteryentry.FieldStatus), string(lotteryentry.StatusENTERED))))))
	}
}
