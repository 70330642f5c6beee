// Package letters writes the scheme's letters on paper 書面: what was decided about a claim, what is asked of a member, and
// the code that opens an account. A letter about a claim is due with the step that causes it, is set from what is on file each
// time that it is opened, with the payment as it was promised, and is sent once.
package letters

import (
	"context"
	"fmt"

	"entgo.io/ent/dialect/sql"

	"kyosai/gen/ent"
	"kyosai/gen/ent/claim"
	"kyosai/gen/ent/decision"
	"kyosai/gen/ent/letter"
	"kyosai/server/access"
	"kyosai/server/audit"
	"kyosai/server/letters/typeset/pdf"
	"kyosai/server/problem"
	"kyosai/server/store"
)

// Letters lists, sets and sends the letters about claims.
type Letters struct {
	Store    *store.Store
	Press    Press
	Refusals *audit.Refusals // hears of those who have not signed in
}

// Press is what letters are made with: the scheme's letterhead, and the fonts in the order in which they are asked.
type Press struct {
	Head  Head
	Fonts func() ([]*pdf.Font, error)
}

// senders are those who see all that such a letter says: what was decided and why.
const senders = access.Examiner | access.Approver

// most is how many letters are set or sent at once.
const most = 100

var (
	errNone    = problem.New(problem.NotFound, "letter_not_found", "お探しの書面が見つかりません。申請が取り消されたか、状態が変わっています。一覧を開き直してください。")
	errTooMany = problem.In("ids", "too_many", fmt.Sprintf("一度に扱える書面は%d通までです。分けて選んでください。", most))
)

func may(ctx context.Context) error {
	switch v := access.From(ctx); {
	case v.Kind == access.Anonymous:
		return problem.SignInFirst
	case !v.May(senders):
		return problem.NotAllowed
	}
	return nil
}

var kinds = map[decision.Step]letter.Kind{
	decision.StepAPPROVED: letter.KindAPPROVAL, decision.StepREFUSED: letter.KindREFUSAL, decision.StepRETURNED: letter.KindRETURN,
	decision.StepREVOKED: letter.KindREVOCATION,
}

// Due has a letter wait to be sent about a step of a claim, in the caller's transaction. One that still waits is overtaken
// by it, but for that an approval was revoked, which takes a letter back. Who decides need not be one who writes letters.
func Due(ctx context.Context, tx *store.Tx, d *ent.Decision) error {
	kind, written := kinds[d.Step]
	if !written {
		return nil
	}
	ctx = access.AsSystem(ctx)
	if _, err := tx.Client().Letter.Delete().Where(letter.ClaimID(d.ClaimID), letter.SentAtIsNil(), letter.KindNEQ(letter.KindREVOCATION)).Exec(ctx); err != nil {
		return fmt.Errorf("drop the letters that a step overtakes: %w", err)
	}
	if kind == letter.KindREVOCATION {
		if sent, err := approvalSent(ctx, tx, d.ClaimID); err != nil || !sent {
			return err // who was sent no letter of the approval needs none of its end
		}
	}
	due := tx.Client().Letter.Create().SetClaimID(d.ClaimID).SetDecisionID(d.ID).SetKind(kind).SetDueAt(tx.Now)
	if kind == letter.KindAPPROVAL {
		if err := promise(ctx, tx, d.ClaimID, due); err != nil {
			return err
		}
	}
	if err := due.Exec(ctx); err != nil {
		return fmt.Errorf("have a letter wait: %w", err)
	}
	return nil
}

// approvalSent tells whether a letter of a claim's last approval went out.
func approvalSent(ctx context.Context, tx *store.Tx, claimID string) (bool, error) {
	last, err := tx.Client().Decision.Query().Where(decision.ClaimID(claimID), decision.StepEQ(decision.StepAPPROVED)).
		Order(decision.ByID(sql.OrderDesc())).FirstID(ctx)
	if ent.IsNotFound(err) {
		return false, nil
	}
	if err != nil {
		return false, fmt.Errorf("read the last approval of claim %s: %w", claimID, err)
	}
	return tx.Client().Letter.Query().Where(letter.DecisionID(last), letter.KindEQ(letter.KindAPPROVAL)).Exist(ctx)
}

// stands are the states in which a claim is still as its letter says.
var stands = map[letter.Kind][]claim.Status{
	letter.KindAPPROVAL: {claim.StatusAPPROVED, claim.StatusPAID},
	letter.KindREFUSAL:  {claim.StatusREFUSED},
	letter.KindRETURN:   {claim.StatusRETURNED},

	letter.KindREVOCATION: {claim.StatusSUBMITTED, claim.StatusRECOMMENDED, claim.StatusRETURNED, claim.StatusREFUSED, claim.StatusWITHDRAWN, claim.StatusAPPROVED, claim.StatusPAID},
}
