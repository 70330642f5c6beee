package claims_test

import (
	"strings"
	"testing"

	"kyosai/gen/ent/claim"
)

func TestAboveTheLimitTwoApprove(t *testing.T) {
	each(t, func(w *world) {
		w.trusts(19_999, 0, 10)
		_, c := w.in(claim.StatusRECOMMENDED)
		c = w.must(w.claims.Approve(w.approver, c.ID, c.Version))
		if c.Status != claim.StatusRECOMMENDED || c.EndorsedByID == nil || c.DecidedAt != nil || w.mails() != 0 {
			w.Errorf("after the first of two: %v, %d mails", c, w.mails())
		}
		_, err := w.claims.Approve(w.approver, c.ID, c.Version)
		if p := w.refuses(err, "second_approver"); !strings.Contains(p.Message, "19,999円") {
			w.Errorf("it does not name the limit: %s", p.Message)
		}
		_, err = w.claims.Approve(w.examiner, c.ID, c.Version)
		w.refuses(err, "forbidden")
		c = w.must(w.claims.Approve(w.second, c.ID, c.Version))
		if c.Status != claim.StatusAPPROVED || w.steps(c.ID) != "SUBMITTED RECOMMENDED ENDORSED APPROVED " {
			w.Errorf("after the second: %s %s", c.Status, w.steps(c.ID))
		}
	})
}

func TestAtTheLimitOneApproves(t *testing.T) {
	each(t, func(w *world) {
		w.trusts(20_000, 0, 10)
		_, c := w.in(claim.StatusRECOMMENDED)
		if c = w.must(w.claims.Approve(w.approver, c.ID, c.Version)); c.Status != claim.StatusAPPROVED {
			w.Errorf("it became %s", c.Status)
		}
	})
}

func TestAFirstApprovalCountsOnlyForWhatWasExamined(t *testing.T) {
	each(t, func(w *world) {
		w.trusts(19_999, 0, 10)
		_, c := w.in(claim.StatusRECOMMENDED)
		c = w.must(w.claims.Approve(w.approver, c.ID, c.Version))
		c = w.must(w.claims.Return(w.second, returning(c.ID, c.Version, "")))
		if c.EndorsedByID != nil {
			w.Error("a returned claim keeps its first approval")
		}
	})
}
