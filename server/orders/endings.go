package orders

import (
	"context"
	"fmt"

	"kyosai/gen/ent"
	"kyosai/gen/ent/lottery"
	"kyosai/gen/ent/lotteryentry"
	"kyosai/gen/ent/notice"
	"kyosai/gen/ent/order"
	"kyosai/gen/ent/waitingplace"
	"kyosai/server/notices"
	"kyosai/server/store"
	"kyosai/server/waiting"
)

// inStock picks the orders whose tickets are not in anybody's hand.
var inStock = order.StatusIn(order.StatusORDERED, order.StatusPAID)

func openOrders(ctx context.Context, c *ent.Client, of *ent.Offering, last string) ([]string, error) {
	ids, err := c.Order.Query().Where(order.OfferingID(of.ID), inStock, order.IDGT(last)).Order(order.ByID()).Limit(perTransaction).IDs(ctx)
	if err != nil {
		return nil, fmt.Errorf("read the open orders of offering %s: %w", of.ID, err)
	}
	return ids, nil
}

// endOrders ends orders; those that were paid keep the day on which they were.
func endOrders(ctx context.Context, tx *store.Tx, of *ent.Offering, ids []string) error {
	rows, err := tx.Client().Order.Query().Where(order.IDIn(ids...), inStock).Order(order.ByID()).All(ctx)
	if err != nil {
		return fmt.Errorf("read the open orders of offering %s: %w", of.ID, err)
	}
	for _, row := range rows {
		n, err := tx.Client().Order.Update().Where(order.ID(row.ID), inStock).SetStatus(order.StatusCANCELLED).SetEndedAt(tx.Now).AddVersion(1).Save(ctx)
		if err == nil && n == 1 {
			err = end(ctx, tx, row)
		}
		if err == nil {
			err = notices.Tell(ctx, tx, notices.News{MemberID: row.MemberID, Kind: notice.KindOFFERING_WITHDRAWN, OfferingID: of.ID, OrderID: row.ID})
		}
		if err != nil {
			return fmt.Errorf("end order %s: %w", row.ID, err)
		}
	}
	return nil
}

// inLine picks the places of who waits for what falls back, or is offered it.
var inLine = waitingplace.StatusIn(waitingplace.StatusWAITING, waitingplace.StatusOFFERED)

func openPlaces(ctx context.Context, c *ent.Client, of *ent.Offering, last string) ([]string, error) {
	ids, err := c.WaitingPlace.Query().Where(waitingplace.AllotmentIDIn(stocksOf(of)...), inLine, waitingplace.IDGT(last)).
		Order(waitingplace.ByID()).Limit(perTransaction).IDs(ctx)
	if err != nil {
		return nil, fmt.Errorf("read who waits for offering %s: %w", of.ID, err)
	}
	return ids, nil
}

// endPlaces has nobody wait for what falls back any more.
func endPlaces(ctx context.Context, tx *store.Tx, of *ent.Offering, ids []string) error {
	rows, err := tx.Client().WaitingPlace.Query().Where(waitingplace.IDIn(ids...), inLine).Order(waitingplace.ByID()).All(ctx)
	if err != nil {
		return fmt.Errorf("read who waits for offering %s: %w", of.ID, err)
	}
	for _, row := range rows {
		if _, err := waiting.Leave(ctx, tx, row.ID); err != nil {
			return err
		}
		if err := withdrawn(ctx, tx, row.MemberID, of.ID); err != nil {
			return err
		}
	}
	return nil
}

func openEntries(ctx context.Context, c *ent.Client, of *ent.Offering, last string) ([]string, error) {
	ids, err := c.LotteryEntry.Query().Where(lotteryentry.HasLotteryWith(lottery.OfferingID(of.ID)), lotteryentry.StatusEQ(lotteryentry.StatusENTERED), lotteryentry.IDGT(last)).
		Order(lotteryentry.ByID()).Limit(perTransaction).IDs(ctx)
	if err != nil {
		return nil, fmt.Errorf("read the entries for offering %s: %w", of.ID, err)
	}
	return ids, nil
}

// endEntries ends the entries in its lottery that were not drawn: they count neither as won nor as lost.
func endEntries(ctx context.Context, tx *store.Tx, of *ent.Offering, ids []string) error {
	rows, err := tx.Client().LotteryEntry.Query().Where(lotteryentry.IDIn(ids...), lotteryentry.StatusEQ(lotteryentry.StatusENTERED)).Order(lotteryentry.ByID()).All(ctx)
	if err != nil {
		return fmt.Errorf("read the entries for offering %s: %w", of.ID, err)
	}
	for _, row := range rows {
		err := tx.Client().LotteryEntry.Update().Where(lotteryentry.ID(row.ID)).
			SetStatus(lotteryentry.StatusWITHDRAWN).SetEndedAt(tx.Now).AddVersion(1).Exec(ctx)
		if err != nil {
			return fmt.Errorf("end entry %s: %w", row.ID, err)
		}
		if err := withdrawn(ctx, tx, row.MemberID, of.ID); err != nil {
			return err
		}
	}
	return nil
}

// holders gives the members who have tickets in hand.
func holders(ctx context.Context, c *ent.Client, of *ent.Offering, last string) ([]string, error) {
	ids, err := c.Order.Query().Where(order.OfferingID(of.ID), order.StatusEQ(order.StatusDELIVERED), order.MemberIDGT(last)).
		Unique(true).Order(order.ByMemberID()).Limit(perTransaction).Select(order.FieldMemberID).Strings(ctx)
	if err != nil {
		return nil, fmt.Errorf("read who has tickets of offering %s: %w", of.ID, err)
	}
	return ids, nil
}

// tellHolders tells those who have their tickets in hand, which stay as they are: each once, however often it is begun.
func tellHolders(ctx context.Context, tx *store.Tx, of *ent.Offering, members []string) error {
	for _, holder := range members {
		news := notices.News{MemberID: holder, Kind: notice.KindOFFERING_WITHDRAWN, OfferingID: of.ID, Once: "withdrawn-" + of.ID}
		if err := notices.Tell(ctx, tx, news); err != nil {
			return err
		}
	}
	return nil
}
