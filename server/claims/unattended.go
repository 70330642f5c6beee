package claims

import (
	"context"
	"fmt"

	"kyosai/gen/ent"
	"kyosai/gen/ent/benefitkind"
	"kyosai/gen/ent/claim"
	"kyosai/gen/ent/decision"
	"kyosai/gen/ent/document"
	"kyosai/gen/ent/notice"
	"kyosai/server/coupons"
	"kyosai/server/rules"
	"kyosai/server/store"
	"kyosai/server/trust"
)

// unattended approves at once what was sent for the first time and leaves nothing to examine: it all stands on file,
// nothing waits for anybody, and the amount is small. A sample is drawn for examination all the same. What was drawn is
// kept as a note, so that an inspector can draw it again.
func unattended(ctx context.Context, tx *store.Tx, sent *ent.Claim, verdict rules.Verdict) error {
	kind := sent.Edges.Kind
	if !kind.Unattended || !kind.OnFile || kind.Certificate != benefitkind.CertificateNONE || sent.Status != claim.StatusDRAFT {
		return nil
	}
	if verdict.Awaiting(rules.Officer) != nil || verdict.Awaiting(rules.Staff) != nil {
		return nil
	}
	terms, err := trust.In(ctx, tx)
	if err != nil || verdict.Amount > terms.UnattendedUpTo {
		return err
	}
	proven, err := tx.Client().Document.Query().Where(document.ClaimID(sent.ID)).Exist(ctx)
	if err != nil || proven {
		return err // what a member found worth adding, somebody looks at
	}
	drawn := trust.Draw(terms, sent.MemberID+" "+sent.KindID+" "+happenedOn(sent).String())
	w := words{note: fmt.Sprintf("抽出番号 %02d（%02d未満を審査）", drawn, kind.SamplePercent)}
	if drawn < kind.SamplePercent {
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
