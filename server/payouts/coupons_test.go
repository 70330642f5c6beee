package payouts_test

import (
	"context"
	"fmt"
	"testing"
	"time"

	"kyosai/gen/ent"
	"kyosai/gen/ent/bankaccount"
	"kyosai/gen/ent/claim"
	"kyosai/gen/ent/coupon"
	"kyosai/gen/ent/notice"
	"kyosai/gen/ent/payment"
	"kyosai/gen/ent/payoutline"
	"kyosai/gen/ent/transfer"
	"kyosai/server/payouts"
	"kyosai/server/store/storetest"
)

// journey adds a claim of a person that was approved in June and ended in a coupon, redeemed at a moment, or not.
func (w *world) journey(of *storetest.Person, redeemed *time.Time) (made *ent.Claim) {
	w.Helper()
	w.inside(func(ctx context.Context, c *ent.Client) (err error) {
		w.more++
		made, err = c.Claim.Create().SetReference(fmt.Sprintf("J%06d", w.more)).SetMemberID(of.Member.ID).SetKindID(w.people.Kind.ID).SetCompanyID(of.Company.ID).
			SetStatus(claim.StatusAPPROVED).SetAmount(3000).SetAgency(w.people.Own.Agency).SetCreatedAt(june).SetUpdatedAt(june).SetSubmittedAt(june).SetDecidedAt(june).Save(ctx)
		if err != nil {
			return err
		}
		create := c.Coupon.Create().SetMemberID(of.Member.ID).SetClaimID(made.ID).SetLiveClaim(made.ID).SetAgency(w.people.Own.Agency).SetCode(made.Reference).
			SetAmount(3000).SetUsableUntil("2026-08-01").SetBillableUntil("2026-11-01").SetIssuedAt(june)
		if redeemed != nil {
			create.SetStatus(coupon.StatusREDEEMED).SetUsedOn("2026-06-20").SetCost(90000).SetBill("6").SetRedeemedAt(*redeemed)
		}
		return create.Exec(ctx)
	})
	return made
}

// banked gives the agency an account.
func (w *world) banked() {
	w.Helper()
	w.inside(func(ctx context.Context, c *ent.Client) error {
		agency := w.people.Own.Agency.ID
		return c.BankAccount.Create().SetOwner(bankaccount.OwnerAGENCY).SetAgencyID(agency).SetCurrentOf(agency).SetBank("0001").SetBranch("100").
			SetType(bankaccount.TypeORDINARY).SetNumber("0007777").SetHolder("ｶﾝｺｳ").SetProposedAt(june).SetConfirmedAt(june).Exec(ctx)
	})
}

// journeys adds so many journeys that an agency with an account has billed in June.
func (w *world) journeys(n int) {
	w.Helper()
	w.banked()
	for i := range n {
		w.journey([]*storetest.Person{w.people.Own, w.people.Other}[i%2], &june)
	}
}

// toAgency reads the run's transfers to agencies.
func (w *world) toAgency(run *ent.Payout) []*ent.Transfer {
	return w.s.Client.Transfer.Query().Where(transfer.PayoutID(run.ID), transfer.PayeeEQ(transfer.PayeeAGENCY)).AllX(storetest.System())
}

func (w *world) couponOf(of *ent.Claim) *ent.Coupon {
	return w.s.Client.Coupon.Query().Where(coupon.ClaimID(of.ID)).WithClaim().OnlyX(storetest.System())
}

func TestRedeemedCouponsGatherInOneTransferToTheirAgencyAndAreSettled(t *testing.T) {
	each(t, func(w *world) {
		w.banked()
		own, other := w.journey(w.people.Own, &june), w.journey(w.people.Other, &june)
		unused, late := w.journey(w.people.Own, nil), w.journey(w.people.Own, &july)
		run := w.make("first")
		sent := w.toAgency(run)
		if len(sent) != 1 || sent[0].Amount != 6000 || sent[0].AccountNumber != "0007777" || sent[0].CompanyID != nil || sent[0].AgencyID == nil {
			t.Fatalf("got %v", sent)
		}
		w.pay(run)
		for _, of := range []*ent.Claim{own, other} {
			if k := w.couponOf(of); k.Status != coupon.StatusSETTLED || k.Edges.Claim.Status != claim.StatusPAID {
				t.Errorf("it is %s of %s", k.Status, k.Edges.Claim.Status)
			}
			paid := w.s.Client.Payment.Query().Where(payment.LiveClaim(of.ID)).OnlyX(storetest.System())
			if *paid.Payee != payment.PayeeAGENCY || paid.Amount != 3000 {
				t.Errorf("the history says %v", paid)
			}
		}
		for _, of := range []*ent.Claim{unused, late} {
			if w.s.Client.PayoutLine.Query().Where(payoutline.ClaimID(of.ID)).ExistX(storetest.System()) {
				t.Error("what was not billed in June stands in the run")
			}
		}
	})
}

func TestNobodyIsToldThatHeWasPaidWhereAnAgencyWas(t *testing.T) {
	each(t, func(w *world) {
		w.banked()
		of := w.journey(w.people.Own, &june)
		run := w.pay(w.make("first"))
		if err := (payouts.Teller{Store: w.s}).Handler()(context.Background(), []byte(`{"payoutId":"`+run.ID+`"}`)); err != nil {
			t.Fatal(err)
		}
		told := w.s.Client.Notice.Query().Where(notice.KindEQ(notice.KindCLAIM_PAID)).AllX(storetest.System())
		for _, n := range told {
			if n.ClaimID != nil && *n.ClaimID == of.ID {
				t.Error("who used a coupon is told that he was paid")
			}
		}
		if len(told) != 2 {
			t.Errorf("%d were told of the two benefits", len(told))
		}
		if waiting := w.s.Client.PayoutLine.Query().Where(payoutline.PayoutID(run.ID), payoutline.LiveClaimNotNil(), payoutline.NoticedAtIsNil()).CountX(storetest.System()); waiting != 0 {
			t.Errorf("%d still wait to be told", waiting)
		}
	})
}

func TestAnAgencysMoneyThatCameBackIsPaidAgain(t *testing.T) {
	each(t, func(w *world) {
		w.banked()
		of := w.journey(w.people.Own, &june)
		run := w.pay(w.make("first"))
		sent := w.toAgency(run)[0]
		_, err := w.p.Return(w.maker, payouts.Returning{TransferID: sent.ID, On: run.PayOn, Reason: transfer.ReturnReasonNO_ACCOUNT, Key: key("back")})
		if err != nil {
			t.Fatal(said(err))
		}
		if k := w.couponOf(of); k.Status != coupon.StatusREDEEMED || k.Edges.Claim.Status != claim.StatusAPPROVED {
			t.Errorf("it is %s of %s", k.Status, k.Edges.Claim.Status)
		}
		if again := w.toAgency(w.make("second")); len(again) != 1 || again[0].Amount != 3000 {
			t.Errorf("got %v", again)
		}
	})
}

func TestACouponIsHeldWithoutAnAccountOfTheAgencyButNotForTheCompanysFees(t *testing.T) {
	each(t, func(w *world) {
		of := w.journey(w.people.Own, &june)
		w.inside(func(ctx context.Context, c *ent.Client) error {
			return c.Arrears.Create().SetCompanyID(w.people.Own.Company.ID).SetOpenOf(w.people.Own.Company.ID).SetFromOn("2026-07-01").SetNote("未納").
				SetSetByID(w.people.Staff["ACCOUNTING"].ID).SetCreatedAt(june).Exec(ctx)
		})
		run := w.make("first")
		line := w.s.Client.PayoutLine.Query().Where(payoutline.PayoutID(run.ID), payoutline.ClaimID(of.ID)).OnlyX(storetest.System())
		if line.Held == nil || *line.Held != payoutline.HeldNO_ACCOUNT {
			t.Errorf("held for %v", line.Held)
		}
		w.banked()
		if sent := w.toAgency(w.make("second")); len(sent) != 1 {
			t.Errorf("got %v", sent)
		}
	})
}

func TestAnOfficerLearnsNothingOfAJourney(t *testing.T) {
	each(t, func(w *world) {
		w.banked()
		w.journey(w.people.Own, &june)
		w.pay(w.make("first"))
		list, err := w.p.OfCompany(storetest.As(w.people.Own.OfficerViewer()), 10, nil)
		if err != nil {
			t.Fatal(said(err))
		}
		for _, e := range list.Edges {
			for _, s := range e.Node.Shares {
				if s.Amount%10000 != 0 {
					t.Errorf("a share of %s shows a coupon", s.Amount)
				}
			}
		}
		seen := w.s.Client.PayoutLine.Query().Where(payoutline.AgencyIDNotNil()).CountX(storetest.As(w.people.Own.OfficerViewer()))
		coupons := w.s.Client.Coupon.Query().CountX(storetest.As(w.people.Own.OfficerViewer()))
		if seen != 0 || coupons != 0 {
			t.Errorf("he sees %d lines and %d coupons", seen, coupons)
		}
	})
}
