package payouts

import (
	"context"
	"fmt"

	"entgo.io/ent/dialect/sql"

	"kyosai/gen/ent"
	"kyosai/gen/ent/claim"
	"kyosai/gen/ent/decision"
	"kyosai/gen/ent/payment"
	"kyosai/gen/ent/payoutline"
	"kyosai/gen/ent/predicate"
	"kyosai/server/access"
	"kyosai/server/caldate"
	"kyosai/server/store"
)

// pay says of every claim of a run that it is paid: its state, a payment for the member's history, a step of its story.
// The claims are taken by one conditional update: if one of them is no longer as it was approved, nothing is paid.
func pay(ctx context.Context, tx *store.Tx, run *ent.Payout) error {
	claims, err := tx.Client().Claim.Query().Where(paidBy(run.ID)).
		Select(claim.FieldID, claim.FieldMemberID, claim.FieldKindID, claim.FieldRelation, claim.FieldAmount).All(ctx)
	if err != nil {
		return fmt.Errorf("read the claims of payout %s: %w", run.ID, err)
	}
	lines, err := live(ctx, tx, run.ID)
	if err != nil {
		return err
	}
	n, err := tx.Client().Claim.Update().Where(paidBy(run.ID), claim.StatusEQ(claim.StatusAPPROVED)).
		SetStatus(claim.StatusPAID).AddVersion(1).SetUpdatedAt(tx.Now).Save(ctx)
	if err != nil {
		return fmt.Errorf("pay the claims of payout %s: %w", run.ID, err)
	}
	if n != len(lines) || len(claims) != n {
		return errSituation
	}
	of := map[string]*ent.Claim{}
	for _, c := range claims {
		of[c.ID] = c
	}
	for begun := 0; begun < n; begun += chunk {
		part := lines[begun:min(begun+chunk, n)]
		if err := keepPayments(ctx, tx, run, part, begun, of); err != nil {
			return err
		}
		if err := keepSteps(ctx, tx, part, decision.StepPAID); err != nil {
			return err
		}
	}
	return nil
}

// mostLines is more than a run has lines, so that a run's number and a line's place make an occurrence of their own.
const mostLines = 1_000_000

// keepPayments writes what the members see in their history.
func keepPayments(ctx context.Context, tx *store.Tx, run *ent.Payout, part []*ent.PayoutLine, begun int, of map[string]*ent.Claim) error {
	creates := make([]*ent.PaymentCreate, len(part))
	for i, l := range part {
		c := of[l.ClaimID]
		if c == nil || c.Amount == nil || *c.Amount != l.Amount {
			return errSituation
		}
		creates[i] = tx.Client().Payment.Create().SetMemberID(c.MemberID).SetClaimID(c.ID).SetLiveClaim(c.ID).SetHostKind("").SetKindID(c.KindID).
			SetRelation(relation(c)).SetPaid(caldate.DayOf(run.PayOn)).SetAmount(l.Amount).SetOccurrence(run.Number*mostLines + begun + i).
			SetPayee(payment.Payee(l.Edges.Transfer.Payee))
	}
	if err := tx.Client().Payment.CreateBulk(creates...).Exec(ctx); err != nil {
		return fmt.Errorf("keep the payments of payout %s: %w", run.ID, err)
	}
	return nil
}

// relation is the claim's; a kind that asks for none concerns the member.
func relation(c *ent.Claim) payment.Relation {
	if c.Relation == nil {
		return payment.RelationSELF
	}
	return payment.Relation(*c.Relation)
}

// keepSteps adds a step to the story of the claims of some lines.
func keepSteps(ctx context.Context, tx *store.Tx, part []*ent.PayoutLine, step decision.Step) error {
	creates := make([]*ent.DecisionCreate, len(part))
	for i, l := range part {
		creates[i] = tx.Client().Decision.Create().SetClaimID(l.ClaimID).SetStaffID(access.From(ctx).StaffID).SetStep(step).SetAt(tx.Now)
	}
	if err := tx.Client().Decision.CreateBulk(creates...).Exec(ctx); err != nil {
		return fmt.Errorf("record what was done with the claims: %w", err)
	}
	return nil
}

// paidBy picks the claims that the lines of a run pay.
func paidBy(payoutID string) predicate.Claim {
	return func(s *sql.Selector) {
		lines := sql.Dialect(s.Dialect()).Select(payoutline.FieldLiveClaim).From(sql.Table(payoutline.Table)).
			Where(sql.And(sql.EQ(payoutline.FieldPayoutID, payoutID), sql.NotNull(payoutline.FieldLiveClaim)))
		s.Where(sql.In(s.C(claim.FieldID), lines))
	}
}
