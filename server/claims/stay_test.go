package claims_test

import (
	"context"
	"strings"
	"testing"
	"time"

	"kyosai/gen/ent"
	"kyosai/gen/ent/claim"
	"kyosai/gen/ent/notice"
	"kyosai/server/access"
	"kyosai/server/caldate"
	"kyosai/server/claims"
	"kyosai/server/store/storetest"
	"kyosai/server/yen"
)

// stay is a draft for a stay that costs enough, with a proof.
func (w *world) stay(m someone, from, until caldate.Day) *ent.Claim {
	w.Helper()
	c := w.save(m, claims.Draft{KindID: w.kind("LODGE").ID, Answers: claims.Answers{
		FacilityID: w.house(true), FromOn: &from, UntilOn: &until, Cost: ptr(yen.Amount(20000)),
	}})
	w.proof(c)
	return c
}

func (w *world) sends(m someone, c *ent.Claim) (*ent.Claim, error) {
	return w.claims.Submit(m, claims.Submission{ID: c.ID, Version: c.Version, Key: key(c.ID)})
}

// booked is an approved claim for two nights ahead, of 10 July.
func (w *world) booked(m someone) *ent.Claim {
	w.Helper()
	c := w.must(w.sends(m, w.stay(m, "2026-07-10", "2026-07-12")))
	c = w.must(w.claims.Recommend(w.examiner, c.ID, c.Version, ""))
	return w.must(w.claims.Approve(w.approver, c.ID, c.Version))
}

// withdraw takes a claim back as it is now.
func (w *world) withdraw(by context.Context, c *ent.Claim, note string) error {
	_, err := w.claims.Withdraw(by, claims.Withdrawing{ID: c.ID, Version: w.row(c.ID).Version, Note: note})
	return err
}

func TestAStayThatIsCalledOffGivesItsNightsBackAtOnce(t *testing.T) {
	each(t, func(w *world) {
		m := w.member()
		c := w.booked(m)
		other := w.stay(m, "2026-08-01", "2026-08-03")
		_, err := w.sends(m, other)
		w.refuses(err, "not_entitled")
		if err := w.withdraw(m, c, "読まれない覚書"); err != nil {
			w.Fatal(said(err))
		}
		row := w.row(c.ID)
		if row.Status != claim.StatusWITHDRAWN || row.Amount != nil || row.DecidedAt == nil || w.steps(c.ID) != "SUBMITTED RECOMMENDED APPROVED WITHDRAWN " {
			w.Errorf("got %v, %s", row, w.steps(c.ID))
		}
		if last := row.Edges.Decisions[3]; last.Note != "" || last.Message != "" || last.StaffID != nil {
			w.Errorf("the member's own step says %v", last)
		}
		sent := w.must(w.sends(m, other))
		if *sent.Amount != 4000 || !strings.Contains(sent.Verdict.Reckoned.Ja, "取りやめになった2泊は、数えていません。") {
			w.Errorf("the next stay is given %v: %s", *sent.Amount, sent.Verdict.Reckoned.Ja)
		}
	})
}

func TestAStayIsCalledOffByItsMemberToTheDayBeforeIt(t *testing.T) {
	each(t, func(w *world) {
		m := w.member()
		c := w.booked(m)
		at := func(clock string) {
			moment, err := time.Parse(time.RFC3339, clock)
			if err != nil {
				w.Fatal(err)
			}
			w.s.SetClock(func() time.Time { return moment })
		}
		at("2026-07-10T00:00:00+09:00")
		w.refuses(w.withdraw(m, c, ""), "stay_begun")
		if way, err := w.claims.WayBack(m, w.row(c.ID)); err != nil || way != claims.Begun {
			w.Errorf("the screen is told %s, %v", way, err)
		}
		at("2026-07-09T23:59:59+09:00")
		if way, err := w.claims.WayBack(m, w.row(c.ID)); err != nil || way != claims.CalledOff {
			w.Errorf("the screen is told %s, %v", way, err)
		}
		if err := w.withdraw(m, c, ""); err != nil {
			w.Error(said(err))
		}
	})
}

func TestAClerkCallsAStayOffAtItsMembersWordAndTellsHim(t *testing.T) {
	each(t, func(w *world) {
		m := w.member()
		c := w.booked(m)
		w.after(40 * 24 * time.Hour) // the stay is over
		w.refuses(w.withdraw(w.clerk, c, " 　"), "text_missing")
		w.refuses(w.withdraw(w.clerk, c, "番号は1234-5678-9018"), "my_number")
		w.refuses(w.withdraw(w.clerk, c, strings.Repeat("あ", 1001)), "too_long")
		if err := w.withdraw(w.clerk, c, "宿が休業したとのお電話"); err != nil {
			w.Fatal(said(err))
		}
		row := w.row(c.ID)
		last := row.Edges.Decisions[len(row.Edges.Decisions)-1]
		if row.Status != claim.StatusWITHDRAWN || last.Note != "宿が休業したとのお電話" || last.StaffID == nil || *last.StaffID != access.From(w.clerk).StaffID {
			w.Errorf("%s: %v", row.Status, last)
		}
		told := w.s.Client.Notice.Query().Where(notice.ClaimID(c.ID), notice.KindEQ(notice.KindCLAIM_WITHDRAWN)).CountX(storetest.System())
		if told != 1 || last.Message != "お申し出により、事務局が取り下げました。" {
			w.Errorf("%d notices, and the story says %q", told, last.Message)
		}
		again := w.must(w.sends(m, w.stay(m, "2026-08-01", "2026-08-03")))
		if *again.Amount != 4000 {
			w.Errorf("the nights did not come back: %v", *again.Amount)
		}
	})
}

func TestAClerkTakesBackAStayThatIsNotDecidedAndNoOtherClaim(t *testing.T) {
	each(t, func(w *world) {
		m := w.member()
		sent := w.must(w.sends(m, w.stay(m, "2026-07-10", "2026-07-12")))
		if err := w.withdraw(w.clerk, sent, "お電話"); err != nil {
			w.Error(said(err))
		}
		for status, want := range map[claim.Status]string{claim.StatusSUBMITTED: "withdrawn_by_member", claim.StatusRETURNED: "withdrawn_by_member", claim.StatusAPPROVED: "claim_state"} {
			_, gift := w.in(status)
			w.refuses(w.withdraw(w.clerk, gift, "お電話"), want)
		}
		draft := w.stay(m, "2026-07-10", "2026-07-12")
		w.refuses(w.withdraw(w.clerk, draft, "お電話"), "claim_not_found")
		w.refuses(w.withdraw(m, draft, ""), "claim_state")
	})
}

func TestNobodyElseTakesAStayBack(t *testing.T) {
	each(t, func(w *world) {
		m := w.member()
		c := w.booked(m)
		officer := storetest.As(&access.Viewer{Kind: access.Officer, Zone: access.Public, Roles: access.OfficerRole, CompanyID: c.CompanyID})
		for who, of := range map[string]struct {
			by   context.Context
			want string
		}{
			"another member": {w.member(), "claim_not_found"}, "his company's officer": {officer, "forbidden"}, "an examiner": {w.examiner, "forbidden"},
			"who approved it": {w.approver, "forbidden"}, "accounting": {w.accounting, "forbidden"},
		} {
			if got := code(w.withdraw(of.by, c, "お電話")); got != of.want {
				w.Errorf("%s: %s, want %s", who, got, of.want)
			}
			if way, err := w.claims.WayBack(of.by, w.row(c.ID)); who != "another member" && (err != nil || way != "") {
				w.Errorf("%s is told %q, %v", who, way, err)
			}
		}
		if w.row(c.ID).Status != claim.StatusAPPROVED {
			w.Error("it was taken back")
		}
	})
}

func TestAStayIsTakenBackOnce(t *testing.T) {
	each(t, func(w *world) {
		m := w.member()
		c := w.booked(m)
		for range 3 {
			version := w.row(c.ID).Version
			results := together(
				func() error {
					_, err := w.claims.Withdraw(m, claims.Withdrawing{ID: c.ID, Version: version})
					return err
				},
				func() error {
					_, err := w.claims.Withdraw(m, claims.Withdrawing{ID: c.ID, Version: version})
					return err
				},
				func() error {
					_, err := w.claims.Withdraw(w.clerk, claims.Withdrawing{ID: c.ID, Version: version, Note: "お電話"})
					return err
				},
			)
			if count(results, "ok") != 1 || count(results, "claim_changed") != 2 {
				w.Errorf("got %v", results)
			}
			c = w.booked(m)
		}
	})
}

func TestOneStayIsCalledOffWhileTheNextIsApproved(t *testing.T) {
	each(t, func(w *world) {
		for range 5 {
			m := w.member()
			c := w.must(w.sends(m, w.stay(m, "2026-07-10", "2026-07-11")))
			next := w.must(w.sends(m, w.stay(m, "2026-08-01", "2026-08-02")))
			for _, one := range []*ent.Claim{c, next} {
				w.must(w.claims.Recommend(w.examiner, one.ID, one.Version, ""))
			}
			c = w.must(w.claims.Approve(w.approver, c.ID, w.row(c.ID).Version))
			version := w.row(next.ID).Version
			results := together(
				func() error { return w.withdraw(m, c, "") },
				func() error { _, err := w.claims.Approve(w.approver, next.ID, version); return err },
			)
			if count(results, "ok") != 2 || w.row(c.ID).Status != claim.StatusWITHDRAWN || w.row(next.ID).Status != claim.StatusAPPROVED {
				w.Errorf("got %v", results)
			}
		}
	})
}

func TestAStayInAPaymentRunOrPaidIsNotTakenBack(t *testing.T) {
	each(t, func(w *world) {
		m := w.member()
		c := w.booked(m)
		w.inPayment(c)
		for by, way := range map[context.Context]string{m: "事務局へご連絡ください", w.clerk: "経理の職員が理由を書いて支払処理から外すと"} {
			if p := w.refuses(w.withdraw(by, c, "お電話"), "claim_in_payment"); !strings.Contains(p.Message, way) {
				w.Errorf("it does not say what to do: %s", p.Message)
			}
			if way, err := w.claims.WayBack(by, w.row(c.ID)); err != nil || way != claims.Paying {
				w.Errorf("the screen is told %s, %v", way, err)
			}
		}
		w.inside(func(ctx context.Context, client *ent.Client) error {
			return client.Claim.UpdateOneID(c.ID).SetStatus(claim.StatusPAID).Exec(ctx)
		})
		for by, way := range map[context.Context]string{m: "事務局へご連絡ください", w.clerk: "返還を会員と相談してください"} {
			if p := w.refuses(w.withdraw(by, c, "お電話"), "claim_paid"); !strings.Contains(p.Message, way) {
				w.Errorf("it does not say what to do: %s", p.Message)
			}
		}
		if w.row(c.ID).Status != claim.StatusPAID {
			w.Error("it was taken back")
		}
	})
}

// inPayment puts a claim into a run that was made.
func (w *world) inPayment(c *ent.Claim) {
	w.Helper()
	w.inside(func(ctx context.Context, client *ent.Client) error {
		run, err := client.Payout.Create().SetNumber(1).SetMonth("2026-07").SetPayOn("2026-08-20").SetTransferCount(1).SetClaimCount(1).SetHeldCount(0).SetTotal(*c.Amount).
			SetLineBreaks(true).SetClientCode("1").SetClientName("ｷﾖｳｻｲ").SetBank("0001").SetBankKana("ﾐﾎﾝ").SetBranch("100").SetBranchKana("ﾎﾝﾃﾝ").
			SetAccountType("1").SetAccountNumber("1").SetMakeKey(key("run")).SetMadeByID(access.From(w.accounting).StaffID).SetMadeAt(now).Save(ctx)
		if err != nil {
			return err
		}
		return client.PayoutLine.Create().SetPayoutID(run.ID).SetClaimID(c.ID).SetLiveClaim(c.ID).SetMemberID(c.MemberID).SetCompanyID(c.CompanyID).
			SetAmount(*c.Amount).Exec(ctx)
	})
}
