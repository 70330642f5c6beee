package claims_test

import (
	"context"
	"strings"
	"testing"

	"kyosai/gen/ent"
	"kyosai/gen/ent/benefitkind"
	"kyosai/gen/ent/benefitrule"
	"kyosai/gen/ent/claim"
	"kyosai/gen/ent/decision"
	"kyosai/server/claims"
	"kyosai/server/rules"
)

// onFile makes a kind with nothing to prove, of which so many of a hundred are examined.
func (w *world) onFile(percent int, with ...rules.Condition) string {
	w.Helper()
	kind := w.ruled(w.asking(), with...)
	w.inside(func(ctx context.Context, c *ent.Client) error {
		if err := c.BenefitKind.UpdateOneID(kind).SetOnFile(true).Exec(ctx); err != nil {
			return err
		}
		return c.BenefitRule.Update().Where(benefitrule.KindID(kind)).SetUnattended(true).SetSamplePercent(percent).Exec(ctx)
	})
	return kind
}

func TestWhatStandsOnFileIsApprovedAtOnce(t *testing.T) {
	each(t, func(w *world) {
		w.trusts(50_000, 10_000, 10)
		m := w.member()
		c := w.claimed(m, w.onFile(0))
		got := w.row(c.ID)
		if got.Status != claim.StatusAPPROVED || got.DecidedAt == nil || w.steps(c.ID) != "SUBMITTED APPROVED " || w.mails() != 1 {
			w.Fatalf("it became %v: %s, %d mails", got, w.steps(c.ID), w.mails())
		}
		last := got.Edges.Decisions[1]
		if last.StaffID != nil || !strings.Contains(last.Note, "抽出番号") {
			w.Errorf("the step is %v", last)
		}
		_, err := w.claims.Recommend(w.examiner, c.ID, c.Version-1, "")
		if p := w.refuses(err, "claim_changed"); !strings.Contains(p.Message, "自動で承認されました") {
			w.Errorf("staff hear: %s", p.Message)
		}
		_, err = w.claims.Undo(w.approver, c.ID, c.Version)
		w.refuses(err, "others_step")
	})
}

func TestAKindThatCameToNeedMoreSinceIsExamined(t *testing.T) {
	each(t, func(w *world) {
		w.trusts(50_000, 10_000, 10)
		for name, change := range map[string]func(*ent.BenefitKindUpdateOne){
			"not on file":   func(u *ent.BenefitKindUpdateOne) { u.SetOnFile(false) },
			"a certificate": func(u *ent.BenefitKindUpdateOne) { u.SetCertificate(benefitkind.CertificateSERVICE) },
		} {
			kind := w.onFile(0)
			w.inside(func(ctx context.Context, c *ent.Client) error {
				update := c.BenefitKind.UpdateOneID(kind)
				change(update)
				return update.Exec(ctx)
			})
			if got := w.row(w.claimed(w.member(), kind).ID); got.Status != claim.StatusSUBMITTED {
				w.Errorf("%s: it became %s", name, got.Status)
			}
		}
	})
}

func TestASampleIsExamined(t *testing.T) {
	each(t, func(w *world) {
		w.trusts(50_000, 10_000, 10)
		m := w.member()
		kind := w.onFile(100)
		c := w.claimed(m, kind)
		if got := w.row(c.ID); got.Status != claim.StatusSUBMITTED || w.steps(c.ID) != "SUBMITTED SAMPLED " || w.mails() != 0 {
			w.Fatalf("it became %v: %s", got, w.steps(c.ID))
		}
		drawn := w.row(c.ID).Edges.Decisions[1].Note
		w.must(w.claims.Withdraw(m, claims.Withdrawing{ID: c.ID, Version: c.Version}))
		again := w.claimed(m, kind)
		if got := w.row(again.ID).Edges.Decisions[1]; got.Step != decision.StepSAMPLED || got.Note != drawn {
			w.Errorf("who applies again draws %q after %q", got.Note, drawn)
		}
		for _, d := range w.must(w.claims.Get(m, again.ID)).Edges.Decisions {
			if d.Step == decision.StepSAMPLED {
				w.Error("the member learns that his claim was drawn")
			}
		}
	})
}

func TestWhatIsInDoubtOrLargeIsExamined(t *testing.T) {
	each(t, func(w *world) {
		w.trusts(50_000, 10_000, 10)
		waits := func(name string, c *ent.Claim) {
			if got := w.row(c.ID); got.Status != claim.StatusSUBMITTED || w.steps(c.ID) != "SUBMITTED " {
				w.Errorf("%s: %s", name, w.steps(c.ID))
			}
		}
		waits("a certificate is awaited", w.claimed(w.member(), w.onFile(0, certifiedBy)))
		waits("a kind without the mark", w.claimed(w.member(), w.asking()))
		m := w.member()
		c := w.save(m, claims.Draft{KindID: w.onFile(0), Answers: claims.Answers{EventOn: day(wedding)}})
		w.proof(c)
		waits("a document was added", w.must(w.claims.Submit(m, claims.Submission{ID: c.ID, Version: c.Version, Key: key(c.ID)})))
		w.trusts(50_000, 4_999, 10)
		waits("above the limit", w.claimed(w.member(), w.onFile(0)))
		w.trusts(50_000, 5_000, 10)
		c = w.claimed(w.member(), w.onFile(0))
		if w.row(c.ID).Status != claim.StatusAPPROVED {
			w.Error("at the limit it is examined")
		}
		w.inside(func(ctx context.Context, c *ent.Client) error {
			_, err := c.ApprovalTerms.Delete().Exec(ctx)
			return err
		})
		waits("without terms", w.claimed(w.member(), w.onFile(0)))
	})
}
