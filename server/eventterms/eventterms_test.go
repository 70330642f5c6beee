package eventterms_test

import (
	"testing"

	"kyosai/server/caldate"
	"kyosai/server/eventterms"
	"kyosai/server/yen"
)

func TestWhoCancelsOwesTheShareOfTheTable(t *testing.T) {
	for _, c := range []struct {
		on   caldate.Day
		want yen.Amount
	}{
		{"2026-06-01", 0}, {"2026-06-19", 0}, {"2026-06-20", 1000}, {"2026-06-22", 1000}, {"2026-06-23", 1500}, {"2026-06-28", 1500},
		{"2026-06-29", 2000}, {"2026-06-30", 2500}, {"2026-07-01", 5001},
	} {
		if got := eventterms.CancelFee(eventterms.Standard(), 5001, c.on, "2026-06-30"); got != c.want {
			t.Errorf("on %s: %d yen, want %d", c.on, got, c.want)
		}
	}
}

func TestACompanionCostsWhatHisAgeCosts(t *testing.T) {
	bands := []eventterms.Band{{Label: "中学生以上", From: 12, Until: 120, Fee: 4000}, {Label: "小学生", From: 6, Until: 11, Fee: 2000}, {Label: "3歳から", From: 3, Until: 5, Fee: 0}}
	for age, want := range map[int]yen.Amount{3: 0, 5: 0, 6: 2000, 11: 2000, 12: 4000, 120: 4000} {
		if got, ok := eventterms.FeeOf(bands, age); !ok || got != want {
			t.Errorf("at %d: %d, %t; want %d", age, got, ok, want)
		}
	}
	for _, age := range []int{0, 2, 121} {
		if _, ok := eventterms.FeeOf(bands, age); ok {
			t.Errorf("somebody of %d is taken along", age)
		}
	}
	if eventterms.Overlap(bands) {
		t.Error("bands overlap that do not")
	}
	if !eventterms.Overlap(append(bands, eventterms.Band{From: 5, Until: 5})) {
		t.Error("bands overlap, and nobody sees it")
	}
}
