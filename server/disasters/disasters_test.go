package disasters_test

import (
	"context"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"kyosai/gen/ent"
	"kyosai/gen/ent/disaster"
	"kyosai/server/access"
	"kyosai/server/caldate"
	"kyosai/server/disasters"
	"kyosai/server/problem"
	"kyosai/server/store"
	"kyosai/server/store/storetest"
)

// world is everybody on 15 June 2026, with a typhoon that is declared and another that waits.
type world struct {
	*testing.T
	s        *store.Store
	people   *storetest.People
	d        disasters.Disasters
	examiner context.Context
	approver context.Context
}

func each(t *testing.T, test func(w *world)) {
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		s.SetClock(func() time.Time { return time.Date(2026, 6, 15, 1, 0, 0, 0, time.UTC) })
		people := storetest.Populate(t, s)
		test(&world{t, s, people, disasters.Disasters{Store: s}, storetest.As(people.Viewer("EXAMINER")), storetest.As(people.Viewer("APPROVER"))})
	})
}

func codes(err error) string {
	if err == nil {
		return "ok"
	}
	var all []string
	for _, p := range problem.All(err) {
		all = append(all, strings.TrimSpace(p.Field+" "+p.Code))
	}
	if len(all) == 0 {
		return err.Error()
	}
	return strings.Join(all, ", ")
}

func share(percent int) *int { return &percent }

// quake is a declaration in which nothing is missing.
func quake(change ...func(*disasters.Declaration)) disasters.Declaration {
	d := disasters.Declaration{Nature: disaster.NatureEARTHQUAKE, Name: "令和8年六甲地震", FromOn: "2026-06-01", UntilOn: "2026-06-15",
		Area: []string{"657"}, Treatment: disaster.TreatmentEXCLUDED, Note: "理事会の決定（6月10日）"}
	for _, c := range change {
		c(&d)
	}
	return d
}

func (w *world) propose(as context.Context, d disasters.Declaration) *ent.Disaster {
	w.Helper()
	made, err := w.d.Propose(as, d)
	if err != nil {
		w.Fatal(err)
	}
	return made
}

// declared is what holds for a day, by its name.
func (w *world) declared(on caldate.Day) string {
	w.Helper()
	found, err := disasters.On(storetest.As(w.people.Own.Viewer()), w.s.Client, on)
	if err != nil {
		w.Fatal(err)
	}
	var names []string
	for _, d := range found {
		names = append(names, d.Name)
	}
	return strings.Join(names, " ")
}

func TestADisasterHoldsOnceSomebodyElseHasConfirmedIt(t *testing.T) {
	each(t, func(w *world) {
		made := w.propose(w.approver, quake(func(d *disasters.Declaration) {
			d.Area = []string{"６５７-0001", "657", " 658−01", "658-0123", "6569"}
		}))
		if d := cmp.Diff([]string{"6569", "657", "65801"}, made.Area); d != "" || made.Status != disaster.StatusPROPOSED || made.Percent != nil {
			w.Errorf("proposed %+v: %s", made, d)
		}
		if got := w.declared("2026-06-01"); got != "" {
			w.Errorf("what nobody confirmed holds: %s", got)
		}
		if _, err := w.d.Confirm(w.approver, made.ID, made.Version); codes(err) != "own_proposal" {
			w.Errorf("confirmed by who proposed it: %v", err)
		}
		if _, err := w.d.Confirm(w.examiner, made.ID, made.Version); codes(err) != "forbidden" {
			w.Errorf("confirmed by an examiner: %v", err)
		}
		other := w.people.Viewer("APPROVER")
		other.StaffID = w.people.Staff["ADMINISTRATOR"].ID
		held, err := w.d.Confirm(storetest.As(other), made.ID, made.Version)
		if err != nil || held.Status != disaster.StatusIN_FORCE || held.Edges.SettledBy.ID != other.StaffID {
			w.Fatalf("confirmed %+v, %v", held, err)
		}
		for day, want := range map[caldate.Day]string{"2026-05-31": "", "2026-06-01": made.Name, "2026-06-15": made.Name, "2026-06-16": "", "2026-05-10": "令和8年台風第3号"} {
			if got := w.declared(day); got != want {
				w.Errorf("on %s: %q, want %q", day, got, want)
			}
		}
		if _, err := w.d.Confirm(storetest.As(other), made.ID, held.Version); codes(err) != "changed_meanwhile" {
			w.Errorf("confirmed twice: %v", err)
		}
	})
}

func TestAMistakeIsMendedByAnotherInItsPlace(t *testing.T) {
	each(t, func(w *world) {
		instead := w.propose(w.examiner, quake(func(d *disasters.Declaration) {
			d.Replaces, d.Name, d.FromOn, d.Treatment, d.Percent = w.people.Declared.ID, "台風の指定を全額に", "2026-05-09", disaster.TreatmentPRO_RATA, share(100)
		}))
		if got := w.declared("2026-05-10"); got != "令和8年台風第3号" {
			w.Errorf("before it is confirmed: %q", got)
		}
		if _, err := w.d.Confirm(w.approver, instead.ID, 1); err != nil {
			w.Fatal(err)
		}
		if got := w.declared("2026-05-10"); got != "台風の指定を全額に" {
			w.Errorf("after: %q", got)
		}
		if _, err := w.d.Confirm(w.approver, w.people.Expected.ID, 1); codes(err) != "replaces not_in_force" {
			w.Errorf("a second one took the same place: %v", err)
		}
		if again, err := w.d.Get(w.approver, w.people.Expected.ID); err != nil || again.Status != disaster.StatusPROPOSED || again.Version != 1 {
			w.Errorf("what was refused has changed it: %+v, %v", again, err)
		}
		if _, err := w.d.Propose(w.examiner, quake(func(d *disasters.Declaration) { d.Replaces = w.people.Declared.ID })); codes(err) != "replaces not_in_force" {
			w.Errorf("proposed in the place of one that holds no more: %v", err)
		}
	})
}

func TestAProposalIsRejectedWithItsReason(t *testing.T) {
	each(t, func(w *world) {
		if _, err := w.d.Reject(w.examiner, w.people.Expected.ID, 1, "  "); codes(err) != "note text_missing" {
			w.Errorf("without a reason: %v", err)
		}
		ended, err := w.d.Reject(w.examiner, w.people.Expected.ID, 1, "日付の誤り")
		if err != nil || ended.Status != disaster.StatusREJECTED || ended.Note != "理事会の決定\n日付の誤り" {
			w.Fatalf("got %+v, %v", ended, err)
		}
		if _, err := w.d.Confirm(w.approver, ended.ID, ended.Version); codes(err) != "changed_meanwhile" {
			w.Errorf("confirmed after it was rejected: %v", err)
		}
		if _, err := w.d.Reject(w.examiner, w.people.Declared.ID, 1, "やめる"); codes(err) != "changed_meanwhile" {
			w.Errorf("what holds was rejected: %v", err)
		}
		if _, err := w.d.Reject(w.examiner, "dis_nobody", 1, "やめる"); codes(err) != "disaster_not_found" {
			w.Errorf("none was rejected: %v", err)
		}
		for all, want := range map[bool]int{false: 1, true: 2} {
			if list, err := w.d.List(w.approver, all, 10, nil); err != nil || len(list.Edges) != want {
				w.Errorf("all %v: %d, %v", all, len(list.Edges), err)
			}
		}
		list, err := w.d.List(w.approver, true, 1, nil)
		if err != nil || !list.PageInfo.HasNextPage {
			w.Fatalf("got %+v, %v", list, err)
		}
		if rest, err := w.d.List(w.approver, true, 1, list.PageInfo.EndCursor); err != nil || len(rest.Edges) != 1 || rest.Edges[0].Node.ID != w.people.Declared.ID {
			w.Errorf("the next page: %+v, %v", rest, err)
		}
	})
}

func TestADeclarationIsRefusedWhere(t *testing.T) {
	each(t, func(w *world) {
		for name, c := range map[string]struct {
			change func(*disasters.Declaration)
			want   string
		}{
			"it begins today":                {func(d *disasters.Declaration) { d.FromOn = "2026-06-15" }, "ok"},
			"it begins tomorrow":             {func(d *disasters.Declaration) { d.FromOn, d.UntilOn = "2026-06-16", "2026-06-16" }, "fromOn day_in_future"},
			"it has no beginning":            {func(d *disasters.Declaration) { d.FromOn = "" }, "fromOn day_in_future"},
			"it ends before it began":        {func(d *disasters.Declaration) { d.UntilOn = "2026-05-31" }, "untilOn before_begin"},
			"it ends on the day it began":    {func(d *disasters.Declaration) { d.UntilOn = "2026-06-01" }, "ok"},
			"it lasts three years":           {func(d *disasters.Declaration) { d.UntilOn = "2029-06-01" }, "ok"},
			"it lasts a day more":            {func(d *disasters.Declaration) { d.UntilOn = "2029-06-02" }, "untilOn too_long"},
			"it has no area":                 {func(d *disasters.Declaration) { d.Area = nil }, "area area_missing"},
			"two digits are an area":         {func(d *disasters.Declaration) { d.Area = []string{"65"} }, "area postal_code"},
			"eight digits are":               {func(d *disasters.Declaration) { d.Area = []string{"65000012"} }, "area postal_code"},
			"a name is":                      {func(d *disasters.Declaration) { d.Area = []string{"神戸市"} }, "area postal_code"},
			"no share is said":               {func(d *disasters.Declaration) { d.Treatment = disaster.TreatmentPRO_RATA }, "percent percent"},
			"the share is 0":                 {func(d *disasters.Declaration) { d.Treatment, d.Percent = disaster.TreatmentPRO_RATA, share(0) }, "percent percent"},
			"the share is 1":                 {func(d *disasters.Declaration) { d.Treatment, d.Percent = disaster.TreatmentPRO_RATA, share(1) }, "ok"},
			"the share is 100":               {func(d *disasters.Declaration) { d.Treatment, d.Percent = disaster.TreatmentPRO_RATA, share(100) }, "ok"},
			"the share is 101":               {func(d *disasters.Declaration) { d.Treatment, d.Percent = disaster.TreatmentPRO_RATA, share(101) }, "percent percent"},
			"a share where nothing is":       {func(d *disasters.Declaration) { d.Percent = share(50) }, "percent percent_needless"},
			"nothing is said":                {func(d *disasters.Declaration) { *d = disasters.Declaration{} }, "nature nature_missing, name text_missing, fromOn day_in_future, area area_missing, treatment treatment_missing, note text_missing"},
			"a My Number stands in its name": {func(d *disasters.Declaration) { d.Name = "1234-5678-9018" }, "name my_number"},
		} {
			if _, err := w.d.Propose(w.examiner, quake(c.change)); codes(err) != c.want {
				w.Errorf("%s: got %s, want %s", name, codes(err), c.want)
			}
		}
		for role, want := range map[string]string{"CLERK": "forbidden", "ACCOUNTING": "forbidden", "ADMINISTRATOR": "forbidden", "EXAMINER": "ok", "APPROVER": "ok"} {
			if _, err := w.d.Propose(storetest.As(w.people.Viewer(role)), quake()); codes(err) != want {
				w.Errorf("%s: got %s, want %s", role, codes(err), want)
			}
		}
		if _, err := w.d.Propose(storetest.As(&access.Viewer{}), quake()); codes(err) != "forbidden" {
			w.Errorf("nobody: %v", err)
		}
	})
}

func TestOfManyWhoConfirmAtOnceOneDoes(t *testing.T) {
	each(t, func(w *world) {
		results := make([]string, 5)
		var all sync.WaitGroup
		for i := range results {
			all.Go(func() {
				_, err := w.d.Confirm(w.approver, w.people.Expected.ID, 1)
				results[i] = codes(err)
			})
		}
		all.Wait()
		if got := strings.Join(results, " "); strings.Count(got, "ok") != 1 || strings.Count(got, "changed_meanwhile") != 4 {
			w.Errorf("got %s", got)
		}
		if got := w.declared("2026-05-10"); got != "令和8年台風第3号" {
			w.Errorf("one holds in the place of the other: %q", got)
		}
	})
}

func TestWhoKnowsOfADisaster(t *testing.T) {
	each(t, func(w *world) {
		for role, want := range map[string]int{"CLERK": 2, "EXAMINER": 2, "APPROVER": 2, "ACCOUNTING": 0, "ADMINISTRATOR": 0} {
			if list, err := w.d.List(storetest.As(w.people.Viewer(role)), true, 10, nil); err != nil || len(list.Edges) != want {
				w.Errorf("%s: %d, %v", role, len(list.Edges), err)
			}
		}
		if got, err := w.d.Get(storetest.As(w.people.Own.Viewer()), w.people.Expected.ID); err != nil || got != nil {
			w.Errorf("a member knows of what nobody confirmed: %v, %v", got, err)
		}
	})
}
