package staff_test

import (
	"context"
	"strings"
	"sync"
	"testing"
	"time"

	"kyosai/gen/ent"
	"kyosai/gen/ent/session"
	staffrow "kyosai/gen/ent/staff"
	"kyosai/server/access"
	"kyosai/server/audit"
	"kyosai/server/problem"
	"kyosai/server/staff"
	"kyosai/server/store"
	"kyosai/server/store/storetest"
)

var start = time.Date(2026, 4, 1, 0, 0, 0, 0, time.UTC)

// office is a scheme with two administrators and a clerk.
type office struct {
	staff.Staff
	later          func(time.Duration)
	first, second  *ent.Staff
	clerk          *ent.Staff
	firstIsLooking context.Context
}

func each(t *testing.T, test func(t *testing.T, o *office)) {
	t.Helper()
	storetest.Each(t, func(t *testing.T, db *store.Store) { test(t, newOffice(t, db)) })
}

func newOffice(t *testing.T, db *store.Store) *office {
	t.Helper()
	now := start
	db.SetClock(func() time.Time { return now })
	o := &office{Staff: staff.Staff{Store: db}, later: func(d time.Duration) { now = now.Add(d) }}
	n, err := o.Enter(t.Context(),
		staff.Entry{Subject: "first", Name: "管理 一", Enabled: true, Roles: []string{"ADMINISTRATOR"}},
		staff.Entry{Subject: "second", Name: "管理 二", Enabled: true, Roles: []string{"ADMINISTRATOR"}},
		staff.Entry{Subject: "clerk", Name: "受付 花子", Enabled: true, Roles: []string{"CLERK", "EXAMINER"}})
	if err != nil || n != 3 {
		t.Fatalf("entered %d: %v", n, err)
	}
	o.first, o.second, o.clerk = o.find(t, "first"), o.find(t, "second"), o.find(t, "clerk")
	o.firstIsLooking = o.as(t, o.first)
	o.later(time.Hour)
	return o
}

func (o *office) find(t *testing.T, subject string) *ent.Staff {
	t.Helper()
	return o.Store.Client.Staff.Query().Where(staffrow.Subject(subject)).WithRoles().OnlyX(storetest.System())
}

func (o *office) as(t *testing.T, who *ent.Staff) context.Context {
	return access.With(t.Context(), &access.Viewer{Kind: access.Staff, Zone: access.StaffZone, Roles: access.Administrator, StaffID: who.ID})
}

// entry is somebody as an administrator sees him now.
func (o *office) entry(t *testing.T, who *ent.Staff) staff.Entry {
	t.Helper()
	now := o.find(t, who.Subject)
	roles, err := o.Roles(storetest.System(), now)
	if err != nil {
		t.Fatal(err)
	}
	return staff.Entry{ID: now.ID, Subject: now.Subject, Name: now.Name, Enabled: now.Enabled, Roles: roles, Version: now.Version}
}

func (o *office) save(t *testing.T, e staff.Entry) *ent.Staff {
	t.Helper()
	saved, err := o.Save(o.firstIsLooking, e)
	if err != nil {
		t.Fatal(err)
	}
	return saved
}

func refusedAs(t *testing.T, err error, code string) {
	t.Helper()
	if p := problem.As(err); p == nil || p.Code != code || p.Message == "" {
		t.Errorf("got %v, want %s", err, code)
	}
}

func TestAnAdministratorEntersSomebodyWithRoles(t *testing.T) {
	each(t, func(t *testing.T, o *office) {
		saved := o.save(t, staff.Entry{Subject: " new-person ", Name: " 審査 太郎 ", Enabled: true, Roles: []string{"EXAMINER", "CLERK", "CLERK"}})
		roles, err := o.Roles(o.firstIsLooking, saved)
		if err != nil || strings.Join(roles, " ") != "CLERK EXAMINER" || saved.Name != "審査 太郎" || saved.Subject != "new-person" || saved.Version != 1 {
			t.Errorf("saved %+v with %v: %v", saved, roles, err)
		}
		history, err := o.History(o.firstIsLooking, saved, 10, nil)
		if err != nil || len(history.Edges) != 2 || *history.Edges[0].Node.GrantedByID != o.first.ID {
			t.Errorf("history %+v: %v", history, err)
		}
	})
}

func TestRolesKeepTheirHistory(t *testing.T) {
	each(t, func(t *testing.T, o *office) {
		e := o.entry(t, o.clerk)
		e.Roles = []string{"CLERK", "APPROVER"}
		o.save(t, e)
		o.later(time.Hour)
		e = o.entry(t, o.clerk)
		e.Roles = append(e.Roles, "EXAMINER")
		saved := o.save(t, e)
		history, err := o.History(o.firstIsLooking, saved, 10, nil)
		if err != nil {
			t.Fatal(err)
		}
		var lines []string
		for _, edge := range history.Edges {
			line := string(edge.Node.Role) + " " + edge.Node.GrantedAt.Format("15:04")
			if edge.Node.RevokedAt != nil {
				line += "-" + edge.Node.RevokedAt.Format("15:04") + " by " + *edge.Node.RevokedByID
			}
			lines = append(lines, line)
		}
		want := []string{"EXAMINER 02:00", "APPROVER 01:00"}
		if len(lines) != 4 || lines[0] != want[0] || lines[1] != want[1] || !strings.Contains(strings.Join(lines, "\n"), "EXAMINER 00:00-01:00 by "+o.first.ID) {
			t.Errorf("history:\n%s", strings.Join(lines, "\n"))
		}
	})
}

func TestNobodyChangesHisOwnRolesOrDisablesHimself(t *testing.T) {
	each(t, func(t *testing.T, o *office) {
		for _, spoil := range []func(*staff.Entry){
			func(e *staff.Entry) { e.Roles = append(e.Roles, "APPROVER") },
			func(e *staff.Entry) { e.Roles = nil },
			func(e *staff.Entry) { e.Enabled = false },
		} {
			e := o.entry(t, o.first)
			spoil(&e)
			_, err := o.Save(o.firstIsLooking, e)
			refusedAs(t, err, "own_roles")
		}
		e := o.entry(t, o.first)
		e.Name = "管理 壱"
		if saved := o.save(t, e); saved.Name != "管理 壱" {
			t.Errorf("his name is %s", saved.Name)
		}
	})
}

func TestTheLastAdministratorStays(t *testing.T) {
	each(t, func(t *testing.T, o *office) {
		e := o.entry(t, o.second)
		e.Enabled = false
		o.save(t, e)
		for _, spoil := range []func(*staff.Entry){func(e *staff.Entry) { e.Enabled = false }, func(e *staff.Entry) { e.Roles = []string{"CLERK"} }} {
			e := o.entry(t, o.first)
			spoil(&e)
			_, err := o.Save(o.as(t, o.second), e) // a session that has not noticed yet
			refusedAs(t, err, "last_administrator")
		}
		if now := o.find(t, "first"); !now.Enabled || now.Version != o.entry(t, o.first).Version {
			t.Errorf("what was refused left %+v", now)
		}
	})
}

func TestTwoAdministratorsWhoRemoveEachOtherDoNotBothSucceed(t *testing.T) {
	each(t, func(t *testing.T, o *office) {
		removal := func(who *ent.Staff) staff.Entry {
			e := o.entry(t, who)
			e.Enabled = false
			return e
		}
		a, b := removal(o.first), removal(o.second)
		var both sync.WaitGroup
		var errA, errB error
		both.Go(func() { _, errA = o.Save(o.as(t, o.second), a) })
		both.Go(func() { _, errB = o.Save(o.as(t, o.first), b) })
		both.Wait()
		left, err := o.Store.Client.Staff.Query().Where(staffrow.Enabled(true), staffrow.SubjectIn("first", "second")).Count(storetest.System())
		if err != nil || left != 1 {
			t.Errorf("%d administrators are left (%v, %v): %v", left, errA, errB, err)
		}
	})
}

func TestWhoIsDisabledIsSignedOutAtOnce(t *testing.T) {
	each(t, func(t *testing.T, o *office) {
		signIn := func() {
			err := o.Store.InTx(storetest.System(), func(ctx context.Context, tx *store.Tx) error {
				return tx.Client().Session.Create().SetZone(session.ZoneSTAFF).SetDigest("d" + tx.Now.String()).SetStaffID(o.clerk.ID).
					SetCreatedAt(tx.Now).SetSeenAt(tx.Now).SetEndsAt(tx.Now.Add(time.Hour)).Exec(ctx)
			})
			if err != nil {
				t.Fatal(err)
			}
		}
		sessions := func() int { return o.Store.Client.Session.Query().CountX(storetest.System()) }
		signIn()
		e := o.entry(t, o.clerk)
		e.Roles = []string{"CLERK"}
		o.save(t, e)
		if sessions() != 1 {
			t.Error("a change of roles ended the session")
		}
		e = o.entry(t, o.clerk)
		e.Enabled = false
		o.save(t, e)
		if sessions() != 0 {
			t.Error("the session of who is disabled goes on")
		}
	})
}

func TestAnAdministratorWhoWasSlowerIsTold(t *testing.T) {
	each(t, func(t *testing.T, o *office) {
		seen := o.entry(t, o.clerk)
		faster := seen
		faster.Name = "受付 華子"
		o.save(t, faster)
		seen.Roles = nil
		_, err := o.Save(o.as(t, o.second), seen)
		refusedAs(t, err, "changed_meanwhile")
		if roles := o.entry(t, o.clerk).Roles; len(roles) != 2 {
			t.Errorf("what was refused left the roles %v", roles)
		}
	})
}

func TestWhatIsWrongInAnEntryIsNamed(t *testing.T) {
	each(t, func(t *testing.T, o *office) {
		fine := staff.Entry{Subject: "new", Name: "新人", Enabled: true, Roles: []string{"CLERK"}}
		for code, spoil := range map[string]func(*staff.Entry){
			"staff_name":    func(e *staff.Entry) { e.Name = "　" },
			"staff_subject": func(e *staff.Entry) { e.Subject = "a b" },
			"my_number":     func(e *staff.Entry) { e.Name = "新人 1234 5678 9018" },
			"staff_role":    func(e *staff.Entry) { e.Roles = []string{"CLERK", "MEMBER"} },
			"subject_taken": func(e *staff.Entry) { e.Subject = "clerk" },
			"no_staff":      func(e *staff.Entry) { e.ID = "stf_nobody" },
		} {
			e := fine
			spoil(&e)
			_, err := o.Save(o.firstIsLooking, e)
			refusedAs(t, err, code)
		}
		_, err := o.Save(o.firstIsLooking, staff.Entry{Subject: strings.Repeat("a", 65), Name: strings.Repeat("名", 101), Roles: []string{"BOSS"}})
		if got := len(problem.All(err)); got != 3 {
			t.Errorf("%d problems are named: %v", got, err)
		}
		taken := o.entry(t, o.clerk)
		taken.Subject = "second"
		_, err = o.Save(o.firstIsLooking, taken)
		refusedAs(t, err, "subject_taken")
	})
}

func TestOnlyAdministratorsSeeAndChangeStaff(t *testing.T) {
	o := newOffice(t, storetest.Open(t, storetest.SQLite))
	for _, name := range append(access.RoleNames(), "") {
		ctx := access.With(t.Context(), &access.Viewer{Kind: access.Staff, Zone: access.StaffZone, Roles: access.Role(name), StaffID: o.clerk.ID})
		_, listed := o.List(ctx, 10, nil)
		_, read := o.Record(audit.With(ctx, audit.Begin("test")), 10, nil)
		_, saved := o.Save(ctx, staff.Entry{Subject: "by-" + strings.ToLower(name), Name: "新人"})
		for verb, err := range map[string]error{"list": listed, "read": read, "save": saved} {
			allowed := err == nil
			if p := problem.As(err); allowed != (name == "ADMINISTRATOR") || !allowed && p.Kind != problem.Forbidden {
				t.Errorf("%s may %s: %v", name, verb, err)
			}
		}
	}
}

func TestTheListComesInPages(t *testing.T) {
	each(t, func(t *testing.T, o *office) {
		var names []string
		var after *string
		for {
			p, err := o.List(o.firstIsLooking, 2, after)
			if err != nil {
				t.Fatal(err)
			}
			for _, e := range p.Edges {
				names = append(names, e.Node.Subject)
			}
			if !p.PageInfo.HasNextPage {
				break
			}
			after = p.PageInfo.EndCursor
		}
		if got := strings.Join(names, " "); got != "first second clerk" {
			t.Errorf("listed %s", got)
		}
	})
}

func TestTheRecordComesNewestFirstInPagesAndLookingIsRecorded(t *testing.T) {
	each(t, func(t *testing.T, o *office) {
		for _, name := range []string{"一", "二", "三"} {
			o.later(time.Minute)
			e := o.entry(t, o.clerk)
			e.Name = name
			o.save(t, e)
		}
		trail := audit.Begin("AuditEntries")
		ctx := audit.With(o.firstIsLooking, trail)
		var times []time.Time
		var after *string
		for {
			p, err := o.Record(ctx, 2, after)
			if err != nil {
				t.Fatal(err)
			}
			for _, e := range p.Edges {
				times = append(times, e.Node.At)
			}
			if !p.PageInfo.HasNextPage {
				break
			}
			after = p.PageInfo.EndCursor
		}
		if len(times) != 4 {
			t.Fatalf("%d entries", len(times))
		}
		for i := range times[1:] {
			if times[i].Before(times[i+1]) {
				t.Errorf("%v stands before %v", times[i], times[i+1])
			}
		}
		if err := audit.Write(ctx, o.Store.DB, trail, o.Store.Now()); err != nil {
			t.Fatal(err)
		}
		if n := o.Store.Client.AuditEntry.Query().CountX(storetest.System()); n != 5 {
			t.Errorf("%d entries after looking", n)
		}
		wrong := "x"
		_, err := o.Record(ctx, 2, &wrong)
		refusedAs(t, err, "unknown_cursor")
	})
}

func TestWhoWasEnteredBeforeStaysAsHeIs(t *testing.T) {
	each(t, func(t *testing.T, o *office) {
		n, err := o.Enter(t.Context(),
			staff.Entry{Subject: "clerk", Name: "だれか", Enabled: false, Roles: []string{"ADMINISTRATOR"}},
			staff.Entry{Subject: "third", Name: "管理 三", Enabled: true, Roles: []string{"ADMINISTRATOR"}})
		if err != nil || n != 1 {
			t.Errorf("entered %d: %v", n, err)
		}
		if e := o.entry(t, o.clerk); e.Name != "受付 花子" || !e.Enabled || len(e.Roles) != 2 {
			t.Errorf("the clerk is %+v", e)
		}
		_, err = o.Enter(t.Context(), staff.Entry{Subject: "", Name: "x"})
		refusedAs(t, err, "staff_subject")
	})
}

func TestWhoIsLookingSeesHisOwnEntry(t *testing.T) {
	o := newOffice(t, storetest.Open(t, storetest.SQLite))
	for role, want := range map[access.Roles]bool{access.Clerk: true, access.ITReporting: true, 0: false} {
		self, err := o.Self(access.With(t.Context(), &access.Viewer{Kind: access.Staff, Zone: access.StaffZone, Roles: role, StaffID: o.clerk.ID}))
		if err != nil || (self != nil) != want {
			t.Errorf("as %s: %v, %v", role, self, err)
		}
	}
	if self, err := o.Self(t.Context()); self != nil || err != nil {
		t.Errorf("nobody is %v, %v", self, err)
	}
}
