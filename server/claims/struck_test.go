package claims_test

import (
	"context"
	"strings"
	"testing"

	"kyosai/gen/ent"
	"kyosai/gen/ent/claim"
	"kyosai/gen/ent/disaster"
	"kyosai/gen/ent/member"
	"kyosai/server/access"
	"kyosai/server/caldate"
	"kyosai/server/claims"
	"kyosai/server/yen"
)

// declare has a typhoon of 9 to 11 May 2026 in 650 and 651-1 declared; without a percentage nothing is given.
func (w *world) declare(percent int) {
	w.Helper()
	w.inside(func(ctx context.Context, c *ent.Client) error {
		create := c.Disaster.Create().SetNature(disaster.NatureTYPHOON).SetName("令和8年台風第3号").SetFromOn("2026-05-09").SetUntilOn("2026-05-11").
			SetArea([]string{"650", "6511"}).SetTreatment(disaster.TreatmentEXCLUDED).SetStatus(disaster.StatusIN_FORCE).SetNote("理事会の決定").
			SetProposedByID(access.From(w.examiner).StaffID).SetProposedAt(now)
		if percent > 0 {
			create.SetTreatment(disaster.TreatmentPRO_RATA).SetPercent(percent)
		}
		return create.Exec(ctx)
	})
}

// flooded is a draft of the benefit for a house that nature hit, of which a fifth was lost: 30,000 yen.
func (w *world) flooded(m someone, on caldate.Day, place string) *ent.Claim {
	w.Helper()
	loss := 20
	c := w.save(m, claims.Draft{KindID: w.kind("NATD").ID, Answers: claims.Answers{EventOn: &on, LossPercent: &loss, PlacePostalCode: place}})
	w.proof(c)
	return c
}

func (w *world) send(m someone, c *ent.Claim) *ent.Claim {
	w.Helper()
	return w.must(w.claims.Submit(m, claims.Submission{ID: c.ID, Version: c.Version, Key: key(c.ID)}))
}

func TestADeclaredDisasterIsHeldAgainstTheDayAndThePlace(t *testing.T) {
	each(t, func(w *world) {
		w.declare(50)
		for name, c := range map[string]struct {
			on    caldate.Day
			place string
			want  yen.Amount
		}{
			"the day before":             {"2026-05-08", "650-0001", 30000},
			"the first day":              {"2026-05-09", "６５０−０００１", 15000},
			"the last day":               {"2026-05-11", "6509999", 15000},
			"the day after":              {"2026-05-12", "650-0001", 30000},
			"the area's edge, inside":    {"2026-05-10", "651-1000", 15000},
			"the area's edge, outside":   {"2026-05-10", "651-0999", 30000},
			"the area's edge, beyond it": {"2026-05-10", "651-2000", 30000},
		} {
			m := w.member()
			got := w.flooded(m, c.on, c.place)
			if got.Verdict.Amount != c.want || strings.Contains(got.Verdict.Reckoned.Ja, "令和8年台風第3号") != (c.want == 15000) {
				w.Errorf("%s: %s: %s", name, got.Verdict.Amount, got.Verdict.Reckoned.Ja)
			}
			sent := w.send(m, got)
			found, err := w.claims.Disaster(w.clerk, sent)
			if err != nil || (found != nil) != (c.want == 15000) {
				w.Errorf("%s: the clerk is shown %v, %v", name, found, err)
			}
		}
	})
}

func TestTheAddressOnFileTellsThePlaceUntilItIsAnswered(t *testing.T) {
	each(t, func(w *world) {
		w.declare(0)
		for address, entitled := range map[string]bool{"650-0001": false, "６５１−１０００": false, "651-0001": true, "": true, "神戸市": true} {
			m := w.member()
			w.inside(func(ctx context.Context, c *ent.Client) error {
				return c.Member.Update().Where(member.ID(m.row.ID)).SetPostalCode(address).Exec(ctx)
			})
			if got := w.flooded(m, "2026-05-10", ""); got.Verdict.Entitled != entitled {
				w.Errorf("%q: entitled %v", address, got.Verdict.Entitled)
			}
		}
	})
}

func TestWhatIsExcludedIsNotTaken(t *testing.T) {
	each(t, func(w *world) {
		w.declare(0)
		m := w.member()
		c := w.flooded(m, "2026-05-10", "650-0001")
		_, err := w.claims.Submit(m, claims.Submission{ID: c.ID, Version: c.Version, Key: key(c.ID)})
		if code(err) != "not_entitled" || !strings.Contains(said(err), "令和8年台風第3号") {
			w.Errorf("got %v", err)
		}
	})
}

func TestWhatIsDeclaredMeanwhileCountsUntilTheApprovalAndNotAfter(t *testing.T) {
	each(t, func(w *world) {
		m, other := w.member(), w.member()
		waits := w.send(m, w.flooded(m, "2026-05-10", "650-0001"))
		done := w.send(other, w.flooded(other, "2026-05-10", "650-0001"))
		done = w.must(w.claims.Recommend(w.examiner, done.ID, done.Version, ""))
		done = w.must(w.claims.Approve(w.approver, done.ID, done.Version))
		w.declare(33)
		waits = w.must(w.claims.Recommend(w.examiner, waits.ID, waits.Version, ""))
		waits = w.must(w.claims.Approve(w.approver, waits.ID, waits.Version))
		if *waits.Amount != 9900 || waits.Status != claim.StatusAPPROVED {
			w.Errorf("what waited: %s, %s", *waits.Amount, waits.Status)
		}
		if row := w.row(done.ID); *row.Amount != 30000 || row.Verdict.Amount != 30000 {
			w.Errorf("what was approved before: %s", *row.Amount)
		}
	})
}

func TestAFireIsNoDeclaredDisaster(t *testing.T) {
	each(t, func(w *world) {
		w.declare(0)
		m, loss := w.member(), 20
		c := w.save(m, claims.Draft{KindID: w.kind("FIRE").ID, Answers: claims.Answers{EventOn: day("2026-05-10"), LossPercent: &loss}})
		if c.Verdict.Amount != 100000 {
			w.Errorf("got %+v", c.Verdict)
		}
		w.proof(c)
		if found, err := w.claims.Disaster(w.examiner, w.send(m, c)); err != nil || found != nil {
			w.Errorf("the examiner is shown %v, %v", found, err)
		}
	})
}
