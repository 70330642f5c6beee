package claims_test

import (
	"context"
	"strings"
	"testing"

	"kyosai/gen/ent"
	"kyosai/gen/ent/employment"
	"kyosai/server/access"
	"kyosai/server/caldate"
	"kyosai/server/claims"
)

// owes says when the member's company owed fees.
func (w *world) owes(m someone, from, until caldate.Day) {
	w.Helper()
	w.inside(func(ctx context.Context, c *ent.Client) error {
		job, err := c.Employment.Query().Where(employment.MemberID(m.row.ID)).Only(ctx)
		if err != nil {
			return err
		}
		return c.Arrears.Create().SetCompanyID(job.CompanyID).SetFromOn(from).SetUntilOn(until).SetNote("会費の未納").
			SetSetByID(access.From(w.accounting).StaffID).SetCreatedAt(now).Exec(ctx)
	})
}

// TestAClaimIsInTimeWhoseDeadlineStoodStill claims on 15 June 2026 for a wedding of 14 June 2023, a day too late.
func TestAClaimIsInTimeWhoseDeadlineStoodStill(t *testing.T) {
	each(t, func(w *world) {
		for name, c := range map[string]struct {
			from, until caldate.Day
			want        string
		}{
			"never in arrears":                  {"", "", "not_entitled"},
			"on the day of the wedding":         {"2023-06-01", "2023-06-14", "not_entitled"},
			"on the day after":                  {"2023-06-15", "2023-06-15", "ok"},
			"on the last day":                   {"2026-06-14", "2026-06-14", "ok"},
			"on the day after the last":         {"2026-06-15", "2026-06-15", "not_entitled"},
			"over the end of two fiscal years":  {"2024-03-31", "2024-04-01", "ok"},
			"since before the wedding till now": {"2020-06-01", "2026-06-15", "ok"},
		} {
			m := w.member()
			if !c.from.IsNone() {
				w.owes(m, c.from, c.until)
			}
			draft := w.filled()
			draft.EventOn = day("2023-06-14")
			saved := w.save(m, draft)
			w.proof(saved)
			sent, err := w.claims.Submit(m, claims.Submission{ID: saved.ID, Version: saved.Version, Key: key(saved.ID)})
			if got := code(err); got != c.want {
				w.Errorf("%s: got %s, want %s", name, got, c.want)
				continue
			}
			if c.want != "ok" {
				continue
			}
			seen := w.must(w.claims.Get(w.examiner, sent.ID))
			if said := seen.Verdict.Outcomes[deadlineOf(seen)].Reason; !strings.Contains(said.Ja, "会費が納められていなかった") || !strings.Contains(said.En, "owed fees") {
				w.Errorf("%s: the examiner is told %+v", name, said)
			}
			if again := w.must(w.claims.Recommend(w.examiner, sent.ID, sent.Version, "")); again.DeadlineOn == nil || *again.DeadlineOn < "2026-06-15" {
				w.Errorf("%s: the last day is %v", name, again.DeadlineOn)
			}
		}
	})
}

// deadlineOf is the place of the condition that is a deadline.
func deadlineOf(c *ent.Claim) int {
	for i, o := range c.Verdict.Outcomes {
		if !o.LastDay.IsNone() {
			return i
		}
	}
	return 0
}
