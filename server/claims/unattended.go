package claims

import (
	"context"
	"fmt"
	"log/slog"

	"kyosai/gen/ent"
	"kyosai/gen/ent/benefitkind"
	"kyosai/gen/ent/claim"
	"kyosai/gen/ent/decision"
	"kyosai/gen/ent/document"
	"kyosai/gen/ent/member"
	"kyosai/gen/ent/notice"
	"kyosai/server/benefits"
	"kyosai/server/caldate"
	"kyosai/server/coupons"
	"kyosai/server/deaths"
	"kyosai/server/rules"
	"kyosai/server/store"
	"kyosai/server/trust"
)

// unattended approves at once what was sent for the first time and leaves nothing to examine: it all stands on file,
// nothing waits for anybody, and the amount is small. It comes after the sending, in a transaction of its own: of two
// claims sent at the same moment one sees the other, whatever the database lets them see (decision 24). Where it fails, the claim is
// examined as any other.
func (c Claims) unattended(ctx context.Context, draft *ent.Claim) {
	kind, rule := draft.Edges.Kind, ruleOf(draft)
	if rule == nil || !rule.Unattended || !kind.OnFile || kind.Certificate != benefitkind.CertificateNONE { // a pack may have changed the kind since
		return
	}
	err := c.Store.InTx(ctx, func(ctx context.Context, tx *store.Tx) error {
		sent, held, err := hold(ctx, tx, draft.ID, draft.Version)
		if err != nil || !held || sent.Status != claim.StatusSUBMITTED {
			return err
		}
		return approveAtOnce(ctx, tx, sent)
	})
	if err != nil {
		slog.ErrorContext(ctx, "a claim could not be approved at once and is examined", "claim", draft.ID, "error", err)
	}
}

// approveAtOnce approves a claim, or leaves it to be examined. A sample is drawn for that all the same; what was drawn is
// kept as a note, so that an inspector can draw it again.
func approveAtOnce(ctx context.Context, tx *store.Tx, sent *ent.Claim) error {
	verdict, err := certain(ctx, tx, sent)
	if err != nil || verdict == nil {
		return err
	}
	died, err := tx.Client().Member.Query().Where(member.ID(sent.MemberID), deaths.Any()).Exist(ctx)
	if err != nil || died {
		return err
	}
	terms, err := trust.In(ctx, tx)
	if err != nil || verdict.Amount > terms.UnattendedUpTo {
		return err
	}
	proven, err := tx.Client().Document.Query().Where(document.ClaimID(sent.ID)).Exist(ctx)
	if err != nil || proven {
		return err // what a member found worth adding, somebody looks at
	}
	sample, drawn := ruleOf(sent).SamplePercent, trust.Draw(terms, sent.MemberID+" "+sent.KindID+" "+benefits.HappenedOn(sent).String())
	w := words{note: fmt.Sprintf("抽出番号 %02d（%02d未満を審査）", drawn, sample)}
	if drawn < sample {
		return record(ctx, tx, sent.ID, decision.StepSAMPLED, w)
	}
	err = tx.Client().Claim.Update().Where(claim.ID(sent.ID)).SetStatus(claim.StatusAPPROVED).SetDecidedAt(tx.Now).Exec(ctx)
	if err != nil {
		return fmt.Errorf("approve claim %s at once: %w", sent.ID, err)
	}
	if err := coupons.Issue(ctx, tx, sent, verdict.Amount); err != nil {
		return err
	}
	return tell(ctx, tx, sent, decision.StepAPPROVED, w, notice.KindCLAIM_APPROVED)
}

// ruleOf is the rule of the claim's day, of its kind that was read with it; nil where there is none.
func ruleOf(c *ent.Claim) *ent.BenefitRule {
	return benefits.InForce(c.Edges.Kind, benefits.HappenedOn(c))
}

// certain is the verdict where it holds whatever becomes of the member's other claims of the kind; else nil.
func certain(ctx context.Context, tx *store.Tx, sent *ent.Claim) (*rules.Verdict, error) {
	m, err := claimant(ctx, tx.Client(), sent.MemberID)
	if err != nil {
		return nil, err
	}
	found, err := appraiseBeside(ctx, tx.Client(), sent, sent.Edges.Kind, m, caldate.Today(tx.Now), everySent)
	if err != nil || !found.verdict.Entitled || found.verdict.Amount != value(sent.Amount) ||
		found.verdict.Awaiting(rules.Officer) != nil || found.verdict.Awaiting(rules.Staff) != nil {
		return nil, err
	}
	return &found.verdict, nil
}

// everySent has every other claim that was sent count, decided or not.
func everySent(_, _ *ent.Claim) bool { return true }
