package claims_test

import (
	"strings"
	"testing"
	"time"

	"kyosai/gen/ent"
	"kyosai/gen/ent/claim"
	"kyosai/gen/ent/coupon"
	"kyosai/gen/ent/notice"
	"kyosai/server/caldate"
	"kyosai/server/claims"
	"kyosai/server/coupons"
	"kyosai/server/store/storetest"
)

// journey is a draft for a coupon in which nothing is missing; the departure is on 10 July.
func (w *world) journey() claims.Draft {
	return claims.Draft{KindID: w.kind("TRAVEL").ID, Answers: claims.Answers{FromOn: day("2026-07-10"), UntilOn: day("2026-07-12"),
		AgencyID: w.agency(true), Tour: "信州 温泉めぐり3日間", Companions: ptr(2)}}
}

// examined is a journey that was sent and recommended.
func (w *world) examined(m someone, d claims.Draft) *ent.Claim {
	w.Helper()
	c := w.save(m, d)
	c = w.must(w.claims.Submit(m, claims.Submission{ID: c.ID, Version: c.Version, Key: key(c.ID)}))
	return w.must(w.claims.Recommend(w.examiner, c.ID, c.Version, ""))
}

func (w *world) coupons(c *ent.Claim) []*ent.Coupon {
	return w.s.Client.Coupon.Query().Where(coupon.ClaimID(c.ID)).Order(coupon.ByID()).AllX(storetest.System())
}

func TestAnApprovedJourneyEndsInACouponOfItsOwnAgency(t *testing.T) {
	each(t, func(w *world) {
		m := w.member()
		d := w.journey()
		c := w.examined(m, d)
		if n := len(w.coupons(c)); n != 0 {
			t.Fatalf("%d coupons before the approval", n)
		}
		w.must(w.claims.Approve(w.approver, c.ID, c.Version))
		issued := w.coupons(c)
		if len(issued) != 1 {
			t.Fatalf("%d coupons", len(issued))
		}
		if k := issued[0]; k.AgencyID != d.AgencyID || k.Amount != 3000 || k.UsableUntil != "2026-07-10" || k.BillableUntil != "2026-10-10" ||
			k.Status != coupon.StatusISSUED || len(k.Code) != 12 || k.MemberID != m.row.ID {
			t.Errorf("got %v", k)
		}
		shown, err := coupons.Coupons{Store: w.s}.Of(m, c)
		if err != nil || shown == nil || shown.Code != issued[0].Code {
			t.Errorf("its member sees %v, %v", shown, err)
		}
		stranger, err := coupons.Coupons{Store: w.s}.Of(w.member(), c)
		if err != nil || stranger != nil {
			t.Errorf("a stranger sees %v, %v", stranger, err)
		}
	})
}

func TestWhatIsPaidInMoneyGetsNoCoupon(t *testing.T) {
	each(t, func(w *world) {
		_, c := w.in(claim.StatusAPPROVED)
		if n := len(w.coupons(c)); n != 0 {
			t.Errorf("%d coupons", n)
		}
	})
}

func TestACouponIsIssuedBeforeTheDayOfDeparture(t *testing.T) {
	each(t, func(w *world) {
		c := w.examined(w.member(), w.journey())
		for _, days := range []time.Duration{26, 25} { // 11 July, and the day itself
			w.after(days * 24 * time.Hour)
			_, err := w.claims.Approve(w.approver, c.ID, c.Version)
			w.refuses(err, "coupon_late")
		}
		if got := w.row(c.ID); got.Status != claim.StatusRECOMMENDED || len(w.coupons(c)) != 0 {
			t.Errorf("got %v with %d coupons", got.Status, len(w.coupons(c)))
		}
		w.after(24 * 24 * time.Hour) // the day before
		w.must(w.claims.Approve(w.approver, c.ID, c.Version))
	})
}

func TestAJourneyIsAppliedForBeforeItAndAtMostThreeMonthsAhead(t *testing.T) {
	each(t, func(w *world) {
		for on, want := range map[string]string{"2026-06-15": "not_entitled", "2026-06-16": "ok", "2026-09-15": "ok", "2026-09-16": "not_entitled"} {
			m, d := w.member(), w.journey()
			d.FromOn, d.UntilOn = day(caldate.Day(on)), day("2026-09-20")
			c := w.save(m, d)
			_, err := w.claims.Submit(m, claims.Submission{ID: c.ID, Version: c.Version, Key: key(c.ID)})
			if code(err) != want {
				t.Errorf("departing on %s: %v", on, err)
			}
		}
	})
}

func TestAnApprovalThatIsUndoneTakesItsCouponBackAndTheNextIssuesAnother(t *testing.T) {
	each(t, func(w *world) {
		c := w.examined(w.member(), w.journey())
		c = w.must(w.claims.Approve(w.approver, c.ID, c.Version))
		c = w.must(w.claims.Undo(w.approver, c.ID, c.Version))
		w.must(w.claims.Approve(w.approver, c.ID, c.Version))
		all := w.coupons(c)
		if len(all) != 2 || all[0].Status != coupon.StatusCANCELLED || all[1].Status != coupon.StatusISSUED || all[0].Code == all[1].Code {
			t.Errorf("got %v", all)
		}
	})
}

func TestAnApprovalWhoseCouponWasUsedStands(t *testing.T) {
	each(t, func(w *world) {
		d := w.journey()
		c := w.examined(w.member(), d)
		c = w.must(w.claims.Approve(w.approver, c.ID, c.Version))
		_, err := coupons.Coupons{Store: w.s}.Redeem(w.clerk, coupons.Redeeming{AgencyID: d.AgencyID, Bill: "7", Code: w.coupons(c)[0].Code,
			UsedOn: "2026-06-15", Cost: 90000, Key: key(c.ID)})
		if err != nil {
			t.Fatal(said(err))
		}
		_, err = w.claims.Undo(w.approver, c.ID, w.row(c.ID).Version)
		w.refuses(err, "others_step")
		if got := w.row(c.ID).Status; got != claim.StatusAPPROVED {
			t.Errorf("it is %s", got)
		}
	})
}

func TestACouponThatIsGivenUpReturnsTheEntitlement(t *testing.T) {
	each(t, func(w *world) {
		m, d := w.member(), w.journey()
		c := w.examined(m, d)
		w.must(w.claims.Approve(w.approver, c.ID, c.Version))
		again := w.save(m, d)
		_, err := w.claims.Submit(m, claims.Submission{ID: again.ID, Version: again.Version, Key: key(again.ID)})
		w.refuses(err, "not_entitled")
		k := w.coupons(c)[0]
		if _, err := (coupons.Coupons{Store: w.s}).Cancel(m, coupons.Cancelling{ID: k.ID, Version: k.Version}); err != nil {
			t.Fatal(said(err))
		}
		if got := w.row(c.ID); got.Status != claim.StatusLAPSED || got.Amount != nil {
			t.Errorf("the claim is %v, %v", got.Status, got.Amount)
		}
		w.must(w.claims.Submit(m, claims.Submission{ID: again.ID, Version: again.Version, Key: key(again.ID)}))
	})
}

// TestACouponEndsWithTheMembershipThatItNeeds: he leaves on the day of departure, the day before it, and on the day of today.
func TestACouponEndsWithTheMembershipThatItNeeds(t *testing.T) {
	each(t, func(w *world) {
		for _, tt := range []struct {
			left, today caldate.Day
			want        coupon.Status
		}{
			{"2026-07-10", "2026-07-11", coupon.StatusISSUED}, {"2026-07-01", "2026-07-01", coupon.StatusISSUED}, {"2026-07-01", "2026-07-02", coupon.StatusCANCELLED},
		} {
			m := w.member()
			c := w.examined(m, w.journey())
			w.must(w.claims.Approve(w.approver, c.ID, c.Version))
			w.left(c, tt.left)
			w.s.SetClock(tt.today.Begins)
			for range 2 {
				if err := w.claims.EndCoupons(t.Context()); err != nil {
					t.Fatal(err)
				}
			}
			w.s.SetClock(func() time.Time { return now })
			if got := w.coupons(c)[0].Status; got != tt.want {
				t.Errorf("left on %s, on %s: %s, want %s", tt.left, tt.today, got, tt.want)
			}
			ended := tt.want == coupon.StatusCANCELLED
			told := w.s.Client.Notice.Query().Where(notice.ClaimID(c.ID), notice.KindEQ(notice.KindCOUPON_CANCELLED)).CountX(storetest.System())
			row := w.row(c.ID)
			last := row.Edges.Decisions[len(row.Edges.Decisions)-1]
			if (told == 1) != ended || (row.Status == claim.StatusLAPSED) != ended || strings.Contains(last.Message, "退会されたため") != ended {
				t.Errorf("left on %s, on %s: told %d times, %s, %q", tt.left, tt.today, told, row.Status, last.Message)
			}
		}
	})
}
