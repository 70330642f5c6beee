package limits

import (
	"context"
	"fmt"

	"kyosai/gen/ent"
	"kyosai/gen/ent/lottery"
	"kyosai/gen/ent/predicate"
	"kyosai/server/caldate"
)

// Day is the day in whose fiscal year it counts what somebody enters a lottery for: of one that is still to be drawn the day of its
// draw, of any other today.
func Day(ctx context.Context, client *ent.Client, of predicate.Lottery, today caldate.Day) (caldate.Day, error) {
	found, err := client.Lottery.Query().Where(of, lottery.StatusEQ(lottery.StatusOPEN)).Order(lottery.ByID()).Select(lottery.FieldID, lottery.FieldDrawOn).First(ctx)
	if ent.IsNotFound(err) {
		return today, nil
	}
	if err != nil {
		return today, fmt.Errorf("read when it is drawn: %w", err)
	}
	return max(today, found.DrawOn), nil
}
