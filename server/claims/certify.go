package claims

import (
	"context"
	"fmt"

	"kyosai/gen/ent"
	"kyosai/gen/ent/benefitkind"
	"kyosai/gen/ent/certificate"
	"kyosai/gen/ent/claim"
	"kyosai/gen/ent/decision"
	"kyosai/gen/ent/notice"
	"kyosai/server/problem"
	"kyosai/server/store"
)

var errUnemployed = problem.New(problem.Conflict, "not_employed", "申請の日に、会員のお勤め先の記録がありません。会員の画面でお勤め先の期間を確かめ、誤りがあれば直してから記録してください。")

// HoldAsked takes the claim that a certificate is about, for an officer who answers. It is false where no answer is
// needed any more. It is for the system: an officer knows of no claim.
func HoldAsked(ctx context.Context, tx *store.Tx, id string) (*ent.Claim, bool, error) {
	n, err := tx.Client().Claim.Update().Where(claim.ID(id), claim.StatusIn(claim.StatusSUBMITTED, claim.StatusRETURNED)).
		AddVersion(1).SetUpdatedAt(tx.Now).Save(ctx)
	if err != nil {
		return nil, false, fmt.Errorf("hold claim %s for its certificate: %w", id, err)
	}
	found, err := tx.Client().Claim.Query().Where(claim.ID(id)).WithKind(withRules).Only(ctx)
	if err != nil {
		return nil, false, fmt.Errorf("read claim %s: %w", id, err)
	}
	return found, n == 1, nil
}

// HoldOnPaper takes a claim whose certificate came on paper, at the version that staff read, with a certificate that
// waits for the answer: the current one, or one that is made. It is for the system: a clerk changes no claim but by this.
func HoldOnPaper(ctx context.Context, tx *store.Tx, id string, version int) (*ent.Claim, *ent.Certificate, error) {
	found, err := holdIn(ctx, tx, id, version, claim.StatusSUBMITTED, claim.StatusRETURNED)
	if err != nil {
		return nil, nil, err
	}
	m, err := claimant(ctx, tx.Client(), found.MemberID)
	if err != nil {
		return nil, nil, err
	}
	return asked(ctx, tx, found, m)
}

func asked(ctx context.Context, tx *store.Tx, found *ent.Claim, m *ent.Member) (*ent.Claim, *ent.Certificate, error) {
	current, err := certificateOf(ctx, tx.Client(), found)
	if err != nil || current != nil && current.Status == certificate.StatusWAITING {
		return found, current, err
	}
	if found.Edges.Kind.Certificate == benefitkind.CertificateNONE {
		return nil, nil, problem.New(problem.Conflict, "no_certificate", "この給付には、お勤め先の確認はいりません。")
	}
	q, err := asking(found, found.Edges.Kind, m)
	if problem.As(err) != nil {
		return nil, nil, errUnemployed // what the member reads names his day, which staff see by a look alone
	}
	if err != nil {
		return nil, nil, err
	}
	current, err = newCertificate(ctx, tx, found, q)
	return found, current, err
}

// Certified is what follows from an answered certificate: the verdict is found anew with the days that it certifies, the
// claim's story has its step, and the member is told where the answer is another than he claimed.
func Certified(ctx context.Context, tx *store.Tx, found *ent.Claim, answer *ent.Certificate) error {
	found.CertificateID, found.Edges.Certificate = &answer.ID, answer
	if _, err := reappraise(ctx, tx, found); err != nil {
		return err
	}
	switch answer.Status {
	case certificate.StatusCORRECTED:
		return tell(ctx, tx, found, decision.StepCERTIFIED, words{}, notice.KindCERTIFICATE_CORRECTED)
	case certificate.StatusDECLINED:
		return tell(ctx, tx, found, decision.StepNOT_CERTIFIED, words{}, notice.KindCERTIFICATE_DECLINED)
	}
	return record(ctx, tx, found.ID, decision.StepCERTIFIED, words{})
}
