package rules

import (
	"testing"

	"kyosai/server/caldate"
)

// celebrated is a kind whose event follows from the file.
func celebrated(o Occasion, conditions ...Condition) []Kind {
	conditions = append(conditions, Condition{Type: "not_in_future"}, Condition{Type: "member_at_event"}, Condition{"claim_within_years", with("years", 3)})
	return []Kind{{Key: "knd", Relation: "SELF", Occasion: o, Rules: []Rule{{InForceFrom: "1971-04-01", Version: 1, Award: give(10000), Conditions: conditions}}}}
}

func TestTheFileTellsWhatAMemberMayBeEntitledTo(t *testing.T) {
	silver, age := Occasion{Married, 25}, Occasion{Born, 60}
	filed := func(change func(*File)) File {
		f := File{OnFile: OnFile{BornOn: "1966-05-10", MarriedOn: "2001-05-10", Jobs: []Stretch{{From: "2016-05-10"}}, JoinedOn: "2010-04-01"}}
		change(&f)
		return f
	}
	given := func(g Grant) func(*File) {
		return func(f *File) { f.Past = map[string][]Grant{"knd": {g}} }
	}
	served := Condition{"service_anniversary", with("years", 10)}
	moved := func(hired, until caldate.Day) func(*File) {
		return func(f *File) {
			f.HiredOn = until.AddDays(1)
			f.Jobs = []Stretch{{hired, until}, {f.HiredOn, ""}}
		}
	}
	for _, tt := range []struct {
		name  string
		kinds []Kind
		file  func(*File)
		today caldate.Day
		event caldate.Day
	}{
		{"a silver wedding, on its day", celebrated(silver), func(*File) {}, "2026-05-10", "2026-05-10"},
		{"a silver wedding, the day before", celebrated(silver), func(*File) {}, "2026-05-09", ""},
		{"a silver wedding, on the last day to claim", celebrated(silver), func(*File) {}, "2029-05-10", "2026-05-10"},
		{"a silver wedding, the day after that", celebrated(silver), func(*File) {}, "2029-05-11", ""},
		{"an age, on the day before the birthday", celebrated(age), func(*File) {}, "2026-05-09", "2026-05-09"},
		{"an age, a day earlier", celebrated(age), func(*File) {}, "2026-05-08", ""},
		{"years of service", celebrated(Occasion{Hired, 10}), func(*File) {}, "2026-05-10", "2026-05-10"},
		{"years of service full before moving", celebrated(Occasion{Hired, 10}, served), moved("2016-05-09", "2026-05-09"), "2026-06-10", "2026-05-09"},
		{"years of service not full when moving", celebrated(Occasion{Hired, 10}, served), moved("2016-05-09", "2026-05-08"), "2026-06-10", ""},
		{"years of service at the next company", celebrated(Occasion{Hired, 10}, served), moved("2000-05-09", "2016-05-08"), "2026-06-10", "2026-05-09"},
		{"years of membership", celebrated(Occasion{Joined, 16}), func(*File) {}, "2026-04-01", "2026-04-01"},
		{"leaving", celebrated(Occasion{From: Left}), func(f *File) { f.LeftOn = "2026-03-31" }, "2026-04-01", "2026-03-31"},
		{"leaving, of who is here", celebrated(Occasion{From: Left}), func(*File) {}, "2026-04-01", ""},
		{"after leaving", celebrated(silver), func(f *File) { f.LeftOn = "2026-05-09" }, "2026-05-10", ""},
		{"claimed already", celebrated(silver), given(Grant{EventOn: "2026-05-10"}), "2026-05-10", ""},
		{"paid by the host since", celebrated(silver), given(Grant{Paid: "2026-05"}), "2026-06-10", ""},
		{"paid by the host before", celebrated(silver), given(Grant{Paid: "2026-04"}), "2026-06-10", "2026-05-10"},
		{"perhaps paid by the host", celebrated(silver, Condition{Type: "once_for_event"}), given(Grant{Paid: "2026-05", Unsure: true}), "2026-06-10", ""},
		{"refused already", celebrated(silver), func(f *File) { f.Refused = map[string][]Grant{"knd": {{EventOn: "2026-05-10", PersonName: "花子"}}} }, "2026-05-10", ""},
		{"in a draft already", celebrated(silver), func(f *File) { f.Drafted = map[string][]Grant{"knd": {{EventOn: "2026-05-10"}}} }, "2026-05-10", ""},
		{"in a draft for another day", celebrated(silver), func(f *File) { f.Drafted = map[string][]Grant{"knd": {{EventOn: "2026-05-11"}}} }, "2026-05-10", "2026-05-10"},
		{"on the day of leaving", celebrated(silver), func(f *File) { f.LeftOn = "2026-05-10" }, "2026-05-10", "2026-05-10"},
		{"after leaving", celebrated(silver), func(f *File) { f.LeftOn = "2026-05-09" }, "2026-05-11", ""},
		{"before leaving, claimed after it", celebrated(silver), func(f *File) { f.LeftOn = "2026-05-10" }, "2026-05-11", "2026-05-10"},
		{"after the spouse's death", celebrated(silver), func(f *File) { f.SpouseDiedOn = "2020-01-01" }, "2026-05-10", ""},
		{"of a marriage after a spouse's death", celebrated(silver), func(f *File) { f.SpouseDiedOn = "2000-01-01" }, "2026-05-10", "2026-05-10"},
		{"before the spouse's death", celebrated(silver), func(f *File) { f.SpouseDiedOn = "2026-05-11" }, "2026-05-12", "2026-05-10"},
		{"after the member's death", celebrated(silver), func(f *File) { f.Died = true }, "2026-05-10", ""},
		{"with a name still to be answered", celebrated(Occasion{From: Married}, Condition{Type: "not_same_spouse"}), func(f *File) { f.MarriedOn = "2026-05-01" }, "2026-05-10", "2026-05-01"},
		{"with a condition that does not hold", celebrated(silver, Condition{"member_months", with("months", 600)}), func(*File) {}, "2026-05-10", ""},
		{"nothing on file", celebrated(silver), func(f *File) { f.OnFile = OnFile{} }, "2026-05-10", ""},
		{"before any rule", celebrated(Occasion{Married, 1}), func(f *File) { f.MarriedOn = "1960-01-01" }, "1961-01-02", ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			found, err := Entitlements(filed(tt.file), tt.kinds, tt.today)
			if err != nil {
				t.Fatal(err)
			}
			switch {
			case tt.event == "" && len(found) > 0:
				t.Errorf("offered %+v", found)
			case tt.event != "" && (len(found) != 1 || found[0].EventOn != tt.event || found[0].Amount != 10000 || found[0].Deadline == nil):
				t.Errorf("offered %+v", found)
			}
		})
	}
}

func TestEachChildIsToldOfOnceItEntersSchool(t *testing.T) {
	kinds := celebrated(Occasion{School, 6}, Condition{"school_entry", with("age", 6)}, Condition{Type: "once_for_person"})
	file := File{OnFile: OnFile{JoinedOn: "2010-04-01"}, Children: []Child{{"山田　桜", "2020-04-01"}, {"山田　樹", "2019-04-02"}, {"山田　海", "2020-04-02"}}}
	found, err := Entitlements(file, kinds, "2026-04-01")
	if err != nil || len(found) != 2 || found[0].PersonName != "山田　桜" || found[1].PersonBornOn != "2019-04-02" {
		t.Fatalf("offered %+v, %v", found, err)
	}
	file.Past = map[string][]Grant{"knd": {{EventOn: "2026-04-01", PersonName: "山田桜"}}}
	if found, err = Entitlements(file, kinds, "2026-04-01"); err != nil || len(found) != 1 || found[0].PersonName != "山田　樹" {
		t.Errorf("one is claimed, offered %+v, %v", found, err)
	}
}
