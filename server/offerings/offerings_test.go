package offerings_test

import (
	"context"
	"encoding/json"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"kyosai/gen/ent"
	"kyosai/gen/ent/offering"
	"kyosai/server/access"
	"kyosai/server/offerings"
	"kyosai/server/payby"
	"kyosai/server/problem"
	"kyosai/server/store"
	"kyosai/server/store/storetest"
)

var now = time.Date(2026, 6, 15, 10, 0, 0, 0, time.FixedZone("JST", 9*60*60))

// world has people, and the clerk who makes offerings, on 15 June 2026.
type world struct {
	*testing.T
	s             *store.Store
	people        *storetest.People
	o             offerings.Offerings
	clerk, member context.Context
}

func each(t *testing.T, test func(w *world)) {
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		people := storetest.Populate(t, s)
		w := &world{T: t, s: s, people: people, o: offerings.Offerings{Store: s}}
		w.clerk, w.member = storetest.As(people.Viewer("CLERK")), storetest.As(people.Own.Viewer())
		w.at(now)
		test(w)
	})
}

func (w *world) at(t time.Time) { w.s.SetClock(func() time.Time { return t }) }

// entry is a ticket in which nothing is wrong, on sale from tomorrow for a week.
func entry(name string) offerings.Entry {
	return offerings.Entry{Name: name, Description: "水族館の一日券です。", FaceValue: 2000, Price: 1400, Allotments: []offerings.Part{{Quantity: 10}}, MemberLimit: 4, HoldDays: 7, PayBy: []payby.Way{payby.Counter},
		SaleFrom: now.AddDate(0, 0, 1), SaleUntil: now.AddDate(0, 0, 8), Delivery: offering.DeliveryPICK_UP}
}

func (w *world) draft(name string) *ent.Offering {
	w.Helper()
	made, err := w.o.Save(w.clerk, entry(name))
	if err != nil || made.Status != offering.StatusDRAFT || offerings.Quantity(made) != 10 || offerings.Left(made) != 10 {
		w.Fatalf("made %v, %v", made, err)
	}
	return made
}

func (w *world) seen(as context.Context) (names []string) {
	w.Helper()
	list, err := w.o.List(as, 100, nil)
	if err != nil {
		w.Fatal(err)
	}
	for _, e := range list.Edges {
		if strings.HasPrefix(e.Node.Name, "試") {
			names = append(names, e.Node.Name)
		}
	}
	return names
}

// work lets the worker publish what is due.
func (w *world) work(id string) {
	w.Helper()
	payload, err := json.Marshal(map[string]string{"id": id})
	if err != nil {
		w.Fatal(err)
	}
	if err := w.o.Publishing()(context.Background(), payload); err != nil {
		w.Fatal(err)
	}
}

func code(err error) string {
	switch p := problem.As(err); {
	case err == nil:
		return "ok"
	case p == nil:
		return err.Error()
	default:
		return strings.TrimSpace(p.Code + " " + p.Field)
	}
}

func TestMembersSeeNothingOfADraftAndAllOfWhatIsPublished(t *testing.T) {
	each(t, func(w *world) {
		draft := w.draft("試の券")
		if got := w.seen(w.member); got != nil {
			t.Errorf("members see %v", got)
		}
		if found, err := w.o.Get(w.member, draft.ID); found != nil || err != nil {
			t.Errorf("a member opens %v, %v", found, err)
		}
		if n := w.s.Client.Allotment.Query().CountX(w.member); n != 5 { // of the tickets and the events that everybody knows
			t.Errorf("a member knows of %d allotments", n)
		}
		made, err := w.o.Publish(w.clerk, offerings.Publishing{ID: draft.ID, Version: draft.Version})
		if err != nil || made.Status != offering.StatusPUBLISHED || !made.PublishAt.Equal(now) {
			t.Fatalf("published %v, %v", made, err)
		}
		if d := cmp.Diff([]string{"試の券"}, w.seen(w.member)); d != "" {
			t.Error(d)
		}
		w.at(now.AddDate(0, 0, 8))
		if got := w.seen(w.member); got != nil {
			t.Errorf("after its sale members see %v", got)
		}
		if d := cmp.Diff([]string{"試の券"}, w.seen(w.clerk)); d != "" {
			t.Error(d)
		}
	})
}

func TestTheWorkerPublishesAtTheTimeThatWasSetLast(t *testing.T) {
	each(t, func(w *world) {
		draft, noon, evening := w.draft("試の券"), now.Add(2*time.Hour), now.Add(8*time.Hour)
		made, err := w.o.Publish(w.clerk, offerings.Publishing{ID: draft.ID, Version: draft.Version, At: &noon})
		if err != nil || made.Status != offering.StatusSCHEDULED {
			t.Fatalf("got %v, %v", made, err)
		}
		if n := w.s.Client.Job.Query().CountX(storetest.System()); n != 1 {
			t.Errorf("%d jobs", n)
		}
		made, err = w.o.Publish(w.clerk, offerings.Publishing{ID: made.ID, Version: made.Version, At: &evening})
		if err != nil {
			t.Fatal(err)
		}
		w.at(noon)
		w.work(made.ID)
		if got := w.seen(w.member); got != nil {
			t.Errorf("at noon members see %v", got)
		}
		w.at(evening)
		for range 2 {
			w.work(made.ID)
		}
		if d := cmp.Diff([]string{"試の券"}, w.seen(w.member)); d != "" {
			t.Error(d)
		}
	})
}

func TestUntilMembersSeeItEverythingIsChangedAndItIsPublishedOnce(t *testing.T) {
	each(t, func(w *world) {
		draft, later := w.draft("試の券"), now.Add(time.Hour)
		made, err := w.o.Publish(w.clerk, offerings.Publishing{ID: draft.ID, Version: draft.Version, At: &later})
		if err != nil {
			t.Fatal(err)
		}
		e := entry("試の券（改）")
		e.ID, e.Version, e.Allotments = made.ID, made.Version, []offerings.Part{{ID: made.Edges.Allotments[0].ID, Quantity: 20}}
		changed, err := w.o.Save(w.clerk, e)
		if err != nil || changed.Name != "試の券（改）" || offerings.Left(changed) != 20 || changed.Status != offering.StatusSCHEDULED {
			t.Fatalf("changed %v, %v", changed, err)
		}
		if _, err := w.o.Save(w.clerk, e); code(err) != "changed_meanwhile" {
			t.Errorf("from the version before: %v", err)
		}
		e.Version, e.SaleFrom, e.SaleUntil = changed.Version, now.Add(-time.Hour), later
		if _, err := w.o.Save(w.clerk, e); code(err) != "sale_over saleUntil" {
			t.Errorf("over before it is published: %v", err)
		}
		w.at(later)
		w.work(made.ID)
		e.Version++
		if _, err := w.o.Save(w.clerk, e); code(err) != "sale_from_past saleFrom" {
			t.Errorf("a sale that begins before it is changed: %v", err)
		}
		if _, err := w.o.Publish(w.clerk, offerings.Publishing{ID: made.ID, Version: e.Version}); code(err) != "offering_published" {
			t.Errorf("published twice: %v", err)
		}
	})
}

func TestWhatIsWrongWithATicketIsNamedAtOnce(t *testing.T) {
	s := storetest.Open(t, storetest.SQLite)
	clerk := storetest.As(&access.Viewer{Kind: access.Staff, Zone: access.StaffZone, Roles: access.Clerk, StaffID: "stf_1"})
	_, err := offerings.Offerings{Store: s}.Save(clerk, offerings.Entry{Name: " ", Description: "番号は1234-5678-9018", FaceValue: 1_000_001, Price: 0,
		Allotments: []offerings.Part{{}}, MemberLimit: 101, HoldDays: 61, SaleFrom: now, SaleUntil: now})
	var got []string
	for _, p := range problem.All(err) {
		got = append(got, p.Field+" "+p.Code)
	}
	want := []string{"name text_missing", "description my_number", "faceValue out_of_range", "price out_of_range", "allotments out_of_range",
		"memberLimit out_of_range", "holdDays out_of_range", "payBy missing", "saleUntil sale_order"}
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
}

func TestOnlyAClerkMakesAndPublishes(t *testing.T) {
	each(t, func(w *world) {
		draft := w.draft("試の券")
		for _, role := range []string{"EXAMINER", "APPROVER", "ACCOUNTING", "ADMINISTRATOR", "IT_REPORTING"} {
			as := storetest.As(w.people.Viewer(role))
			if _, err := w.o.Save(as, entry("試の券")); code(err) != "forbidden" {
				t.Errorf("%s makes one: %v", role, err)
			}
			if _, err := w.o.Publish(as, offerings.Publishing{ID: draft.ID, Version: 1}); code(err) != "forbidden" {
				t.Errorf("%s publishes: %v", role, err)
			}
			if found, err := w.o.Get(as, draft.ID); found != nil || err != nil {
				t.Errorf("%s sees %v, %v", role, found, err)
			}
		}
		if _, err := w.o.Publish(w.member, offerings.Publishing{ID: draft.ID, Version: 1}); code(err) != "forbidden" {
			t.Errorf("a member publishes: %v", err)
		}
		if _, err := w.o.Publish(w.clerk, offerings.Publishing{ID: "ofr_none", Version: 1}); code(err) != "offering_not_found" {
			t.Errorf("none: %v", err)
		}
		w.at(now.AddDate(0, 0, 8))
		if _, err := w.o.Publish(w.clerk, offerings.Publishing{ID: draft.ID, Version: 1}); code(err) != "sale_over saleUntil" {
			t.Errorf("over: %v", err)
		}
	})
}

func TestAStageFollowsFromTheClockAndWhatIsLeft(t *testing.T) {
	of := &ent.Offering{SaleFrom: now, SaleUntil: now.Add(time.Hour)}
	of.Edges.Allotments = []*ent.Allotment{{Quantity: 3, Taken: 3}, {Quantity: 1}}
	for at, want := range map[time.Time]offerings.Stage{now.Add(-time.Nanosecond): offerings.Coming, now: offerings.OnSale,
		now.Add(time.Hour - time.Nanosecond): offerings.OnSale, now.Add(time.Hour): offerings.Closed} {
		if got := offerings.StageAt(of, at); got != want {
			t.Errorf("at %v it is %s, want %s", at, got, want)
		}
	}
	of.Edges.Allotments[1].Taken = 1
	if got := offerings.StageAt(of, now); got != offerings.SoldOut {
		t.Errorf("with nothing left it is %s", got)
	}
}

func TestALongListComesInPages(t *testing.T) {
	each(t, func(w *world) {
		for _, name := range []string{"試一", "試二", "試三"} {
			w.draft(name)
		}
		var after *string
		var got []string
		for range 3 {
			list, err := w.o.List(w.clerk, 1, after)
			if err != nil {
				t.Fatal(err)
			}
			got, after = append(got, list.Edges[0].Node.Name), list.PageInfo.EndCursor
		}
		if d := cmp.Diff([]string{"試三", "試二", "試一"}, got); d != "" {
			t.Error(d)
		}
		if _, err := w.o.List(w.clerk, 101, nil); code(err) != "page_size first" && code(err) != "page_size" {
			t.Errorf("got %v", err)
		}
	})
}
