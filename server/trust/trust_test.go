package trust_test

import (
	"fmt"
	"strings"
	"testing"

	"kyosai/gen/ent"
	"kyosai/server/access"
	"kyosai/server/problem"
	"kyosai/server/store"
	"kyosai/server/store/storetest"
	"kyosai/server/trust"
)

func TestAnAdministratorSaysHowFarADecisionIsTrusted(t *testing.T) {
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		people := storetest.Populate(t, s)
		a := trust.Trust{Store: s}
		good := trust.Terms{AloneUpTo: 100_000, UnattendedUpTo: 5_000, UndoMinutes: 15, Version: 1}
		saved, err := a.Save(storetest.As(people.Viewer("ADMINISTRATOR")), good)
		if err != nil || saved.AloneUpTo != 100_000 || saved.UnattendedUpTo != 5_000 || saved.UndoMinutes != 15 || saved.Version != 2 || saved.Seed != "seed" {
			t.Fatalf("got %+v, %v", saved, err)
		}
		for name, c := range map[string]struct {
			as    string
			spoil func(*trust.Terms)
			want  string
		}{
			"somebody was faster":             {"ADMINISTRATOR", func(*trust.Terms) {}, "changed_meanwhile"},
			"less than nothing":               {"ADMINISTRATOR", func(t *trust.Terms) { t.AloneUpTo = -1 }, "amount_range"},
			"more than anybody is given":      {"ADMINISTRATOR", func(t *trust.Terms) { t.AloneUpTo = 10_000_001 }, "amount_range"},
			"more unattended than by one":     {"ADMINISTRATOR", func(t *trust.Terms) { t.UnattendedUpTo = 100_001 }, "amount_range"},
			"to be taken back after a day":    {"ADMINISTRATOR", func(t *trust.Terms) { t.UndoMinutes = 1440 }, "minutes_range"},
			"an approver raises his own bars": {"APPROVER", func(*trust.Terms) {}, "forbidden"},
			"who is administrator as well":    {"APPROVER ADMINISTRATOR", func(*trust.Terms) {}, "decides"},
			"and who examines":                {"EXAMINER ADMINISTRATOR", func(*trust.Terms) {}, "decides"},
		} {
			terms := good
			c.spoil(&terms)
			_, err := a.Save(storetest.As(as(people, c.as)), terms)
			if got := problem.As(err); got == nil || got.Code != c.want {
				t.Errorf("%s: got %v, want %s", name, err, c.want)
			}
		}
	})
}

// as is one of staff, of one role or several.
func as(people *storetest.People, roles string) *access.Viewer {
	v := people.Viewer(strings.Fields(roles)[0])
	v.Roles = access.RolesOf(strings.Fields(roles))
	return v
}

func TestTheTermsAreMadeOnceWithASeedOfTheirOwn(t *testing.T) {
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		seeds := map[string]bool{}
		for range 2 {
			if err := trust.Load(t.Context(), s); err != nil {
				t.Fatal(err)
			}
			seeds[s.Client.ApprovalTerms.Query().OnlyX(storetest.System()).Seed] = true
		}
		if len(seeds) != 1 || seeds[""] {
			t.Errorf("the seeds are %v", seeds)
		}
	})
}

func TestADrawIsTheSameForAMatterAndSpreadOverAll(t *testing.T) {
	terms, other := &ent.ApprovalTerms{Seed: "one"}, &ent.ApprovalTerms{Seed: "two"}
	below, differ := 0, 0
	for i := range 10_000 {
		matter := fmt.Sprint("mem_", i)
		n := trust.Draw(terms, matter)
		if n != trust.Draw(terms, matter) || n < 0 || n > 99 {
			t.Fatalf("%s draws %d", matter, n)
		}
		if n < 5 {
			below++
		}
		if n != trust.Draw(other, matter) {
			differ++
		}
	}
	if below < 400 || below > 600 || differ < 9_000 {
		t.Errorf("5 %% of 10,000 are %d; another seed draws %d otherwise", below, differ)
	}
}
