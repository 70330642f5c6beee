package looks

import (
	"context"
	"fmt"
	"strings"
	"unicode/utf8"

	"kyosai/gen/ent"
	"kyosai/gen/ent/claim"
	"kyosai/gen/ent/purposedlook"
	"kyosai/server/access"
	"kyosai/server/audit"
	"kyosai/server/mynumber"
	"kyosai/server/problem"
	"kyosai/server/store"
)

// Wish is whom somebody wants to look at, and why. No claim is named twice.
type Wish struct {
	ClaimIDs []string
	Purpose  purposedlook.Purpose
	Note     string
}

const longestNote = 200

var errNoClaim = problem.New(problem.NotFound, "claim_not_found", "お探しの申請が見つかりません。一覧を開き直してください。")

// Open opens what is sensitive of claims to the viewer's session, of all or of none. Opening it again states a purpose again, which holds
// from then on.
func (l Looks) Open(ctx context.Context, w Wish) error {
	if !access.From(ctx).May(Deciders) {
		return problem.NotAllowed
	}
	note, err := w.note()
	if err != nil {
		return err
	}
	return l.Store.InTx(ctx, func(ctx context.Context, tx *store.Tx) error {
		there, err := tx.Client().Claim.Query().Where(claim.IDIn(w.ClaimIDs...)).Count(ctx)
		if err != nil {
			return fmt.Errorf("find claims to look at: %w", err)
		}
		if there != len(w.ClaimIDs) {
			return errNoClaim
		}
		v := access.From(ctx)
		opened, err := tx.Client().PurposedLook.MapCreateBulk(w.ClaimIDs, func(c *ent.PurposedLookCreate, i int) {
			c.SetClaimID(w.ClaimIDs[i]).SetStaffID(v.StaffID).SetSessionID(v.SessionID).
				SetPurpose(w.Purpose).SetNote(note).SetAt(tx.Now).SetEndsAt(tx.Now.Add(length))
		}).Save(ctx)
		if err != nil {
			return fmt.Errorf("open looks: %w", err)
		}
		for _, look := range opened {
			audit.From(ctx).For(purposeOf(look))
		}
		return nil
	})
}

// note is what was added to the purpose; one that is not on the list must be put into words.
func (w Wish) note() (string, error) {
	note := strings.TrimSpace(w.Note)
	switch n := utf8.RuneCountInString(note); {
	case n > longestNote:
		return "", problem.In("note", "too_long", fmt.Sprintf("%d文字までで入力してください（今は%d文字です）。", longestNote, n))
	case n == 0 && w.Purpose == purposedlook.PurposeOTHER:
		return "", problem.In("note", "note_missing", "「その他」のときは、閲覧の目的を言葉で入力してください。")
	}
	return note, mynumber.Refuse("note", note)
}
