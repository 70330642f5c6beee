// Package coupons takes a coupon 割引券 from its issuing to its end, a file a verb. A claim whose kind is not paid in money
// ends in one: its member shows it at the agency, the agency bills the scheme, a clerk redeems it by its code against the
// bill, and a payment run settles it with the agency.
//
// Every verb begins with a conditional update of the coupon's row, and the database holds that a claim has one coupon at
// most that counts (live_claim).
package coupons

import (
	"context"
	"fmt"

	"entgo.io/ent/dialect/sql"

	"kyosai/gen/ent"
	"kyosai/gen/ent/claim"
	"kyosai/gen/ent/coupon"
	"kyosai/gen/ent/decision"
	"kyosai/server/access"
	"kyosai/server/caldate"
	"kyosai/server/id"
	"kyosai/server/page"
	"kyosai/server/problem"
	"kyosai/server/store"
	"kyosai/server/yen"
)

// Coupons does the verbs, each in one transaction, within the viewer's scope.
type Coupons struct{ Store *store.Store }

const longestNote = 500

var (
	errGone    = problem.New(problem.NotFound, "coupon_not_found", "お探しの割引券が見つかりません。一覧を開き直してください。")
	errChanged = problem.New(problem.Conflict, "coupon_changed", "この割引券は、ほかの画面で先に変更されました。開き直して、今の状態をご確認ください。")
)

// Filter says which coupons a list shows: of one agency or of all, in a state or in any.
type Filter struct {
	AgencyID string
	Status   coupon.Status
	First    int
	After    *string
}

func (f Filter) narrow(query *ent.CouponQuery) *ent.CouponQuery {
	if f.AgencyID != "" {
		query.Where(coupon.AgencyID(f.AgencyID))
	}
	if f.Status != "" {
		query.Where(coupon.StatusEQ(f.Status))
	}
	return query
}

// List lists coupons, the newest first.
func (c Coupons) List(ctx context.Context, f Filter) (*page.Page[*ent.Coupon], error) {
	if err := page.Check(f.First); err != nil {
		return nil, err
	}
	keys, err := page.Keys(f.After, 1)
	if err != nil {
		return nil, err
	}
	query := f.narrow(c.Store.Client.Coupon.Query())
	if keys != nil {
		query.Where(coupon.IDLT(keys[0]))
	}
	rows, err := loaded(query).Order(coupon.ByID(sql.OrderDesc())).Limit(f.First + 1).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("read the coupons: %w", err)
	}
	list := page.Of(rows, f.First, func(r *ent.Coupon) string { return page.Cursor(r.ID) })
	list.Total = func(ctx context.Context) (int, error) { return f.narrow(c.Store.Client.Coupon.Query()).Count(ctx) }
	return list, nil
}

func loaded(q *ent.CouponQuery) *ent.CouponQuery {
	return q.WithAgency().WithMember().WithClaim().WithRedeemedBy().WithCancelledBy()
}

// ReferenceOf is the reference of the claim that a coupon belongs to. The claim itself is read as claims are, with what is
// sensitive covered.
func ReferenceOf(of *ent.Coupon) string {
	if of.Edges.Claim == nil {
		return ""
	}
	return of.Edges.Claim.Reference
}

// Find finds the coupon that a code stands on, however it was typed; nil where there is none that the viewer may know of.
func (c Coupons) Find(ctx context.Context, code string) (*ent.Coupon, error) {
	if !access.From(ctx).May(access.Clerk) {
		return nil, problem.NotAllowed
	}
	return c.one(ctx, coupon.Code(id.Typed(code)))
}

func (c Coupons) one(ctx context.Context, picked func(*sql.Selector)) (*ent.Coupon, error) {
	found, err := loaded(c.Store.Client.Coupon.Query().Where(picked)).Only(ctx)
	if ent.IsNotFound(err) {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("read a coupon: %w", err)
	}
	return found, nil
}

// Of is the coupon of a claim, the last where there were several; nil where there is none.
func (c Coupons) Of(ctx context.Context, of *ent.Claim) (*ent.Coupon, error) {
	found, err := loaded(c.Store.Client.Coupon.Query().Where(coupon.ClaimID(of.ID))).Order(coupon.ByID(sql.OrderDesc())).First(ctx)
	if ent.IsNotFound(err) {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("read the coupon of claim %s: %w", of.ID, err)
	}
	return found, nil
}

// Usable lists the coupons that a member can use today, the first to run out in front.
func (c Coupons) Usable(ctx context.Context, of *ent.Member) ([]*ent.Coupon, error) {
	rows, err := loaded(c.Store.Client.Coupon.Query().Where(coupon.MemberID(of.ID), coupon.StatusEQ(coupon.StatusISSUED),
		coupon.UsableUntilGTE(caldate.Today(c.Store.Now())))).Order(coupon.ByUsableUntil(), coupon.ByID()).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("read the coupons of member %s: %w", of.ID, err)
	}
	return rows, nil
}

// Count is how many coupons of an agency are in a state, and what they come to.
type Count struct {
	AgencyID string
	Status   coupon.Status
	Count    int
	Amount   yen.Amount
}

// Counts counts the coupons by agency and state.
func (c Coupons) Counts(ctx context.Context) ([]*Count, error) {
	var rows []struct {
		AgencyID string `json:"agency_id"`
		Status   coupon.Status
		Count    int
		Amount   yen.Amount
	}
	err := c.Store.Client.Coupon.Query().GroupBy(coupon.FieldAgencyID, coupon.FieldStatus).
		Aggregate(ent.As(ent.Count(), "count"), ent.As(ent.Sum(coupon.FieldAmount), "amount")).Scan(ctx, &rows)
	if err != nil {
		return nil, fmt.Errorf("count the coupons: %w", err)
	}
	counts := make([]*Count, len(rows))
	for i, r := range rows {
		counts[i] = &Count{r.AgencyID, r.Status, r.Count, r.Amount}
	}
	return counts, nil
}

// words go with a step: to the member, and among staff.
type words struct{ message, note string }

// step moves the coupon's claim on, or leaves it where it is, and adds a step to its story, with a note among staff.
func step(ctx context.Context, tx *store.Tx, of *ent.Coupon, to claim.Status, what decision.Step, w words) error {
	update := tx.Client().Claim.Update().Where(claim.ID(of.ClaimID), claim.StatusEQ(claim.StatusAPPROVED)).
		SetStatus(to).AddVersion(1).SetUpdatedAt(tx.Now)
	if to == claim.StatusLAPSED {
		update.ClearAmount().ClearRevoking()
	}
	n, err := update.Save(ctx)
	if err != nil {
		return fmt.Errorf("move claim %s on: %w", of.ClaimID, err)
	}
	if n == 0 {
		return fmt.Errorf("claim %s of coupon %s is not as it was approved", of.ClaimID, of.ID)
	}
	create := tx.Client().Decision.Create().SetClaimID(of.ClaimID).SetStep(what).SetMessage(w.message).SetNote(w.note).SetAt(tx.Now)
	if v := access.From(ctx); v.StaffID != "" {
		create.SetStaffID(v.StaffID)
	}
	if err := create.Exec(ctx); err != nil {
		return fmt.Errorf("record a step of claim %s: %w", of.ClaimID, err)
	}
	return nil
}
