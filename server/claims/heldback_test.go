package claims_test

import (
	"context"
	"testing"

	"kyosai/gen/ent"
	"kyosai/gen/ent/certificate"
	"kyosai/gen/ent/claim"
	"kyosai/gen/ent/notice"
	"kyosai/server/access"
	"kyosai/server/caldate"
	"kyosai/server/claims"
	"kyosai/server/rules"
	"kyosai/server/store/storetest"
)

// left has a claim's member leave on a day, as the ledger says from now on.
func (w *world) left(c *ent.Claim, on caldate.Day) {
	w.Helper()
	w.inside(func(ctx context.Context, client *ent.Client) error {
		return client.Member.UpdateOneID(c.MemberID).SetLeftOn(on).Exec(ctx)
	})
}

// way is how the viewer can take a claim back.
func (w *world) way(by context.Context, c *ent.Claim) claims.WayBack {
	w.Helper()
	way, err := w.claims.WayBack(by, w.row(c.ID))
	if err != nil {
		w.Fatal(err)
	}
	return way
}

func TestAClerkTakesBackWhatIsNotPaidForItsMemberLeftBefore(t *testing.T) {
	each(t, func(w *world) {
		_, gift := w.in(claim.StatusAPPROVED)
		event := *w.row(gift.ID).EventOn
		w.left(gift, event)
		if got := w.way(w.clerk, gift); got != "" {
			w.Errorf("who left on the day: %q", got)
		}
		w.refuses(w.withdraw(w.clerk, gift, "退会後の出産"), "claim_state")
		w.left(gift, event.AddDays(-1))
		if got := w.way(w.clerk, gift); got != claims.Left {
			w.Errorf("who left the day before: %q", got)
		}
		for who, by := range map[string]context.Context{"an examiner": w.examiner, "an approver": w.approver, "accounting": w.accounting} {
			if got := w.way(by, gift); got != "" {
				w.Errorf("%s: %q", who, got)
			}
			w.refuses(w.withdraw(by, gift, "退会後の出産"), "forbidden")
		}
		w.refuses(w.withdraw(w.clerk, gift, " "), "text_missing")
		if err := w.withdraw(w.clerk, gift, "退会後の出産"); err != nil {
			w.Fatal(said(err))
		}
		row := w.row(gift.ID)
		last := row.Edges.Decisions[len(row.Edges.Decisions)-1]
		if row.Status != claim.StatusWITHDRAWN || row.Amount != nil || last.Note != "退会後の出産" || *last.StaffID != access.From(w.clerk).StaffID {
			w.Errorf("%s %v: %v", row.Status, row.Amount, last)
		}
		told := w.s.Client.Notice.Query().Where(notice.ClaimID(gift.ID), notice.KindEQ(notice.KindCLAIM_WITHDRAWN)).CountX(storetest.System())
		if want := "給付の事由の日より前に退会されていたため、事務局が取り下げました。給付金のお支払いはありません。退会の日が違うときは、事務局へご連絡ください。"; told != 1 || last.Message != want {
			w.Errorf("%d notices, and the story says %q", told, last.Message)
		}
		w.refuses(w.withdraw(w.clerk, gift, "もう一度"), "claim_state")
	})
}

func TestWhatARunPaysIsNotTakenBackThoughItsMemberLeftBefore(t *testing.T) {
	each(t, func(w *world) {
		_, gift := w.in(claim.StatusAPPROVED)
		w.left(gift, w.row(gift.ID).EventOn.AddDays(-1))
		w.inPayment(w.row(gift.ID))
		if got := w.way(w.clerk, gift); got != claims.Paying {
			w.Errorf("it can be taken back: %q", got)
		}
		w.refuses(w.withdraw(w.clerk, gift, "退会後の出産"), "claim_in_payment")
	})
}

// TestTheCertifiedDaysTellWhetherTheMemberHadLeft: he claimed from 2 April, his company certified from 28 March, and he left on the 31st.
func TestTheCertifiedDaysTellWhetherTheMemberHadLeft(t *testing.T) {
	each(t, func(w *world) {
		for _, tt := range []struct {
			claimed, certified caldate.Day
			want               claims.WayBack
		}{{"2026-04-02", "2026-03-28", ""}, {"2026-03-28", "2026-04-02", claims.Left}} {
			_, c := w.in(claim.StatusAPPROVED)
			w.inside(func(ctx context.Context, client *ent.Client) error {
				made, err := client.Certificate.Create().SetClaimID(c.ID).SetMemberID(c.MemberID).SetCompanyID(c.CompanyID).SetType(certificate.TypeABSENCE).
					SetStatus(certificate.StatusCORRECTED).SetAbsentFrom(tt.claimed).SetAbsentUntil("2026-04-20").SetCertifiedFrom(tt.certified).
					SetCertifiedUntil("2026-04-20").SetDueOn("2026-05-20").SetCreatedAt(now).Save(ctx)
				if err != nil {
					return err
				}
				return client.Claim.UpdateOneID(c.ID).SetKindID(w.kind("SICK").ID).ClearEventOn().SetAbsentFrom(tt.claimed).SetAbsentUntil("2026-04-20").SetCertificateID(made.ID).Exec(ctx)
			})
			w.left(c, "2026-03-31")
			if got := w.way(w.clerk, c); got != tt.want {
				w.Errorf("claimed from %s, certified from %s: %q, want %q", tt.claimed, tt.certified, got, tt.want)
			}
		}
	})
}

func TestAClerkTakesBackAGiftForALeavingThatWasCorrectedAway(t *testing.T) {
	each(t, func(w *world) {
		_, gift := w.in(claim.StatusAPPROVED)
		row := w.row(gift.ID)
		w.inside(func(ctx context.Context, client *ent.Client) error {
			return client.BenefitRule.UpdateOneID(*row.RuleID).SetConditions([]rules.Condition{{Type: "on_leaving", Params: map[string]int{}}}).Exec(ctx)
		})
		w.left(gift, *row.EventOn)
		if got := w.way(w.clerk, gift); got != "" {
			w.Errorf("who left on the day: %q", got)
		}
		w.inside(func(ctx context.Context, client *ent.Client) error {
			return client.Member.UpdateOneID(gift.MemberID).ClearLeftOn().Exec(ctx)
		})
		if got := w.way(w.clerk, gift); got != claims.NotLeft {
			w.Errorf("who stays: %q", got)
		}
		if err := w.withdraw(w.clerk, gift, "退会が誤りだったため"); err != nil {
			w.Fatal(said(err))
		}
		row = w.row(gift.ID)
		last := row.Edges.Decisions[len(row.Edges.Decisions)-1]
		if want := "退会の記録が申請と違うため、事務局が取り下げました。給付金のお支払いはありません。退会の日が違うときは、事務局へご連絡ください。"; row.Status != claim.StatusWITHDRAWN || last.Message != want {
			w.Errorf("%s: %q", row.Status, last.Message)
		}
	})
}
