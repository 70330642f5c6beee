package coupons

import (
	"context"
	"fmt"

	"kyosai/gen/ent"
	"kyosai/gen/ent/claim"
	"kyosai/gen/ent/coupon"
	"kyosai/gen/ent/decision"
	"kyosai/gen/ent/notice"
	"kyosai/server/access"
	"kyosai/server/caldate"
	"kyosai/server/freetext"
	"kyosai/server/notices"
	"kyosai/server/problem"
	"kyosai/server/store"
)

// Cancelling is the wish to give a coupon up that was not used: by its member, or by staff, who say why.
type Cancelling struct {
	ID      string
	Version int
	Note    string // among staff
}

var errDeparted = problem.New(problem.Conflict, "coupon_departed", "ご出発の日からは、割引券を取り消せません。使わなかった割引券は、そのままにしておいてかまいません。お困りのときは事務局へご連絡ください。")

// Cancel ends a coupon that was not used: by its member before the day of departure, by a clerk at any time. Its claim
// lapses, and counts for nothing: the member may apply again. What was used before all the same is still redeemed.
func (c Coupons) Cancel(ctx context.Context, w Cancelling) (*ent.Coupon, error) {
	v := access.From(ctx)
	var err error
	if v.Kind == access.Staff {
		w.Note, err = freetext.Need("note", w.Note, longestNote, "取り消す理由を入力してください。")
	}
	if !v.May(access.MemberRole | access.Clerk) {
		err = problem.NotAllowed
	}
	if err != nil {
		return nil, err
	}
	err = c.Store.InTx(ctx, func(ctx context.Context, tx *store.Tx) error { return w.cancel(ctx, tx) })
	if err != nil {
		return nil, err
	}
	return c.one(ctx, coupon.ID(w.ID))
}

func (w Cancelling) cancel(ctx context.Context, tx *store.Tx) error {
	v := access.From(ctx)
	update := tx.Client().Coupon.Update().Where(coupon.ID(w.ID), coupon.Version(w.Version), coupon.StatusEQ(coupon.StatusISSUED)).
		SetStatus(coupon.StatusCANCELLED).ClearLiveClaim().SetEndedAt(tx.Now).AddVersion(1).SetNote(w.Note)
	if v.StaffID != "" {
		update.SetCancelledByID(v.StaffID)
	} else {
		update.Where(coupon.UsableUntilGT(caldate.Today(tx.Now)))
	}
	n, err := update.Save(ctx)
	if err != nil {
		return fmt.Errorf("cancel coupon %s: %w", w.ID, err)
	}
	found, err := tx.Client().Coupon.Query().Where(coupon.ID(w.ID)).WithClaim().Only(ctx)
	switch {
	case ent.IsNotFound(err):
		return errGone
	case err != nil:
		return fmt.Errorf("read coupon %s: %w", w.ID, err)
	case n == 0 && found.Status == coupon.StatusISSUED && found.Version == w.Version:
		return errDeparted
	case n == 0:
		return over(found)
	}
	if err := step(ctx, tx, found, claim.StatusLAPSED, decision.StepCOUPON_CANCELLED, words{}); err != nil || v.StaffID == "" {
		return err
	}
	return notices.Tell(ctx, tx, notices.Of(found.Edges.Claim, notice.KindCOUPON_CANCELLED))
}

// over says why a coupon can no longer be used or given up: in whichever state it ended.
func over(found *ent.Coupon) error {
	switch found.Status {
	case coupon.StatusREDEEMED, coupon.StatusSETTLED:
		return problem.New(problem.Conflict, "coupon_redeemed", fmt.Sprintf("この割引券は、%sに使われたと登録されています。二度は使えません。", found.UsedOn.Era()))
	case coupon.StatusCANCELLED:
		return problem.New(problem.Conflict, "coupon_cancelled", "この割引券は取り消されているため、使えません。会員にお確かめください。")
	case coupon.StatusEXPIRED:
		return problem.New(problem.Conflict, "coupon_expired", "この割引券は、請求の期限が過ぎて失効しています。旅行会社と、事務局の責任者に相談してください。")
	}
	return errChanged
}
