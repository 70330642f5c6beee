package certificates

import (
	"context"
	"errors"
	"fmt"

	"kyosai/gen/ent/certificate"
	"kyosai/gen/ent/claim"
	"kyosai/server/access"
	"kyosai/server/caldate"
	"kyosai/server/claims"
	"kyosai/server/freetext"
	"kyosai/server/problem"
	"kyosai/server/store"
)

// Paper is a certificate that came on paper, or a mistake that a company told of: the days that it says, and what was
// seen. The version is the claim's.
type Paper struct {
	ClaimID string
	Version int
	Days
	Note string
}

var errNoClaim = problem.New(problem.NotFound, "claim_not_found", "お探しの申請が見つかりません。一覧を開き直してください。")

// Record has staff certify what they saw on paper. It answers the certificate that waits, or takes the place of what was
// answered before. Who records it does not decide the claim.
func (c Certificates) Record(ctx context.Context, p Paper) error {
	if !access.From(ctx).May(access.Clerk | access.Examiner) {
		return problem.NotAllowed
	}
	note, wrong := freetext.Need("note", p.Note, longestNote, "どの書類で、だれが確認したかを入力してください。")
	known, err := c.Store.Client.Claim.Query().Where(claim.ID(p.ClaimID)).Exist(ctx)
	switch {
	case err != nil:
		return fmt.Errorf("look for claim %s: %w", p.ClaimID, err)
	case !known:
		return errNoClaim
	}
	return c.Store.InTx(ctx, func(ctx context.Context, tx *store.Tx) error {
		of, asked, err := claims.HoldOnPaper(access.AsSystem(ctx), tx, p.ClaimID, p.Version)
		if err != nil {
			return err
		}
		if err := errors.Join(p.check(asked.Type, caldate.Today(tx.Now)), wrong); err != nil {
			return err
		}
		write := corrected(asked, p.Days, note).into(tx.Client().Certificate.Update().Where(certificate.Version(asked.Version)), tx)
		return keep(ctx, tx, of, asked, write.SetStaffID(access.From(ctx).StaffID).SetOnPaper(true), true)
	})
}
