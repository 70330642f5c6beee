package payouts

import (
	"context"
	"errors"
	"fmt"

	"entgo.io/ent/dialect/sql"

	"kyosai/gen/ent"
	"kyosai/gen/ent/claim"
	"kyosai/gen/ent/decision"
	"kyosai/gen/ent/export"
	"kyosai/gen/ent/payment"
	"kyosai/gen/ent/payout"
	"kyosai/gen/ent/payoutline"
	"kyosai/gen/ent/predicate"
	"kyosai/server/access"
	"kyosai/server/caldate"
	"kyosai/server/exports"
	"kyosai/server/idempotency"
	"kyosai/server/jobs"
	"kyosai/server/problem"
	"kyosai/server/store"
)

// Paying is the word that the bank has carried a run out. Its key is made once for each such wish.
type Paying struct {
	ID      string
	Version int
	Key     string
}

var (
	errNotTaken = problem.New(problem.Conflict, "file_not_taken", "振込ファイルがまだ持ち出されていません。銀行へ送ってから、支払済みを登録してください。")
	errTooSoon  = problem.New(problem.Conflict, "pay_day_ahead", "支払日がまだ来ていません。支払日になり、銀行が振り込んだことを確かめてから登録してください。")
)

// Pay says that the bank has carried a run out: its claims are paid, and their members are told. Until then a claim is
// approved and stands in the run, so that no other run can have it.
func (p Payouts) Pay(ctx context.Context, w Paying) (*ent.Payout, error) {
	if err := errors.Join(mayPay(ctx), idempotency.Check(w.Key)); err != nil {
		return nil, err
	}
	err := p.Store.InTx(ctx, func(ctx context.Context, tx *store.Tx) error { return w.pay(ctx, tx) })
	var before already
	if err != nil && !errors.As(err, &before) {
		return nil, err
	}
	return p.Get(ctx, w.ID)
}

func (w Paying) pay(ctx context.Context, tx *store.Tx) error {
	run, held, err := hold(ctx, tx, w.ID, w.Version, payout.StatusRELEASED)
	switch {
	case err != nil:
		return err
	case run.PayKey != nil && *run.PayKey == w.Key:
		return already(w.ID)
	case run.Status != payout.StatusRELEASED:
		return errState
	case !held:
		return errStale
	case run.PayOn.After(caldate.Today(tx.Now)):
		return errTooSoon
	}
	taken, err := exports.Taken(ctx, tx, export.KindTRANSFER_FILE, run.ID)
	switch {
	case err != nil:
		return err
	case !taken:
		return errNotTaken
	}
	if err := pay(ctx, tx, run); err != nil {
		return err
	}
	err = tx.Client().Payout.Update().Where(payout.ID(run.ID)).SetStatus(payout.StatusPAID).SetPayKey(w.Key).
		SetPaidByID(access.From(ctx).StaffID).SetPaidAt(tx.Now).Exec(ctx)
	if err != nil {
		return fmt.Errorf("say that payout %s is paid: %w", run.ID, err)
	}
	return jobs.Enqueue(ctx, tx, TellKind, told{PayoutID: run.ID}, tx.Now)
}

// pay says of every claim of a run that it is paid: its state, a payment for the member's history, a step of its story.
// The claims are taken by one conditional update: if one of them is no longer as it was approved, nothing is paid.
func pay(ctx context.Context, tx *store.Tx, run *ent.Payout) error {
	lines, err := live(ctx, tx, run.ID)
	if err != nil {
		return err
	}
	of, err := approved(ctx, tx, run, lines)
	if err != nil {
		return err
	}
	n, err := tx.Client().Claim.Update().Where(paidBy(run.ID), claim.StatusEQ(claim.StatusAPPROVED)).
		SetStatus(claim.StatusPAID).ClearRevoking().AddVersion(1).SetUpdatedAt(tx.Now).Save(ctx)
	if err != nil {
		return fmt.Errorf("pay the claims of payout %s: %w", run.ID, err)
	}
	if n != len(lines) {
		return errSituation
	}
	if err := settleCoupons(ctx, tx, lines); err != nil {
		return err
	}
	for begun := 0; begun < n; begun += chunk {
		part := lines[begun:min(begun+chunk, n)]
		if err := keepPayments(ctx, tx, run, part, begun, of); err != nil {
			return err
		}
		if err := keepSteps(ctx, tx, part, decision.StepPAID, ""); err != nil {
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

// keepSteps adds a step to the story of the claims of some lines, with a note for staff where there is one.
func keepSteps(ctx context.Context, tx *store.Tx, part []*ent.PayoutLine, step decision.Step, note string) error {
	creates := make([]*ent.DecisionCreate, len(part))
	for i, l := range part {
		creates[i] = tx.Client().Decision.Create().SetClaimID(l.ClaimID).SetStaffID(access.From(ctx).StaffID).SetStep(step).SetNote(note).SetAt(tx.Now)
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
