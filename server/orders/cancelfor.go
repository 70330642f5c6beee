package orders

import (
	"context"

	"kyosai/gen/ent"
	"kyosai/gen/ent/notice"
	"kyosai/gen/ent/order"
	"kyosai/server/access"
	"kyosai/server/freetext"
	"kyosai/server/notices"
	"kyosai/server/store"
)

// CancelAs gives an order up as the viewer may: his own, or, by staff, a member's.
func (o Orders) CancelAs(ctx context.Context, s Step, note string) (*ent.Order, error) {
	if access.From(ctx).Kind == access.Staff {
		return o.CancelFor(ctx, s, note)
	}
	return o.Cancel(ctx, s)
}

// CancelFor gives up an order that was not paid for a member who has no phone, with the reason: its tickets return at once,
// and he is told.
func (o Orders) CancelFor(ctx context.Context, s Step, note string) (*ent.Order, error) {
	note, err := freetext.Need("note", note, longestReason, "取り消す理由を入力してください。")
	if err != nil {
		return nil, err
	}
	return o.run(ctx, s, counter, func(ctx context.Context, tx *store.Tx) error {
		n, err := tx.Client().Order.Update().Where(order.ID(s.ID), order.Version(s.Version), unpaidFor).
			SetStatus(order.StatusCANCELLED).SetEndedAt(tx.Now).SetCancelKey(s.Key).SetNote(note).SetCancelledByID(access.From(ctx).StaffID).
			AddVersion(1).Save(ctx)
		found, err := s.took(ctx, tx, n, err, func(f *ent.Order) *string { return f.CancelKey }, notCancelled)
		if err != nil {
			return err
		}
		if err := end(ctx, tx, found); err != nil {
			return err
		}
		return notices.Tell(ctx, tx, notices.News{MemberID: found.MemberID, Kind: notice.KindORDER_CANCELLED, OrderID: found.ID})
	})
}
