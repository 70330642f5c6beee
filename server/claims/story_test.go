package claims_test

import (
	"context"
	"strings"
	"testing"
	"time"

	"kyosai/gen/ent"
	"kyosai/gen/ent/benefitkind"
	"kyosai/gen/ent/claim"
	"kyosai/gen/ent/document"
	"kyosai/gen/ent/notice"
	"kyosai/server/benefits"
	"kyosai/server/caldate"
	"kyosai/server/claims"
	"kyosai/server/store/storetest"
)

func TestAClaimGoesFromTheDraftToTheDecision(t *testing.T) {
	each(t, func(w *world) {
		m := w.member()
		c := w.save(m, claims.Draft{KindID: w.kind("MARRIAGE").ID})
		if c.Status != claim.StatusDRAFT || c.Verdict.Entitled || c.Verdict.FirstMissing().Reason.Ja != "日付がまだ入っていません。" {
			w.Errorf("half filled in: %v", c.Verdict)
		}
		d := w.filled()
		d.ID, d.Version = c.ID, c.Version
		c = w.save(m, d)
		if !c.Verdict.Entitled || c.Verdict.Amount != 20000 || *c.Relation != claim.RelationSELF || c.RuleID == nil || c.DeadlineOn == nil || *c.DeadlineOn != "2029-05-10" {
			w.Errorf("filled in: %v", c)
		}
		w.proof(c)
		c = w.must(w.claims.Submit(m, claims.Submission{ID: c.ID, Version: c.Version, Key: key(c.ID)}))
		if c.Status != claim.StatusSUBMITTED || *c.AppliedOn != "2026-06-15" || *c.Amount != 20000 || w.mails() != 0 {
			w.Errorf("sent: %v", c)
		}
		c = w.must(w.claims.Recommend(w.examiner, c.ID, c.Version, "戸籍を確認済み"))
		c = w.must(w.claims.Approve(w.approver, c.ID, c.Version))
		if c.Status != claim.StatusAPPROVED || c.DecidedAt == nil || *c.Amount != 20000 {
			w.Errorf("decided: %v", c)
		}
		if got := w.steps(c.ID); got != "SUBMITTED RECOMMENDED APPROVED " {
			w.Errorf("its story: %s", got)
		}
		if c.Edges.Decisions[1].Note != "戸籍を確認済み" || c.Edges.Decisions[1].Edges.Staff.Name != "審査 一郎" {
			w.Errorf("the second step: %v", c.Edges.Decisions[1])
		}
		seen := w.must(w.claims.Get(m, c.ID))
		if story := seen.Edges.Decisions; len(story) != 2 || story[1].Step != "APPROVED" || story[1].Edges.Staff != nil || seen.Edges.RecommendedBy != nil {
			w.Errorf("the member sees %v", story)
		}
		if w.mails() != 1 {
			w.Errorf("%d mails", w.mails())
		}
	})
}

func TestTheMemberIsToldOfWhatIsDecided(t *testing.T) {
	each(t, func(w *world) {
		for status, want := range map[claim.Status]notice.Kind{
			claim.StatusRETURNED: notice.KindCLAIM_RETURNED, claim.StatusAPPROVED: notice.KindCLAIM_APPROVED, claim.StatusREFUSED: notice.KindCLAIM_REFUSED,
		} {
			m, c := w.in(status)
			told := w.s.Client.Notice.Query().Where(notice.MemberID(m.row.ID)).AllX(m)
			if len(told) != 1 || told[0].Kind != want || *told[0].ClaimID != c.ID {
				w.Errorf("%s: told %v", status, told)
			}
		}
		m, _ := w.in(claim.StatusRECOMMENDED)
		if told := w.s.Client.Notice.Query().AllX(m); len(told) != 0 {
			w.Errorf("before the decision: told %v", told)
		}
	})
}

func TestAnAnswerKeepsTheDayOfTheFirstSending(t *testing.T) {
	each(t, func(w *world) {
		m, c := w.in(claim.StatusRETURNED)
		if w.mails() != 1 {
			w.Errorf("%d mails", w.mails())
		}
		first := *c.SubmittedAt
		w.s.SetClock(func() time.Time { return now.AddDate(3, 1, 0) })
		d := w.filled()
		d.ID, d.Version, d.Reply = c.ID, c.Version, "読める写真を添えました。"
		c = w.save(m, d)
		c = w.must(w.claims.Submit(m, claims.Submission{ID: c.ID, Version: c.Version, Key: "second-" + key(c.ID)}))
		if !c.SubmittedAt.Equal(first) || *c.AppliedOn != "2026-06-15" || c.Status != claim.StatusSUBMITTED {
			w.Errorf("answered: %v", c)
		}
		if last := c.Edges.Decisions[2]; last.Step != "ANSWERED" || last.Message != "読める写真を添えました。" {
			w.Errorf("the last step: %v", last)
		}
	})
}

func TestADiscardedDraftLeavesNothing(t *testing.T) {
	each(t, func(w *world) {
		m, c := w.in(claim.StatusDRAFT)
		_, other := w.in(claim.StatusDRAFT)
		if err := w.claims.Discard(m, c.ID, c.Version); err != nil {
			w.Fatal(err)
		}
		inside := storetest.System()
		if n := w.s.Client.Document.Query().CountX(inside); n != 1 || w.s.Client.DocumentContent.Query().CountX(inside) != 1 {
			w.Errorf("%d documents are left", n)
		}
		if w.s.Client.Claim.Query().OnlyIDX(inside) != other.ID || !w.s.Client.Document.Query().Where(document.ClaimID(other.ID)).ExistX(inside) {
			w.Error("the wrong draft went")
		}
	})
}

func TestADraftHoldsOnlyWhatItsKindAsksFor(t *testing.T) {
	each(t, func(w *world) {
		m := w.member()
		spouse := claim.RelationSPOUSE
		_, err := w.claims.Save(m, claims.Draft{KindID: w.kind("WED25").ID, Answers: claims.Answers{PersonName: "誰か", Relation: &spouse}})
		w.names(err, "relation not_asked", "personName not_asked")
		c := w.save(m, claims.Draft{KindID: w.kind("WED25").ID, Reply: "返事"})
		if *c.Relation != claim.RelationSELF || c.Reply != "" {
			w.Errorf("kept more than it asks: %v", c)
		}
		c = w.save(m, claims.Draft{ID: c.ID, Version: c.Version, KindID: w.kind("BIRTH").ID, Answers: claims.Answers{PersonName: " 山田　桜 ", EventOn: day("2026-06-01")}})
		if c.PersonName != "山田　桜" || *c.Relation != claim.RelationCHILD || c.Edges.Kind.Code != "BIRTH" || c.Verdict.Amount != 10000 {
			w.Errorf("changed to another kind: %v", c)
		}
		c = w.save(m, claims.Draft{ID: c.ID, Version: c.Version, KindID: w.kind("BIRTH").ID})
		if c.PersonName != "" || c.EventOn != nil || c.Verdict.Entitled {
			w.Errorf("emptied: %v", c)
		}
	})
}

func TestWhatCannotBeSavedIsRefusedByName(t *testing.T) {
	each(t, func(w *world) {
		m := w.member()
		for want, d := range map[string]claims.Draft{
			"kind_not_offered": {KindID: w.kind("DEATH_M").ID},
			"too_long":         {KindID: w.kind("MARRIAGE").ID, Answers: claims.Answers{PersonName: strings.Repeat("寿", 61)}},
		} {
			_, err := w.claims.Save(m, d)
			w.refuses(err, want)
		}
		_, err := w.claims.Save(m, claims.Draft{KindID: "knd_none"})
		w.refuses(err, "kind_not_offered")
		returned, c := w.in(claim.StatusRETURNED)
		_, err = w.claims.Save(returned, claims.Draft{ID: c.ID, Version: c.Version, KindID: w.kind("BIRTH").ID})
		w.refuses(err, "kind_fixed")
		for range 10 {
			w.save(m, w.filled())
		}
		_, err = w.claims.Save(m, w.filled())
		w.refuses(err, "too_many_drafts")
		w.inside(func(ctx context.Context, c *ent.Client) error { _, err := c.Employment.Delete().Exec(ctx); return err })
		_, err = w.claims.Save(w.memberWithoutWork(), w.filled())
		w.refuses(err, "no_employer")
	})
}

func (w *world) memberWithoutWork() someone {
	m := w.member()
	w.inside(func(ctx context.Context, c *ent.Client) error { _, err := c.Employment.Delete().Exec(ctx); return err })
	return m
}

func TestWhatIsNotCompleteIsNotSent(t *testing.T) {
	each(t, func(w *world) {
		for _, tt := range []struct {
			want, field string
			change      func(*claims.Draft)
			proof       bool
		}{
			{"answer_missing", "eventOn", func(d *claims.Draft) { d.EventOn = nil }, true},
			{"answer_missing", "personName", func(d *claims.Draft) { d.PersonName = "　" }, true},
			{"proof_missing", "documents", func(*claims.Draft) {}, false},
			{"not_entitled", "", func(d *claims.Draft) { d.EventOn = day("2026-06-16") }, true},
			{"not_entitled", "", func(d *claims.Draft) { d.EventOn = day("2023-06-14") }, true},
			{"not_entitled", "", func(d *claims.Draft) { d.EventOn = day("2020-04-30") }, true},
			{"ok", "", func(d *claims.Draft) { d.EventOn = day("2023-06-15") }, true},
		} {
			m, d := w.member(), w.filled()
			tt.change(&d)
			c := w.save(m, d)
			if tt.proof {
				w.proof(c)
			}
			_, err := w.claims.Submit(m, claims.Submission{ID: c.ID, Version: c.Version, Key: key(c.ID)})
			if p := w.refuses(err, tt.want); p != nil && (p.Field != tt.field || p.Message == "") {
				w.Errorf("got %s", said(err))
			}
			if got := w.row(c.ID); tt.want != "ok" && (got.Status != claim.StatusDRAFT || got.Version != c.Version || got.SubmissionKey != nil) {
				w.Errorf("refused, it became %v", got)
			}
		}
	})
}

func TestTheRuleIsTheOneOfTheDayOfTheEvent(t *testing.T) {
	each(t, func(w *world) {
		k := w.kind("MARRIAGE")
		w.inside(func(ctx context.Context, c *ent.Client) error {
			old := c.BenefitRule.Query().Where().FirstX(ctx)
			return c.BenefitRule.Create().SetKindID(k.ID).SetInForceFrom("2026-05-01").SetAmount(old.Amount).SetAward(old.Award).SetConditions(old.Conditions).SetVersion(2).Exec(ctx)
		})
		for event, want := range map[caldate.Day]int{"2026-04-30": 1, "2026-05-01": 2, "1970-12-31": 0} {
			d := w.filled()
			d.EventOn = day(event)
			if c := w.save(w.member(), d); c.Verdict.Version != want || c.Verdict.Entitled != (want > 0) {
				w.Errorf("on %s: %v", event, c.Verdict)
			}
		}
	})
}

func TestThePastCounts(t *testing.T) {
	each(t, func(w *world) {
		t := w.T
		t.Run("twice in a life, what the host paid with it", func(*testing.T) {
			m := w.member()
			w.paid(m, "MARRIAGE", "1998-03")
			w.paid(m, "BIRTH", "1999-03")
			if c := w.save(m, w.filled()); !c.Verdict.Entitled {
				w.Errorf("once before: %v", c.Verdict)
			}
			w.paid(m, "MARRIAGE", "2005-11")
			if c := w.save(m, w.filled()); c.Verdict.Entitled || c.Verdict.FirstMissing().Type != "times_in_life" {
				w.Errorf("twice before: %v", c.Verdict)
			}
		})
		t.Run("the same spouse, while the first claim is open and after it was approved", func(*testing.T) {
			for _, status := range states {
				m, c := w.in(status)
				again := w.save(m, w.filled())
				counts := status != claim.StatusDRAFT && status != claim.StatusREFUSED && status != claim.StatusWITHDRAWN
				if again.Verdict.Entitled == counts {
					w.Errorf("a claim that is %s: %v", c.Status, again.Verdict)
				}
			}
		})
		t.Run("of two claims sent at once, the later is not approved", func(*testing.T) {
			for _, later := range []time.Duration{0, time.Minute} {
				m, first := w.in(claim.StatusSUBMITTED)
				second := w.save(m, w.filled())
				w.inside(func(ctx context.Context, c *ent.Client) error {
					return c.Claim.UpdateOneID(second.ID).SetStatus(claim.StatusSUBMITTED).SetSubmittedAt(now.Add(later)).SetAppliedOn("2026-06-15").Exec(ctx)
				})
				_, err := w.claims.Recommend(w.examiner, second.ID, second.Version, "　")
				if p := w.refuses(err, "note_missing"); p.Field != "note" {
					w.Errorf("got %s", said(err))
				}
				second = w.must(w.claims.Recommend(w.examiner, second.ID, second.Version, "同じ結婚の申請が先にあります。"))
				if second.Amount != nil || second.Verdict.Entitled {
					w.Errorf("recommended against the rule: %v", second)
				}
				_, err = w.claims.Approve(w.approver, second.ID, second.Version)
				w.refuses(err, "not_entitled")
				w.must(w.claims.Recommend(w.examiner, first.ID, first.Version, ""))
			}
		})
		t.Run("what was paid since is seen when it is approved", func(*testing.T) {
			m, c := w.in(claim.StatusRECOMMENDED)
			w.paid(m, "MARRIAGE", "1998-03")
			w.paid(m, "MARRIAGE", "2005-11")
			if seen := w.must(w.claims.Get(w.approver, c.ID)); seen.Verdict.Entitled || seen.Verdict.FirstMissing().Type != "times_in_life" {
				w.Errorf("the approver sees %v", seen.Verdict)
			}
			if seen := w.must(w.claims.Get(m, c.ID)); !seen.Verdict.Entitled {
				w.Errorf("the member sees what was found when it was sent: %v", seen.Verdict)
			}
			_, err := w.claims.Approve(w.approver, c.ID, c.Version)
			w.refuses(err, "not_entitled")
			if got := w.row(c.ID); got.Status != claim.StatusRECOMMENDED || got.Version != c.Version {
				w.Errorf("it became %v", got)
			}
			w.must(w.claims.Refuse(w.approver, c.ID, c.Version, "2回のお支払いがあります。"))
			if kept := w.must(w.claims.Get(m, c.ID)).Verdict; kept.Entitled || kept.FirstMissing().Type != "times_in_life" {
				w.Errorf("the member whose claim was refused reads %v", kept)
			}
		})
	})
}

func TestAnAnswerMayNameADayThatHasComeSinceTheSending(t *testing.T) {
	each(t, func(w *world) {
		m := w.member()
		c := w.save(m, w.filled())
		w.proof(c)
		c = w.must(w.claims.Submit(m, claims.Submission{ID: c.ID, Version: c.Version, Key: key(c.ID)}))
		c = w.must(w.claims.Return(w.examiner, claims.Return{ID: c.ID, Version: c.Version, Corrections: []string{"DAY_DIFFERS"}}))
		w.after(20 * 24 * time.Hour)
		answer := func(on caldate.Day) (*ent.Claim, error) {
			d := w.filled()
			d.ID, d.Version, d.EventOn, d.Reply = c.ID, w.row(c.ID).Version, day(on), "正しい日を書きました。"
			saved := w.save(m, d)
			return w.claims.Submit(m, claims.Submission{ID: c.ID, Version: saved.Version, Key: "again-" + string(on)})
		}
		_, err := answer("2026-07-06")
		w.refuses(err, "not_entitled")
		c = w.must(answer("2026-07-05"))
		if c.Status != claim.StatusSUBMITTED || *c.AppliedOn != "2026-06-15" {
			w.Errorf("got %s, applied on %s", c.Status, *c.AppliedOn)
		}
		kind := w.s.Client.BenefitKind.Query().Where(benefitkind.ID(c.KindID)).WithRules().OnlyX(storetest.System())
		verdicts, err := claims.Weigh(storetest.System(), w.s.Client, w.row(c.ID), kind, benefits.RuleOf(benefits.InForce(kind, *c.EventOn)))
		if err != nil || !verdicts[0].Entitled {
			w.Errorf("weighed again it is %+v, %v", verdicts, err)
		}
	})
}
