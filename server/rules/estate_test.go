package rules

import (
	"slices"
	"testing"

	"kyosai/server/caldate"
)

func TestWhatAMemberWasOwedIsClaimedUpToTheDayOfHisDeath(t *testing.T) {
	owed := func(diedOn caldate.Day, more func(*Facts)) func(*Facts) {
		return func(f *Facts) {
			f.EventOn, f.HeirRelation, f.Estate = "2026-05-10", "SPOUSE", &Estate{DiedOn: diedOn}
			more(f)
		}
	}
	same := func(*Facts) {}
	absent := func(until caldate.Day) func(*Facts) {
		return func(f *Facts) { f.AbsentFrom, f.AbsentUntil = f.EventOn, until }
	}
	fixed := Rule{Version: 1, Award: Award{Type: "fixed", Params: with("amount", 1000)}}
	for name, c := range map[string]struct {
		facts func(*Facts)
		lacks string // the outcome that does not hold
	}{
		"on the day of the death":          {owed("2026-05-10", same), ""},
		"long before it":                   {owed("2026-06-01", same), ""},
		"on the day after it":              {owed("2026-05-09", same), "within_life"},
		"no death is known":                {owed(caldate.None, same), "within_life"},
		"no day is filled in":              {owed("2026-05-10", func(f *Facts) { f.EventOn = caldate.None }), "within_life"},
		"an absence to the death":          {owed("2026-05-12", absent("2026-05-12")), ""},
		"an absence beyond the death":      {owed("2026-05-12", absent("2026-05-13")), "within_life"},
		"a cousin claims":                  {owed("2026-05-10", func(f *Facts) { f.HeirRelation = "COUSIN" }), "heir_in_order"},
		"nobody is said to claim":          {owed("2026-05-10", func(f *Facts) { f.HeirRelation = "" }), "heir_in_order"},
		"a child, and the spouse claimed":  {owed("2026-05-10", func(f *Facts) { f.HeirRelation, f.Heirs = "CHILD", []string{"SPOUSE"} }), "heir_in_order"},
		"a child, and a brother claimed":   {owed("2026-05-10", func(f *Facts) { f.HeirRelation, f.Heirs = "CHILD", []string{"SIBLING"} }), ""},
		"the member himself, no condition": {func(f *Facts) { f.EventOn = "2026-05-10" }, ""},
	} {
		var f Facts
		c.facts(&f)
		v, err := Evaluate(fixed, f)
		if err != nil {
			t.Fatal(err)
		}
		var lacks string
		if o := v.FirstMissing(); o != nil {
			lacks = o.Type
		}
		if lacks != c.lacks || v.Entitled != (c.lacks == "") {
			t.Errorf("%s: lacks %q, %+v", name, lacks, v)
		}
	}
}

func TestADeathOfWhichNobodyHasToldIsAskedForFirst(t *testing.T) {
	f := Facts{EventOn: "2026-05-10", Estate: &Estate{}}
	if told, untold := withinLife(f), (Facts{EventOn: "2026-05-10", Estate: &Estate{DiedOn: "2026-05-09"}}); told.Reason == withinLife(untold).Reason || told.Remedy.Ja == "" {
		t.Errorf("it says %+v", told)
	}
}

func TestAnHeirIsLookedAtOnceWhateverTheRuleSays(t *testing.T) {
	f := Facts{EventOn: "2026-05-10", HeirRelation: "CHILD", Estate: &Estate{DiedOn: "2026-05-10"}}
	for _, own := range [][]Condition{nil, {{Type: heirsOrder}}} {
		v, err := Evaluate(Rule{Version: 1, Award: Award{Type: "fixed", Params: with("amount", 1000)}, Conditions: own}, f)
		if err != nil {
			t.Fatal(err)
		}
		var types []string
		for _, o := range v.Outcomes {
			types = append(types, o.Type)
		}
		if slices.Sort(types); !slices.Equal(types, []string{heirsOrder, "within_life"}) || v.Awaiting(Staff) == nil {
			t.Errorf("with %v: %v, %+v", own, types, v)
		}
	}
}
