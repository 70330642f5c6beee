package offerings

import (
	"context"
	"fmt"
	"time"

	"kyosai/gen/ent"
	"kyosai/gen/ent/allotment"
	"kyosai/gen/ent/notice"
	"kyosai/gen/ent/offering"
	"kyosai/gen/ent/predicate"
	"kyosai/server/access"
	"kyosai/server/caldate"
	"kyosai/server/notices"
	"kyosai/server/store"
	"kyosai/server/waiting"
)

// LetIn offers what is free of an offering to those who wait for it, and tells them: until the offering's hours are over, or the
// last day of its line. The caller holds its stock. Nothing is offered of what was taken back.
func LetIn(ctx context.Context, tx *store.Tx, id string) error {
	ctx = access.AsSystem(ctx)
	stock, err := tx.Client().Allotment.Query().Where(allotment.OfferingID(id), allotment.HasOfferingWith(Lines(tx.Now))).
		WithOffering(func(q *ent.OfferingQuery) { q.WithLimitGroup() }).All(ctx)
	if err != nil {
		return fmt.Errorf("read the stock of offering %s: %w", id, err)
	}
	for _, of := range stock {
		offered, err := waiting.Offer(ctx, tx, of.ID, answerUntil(of.Edges.Offering, tx.Now), takers(of.Edges.Offering))
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

// Lines picks the offerings of which something that falls back is offered: that members see, until the last day of their lines.
func Lines(now time.Time) predicate.Offering {
	return offering.And(offering.StatusEQ(offering.StatusPUBLISHED), offering.LineUntilGTE(caldate.Today(now)))
}

// answerUntil is until when somebody has to answer who is offered something now.
func answerUntil(of *ent.Offering, now time.Time) time.Time {
	until, over := now.Add(time.Duration(of.AnswerHours)*time.Hour), lineUntil(of).AddDays(1).Begins()
	if over.Before(until) {
		return over
	}
	return until
}

// lineUntil is the last day of the line for an offering; none of what is sold first come.
func lineUntil(of *ent.Offering) caldate.Day {
	if of.LineUntil == nil {
		return caldate.None
	}
	return *of.LineUntil
}
