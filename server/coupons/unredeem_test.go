package coupons_test

import (
	"context"
	"testing"

	"kyosai/gen/ent"
	"kyosai/gen/ent/claim"
	"kyosai/gen/ent/coupon"
	"kyosai/gen/ent/decision"
	"kyosai/gen/ent/notice"
	"kyosai/server/coupons"
	"kyosai/server/store/storetest"
)

// redeemed enters a line and gives its coupon.
func (w *world) redeemed(r coupons.Redeeming) *ent.Coupon {
	w.Helper()
	got, err := w.c.Redeem(w.clerk, r)
	if err != nil {
		w.Fatal(err)
	}
	return got
}

func unredeeming(of *ent.Coupon) coupons.Unredeeming {
	return coupons.Unredeeming{ID: of.ID, Version: of.Version, Note: "別の方の請求でした"}
}

func TestALineThatWasEnteredWronglyIsTakenBackAndEnteredAnew(t *testing.T) {
	each(t, func(w *world) {
		w.on("2026-07-20")
		wrong := w.line()
		wrong.Bill, wrong.Cost = "0120-誤りの番号", 9000
		got, err := w.c.Unredeem(w.clerk, unredeeming(w.redeemed(wrong)))
		if err != nil {
			t.Fatal(err)
		}
		if got.Status != coupon.StatusISSUED || got.LiveClaim == nil || got.UsedOn != nil || got.Cost != nil || got.Bill != "" || got.RedeemedAt != nil || got.RedeemedByID != nil {
			t.Errorf("it is %v", got)
		}
		row := w.row(w.own)
		steps := row.Edges.Claim.Edges.Decisions
		if step := steps[len(steps)-1]; step.Step != decision.StepCOUPON_UNREDEEMED || step.Note != "別の方の請求でした" || step.Message != "" || *step.StaffID != w.people.Staff["CLERK"].ID {
			t.Errorf("the story says %v", step)
		}
		if of := row.Edges.Claim; of.Status != claim.StatusAPPROVED || of.Amount == nil {
			t.Errorf("its claim is %v", of)
		}
		if got := told(row); len(got) != 2 || got[1] != notice.KindCOUPON_UNREDEEMED {
			t.Errorf("its member was told %v", got)
		}
		if _, err := w.c.Redeem(w.clerk, wrong); code(err) != "key_used" {
			t.Errorf("a late second try of the mistake: %v", err)
		}
		right := w.line()
		right.Key = "another-wish-0001"
		if again := w.redeemed(right); again.Status != coupon.StatusREDEEMED || *again.Cost != 90000 || again.Bill != "2026-07" {
			t.Errorf("entered anew it is %v", again)
		}
	})
}

func TestWhatWasGivenUpIsGivenUpAgainWhereItsBillIsTakenBack(t *testing.T) {
	each(t, func(w *world) {
		w.on("2026-06-22")
		if _, err := w.c.Cancel(storetest.As(w.people.Own.Viewer()), coupons.Cancelling{ID: w.own.ID, Version: w.own.Version}); err != nil {
			t.Fatal(err)
		}
		w.on("2026-07-20")
		got, err := w.c.Unredeem(w.clerk, unredeeming(w.redeemed(w.line())))
		if err != nil || got.Status != coupon.StatusCANCELLED || got.LiveClaim != nil || got.EndedAt == nil {
			t.Fatalf("it is %v, %v", got, err)
		}
		if of := w.row(w.own).Edges.Claim; of.Status != claim.StatusLAPSED || of.Amount != nil {
			t.Errorf("its claim is %v", of)
		}
		right := w.line()
		right.Key = "another-wish-0001"
		if again := w.redeemed(right); again.Status != coupon.StatusREDEEMED {
			t.Errorf("entered anew it is %v", again)
		}
	})
}

func TestAMistakeThatIsFoundAfterTheLastDayToBillIsEnteredAnewWithinTwoWeeks(t *testing.T) {
	each(t, func(w *world) {
		w.on("2026-10-10")
		got := w.redeemed(w.line())
		w.on("2026-11-02")
		if _, err := w.c.Unredeem(w.clerk, unredeeming(got)); err != nil {
			t.Fatal(err)
		}
		w.on("2026-11-16")
		if err := w.c.Expire(context.Background()); err != nil {
			t.Fatal(err)
		}
		right := w.line()
		right.Key = "another-wish-0001"
		again := w.redeemed(right)
		if _, err := w.c.Unredeem(w.clerk, unredeeming(again)); err != nil {
			t.Fatal(err)
		}
		w.on("2026-12-01")
		if err := w.c.Expire(context.Background()); err != nil {
			t.Fatal(err)
		}
		if got := w.row(w.own).Status; got != coupon.StatusEXPIRED {
			t.Errorf("after them it is %s", got)
		}
	})
}

func TestWhatIsNotTakenBack(t *testing.T) {
	each(t, func(w *world) {
		w.on("2026-07-20")
		got := w.redeemed(w.line())
		for name, c := range map[string]struct {
			as    context.Context
			spoil func(u *coupons.Unredeeming)
			want  string
		}{
			"without a reason":             {w.clerk, func(u *coupons.Unredeeming) { u.Note = "　" }, "text_missing note"},
			"with a My Number":             {w.clerk, func(u *coupons.Unredeeming) { u.Note = "1234 5678 9018" }, "my_number note"},
			"what another changed":         {w.clerk, func(u *coupons.Unredeeming) { u.Version-- }, "coupon_changed"},
			"what is not there":            {w.clerk, func(u *coupons.Unredeeming) { u.ID = "cpn_none" }, "coupon_not_found"},
			"one that nobody has redeemed": {w.clerk, func(u *coupons.Unredeeming) { u.ID, u.Version = w.other.ID, w.other.Version }, "coupon_not_redeemed"},
			"by its member":                {storetest.As(w.people.Own.Viewer()), func(*coupons.Unredeeming) {}, "forbidden"},
			"by an officer":                {storetest.As(w.people.Own.OfficerViewer()), func(*coupons.Unredeeming) {}, "forbidden"},
			"by an examiner":               {storetest.As(w.people.Viewer("EXAMINER")), func(*coupons.Unredeeming) {}, "forbidden"},
			"by accounting":                {storetest.As(w.people.Viewer("ACCOUNTING")), func(*coupons.Unredeeming) {}, "forbidden"},
		} {
			u := unredeeming(got)
			c.spoil(&u)
			if _, err := w.c.Unredeem(c.as, u); code(err) != c.want {
				t.Errorf("%s: got %v, want %s", name, err, c.want)
			}
		}
		if row := w.row(w.own); row.Status != coupon.StatusREDEEMED || row.Version != got.Version || len(told(row)) != 1 {
			t.Errorf("it became %v", row)
		}
	})
}
