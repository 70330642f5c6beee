package claims_test

import (
	"context"
	"testing"

	"kyosai/gen/ent"
	"kyosai/gen/ent/employment"
	"kyosai/server/caldate"
	"kyosai/server/claims"
)

// TestWhoMovedClaimsTheYearsThatWereFullBefore: the company that he worked for then is asked, and the day that was chosen stays.
func TestWhoMovedClaimsTheYearsThatWereFullBefore(t *testing.T) {
	each(t, func(w *world) {
		for full, want := range map[caldate.Day]struct {
			chosen *caldate.Day
			on     caldate.Day
			code   string
		}{
			"2016-01-31": {nil, "2026-01-31", "ok"},
			"2016-03-31": {day("2026-03-31"), "2026-03-31", "ok"},
			"2016-01-30": {day("2036-04-01"), "2036-04-01", "not_entitled"},
			"2016-04-02": {day("2026-04-02"), "2036-04-01", "not_entitled"},
		} {
			m := w.member()
			before := w.moves(m, full)
			c := w.save(m, claims.Draft{KindID: w.kind("SERV10").ID, Answers: claims.Answers{EventOn: want.chosen}})
			if *c.EventOn != want.on {
				w.Fatalf("hired on %s: it is about %s", full, *c.EventOn)
			}
			sent, err := w.claims.Submit(m, claims.Submission{ID: c.ID, Version: c.Version, Key: key(c.ID)})
			if code(err) != want.code {
				w.Errorf("hired on %s: %s", full, said(err))
			}
			if err == nil && (*sent.Amount != 5000 || sent.Edges.Certificate.CompanyID != before || *sent.Edges.Certificate.HiredOn != full) {
				w.Errorf("hired on %s: %v, asked %v", full, sent, sent.Edges.Certificate)
			}
		}
	})
}

// moves has the member, hired on the day, work for another company from 1 April 2026 on. It gives the one before.
func (w *world) moves(m someone, hired caldate.Day) (before string) {
	w.Helper()
	next := w.member()
	w.inside(func(ctx context.Context, c *ent.Client) error {
		old, err := c.Employment.Query().Where(employment.MemberID(m.row.ID)).Only(ctx)
		if err != nil {
			return err
		}
		before = old.CompanyID
		if err := old.Update().SetHiredOn(hired).SetUntilOn("2026-03-31").Exec(ctx); err != nil {
			return err
		}
		there, err := c.Employment.Query().Where(employment.MemberID(next.row.ID)).Only(ctx)
		if err != nil {
			return err
		}
		return c.Employment.Create().SetMemberID(m.row.ID).SetCompanyID(there.CompanyID).SetType(employment.TypeREGULAR).
			SetHiredOn("2026-04-01").SetFromOn("2026-04-01").Exec(ctx)
	})
	return before
}
