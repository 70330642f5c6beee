package claims_test

import (
	"context"
	"testing"

	"kyosai/gen/ent"
	"kyosai/gen/ent/claim"
	"kyosai/gen/ent/payment"
	"kyosai/server/rules"
)

var certifiedBy = rules.Condition{Type: "certified"}

func TestNothingIsApprovedBeforeTheOfficerHasCertified(t *testing.T) {
	each(t, func(w *world) {
		kind := w.asking()
		c := w.claimed(w.member(), kind)
		w.ruled(kind, certifiedBy)
		_, err := w.claims.Recommend(w.examiner, c.ID, c.Version, "書類は整っています。")
		w.refuses(err, "not_certified")
		w.ruled(kind)
		c = w.must(w.claims.Recommend(w.examiner, c.ID, c.Version, ""))
		w.ruled(kind, certifiedBy)
		_, err = w.claims.Approve(w.approver, c.ID, c.Version)
		w.refuses(err, "not_certified")
		if got := w.row(c.ID); got.Status != claim.StatusRECOMMENDED || got.Version != c.Version {
			w.Errorf("it became %v", got)
		}
		w.ruled(kind)
		w.must(w.claims.Approve(w.approver, c.ID, c.Version))
	})
}

func TestWhatTheFilesLeaveOpenIsNotedByWhoLookedIntoIt(t *testing.T) {
	each(t, func(w *world) {
		kind := w.ruled(w.asking(), rules.Condition{Type: "times_in_life", Params: map[string]int{"times": 1}})
		older := func(m someone) {
			w.inside(func(ctx context.Context, c *ent.Client) error {
				if err := c.BenefitKind.UpdateOneID(kind).SetHostUnsure([]string{"99"}).Exec(ctx); err != nil {
					return err
				}
				return c.Payment.Create().SetMemberID(m.row.ID).SetHostKind("99").SetRelation(payment.RelationSELF).SetPaid("2026-06").SetAmount(5000).Exec(ctx)
			})
		}
		m := w.member()
		older(m)
		c := w.claimed(m, kind)
		_, err := w.claims.Recommend(w.examiner, c.ID, c.Version, "")
		if p := w.refuses(err, "note_missing"); p.Field != "note" {
			w.Errorf("the field is %q", p.Field)
		}
		c = w.must(w.claims.Recommend(w.examiner, c.ID, c.Version, "台帳で、別の給付の支払いと確かめました。"))
		w.must(w.claims.Approve(w.approver, c.ID, c.Version))

		m = w.member()
		c = w.claimed(m, kind)
		c = w.must(w.claims.Recommend(w.examiner, c.ID, c.Version, ""))
		older(m)
		_, err = w.claims.Approve(w.approver, c.ID, c.Version)
		w.refuses(err, "awaits_staff")
	})
}
