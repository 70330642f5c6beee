package offers

import (
	"context"
	"fmt"

	"kyosai/gen/ent/benefitkind"
	"kyosai/gen/ent/claim"
	"kyosai/gen/ent/member"
	"kyosai/gen/ent/notice"
	"kyosai/gen/ent/payment"
	"kyosai/gen/ent/predicate"
	"kyosai/server/caldate"
	"kyosai/server/notices"
)

// drafts warns of drafts whose last day to claim comes soon, a page at a time.
func (o Offers) drafts(ctx context.Context, today caldate.Day) error {
	for after := ""; ; {
		rows, err := o.Store.Client.Claim.Query().Where(claim.IDGT(after), claim.StatusEQ(claim.StatusDRAFT),
			claim.DeadlineOnGTE(today), claim.DeadlineOnLTE(today.AddDays(soon)), claim.Not(claim.HasMemberWith(died()))).
			Order(claim.ByID()).Limit(perPage).
			Select(claim.FieldID, claim.FieldMemberID, claim.FieldKindID, claim.FieldEventOn, claim.FieldPersonName).All(ctx)
		if err != nil {
			return fmt.Errorf("read the drafts: %w", err)
		}
		if len(rows) == 0 {
			return nil
		}
		news := make([]notices.News, len(rows))
		for i, c := range rows {
			news[i] = notices.Of(c, notice.KindDEADLINE_NEAR)
			news[i].Once = matter("deadline", c.KindID, day(c.EventOn), c.PersonName)
		}
		if err := o.tell(ctx, news); err != nil {
			return err
		}
		after = rows[len(rows)-1].ID
	}
}

// died picks the members after whose death an heir has claimed or was paid.
func died() predicate.Member {
	return member.Or(
		member.HasClaimsWith(claim.HasKindWith(benefitkind.Heir(true)), claim.StatusNotIn(claim.StatusDRAFT, claim.StatusWITHDRAWN, claim.StatusREFUSED)),
		member.HasPaymentsWith(payment.HasKindWith(benefitkind.Heir(true))))
}
