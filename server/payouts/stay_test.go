package payouts_test

import (
	"context"
	"strings"
	"testing"

	"kyosai/gen/ent"
	"kyosai/gen/ent/claim"
	"kyosai/gen/ent/payout"
	"kyosai/server/caldate"
	"kyosai/server/claims"
	"kyosai/server/payouts"
	"kyosai/server/rules"
	"kyosai/server/store/storetest"
)

// stays adds an approved claim for a stay of the next person, of a kind of their own.
func (w *world) stays(from, until caldate.Day) *ent.Claim {
	w.Helper()
	var made *ent.Claim
	w.inside(func(ctx context.Context, c *ent.Client) (err error) {
		w.more++
		kind, err := c.BenefitKind.Create().SetCode("STAY_" + key(string(from))).SetName("宿泊").SetNameEn("Stay").SetPosition(200 + w.more).
			SetAsks([]string{"STAY", "COST"}).SetHostUnsure([]string{}).SetRelations([]string{"SELF"}).SetOpen(true).Save(ctx)
		if err != nil {
			return err
		}
		rule, err := c.BenefitRule.Create().SetKindID(kind.ID).SetInForceFrom("1971-04-01").SetAmount(4000).SetVersion(1).
			SetConditions([]rules.Condition{{Type: "member_at_event", Params: map[string]int{}}}).
			SetAward(rules.Award{Type: "per_night", Params: map[string]int{"amount": 2000, "nights": 2}}).Save(ctx)
		if err != nil {
			return err
		}
		of := w.people.Own
		made, err = c.Claim.Create().SetReference("S-" + string(from)).SetMemberID(of.Member.ID).SetKindID(kind.ID).SetRuleID(rule.ID).SetCompanyID(of.Company.ID).
			SetStatus(claim.StatusAPPROVED).SetAmount(4000).SetFromOn(from).SetUntilOn(until).
			SetCreatedAt(june).SetUpdatedAt(june).SetSubmittedAt(june).SetDecidedAt(june).Save(ctx)
		return err
	})
	return made
}

func (w *world) pays(run *ent.Payout, c *ent.Claim) bool {
	w.Helper()
	return w.s.Client.Payout.Query().Where(payout.ID(run.ID)).QueryLines().QueryClaim().Where(claim.ID(c.ID)).ExistX(storetest.System())
}

func TestAStayThatWasClaimedAheadIsPaidOnceItIsOver(t *testing.T) {
	each(t, func(w *world) {
		over, ahead := w.stays("2026-06-28", "2026-06-30"), w.stays("2026-06-30", "2026-07-01")
		for c, want := range map[*ent.Claim]caldate.Day{over: "2026-07-21", ahead: "2026-08-20"} {
			of := w.s.Client.Claim.Query().Where(claim.ID(c.ID)).WithKind().OnlyX(w.own())
			if when, err := w.p.Ahead(w.own(), of); err != nil || when == nil || when.PayOn != want {
				w.Errorf("the stay to %s is told to be paid on %v, %v", *c.UntilOn, when, err)
			}
		}
		run := w.make("1")
		if !w.pays(run, over) || w.pays(run, ahead) {
			w.Errorf("the one that was over %v, the one to come %v", w.pays(run, over), w.pays(run, ahead))
		}
		w.on("2026-08-10")
		next, err := w.p.Make(w.maker, payouts.Making{Month: "2026-07", Key: key("2")})
		if err != nil || !w.pays(next, ahead) {
			w.Errorf("a month later: %v", err)
		}
		w.balance()
	})
}

func TestAStayTakenOutOfARunCanBeCalledOff(t *testing.T) {
	each(t, func(w *world) {
		c := w.stays("2026-06-28", "2026-06-30")
		run := w.make("1")
		back := claims.Claims{Store: w.s}
		clerk := storetest.As(w.people.Viewer("CLERK"))
		off := func() error {
			_, err := back.Withdraw(clerk, claims.Withdrawing{ID: c.ID, Version: w.s.Client.Claim.GetX(storetest.System(), c.ID).Version, Note: "お電話"})
			return err
		}
		w.refuses(off(), "claim_in_payment")
		line := w.s.Client.Claim.Query().Where(claim.ID(c.ID)).QueryPayoutLines().OnlyX(storetest.System())
		if _, err := w.p.TakeOut(w.maker, payouts.Taking{ID: run.ID, Version: run.Version, LineID: line.ID, Note: "取りやめ"}); err != nil {
			w.Fatal(said(err))
		}
		if err := off(); err != nil {
			w.Fatal(said(err))
		}
		w.pay(w.now(run))
		if got := w.s.Client.Claim.GetX(storetest.System(), c.ID); got.Status != claim.StatusWITHDRAWN || got.Amount != nil {
			w.Errorf("it ended as %v", got)
		}
		w.balance()
	})
}

// A run that is made in the very moment may hold a claim that was called off. It is never released.
func TestAStayIsCalledOffWhileARunIsMade(t *testing.T) {
	each(t, func(w *world) {
		c := w.stays("2026-06-28", "2026-06-30")
		clerk := storetest.As(w.people.Viewer("CLERK"))
		var run *ent.Payout
		got := together(
			func() (err error) {
				run, err = w.p.Make(w.maker, payouts.Making{Month: "2026-06", Key: key("1")})
				return err
			},
			func() error {
				_, err := claims.Claims{Store: w.s}.Withdraw(clerk, claims.Withdrawing{ID: c.ID, Version: c.Version, Note: "お電話"})
				return err
			},
		)
		if got != "ok ok" && got != "ok claim_in_payment" {
			w.Fatalf("got %s", got)
		}
		off := strings.HasSuffix(got, "ok")
		_, err := w.p.Release(w.second, releasing(run, "release"))
		if stale := off && w.pays(run, c); stale != (code(err) == "situation_changed") || !stale && err != nil {
			w.Errorf("%s, with the claim in the run %v: %v", got, w.pays(run, c), err)
		}
		w.balance()
	})
}
