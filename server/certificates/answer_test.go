package certificates_test

import (
	"context"
	"slices"
	"strings"
	"testing"

	"kyosai/gen/ent"
	"kyosai/gen/ent/certificate"
	"kyosai/gen/ent/claim"
	"kyosai/gen/ent/decision"
	"kyosai/gen/ent/notice"
	"kyosai/server/certificates"
	"kyosai/server/claims"
	"kyosai/server/problem"
	"kyosai/server/rules"
	"kyosai/server/store/storetest"
)

func TestAClaimIsExaminedOnceItsCompanyHasConfirmed(t *testing.T) {
	each(t, func(w *world) {
		c, asked := w.ill()
		_, err := w.claims.Recommend(w.examiner, c.ID, c.Version, "覚書があっても")
		w.refusedAs(err, "not_certified")
		answered := w.confirmed(asked)
		if answered.Status != certificate.StatusCONFIRMED || *answered.CertifiedFrom != "2026-05-01" || *answered.CertifiedUntil != "2026-05-31" ||
			answered.Edges.Officer.Name != "総務　雅子" || answered.DecidedAt == nil || answered.OnPaper {
			w.Errorf("answered %+v", answered)
		}
		now := w.claim(c.ID)
		if now.Verdict.Awaiting(rules.Officer) != nil || *now.Amount != 10000 || now.Version != c.Version+1 {
			w.Errorf("the claim is %+v", now)
		}
		_, err = w.claims.Recommend(w.examiner, c.ID, c.Version, "")
		w.refusedAs(err, "claim_changed")
		if said := problem.As(err).Message; !strings.Contains(said, "勤務先の担当者が確認しました") {
			w.Errorf("it says %s", said)
		}
		now = w.must(w.claims.Recommend(w.examiner, c.ID, now.Version, ""))
		now = w.must(w.claims.Approve(w.approver, c.ID, now.Version))
		if now.Status != claim.StatusAPPROVED || len(w.notices()) != 1 {
			w.Errorf("it is %s, and the member was told %v", now.Status, w.notices())
		}
	})
}

func TestCorrectedDaysFindTheVerdictAnewAndTheMemberIsTold(t *testing.T) {
	each(t, func(w *world) {
		c, asked := w.ill()
		answered, err := w.Correct(w.officer, asked.ID, asked.Version, certificates.Days{AbsentFrom: day("2026-05-08"), AbsentUntil: day("2026-05-31")}, "出勤簿で確かめました。")
		if err != nil || answered.Status != certificate.StatusCORRECTED || answered.Note != "出勤簿で確かめました。" {
			w.Fatal(answered, err)
		}
		own := w.must(w.claims.Get(w.member, c.ID))
		if *own.AbsentFrom != "2026-05-01" || *own.Edges.Certificate.CertifiedFrom != "2026-05-08" || *own.Amount != 5000 || own.Verdict.Amount != 5000 {
			w.Errorf("the member sees %+v with %+v", own, own.Edges.Certificate)
		}
		if !slices.Equal(w.notices(), []notice.Kind{notice.KindCERTIFICATE_CORRECTED}) {
			w.Errorf("he was told %v", w.notices())
		}
		now := w.must(w.claims.Recommend(w.examiner, c.ID, w.claim(c.ID).Version, ""))
		if now = w.must(w.claims.Approve(w.approver, c.ID, now.Version)); *now.Amount != 5000 {
			w.Errorf("approved are %v", *now.Amount)
		}
	})
}

func TestTheSameDaysConfirmWhateverButtonWasPressed(t *testing.T) {
	each(t, func(w *world) {
		_, asked := w.ill()
		answered, err := w.Correct(w.officer, asked.ID, asked.Version, certificates.Days{AbsentFrom: day("2026-05-01"), AbsentUntil: day("2026-05-31")}, "")
		if err != nil || answered.Status != certificate.StatusCONFIRMED || len(w.notices()) != 0 {
			w.Errorf("got %+v, %v", answered, err)
		}
	})
}

func TestWhatTheCompanyCannotCertifyCanOnlyBeRefusedOrAskedAnew(t *testing.T) {
	each(t, func(w *world) {
		c, asked := w.ill()
		_, err := w.Decline(w.officer, asked.ID, asked.Version, "　")
		w.refusedAs(err, "text_missing", "note")
		if _, err := w.Decline(w.officer, asked.ID, asked.Version, "お休みの記録がありません。"); err != nil {
			w.Fatal(err)
		}
		now := w.claim(c.ID)
		if missing := now.Verdict.FirstMissing(); missing == nil || missing.Type != "certified" || now.Amount != nil {
			w.Errorf("the verdict is %+v", now.Verdict)
		}
		if !slices.Equal(w.notices(), []notice.Kind{notice.KindCERTIFICATE_DECLINED}) {
			w.Errorf("the member was told %v", w.notices())
		}
		_, err = w.claims.Recommend(w.examiner, c.ID, now.Version, "")
		w.refusedAs(err, "note_missing", "note")
		now = w.must(w.claims.Return(w.examiner, claims.Return{ID: c.ID, Version: now.Version, Corrections: []string{"DAY_DIFFERS"}, Message: "お勤め先とご確認ください。"}))
		_, anew := w.again(now)
		if anew.ID == asked.ID || anew.Status != certificate.StatusWAITING || w.row(asked.ID).Status != certificate.StatusDECLINED {
			w.Errorf("asked anew %+v", anew)
		}
	})
}

func TestAServiceIsConfirmedByTheDayOfHiring(t *testing.T) {
	each(t, func(w *world) {
		c, asked := w.served()
		if asked.Type != certificate.TypeSERVICE || *asked.HiredOn != "2016-04-01" || asked.AbsentFrom != nil {
			w.Fatalf("asked %+v", asked)
		}
		_, err := w.Correct(w.officer, asked.ID, asked.Version, certificates.Days{AbsentFrom: day("2016-04-01")}, "")
		w.refusedAs(err, "not_asked", "absentFrom")
		if _, err := w.Correct(w.officer, asked.ID, asked.Version, certificates.Days{HiredOn: day("2017-04-01")}, ""); err != nil {
			w.Fatal(err)
		}
		if missing := w.claim(c.ID).Verdict.FirstMissing(); missing == nil || missing.Type != "service_anniversary" {
			w.Errorf("hired a year later, the verdict is %+v", w.claim(c.ID).Verdict)
		}
	})
}

// TestADayOfHiringThatTheCompanyCorrectsIsTheOneThatCounts: the claim comes back, and its day follows from what was certified.
func TestADayOfHiringThatTheCompanyCorrectsIsTheOneThatCounts(t *testing.T) {
	each(t, func(w *world) {
		c, asked := w.served()
		if _, err := w.Correct(w.officer, asked.ID, asked.Version, certificates.Days{HiredOn: day("2016-05-01")}, ""); err != nil {
			w.Fatal(err)
		}
		now := w.claim(c.ID)
		now = w.must(w.claims.Return(w.examiner, claims.Return{ID: c.ID, Version: now.Version, Corrections: []string{"DAY_DIFFERS"}, Message: "お勤め先の記録では5月1日のご入社です。"}))
		if follows, err := w.claims.DayFollows(w.member, now); err != nil || !follows {
			w.Errorf("its day follows: %v, %v", follows, err)
		}
		sent, certified := w.again(now)
		if certified.ID != asked.ID || sent.EventOn == nil || *sent.EventOn != "2026-05-01" || sent.Amount == nil || *sent.Amount != 5000 {
			w.Fatalf("sent again for %v: %v, by %v", sent.EventOn, sent.Verdict, certified)
		}
		sent = w.must(w.claims.Recommend(w.examiner, sent.ID, w.claim(sent.ID).Version, ""))
		w.must(w.claims.Approve(w.approver, sent.ID, sent.Version))
	})
}

// TestADayOfHiringThatNobodyKnowsIsToldAndNotConfirmed: what the member wrote stays his to change.
func TestADayOfHiringThatNobodyKnowsIsToldAndNotConfirmed(t *testing.T) {
	each(t, func(w *world) {
		w.inside(func(ctx context.Context, c *ent.Client) error { return c.Employment.Update().ClearHiredOn().Exec(ctx) })
		c, asked := w.served()
		if follows, err := w.claims.DayFollows(w.member, c); err != nil || follows {
			w.Errorf("its day follows from nothing: %v, %v", follows, err)
		}
		_, err := w.Confirm(w.officer, asked.ID, asked.Version)
		w.refusedAs(err, "day_missing", "hiredOn")
		if _, err := w.Correct(w.officer, asked.ID, asked.Version, certificates.Days{HiredOn: day("2016-04-01")}, ""); err != nil {
			w.Fatal(err)
		}
		if v := w.claim(c.ID).Verdict; v.FirstMissing() != nil {
			w.Errorf("told, the verdict is %+v", v)
		}
	})
}

func TestDaysThatCannotBeAreNamed(t *testing.T) {
	each(t, func(w *world) {
		_, asked := w.ill()
		for _, c := range []struct {
			days  certificates.Days
			note  string
			code  string
			field string
		}{
			{certificates.Days{}, "", "day_missing", "absentFrom"},
			{certificates.Days{AbsentFrom: day("2026-05-01")}, "", "day_missing", "absentUntil"},
			{certificates.Days{AbsentFrom: day("2026-05-02"), AbsentUntil: day("2026-05-01")}, "", "before_begin", "absentUntil"},
			{certificates.Days{AbsentFrom: day("2026-05-02"), AbsentUntil: day("2026-06-16")}, "", "in_future", "absentUntil"},
			{certificates.Days{AbsentFrom: day("2026-05-02"), AbsentUntil: day("2026-06-15"), HiredOn: day("2016-04-01")}, "", "not_asked", "hiredOn"},
			{certificates.Days{AbsentFrom: day("2026-05-02"), AbsentUntil: day("2026-06-15")}, strings.Repeat("あ", 501), "too_long", "note"},
			{certificates.Days{AbsentFrom: day("2026-05-02"), AbsentUntil: day("2026-06-15")}, "番号は123456789018", "my_number", "note"},
		} {
			_, err := w.Correct(w.officer, asked.ID, asked.Version, c.days, c.note)
			w.refusedAs(err, c.code, c.field)
		}
		if w.row(asked.ID).Status != certificate.StatusWAITING {
			w.Error("a refused answer was kept")
		}
	})
}

func TestWhatIsAnsweredStaysSo(t *testing.T) {
	each(t, func(w *world) {
		_, asked := w.ill()
		w.confirmed(asked)
		for name, again := range map[string]func() error{
			"the same": func() error { _, err := w.Confirm(w.officer, asked.ID, asked.Version); return err },
			"another": func() error {
				_, err := w.Decline(w.officer, asked.ID, asked.Version+1, "やはり違いました。")
				return err
			},
			"with its day": func() error { _, err := w.Confirm(w.officer, asked.ID, w.row(asked.ID).Version); return err },
		} {
			w.refusedAs(again(), "certificate_answered")
			if w.row(asked.ID).Status != certificate.StatusCONFIRMED {
				w.Errorf("%s answer took its place", name)
			}
		}
	})
}

func TestAnEarlierAbsenceCountsByItsCertifiedDays(t *testing.T) {
	each(t, func(w *world) {
		first, asked := w.sent("SICK", claims.Answers{AbsentFrom: day("2026-03-01"), AbsentUntil: day("2026-03-31")})
		if _, err := w.Correct(w.officer, asked.ID, asked.Version, certificates.Days{AbsentFrom: day("2026-03-01"), AbsentUntil: day("2026-03-14")}, ""); err != nil {
			w.Fatal(err)
		}
		if now := w.claim(first.ID); *now.Amount != 5000 {
			w.Fatalf("the first is %v", *now.Amount)
		}
		// With the 31 days that were claimed, 15 more would pass the tier of 30.
		kind := first.KindID
		more := w.must(w.claims.Save(w.member, claims.Draft{KindID: kind, Answers: claims.Answers{AbsentFrom: day("2026-05-01"), AbsentUntil: day("2026-05-15")}}))
		if more.Verdict.Entitled {
			w.Errorf("14 and 15 days give %v", more.Verdict.Amount)
		}
		second, _ := w.sent("SICK", claims.Answers{AbsentFrom: day("2026-05-01"), AbsentUntil: day("2026-05-16")})
		if *second.Amount != 5000 {
			w.Errorf("14 and 16 days give %v", *second.Amount)
		}
	})
}

func TestTheStoryNamesTheCompanysStep(t *testing.T) {
	each(t, func(w *world) {
		c, asked := w.ill()
		w.confirmed(asked)
		var steps []decision.Step
		for _, d := range w.claim(c.ID).Edges.Decisions {
			steps = append(steps, d.Step)
		}
		if !slices.Equal(steps, []decision.Step{decision.StepSUBMITTED, decision.StepCERTIFIED}) {
			w.Errorf("the story is %v", steps)
		}
	})
}

func TestOfAnAnswerAndAWithdrawalAtTheSameMomentOneHolds(t *testing.T) {
	each(t, func(w *world) {
		for range 5 {
			c, asked := w.ill()
			answered, withdrawn := make(chan error, 1), make(chan error, 1)
			go func() { _, err := w.Confirm(w.officer, asked.ID, asked.Version); answered <- err }()
			go func() {
				_, err := w.claims.Withdraw(w.member, claims.Withdrawing{ID: c.ID, Version: c.Version})
				withdrawn <- err
			}()
			a, b := <-answered, <-withdrawn
			status, now := w.row(asked.ID).Status, w.Store.Client.Claim.GetX(storetest.System(), c.ID)
			switch {
			case a == nil && b != nil && status == certificate.StatusCONFIRMED && now.Status == claim.StatusSUBMITTED:
				w.must(w.claims.Withdraw(w.member, claims.Withdrawing{ID: c.ID, Version: now.Version}))
			case a != nil && b == nil && status == certificate.StatusCLOSED && now.Status == claim.StatusWITHDRAWN:
			default:
				w.Fatalf("answered: %v, withdrawn: %v, left %s and %s", a, b, status, now.Status)
			}
		}
	})
}

func TestWhatTheCompanyDeclinedRaisesNoTierUntilItIsCertified(t *testing.T) {
	each(t, func(w *world) {
		first, asked := w.ill() // 31 days of May
		if _, err := w.Decline(w.officer, asked.ID, asked.Version, "出勤簿で確かめました。"); err != nil {
			w.Fatal(err)
		}
		later, next := w.sent("SICK", claims.Answers{AbsentFrom: day("2026-04-01"), AbsentUntil: day("2026-04-30")})
		w.confirmed(next)
		if got := w.claim(later.ID); *got.Amount != 10000 || got.Verdict.Awaiting(rules.Staff) != nil {
			w.Errorf("the later one is %+v", got)
		}
		now := w.must(w.claims.Recommend(w.examiner, later.ID, w.claim(later.ID).Version, ""))
		w.must(w.claims.Approve(w.approver, later.ID, now.Version))
		paper := certificates.Paper{ClaimID: first.ID, Version: w.claim(first.ID).Version, Days: certificates.Days{AbsentFrom: day("2026-05-01"), AbsentUntil: day("2026-05-31")}, Note: "社印のある証明書"}
		if err := w.Record(w.clerk, paper); err != nil {
			w.Fatal(err)
		}
		if got := w.claim(first.ID); *got.Amount != 5000 {
			w.Errorf("61 days are 15,000 yen in all, and the first is %+v", got)
		}
	})
}
