package payouts_test

import (
	"context"
	"testing"
	"time"

	"kyosai/gen/ent"
	"kyosai/gen/ent/claim"
	"kyosai/server/caldate"
	"kyosai/server/store/storetest"
)

func TestAMemberIsToldTheDayOnWhichHeIsGoingToBePaid(t *testing.T) {
	each(t, func(w *world) {
		decided := func(day string) *time.Time {
			at, err := time.Parse(time.RFC3339, day+"T10:00:00+09:00")
			if err != nil {
				w.Fatal(err)
			}
			return &at
		}
		gift, coupon := &ent.BenefitKind{}, &ent.BenefitKind{CouponMonths: 3}
		for name, c := range map[string]struct {
			today  caldate.Day
			status claim.Status
			at     *time.Time
			kind   *ent.BenefitKind
			want   caldate.Day
		}{
			"sent, as if it were decided today":         {"2026-07-03", claim.StatusSUBMITTED, nil, gift, "2026-08-20"},
			"a draft on the last day of the month":      {"2026-06-30", claim.StatusDRAFT, nil, gift, "2026-07-21"}, // the 20th is a holiday
			"a draft on the 1st":                        {"2026-07-01", claim.StatusDRAFT, nil, gift, "2026-08-20"},
			"decided on the last day of the month":      {"2026-07-01", claim.StatusAPPROVED, decided("2026-06-30"), gift, "2026-07-21"},
			"decided the day before the pay day":        {"2026-07-20", claim.StatusAPPROVED, decided("2026-06-10"), gift, "2026-07-21"},
			"not paid on the pay day: the next one":     {"2026-07-21", claim.StatusAPPROVED, decided("2026-06-10"), gift, "2026-08-20"},
			"held for months":                           {"2026-10-25", claim.StatusAPPROVED, decided("2026-06-10"), gift, "2026-11-20"},
			"a pay day on a Sunday is the business day": {"2026-08-10", claim.StatusSUBMITTED, nil, gift, "2026-09-24"}, // Sunday, then three holidays
			"a coupon": {"2026-07-03", claim.StatusSUBMITTED, nil, coupon, ""},
			"refused":  {"2026-07-03", claim.StatusREFUSED, decided("2026-06-10"), gift, ""},
			"paid":     {"2026-07-03", claim.StatusPAID, decided("2026-06-10"), gift, ""},
		} {
			w.on(c.today)
			of := &ent.Claim{ID: "clm_of_nobody", Status: c.status, DecidedAt: c.at}
			of.Edges.Kind = c.kind
			got, err := w.p.PayOn(w.own(), of)
			if err != nil || (got == nil) != c.want.IsNone() || got != nil && *got != c.want {
				w.Errorf("%s: got %v, %v; want %s", name, got, err, c.want)
			}
		}
	})
}

func TestAClaimInARunIsPaidOnTheDayOfTheRun(t *testing.T) {
	each(t, func(w *world) {
		run := w.make("1")
		own := w.people.Own.Claims[claim.StatusAPPROVED]
		of := w.s.Client.Claim.Query().Where(claim.ID(own.ID)).WithKind().OnlyX(w.own())
		if got, err := w.p.PayOn(w.own(), of); err != nil || got == nil || *got != run.PayOn {
			w.Errorf("got %v, %v; want %s", got, err, run.PayOn)
		}
	})
}

// own is the person whose claims these are.
func (w *world) own() context.Context { return storetest.As(w.people.Own.Viewer()) }
