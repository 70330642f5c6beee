package orders

import (
	"context"
	"fmt"
	"slices"

	"kyosai/gen/ent"
	"kyosai/gen/ent/allotment"
	"kyosai/gen/ent/lottery"
	"kyosai/gen/ent/lotteryentry"
	"kyosai/gen/ent/notice"
	"kyosai/gen/ent/offering"
	"kyosai/gen/ent/order"
	"kyosai/gen/ent/turn"
	"kyosai/gen/ent/waitingplace"
	"kyosai/server/access"
	"kyosai/server/jobs"
	"kyosai/server/notices"
	"kyosai/server/offerings"
	"kyosai/server/problem"
	"kyosai/server/store"
	"kyosai/server/turns"
	"kyosai/server/waiting"
)

// errWithdrawn is told to whoever wishes for what was taken back.
var errWithdrawn = problem.New(problem.Conflict, "offering_withdrawn", "申し訳ありません。このチケットは取りやめになりました。")

// ending ends some of what is open of an offering that was taken back, and says how many that were.
type ending func(ctx context.Context, tx *store.Tx, of *ent.Offering) (int, error)

// Withdrawing is the worker's: it ends what is open of an offering that was taken back, some at a time, and tells each member
// in the transaction that ends what he had. Orders that were paid are owed their money (Balance). A worker that was killed is
// followed by the next, which finds what is still open.
func (o Orders) Withdrawing() jobs.Handler {
	return jobs.Handle(func(ctx context.Context, d offerings.Due) error {
		ctx = access.AsSystem(ctx)
		of, err := o.Store.Client.Offering.Query().Where(offering.ID(d.ID), offering.StatusEQ(offering.StatusWITHDRAWN)).WithAllotments().Only(ctx)
		if ent.IsNotFound(err) {
			return nil
		}
		if err != nil {
			return fmt.Errorf("read offering %s: %w", d.ID, err)
		}
		for _, end := range []ending{endOrders, endPlaces, endEntries} {
			if err := o.endAll(ctx, of, end); err != nil {
				return err
			}
		}
		if err := o.endTurns(ctx, of); err != nil {
			return err
		}
		return o.tellHolders(ctx, of)
	})
}

// tellHolders tells those who have their tickets in hand, which stay as they are: each once, however often it is begun.
func (o Orders) tellHolders(ctx context.Context, of *ent.Offering) error {
	holders, err := o.Store.Client.Order.Query().Where(order.OfferingID(of.ID), order.StatusEQ(order.StatusDELIVERED)).
		Order(order.ByMemberID()).Select(order.FieldMemberID).Strings(ctx)
	if err != nil {
		return fmt.Errorf("read who has tickets of offering %s: %w", of.ID, err)
	}
	for some := range slices.Chunk(slices.Compact(holders), perTransaction) {
		err := o.Store.InTx(ctx, func(ctx context.Context, tx *store.Tx) error {
			for _, holder := range some {
				news := notices.News{MemberID: holder, Kind: notice.KindOFFERING_WITHDRAWN, OfferingID: of.ID, Once: "withdrawn-" + of.ID}
				if err := notices.Tell(ctx, tx, news); err != nil {
					return err
				}
			}
			return nil
		})
		if err != nil {
			return err
		}
	}
	return nil
}

func (o Orders) endAll(ctx context.Context, of *ent.Offering, end ending) error {
	for {
		n := 0
		err := o.Store.InTx(ctx, func(ctx context.Context, tx *store.Tx) (err error) {
			if err = offerings.Hold(ctx, tx, of.ID); err == nil {
				n, err = end(ctx, tx, of)
			}
			return err
		})
		if err != nil || n == 0 {
			return err
		}
	}
}

// endTurns has nobody wait in line any more.
func (o Orders) endTurns(ctx context.Context, of *ent.Offering) error {
	waits, err := o.Store.Client.Turn.Query().Where(turn.LiveOffering(of.ID)).Exist(ctx)
	if err != nil || !waits {
		return err
	}
	if err := (turns.Turns{Store: o.Store}).Number(ctx, of.ID); err != nil {
		return err
	}
	for n := 1; n > 0; {
		if n, err = o.callFirst(ctx, of.ID, together, errWithdrawn); err != nil {
			return err
		}
	}
	return nil
}

// endOrders ends orders whose tickets are not in anybody's hand: those that were paid keep the day on which they were.
func endOrders(ctx context.Context, tx *store.Tx, of *ent.Offering) (int, error) {
	rows, err := tx.Client().Order.Query().Where(order.OfferingID(of.ID), order.StatusIn(order.StatusORDERED, order.StatusPAID)).
		Order(order.ByID()).Limit(perTransaction).All(ctx)
	if err != nil {
		return 0, fmt.Errorf("read the open orders of offering %s: %w", of.ID, err)
	}
	for _, row := range rows {
		n, err := tx.Client().Order.Update().Where(order.ID(row.ID), order.StatusIn(order.StatusORDERED, order.StatusPAID)).
			SetStatus(order.StatusCANCELLED).SetEndedAt(tx.Now).AddVersion(1).Save(ctx)
		if err == nil && n == 1 {
			err = end(ctx, tx, row)
		}
		if err == nil {
			err = notices.Tell(ctx, tx, notices.News{MemberID: row.MemberID, Kind: notice.KindOFFERING_WITHDRAWN, OfferingID: of.ID, OrderID: row.ID})
		}
		if err != nil {
			return 0, fmt.Errorf("end order %s: %w", row.ID, err)
		}
	}
	return len(rows), nil
}

// endPlaces has nobody wait for what falls back any more.
func endPlaces(ctx context.Context, tx *store.Tx, of *ent.Offering) (int, error) {
	rows, err := tx.Client().WaitingPlace.Query().Where(waitingplace.AllotmentIDIn(stocksOf(of)...),
		waitingplace.StatusIn(waitingplace.StatusWAITING, waitingplace.StatusOFFERED)).Order(waitingplace.ByPlace()).Limit(perTransaction).All(ctx)
	if err != nil {
		return 0, fmt.Errorf("read who waits for offering %s: %w", of.ID, err)
	}
	for _, row := range rows {
		if _, err := waiting.Leave(ctx, tx, row.ID); err != nil {
			return 0, err
		}
		if err := withdrawn(ctx, tx, row.MemberID, of.ID); err != nil {
			return 0, err
		}
	}
	return len(rows), nil
}

// endEntries ends the entries in its lottery that were not drawn: they count neither as won nor as lost.
func endEntries(ctx context.Context, tx *store.Tx, of *ent.Offering) (int, error) {
	rows, err := tx.Client().LotteryEntry.Query().Where(lotteryentry.HasLotteryWith(lottery.OfferingID(of.ID)), lotteryentry.StatusEQ(lotteryentry.StatusENTERED)).
		Order(lotteryentry.ByID()).Limit(perTransaction).All(ctx)
	if err != nil {
		return 0, fmt.Errorf("read the entries for offering %s: %w", of.ID, err)
	}
	for _, row := range rows {
		err := tx.Client().LotteryEntry.Update().Where(lotteryentry.ID(row.ID)).
			SetStatus(lotteryentry.StatusWITHDRAWN).SetEndedAt(tx.Now).AddVersion(1).Exec(ctx)
		if err != nil {
			return 0, fmt.Errorf("end entry %s: %w", row.ID, err)
		}
		if err := withdrawn(ctx, tx, row.MemberID, of.ID); err != nil {
			return 0, err
		}
	}
	return len(rows), nil
}

func withdrawn(ctx context.Context, tx *store.Tx, memberID, offeringID string) error {
	return notices.Tell(ctx, tx, notices.News{MemberID: memberID, Kind: notice.KindOFFERING_WITHDRAWN, OfferingID: offeringID})
}

// stocksOf are the keys of the allotments of an offering that was read with them.
func stocksOf(of *ent.Offering) []string {
	ids := make([]string, len(of.Edges.Allotments))
	for i, a := range of.Edges.Allotments {
		ids[i] = a.ID
	}
	return ids
}

// stocked is the offering of an allotment of tickets.
func stocked(ctx context.Context, tx *store.Tx, allotmentID string) (*ent.Offering, error) {
	of, err := tx.Client().Offering.Query().Where(offering.HasAllotmentsWith(allotment.ID(allotmentID))).WithAllotments().Only(ctx)
	if err != nil {
		return nil, fmt.Errorf("read the offering of allotment %s: %w", allotmentID, err)
	}
	return of, nil
}
