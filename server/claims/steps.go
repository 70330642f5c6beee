package claims

import (
	"context"
	"fmt"
	"strings"
	"unicode/utf8"

	"kyosai/gen/ent/decision"
	"kyosai/server/access"
	"kyosai/server/mynumber"
	"kyosai/server/problem"
	"kyosai/server/store"
)

// words is what goes with a step: to the member, and among staff.
type words struct{ message, note string }

// record adds a step to the claim's story, by the viewer.
func record(ctx context.Context, tx *store.Tx, claimID string, step decision.Step, w words) error {
	create := tx.Client().Decision.Create().SetClaimID(claimID).SetStep(step).SetMessage(w.message).SetNote(w.note).SetAt(tx.Now)
	if v := access.From(ctx); v.StaffID != "" {
		create.SetStaffID(v.StaffID)
	}
	if err := create.Exec(ctx); err != nil {
		return fmt.Errorf("record a step of claim %s: %w", claimID, err)
	}
	return nil
}

const longestText = 1000

// text trims what somebody wrote, holds it to the length that fits, and takes no My Number.
func text(field, written string, longest int) (string, error) {
	written = strings.TrimSpace(written)
	if n := utf8.RuneCountInString(written); n > longest {
		return "", problem.In(field, "too_long", fmt.Sprintf("%d文字までで入力してください（今は%d文字です）。", longest, n))
	}
	return written, mynumber.Refuse(field, written)
}

// message is text that the member will read, so it cannot be empty.
func message(field, written string) (string, error) {
	written, err := text(field, written, longestText)
	if err == nil && written == "" {
		err = problem.In(field, "message_missing", "会員に伝える言葉を入力してください。")
	}
	return written, err
}
