package coupons

import (
	"context"
	"errors"
	"fmt"
	"slices"

	"kyosai/gen/ent"
	"kyosai/gen/ent/claim"
	"kyosai/gen/ent/coupon"
	"kyosai/gen/ent/decision"
	"kyosai/gen/ent/notice"
	"kyosai/server/access"
	"kyosai/server/caldate"
	"kyosai/server/freetext"
	"kyosai/server/id"
	"kyosai/server/idempotency"
	"kyosai/server/notices"
	"kyosai/server/problem"
	"kyosai/server/store"
	"kyosai/server/yen"
)

// Redeeming is a line of an agency's bill: the code that it copied from the member's phone, the day on which it gave the
// discount, and what the journey cost before it. Its key is made once for each such wish.
type Redeeming struct {
	AgencyID string // whose bill it is
	Bill     string // its number
	Code     string // however it was typed
	UsedOn   caldate.Day
	Cost     yen.Amount
	Twice    bool // said of a coupon in whose place another was used: its member pays the amount back
	Key      string
}

const (
	longestBill = 40
	dearest     = 10_000_000
)

var (
	errUnknown = problem.In("code", "coupon_unknown", "この番号の割引券はありません。請求書の番号を1文字ずつ確かめ、違いがなければ旅行会社に問い合わせてください。")
	errKeyUsed = problem.New(problem.Conflict, "key_used", "この送信の番号は、前の登録ですでに使われています。画面を開き直して、もう一度登録してください。")
	errCost    = problem.In("cost", "out_of_range", "旅行の費用を、割引前の金額で入力してください。")
)

// already says that a wish was fulfilled before; its transaction is rolled back, for there is nothing to do.
type already string

func (a already) Error() string { return "done before: " + string(a) }

// Redeem enters that a coupon was used, as the agency's bill says. From then on the scheme owes the agency its amount,
// which the next payment run settles.
func (c Coupons) Redeem(ctx context.Context, r Redeeming) (*ent.Coupon, error) {
	if !access.From(ctx).May(access.Clerk) {
		return nil, problem.NotAllowed
	}
	if err := r.check(); err != nil {
		return nil, err
	}
	err := c.Store.InTx(ctx, func(ctx context.Context, tx *store.Tx) error { return r.redeem(ctx, tx) })
	var before already
	if err != nil && !errors.As(err, &before) {
		return nil, err
	}
	return c.one(ctx, coupon.Code(r.Code))
}

// check brings the code and the bill's number into their form, and says everything that is wrong with the line.
func (r *Redeeming) check() error {
	wrong := []error{idempotency.Check(r.Key)}
	if r.Cost < 1 || r.Cost > dearest {
		wrong = append(wrong, errCost)
	}
	bill, err := freetext.NeedLine("bill", r.Bill, longestBill, "請求書の番号を入力してください。番号がなければ、請求の日付を入力してください。")
	r.Bill, r.Code = bill, id.Typed(r.Code)
	return errors.Join(append(wrong, err)...)
}

// redeem takes the coupon, and only then looks why it may not be taken.
func (r Redeeming) redeem(ctx context.Context, tx *store.Tx) error {
	today := caldate.Today(tx.Now)
	n, err := r.take(ctx, tx, today)
	if err != nil {
		return err
	}
	found, err := tx.Client().Coupon.Query().Where(coupon.Code(r.Code)).WithClaim().WithAgency().Only(ctx)
	revived := err == nil && n == 0 && r.usedBeforeItWasGivenUp(found)
	if revived {
		n, err = r.revive(ctx, tx, found, today)
	}
	switch {
	case ent.IsNotFound(err):
		return errUnknown
	case err != nil:
		return fmt.Errorf("read a coupon: %w", err)
	case n == 0 && found.RedeemKey != nil && *found.RedeemKey == r.Key:
		return again(found)
	case r.UsedOn.Before(caldate.Today(found.IssuedAt)) || r.UsedOn.After(today):
		return problem.In("usedOn", "day_out_of_range", fmt.Sprintf("発行の日（%s）から今日までの日を入力してください。", caldate.Today(found.IssuedAt).Era()))
	case n == 0:
		return r.refused(found, today)
	}
	note := ""
	if revived {
		if note, err = r.once(ctx, tx, found); err != nil {
			return err
		}
	}
	if err := step(ctx, tx, found, claim.StatusAPPROVED, decision.StepCOUPON_REDEEMED, words{note: note}); err != nil {
		return err
	}
	return notices.Tell(ctx, tx, notices.Of(found.Edges.Claim, notice.KindCOUPON_REDEEMED))
}

// take enters the use by a conditional update on all that makes a coupon good.
func (r Redeeming) take(ctx context.Context, tx *store.Tx, today caldate.Day) (int, error) {
	n, err := tx.Client().Coupon.Update().Where(coupon.Code(r.Code), coupon.StatusEQ(coupon.StatusISSUED), coupon.AgencyID(r.AgencyID),
		coupon.Or(coupon.RedeemKeyIsNil(), coupon.RedeemKeyNEQ(r.Key)),
		coupon.UsableUntilGTE(r.UsedOn), coupon.BillableUntilGTE(today), coupon.AmountLTE(r.Cost)).
		SetStatus(coupon.StatusREDEEMED).SetUsedOn(r.UsedOn).SetCost(r.Cost).SetBill(r.Bill).SetRedeemKey(r.Key).
		SetRedeemedByID(access.From(ctx).StaffID).SetRedeemedAt(tx.Now).AddVersion(1).Save(ctx)
	if ent.IsConstraintError(err) {
		return 0, errKeyUsed
	}
	if err != nil {
		return 0, fmt.Errorf("redeem a coupon: %w", err)
	}
	return n, nil
}

// again answers the same wish once more: it was fulfilled, and what it entered may have been taken back since.
func again(found *ent.Coupon) error {
	if found.RedeemedAt == nil {
		return errKeyUsed
	}
	return already(found.ID)
}

// refused says what of a coupon does not fit the line of the bill.
func (r Redeeming) refused(found *ent.Coupon, today caldate.Day) error {
	switch {
	case r.usedInTime(found) && slices.Contains(examined, found.Edges.Claim.Status):
		return errExamined
	case found.Status != coupon.StatusISSUED:
		return over(found)
	case found.AgencyID != r.AgencyID:
		return problem.In("agency", "other_agency", fmt.Sprintf("この割引券は「%s」だけで使えます。請求書の旅行会社を確かめてください。", found.Edges.Agency.Name))
	case r.UsedOn.After(found.UsableUntil):
		return problem.In("usedOn", "coupon_late", fmt.Sprintf("この割引券を使える日は、%sまででした。旅行会社にお戻しください。", found.UsableUntil.Era()))
	case found.BillableUntil.Before(today):
		return problem.New(problem.Conflict, "billed_late", fmt.Sprintf("請求の期限（%s）を過ぎています。旅行会社と、事務局の責任者に相談してください。", found.BillableUntil.Era()))
	case found.Amount > r.Cost:
		return problem.In("cost", "cost_too_small", fmt.Sprintf("旅行の費用が、割引額の%sより少なくなっています。請求書を確かめ、合っていれば旅行会社に問い合わせてください。", found.Amount))
	}
	return over(found)
}
