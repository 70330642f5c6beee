package limits_test

import (
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"kyosai/gen/ent/offering"
	"kyosai/server/access"
	"kyosai/server/limits"
	"kyosai/server/offerings"
	"kyosai/server/payby"
	"kyosai/server/problem"
	"kyosai/server/store"
	"kyosai/server/store/storetest"
)

var now = time.Date(2026, 6, 15, 10, 0, 0, 0, time.FixedZone("JST", 9*60*60))

func code(err error) string {
	if p := problem.As(err); p != nil {
		return p.Code + " " + p.Field
	}
	if err != nil {
		return err.Error()
	}
	return "ok"
}

// ticket is a ticket that shares a limit, in which nothing is wrong.
func ticket(group string) offerings.Entry {
	return offerings.Entry{Name: "文楽", FaceValue: 5000, Price: 4000, Allotments: []offerings.Part{{Quantity: 10}}, MemberLimit: 4, HoldDays: 7, SaleFrom: now, SaleUntil: now.AddDate(0, 1, 0),
		Delivery: offering.DeliveryPICK_UP, PayBy: []payby.Way{payby.Counter}, LimitGroupID: group}
}

func TestAGroupIsMadeChangedAndDeletedUnlessItIsUsedOrSomebodyWasFaster(t *testing.T) {
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		people := storetest.Populate(t, s)
		s.SetClock(func() time.Time { return now })
		clerk := storetest.As(people.Viewer("CLERK"))
		l, o := limits.Limits{Store: s}, offerings.Offerings{Store: s}
		made, err := l.Save(clerk, limits.Entry{Name: " 劇場の券 ", MemberLimit: 4})
		if err != nil || made.Name != "劇場の券" || made.Version != 1 {
			t.Fatalf("made %v, %v", made, err)
		}
		changed, err := l.Save(clerk, limits.Entry{ID: made.ID, Version: 1, Name: "劇場の券", MemberLimit: 3})
		if err != nil || changed.MemberLimit != 3 || changed.Version != 2 {
			t.Fatalf("changed %v, %v", changed, err)
		}
		_, err = l.Save(clerk, limits.Entry{ID: made.ID, Version: 1, Name: "劇場の券", MemberLimit: 2})
		if code(err) != "changed_meanwhile " {
			t.Errorf("changed twice from the same version: %v", err)
		}
		if got := code(l.Delete(clerk, made.ID, 1)); got != "changed_meanwhile " {
			t.Errorf("deleted from an old version: %s", got)
		}
		draft, err := o.Save(clerk, ticket(made.ID))
		if err != nil {
			t.Fatal(err)
		}
		if got := code(l.Delete(clerk, made.ID, 2)); got != "limit_group_used " {
			t.Errorf("deleted while it is used: %s", got)
		}
		off := ticket("")
		off.ID, off.Version = draft.ID, draft.Version
		if draft, err = o.Save(clerk, off); err != nil || draft.LimitGroupID != nil {
			t.Fatalf("taken off the draft: %v, %v", draft, err)
		}
		if got := code(l.Delete(clerk, made.ID, 2)); got != "ok" {
			t.Errorf("deleted: %s", got)
		}
		if got := code(l.Delete(clerk, made.ID, 2)); got != "no_limit_group " {
			t.Errorf("deleted again: %s", got)
		}
		_, err = o.Save(clerk, ticket(made.ID))
		if code(err) != "no_limit_group limitGroup" {
			t.Errorf("a ticket of a group that is gone: %v", err)
		}
	})
}

func TestATicketKeepsItsGroupOnceMembersSeeIt(t *testing.T) {
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		people := storetest.Populate(t, s)
		s.SetClock(func() time.Time { return now })
		clerk := storetest.As(people.Viewer("CLERK"))
		l, o := limits.Limits{Store: s}, offerings.Offerings{Store: s}
		group, err := l.Save(clerk, limits.Entry{Name: "劇場の券", MemberLimit: 4})
		if err != nil {
			t.Fatal(err)
		}
		for _, c := range [][2]string{{group.ID, ""}, {"", group.ID}} {
			made, err := o.Save(clerk, ticket(c[0]))
			if err == nil {
				made, err = o.Publish(clerk, offerings.Publishing{ID: made.ID, Version: made.Version})
			}
			if err != nil {
				t.Fatal(err)
			}
			entry := ticket(c[1])
			entry.ID, entry.Version = made.ID, made.Version
			if _, err := o.Save(clerk, entry); code(err) != "limit_group_fixed limitGroup" {
				t.Errorf("from %q to %q: %v", c[0], c[1], err)
			}
			if _, err := o.Foresee(clerk, entry); code(err) != "limit_group_fixed limitGroup" {
				t.Errorf("foreseen from %q to %q: %v", c[0], c[1], err)
			}
		}
	})
}

func TestGroupsAreListedByTheirNamesAndOnlyKeepersChangeThem(t *testing.T) {
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		people := storetest.Populate(t, s)
		before := []string{people.LimitGroup.Name, people.Trips.Name}
		clerk := storetest.As(people.Viewer("CLERK"))
		l := limits.Limits{Store: s}
		for _, name := range []string{"劇場の券", "遊園地の券"} {
			if _, err := l.Save(clerk, limits.Entry{Name: name, MemberLimit: 4}); err != nil {
				t.Fatal(err)
			}
		}
		var got []string
		var after *string
		for more := true; more; {
			p, err := l.List(clerk, 1, after)
			if err != nil {
				t.Fatal(err)
			}
			for _, e := range p.Edges {
				if n, err := l.Used(clerk, e.Node); !slices.Contains(before, e.Node.Name) {
					got = append(got, e.Node.Name)
				} else if err != nil || n == 0 {
					t.Errorf("%s is used by %d, %v", e.Node.Name, n, err)
				}
			}
			after, more = p.PageInfo.EndCursor, p.PageInfo.HasNextPage
		}
		if d := cmp.Diff([]string{"劇場の券", "遊園地の券"}, got); d != "" {
			t.Error(d)
		}
		_, err := l.Save(clerk, limits.Entry{Name: "", MemberLimit: 101})
		var wrong []string
		for _, p := range problem.All(err) {
			wrong = append(wrong, p.Field+" "+p.Code)
		}
		if d := cmp.Diff([]string{"name text_missing", "memberLimit out_of_range"}, wrong); d != "" {
			t.Error(d)
		}
		for name, v := range map[string]*access.Viewer{"a member": people.Own.Viewer(), "an examiner": people.Viewer("EXAMINER"), "nobody": {}} {
			if _, err := l.Save(storetest.As(v), limits.Entry{Name: "劇場の券", MemberLimit: 4}); problem.As(err) == nil || problem.As(err).Kind != problem.Forbidden {
				t.Errorf("%s saved: %v", name, err)
			}
			if err := l.Delete(storetest.As(v), people.LimitGroup.ID, 1); problem.As(err) == nil || problem.As(err).Kind != problem.Forbidden {
				t.Errorf("%s deleted: %v", name, err)
			}
		}
	})
}
