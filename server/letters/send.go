package letters

import (
	"context"
	"fmt"

	"kyosai/gen/ent"
	"kyosai/gen/ent/letter"
	"kyosai/gen/ent/notice"
	"kyosai/server/access"
	"kyosai/server/notices"
	"kyosai/server/problem"
	"kyosai/server/store"
)

// Send notes that letters went out by post, and tells the members that they are on their way. One that was sent before stays
// as it is, so that pressing twice tells nobody twice.
func (l Letters) Send(ctx context.Context, ids []string) (sent []*ent.Letter, err error) {
	if err := may(ctx); err != nil {
		return nil, err
	}
	if len(ids) > most {
		return nil, errTooMany
	}
	err = l.Store.InTx(ctx, func(ctx context.Context, tx *store.Tx) error {
		for _, id := range ids {
			if err := send(ctx, tx, id); err != nil {
				return err
			}
		}
		sent, err = listed(tx.Client().Letter.Query().Where(letter.IDIn(ids...))).All(ctx)
		return err
	})
	return sent, err
}

func send(ctx context.Context, tx *store.Tx, id string) error {
	n, err := tx.Client().Letter.Update().Where(letter.ID(id), letter.SentAtIsNil(), standing()).
		SetSentAt(tx.Now).SetSentByID(access.From(ctx).StaffID).Save(ctx)
	if err != nil {
		return fmt.Errorf("send letter %s: %w", id, err)
	}
	found, err := tx.Client().Letter.Query().Where(letter.ID(id)).WithClaim().Only(ctx)
	switch {
	case ent.IsNotFound(err):
		return errNone
	case err == nil && n == 0 && found.SentAt == nil:
		return problem.New(problem.Conflict, "letter_overtaken", fmt.Sprintf("受付番号%sの申請は、書面を作ったあとに状態が変わりました。その書面は送らず、一覧を開き直してから、残りの書面を発送済みにしてください。", found.Edges.Claim.Reference))
	}
	if err != nil || n == 0 {
		return err
	}
	return notices.Tell(ctx, tx, notices.Of(found.Edges.Claim, notice.KindLETTER_SENT))
}
