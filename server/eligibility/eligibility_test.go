package eligibility

import (
	"slices"
	"strings"
	"testing"

	"kyosai/server/caldate"
	"kyosai/server/problem"
)

func on(day caldate.Day) *caldate.Day { return &day }

func TestATermHoldsFromItsDayOn(t *testing.T) {
	enrolled, grown := Term{Kind: Enrolled, Months: 3}, Term{Kind: Age, From: 20, Until: 39}
	near := Term{Kind: Area, Areas: []string{"650", "65111"}}
	for name, c := range map[string]struct {
		term Term
		of   Facts
		on   caldate.Day
		want bool
	}{
		"three months after joining":                    {enrolled, Facts{JoinedOn: on("2026-01-31")}, "2026-04-30", true},
		"the day before":                                {enrolled, Facts{JoinedOn: on("2026-01-31")}, "2026-04-29", false},
		"who has no joining day on file":                {enrolled, Facts{}, "2026-04-30", false},
		"twenty on the day before the birthday":         {grown, Facts{BornOn: on("2006-06-16")}, "2026-06-15", true},
		"nineteen two days before":                      {grown, Facts{BornOn: on("2006-06-17")}, "2026-06-15", false},
		"thirty-nine until two days before he is forty": {grown, Facts{BornOn: on("1986-06-17")}, "2026-06-15", true},
		"forty":                                            {grown, Facts{BornOn: on("1986-06-16")}, "2026-06-15", false},
		"who has no day of birth on file":                  {grown, Facts{}, "2026-06-15", false},
		"who lives there":                                  {near, Facts{PostalCode: "650-0001"}, "2026-06-15", true},
		"who lives in a part of another":                   {near, Facts{PostalCode: "6511101"}, "2026-06-15", true},
		"who lives beside it":                              {near, Facts{PostalCode: "651-2101"}, "2026-06-15", false},
		"who has no postal code on file":                   {near, Facts{}, "2026-06-15", false},
		"a kind that nobody knows, which holds for nobody": {Term{Kind: "OTHER"}, Facts{PostalCode: "650"}, "2026-06-15", false},
	} {
		t.Run(name, func(t *testing.T) {
			if got := len(Unmet([]Term{c.term}, c.of, c.on)) == 0; got != c.want {
				t.Errorf("holds: %v", got)
			}
		})
	}
}

func TestWhoIsRefusedHearsWhatDoesNotHold(t *testing.T) {
	terms := []Term{{Kind: Enrolled, Months: 3}, {Kind: Age, From: 0, Until: 39}, {Kind: Area, Areas: []string{"650"}}}
	err := problem.As(Refuse(terms, Facts{JoinedOn: on("2020-01-01"), BornOn: on("1970-01-01"), PostalCode: "100-0001"}, "2026-06-15"))
	if err == nil || err.Code != "not_eligible" || !strings.Contains(err.Message, "39歳") || !strings.Contains(err.Message, "650") || strings.Contains(err.Message, "3か月") {
		t.Errorf("got %+v", err)
	}
	if err := Refuse(nil, Facts{}, "2026-06-15"); err != nil {
		t.Errorf("no term refuses: %v", err)
	}
}

func TestTheTermsOfADraft(t *testing.T) {
	got, err := Check([]Term{{Kind: Area, Areas: []string{"６５１-11", "650", "650"}, Months: 9}, {Kind: Age, From: 20, Until: 150}})
	if err != nil || !slices.Equal(got[0].Areas, []string{"650", "65111"}) || got[0].Months != 0 {
		t.Fatalf("got %+v, %v", got, err)
	}
	for name, terms := range map[string][]Term{
		"no months":                {{Kind: Enrolled}},
		"too many months":          {{Kind: Enrolled, Months: 601}},
		"ages turned round":        {{Kind: Age, From: 40, Until: 39}},
		"a negative age":           {{Kind: Age, From: -1, Until: 39}},
		"no area":                  {{Kind: Area}},
		"what is no postal code":   {{Kind: Area, Areas: []string{"神戸"}}},
		"two digits":               {{Kind: Area, Areas: []string{"65"}}},
		"eight digits":             {{Kind: Area, Areas: []string{"65000011"}}},
		"a kind twice":             {{Kind: Enrolled, Months: 1}, {Kind: Enrolled, Months: 2}},
		"a kind that nobody knows": {{Kind: "SEX"}},
	} {
		t.Run("are refused with "+name, func(t *testing.T) {
			if _, err := Check(terms); problem.As(err) == nil || problem.As(err).Field != "eligibility" {
				t.Errorf("got %v", err)
			}
		})
	}
}
