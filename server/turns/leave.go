package turns

import (
	"context"
	"errors"
	"fmt"

	"kyosai/gen/ent"
	"kyosai/gen/ent/notice"
	"kyosai/gen/ent/turn"
	"kyosai/server/access"
	"kyosai/server/notices"
	"kyosai/server/problem"
	"kyosai/server/store"
)

var (
	errGone   = problem.New(problem.NotFound, "turn_not_found", "お探しの整理券が見つかりません。画面を開き直してください。")
	errCalled = problem.New(problem.Conflict, "turn_called", "順番が来たため、整理券はお返しいただけません。画面を開き直して、結果をご確認ください。")
	// errLeft says that there is nothing to leave any more; its transaction is rolled back.
	errLeft = errors.New("left before")
)

// Leave gives the viewer's turn up, or, by staff, that of a member, who is told, as long as it waits. He may take another then,
// whose place is drawn anew.
func (t Turns) Leave(ctx context.Context, id string) (*ent.Turn, error) {
	if !access.From(ctx).May(access.MemberRole | keepers) {
		return nil, problem.NotAllowed
	}
	err := t.Store.InTx(ctx, func(ctx context.Context, tx *store.Tx) error { return leave(ctx, tx, id) })
	if err != nil && !errors.Is(err, errLeft) {
		return nil, err
	}
	found, err := whole(ctx, t.Store.Client.Turn.Query()).Where(turn.ID(id)).Only(ctx)
	if err != nil {
		return nil, fmt.Errorf("read turn %s: %w", id, err)
	}
	return found, nil
}

func leave(ctx context.Context, tx *store.Tx, id string) error {
	n, err := tx.Client().Turn.Update().Where(turn.ID(id), turn.StatusEQ(turn.StatusWAITING)).
		SetStatus(turn.StatusLEFT).ClearLiveOffering().SetEndedAt(tx.Now).SetNillableCancelledByID(access.From(ctx).InStead()).Save(ctx)
	if err != nil {
		return fmt.Errorf("leave turn %s: %w", id, err)
	}
	found, err := tx.Client().Turn.Query().Where(turn.ID(id)).Only(ctx)
	switch {
	case ent.IsNotFound(err):
		return errGone
	case err != nil:
		return fmt.Errorf("read turn %s: %w", id, err)
	case n == 1:
		return notices.TellInStead(ctx, tx, notices.News{MemberID: found.MemberID, Kind: notice.KindTURN_LEFT, OfferingID: found.OfferingID})
	case found.Status == turn.StatusLEFT:
		return errLeft
	}
	return errCalled
}
