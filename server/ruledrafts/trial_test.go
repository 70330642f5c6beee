package ruledrafts_test

import (
	"context"
	"fmt"
	"slices"
	"testing"
	"time"

	"kyosai/gen/ent"
	"kyosai/gen/ent/benefitkind"
	"kyosai/gen/ent/certificate"
	"kyosai/gen/ent/claim"
	"kyosai/gen/ent/employment"
	"kyosai/gen/ent/member"
	"kyosai/server/benefits"
	"kyosai/server/caldate"
	"kyosai/server/ruledrafts"
	"kyosai/server/rules"
	"kyosai/server/store"
	"kyosai/server/store/storetest"
)

// couple is a new member who was wed on a day and applied on another, on which his claim was last dealt with.
func (w *world) couple(n int, wed, applied caldate.Day, status claim.Status) {
	w.Helper()
	year, month, d := applied.YMD()
	then := time.Date(year, time.Month(month), d, 3, 0, 0, 0, time.UTC)
	err := w.s.InTx(storetest.System(), func(ctx context.Context, tx *store.Tx) error {
		c := tx.Client()
		m, err := c.Member.Create().SetNumber(fmt.Sprintf("4%07d", n)).SetName("山田　太郎").SetSex(member.SexMALE).SetJoinedOn("2016-05-10").Save(ctx)
		if err != nil {
			return err
		}
		if err := c.Employment.Create().SetMemberID(m.ID).SetCompanyID(w.people.Own.Company.ID).SetType(employment.TypeREGULAR).SetFromOn("2016-05-10").Exec(ctx); err != nil {
			return err
		}
		return c.Claim.Create().SetReference(fmt.Sprintf("W%d", n)).SetMemberID(m.ID).SetKindID(w.people.Kind.ID).SetCompanyID(w.people.Own.Company.ID).
			SetEventOn(wed).SetAppliedOn(applied).SetSubmittedAt(tx.Now).SetPersonName("山田　花子").SetStatus(status).SetCreatedAt(then).SetUpdatedAt(then).Exec(ctx)
	})
	if err != nil {
		w.Fatal(err)
	}
}

// attested is a new member who has applied for the kind of a code, of 1 January 2025 and for an absence from then until
// 10 April, and whose company has answered.
func (w *world) attested(n int, code string, status certificate.Status, answer func(*ent.CertificateCreate)) {
	w.Helper()
	w.couple(n, "2025-01-01", "2025-06-01", claim.StatusPAID)
	err := w.s.InTx(storetest.System(), func(ctx context.Context, tx *store.Tx) error {
		made, err := tx.Client().Claim.Query().Where(claim.Reference(fmt.Sprintf("W%d", n))).Only(ctx)
		if err != nil {
			return err
		}
		create := tx.Client().Certificate.Create().SetClaimID(made.ID).SetMemberID(made.MemberID).SetCompanyID(made.CompanyID).
			SetType(certificate.TypeABSENCE).SetStatus(status).SetDueOn("2025-06-15").SetCreatedAt(tx.Now)
		answer(create)
		answered, err := create.Save(ctx)
		if err != nil {
			return err
		}
		return made.Update().SetKindID(w.kind(code).ID).SetCertificateID(answered.ID).SetAbsentFrom("2025-01-01").SetAbsentUntil("2025-04-10").Exec(ctx)
	})
	if err != nil {
		w.Fatal(err)
	}
}

func (w *world) kind(code string) *ent.BenefitKind {
	w.Helper()
	return w.s.Client.BenefitKind.Query().Where(benefitkind.Code(code)).WithRules().OnlyX(storetest.System())
}

// alone takes the claims of Populate away, so that the test knows them all.
func (w *world) alone() {
	w.Helper()
	err := w.s.InTx(storetest.System(), func(ctx context.Context, tx *store.Tx) error {
		return tx.Client().Claim.Update().SetAppliedOn("2020-01-01").Exec(ctx)
	})
	if err != nil {
		w.Fatal(err)
	}
}

func (w *world) trial(d *ent.RuleDraft) string {
	w.Helper()
	t := ruledrafts.TrialOf(w.try(d))
	if t == nil || t.FinishedAt == nil {
		w.Fatalf("the trial is %+v", t)
	}
	return fmt.Sprintf("%d of %d: +%d -%d ~%d, %d to %d", t.Done, t.Total, t.Gained, t.Lost, t.Changed, t.PaidNow, t.PaidThen)
}

func TestATrialCountsWhatWouldChangeAndWhatItWouldCost(t *testing.T) {
	each(t, func(w *world) {
		w.alone()
		w.couple(1, "2024-05-01", "2024-06-01", claim.StatusPAID)
		w.couple(2, "2025-05-01", "2025-06-01", claim.StatusAPPROVED)
		w.couple(3, "2016-05-20", "2022-06-01", claim.StatusREFUSED)   // claimed after the deadline, in the waiting period
		w.couple(4, "2016-05-20", "2016-06-01", claim.StatusREFUSED)   // not of the last five years
		w.couple(5, "2025-05-01", "2025-06-01", claim.StatusWITHDRAWN) // taken back
		w.couple(6, "2025-05-01", "2025-06-01", claim.StatusDRAFT)
		w.couple(7, "2021-06-20", "2021-06-15", claim.StatusREFUSED) // the first day of the five years, before the wedding
		before := w.decided()
		dearer := w.save(w.examiner, ruledrafts.Entry{Rule: wedding(30000, "2026-07-01")})
		if got, want := w.trial(dearer), "4 of 4: +0 -0 ~2, 40000 to 60000"; got != want {
			w.Errorf("dearer: %s, want %s", got, want)
		}
		longer := wedding(20000, "2026-07-01")
		longer.Conditions[2] = rules.Condition{Type: "claim_within_years", Params: map[string]int{"years": 10}}
		if got, want := w.trial(w.save(w.examiner, ruledrafts.Entry{Rule: longer})), "4 of 4: +1 -0 ~0, 40000 to 60000"; got != want {
			w.Errorf("longer: %s, want %s", got, want)
		}
		ends := w.save(w.examiner, ruledrafts.Entry{Rule: rules.Rule{InForceFrom: "2026-07-01", Ends: true}})
		if got, want := w.trial(ends), "4 of 4: +0 -2 ~0, 40000 to 0"; got != want {
			w.Errorf("ended: %s, want %s", got, want)
		}
		if after := w.decided(); after != before {
			w.Errorf("a trial changed claims:\n%s\n%s", before, after)
		}
	})
}

func TestATrialCountsNoClaimThatTheRuleGaveAndPeopleRefused(t *testing.T) {
	each(t, func(w *world) {
		w.alone()
		w.couple(1, "2024-05-01", "2024-06-01", claim.StatusPAID)
		w.couple(2, "2025-05-01", "2025-06-01", claim.StatusLAPSED)  // a coupon that was given up
		w.couple(3, "2025-05-01", "2025-06-01", claim.StatusREFUSED) // for its proof: the rule gave it
		w.couple(4, "2016-05-20", "2022-06-01", claim.StatusREFUSED) // by the rule: after the deadline
		w.judged(3, rules.Verdict{Entitled: true, Amount: 20000})
		w.judged(4, rules.Verdict{})
		longer := wedding(30000, "2026-07-01")
		longer.Conditions[2] = rules.Condition{Type: "claim_within_years", Params: map[string]int{"years": 10}}
		if got, want := w.trial(w.save(w.examiner, ruledrafts.Entry{Rule: longer})), "2 of 2: +1 -0 ~1, 20000 to 60000"; got != want {
			w.Errorf("got %s, want %s", got, want)
		}
	})
}

// judged keeps with a claim the verdict that it was decided by.
func (w *world) judged(n int, v rules.Verdict) {
	w.Helper()
	err := w.s.InTx(storetest.System(), func(ctx context.Context, tx *store.Tx) error {
		return tx.Client().Claim.Update().Where(claim.Reference(fmt.Sprintf("W%d", n))).SetVerdict(&v).Exec(ctx)
	})
	if err != nil {
		w.Fatal(err)
	}
}

func TestATrialGoesByWhatTheCompanyCertified(t *testing.T) {
	until := func(day caldate.Day) func(*ent.CertificateCreate) {
		return func(c *ent.CertificateCreate) { c.SetCertifiedUntil(day) }
	}
	hired := func(day caldate.Day) func(*ent.CertificateCreate) {
		return func(c *ent.CertificateCreate) { c.SetCertifiedHiredOn(day) }
	}
	each(t, func(w *world) {
		w.alone()
		w.attested(1, "SICK", certificate.StatusCONFIRMED, until("2025-04-10")) // 100 days
		w.attested(2, "SICK", certificate.StatusCORRECTED, until("2025-01-20")) // 20 days
		w.attested(3, "SICK", certificate.StatusDECLINED, func(*ent.CertificateCreate) {})
		kind := w.kind("SICK")
		sick := benefits.RuleOf(benefits.InForce(kind, "2026-06-15"))
		sick.InForceFrom, sick.Award.Steps = "2026-07-01", slices.Clone(sick.Award.Steps)
		sick.Award.Steps[0].Amount = 6000
		if got, want := w.trial(w.save(w.examiner, ruledrafts.Entry{KindID: kind.ID, Rule: sick})), "3 of 3: +0 -0 ~1, 25000 to 26000"; got != want {
			w.Errorf("days of absence: %s, want %s", got, want)
		}
		w.attested(4, "SERV10", certificate.StatusCORRECTED, hired("2015-01-01"))
		w.attested(5, "SERV10", certificate.StatusCORRECTED, hired("2016-01-01"))
		kind = w.kind("SERV10")
		served := benefits.RuleOf(benefits.InForce(kind, "2026-06-15"))
		served.InForceFrom, served.Award.Params = "2026-07-01", map[string]int{"amount": 7000}
		if got, want := w.trial(w.save(w.examiner, ruledrafts.Entry{KindID: kind.ID, Rule: served})), "2 of 2: +0 -0 ~1, 5000 to 7000"; got != want {
			w.Errorf("the day of hiring: %s, want %s", got, want)
		}
	})
}

func (w *world) many(n int) {
	w.Helper()
	for i := range n {
		w.couple(100+i, "2025-05-01", "2025-06-01", claim.StatusPAID)
	}
}

func TestATrialGoesPageByPageAndCountsNothingTwice(t *testing.T) {
	s := storetest.Open(t, storetest.SQLite)
	w := begun(t, s)
	w.alone()
	w.many(401)
	d := w.save(w.examiner, ruledrafts.Entry{Rule: wedding(30000, "2026-07-01")})
	w.must(w.drafts.Try(w.examiner, d.ID, d.Version))
	again := w.must(w.drafts.Get(w.examiner, d.ID))
	w.must(w.drafts.Try(w.examiner, again.ID, again.Version)) // asked twice, tried once
	first := ruledrafts.TrialOf(again)
	payload := []byte(fmt.Sprintf(`{"trialId":%q,"after":""}`, first.ID))
	for range 2 { // a worker that was lost after its page
		if err := w.drafts.Trying()(w.Context(), payload); err != nil {
			t.Fatal(err)
		}
	}
	if got := ruledrafts.TrialOf(w.must(w.drafts.Get(w.examiner, d.ID))); got.Done != 200 || got.Total != 401 || got.FinishedAt != nil {
		t.Errorf("after a page: %+v", got)
	}
	w.work()
	if got := ruledrafts.TrialOf(w.must(w.drafts.Get(w.examiner, d.ID))); got.Done != 401 || got.Changed != 401 || got.PaidThen != 401*30000 || got.FinishedAt == nil {
		t.Errorf("at the end: %+v", got)
	}
}

func TestATrialOfWhatWasChangedSinceIsLeft(t *testing.T) {
	each(t, func(w *world) {
		d := w.save(w.examiner, ruledrafts.Entry{Rule: wedding(30000, "2026-07-01")})
		d = w.must(w.drafts.Try(w.examiner, d.ID, d.Version))
		d = w.save(w.examiner, ruledrafts.Entry{ID: d.ID, Version: d.Version, Rule: wedding(31000, "2026-07-01")})
		w.work()
		if got := ruledrafts.TrialOf(w.must(w.drafts.Get(w.examiner, d.ID))); got != nil {
			w.Errorf("the draft has the trial of what it said before: %+v", got)
		}
	})
}

func TestATrialAgainstARuleThatWasIsNotOneAnyMore(t *testing.T) {
	each(t, func(w *world) {
		d := w.try(w.save(w.examiner, ruledrafts.Entry{Rule: wedding(30000, "2026-07-01")}))
		w.work()
		if ruledrafts.TrialOf(w.must(w.drafts.Get(w.examiner, d.ID))) == nil {
			w.Fatal("it was not tried")
		}
		sooner := w.try(w.save(w.examiner, ruledrafts.Entry{Rule: wedding(40000, "2026-06-20")}))
		w.work()
		sooner = w.must(w.drafts.Get(w.examiner, sooner.ID))
		sooner = w.must(w.drafts.Propose(w.examiner, sooner.ID, sooner.Version))
		w.must(w.drafts.Approve(w.approver, sooner.ID, sooner.Version))
		d = w.must(w.drafts.Get(w.examiner, d.ID))
		if got := ruledrafts.TrialOf(d); got != nil {
			w.Errorf("it has the trial against the rule before: %+v", got)
		}
		_, err := w.drafts.Propose(w.examiner, d.ID, d.Version)
		w.refused("draft_untried", err)
		d = w.must(w.drafts.Try(w.examiner, d.ID, d.Version))
		w.work()
		d = w.must(w.drafts.Get(w.examiner, d.ID))
		w.must(w.drafts.Propose(w.examiner, d.ID, d.Version))
	})
}
