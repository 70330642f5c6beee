package payouts_test

import (
	"context"
	"testing"
	"time"

	"kyosai/gen/ent"
	"kyosai/gen/ent/claim"
	"kyosai/server/caldate"
	"kyosai/server/payouts"
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
			got, err := w.p.Ahead(w.own(), of)
			if err != nil || (got == nil) != c.want.IsNone() || got != nil && got.PayOn != c.want {
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
		if got, err := w.p.Ahead(w.own(), of); err != nil || got == nil || got.PayOn != run.PayOn || got.ClosesOn != nil {
			w.Errorf("got %v, %v; want %s", got, err, run.PayOn)
		}
	})
}

func TestTheDayOfPaymentGoesByWhatHoldsForTheMonthOfTheDecision(t *testing.T) {
	each(t, func(w *world) {
		w.inside(func(ctx context.Context, c *ent.Client) error {
			if err := c.PayDay.Create().SetInForceFrom("2026-08-01").SetClosingDay(25).SetPayDay(10).Exec(ctx); err != nil {
				return err
			}
			return c.PayDay.Create().SetInForceFrom("2026-10-01").SetClosingDay(31).SetPayDay(15).Exec(ctx)
		})
		for today, want := range map[caldate.Day][2]caldate.Day{
			"2026-07-31": {"2026-07-31", "2026-08-20"}, // the month before goes by what held
			"2026-08-01": {"2026-08-25", "2026-09-10"},
			"2026-08-25": {"2026-08-25", "2026-09-10"}, // the closing day itself
			"2026-08-26": {"2026-09-25", "2026-10-13"}, // the 10th is a Saturday, Monday a holiday
			"2026-09-26": {"2026-10-31", "2026-11-16"}, // the next row, the 15th is a Sunday
		} {
			w.on(today)
			of := &ent.Claim{ID: "clm_of_nobody", Status: claim.StatusSUBMITTED}
			of.Edges.Kind = &ent.BenefitKind{}
			got, err := w.p.Ahead(w.own(), of)
			if err != nil || got == nil || got.ClosesOn == nil || *got.ClosesOn != want[0] || got.PayOn != want[1] {
				w.Errorf("on %s: got %+v, %v; want %v", today, got, err, want)
			}
		}
	})
}

func TestNobodyIsPromisedADayThatNobodyHasSaid(t *testing.T) {
	each(t, func(w *world) {
		w.inside(func(ctx context.Context, c *ent.Client) error {
			_, err := c.PayDay.Delete().Exec(ctx)
			return err
		})
		of := &ent.Claim{ID: "clm_of_nobody", Status: claim.StatusSUBMITTED}
		of.Edges.Kind = &ent.BenefitKind{}
		if got, err := w.p.Ahead(w.own(), of); err != nil || got != nil {
			w.Errorf("promised %+v, %v", got, err)
		}
		_, err := w.p.Make(w.maker, payouts.Making{Month: "2026-06", Key: key("1")})
		w.refuses(err, "pay_day_missing")
	})
}

func TestARunGathersUntilTheClosingDayOfItsMonth(t *testing.T) {
	each(t, func(w *world) {
		w.inside(func(ctx context.Context, c *ent.Client) error {
			if err := c.PayDay.Update().SetClosingDay(14).Exec(ctx); err != nil {
				return err
			}
			return c.Claim.Update().Where(claim.StatusEQ(claim.StatusAPPROVED)).SetDecidedAt(june).Exec(ctx) // the 15th
		})
		_, err := w.p.Make(w.maker, payouts.Making{Month: "2026-06", Key: key("1")})
		w.refuses(err, "nothing_due")
		_, err = w.p.Make(w.maker, payouts.Making{Month: "2026-07", Key: key("2")})
		w.refuses(err, "month_open")
		w.on("2026-07-15")
		next, err := w.p.Next(w.maker)
		if err != nil || next.Month != "2026-07" || next.ClosedOn != "2026-07-14" || next.PayOn != "2026-08-20" || next.ClaimCount == 0 {
			w.Errorf("next is %+v, %v", next, err)
		}
		run, err := w.p.Make(w.maker, payouts.Making{Month: "2026-07", Key: key("3")})
		if err != nil || run.ClaimCount != next.ClaimCount {
			w.Errorf("made %+v, %s", run, said(err))
		}
	})
}

func TestNoDayIsPromisedWhileTheCompanyOwesFees(t *testing.T) {
	each(t, func(w *world) {
		own := w.people.Own.Claims[claim.StatusAPPROVED]
		of := w.s.Client.Claim.Query().Where(claim.ID(own.ID)).OnlyX(w.own())
		says := func(when string, of *ent.Claim, day, waits bool) {
			w.Helper()
			got, err := w.p.Ahead(w.own(), of)
			awaits, wrong := w.p.AwaitsFees(storetest.As(w.people.Viewer("EXAMINER")), of)
			if err != nil || wrong != nil || (got != nil) != day || awaits != waits {
				w.Errorf("%s: %v, waits: %v; %v, %v", when, got, awaits, err, wrong)
			}
		}
		says("it owes none", of, true, false)
		w.inside(func(ctx context.Context, c *ent.Client) error {
			return c.Arrears.Create().SetCompanyID(own.CompanyID).SetOpenOf(own.CompanyID).SetFromOn("2026-07-01").SetNote("未納").
				SetSetByID(w.people.Staff["ACCOUNTING"].ID).SetCreatedAt(july).Exec(ctx)
		})
		says("it owes some", of, false, true)
		for _, status := range []claim.Status{claim.StatusDRAFT, claim.StatusSUBMITTED, claim.StatusREFUSED, claim.StatusPAID} {
			other := &ent.Claim{ID: "clm_of_nobody", Status: status, CompanyID: own.CompanyID}
			other.Edges.Kind = &ent.BenefitKind{}
			says(string(status), other, false, status == claim.StatusDRAFT || status == claim.StatusSUBMITTED)
			other.Edges.Kind = &ent.BenefitKind{CouponMonths: 3}
			says("a coupon, "+string(status), other, false, false)
		}
	})
}

// own is the person whose claims these are.
func (w *world) own() context.Context { return storetest.As(w.people.Own.Viewer()) }
