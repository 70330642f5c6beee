package claims

import (
	"context"
	"fmt"

	"kyosai/gen/ent"
	"kyosai/gen/ent/claim"
	"kyosai/gen/ent/decision"
	"kyosai/gen/ent/document"
	"kyosai/server/access"
	"kyosai/server/benefits"
	"kyosai/server/caldate"
	"kyosai/server/deaths"
	"kyosai/server/idempotency"
	"kyosai/server/problem"
	"kyosai/server/store"
)

// Submission is the wish to send a claim. Its key is made once for each such wish, so that a second try of the same
// one, after a lost answer, changes nothing.
type Submission struct {
	ID      string
	Version int
	Key     string
}

var errKeyUsed = problem.New(problem.Conflict, "key_used", "この送信の番号は、前の送信ですでに使われています。画面を開き直して、もう一度お送りください。")

// Submit sends a draft, or a claim that was returned and is answered; of heirs, by who filed it. It takes only what the
// rule allows: who asks learns what is missing and how to get it.
func (c Claims) Submit(ctx context.Context, s Submission) (*ent.Claim, error) {
	if err := may(access.From(ctx), access.MemberRole|access.Clerk); err != nil {
		return nil, err
	}
	if err := idempotency.Check(s.Key); err != nil {
		return nil, err
	}
	var sent *ent.Claim
	err := c.Store.InTx(ctx, func(ctx context.Context, tx *store.Tx) (err error) {
		sent, err = submit(ctx, tx, s)
		return err
	})
	if err != nil {
		return nil, err
	}
	if sent != nil && sent.Status == claim.StatusDRAFT {
		c.unattended(ctx, sent)
	}
	return c.Get(ctx, s.ID)
}

// submit gives the claim as it was before it was sent; nil where the same wish has sent it already.
func submit(ctx context.Context, tx *store.Tx, s Submission) (*ent.Claim, error) {
	found, held, err := hold(ctx, tx, s.ID, s.Version, claim.Or(claim.SubmissionKeyIsNil(), claim.SubmissionKeyNEQ(s.Key)))
	if err == nil {
		err = own(ctx, found)
	}
	if err != nil {
		return nil, err
	}
	if found.SubmissionKey != nil && *found.SubmissionKey == s.Key {
		if found.Status == claim.StatusRETURNED {
			return nil, errKeyUsed
		}
		return nil, nil
	}
	if !held || found.Status != claim.StatusDRAFT && found.Status != claim.StatusRETURNED {
		return nil, overtaken(ctx, tx, found, held)
	}
	if err := holdDeath(ctx, tx, found); err != nil {
		return nil, err
	}
	if err := complete(ctx, tx, found); err != nil {
		return nil, err
	}
	verdict, err := settle(ctx, tx, found, found.Edges.Kind)
	if err != nil {
		return nil, err
	}
	if missing := verdict.verdict.FirstMissing(); missing != nil {
		return nil, problem.New(problem.Invalid, "not_entitled", missing.Reason.Ja+missing.Remedy.Ja)
	}
	if err := send(ctx, tx, found, verdict, s.Key); err != nil {
		return nil, err
	}
	return found, ask(ctx, tx, found)
}

// complete refuses a claim in which something is missing that its kind asks for.
func complete(ctx context.Context, tx *store.Tx, found *ent.Claim) error {
	kind := form(found, found.Edges.Kind)
	if !kind.Open && found.Status == claim.StatusDRAFT {
		return problem.In("kind", "kind_not_offered", "今はお申し込みいただけない給付です。一覧から選び直してください。")
	}
	if err := alive(ctx, tx, found); err != nil {
		return err
	}
	on := first(benefits.HappenedOn(found), caldate.Today(tx.Now))
	if err := benefits.Possible(kind, on, tx.Off); err != nil && found.Status == claim.StatusDRAFT {
		return err
	}
	if err := reachable(ctx, tx, found); err != nil {
		return err
	}
	given := answersOf(found)
	if err := given.complete(kind); err != nil || len(benefits.Proofs(kind, on)) == 0 {
		return err
	}
	proven, err := tx.Client().Document.Query().Where(document.ClaimID(found.ID), document.StateNotIn(document.StateINFECTED, document.StateUNREADABLE)).Exist(ctx)
	if err != nil {
		return fmt.Errorf("look for proofs of claim %s: %w", found.ID, err)
	}
	if !proven {
		return problem.In("documents", "proof_missing", "証明書類の写真かPDFを添えてください。")
	}
	return nil
}

var errDied = problem.New(problem.Conflict, "claimed_by_heirs", "ご遺族からのお申し出をうけたまわっているため、このページからはお送りいただけません。お手数ですが、事務局へご連絡ください。")

// alive refuses what is sent by the account of a member whose heirs have claimed: what he was owed they claim through staff.
func alive(ctx context.Context, tx *store.Tx, found *ent.Claim) error {
	if access.From(ctx).MemberID == "" {
		return nil
	}
	death, err := deaths.Of(ctx, tx.Client(), found.MemberID)
	if err == nil && death.Known {
		return errDied
	}
	return err
}

// send makes the claim a matter of the scheme's staff. It keeps the day and the moment of the first sending: the
// deadline and the age of a returned claim are counted from there; the deadline of one that is about another event by now,
// from today (begun).
func send(ctx context.Context, tx *store.Tx, found *ent.Claim, verdict appraisal, key string) error {
	step := decision.StepSUBMITTED
	update := tx.Client().Claim.Update().Where(claim.ID(found.ID)).SetStatus(claim.StatusSUBMITTED).SetSubmissionKey(key).
		SetCompanyID(found.CompanyID).SetAmount(verdict.verdict.Amount).ClearRecommendedBy().ClearEndorsedBy()
	answersOf(found).keep(update.Mutation())
	verdict.keep(update.Mutation())
	if found.Edges.Kind.Sensitive {
		update.ClearDeadlineOn()
	}
	if found.Status == claim.StatusRETURNED {
		step = decision.StepANSWERED
	} else {
		update.SetSubmittedAt(tx.Now)
	}
	if found.AppliedOn == nil {
		update.SetAppliedOn(caldate.Today(tx.Now))
	}
	err := update.Exec(ctx)
	if ent.IsConstraintError(err) {
		return errKeyUsed
	}
	if err != nil {
		return fmt.Errorf("send claim %s: %w", found.ID, err)
	}
	return record(ctx, tx, found.ID, step, words{message: found.Reply})
}
