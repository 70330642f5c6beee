package signin_test

import (
	"context"
	"strings"
	"sync"
	"testing"
	"time"

	"kyosai/gen/ent/auditentry"
	"kyosai/gen/ent/staffrole"
	"kyosai/server/access"
	"kyosai/server/problem"
	"kyosai/server/signin"
	"kyosai/server/signin/password"
	"kyosai/server/signin/session"
	"kyosai/server/store"
	"kyosai/server/store/storetest"
)

func TestSigningInWithTheRightPasswordGivesANewSession(t *testing.T) {
	each(t, func(t *testing.T, s *scheme) {
		planted := s.opened(t, 0)
		victim := &browser{s: s, cookie: planted.cookie}
		if err := victim.signIn("hanako.takahashi", good); err != nil {
			t.Fatal(err)
		}
		if victim.cookie.Value == planted.cookie.Value || planted.viewer().Kind != access.Anonymous {
			t.Error("the session that the browser came with is the one after signing in")
		}
		if v := victim.viewer(); v.Kind != access.Member || v.MemberID != s.members[0].ID || v.AccountID != s.account(t, 0).ID || v.Roles != access.MemberRole {
			t.Errorf("signed in as %+v", v)
		}
	})
}

func TestOneAnswerMeetsAWrongIDAndAWrongPassword(t *testing.T) {
	each(t, func(t *testing.T, s *scheme) {
		s.opened(t, 0)
		s.issue(t, 1)
		for _, c := range []struct{ id, plain string }{
			{"hanako.takahashi", "wrong wrong wrong"}, {"hanako.takahashi", ""}, {"nobody", good}, {"", good},
			{"taro_takahashi", good}, // has a code and has not opened his account
		} {
			b := &browser{s: s}
			refusedAs(t, b.signIn(c.id, c.plain), "sign_in_refused")
			if b.cookie != nil {
				t.Errorf("%s %s left a cookie", c.id, c.plain)
			}
		}
	})
}

func TestAnIDThatACollationTakesForAnotherSignsNobodyIn(t *testing.T) {
	each(t, func(t *testing.T, s *scheme) {
		s.opened(t, 0)
		for _, id := range []string{"HANAKO.TAKAHASHI", "Hanako.takahashi", "hanako.takahashi ", " hanako.takahashi", "hánako.takahashi", "ｈanako.takahashi", "hanako.takahashi\x00"} {
			refusedAs(t, (&browser{s: s}).signIn(id, good), "sign_in_refused")
		}
	})
}

func TestTheSameWorkMeetsAWrongIDAndAWrongPassword(t *testing.T) {
	db, statements := counted(t)
	s := newScheme(t, db)
	s.opened(t, 0)
	work := func(id, plain string) (int64, []string) {
		before := s.Passwords.Work()
		statements.reset()
		refusedAs(t, (&browser{s: s}).signIn(id, plain), "sign_in_refused")
		return s.Passwords.Work() - before, statements.list()
	}
	hashes, known := work("hanako.takahashi", "wrong wrong wrong")
	if hashes != 1 || len(known) < 4 {
		t.Fatalf("a wrong password costs %d hashes and %d statements", hashes, len(known))
	}
	for name, id := range map[string]string{"unknown": "hanako.yamada", "unopened": "taro_takahashi", "malformed": "no such id"} {
		if h, got := work(id, "wrong wrong wrong"); h != hashes || strings.Join(got, "\n") != strings.Join(known, "\n") {
			t.Errorf("an %s id costs %d hashes and\n%s\na wrong password\n%s", name, h, strings.Join(got, "\n"), strings.Join(known, "\n"))
		}
	}
	for range 5 {
		_, _ = work("hanako.takahashi", "wrong wrong wrong")
	}
	if h, got := work("hanako.takahashi", "wrong wrong wrong"); h != hashes || len(got) != len(known) {
		t.Errorf("a locked account costs %d hashes and %d statements", h, len(got))
	}
}

func TestWhoGuessesWaitsLongerAndLongerAndOpenSessionsGoOn(t *testing.T) {
	each(t, func(t *testing.T, s *scheme) {
		owner := s.opened(t, 0)
		guess := func() {
			refusedAs(t, (&browser{s: s}).signIn("hanako.takahashi", "wrong wrong wrong"), "sign_in_refused")
		}
		right := func() error { return (&browser{s: s}).signIn("hanako.takahashi", good) }
		for range 5 {
			guess()
		}
		refusedAs(t, right(), "sign_in_refused")
		if owner.viewer().Kind != access.Member {
			t.Error("the open session ended")
		}
		s.later(time.Minute)
		guess()
		s.later(time.Minute)
		refusedAs(t, right(), "sign_in_refused")
		s.later(time.Minute)
		if err := right(); err != nil {
			t.Errorf("after the wait: %v", err)
		}
		if a := s.account(t, 0); a.Failures != 0 || a.LockedUntil != nil {
			t.Errorf("after success %d failures, locked until %v", a.Failures, a.LockedUntil)
		}
	})
}

func TestAttemptsWhileWaitingDoNotMakeTheWaitLonger(t *testing.T) {
	each(t, func(t *testing.T, s *scheme) {
		s.opened(t, 0)
		for range 12 {
			_ = (&browser{s: s}).signIn("hanako.takahashi", "wrong wrong wrong")
		}
		a := s.account(t, 0)
		if a.Failures != 5 || !a.LockedUntil.Equal(start.Add(time.Minute)) {
			t.Errorf("%d failures, locked until %v", a.Failures, a.LockedUntil)
		}
	})
}

func TestNobodyIsShutOutForLongerThanHalfAnHour(t *testing.T) {
	s := newScheme(t, storetest.Open(t, storetest.SQLite))
	s.opened(t, 0)
	for range 40 {
		_ = (&browser{s: s}).signIn("hanako.takahashi", "wrong wrong wrong")
		s.later(30 * time.Minute)
	}
	if err := (&browser{s: s}).signIn("hanako.takahashi", good); err != nil {
		t.Error(err)
	}
}

func TestGuessesAtTheSameMomentAreAllCounted(t *testing.T) {
	each(t, func(t *testing.T, s *scheme) {
		s.opened(t, 0)
		var all sync.WaitGroup
		for range 8 {
			all.Go(func() { _ = (&browser{s: s}).signIn("hanako.takahashi", "wrong wrong wrong") })
		}
		all.Wait()
		if a := s.account(t, 0); a.Failures < 5 || a.LockedUntil == nil {
			t.Errorf("%d failures were counted", a.Failures)
		}
	})
}

func TestARushIsSentAwayWithTooMany(t *testing.T) {
	each(t, func(t *testing.T, s *scheme) {
		s.opened(t, 0)
		s.Passwords = password.New(0, 0)
		for name, err := range map[string]error{
			"sign in": (&browser{s: s}).signIn("hanako.takahashi", good),
			"unknown": (&browser{s: s}).signIn("nobody", good),
			"open": (&browser{s: s}).do(func(ctx context.Context) error {
				return s.OpenAccount(ctx, s.opening(1, s.issue(t, 1)))
			}),
		} {
			if p := problem.As(err); p == nil || p.Kind != problem.TooMany {
				t.Errorf("%s: %v", name, err)
			}
		}
		if a := s.account(t, 0); a.Failures != 0 {
			t.Errorf("being sent away counts as %d failures", a.Failures)
		}
	})
}

func TestTheRecordNamesWhoSignedInAndNotTheMemberForWhoGuessed(t *testing.T) {
	each(t, func(t *testing.T, s *scheme) {
		b := s.opened(t, 0)
		entries := func(actor string) int {
			return s.Store.Client.AuditEntry.Query().Where(auditentry.Actor(actor), auditentry.Terminal("192.0.2.1")).CountX(storetest.System())
		}
		own, others := entries(s.members[0].ID), entries("system")
		if err := b.signIn("hanako.takahashi", good); err != nil {
			t.Fatal(err)
		}
		if got := entries(s.members[0].ID) - own; got != 1 {
			t.Errorf("%d entries for signing in", got)
		}
		_ = (&browser{s: s}).signIn("hanako.takahashi", "wrong wrong wrong")
		_ = (&browser{s: s}).signIn("nobody", "wrong wrong wrong")
		if got := entries("system") - others; got != 2 || entries(s.members[0].ID) != own+1 {
			t.Errorf("%d entries for two guesses", got)
		}
	})
}

func TestSigningOutEndsTheSession(t *testing.T) {
	each(t, func(t *testing.T, s *scheme) {
		b := s.opened(t, 0)
		stolen := &browser{s: s, cookie: b.cookie}
		b.must(t, s.SignOut)
		if b.viewer().Kind != access.Anonymous || stolen.viewer().Kind != access.Anonymous {
			t.Error("the session goes on")
		}
	})
}

func TestSweepingRemovesYesterdaysLinksWithTheirAddresses(t *testing.T) {
	each(t, func(t *testing.T, s *scheme) {
		s.opened(t, 0)
		links := func() int { return s.Store.Client.MailToken.Query().CountX(storetest.System()) }
		for _, c := range []struct {
			later time.Duration
			left  int
		}{{47 * time.Hour, 1}, {2 * time.Hour, 0}, {0, 0}} {
			s.later(c.later)
			if err := signin.Sweep(t.Context(), s.Store); err != nil {
				t.Fatal(err)
			}
			if got := links(); got != c.left {
				t.Errorf("%d links are left, want %d", got, c.left)
			}
		}
	})
}

func TestKnowingWhoIsLookingCostsOneStatement(t *testing.T) {
	db, statements := counted(t)
	s := newScheme(t, db)
	b := s.opened(t, 0)
	cost := func(of *browser) int {
		statements.reset()
		of.viewer()
		return len(statements.list())
	}
	if got := cost(b); got != 1 {
		t.Errorf("a member costs %d statements", got)
	}
	if got := cost(&browser{s: s}); got != 0 {
		t.Errorf("who brings no cookie costs %d statements", got)
	}
	s.later(time.Minute)
	if got := cost(b); got != 2 {
		t.Errorf("noting the use makes it %d statements", got)
	}
	s.Sessions.Zone = access.StaffZone
	staff := &browser{s: s}
	staff.must(t, func(ctx context.Context) error { return s.enterClerk(ctx) })
	if got := cost(staff); got != 1 || staff.viewer().Roles != access.Clerk|access.Examiner {
		t.Errorf("a clerk with %s costs %d statements", staff.viewer().Roles, got)
	}
}

// enterClerk signs a clerk in who examines too.
func (s *scheme) enterClerk(ctx context.Context) error {
	var opened *session.Opened
	err := s.Store.InTx(access.AsSystem(ctx), func(ctx context.Context, tx *store.Tx) error {
		p, err := tx.Client().Staff.Create().SetSubject("clerk").SetName("受付 花子").SetCreatedAt(tx.Now).Save(ctx)
		if err != nil {
			return err
		}
		for _, role := range []staffrole.Role{staffrole.RoleCLERK, staffrole.RoleEXAMINER} {
			if err := tx.Client().StaffRole.Create().SetStaffID(p.ID).SetRole(role).SetGrantedAt(tx.Now).Exec(ctx); err != nil {
				return err
			}
		}
		opened, err = s.Sessions.Open(ctx, tx, access.Viewer{Kind: access.Staff, StaffID: p.ID})
		return err
	})
	if err != nil {
		return err
	}
	return opened.Hand(ctx)
}
