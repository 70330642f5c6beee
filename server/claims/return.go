package claims

import (
	"context"
	"fmt"
	"slices"

	"kyosai/gen/ent"
	"kyosai/gen/ent/claim"
	"kyosai/gen/ent/decision"
	"kyosai/gen/ent/notice"
	"kyosai/server/access"
	"kyosai/server/freetext"
	"kyosai/server/problem"
	"kyosai/server/store"
)

// Return is the wish that the member mends something: what, of the closed list of Corrections, and what else is to be
// said of it.
type Return struct {
	ID          string
	Version     int
	Corrections []string
	Message     string
}

// otherCorrection is what only the message says.
const otherCorrection = "OTHER"

// Corrections is the closed list of what a member can be asked to mend, as the API names it; the apps have the words.
var Corrections = []string{
	"PROOF_UNREADABLE", "PROOF_INCOMPLETE", "PROOF_UNSUITABLE", "DAY_DIFFERS", "NAME_DIFFERS", "AMOUNT_DIFFERS",
	"RELATION_UNCLEAR", "ANSWER_UNCLEAR", otherCorrection,
}

// Return asks the member to mend something. An approver may do so too, with what an examiner found right.
func (c Claims) Return(ctx context.Context, r Return) (*ent.Claim, error) {
	return c.step(ctx, access.Examiner|access.Approver, r.ID, func(ctx context.Context, tx *store.Tx) error {
		asked, err := r.asked()
		if err != nil {
			return err
		}
		found, err := holdIn(ctx, tx, r.ID, r.Version, claim.StatusSUBMITTED, claim.StatusRECOMMENDED)
		if err != nil {
			return err
		}
		if err := notFiledByViewer(ctx, found); err != nil {
			return err
		}
		err = tx.Client().Claim.Update().Where(claim.ID(r.ID)).SetStatus(claim.StatusRETURNED).SetReply("").ClearRecommendedBy().ClearEndorsedBy().Exec(ctx)
		if err != nil {
			return fmt.Errorf("return claim %s: %w", r.ID, err)
		}
		return tell(ctx, tx, found, decision.StepRETURNED, asked, notice.KindCLAIM_RETURNED)
	})
}

// asked is what the member will read: each correction once, in the order of the list.
func (r Return) asked() (words, error) {
	picked := slices.DeleteFunc(slices.Clone(Corrections), func(one string) bool { return !slices.Contains(r.Corrections, one) })
	switch {
	case len(picked) == 0:
		return words{}, problem.In("corrections", "correction_missing", "会員に直していただくことを、一つ以上選んでください。")
	case slices.ContainsFunc(r.Corrections, func(one string) bool { return !slices.Contains(Corrections, one) }):
		return words{}, problem.In("corrections", "correction_unknown", "一覧にない理由が選ばれています。画面を開き直して、選び直してください。")
	}
	said, err := freetext.Take("message", r.Message, longestText)
	if err == nil && said == "" && slices.Contains(picked, otherCorrection) {
		err = problem.In("message", "message_missing", "「その他」を選んだときは、会員に伝える言葉を入力してください。")
	}
	return words{corrections: picked, message: said}, err
}
