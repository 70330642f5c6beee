package benefits_test

import (
	"context"
	"reflect"
	"testing"

	"github.com/google/go-cmp/cmp"

	"kyosai/server/benefits"
	"kyosai/server/caldate"
	"kyosai/server/rules"
	"kyosai/server/store"
	"kyosai/server/store/storetest"
)

// whole is a kind of which every field says something.
func whole() benefits.Kind {
	return benefits.Kind{
		Code: "WHOLE", Service: "BENEFIT", Name: "見舞金", NameEn: "Gift", Description: "説明", Host: "01", HostUnsure: []string{"02"},
		Asks: []string{"CAUSE"}, Relations: []string{"SELF"}, Certificate: "NONE",
		Occasion: &rules.Occasion{From: "born", Years: 20}, CouponMonths: 3,
	}
}

// another changes one field of a kind to another value that could stand there.
func another(t *testing.T, of benefits.Kind, field string) benefits.Kind {
	t.Helper()
	words := map[string]string{"Service": "TRAVEL", "Certificate": "ABSENCE"}
	value := reflect.ValueOf(&of).Elem().FieldByName(field)
	switch was := value.Interface().(type) {
	case string:
		if value.SetString(words[field]); words[field] == "" {
			value.SetString(was + "2")
		}
	case []string:
		value.Set(reflect.ValueOf(append(was[:len(was):len(was)], "OTHER")))
	case bool:
		value.SetBool(!was)
	case benefits.Whole:
		value.SetInt(int64(was) + 1)
	case *rules.Occasion:
		value.Set(reflect.ValueOf(&rules.Occasion{From: was.From, Years: was.Years + 1}))
	default:
		t.Fatalf("say here how %s of type %T becomes another", field, was)
	}
	return of
}

func TestEveryFieldOfAKindIsComparedAndLoaded(t *testing.T) {
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		on(s, "2026-06-15")
		load := func(k benefits.Kind) benefits.Pack {
			p := benefits.Pack{Kinds: []benefits.Kind{k}}
			if err := p.Load(context.Background(), s, "2026-06-15"); err != nil {
				t.Fatal(err)
			}
			return p
		}
		there := load(whole())
		for _, f := range reflect.VisibleFields(reflect.TypeFor[benefits.Kind]()) {
			if f.Name == "Code" || f.Name == "Rules" { // a kind of another code is another; rules have tests of their own
				continue
			}
			changed := another(t, whole(), f.Name)
			if changes := benefits.Compare(there, benefits.Pack{Kinds: []benefits.Kind{changed}}); len(changes) != 1 || changes[0].What != benefits.Changed {
				t.Errorf("%s: a change is shown as %v", f.Name, changes)
			}
			if diff := cmp.Diff(load(changed), exported(t, s)); diff != "" {
				t.Errorf("%s is not loaded:\n%s", f.Name, diff)
			}
			load(whole())
		}
	})
}

func TestEveryWayOfSeeingARuleIsComparedAndLoaded(t *testing.T) {
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		on(s, "2026-06-15")
		of := func(r benefits.Rule, onFile bool) benefits.Pack {
			k := whole()
			k.OnFile = onFile
			r.Award, k.Rules = &benefits.Award{Type: "fixed", Params: map[string]benefits.Whole{"amount": 1}}, []benefits.Rule{r}
			return benefits.Pack{Kinds: []benefits.Kind{k}}
		}
		if err := of(benefits.Rule{InForceFrom: "2026-06-15", Proofs: []string{"証明書"}}, false).Load(context.Background(), s, "2026-06-15"); err != nil {
			t.Fatal(err)
		}
		for day, r := range map[caldate.Day]benefits.Rule{
			"2026-07-01": {Proofs: []string{"証明書", "写し"}}, "2026-08-01": {Unattended: true}, "2026-09-01": {Unattended: true, SamplePercent: 5},
		} {
			r.InForceFrom = day
			if changes := benefits.Compare(exported(t, s), of(r, false)); len(changes) != 2 {
				t.Errorf("%+v is shown as %v", r, changes)
			}
		}
		later := benefits.Rule{InForceFrom: "2026-07-01", Unattended: true, SamplePercent: 5}
		if err := of(later, true).Load(context.Background(), s, "2026-07-01"); err != nil {
			t.Fatal(err)
		}
		got := exported(t, s).Kinds[0].Rules
		if len(got) != 2 || len(got[0].Proofs) != 1 || got[1].Proofs != nil || !got[1].Unattended || got[1].SamplePercent != 5 {
			t.Errorf("the rules are %+v", got)
		}
	})
}

func TestAnEmptyListOfProofsSaysTheSameAsNone(t *testing.T) {
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		on(s, "2026-06-15")
		for range 2 {
			k, award := whole(), &benefits.Award{Type: "fixed", Params: map[string]benefits.Whole{"amount": 1}}
			k.Rules = []benefits.Rule{{InForceFrom: "2026-06-15", Award: award, Proofs: []string{}}}
			if err := (benefits.Pack{Kinds: []benefits.Kind{k}}).Load(context.Background(), s, "2026-06-15"); err != nil {
				t.Fatal(err)
			}
		}
		if got := exported(t, s).Kinds[0].Rules; len(got) != 1 {
			t.Errorf("it was loaded as %+v", got)
		}
	})
}
