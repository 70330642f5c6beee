package orders

import (
	"context"
	"errors"
	"fmt"

	"kyosai/gen/ent"
	"kyosai/gen/ent/allotment"
	"kyosai/gen/ent/notice"
	"kyosai/gen/ent/offering"
	"kyosai/gen/ent/turn"
	"kyosai/server/access"
	"kyosai/server/jobs"
	"kyosai/server/notices"
	"kyosai/server/offerings"
	"kyosai/server/problem"
	"kyosai/server/store"
	"kyosai/server/turns"
)

// errWithdrawn is told to whoever wishes for what was taken back.
var errWithdrawn = problem.New(problem.Conflict, "offering_withdrawn", "申し訳ありません。このチケットは取りやめになりました。")

// ending is what is open of an offering that was taken back: open gives the keys of some of it behind the last, end ends those of
// them that are open still, unless somebody was faster.
type ending struct {
	open func(ctx context.Context, c *ent.Client, of *ent.Offering, last string) ([]string, error)
	end  func(ctx context.Context, tx *store.Tx, of *ent.Offering, ids []string) error
}

// Withdrawing is the worker's: it ends what is open of an offering that was taken back, some at a time, and tells each member
// in the transaction that ends what he had. Orders that were paid are owed their money (Balance). What fails stops nothing else, and
// is told at the end: the job begins anew then, as it does after a worker that was killed, and finds what is still open.
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
		var failed []error
		for _, e := range []ending{{openOrders, endOrders}, {openPlaces, endPlaces}, {openEntries, endEntries}} {
			failed = append(failed, o.endAll(ctx, of, e))
		}
		return errors.Join(append(failed, o.endTurns(ctx, of), o.endAll(ctx, of, ending{holders, tellHolders}))...)
	})
}

func (o Orders) endAll(ctx context.Context, of *ent.Offering, e ending) error {
	some := func(last *[]string) ([]*[]string, error) {
		behind := ""
		if last != nil {
			behind = (*last)[len(*last)-1]
		}
		ids, err := e.open(ctx, o.Store.Client, of, behind)
		if err != nil || len(ids) == 0 {
			return nil, err
		}
		return []*[]string{&ids}, nil
	}
	return jobs.Rounds(ctx, some, func(ids *[]string) error { return o.endSome(ctx, of, e, *ids) })
}

// endSome ends some in one transaction; where it fails, each in one of its own, so that one that cannot end stops no other.
func (o Orders) endSome(ctx context.Context, of *ent.Offering, e ending, ids []string) error {
	err := o.Store.InTx(ctx, func(ctx context.Context, tx *store.Tx) error {
		if err := offerings.Hold(ctx, tx, of.ID); err != nil {
			return err
		}
		return e.end(ctx, tx, of, ids)
	})
	if err == nil || len(ids) == 1 {
		return err
	}
	var failed []error
	for _, id := range ids {
		failed = append(failed, o.endSome(ctx, of, e, []string{id}))
	}
	return errors.Join(failed...)
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
