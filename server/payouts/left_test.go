package payouts_test

import (
	"context"
	"testing"

	"kyosai/gen/ent"
	"kyosai/gen/ent/benefitkind"
	"kyosai/gen/ent/benefitrule"
	"kyosai/gen/ent/claim"
	"kyosai/gen/ent/employment"
	"kyosai/gen/ent/payoutline"
	"kyosai/gen/ent/transfer"
	"kyosai/server/caldate"
	"kyosai/server/claims"
	"kyosai/server/payouts"
	"kyosai/server/rules"
	"kyosai/server/store/storetest"
)

// leaves has the next person leave on a day, as the files say from now on.
func (w *world) leaves(on caldate.Day) {
	w.Helper()
	w.inside(func(ctx context.Context, c *ent.Client) error {
		return c.Member.UpdateOne(w.people.Own.Member).SetLeftOn(on).Exec(ctx)
	})
}

// reason is why a claim was held last, or nothing.
func (w *world) reason(c *ent.Claim) payoutline.Held {
	w.Helper()
	last := w.s.Client.PayoutLine.Query().Where(payoutline.ClaimID(c.ID)).Order(ent.Desc(payoutline.FieldID)).FirstX(storetest.System())
	if last.Held == nil {
		return ""
	}
	return *last.Held
}

// told is what the claim's page says to its member and to staff: whether he has a day to be paid on, what keeps it from being paid.
func (w *world) told(c *ent.Claim) (day bool, withheld payoutline.Held) {
	w.Helper()
	of := w.s.Client.Claim.Query().Where(claim.ID(c.ID)).WithKind().OnlyX(w.own())
	ahead, err := w.p.Ahead(w.own(), of)
	if err != nil {
		w.Fatal(err)
	}
	if withheld, err = w.p.Withheld(storetest.As(w.people.Viewer("CLERK")), of); err != nil {
		w.Fatal(err)
	}
	return ahead != nil, withheld
}

func TestWhoLeftBeforeTheEventIsNotPaid(t *testing.T) {
	each(t, func(w *world) {
		stay := w.stays("2026-06-28", "2026-06-30")
		for _, tt := range []struct {
			leaves caldate.Day
			want   payoutline.Held
		}{{"2026-06-27", payoutline.HeldLEFT}, {"2026-06-28", ""}, {"2026-06-29", ""}, {"2026-06-30", ""}} {
			w.leaves(tt.leaves)
			if day, withheld := w.told(stay); day != (tt.want == "") || withheld != tt.want {
				w.Errorf("left on %s: a day to be paid on %v, withheld %q", tt.leaves, day, withheld)
			}
			run := w.make(string(tt.leaves))
			if got := w.reason(stay); got != tt.want {
				w.Errorf("left on %s: held %q, want %q", tt.leaves, got, tt.want)
			}
			if _, err := w.p.Cancel(w.maker, payouts.Cancelling{ID: run.ID, Version: run.Version, Note: "次の日"}); err != nil {
				w.Fatal(said(err))
			}
		}
		w.balance()
	})
}

func TestAHoldForLeavingOutweighsFeesAndEndsWithACorrectedRecord(t *testing.T) {
	each(t, func(w *world) {
		stay := w.stays("2026-06-28", "2026-06-30")
		w.inside(func(ctx context.Context, c *ent.Client) error {
			return c.Arrears.Create().SetCompanyID(stay.CompanyID).SetOpenOf(stay.CompanyID).SetFromOn("2026-07-01").SetNote("未納").
				SetSetByID(w.people.Staff["ACCOUNTING"].ID).SetCreatedAt(july).Exec(ctx)
		})
		w.leaves("2026-06-27")
		w.pay(w.make("1"))
		if got := w.reason(stay); got != payoutline.HeldLEFT {
			w.Errorf("held %q", got)
		}
		w.inside(func(ctx context.Context, c *ent.Client) error {
			_, err := c.Arrears.Delete().Exec(ctx)
			return err
		})
		w.leaves("2026-06-30")
		w.on("2026-08-10")
		next, err := w.p.Make(w.maker, payouts.Making{Month: "2026-07", Key: key("2")})
		if err != nil || !w.pays(next, stay) || w.reason(stay) != "" {
			w.Fatalf("the next run holds it by %q: %v", w.reason(stay), err)
		}
		w.pay(next)
		w.balance()
	})
}

func TestAStayOfWhoLeftIsCalledOff(t *testing.T) {
	each(t, func(w *world) {
		stay := w.stays("2026-06-28", "2026-06-30")
		w.leaves("2026-06-27")
		w.make("1")
		clerk := storetest.As(w.people.Viewer("CLERK"))
		if _, err := (claims.Claims{Store: w.s}).Withdraw(clerk, claims.Withdrawing{ID: stay.ID, Version: stay.Version, Note: "退会されたため"}); err != nil {
			w.Fatal(said(err))
		}
		if _, withheld := w.told(stay); withheld != "" {
			w.Error("a stay that was called off still waits for somebody")
		}
	})
}

func TestARunMadeBeforeSomebodyWasToldOfTheLeavingIsNotReleased(t *testing.T) {
	each(t, func(w *world) {
		w.stays("2026-06-28", "2026-06-30")
		run := w.make("1")
		w.leaves("2026-06-27")
		_, err := w.p.Release(w.second, releasing(run, "release"))
		w.refuses(err, "situation_changed")
		w.balance()
	})
}

func TestMoneyThatCameBackIsNotPaidAgainToWhoLeftBeforeTheEvent(t *testing.T) {
	each(t, func(w *world) {
		stay := w.stays("2026-06-28", "2026-06-30")
		run := w.make("1")
		w.pay(run)
		sent := w.s.Client.PayoutLine.Query().Where(payoutline.ClaimID(stay.ID)).QueryTransfer().OnlyX(storetest.System())
		w.on("2026-07-23")
		r := payouts.Returning{TransferID: sent.ID, On: "2026-07-22", Reason: transfer.ReturnReasonNO_ACCOUNT, Key: key("return")}
		if _, err := w.p.Return(w.maker, r); err != nil {
			w.Fatal(said(err))
		}
		w.leaves("2026-06-27")
		w.make("2")
		if got := w.reason(stay); got != payoutline.HeldLEFT {
			w.Errorf("held %q", got)
		}
		w.balance()
	})
}

func TestAStayAfterItsMembersDeathIsNotPaid(t *testing.T) {
	each(t, func(w *world) {
		stay := w.stays("2026-06-28", "2026-06-30")
		w.inside(func(ctx context.Context, c *ent.Client) error {
			kind, err := c.BenefitKind.Query().Where(benefitkind.Heir(true)).First(ctx)
			if err != nil {
				return err
			}
			of := w.people.Own
			return c.Claim.Create().SetReference("H-1").SetMemberID(of.Member.ID).SetKindID(kind.ID).SetCompanyID(of.Company.ID).SetStatus(claim.StatusSUBMITTED).
				SetEventOn("2026-06-20").SetCreatedAt(june).SetUpdatedAt(june).SetSubmittedAt(june).Exec(ctx)
		})
		w.make("1")
		if got := w.reason(stay); got != payoutline.HeldLEFT {
			w.Errorf("held %q", got)
		}
	})
}

// An agency gave the discount in good faith.
func TestAnAgencyIsPaidForACouponOfWhoLeftBeforeTheJourney(t *testing.T) {
	each(t, func(w *world) {
		w.banked()
		of := w.journey(w.people.Own, &june)
		w.inside(func(ctx context.Context, c *ent.Client) error {
			rule, err := c.BenefitRule.Create().SetKindID(of.KindID).SetInForceFrom("1970-04-01").SetAmount(3000).SetVersion(1).
				SetConditions([]rules.Condition{{Type: "member_at_event", Params: map[string]int{}}}).
				SetAward(rules.Award{Type: "fixed", Params: map[string]int{"amount": 3000}}).Save(ctx)
			if err != nil {
				return err
			}
			return c.Claim.UpdateOneID(of.ID).SetRuleID(rule.ID).SetEventOn("2026-06-20").Exec(ctx)
		})
		w.leaves("2026-06-10")
		w.make("1")
		if got := w.reason(of); got != "" {
			w.Errorf("held %q", got)
		}
		if _, withheld := w.told(of); withheld != "" {
			w.Error("it says that it is not paid")
		}
	})
}

// What was approved by a rule that asks for no membership on the day, such as a gift on leaving, does not ask for it later.
func TestARuleThatWantsNoMemberHoldsNothing(t *testing.T) {
	each(t, func(w *world) {
		gift := w.stays("2026-06-28", "2026-06-30")
		w.inside(func(ctx context.Context, c *ent.Client) error {
			return c.BenefitRule.Update().Where(benefitrule.KindID(gift.KindID)).SetConditions([]rules.Condition{}).Exec(ctx)
		})
		w.leaves("2026-06-27")
		w.make("1")
		if got := w.reason(gift); got != "" {
			w.Errorf("held %q", got)
		}
	})
}

// farewell is a gift for a leaving on 28 June, approved while the ledger said so.
func (w *world) farewell() *ent.Claim {
	w.Helper()
	gift := w.stays("2026-06-28", "2026-06-30")
	w.inside(func(ctx context.Context, c *ent.Client) error {
		return c.BenefitRule.Update().Where(benefitrule.KindID(gift.KindID)).SetConditions([]rules.Condition{{Type: "on_leaving", Params: map[string]int{}}}).Exec(ctx)
	})
	w.leaves("2026-06-28")
	return gift
}

// stayed has the next person be a member again, as a correction says from now on.
func (w *world) stayed() {
	w.Helper()
	w.inside(func(ctx context.Context, c *ent.Client) error {
		return c.Member.UpdateOne(w.people.Own.Member).ClearLeftOn().Exec(ctx)
	})
}

func TestAGiftForALeavingThatWasCorrectedAwayIsNotPaid(t *testing.T) {
	each(t, func(w *world) {
		gift := w.farewell()
		if day, withheld := w.told(gift); !day || withheld != "" {
			w.Errorf("who has left: a day to be paid on %v, withheld %q", day, withheld)
		}
		w.stayed()
		if day, withheld := w.told(gift); day || withheld != payoutline.HeldNOT_LEFT {
			w.Errorf("who stays: a day to be paid on %v, withheld %q", day, withheld)
		}
		w.pay(w.make("1"))
		if got := w.reason(gift); got != payoutline.HeldNOT_LEFT {
			w.Errorf("held %q", got)
		}
		w.on("2026-08-10")
		if _, err := w.p.Make(w.maker, payouts.Making{Month: "2026-07", Key: key("2")}); err != nil || w.reason(gift) != payoutline.HeldNOT_LEFT {
			w.Errorf("held by the next run %q, %v", w.reason(gift), err)
		}
		w.balance()
	})
}

func TestAGiftForALeavingOnAnotherDayWaitsUntilTheLedgerSaysItsDay(t *testing.T) {
	each(t, func(w *world) {
		gift := w.farewell()
		w.leaves("2026-06-29")
		w.pay(w.make("1"))
		if got := w.reason(gift); got != payoutline.HeldNOT_LEFT {
			w.Errorf("held %q", got)
		}
		w.leaves("2026-06-28")
		w.on("2026-08-10")
		next, err := w.p.Make(w.maker, payouts.Making{Month: "2026-07", Key: key("2")})
		if err != nil || w.reason(gift) != "" {
			w.Fatalf("the next run holds it by %q: %v", w.reason(gift), err)
		}
		w.pay(next)
		w.balance()
	})
}

func TestARunWithAGiftForALeavingThatWasCorrectedAwayIsNotReleased(t *testing.T) {
	each(t, func(w *world) {
		w.farewell()
		run := w.make("1")
		w.stayed()
		_, err := w.p.Release(w.second, releasing(run, "release"))
		w.refuses(err, "situation_changed")
		w.balance()
	})
}

// TestWhoMovedIsPaidThroughHisCompanyOfToday: the one before neither gets the money nor reads whose it is.
func TestWhoMovedIsPaidThroughHisCompanyOfToday(t *testing.T) {
	each(t, func(w *world) {
		stay := w.stays("2026-06-28", "2026-06-30")
		next := w.s.Client.Employment.Query().Where(employment.MemberID(w.people.Other.Member.ID)).FirstX(storetest.System()).CompanyID
		w.inside(func(ctx context.Context, c *ent.Client) error {
			if err := c.Employment.Update().Where(employment.MemberID(stay.MemberID)).SetUntilOn("2026-06-30").Exec(ctx); err != nil {
				return err
			}
			return c.Employment.Create().SetMemberID(stay.MemberID).SetCompanyID(next).SetType(employment.TypeREGULAR).SetFromOn("2026-07-01").Exec(ctx)
		})
		if next == stay.CompanyID {
			t.Fatal("he did not move")
		}
		line := w.lineOf(w.make("moved"), stay)
		if line.CompanyID != next || line.Edges.Transfer != nil && *line.Edges.Transfer.CompanyID != next {
			t.Errorf("paid through %s, want %s", line.CompanyID, next)
		}
		w.balance()
	})
}
