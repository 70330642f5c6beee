package offerings

import (
	"context"
	"fmt"
	"time"

	"kyosai/gen/ent"
	"kyosai/gen/ent/allotment"
	"kyosai/gen/ent/notice"
	"kyosai/gen/ent/offering"
	"kyosai/server/access"
	"kyosai/server/notices"
	"kyosai/server/store"
	"kyosai/server/waiting"
)

// LetIn offers what is free of an offering to those who wait for it, and tells them: until the offering's hours are over. The
// caller holds its stock. Nothing is offered of what was taken back.
func LetIn(ctx context.Context, tx *store.Tx, id string) error {
	ctx = access.AsSystem(ctx)
	stock, err := tx.Client().Allotment.Query().Where(allotment.OfferingID(id), allotment.HasOfferingWith(offering.StatusEQ(offering.StatusPUBLISHED))).
		WithOffering(func(q *ent.OfferingQuery) { q.WithLimitGroup() }).All(ctx)
	if err != nil {
		return fmt.Errorf("read the stock of offering %s: %w", id, err)
	}
	for _, of := range stock {
		until := tx.Now.Add(time.Duration(of.Edges.Offering.AnswerHours) * time.Hour)
		offered, err := waiting.Offer(ctx, tx, of.ID, until, takers(of.Edges.Offering))
		if err != nil {
			return err
		}
		for _, place := range offered {
			if err := notices.Tell(ctx, tx, notices.News{MemberID: place.MemberID, Kind: notice.KindPLACE_OFFERED, OfferingID: id}); err != nil {
				return err
			}
		}
	}
	return nil
}
