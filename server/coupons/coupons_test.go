package coupons_test

import (
	"context"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"kyosai/gen/ent"
	"kyosai/gen/ent/claim"
	"kyosai/gen/ent/coupon"
	"kyosai/gen/ent/decision"
	"kyosai/gen/ent/notice"
	"kyosai/server/caldate"
	"kyosai/server/coupons"
	"kyosai/server/problem"
	"kyosai/server/store"
	"kyosai/server/store/storetest"
)

// world has two people, of whom each has a coupon of an agency of his own, issued on 15 June 2026 for a journey on 10 July.
type world struct {
	*testing.T
	s          *store.Store
	people     *storetest.People
	c          coupons.Coupons
	clerk      context.Context
	own, other *ent.Coupon
}

var now = time.Date(2026, 6, 15, 10, 0, 0, 0, time.FixedZone("JST", 9*60*60))

func each(t *testing.T, test func(w *world)) {
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		s.SetClock(func() time.Time { return now })
		w := &world{T: t, s: s, people: storetest.Populate(t, s), c: coupons.Coupons{Store: s}}
		w.clerk = storetest.As(w.people.Viewer("CLERK"))
		w.own, w.other = w.issue(w.people.Own, "ABCD1234EFGH"), w.issue(w.people.Other, "JKMN5678PQRS")
		test(w)
	})
}

// issueFor gives the person a coupon of another claim, for a journey of his agency.
func (w *world) issueFor(p *storetest.Person, code string, from, until caldate.Day) (made *ent.Coupon) {
	w.Helper()
	w.inside(func(ctx context.Context, c *ent.Client) error {
		of, err := c.Claim.Create().SetReference(code).SetMemberID(p.Member.ID).SetKindID(p.Claims[claim.StatusAPPROVED].KindID).SetCompanyID(p.Company.ID).
			SetStatus(claim.StatusAPPROVED).SetAgency(p.Agency).SetAmount(3000).SetFromOn(from).SetUntilOn(until).
			SetCreatedAt(now).SetUpdatedAt(now).SetSubmittedAt(now).SetDecidedAt(now).Save(ctx)
		if err != nil {
			return err
		}
		made, err = c.Coupon.Create().SetMemberID(p.Member.ID).SetClaimID(of.ID).SetLiveClaim(of.ID).SetAgency(p.Agency).SetCode(code).
			SetAmount(3000).SetUsableUntil(from).SetBillableUntil(from.AddMonths(3)).SetIssuedAt(w.s.Now()).Save(ctx)
		return err
	})
	return made
}

func (w *world) inside(change func(ctx context.Context, c *ent.Client) error) {
	w.Helper()
	if err := w.s.InTx(storetest.System(), func(ctx context.Context, tx *store.Tx) error { return change(ctx, tx.Client()) }); err != nil {
		w.Fatal(err)
	}
}

// issue gives the person's approved claim another coupon in place of the one it has.
func (w *world) issue(p *storetest.Person, code string) (made *ent.Coupon) {
	w.Helper()
	err := w.s.InTx(storetest.System(), func(ctx context.Context, tx *store.Tx) (err error) {
		of := p.Claims[claim.StatusAPPROVED]
		if err := tx.Client().Coupon.Update().Where(coupon.LiveClaim(of.ID)).ClearLiveClaim().SetStatus(coupon.StatusCANCELLED).Exec(ctx); err != nil {
			return err
		}
		made, err = tx.Client().Coupon.Create().SetMemberID(p.Member.ID).SetClaimID(of.ID).SetLiveClaim(of.ID).SetAgency(p.Agency).SetCode(code).
			SetAmount(3000).SetUsableUntil("2026-07-10").SetBillableUntil("2026-10-10").SetIssuedAt(now).Save(ctx)
		return err
	})
	if err != nil {
		w.Fatal(err)
	}
	return made
}

func (w *world) on(day string) {
	at, err := time.Parse("2006-01-02 15:04 -0700", day+" 10:00 +0900")
	if err != nil {
		w.Fatal(err)
	}
	w.s.SetClock(func() time.Time { return at })
}

// line is a line of the bill of the own coupon's agency in which nothing is wrong.
func (w *world) line() coupons.Redeeming {
	return coupons.Redeeming{AgencyID: w.own.AgencyID, Bill: "2026-07", Code: "abcd-1234 ＥＦＧＨ", UsedOn: "2026-06-20", Cost: 90000, Key: "0123456789abcdef"}
}

func (w *world) row(of *ent.Coupon) *ent.Coupon {
	return w.s.Client.Coupon.Query().Where(coupon.ID(of.ID)).WithClaim(func(q *ent.ClaimQuery) {
		q.WithDecisions(func(q *ent.DecisionQuery) { q.Order(decision.ByID()) }).WithNotices()
	}).OnlyX(storetest.System())
}

// told lists what the member of the coupon was told of its claim.
func told(of *ent.Coupon) (all []notice.Kind) {
	for _, n := range of.Edges.Claim.Edges.Notices {
		all = append(all, n.Kind)
	}
	return all
}

func last(of *ent.Coupon) decision.Step {
	steps := of.Edges.Claim.Edges.Decisions
	return steps[len(steps)-1].Step
}

func code(err error) string {
	switch p := problem.As(err); {
	case err == nil:
		return "ok"
	case p == nil:
		return err.Error()
	default:
		return strings.TrimSpace(p.Code + " " + p.Field)
	}
}

func TestACouponIsRedeemedByItsCodeAgainstTheAgencysBill(t *testing.T) {
	each(t, func(w *world) {
		w.on("2026-07-20")
		got, err := w.c.Redeem(w.clerk, w.line())
		if err != nil || got.Status != coupon.StatusREDEEMED || *got.UsedOn != "2026-06-20" || *got.Cost != 90000 || got.Bill != "2026-07" {
			t.Fatalf("got %v, %v", got, err)
		}
		row := w.row(w.own)
		if row.Edges.Claim.Status != claim.StatusAPPROVED || last(row) != decision.StepCOUPON_REDEEMED {
			t.Errorf("its claim is %s, last %s", row.Edges.Claim.Status, last(row))
		}
		if d := cmp.Diff([]notice.Kind{notice.KindCOUPON_REDEEMED}, told(row)); d != "" {
			t.Error(d)
		}
	})
}

func TestWhatDoesNotFitTheBillIsRefusedAndNothingChanges(t *testing.T) {
	each(t, func(w *world) {
		for name, c := range map[string]struct {
			on    string
			spoil func(r *coupons.Redeeming)
			want  string
		}{
			"a code that nobody has":       {"2026-07-20", func(r *coupons.Redeeming) { r.Code = "ABCD1234EFGJ" }, "coupon_unknown code"},
			"another agency":               {"2026-07-20", func(r *coupons.Redeeming) { r.AgencyID = w.other.AgencyID }, "other_agency agency"},
			"an agency that nobody knows":  {"2026-07-20", func(r *coupons.Redeeming) { r.AgencyID = "agy_none" }, "other_agency agency"},
			"used before it was issued":    {"2026-07-20", func(r *coupons.Redeeming) { r.UsedOn = "2026-06-14" }, "day_out_of_range usedOn"},
			"used tomorrow":                {"2026-06-19", func(r *coupons.Redeeming) {}, "day_out_of_range usedOn"},
			"used after the departure":     {"2026-07-20", func(r *coupons.Redeeming) { r.UsedOn = "2026-07-11" }, "coupon_late usedOn"},
			"billed too late":              {"2026-10-11", func(r *coupons.Redeeming) {}, "billed_late"},
			"a journey below the discount": {"2026-07-20", func(r *coupons.Redeeming) { r.Cost = 2999 }, "cost_too_small cost"},
			"no cost":                      {"2026-07-20", func(r *coupons.Redeeming) { r.Cost = 0 }, "out_of_range cost"},
			"no bill":                      {"2026-07-20", func(r *coupons.Redeeming) { r.Bill = " " }, "text_missing bill"},
			"a My Number as the bill":      {"2026-07-20", func(r *coupons.Redeeming) { r.Bill = "1234-5678-9018" }, "my_number bill"},
			"a key that is none":           {"2026-07-20", func(r *coupons.Redeeming) { r.Key = "short" }, "key_form idempotencyKey"},
		} {
			w.on(c.on)
			r := w.line()
			c.spoil(&r)
			if _, err := w.c.Redeem(w.clerk, r); code(err) != c.want {
				t.Errorf("%s: got %v, want %s", name, err, c.want)
			}
		}
		if row := w.row(w.own); row.Status != coupon.StatusISSUED || row.UsedOn != nil || len(told(row)) > 0 {
			t.Errorf("it became %v", row)
		}
	})
}

func TestTheLastDaysStillCount(t *testing.T) {
	each(t, func(w *world) {
		w.on("2026-10-10")
		r := w.line()
		r.UsedOn, r.Cost = "2026-07-10", 3000
		if _, err := w.c.Redeem(w.clerk, r); err != nil {
			t.Error(err)
		}
	})
}

func TestTheSameWishRedeemsOnceAndAnotherIsRefused(t *testing.T) {
	each(t, func(w *world) {
		w.on("2026-07-20")
		for range 2 {
			if _, err := w.c.Redeem(w.clerk, w.line()); err != nil {
				t.Fatal(err)
			}
		}
		r := w.line()
		r.Key, r.Cost = "another-wish-0001", 80000
		if _, err := w.c.Redeem(w.clerk, r); code(err) != "coupon_redeemed" {
			t.Errorf("got %v", err)
		}
		r = w.line()
		r.Code, r.AgencyID = w.other.Code, w.other.AgencyID
		if _, err := w.c.Redeem(w.clerk, r); code(err) != "key_used" {
			t.Errorf("a key of another coupon: %v", err)
		}
		if row := w.row(w.own); *row.Cost != 90000 || len(told(row)) != 1 {
			t.Errorf("got %v", row)
		}
	})
}

func TestOfThoseWhoRedeemAndCancelAtOnceNoneUndoesAnother(t *testing.T) {
	each(t, func(w *world) {
		w.on("2026-06-20")
		results := make([]string, 6)
		var all sync.WaitGroup
		for i := range results {
			all.Go(func() {
				var err error
				if r := w.line(); i%3 == 0 {
					_, err = w.c.Cancel(storetest.As(w.people.Own.Viewer()), coupons.Cancelling{ID: w.own.ID, Version: w.own.Version})
				} else {
					r.Key += string(rune('a' + i))
					_, err = w.c.Redeem(w.clerk, r)
				}
				results[i] = code(err)
			})
		}
		all.Wait()
		done := 0
		for _, r := range results {
			if r == "ok" {
				done++
			} else if r != "coupon_redeemed" && r != "coupon_cancelled" {
				t.Errorf("got %s", r)
			}
		}
		row := w.row(w.own)
		billedAfter := done == 2 && row.Status == coupon.StatusREDEEMED // given up on the day of its use, and paid to the agency all the same
		if done != 1 && !billedAfter || (row.Status == coupon.StatusCANCELLED) != (row.Edges.Claim.Status == claim.StatusLAPSED) || (row.LiveClaim != nil) != (row.Status == coupon.StatusREDEEMED) {
			t.Errorf("%d did, and it is %v of %s", done, row.Status, row.Edges.Claim.Status)
		}
	})
}

func TestACouponThatWasGivenUpIsNoLongerRedeemed(t *testing.T) {
	each(t, func(w *world) {
		if _, err := w.c.Cancel(w.clerk, coupons.Cancelling{ID: w.own.ID, Version: w.own.Version}); code(err) != "text_missing note" {
			t.Errorf("without a reason: %v", err)
		}
		got, err := w.c.Cancel(w.clerk, coupons.Cancelling{ID: w.own.ID, Version: w.own.Version, Note: "旅行の取りやめ"})
		if err != nil || got.Status != coupon.StatusCANCELLED || got.LiveClaim != nil {
			t.Fatalf("got %v, %v", got, err)
		}
		row := w.row(w.own)
		if row.Edges.Claim.Status != claim.StatusLAPSED || row.Edges.Claim.Amount != nil || last(row) != decision.StepCOUPON_CANCELLED {
			t.Errorf("its claim is %v", row.Edges.Claim)
		}
		if d := cmp.Diff([]notice.Kind{notice.KindCOUPON_CANCELLED}, told(row)); d != "" {
			t.Error(d)
		}
		w.on("2026-06-20")
		if _, err := w.c.Redeem(w.clerk, w.line()); code(err) != "coupon_cancelled" {
			t.Errorf("used after it: %v", err)
		}
		if _, err := w.c.Cancel(w.clerk, coupons.Cancelling{ID: w.own.ID, Version: w.own.Version, Note: "二度目"}); code(err) != "coupon_cancelled" {
			t.Errorf("got %v", err)
		}
	})
}

func TestWhatAMemberGaveUpAfterItsUseIsPaidToItsAgencyAllTheSame(t *testing.T) {
	each(t, func(w *world) {
		w.on("2026-06-22")
		if _, err := w.c.Cancel(storetest.As(w.people.Own.Viewer()), coupons.Cancelling{ID: w.own.ID, Version: w.own.Version}); err != nil {
			t.Fatal(err)
		}
		w.on("2026-07-20")
		for name, c := range map[string]struct {
			spoil func(r *coupons.Redeeming)
			want  string
		}{
			"used after it was given up":   {func(r *coupons.Redeeming) { r.UsedOn = "2026-06-23" }, "coupon_cancelled"},
			"used before it was issued":    {func(r *coupons.Redeeming) { r.UsedOn = "2026-06-14" }, "day_out_of_range usedOn"},
			"another agency":               {func(r *coupons.Redeeming) { r.AgencyID = w.other.AgencyID }, "other_agency agency"},
			"a journey below the discount": {func(r *coupons.Redeeming) { r.Cost = 2999 }, "cost_too_small cost"},
		} {
			r := w.line()
			c.spoil(&r)
			if _, err := w.c.Redeem(w.clerk, r); code(err) != c.want {
				t.Errorf("%s: got %v, want %s", name, err, c.want)
			}
		}
		if row := w.row(w.own); row.Status != coupon.StatusCANCELLED || row.Edges.Claim.Status != claim.StatusLAPSED {
			t.Fatalf("what was refused changed it to %s of %s", row.Status, row.Edges.Claim.Status)
		}
		r := w.line()
		r.UsedOn = "2026-06-22"
		for range 2 {
			got, err := w.c.Redeem(w.clerk, r)
			if err != nil || got.Status != coupon.StatusREDEEMED || got.LiveClaim == nil {
				t.Fatalf("got %v, %v", got, err)
			}
		}
		row := w.row(w.own)
		if of := row.Edges.Claim; of.Status != claim.StatusAPPROVED || *of.Amount != 3000 || last(row) != decision.StepCOUPON_REDEEMED {
			t.Errorf("its claim is %v", of)
		}
	})
}

func TestAMemberGivesACouponUpBeforeTheDayOfDepartureAndAClerkAfterItToo(t *testing.T) {
	each(t, func(w *world) {
		me, up := storetest.As(w.people.Own.Viewer()), coupons.Cancelling{ID: w.own.ID, Version: w.own.Version, Note: "旅行の取りやめ"}
		for _, day := range []string{"2026-07-10", "2026-07-11"} {
			w.on(day)
			if _, err := w.c.Cancel(me, up); code(err) != "coupon_departed" {
				t.Errorf("on %s: %v", day, err)
			}
		}
		if _, err := w.c.Cancel(w.clerk, up); err != nil {
			t.Error(err)
		}
		w.on("2026-07-09")
		if _, err := w.c.Cancel(storetest.As(w.people.Other.Viewer()), coupons.Cancelling{ID: w.other.ID, Version: w.other.Version}); err != nil {
			t.Errorf("the day before: %v", err)
		}
	})
}

func TestAMemberGivesUpNoneButHisOwn(t *testing.T) {
	each(t, func(w *world) {
		me := storetest.As(w.people.Own.Viewer())
		if _, err := w.c.Cancel(me, coupons.Cancelling{ID: w.other.ID, Version: w.other.Version}); code(err) != "coupon_not_found" {
			t.Errorf("got %v", err)
		}
		if _, err := w.c.Cancel(me, coupons.Cancelling{ID: w.own.ID, Version: w.own.Version}); err != nil {
			t.Error(err)
		}
		if got := told(w.row(w.own)); len(got) != 0 {
			t.Errorf("who did it himself is told %v", got)
		}
	})
}

func TestOnlyAClerkFindsAndRedeems(t *testing.T) {
	each(t, func(w *world) {
		w.on("2026-07-20")
		for name, as := range map[string]context.Context{"a member": storetest.As(w.people.Own.Viewer()), "an officer": storetest.As(w.people.Own.OfficerViewer()),
			"an examiner": storetest.As(w.people.Viewer("EXAMINER")), "accounting": storetest.As(w.people.Viewer("ACCOUNTING"))} {
			if _, err := w.c.Redeem(as, w.line()); code(err) != "forbidden" {
				t.Errorf("%s redeems: %v", name, err)
			}
			if _, err := w.c.Find(as, w.own.Code); code(err) != "forbidden" {
				t.Errorf("%s finds: %v", name, err)
			}
		}
		found, err := w.c.Find(w.clerk, "ａｂｃｄ 1234-efgh")
		if err != nil || found == nil || found.ID != w.own.ID {
			t.Errorf("the clerk finds %v, %v", found, err)
		}
	})
}

func TestWhatNobodyBilledRunsOutAndItsClaimLapses(t *testing.T) {
	each(t, func(w *world) {
		w.on("2026-07-20")
		if _, err := w.c.Redeem(w.clerk, w.line()); err != nil {
			t.Fatal(err)
		}
		for _, at := range []struct {
			day  string
			want coupon.Status
		}{{"2026-10-10", coupon.StatusISSUED}, {"2026-10-11", coupon.StatusEXPIRED}} {
			w.on(at.day)
			if err := w.c.Expire(context.Background()); err != nil {
				t.Fatal(err)
			}
			if got := w.row(w.other).Status; got != at.want {
				t.Errorf("on %s it is %s", at.day, got)
			}
		}
		row := w.row(w.other)
		if row.Edges.Claim.Status != claim.StatusLAPSED || last(row) != decision.StepCOUPON_EXPIRED {
			t.Errorf("its claim is %s", row.Edges.Claim.Status)
		}
		if d := cmp.Diff([]notice.Kind{notice.KindCOUPON_EXPIRED}, told(row)); d != "" {
			t.Error(d)
		}
		if got := w.row(w.own).Status; got != coupon.StatusREDEEMED {
			t.Errorf("the redeemed one is %s", got)
		}
		r := w.line()
		r.Code, r.AgencyID, r.Key = w.other.Code, w.other.AgencyID, "another-wish-0001"
		if _, err := w.c.Redeem(w.clerk, r); code(err) != "coupon_expired" {
			t.Errorf("got %v", err)
		}
	})
}

func TestTheStateOfEachAgencyIsCounted(t *testing.T) {
	each(t, func(w *world) {
		w.on("2026-07-20")
		if _, err := w.c.Redeem(w.clerk, w.line()); err != nil {
			t.Fatal(err)
		}
		counts, err := w.c.Counts(w.clerk)
		if err != nil {
			t.Fatal(err)
		}
		for _, c := range counts {
			if c.AgencyID == w.own.AgencyID && c.Status == coupon.StatusREDEEMED {
				if c.Count != 1 || c.Amount != 3000 {
					t.Errorf("got %v", c)
				}
				return
			}
		}
		t.Errorf("the redeemed one is not counted: %v", counts)
	})
}

func TestWhatWasUsedBeforeItsApprovalWasRevokedIsPaidToItsAgency(t *testing.T) {
	each(t, func(w *world) {
		w.on("2026-06-22")
		revoke := func(to claim.Status) {
			w.Helper()
			err := w.s.InTx(storetest.System(), func(ctx context.Context, tx *store.Tx) error {
				if err := coupons.Recall(ctx, tx, &ent.Claim{ID: w.own.ClaimID}); err != nil {
					return err
				}
				return tx.Client().Claim.Update().Where(claim.ID(w.own.ClaimID)).SetStatus(to).ClearAmount().ClearDecidedAt().Exec(ctx)
			})
			if err != nil {
				w.Fatal(err)
			}
		}
		revoke(claim.StatusSUBMITTED)
		if _, err := w.c.Redeem(w.clerk, w.line()); code(err) != "coupon_examined" || w.row(w.own).Edges.Claim.Status != claim.StatusSUBMITTED {
			w.Errorf("while it is examined: %v", err)
		}
		w.approve()
		for i, after := range []claim.Status{claim.StatusREFUSED, claim.StatusWITHDRAWN} {
			revoke(after)
			r := w.line()
			r.Key += string(rune('a' + i))
			if _, err := w.c.Redeem(w.clerk, r); err != nil {
				w.Fatalf("%s: %v", after, err)
			}
			row := w.row(w.own)
			if row.Status != coupon.StatusREDEEMED || row.LiveClaim == nil || row.Edges.Claim.Status != claim.StatusAPPROVED || row.Edges.Claim.DecidedAt == nil {
				w.Errorf("%s: it is %s of %v", after, row.Status, row.Edges.Claim)
			}
			if _, err := w.c.Unredeem(w.clerk, coupons.Unredeeming{ID: row.ID, Version: row.Version, Note: "誤って登録"}); err != nil {
				w.Fatal(err)
			}
			if row := w.row(w.own); row.Status != coupon.StatusCANCELLED || row.Edges.Claim.Status != claim.StatusLAPSED {
				w.Errorf("%s: the bill was taken back, and it is %s of %s", after, row.Status, row.Edges.Claim.Status)
			}
			w.approve()
		}
		revoke(claim.StatusAPPROVED)
		if _, err := w.c.Redeem(w.clerk, w.line()); code(err) != "coupon_cancelled" {
			w.Errorf("its claim was approved anew: %v", err)
		}
	})
}

// approve lets the coupon of the world count again, as after another approval.
func (w *world) approve() {
	w.Helper()
	err := w.s.InTx(storetest.System(), func(ctx context.Context, tx *store.Tx) error {
		if err := tx.Client().Coupon.Update().Where(coupon.ID(w.own.ID)).SetStatus(coupon.StatusISSUED).SetLiveClaim(w.own.ClaimID).ClearEndedAt().Exec(ctx); err != nil {
			return err
		}
		return tx.Client().Claim.Update().Where(claim.ID(w.own.ClaimID)).SetStatus(claim.StatusAPPROVED).Exec(ctx)
	})
	if err != nil {
		w.Fatal(err)
	}
}
