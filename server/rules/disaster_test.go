package rules

import (
	"strings"
	"testing"

	"kyosai/server/caldate"
	"kyosai/server/yen"
)

// struck is a house that the disaster hit on 10 May 2026, in 神戸市中央区.
func struck(d Disaster) func(*Facts) {
	d.Name, d.From, d.Until, d.Area = "令和8年台風第3号", "2026-05-09", "2026-05-11", []string{"650", "6511"}
	return func(f *Facts) { f.EventOn, f.Place, f.Disasters = "2026-05-10", "6500001", []Disaster{d} }
}

func TestADisasterHoldsForItsDaysAndItsArea(t *testing.T) {
	at := func(on caldate.Day, place string) func(*Facts) {
		return func(f *Facts) {
			struck(Disaster{Excluded: true})(f)
			f.EventOn, f.Place = on, place
		}
	}
	run(t, Condition{Type: "disaster_not_excluded"}, []boundary{
		{"the day before", at("2026-05-08", "6500001"), true},
		{"the first day", at("2026-05-09", "6500001"), false},
		{"the last day", at("2026-05-11", "6500001"), false},
		{"the day after", at("2026-05-12", "6500001"), true},
		{"the first code of the area", at("2026-05-10", "6500000"), false},
		{"the last", at("2026-05-10", "6509999"), false},
		{"the code before it", at("2026-05-10", "6499999"), true},
		{"the code after it, of which a part is in the area", at("2026-05-10", "6510999"), true},
		{"the first of that part", at("2026-05-10", "6511000"), false},
		{"the last of that part", at("2026-05-10", "6511999"), false},
		{"the code after that part", at("2026-05-10", "6512000"), true},
		{"elsewhere", at("2026-05-10", "1000001"), true},
	})
}

func TestADisasterOverTheEndOfAYearIsOne(t *testing.T) {
	over := Disaster{From: "2026-12-31", Until: "2027-01-01", Area: []string{"650"}, Excluded: true}
	for on, hit := range map[caldate.Day]bool{"2026-12-30": false, "2026-12-31": true, "2027-01-01": true, "2027-01-02": false, caldate.None: false} {
		if got := Struck([]Disaster{over}, on, "6500001"); (got != nil) != hit {
			t.Errorf("on %q: %v", on, got)
		}
	}
}

func TestOfSeveralDisastersTheOneHoldsThatLeavesTheLeast(t *testing.T) {
	of := func(key string, percent int) Disaster {
		return Disaster{Key: key, From: "2026-05-10", Until: "2026-05-10", Area: []string{"6"}, Percent: percent, Excluded: percent == 0}
	}
	for want, list := range map[string][]Disaster{
		"half": {of("all", 100), of("half", 50), of("most", 90)}, "excluded": {of("half", 50), of("excluded", 0)}, "first": {of("first", 50), of("second", 50)},
	} {
		if got := Struck(list, "2026-05-10", "6500001"); got == nil || got.Key != want {
			t.Errorf("got %v, want %s", got, want)
		}
	}
}

func TestWhereThePlaceIsNotKnownStaffLook(t *testing.T) {
	nowhere := func(d Disaster, on caldate.Day) Outcome {
		return outcomeOf(t, Condition{Type: "disaster_not_excluded"}, sure(func(f *Facts) {
			struck(d)(f)
			f.EventOn, f.Place = on, ""
		}))
	}
	if o := nowhere(Disaster{Excluded: true}, "2026-05-10"); !o.Holds || o.Awaits != Staff {
		t.Errorf("on its day: %+v", o)
	}
	if o := nowhere(Disaster{Excluded: true}, "2026-05-12"); !o.Holds || o.Awaits != "" {
		t.Errorf("on another day: %+v", o)
	}
}

func TestWhichDisasterAndWhatShareIsSaid(t *testing.T) {
	rule := Rule{Award: Award{Type: "loss_percent", Params: with("pro_rata", 1), Steps: []Step{{From: 20, Amount: 30000}}}, Conditions: []Condition{{Type: "disaster_not_excluded"}}}
	for name, c := range map[string]struct {
		d      Disaster
		amount yen.Amount
		ja, en []string
	}{
		"half":     {Disaster{Percent: 50}, 15000, []string{"「令和8年台風第3号」", "割合は50%", "その50%の15,000円"}, []string{"令和8年台風第3号", "share: 50 %", "50 % of it is given: 15,000 yen"}},
		"all":      {Disaster{Percent: 100}, 30000, []string{"割合は100%", "30,000円です"}, []string{"share: 100 %", "30,000 yen"}},
		"excluded": {Disaster{Excluded: true}, 0, []string{"「令和8年台風第3号」による損害", "対象外"}, []string{"nothing is given for damage by 令和8年台風第3号"}},
	} {
		v, err := Evaluate(rule, sure(lost(20, struck(c.d))))
		if err != nil || v.Amount != c.amount {
			t.Errorf("%s: %+v, %v", name, v, err)
		}
		ja, en := v.Outcomes[0].Reason.Ja+v.Reckoned.Ja, v.Outcomes[0].Reason.En+v.Reckoned.En
		for _, part := range c.ja {
			if !strings.Contains(ja, part) {
				t.Errorf("%s: %q is not said in %q", name, part, ja)
			}
		}
		for _, part := range c.en {
			if !strings.Contains(en, part) {
				t.Errorf("%s: %q is not said in %q", name, part, en)
			}
		}
	}
}

func TestAShareOfLessThanAYenIsNone(t *testing.T) {
	rule := Rule{Award: Award{Type: "loss_percent", Params: with("pro_rata", 1), Steps: []Step{{From: 1, Amount: 99}}}}
	v, err := Evaluate(rule, sure(lost(1, struck(Disaster{Percent: 1}))))
	if err != nil || v.Entitled || v.Amount != 0 {
		t.Fatalf("got %+v, %v", v, err)
	}
	wellWorded(t, v.Outcomes[0])
}

func TestARuleSaysWhetherADisasterMakesADifference(t *testing.T) {
	for name, c := range map[string]struct {
		rule Rule
		want bool
	}{
		"by its condition": {Rule{Award: give(1), Conditions: []Condition{{Type: "not_in_future"}, {Type: "disaster_not_excluded"}}}, true},
		"by its award":     {Rule{Award: Award{Type: "loss_percent", Params: with("pro_rata", 1)}}, true},
		"neither":          {Rule{Award: Award{Type: "loss_percent"}, Conditions: []Condition{{Type: "not_in_future"}}}, false},
	} {
		if got := c.rule.OfDisasters(); got != c.want {
			t.Errorf("%s: %v", name, got)
		}
	}
}
