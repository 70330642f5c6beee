package payouts_test

import (
	"fmt"
	"strings"
	"sync"
	"testing"

	"kyosai/gen/ent"
	"kyosai/gen/ent/claim"
	"kyosai/gen/ent/coupon"
	"kyosai/gen/ent/payout"
	"kyosai/gen/ent/payoutline"
	"kyosai/server/coupons"
	"kyosai/server/payouts"
	"kyosai/server/store/storetest"
)

// unredeem has a clerk take back that the coupon of a claim was used.
func (w *world) unredeem(of *ent.Claim) error {
	k := w.couponOf(of)
	_, err := coupons.Coupons{Store: w.s}.Unredeem(storetest.As(w.people.Viewer("CLERK")), coupons.Unredeeming{ID: k.ID, Version: k.Version, Note: "誤り"})
	return err
}

// lineOf is the line of a run that pays a claim, or does not.
func (w *world) lineOf(run *ent.Payout, of *ent.Claim) *ent.PayoutLine {
	return w.s.Client.PayoutLine.Query().Where(payoutline.PayoutID(run.ID), payoutline.ClaimID(of.ID)).OnlyX(storetest.System())
}

func TestABillIsTakenBackUntilItsRunIsReleasedWhichSaysWhatToTakeOut(t *testing.T) {
	each(t, func(w *world) {
		w.banked()
		wrong, right := w.journey(w.people.Own, &june), w.journey(w.people.Other, &june)
		run := w.make("first")
		if err := w.unredeem(wrong); err != nil {
			t.Fatal(said(err))
		}
		_, err := w.p.Release(w.second, releasing(run, "release"))
		w.refuses(err, "coupon_not_redeemed")
		if !strings.Contains(said(err), wrong.Reference) {
			t.Errorf("it does not say which: %s", said(err))
		}
		run, err = w.p.TakeOut(w.maker, payouts.Taking{ID: run.ID, Version: run.Version, LineID: w.lineOf(run, wrong).ID, Note: "利用の登録の取消し"})
		if err != nil {
			t.Fatal(said(err))
		}
		w.release(run)
		w.refuses(w.unredeem(right), "coupon_released")
		w.pay(w.now(run))
		w.refuses(w.unredeem(right), "coupon_settled")
		if k := w.couponOf(wrong); k.Status != coupon.StatusISSUED || k.Edges.Claim.Status != claim.StatusAPPROVED {
			t.Errorf("what was taken back is %s of %s", k.Status, k.Edges.Claim.Status)
		}
		if next := w.s.Client.PayoutLine.Query().Where(payoutline.LiveClaim(wrong.ID)).ExistX(storetest.System()); next {
			t.Error("it still stands in a run")
		}
		w.balance()
	})
}

func TestABillThatIsEnteredAnewStaysInItsRun(t *testing.T) {
	each(t, func(w *world) {
		w.banked()
		of := w.journey(w.people.Own, &june)
		run := w.make("first")
		if err := w.unredeem(of); err != nil {
			t.Fatal(said(err))
		}
		_, err := coupons.Coupons{Store: w.s}.Redeem(storetest.As(w.people.Viewer("CLERK")), coupons.Redeeming{AgencyID: w.people.Own.Agency.ID, Bill: "7",
			Code: of.Reference, UsedOn: "2026-06-20", Cost: 80000, Key: key("anew")})
		if err != nil {
			t.Fatal(said(err))
		}
		w.pay(run)
		if k := w.couponOf(of); k.Status != coupon.StatusSETTLED || *k.Cost != 80000 {
			t.Errorf("it is %s for %v", k.Status, *k.Cost)
		}
		w.balance()
	})
}

func TestABillWhoseMoneyCameBackIsTakenBack(t *testing.T) {
	each(t, func(w *world) {
		w.banked()
		of := w.journey(w.people.Own, &june)
		run := w.pay(w.make("first"))
		_, err := w.p.Return(w.maker, payouts.Returning{TransferID: w.toAgency(run)[0].ID, On: run.PayOn, Reason: "NAME", Key: key("back")})
		if err != nil {
			t.Fatal(said(err))
		}
		if err := w.unredeem(of); err != nil {
			t.Fatal(said(err))
		}
		_, err = w.p.Unreturn(w.second, unreturning(w.toAgency(run)[0], "undo"))
		w.refuses(err, "claim_moved_on")
		w.balance()
	})
}

func TestOfOneWhoReleasesAndOneWhoTakesABillBackOneIsRefused(t *testing.T) {
	each(t, func(w *world) {
		w.banked()
		for i := range 6 {
			of := w.journey(w.people.Own, &june)
			run := w.make(fmt.Sprint("run-", i))
			var both sync.WaitGroup
			var released, undone error
			both.Go(func() { _, released = w.p.Release(w.second, releasing(run, fmt.Sprint("release-", i))) })
			both.Go(func() { undone = w.unredeem(of) })
			both.Wait()
			if (released == nil) == (undone == nil) {
				t.Fatalf("released: %v; taken back: %v", released, undone)
			}
			if run := w.now(run); (run.Status == payout.StatusRELEASED) != (released == nil) || (w.couponOf(of).Status == coupon.StatusREDEEMED) != (released == nil) {
				t.Fatalf("the run is %s, the coupon %s", run.Status, w.couponOf(of).Status)
			}
		}
	})
}
