package orders

import (
	"context"
	"errors"
	"fmt"

	"entgo.io/ent/dialect/sql"

	"kyosai/gen/ent"
	"kyosai/gen/ent/allotment"
	"kyosai/gen/ent/notice"
	"kyosai/gen/ent/offering"
	"kyosai/gen/ent/predicate"
	"kyosai/gen/ent/waitingplace"
	"kyosai/server/access"
	"kyosai/server/caldate"
	"kyosai/server/notices"
	"kyosai/server/store"
	"kyosai/server/waiting"
)

// EndLines ends the lines for tickets whose last day is over, for the worker: nobody waits for ever, and each is told. Whoever
// is offered something has until the end of that day to answer (Lapse).
func (o Orders) EndLines(ctx context.Context) error {
	ctx = access.AsSystem(ctx)
	over, err := o.Store.Client.Offering.Query().Where(offering.LineUntilLT(caldate.Today(o.Store.Now())), lineAwaited).WithAllotments().All(ctx)
	if err != nil {
		return fmt.Errorf("read the lines that are over: %w", err)
	}
	var failed []error
	for _, of := range over {
		failed = append(failed, o.endAll(ctx, of, ending{whoWaits, endLine}))
	}
	return errors.Join(failed...)
}

// lineAwaited picks the offerings for which somebody waits.
var lineAwaited = predicate.Offering(func(s *sql.Selector) {
	a, p := sql.Table(allotment.Table), sql.Table(waitingplace.Table)
	s.Where(sql.In(s.C(offering.FieldID), sql.Select(a.C(allotment.FieldOfferingID)).From(a).Join(p).On(a.C(allotment.FieldID), p.C(waitingplace.FieldAllotmentID)).
		Where(sql.EQ(p.C(waitingplace.FieldStatus), waitingplace.StatusWAITING))))
})

func whoWaits(ctx context.Context, c *ent.Client, of *ent.Offering, last string) ([]string, error) {
	ids, err := c.WaitingPlace.Query().Where(waitingplace.AllotmentIDIn(stocksOf(of)...), waitingplace.StatusEQ(waitingplace.StatusWAITING), waitingplace.IDGT(last)).
		Order(waitingplace.ByID()).Limit(perTransaction).IDs(ctx)
	if err != nil {
		return nil, fmt.Errorf("read who waits for offering %s: %w", of.ID, err)
	}
	return ids, nil
}

// endLine ends places whose line is over, unless that was put off, or somebody was faster.
func endLine(ctx context.Context, tx *store.Tx, of *ent.Offering, ids []string) error {
	over, err := tx.Client().Offering.Query().Where(offering.ID(of.ID), offering.LineUntilLT(caldate.Today(tx.Now))).Exist(ctx)
	if err != nil || !over {
		return err
	}
	rows, err := tx.Client().WaitingPlace.Query().Where(waitingplace.IDIn(ids...)).Order(waitingplace.ByID()).All(ctx)
	if err != nil {
		return fmt.Errorf("read who waits for offering %s: %w", of.ID, err)
	}
	for _, row := range rows {
		ended, err := waiting.End(ctx, tx, row.ID)
		if err == nil && ended {
			err = notices.Tell(ctx, tx, notices.News{MemberID: row.MemberID, Kind: notice.KindPLACE_ENDED, OfferingID: of.ID})
		}
		if err != nil {
			return err
		}
	}
	return nil
}
