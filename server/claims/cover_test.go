package claims_test

import (
	"context"
	"strings"
	"testing"

	"kyosai/gen/ent"
	"kyosai/gen/ent/claim"
	"kyosai/gen/ent/purposedlook"
	"kyosai/server/access"
	"kyosai/server/claims"
	"kyosai/server/looks"
	"kyosai/server/rules"
)

// sensitive makes every kind one whose claims are covered.
func (w *world) sensitive() {
	w.inside(func(ctx context.Context, c *ent.Client) error {
		return c.BenefitKind.Update().SetSensitive(true).Exec(ctx)
	})
}

func reasons(v *rules.Verdict) string {
	var all strings.Builder
	for _, o := range v.Outcomes {
		all.WriteString(o.Reason.Ja + o.Reason.En + o.Remedy.Ja + o.Remedy.En)
	}
	return all.String()
}

func TestWhyAVerdictOnAnIllnessCameOutAsItDidIsShownToStaffWithinALookAlone(t *testing.T) {
	each(t, func(w *world) {
		w.sensitive()
		for _, status := range []claim.Status{claim.StatusSUBMITTED, claim.StatusAPPROVED} {
			m, c := w.in(status)
			own := reasons(w.must(w.claims.Get(m, c.ID)).Verdict)
			if !strings.Contains(own, "会員でいらっしゃいました") {
				w.Fatalf("the member reads %s", own)
			}
			before := w.must(w.claims.Get(w.examiner, c.ID)).Verdict
			if !before.Entitled || before.Amount != 20000 || len(before.Outcomes) < 3 || strings.Contains(reasons(before), "会員で") || strings.Contains(before.Reckoned.Ja, "円") || before.Deadline != nil {
				w.Errorf("%s, covered: %v", status, before)
			}
			if err := (looks.Looks{Store: w.s}).Open(w.examiner, looks.Wish{ClaimID: c.ID, Purpose: purposedlook.PurposeEXAMINATION}); err != nil {
				w.Fatal(said(err))
			}
			if after := reasons(w.must(w.claims.Get(w.examiner, c.ID)).Verdict); after != own {
				w.Errorf("%s, within a look: %s", status, after)
			}
			if other := reasons(w.must(w.claims.Get(w.approver, c.ID)).Verdict); strings.Contains(other, "会員で") {
				w.Errorf("%s, to a colleague: %s", status, other)
			}
		}
	})
}

func TestAListTellsStaffNoReasons(t *testing.T) {
	each(t, func(w *world) {
		m, _ := w.in(claim.StatusSUBMITTED)
		shows := claims.Shown{"verdict": {"entitled": nil, "outcomes": {"reason": nil}}, "kind": {"name": nil}}
		queue, err := w.claims.Queue(w.examiner, claims.Queue{First: 5, Shown: shows})
		if err != nil || len(queue.Edges) != 1 || strings.Contains(reasons(queue.Edges[0].Node.Verdict), "会員で") {
			w.Errorf("the queue: %v, %v", queue, err)
		}
		for ctx, want := range map[context.Context]bool{w.examiner: false, m.Context: true} {
			of, err := w.claims.Of(ctx, m.row, 5, nil, shows)
			if err != nil || strings.Contains(reasons(of.Edges[0].Node.Verdict), "会員で") != want {
				w.Errorf("the claims of a member to %s: %v, %v", access.From(ctx).Kind, of, err)
			}
		}
	})
}

func TestARefusalToRecommendTellsNoSensitiveReason(t *testing.T) {
	each(t, func(w *world) {
		_, c := w.in(claim.StatusSUBMITTED)
		w.inside(func(ctx context.Context, client *ent.Client) error {
			return client.Claim.UpdateOneID(c.ID).SetEventOn("2019-01-01").Exec(ctx)
		})
		_, err := w.claims.Recommend(w.examiner, c.ID, c.Version, "")
		if p := w.refuses(err, "note_missing"); !strings.Contains(p.Message, "ご加入") {
			w.Errorf("of a plain kind: %s", p.Message)
		}
		w.sensitive()
		_, err = w.claims.Recommend(w.examiner, c.ID, c.Version, "")
		if p := w.refuses(err, "note_missing"); strings.Contains(p.Message, "ご加入") {
			w.Errorf("of a sensitive kind: %s", p.Message)
		}
	})
}
