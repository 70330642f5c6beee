package claims_test

import (
	"context"
	"slices"
	"testing"
	"time"

	"kyosai/gen/ent"
	"kyosai/gen/ent/certificate"
	"kyosai/gen/ent/claim"
	"kyosai/server/access"
	"kyosai/server/caldate"
	"kyosai/server/claims"
	"kyosai/server/yen"
)

// me is the key of who is looking.
func me(ctx context.Context) string { return access.From(ctx).StaffID }

// set changes a claim's row past every verb.
func (w *world) set(c *ent.Claim, change func(*ent.ClaimUpdateOne)) {
	w.Helper()
	w.inside(func(ctx context.Context, client *ent.Client) error {
		update := client.Claim.UpdateOneID(c.ID)
		change(update)
		return update.Exec(ctx)
	})
}

func TestTheQueueIsSortedByDeadlineAndByAmountPageByPage(t *testing.T) {
	each(t, func(w *world) {
		var byDeadline, byAmount []string
		for i, due := range []caldate.Day{"2026-07-01", "2026-07-01", "2027-01-01", caldate.None, caldate.None} {
			_, c := w.in(claim.StatusSUBMITTED)
			w.set(c, func(u *ent.ClaimUpdateOne) {
				u.SetAmount(yen.Amount(10000 * (1 + i/2)))
				if !due.IsNone() {
					u.SetDeadlineOn(due)
				}
			})
			byDeadline, byAmount = append(byDeadline, c.ID), append([]string{c.ID}, byAmount...)
		}
		_, without := w.in(claim.StatusSUBMITTED)
		w.set(without, func(u *ent.ClaimUpdateOne) { u.ClearAmount().SetDeadlineOn("2026-06-30") })
		byDeadline, byAmount = append([]string{without.ID}, byDeadline...), append(byAmount, without.ID)
		for _, first := range []int{1, 2, 4, 100} {
			for _, shows := range []claims.Shown{shown, more} {
				if got := w.walk(w.examiner, claims.Queue{First: first, Order: claims.Soonest, Shown: shows}); !slices.Equal(got, byDeadline) {
					w.Errorf("by deadline, pages of %d: %v, want %v", first, got, byDeadline)
				}
				if got := w.walk(w.examiner, claims.Queue{First: first, Order: claims.Largest, Shown: shows}); !slices.Equal(got, byAmount) {
					w.Errorf("by amount, pages of %d: %v, want %v", first, got, byAmount)
				}
			}
		}
	})
}

func TestTheQueueIsNarrowedByAgeDeadlineAndWhoseItIs(t *testing.T) {
	each(t, func(w *world) {
		w.holding(w.second)
		sent := map[string]string{}
		for name, at := range map[string]time.Time{
			"today": now, "a minute past midnight": time.Date(2026, 6, 15, 0, 1, 0, 0, now.Location()),
			"yesterday": time.Date(2026, 6, 14, 23, 59, 0, 0, now.Location()), "a week ago": now.AddDate(0, 0, -7),
		} {
			w.s.SetClock(func() time.Time { return at })
			_, c := w.in(claim.StatusSUBMITTED)
			sent[c.ID] = name
		}
		w.s.SetClock(func() time.Time { return now })
		names := func(q claims.Queue) (found []string) {
			w.Helper()
			q.First, q.Shown = 100, shown
			for _, id := range w.walk(w.examiner, q) {
				found = append(found, sent[id])
			}
			return found
		}
		holds := func(what string, got []string, want ...string) {
			w.Helper()
			if !slices.Equal(got, want) {
				w.Errorf("%s: %v, want %v", what, got, want)
			}
		}
		days := func(n int) *int { return &n }
		holds("all", names(claims.Queue{OlderThan: days(0)}), "a week ago", "yesterday", "a minute past midnight", "today")
		holds("a day old", names(claims.Queue{OlderThan: days(1)}), "a week ago", "yesterday")
		holds("a week old", names(claims.Queue{OlderThan: days(7)}), "a week ago")
		holds("eight days old", names(claims.Queue{OlderThan: days(8)}))

		for id, name := range sent {
			due := map[string]caldate.Day{"today": "2026-06-14", "yesterday": "2026-06-15", "a week ago": "2026-06-16"}[name]
			if !due.IsNone() {
				w.set(&ent.Claim{ID: id}, func(u *ent.ClaimUpdateOne) { u.SetDeadlineOn(due) })
			}
			if name == "yesterday" {
				w.must(w.claims.Assign(w.examiner, claims.Handover{ID: id, To: me(w.examiner)}))
			}
			if name == "today" {
				w.must(w.claims.Assign(w.approver, claims.Handover{ID: id, To: me(w.second)}))
			}
		}
		holds("due today", names(claims.Queue{DueWithin: days(0), Order: claims.Soonest}), "today", "yesterday")
		holds("due tomorrow", names(claims.Queue{DueWithin: days(1), Order: claims.Soonest}), "today", "yesterday", "a week ago")
		holds("mine", names(claims.Queue{Assigned: claims.Mine}), "yesterday")
		holds("nobody's", names(claims.Queue{Assigned: claims.Nobody}), "a week ago", "a minute past midnight")
		holds("nobody's of a kind", names(claims.Queue{Assigned: claims.Nobody, KindID: w.kind("BIRTH").ID}))
		counted, err := w.claims.Counts(w.examiner)
		if err != nil || len(counted) != 1 || counted[0] != (claims.Count{Status: claim.StatusSUBMITTED, Count: 4, Mine: 1, Unassigned: 2}) {
			w.Errorf("counted %v, %v", counted, err)
		}
		for _, n := range []int{-1, 3651} {
			_, err := w.claims.Queue(w.examiner, claims.Queue{First: 5, OlderThan: days(n)})
			if p := w.refuses(err, "days_range"); p.Field != "olderThanDays" {
				w.Errorf("in %s", p.Field)
			}
			_, err = w.claims.Queue(w.examiner, claims.Queue{First: 5, DueWithin: days(n)})
			w.refuses(err, "days_range")
		}
	})
}

// certificate gives a claim a certificate in a state, as its current one.
func (w *world) certificate(c *ent.Claim, status certificate.Status) {
	w.Helper()
	w.inside(func(ctx context.Context, client *ent.Client) error {
		made, err := client.Certificate.Create().SetClaimID(c.ID).SetMemberID(c.MemberID).SetCompanyID(c.CompanyID).SetType(certificate.TypeABSENCE).
			SetStatus(status).SetDueOn("2026-06-29").SetCreatedAt(now).Save(ctx)
		if err != nil {
			return err
		}
		return client.Claim.UpdateOneID(c.ID).SetCertificateID(made.ID).Exec(ctx)
	})
}

func TestTheQueueTellsApartWhatWaitsForACompany(t *testing.T) {
	each(t, func(w *world) {
		_, none := w.in(claim.StatusSUBMITTED)
		_, waits := w.in(claim.StatusSUBMITTED)
		_, answered := w.in(claim.StatusSUBMITTED)
		w.certificate(waits, certificate.StatusWAITING)
		w.certificate(answered, certificate.StatusWAITING)
		w.certificate(answered, certificate.StatusCONFIRMED)
		yes, no := true, false
		for _, tt := range []struct {
			awaits *bool
			want   []string
		}{{nil, []string{none.ID, waits.ID, answered.ID}}, {&yes, []string{waits.ID}}, {&no, []string{none.ID, answered.ID}}} {
			for _, shows := range []claims.Shown{shown, more} {
				got := w.walk(w.examiner, claims.Queue{First: 1, Order: claims.Largest, AwaitsCertificate: tt.awaits, Shown: shows})
				slices.Sort(got)
				slices.Sort(tt.want)
				if !slices.Equal(got, tt.want) {
					w.Errorf("%v: %v, want %v", tt.awaits, got, tt.want)
				}
			}
		}
	})
}

func TestACursorOfAnotherOrderIsRefused(t *testing.T) {
	each(t, func(w *world) {
		w.sent(1)
		p, err := w.claims.Queue(w.examiner, claims.Queue{First: 1})
		if err != nil {
			w.Fatal(err)
		}
		for _, order := range []claims.Order{claims.Soonest, claims.Largest} {
			_, err := w.claims.Queue(w.examiner, claims.Queue{First: 1, Order: order, After: p.PageInfo.EndCursor})
			w.refuses(err, "unknown_cursor")
		}
	})
}
