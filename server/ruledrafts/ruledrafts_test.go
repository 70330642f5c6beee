package ruledrafts_test

import (
	"context"
	"encoding/json"
	"fmt"
	"testing"
	"time"

	"kyosai/gen/ent"
	"kyosai/gen/ent/benefitkind"
	"kyosai/gen/ent/benefitrule"
	"kyosai/gen/ent/claim"
	"kyosai/gen/ent/ruledraft"
	"kyosai/server/benefits"
	"kyosai/server/caldate"
	"kyosai/server/jobs"
	"kyosai/server/problem"
	"kyosai/server/ruledrafts"
	"kyosai/server/rules"
	"kyosai/server/store"
	"kyosai/server/store/storetest"
)

// world is a scheme with the default rules on 15 June 2026.
type world struct {
	*testing.T
	s        *store.Store
	drafts   ruledrafts.RuleDrafts
	people   *storetest.People
	examiner context.Context
	approver context.Context
	both     context.Context // an approver who examines, too
}

func each(t *testing.T, test func(w *world)) {
	t.Helper()
	storetest.Each(t, func(t *testing.T, s *store.Store) { test(begun(t, s)) })
}

func begun(t *testing.T, s *store.Store) *world {
	t.Helper()
	w := &world{T: t, s: s, drafts: ruledrafts.RuleDrafts{Store: s}}
	w.on("2026-06-15")
	if err := benefits.Load(context.Background(), s); err != nil {
		t.Fatal(err)
	}
	w.people = storetest.Populate(t, s)
	w.examiner, w.approver = storetest.As(w.people.Viewer("EXAMINER")), storetest.As(w.people.Viewer("APPROVER"))
	both := *w.people.Viewer("APPROVER")
	both.Roles |= w.people.Viewer("EXAMINER").Roles
	w.both = storetest.As(&both)
	return w
}

// on sets the day.
func (w *world) on(day caldate.Day) {
	year, month, of := day.YMD()
	w.s.SetClock(func() time.Time {
		return time.Date(year, time.Month(month), of, 12, 0, 0, 0, time.FixedZone("JST", 9*60*60))
	})
}

// wedding is a rule for the wedding gift: so many yen, from a day on, for the conditions of the default but the waiting
// period.
func wedding(amount int, from caldate.Day) rules.Rule {
	return rules.Rule{InForceFrom: from, Award: rules.Award{Type: "fixed", Params: map[string]int{"amount": amount}}, Conditions: []rules.Condition{
		{Type: "not_in_future"}, {Type: "member_at_event"}, {Type: "claim_within_years", Params: map[string]int{"years": 3}},
		{Type: "times_in_life", Params: map[string]int{"times": 2}}, {Type: "not_same_spouse"},
	}, Proofs: []string{"婚姻届受理証明書"}}
}

func (w *world) save(ctx context.Context, e ruledrafts.Entry) *ent.RuleDraft {
	w.Helper()
	if e.KindID == "" {
		e.KindID = w.people.Kind.ID
	}
	d, err := w.drafts.Save(ctx, e)
	return w.must(d, err)
}

func (w *world) must(d *ent.RuleDraft, err error) *ent.RuleDraft {
	w.Helper()
	if err != nil {
		w.Fatal(err)
	}
	return d
}

// try has the draft tried to the end.
func (w *world) try(d *ent.RuleDraft) *ent.RuleDraft {
	w.Helper()
	w.must(w.drafts.Try(w.examiner, d.ID, d.Version))
	w.work()
	return w.must(w.drafts.Get(w.examiner, d.ID))
}

func (w *world) work() {
	w.Helper()
	worker := jobs.Worker{Store: w.s, Name: "w", Handlers: map[string]jobs.Handler{ruledrafts.TrialKind: w.drafts.Trying()}}
	for done := 1; done > 0; {
		var err error
		if done, err = worker.Work(w.Context()); err != nil {
			w.Fatal(err)
		}
	}
}

// proposed is a draft of 30,000 yen from 1 July that the examiner has made and proposed.
func (w *world) proposed() *ent.RuleDraft {
	w.Helper()
	d := w.try(w.save(w.examiner, ruledrafts.Entry{Rule: wedding(30000, "2026-07-01"), Note: "物価のため"}))
	return w.must(w.drafts.Propose(w.examiner, d.ID, d.Version))
}

func (w *world) refused(code string, err error) {
	w.Helper()
	if p := problem.As(err); p == nil || p.Code != code {
		w.Errorf("got %v, want %s", err, code)
	}
}

func (w *world) rules() []*ent.BenefitRule {
	return w.s.Client.BenefitRule.Query().Where(benefitrule.HasKindWith(benefitkind.Code("MARRIAGE"))).Order(benefitrule.ByInForceFrom()).AllX(storetest.System())
}

func TestADraftBecomesARuleFromItsDayOnAndNothingDecidedChanges(t *testing.T) {
	each(t, func(w *world) {
		before, claims := fmt.Sprint(w.rules()[0]), w.decided()
		d := w.proposed()
		d = w.must(w.drafts.Approve(w.approver, d.ID, d.Version))
		if d.Status != ruledraft.StatusAPPROVED || *d.DecidedByID != w.people.Staff["APPROVER"].ID {
			w.Errorf("the draft is %+v", d)
		}
		all := w.rules()
		if len(all) != 2 || fmt.Sprint(all[0]) != before {
			w.Fatalf("the rules are %v", all)
		}
		made := all[1]
		if made.ID != *d.RuleID || made.Version != 2 || made.InForceFrom != "2026-07-01" || made.Amount != 30000 || made.Varies || len(made.Conditions) != 5 {
			w.Errorf("the rule is %+v", made)
		}
		kind := w.people.Kind
		kind.Edges.Rules = all
		if on, after := benefits.InForce(kind, "2026-06-30"), benefits.InForce(kind, "2026-07-01"); on.Amount != 20000 || after.Amount != 30000 {
			w.Errorf("in force are %d and %d", on.Amount, after.Amount)
		}
		if after := w.decided(); after != claims {
			w.Errorf("what was decided changed:\n%s\n%s", claims, after)
		}
		pack, err := benefits.Export(w.Context(), w.s)
		if err != nil || len(pack.Kinds[0].Rules) != 2 || pack.Kinds[0].Rules[1].InForceFrom != "2026-07-01" {
			w.Errorf("exported %+v, %v", pack.Kinds[0].Rules, err)
		}
	})
}

// decided is every claim as it stands.
func (w *world) decided() string {
	w.Helper()
	text, err := json.Marshal(w.s.Client.Claim.Query().Order(claim.ByID()).AllX(storetest.System()))
	if err != nil {
		w.Fatal(err)
	}
	return string(text)
}

func TestARuleMayHoldFromTodayOnAndEndTheKind(t *testing.T) {
	each(t, func(w *world) {
		d := w.try(w.save(w.examiner, ruledrafts.Entry{Rule: rules.Rule{InForceFrom: "2026-06-15", Ends: true}}))
		d = w.must(w.drafts.Propose(w.examiner, d.ID, d.Version))
		w.must(w.drafts.Approve(w.approver, d.ID, d.Version))
		kind := w.people.Kind
		kind.Edges.Rules = w.rules()
		if on := benefits.InForce(kind, "2026-06-15"); on != nil {
			w.Errorf("today %+v is in force", on)
		}
		if before := benefits.InForce(kind, "2026-06-14"); before == nil || before.Amount != 20000 {
			w.Errorf("yesterday %+v was in force", before)
		}
	})
}

func TestWhoHasWorkedOnADraftNeverApprovesIt(t *testing.T) {
	each(t, func(w *world) {
		d := w.save(w.both, ruledrafts.Entry{Rule: wedding(25000, "2026-07-01")})
		d = w.save(w.examiner, ruledrafts.Entry{ID: d.ID, Version: d.Version, Rule: wedding(30000, "2026-07-01")})
		d = w.try(d)
		d = w.must(w.drafts.Propose(w.examiner, d.ID, d.Version))
		_, err := w.drafts.Approve(w.examiner, d.ID, d.Version)
		w.refused("forbidden", err)
		_, err = w.drafts.Approve(w.both, d.ID, d.Version)
		w.refused("own_draft", err)
		if !ruledrafts.Mine(w.both, d) || !ruledrafts.Mine(w.examiner, d) {
			w.Error("who has worked on it is not told so")
		}
	})
}

func TestADraftIsRefusedWhereItCouldNotHold(t *testing.T) {
	each(t, func(w *world) {
		kind := w.people.Kind.ID
		for code, e := range map[string]ruledrafts.Entry{
			"day_past":        {KindID: kind, Rule: wedding(30000, "2026-06-14")},
			"nothing_changed": {KindID: kind, Rule: benefits.RuleOf(w.rules()[0])},
			"kind_not_found":  {KindID: "knd_none", Rule: wedding(30000, "2026-07-01")},
			"rule_fault":      {KindID: kind, Rule: wedding(0, "2026-07-01")},
			"too_many":        {KindID: kind, Rule: rules.Rule{InForceFrom: "2026-07-01", Conditions: make([]rules.Condition, 31)}},
			"my_number":       {KindID: kind, Rule: wedding(30000, "2026-07-01"), Note: "123456789018"},
		} {
			if code == "nothing_changed" {
				e.Rule.InForceFrom = "2026-07-01"
			}
			_, err := w.drafts.Save(w.examiner, e)
			w.refused(code, err)
		}
		_, err := w.drafts.Save(w.examiner, ruledrafts.Entry{KindID: kind, Rule: wedding(0, "2026-07-01")})
		if p := problem.As(err); p == nil || p.Field != "award.amount" {
			w.Errorf("at which field: %v", err)
		}
		for _, waits := range []rules.Condition{{Type: "certified"}, {Type: "grade_at_most", Params: map[string]int{"grade": 2}}} {
			r := wedding(30000, "2026-07-01")
			r.Conditions = append(r.Conditions, waits)
			_, err := w.drafts.Save(w.examiner, ruledrafts.Entry{KindID: kind, Rule: r})
			if p := problem.As(err); p == nil || p.Code != "rule_fault" || p.Field != fmt.Sprintf("conditions.%d.type", len(r.Conditions)-1) {
				w.Errorf("%s, of which nobody is asked: %v", waits.Type, err)
			}
		}
		for field, change := range map[string]func(*rules.Rule){
			"proofs":        func(r *rules.Rule) { r.Proofs = []string{"写し", "写し"} },
			"unattended":    func(r *rules.Rule) { r.Proofs, r.Unattended = nil, true },
			"samplePercent": func(r *rules.Rule) { r.SamplePercent = 5 },
		} {
			r := wedding(30000, "2026-07-01")
			change(&r)
			_, err := w.drafts.Save(w.examiner, ruledrafts.Entry{KindID: kind, Rule: r})
			if p := problem.As(err); p == nil || p.Code != "rule_fault" || p.Field != field {
				w.Errorf("%s that cannot be: %v", field, err)
			}
		}
		d := w.proposed()
		w.must(w.drafts.Approve(w.approver, d.ID, d.Version))
		_, err = w.drafts.Save(w.examiner, ruledrafts.Entry{KindID: kind, Rule: wedding(35000, "2026-07-01")})
		w.refused("day_taken", err)
		for _, role := range []string{"CLERK", "ACCOUNTING", "ADMINISTRATOR", "IT_REPORTING"} {
			_, err := w.drafts.Save(storetest.As(w.people.Viewer(role)), ruledrafts.Entry{KindID: kind, Rule: wedding(35000, "2026-08-01")})
			w.refused("forbidden", err)
		}
	})
}

func TestAStepIsRefusedOutOfTurn(t *testing.T) {
	each(t, func(w *world) {
		d := w.save(w.examiner, ruledrafts.Entry{Rule: wedding(30000, "2026-07-01")})
		_, err := w.drafts.Propose(w.examiner, d.ID, d.Version)
		w.refused("draft_untried", err)
		_, err = w.drafts.Approve(w.approver, d.ID, d.Version)
		w.refused("draft_state", err)
		d = w.try(d)
		changed := w.save(w.examiner, ruledrafts.Entry{ID: d.ID, Version: d.Version, Rule: wedding(31000, "2026-07-01")})
		_, err = w.drafts.Propose(w.examiner, d.ID, d.Version)
		w.refused("draft_stale", err)
		_, err = w.drafts.Propose(w.examiner, d.ID, changed.Version)
		w.refused("draft_untried", err) // what was tried is not what it says now
		d = w.try(changed)
		d = w.must(w.drafts.Propose(w.examiner, d.ID, d.Version))
		_, err = w.drafts.Save(w.examiner, ruledrafts.Entry{ID: d.ID, Version: d.Version, KindID: d.KindID, Rule: wedding(32000, "2026-07-01")})
		w.refused("draft_state", err)
		_, err = w.drafts.Return(w.approver, d.ID, d.Version, " ")
		w.refused("text_missing", err)
		d = w.must(w.drafts.Return(w.approver, d.ID, d.Version, "金額をもう一度ご検討ください。"))
		if d.Status != ruledraft.StatusDRAFT || d.Answer == "" {
			w.Errorf("given back it is %+v", d)
		}
		d = w.must(w.drafts.Withdraw(w.examiner, d.ID, d.Version))
		for _, step := range []func(context.Context, string, int) (*ent.RuleDraft, error){w.drafts.Try, w.drafts.Propose, w.drafts.Withdraw} {
			_, err := step(w.examiner, d.ID, d.Version)
			w.refused("draft_state", err)
		}
		_, err = w.drafts.Propose(w.examiner, "rdr_none", 1)
		w.refused("draft_not_found", err)
	})
}

func TestAnApprovalLooksOnceMore(t *testing.T) {
	each(t, func(w *world) {
		first, second := w.proposed(), w.save(w.examiner, ruledrafts.Entry{Rule: wedding(40000, "2026-06-20")})
		second = w.try(second)
		second = w.must(w.drafts.Propose(w.examiner, second.ID, second.Version))
		w.must(w.drafts.Approve(w.approver, second.ID, second.Version))
		_, err := w.drafts.Approve(w.approver, first.ID, first.Version)
		w.refused("rule_changed", err)
		w.on("2026-07-02")
		_, err = w.drafts.Approve(w.approver, first.ID, first.Version)
		w.refused("day_past", err)
	})
}

func TestADraftThatItsKindNoLongerFitsIsNotApproved(t *testing.T) {
	each(t, func(w *world) {
		d := w.proposed()
		if err := w.s.InTx(storetest.System(), func(ctx context.Context, tx *store.Tx) error {
			return tx.Client().BenefitKind.UpdateOneID(d.KindID).SetCertificate(benefitkind.CertificateSERVICE).Exec(ctx)
		}); err != nil {
			w.Fatal(err)
		}
		_, err := w.drafts.Approve(w.approver, d.ID, d.Version)
		w.refused("rule_fault", err)
	})
}

func TestOfTwoWhoApproveAtOnceOneDoes(t *testing.T) {
	each(t, func(w *world) {
		d := w.proposed()
		w.must(w.drafts.Approve(w.approver, d.ID, d.Version))
		_, err := w.drafts.Approve(w.approver, d.ID, d.Version)
		w.refused("draft_stale", err)
		if len(w.rules()) != 2 {
			w.Errorf("%d rules", len(w.rules()))
		}
	})
}

func TestTheComparisonShowsWhatGoesAndWhatComes(t *testing.T) {
	each(t, func(w *world) {
		d := w.save(w.examiner, ruledrafts.Entry{Rule: wedding(30000, "2026-07-01")})
		var text string
		for _, l := range ruledrafts.Compare(d) {
			text += string(l.Sign) + " " + l.Says.Ja + "\n"
		}
		want := `REMOVED 金額: 定額 20,000円
ADDED 金額: 定額 30,000円
KEPT 条件: その日が来ていること
KEPT 条件: その日に会員であること
REMOVED 条件: 加入の月から1か月後の1日以降であること
KEPT 条件: その日（続くときは終わりの日）の翌日から3年以内の申請であること
KEPT 条件: お一人につき2回まで
KEPT 条件: 同じ相手については1回まで
REMOVED 証明書類（いずれか）: 婚姻届受理証明書、戸籍全部事項証明書
ADDED 証明書類（いずれか）: 婚姻届受理証明書
`
		if text != want {
			w.Errorf("compared:\n%s", text)
		}
	})
}

func TestKindsComeWithTheirRulesAndOpenDrafts(t *testing.T) {
	each(t, func(w *world) {
		open := w.save(w.examiner, ruledrafts.Entry{Rule: wedding(30000, "2026-07-01")})
		ended := w.save(w.examiner, ruledrafts.Entry{Rule: wedding(31000, "2026-07-01")})
		w.must(w.drafts.Withdraw(w.examiner, ended.ID, ended.Version))
		kinds, err := w.drafts.Kinds(w.approver)
		if err != nil || kinds[0].Kind.Code != "MARRIAGE" || len(kinds[0].Rules) != 1 || len(kinds[0].Drafts) != 2 || kinds[0].Drafts[0].ID != open.ID {
			w.Fatalf("%+v, %v", kinds[0], err)
		}
		one, err := w.drafts.Kind(w.approver, w.people.Kind.ID)
		if err != nil || one.Kind.ID != w.people.Kind.ID {
			w.Errorf("%+v, %v", one, err)
		}
		if none, err := w.drafts.Kind(w.approver, "knd_none"); none != nil || err != nil {
			w.Errorf("%+v, %v", none, err)
		}
		_, err = w.drafts.Kinds(storetest.As(w.people.Viewer("CLERK")))
		w.refused("forbidden", err)
		_, _, err = w.drafts.Forms(storetest.As(w.people.Viewer("CLERK")))
		w.refused("forbidden", err)
		if conditions, awards, err := w.drafts.Forms(w.examiner); err != nil || len(conditions) == 0 || len(awards) == 0 {
			w.Errorf("%d and %d forms, %v", len(conditions), len(awards), err)
		}
		if hidden, err := w.drafts.Get(storetest.As(w.people.Viewer("CLERK")), open.ID); hidden != nil || err != nil {
			w.Errorf("a clerk sees %+v, %v", hidden, err)
		}
	})
}
