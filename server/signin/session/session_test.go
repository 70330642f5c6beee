package session_test

import (
	"context"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"kyosai/gen/ent/member"
	"kyosai/gen/ent/staffrole"
	"kyosai/server/access"
	"kyosai/server/signin/session"
	"kyosai/server/store"
	"kyosai/server/store/storetest"
)

var start = time.Date(2026, 4, 1, 0, 0, 0, 0, time.UTC)

func TestTheCookieCannotBeReadPlantedOrSentAcrossSites(t *testing.T) {
	each(t, func(t *testing.T, z zone) {
		cookie := z.signIn(t, nil)
		if !cookie.HttpOnly || !cookie.Secure || cookie.SameSite != http.SameSiteStrictMode || cookie.Path != "/" || cookie.Domain != "" || !strings.HasPrefix(cookie.Name, "__Host-") {
			t.Errorf("the cookie is %s", cookie.Raw)
		}
		if len(cookie.Value) < 43 {
			t.Errorf("the secret is %q", cookie.Value)
		}
	})
}

func TestTheTwoZonesHaveCookiesOfDifferentNames(t *testing.T) {
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		a, b := public(t, s), staff(t, s)
		ca, cb := a.signIn(t, nil), b.signIn(t, nil)
		if ca.Name == cb.Name {
			t.Fatalf("both are %s", ca.Name)
		}
		cb.Name = ca.Name
		if v := a.ask(t, cb); v.Kind != access.Anonymous {
			t.Errorf("a session of the staff zone is %s in the public one", v.Kind)
		}
		ca.Name = session.StaffCookie
		if v := b.ask(t, ca); v.Kind != access.Anonymous {
			t.Errorf("a session of the public zone is %s in the staff one", v.Kind)
		}
	})
}

func TestWhoHasSignedInIsKnownAndNobodyElse(t *testing.T) {
	each(t, func(t *testing.T, z zone) {
		cookie := z.signIn(t, nil)
		v := z.ask(t, cookie)
		if v.Kind != z.person.Kind || v.AccountID != z.person.AccountID || v.MemberID != z.person.MemberID || v.StaffID != z.person.StaffID || v.OfficerID != z.person.OfficerID || v.CompanyID != z.person.CompanyID ||
			v.Roles != z.person.Roles || v.Name != z.person.Name || v.Zone != z.person.Zone || v.SessionID == "" || v.Terminal != "192.0.2.1" || v.RequestID != "req_1" {
			t.Errorf("known as %+v", v)
		}
		for _, wrong := range []string{"", "x", strings.Repeat("A", 43), cookie.Value + "A"} {
			if v := z.ask(t, &http.Cookie{Name: cookie.Name, Value: wrong}); v.Kind != access.Anonymous || v.Roles != 0 || v.Zone != z.person.Zone {
				t.Errorf("%q is known as %+v", wrong, v)
			}
		}
	})
}

func TestTheDatabaseHoldsNothingToSignInWith(t *testing.T) {
	each(t, func(t *testing.T, z zone) {
		cookie := z.signIn(t, nil)
		row := z.Store.Client.Session.Query().OnlyX(access.AsSystem(t.Context()))
		if strings.Contains(row.Digest, cookie.Value) || z.ask(t, &http.Cookie{Name: cookie.Name, Value: row.Digest}).Kind != access.Anonymous {
			t.Errorf("the database holds %s", row.Digest)
		}
	})
}

func TestSigningInGivesANewIDAndEndsTheOneFromBefore(t *testing.T) {
	each(t, func(t *testing.T, z zone) {
		planted := z.signIn(t, nil)
		fresh := z.signIn(t, planted)
		if fresh.Value == planted.Value {
			t.Error("the id stayed")
		}
		if v := z.ask(t, planted); v.Kind != access.Anonymous {
			t.Errorf("the id from before is still %s", v.Kind)
		}
		if v := z.ask(t, fresh); v.Kind != z.person.Kind {
			t.Errorf("the new id is %s", v.Kind)
		}
	})
}

func TestTheRestOfTheRequestIsAnsweredToWhoSignedIn(t *testing.T) {
	each(t, func(t *testing.T, z zone) {
		z.do(t, nil, func(ctx context.Context) {
			z.open(t, ctx)
			if v := access.From(ctx); v.Kind != z.person.Kind || v.Roles != z.person.Roles {
				t.Errorf("after signing in: %+v", v)
			}
			if err := z.SignOut(ctx); err != nil {
				t.Fatal(err)
			}
			if v := access.From(ctx); v.Kind != access.Anonymous || v.Roles != 0 || v.MemberID+v.StaffID+v.SessionID != "" {
				t.Errorf("after signing out: %+v", v)
			}
		})
	})
}

func TestASessionEndsWhenNobodyDoesAnything(t *testing.T) {
	each(t, func(t *testing.T, z zone) {
		cookie := z.signIn(t, nil)
		for range 5 {
			z.later(z.Limit.Idle - time.Minute)
			if v := z.ask(t, cookie); v.Kind != z.person.Kind {
				t.Fatalf("in use, it is %s", v.Kind)
			}
		}
		z.later(z.Limit.Idle)
		if v := z.ask(t, cookie); v.Kind != access.Anonymous {
			t.Errorf("after %v without an operation it is %s", z.Limit.Idle, v.Kind)
		}
	})
}

func TestASessionEndsAfterAWorkingDayHoweverMuchItIsUsed(t *testing.T) {
	each(t, func(t *testing.T, z zone) {
		cookie := z.signIn(t, nil)
		for passed := time.Duration(0); passed+10*time.Minute < z.Limit.Absolute; passed += 10 * time.Minute {
			z.later(10 * time.Minute)
			z.ask(t, cookie)
		}
		if v := z.ask(t, cookie); v.Kind != z.person.Kind {
			t.Fatalf("before its end it is %s", v.Kind)
		}
		z.later(10 * time.Minute)
		if v := z.ask(t, cookie); v.Kind != access.Anonymous {
			t.Errorf("at its end it is %s", v.Kind)
		}
	})
}

func TestUseIsNotedAtMostOnceAMinute(t *testing.T) {
	each(t, func(t *testing.T, z zone) {
		cookie := z.signIn(t, nil)
		seen := func() time.Time { return z.Store.Client.Session.Query().OnlyX(access.AsSystem(t.Context())).SeenAt }
		z.later(59 * time.Second)
		z.ask(t, cookie)
		if got := seen(); !got.Equal(start) {
			t.Errorf("noted after 59 seconds: %v", got)
		}
		z.later(time.Second)
		z.ask(t, cookie)
		if got := seen(); !got.Equal(start.Add(time.Minute)) {
			t.Errorf("noted after a minute: %v", got)
		}
	})
}

func TestSigningOutEndsTheSessionAndTakesTheCookieBack(t *testing.T) {
	each(t, func(t *testing.T, z zone) {
		cookie := z.signIn(t, nil)
		answer := z.do(t, cookie, func(ctx context.Context) {
			if err := z.SignOut(ctx); err != nil {
				t.Error(err)
			}
		})
		if back := answer.Cookies(); len(back) != 1 || back[0].Name != cookie.Name || back[0].MaxAge >= 0 || back[0].Value != "" {
			t.Errorf("the browser is told %v", back)
		}
		if v := z.ask(t, cookie); v.Kind != access.Anonymous {
			t.Errorf("the old cookie is %s", v.Kind)
		}
		z.do(t, nil, func(ctx context.Context) {
			if err := z.SignOut(ctx); err != nil {
				t.Errorf("signing out twice: %v", err)
			}
		})
	})
}

func TestEndingAnAccountsSessionsSparesTheOneNamed(t *testing.T) {
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		z := public(t, s)
		here, there := z.signIn(t, nil), z.signIn(t, nil)
		own := z.ask(t, here).SessionID
		z.inTx(t, func(ctx context.Context, tx *store.Tx) error {
			return session.EndOfAccount(ctx, tx, z.person.AccountID, own)
		})
		if a, b := z.ask(t, here).Kind, z.ask(t, there).Kind; a != access.Member || b != access.Anonymous {
			t.Errorf("here %s, there %s", a, b)
		}
	})
}

func TestDisabledStaffAndRevokedRolesCountAtTheNextRequest(t *testing.T) {
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		z := staff(t, s)
		cookie := z.signIn(t, nil)
		z.inTx(t, func(ctx context.Context, tx *store.Tx) error {
			return tx.Client().StaffRole.Update().Where(staffrole.RoleEQ(staffrole.RoleEXAMINER)).SetRevokedAt(tx.Now).Exec(ctx)
		})
		if v := z.ask(t, cookie); v.Roles != access.Clerk {
			t.Errorf("the roles are %s", v.Roles)
		}
		z.inTx(t, func(ctx context.Context, tx *store.Tx) error {
			return tx.Client().Staff.UpdateOneID(z.person.StaffID).SetEnabled(false).Exec(ctx)
		})
		if v := z.ask(t, cookie); v.Kind != access.Anonymous {
			t.Errorf("disabled, it is %s", v.Kind)
		}
	})
}

func TestAnOfficerWhoIsDisabledIsSignedOutAtTheNextRequest(t *testing.T) {
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		z := officer(t, s)
		cookie := z.signIn(t, nil)
		z.inTx(t, func(ctx context.Context, tx *store.Tx) error {
			return tx.Client().Officer.UpdateOneID(z.person.OfficerID).SetEnabled(false).Exec(ctx)
		})
		if v := z.ask(t, cookie); v.Kind != access.Anonymous || v.Roles != 0 {
			t.Errorf("disabled, he is %s", v.Kind)
		}
	})
}

func TestSweepingRemovesWhatHasEndedAndNothingElse(t *testing.T) {
	each(t, func(t *testing.T, z zone) {
		z.signIn(t, nil)
		z.later(2 * time.Hour)
		fresh := z.signIn(t, nil)
		if err := session.Sweep(t.Context(), z.Store); err != nil {
			t.Fatal(err)
		}
		if n := z.Store.Client.Session.Query().CountX(access.AsSystem(t.Context())); n != 1 || z.ask(t, fresh).Kind != z.person.Kind {
			t.Errorf("%d sessions are left", n)
		}
	})
}

func TestRenewingChangesTheSecretOfTheSameSession(t *testing.T) {
	each(t, func(t *testing.T, z zone) {
		cookie := z.signIn(t, nil)
		own := z.ask(t, cookie)
		var renewed *session.Opened
		z.inTx(t, func(ctx context.Context, tx *store.Tx) (err error) {
			renewed, err = z.Renew(ctx, tx, own)
			return err
		})
		answer := z.do(t, cookie, func(ctx context.Context) { _ = renewed.Hand(ctx) })
		fresh := answer.Cookies()[0]
		if z.ask(t, cookie).Kind != access.Anonymous || z.ask(t, fresh).SessionID != own.SessionID {
			t.Error("the old secret still opens the session, or the new one does not")
		}
	})
}

func TestASessionIsHandedOutOnlyWithinARequest(t *testing.T) {
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		z := public(t, s)
		var opened *session.Opened
		z.inTx(t, func(ctx context.Context, tx *store.Tx) (err error) {
			opened, err = z.Open(ctx, tx, z.person)
			return err
		})
		if err := opened.Hand(t.Context()); err == nil {
			t.Error("handed to nobody")
		}
	})
}

// zone is one zone with a person who may sign in there.
type zone struct {
	*session.Sessions
	person access.Viewer
	later  func(time.Duration)
}

func each(t *testing.T, test func(t *testing.T, z zone)) {
	t.Helper()
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		t.Run("public", func(t *testing.T) { test(t, public(t, s)) })
	})
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		t.Run("officer", func(t *testing.T) { test(t, officer(t, s)) })
	})
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		t.Run("staff", func(t *testing.T) { test(t, staff(t, s)) })
	})
}

func public(t *testing.T, s *store.Store) zone {
	z := newZone(s, access.Public, session.PublicLimit)
	z.inTx(t, func(ctx context.Context, tx *store.Tx) error {
		return z.enterMember(ctx, tx)
	})
	return *z
}

// officer is the public zone with an officer who may sign in there.
func officer(t *testing.T, s *store.Store) zone {
	z := newZone(s, access.Public, session.PublicLimit)
	z.inTx(t, func(ctx context.Context, tx *store.Tx) error {
		at, err := tx.Client().Company.Create().SetCode("100001").SetName("須磨機械").Save(ctx)
		if err != nil {
			return err
		}
		o, err := tx.Client().Officer.Create().SetCompanyID(at.ID).SetNumber("100001-1").SetName("総務　雅子").SetCreatedAt(tx.Now).Save(ctx)
		if err != nil {
			return err
		}
		a, err := tx.Client().Account.Create().SetOfficerID(o.ID).SetCreatedAt(tx.Now).Save(ctx)
		if err != nil {
			return err
		}
		z.person = access.Viewer{Zone: access.Public, Kind: access.Officer, Roles: access.OfficerRole, AccountID: a.ID, OfficerID: o.ID, CompanyID: at.ID}
		return nil
	})
	return *z
}

func newZone(s *store.Store, which access.Zone, limit session.Limit) *zone {
	now := start
	s.SetClock(func() time.Time { return now })
	sessions := &session.Sessions{Store: s, Zone: which, Limit: limit, RequestID: func(context.Context) string { return "req_1" }}
	return &zone{sessions, access.Viewer{Zone: which}, func(d time.Duration) { now = now.Add(d) }}
}

func (z *zone) enterMember(ctx context.Context, tx *store.Tx) error {
	m, err := tx.Client().Member.Create().SetNumber("0000001").SetName("高橋").SetKana("").SetSex(member.SexUNKNOWN).
		SetNameKey("高橋").SetKanaKey("").SetTelephoneKey("").Save(ctx)
	if err != nil {
		return err
	}
	a, err := tx.Client().Account.Create().SetMemberID(m.ID).SetCreatedAt(tx.Now).Save(ctx)
	if err != nil {
		return err
	}
	z.person = access.Viewer{Zone: access.Public, Kind: access.Member, Roles: access.MemberRole, AccountID: a.ID, MemberID: m.ID}
	return nil
}

func staff(t *testing.T, s *store.Store) zone {
	z := newZone(s, access.StaffZone, session.StaffLimit)
	z.inTx(t, func(ctx context.Context, tx *store.Tx) error {
		p, err := tx.Client().Staff.Create().SetSubject("hanako").SetName("受付 花子").SetCreatedAt(tx.Now).Save(ctx)
		if err != nil {
			return err
		}
		z.person = access.Viewer{Zone: access.StaffZone, Kind: access.Staff, StaffID: p.ID, Name: p.Name, Roles: access.Clerk | access.Examiner}
		for _, role := range []staffrole.Role{staffrole.RoleCLERK, staffrole.RoleEXAMINER} {
			if err := tx.Client().StaffRole.Create().SetStaffID(p.ID).SetRole(role).SetGrantedAt(tx.Now).Exec(ctx); err != nil {
				return err
			}
		}
		return nil
	})
	return *z
}

func (z zone) inTx(t *testing.T, verb func(context.Context, *store.Tx) error) {
	t.Helper()
	if err := z.Store.InTx(access.AsSystem(t.Context()), verb); err != nil {
		t.Fatal(err)
	}
}

// open signs the person in, within a request.
func (z zone) open(t *testing.T, ctx context.Context) {
	t.Helper()
	var opened *session.Opened
	err := z.Store.InTx(access.AsSystem(ctx), func(ctx context.Context, tx *store.Tx) (err error) {
		opened, err = z.Open(ctx, tx, z.person)
		return err
	})
	if err == nil {
		err = opened.Hand(ctx)
	}
	if err != nil {
		t.Fatal(err)
	}
}

func (z zone) signIn(t *testing.T, with *http.Cookie) *http.Cookie {
	t.Helper()
	cookies := z.do(t, with, func(ctx context.Context) { z.open(t, ctx) }).Cookies()
	if len(cookies) != 1 {
		t.Fatalf("%d cookies", len(cookies))
	}
	return cookies[0]
}

func (z zone) ask(t *testing.T, with *http.Cookie) (v access.Viewer) {
	t.Helper()
	z.do(t, with, func(ctx context.Context) { v = *access.From(ctx) })
	return v
}

func (z zone) do(t *testing.T, with *http.Cookie, work func(context.Context)) *http.Response {
	t.Helper()
	r := httptest.NewRequest(http.MethodPost, "/graphql", nil)
	if with != nil {
		r.AddCookie(&http.Cookie{Name: with.Name, Value: with.Value})
	}
	w := httptest.NewRecorder()
	z.Middleware(http.HandlerFunc(func(_ http.ResponseWriter, r *http.Request) { work(r.Context()) })).ServeHTTP(w, r)
	if w.Code != http.StatusOK {
		t.Fatalf("answered %d: %s", w.Code, w.Body)
	}
	return w.Result()
}
