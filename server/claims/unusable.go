package claims

import (
	"context"
	"fmt"

	"kyosai/gen/ent/claim"
	"kyosai/gen/ent/decision"
	"kyosai/gen/ent/document"
	"kyosai/gen/ent/notice"
	"kyosai/server/notices"
	"kyosai/server/store"
)

// unusable is what a member reads of a document that is of no use, by its state. Of a virus it names no remedy for his
// telephone: one in a file says little about where it came from.
var unusable = map[document.State]struct {
	words string
	kind  notice.Kind
}{
	document.StateINFECTED:   {"お送りいただいた証明書類からウイルスが見つかったため、安全のために消去しました。お手数をおかけしますが、書類を写真にとり直すか、別の書類をお送りください。", notice.KindDOCUMENT_INFECTED},
	document.StateUNREADABLE: {"お送りいただいた証明書類が、お預かりしている間に壊れて開けなくなりました。申し訳ありません。お手数をおかけしますが、もう一度お送りください。", notice.KindDOCUMENT_UNREADABLE},
}

// AnotherProof asks the member for another document in place of one that held a virus and is destroyed in the same
// transaction, or that cannot be opened any more. What was sent goes back to him, as if staff had returned it.
func AnotherProof(ctx context.Context, tx *store.Tx, claimID string, state document.State) error {
	n, err := tx.Client().Claim.Update().Where(claim.ID(claimID), claim.StatusIn(claim.StatusSUBMITTED, claim.StatusRECOMMENDED)).
		SetStatus(claim.StatusRETURNED).SetReply("").ClearRecommendedBy().ClearEndorsedBy().AddVersion(1).SetUpdatedAt(tx.Now).Save(ctx)
	if err != nil {
		return fmt.Errorf("return claim %s: %w", claimID, err)
	}
	found, err := tx.Client().Claim.Query().Where(claim.ID(claimID)).Only(ctx)
	if err != nil {
		return fmt.Errorf("read claim %s: %w", claimID, err)
	}
	if n == 0 && found.Status != claim.StatusDRAFT && found.Status != claim.StatusRETURNED {
		return nil // withdrawn meanwhile: nothing is asked any more
	}
	if n == 1 {
		return tell(ctx, tx, found, decision.StepRETURNED, words{message: unusable[state].words}, unusable[state].kind)
	}
	return notices.Tell(ctx, tx, notices.Of(found, unusable[state].kind))
}
