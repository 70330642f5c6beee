package benefits_test

import (
	"context"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"kyosai/gen/ent"
	"kyosai/server/benefits"
	"kyosai/server/caldate"
	"kyosai/server/store"
	"kyosai/server/store/storetest"
)

// on sets the clock to noon of a day in Japan.
func on(s *store.Store, day string) {
	noon, _ := time.Parse(time.RFC3339, day+"T12:00:00+09:00")
	s.SetClock(func() time.Time { return noon })
}

func exported(t *testing.T, s *store.Store) benefits.Pack {
	t.Helper()
	p, err := benefits.Export(context.Background(), s)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func defaultPack(t *testing.T) benefits.Pack {
	t.Helper()
	p, err := benefits.Default()
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func TestWhatIsExportedIsReadBackToTheSame(t *testing.T) {
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		loaded(t, s)
		if changes := benefits.Compare(defaultPack(t), exported(t, s)); len(changes) != 0 {
			t.Errorf("the database holds something else than the pack: %v", changes)
		}
		first, err := exported(t, s).YAML()
		if err != nil {
			t.Fatal(err)
		}
		p, err := benefits.Parse(first)
		if err != nil {
			t.Fatalf("%v\n%s", err, first)
		}
		other := storetest.Open(t, storetest.SQLite)
		if err := p.Load(context.Background(), other, caldate.None); err != nil {
			t.Fatal(err)
		}
		second, err := exported(t, other).YAML()
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(string(first), string(second)); diff != "" {
			t.Error(diff)
		}
	})
}

// edited is the default pack with other words, a higher gift from the old day on, and without the golden wedding.
func edited(t *testing.T) benefits.Pack {
	t.Helper()
	text, err := defaultPack(t).YAML()
	if err != nil {
		t.Fatal(err)
	}
	p, err := benefits.Parse([]byte(strings.Replace(string(text), "amount: 20000", "amount: 30000", 1)))
	if err != nil {
		t.Fatal(err)
	}
	p.Kinds[0].Name = "結婚お祝い金"
	for i, k := range p.Kinds {
		if k.Code == "WED50" {
			p.Kinds = append(p.Kinds[:i:i], p.Kinds[i+1:]...)
			break
		}
	}
	return p
}

func TestAPackThatIsLoadedHoldsFromItsDayAndRewritesNothing(t *testing.T) {
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		on(s, "2026-06-15")
		loaded(t, s)
		if err := edited(t).Load(context.Background(), s, "2027-04-01"); err != nil {
			t.Fatal(err)
		}
		k := kind(t, s, "MARRIAGE")
		if k.Name != "結婚お祝い金" || len(k.Edges.Rules) != 2 {
			t.Fatalf("got %v with %d rules", k, len(k.Edges.Rules))
		}
		for day, want := range map[caldate.Day][2]int64{"1971-04-01": {20000, 1}, "2027-03-31": {20000, 1}, "2027-04-01": {30000, 2}} {
			if r := benefits.InForce(k, day); int64(r.Amount) != want[0] || int64(r.Version) != want[1] || r.Award.Params["amount"] != int(want[0]) {
				t.Errorf("on %s: %v", day, r)
			}
		}
		golden := kind(t, s, "WED50")
		if benefits.InForce(golden, "2027-03-31") == nil || benefits.InForce(golden, "2027-04-01") != nil || benefits.InForce(golden, "1971-03-31") != nil {
			t.Errorf("the golden wedding does not end on the day: %v", golden.Edges.Rules)
		}
		if n := len(kind(t, s, "BIRTH").Edges.Rules); n != 1 {
			t.Errorf("a kind that says the same has %d rules", n)
		}
		before := all(t, s)
		if err := edited(t).Load(context.Background(), s, "2027-04-01"); err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(texts(before), texts(all(t, s))); diff != "" {
			t.Errorf("loading again changed:\n%s", diff)
		}
	})
}

func TestAPackIsNotLoadedOverWhatHasHappenedOrWasSetForLater(t *testing.T) {
	s := storetest.Open(t, storetest.SQLite)
	on(s, "2026-06-15")
	loaded(t, s)
	before := texts(all(t, s))
	refused := func(p benefits.Pack, from caldate.Day, words string) {
		t.Helper()
		if err := p.Load(context.Background(), s, from); err == nil || !strings.Contains(err.Error(), words) {
			t.Errorf("from %s: %v", from, err)
		}
		if diff := cmp.Diff(before, texts(all(t, s))); diff != "" {
			t.Errorf("a refused pack changed:\n%s", diff)
		}
	}
	refused(edited(t), "2026-06-14", "from today (2026-06-15) or a later day on")
	refused(edited(t), caldate.None, "or a later day on")
	if err := edited(t).Load(context.Background(), s, "2026-06-15"); err != nil {
		t.Fatal(err)
	}
	before = texts(all(t, s))
	other := edited(t)
	other.Kinds[0].Rules[0].Award.Params["amount"] = 40000
	refused(other, "2026-06-15", "is there already and says something else")
	if err := other.Load(context.Background(), s, "2026-10-01"); err != nil {
		t.Fatal(err)
	}
	before = texts(all(t, s))
	other.Kinds[0].Rules[0].Award.Params["amount"] = 50000
	refused(other, "2026-08-01", "which the pack does not have")
}

func TestTheDefaultPackNeverComesBackOverAnotherCentres(t *testing.T) {
	s := storetest.Open(t, storetest.SQLite)
	p := edited(t)
	p.Kinds = p.Kinds[:3]
	if err := p.Load(context.Background(), s, caldate.None); err != nil {
		t.Fatal(err)
	}
	loaded(t, s)
	if found := all(t, s); len(found) != 3 || found[0].Name != "結婚お祝い金" || len(found[0].Edges.Rules) != 1 {
		t.Errorf("there are %d kinds: %v", len(found), found[0])
	}
}

func TestAComparisonSaysInJapaneseWhatIsNewChangedAndGone(t *testing.T) {
	next := edited(t)
	next.Kinds[1].Rules = append(next.Kinds[1].Rules, benefits.Rule{InForceFrom: "2027-04-01", Ends: true})
	next.Kinds = append(next.Kinds, benefits.Kind{
		Code: "PET", Service: "BENEFIT", Name: "ペット祝金", NameEn: "Pet gift", Description: "ペットを迎えられたときのお祝いです。",
		Relations: []string{"SELF"}, Certificate: "NONE",
	})
	var lines []string
	for _, c := range benefits.Compare(defaultPack(t), next) {
		lines = append(lines, c.String())
	}
	got := strings.Join(lines, "\n")
	for _, want := range []string{
		"[変更] 結婚お祝い金（MARRIAGE）\n    － 名称: 結婚祝金\n    ＋ 名称: 結婚お祝い金",
		"[変更] 結婚お祝い金（MARRIAGE） 昭和46年4月1日からの規程\n    － 金額: 定額 20,000円\n    ＋ 金額: 定額 30,000円",
		"[追加] 出産祝金（BIRTH） 令和9年4月1日からの規程\n    この日から給付しない",
		"[追加] ペット祝金（PET）\n    サービス: BENEFIT",
		"[終了] 金婚祝金（WED50）",
	} {
		if !strings.Contains(got, want) {
			t.Errorf("%s\nis not said in\n%s", want, got)
		}
	}
	if len(lines) != 5 {
		t.Errorf("%d differences:\n%s", len(lines), got)
	}
	for _, c := range benefits.Compare(next, defaultPack(t)) {
		if c.Code == "BIRTH" && c.What != benefits.Ended {
			t.Errorf("the other way round: %s", c)
		}
	}
}

func TestTheDefaultPackHoldsEveryKindOfTheScheme(t *testing.T) {
	s := storetest.Open(t, storetest.SQLite)
	loaded(t, s)
	for code, want := range map[string]struct {
		amount int64
		varies bool
	}{
		"MARRIAGE": {20000, false}, "BIRTH": {10000, false}, "SCHOOL_E": {10000, false}, "SCHOOL_J": {10000, false}, "AGE20": {10000, false},
		"AGE60": {10000, false}, "WED25": {10000, false}, "WED50": {10000, false}, "SERV10": {5000, false}, "SERV20": {10000, false},
		"SERV30": {20000, false}, "SICK": {25000, true}, "DISAB": {50000, false}, "FIRE": {200000, true}, "NATD": {60000, true},
		"DEATH_M": {300000, true}, "DEATH_SP": {50000, false}, "DEATH_CH": {20000, false}, "DEATH_PA": {10000, false}, "FAREWELL": {5000, false},
		"DOCK": {6000, true}, "LODGE": {4000, true}, "TRAVEL": {3000, false}, "COURSE": {5000, true},
	} {
		k := kind(t, s, code)
		r := benefits.InForce(k, "2026-04-01")
		if r == nil || int64(r.Amount) != want.amount || r.Varies != want.varies {
			t.Errorf("%s: %v", code, r)
		}
	}
	if n := len(all(t, s)); n != 24 {
		t.Errorf("there are %d kinds", n)
	}
	sensitive := func(k *ent.BenefitKind) bool { return k.Sensitive }
	if !sensitive(kind(t, s, "SICK")) || !sensitive(kind(t, s, "DISAB")) || !sensitive(kind(t, s, "DOCK")) || sensitive(kind(t, s, "MARRIAGE")) {
		t.Error("the wrong kinds are sensitive")
	}
}
