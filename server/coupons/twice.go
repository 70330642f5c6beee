package coupons

import (
	"context"
	"fmt"

	"kyosai/gen/ent"
	"kyosai/gen/ent/benefitkind"
	"kyosai/gen/ent/claim"
	"kyosai/gen/ent/coupon"
	"kyosai/server/benefits"
	"kyosai/server/caldate"
	"kyosai/server/problem"
	"kyosai/server/store"
)

// once looks, where a coupon that was given up is billed all the same, whether another was issued in its place: its member
// was given two discounts then. One that was not used yet has to be cancelled first. Where both were used each agency is
// paid, for it gave its discount in good faith, and the member pays the second one back: the clerk says so, and the coupon
// is marked. The answer is what the step notes; empty where there is no other.
func (r Redeeming) once(ctx context.Context, tx *store.Tx, found *ent.Coupon) (string, error) {
	if err := holdTheOthers(ctx, tx, found); err != nil {
		return "", err
	}
	other, err := inPlaceOf(ctx, tx, found)
	if err != nil || other == nil {
		return "", err
	}
	of := other.Edges.Claim.Reference
	if other.Status == coupon.StatusISSUED {
		return "", problem.New(problem.Conflict, "coupon_replaced", fmt.Sprintf("この割引券の代わりに出した、まだ使われていない割引券（受付番号%s）があります。先に割引券の一覧でそれを取り消し、もう一度登録してください。", of))
	}
	if !r.Twice {
		return "", problem.In("twice", "coupon_twice", fmt.Sprintf("この割引券の代わりに出した割引券（受付番号%s）も、もう使われています。どちらの旅行会社も割引をしたことを確かめてください。登録すると旅行会社へ支払われ、二重になった%sは会員から返していただきます。", of, found.Amount))
	}
	if err := tx.Client().Coupon.Update().Where(coupon.ID(found.ID)).SetTwice(true).Exec(ctx); err != nil {
		return "", fmt.Errorf("mark coupon %s: %w", found.ID, err)
	}
	return fmt.Sprintf("受付番号%sの割引券と二重。割引額は会員から返還を受ける。", of), nil
}

// holdTheOthers locks the other coupons of the member and changes nothing of them. Of two clerks who enter two of one member at
// once, each having taken his own, one has to wait for the other and begins anew, so that he sees what the other entered; read
// alone, each would see what there was before.
func holdTheOthers(ctx context.Context, tx *store.Tx, found *ent.Coupon) error {
	err := tx.Client().Coupon.Update().Where(coupon.MemberID(found.MemberID), coupon.IDNEQ(found.ID)).AddVersion(0).Exec(ctx)
	if err != nil {
		return fmt.Errorf("hold the other coupons of member %s: %w", found.MemberID, err)
	}
	return nil
}

// inPlaceOf finds another coupon of the member that counts, where the rule would not have given both; nil where there is none.
func inPlaceOf(ctx context.Context, tx *store.Tx, found *ent.Coupon) (*ent.Coupon, error) {
	kind, err := tx.Client().BenefitKind.Query().Where(benefitkind.ID(found.Edges.Claim.KindID)).WithRules().Only(ctx)
	if err != nil {
		return nil, fmt.Errorf("read the kind of coupon %s: %w", found.ID, err)
	}
	rule := benefits.InForce(kind, found.UsableUntil)
	yearly := rule != nil && benefits.RuleOf(rule).OnceInFiscalYear()
	rows, err := tx.Client().Coupon.Query().Where(coupon.MemberID(found.MemberID), coupon.IDNEQ(found.ID), coupon.LiveClaimNotNil(),
		coupon.HasClaimWith(claim.KindID(found.Edges.Claim.KindID))).WithClaim().Order(coupon.ByID()).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("read the other coupons of member %s: %w", found.MemberID, err)
	}
	for _, row := range rows {
		if meet(found, row) || yearly && found.UsableUntil.FiscalYear() == row.UsableUntil.FiscalYear() {
			return row, nil
		}
	}
	return nil, nil
}

// meet tells whether two coupons are of one journey: nobody is on two at the same time.
func meet(a, b *ent.Coupon) bool {
	return !a.UsableUntil.After(back(b)) && !b.UsableUntil.After(back(a))
}

// back is the day on which the journey of a coupon ends; that of the departure where it is not known.
func back(of *ent.Coupon) caldate.Day {
	if until := of.Edges.Claim.UntilOn; until != nil && until.After(of.UsableUntil) {
		return *until
	}
	return of.UsableUntil
}
