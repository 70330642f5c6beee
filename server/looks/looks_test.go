package looks_test

import (
	"context"
	"strings"
	"testing"
	"time"

	"kyosai/gen/ent/auditentry"
	"kyosai/gen/ent/claim"
	"kyosai/gen/ent/purposedlook"
	"kyosai/server/access"
	"kyosai/server/audit"
	"kyosai/server/looks"
	"kyosai/server/problem"
	"kyosai/server/store"
	"kyosai/server/store/storetest"
)

// desk is a scheme with claims and an examiner in a session.
type desk struct {
	*testing.T
	looks.Looks
	people *storetest.People
	later  func(time.Duration)
}

func each(t *testing.T, test func(d *desk)) {
	t.Helper()
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		now := time.Date(2026, 6, 15, 1, 0, 0, 0, time.UTC)
		s.SetClock(func() time.Time { return now })
		d := &desk{T: t, Looks: looks.Looks{Store: s}, people: storetest.Populate(t, s)}
		d.later = func(by time.Duration) { now = now.Add(by) }
		test(d)
	})
}

// in is the holder of a role, in a session.
func (d *desk) in(role, session string) context.Context {
	v := *d.people.Viewer(role)
	v.SessionID = session
	return storetest.As(&v)
}

func (d *desk) claim() string { return d.people.Own.Claims[claim.StatusSUBMITTED].ID }

func (d *desk) wish(purpose purposedlook.Purpose, note string) looks.Wish {
	return looks.Wish{ClaimIDs: []string{d.claim()}, Purpose: purpose, Note: note}
}

// passes tells whether the viewer is let through to the claim.
func (d *desk) passes(ctx context.Context, claimID string) bool {
	d.Helper()
	live, err := d.Live(ctx)
	if err != nil {
		d.Fatal(err)
	}
	err = looks.Pass(ctx, claimID, live)
	if p := problem.As(err); err != nil && (p == nil || p.Code != "look_needed" || p.Kind != problem.Forbidden) {
		d.Fatal(err)
	}
	return err == nil
}

func TestALookOpensOneClaimToOneSessionForHalfAnHour(t *testing.T) {
	each(t, func(d *desk) {
		me, other := d.in("EXAMINER", "ses_1"), d.people.Other.Claims[claim.StatusSUBMITTED].ID
		if d.passes(me, d.claim()) {
			t.Error("the claim is open before a purpose was stated")
		}
		if err := d.Open(me, d.wish(purposedlook.PurposeEXAMINATION, "")); err != nil {
			t.Fatal(err)
		}
		for name, got := range map[string]bool{
			"another claim":    d.passes(me, other),
			"no claim":         d.passes(me, ""),
			"another session":  d.passes(d.in("EXAMINER", "ses_2"), d.claim()),
			"a colleague":      d.passes(d.in("APPROVER", "ses_1"), d.claim()),
			"a clerk":          d.passes(d.in("CLERK", "ses_1"), d.claim()),
			"without session":  d.passes(d.in("EXAMINER", ""), d.claim()),
			"an administrator": d.passes(d.in("ADMINISTRATOR", "ses_1"), d.claim()),
		} {
			if got {
				t.Errorf("open to %s", name)
			}
		}
		d.later(30*time.Minute - time.Microsecond)
		if !d.passes(me, d.claim()) {
			t.Error("closed within the half hour")
		}
		d.later(time.Microsecond)
		if d.passes(me, d.claim()) {
			t.Error("open after half an hour")
		}
	})
}

func TestALookAfterTheRoleIsGoneIsNone(t *testing.T) {
	each(t, func(d *desk) {
		me := d.in("EXAMINER", "ses_1")
		if err := d.Open(me, d.wish(purposedlook.PurposeDECISION, "")); err != nil {
			t.Fatal(err)
		}
		demoted := *access.From(me)
		demoted.Roles = access.Clerk
		if d.passes(storetest.As(&demoted), d.claim()) {
			t.Error("still open")
		}
	})
}

func TestAMemberNeedsNoPurposeForHisOwn(t *testing.T) {
	each(t, func(d *desk) {
		if !d.passes(storetest.As(d.people.Own.Viewer()), d.claim()) {
			t.Error("covered to the member")
		}
	})
}

func TestAPurposeIsHeldToItsForm(t *testing.T) {
	each(t, func(d *desk) {
		draft := d.wish(purposedlook.PurposeEXAMINATION, "")
		draft.ClaimIDs = []string{d.people.Own.Claims[claim.StatusDRAFT].ID}
		nowhere := looks.Wish{ClaimIDs: []string{"clm_none"}, Purpose: purposedlook.PurposeEXAMINATION}
		for want, wish := range map[string]looks.Wish{
			"note_missing":     d.wish(purposedlook.PurposeOTHER, " 　"),
			"too_long":         d.wish(purposedlook.PurposeINQUIRY, strings.Repeat("あ", 201)),
			"my_number":        d.wish(purposedlook.PurposeINQUIRY, "1234-5678-9018"),
			"claim_not_found":  draft,
			"claim_not_found ": nowhere,
		} {
			if p := problem.As(d.Open(d.in("EXAMINER", "ses_1"), wish)); p == nil || p.Code != strings.TrimSpace(want) {
				t.Errorf("got %v, want %s", p, want)
			}
		}
		for _, role := range []string{"CLERK", "ACCOUNTING", "ADMINISTRATOR", "IT_REPORTING"} {
			if p := problem.As(d.Open(d.in(role, "ses_1"), d.wish(purposedlook.PurposeEXAMINATION, ""))); p == nil || p.Code != "forbidden" {
				t.Errorf("%s: %v", role, p)
			}
		}
		if p := problem.As(d.Open(storetest.As(d.people.Own.Viewer()), d.wish(purposedlook.PurposeEXAMINATION, ""))); p == nil || p.Code != "forbidden" {
			t.Errorf("a member: %v", p)
		}
		if n := d.Store.Client.PurposedLook.Query().CountX(storetest.System()); n != 0 {
			t.Errorf("%d looks were kept", n)
		}
	})
}

func TestTheRecordShowsThePurposeAndTheClaim(t *testing.T) {
	each(t, func(d *desk) {
		me := audit.With(d.in("EXAMINER", "ses_1"), audit.Begin("reveal"))
		if err := d.Open(me, d.wish(purposedlook.PurposeOBJECTION, "電話で異議の申出")); err != nil {
			t.Fatal(err)
		}
		me = audit.With(me, audit.Begin("read"))
		audit.From(me).Saw("mem_1")
		first, again := d.passes(me, d.claim()), d.passes(me, d.claim())
		if !first || !again {
			t.Fatal("covered")
		}
		if err := audit.Write(me, d.Store.DB, audit.From(me), d.Store.Now()); err != nil {
			t.Fatal(err)
		}
		want := `[{"purpose":"OBJECTION","claim":"` + d.claim() + `"}]`
		for _, operation := range []string{"reveal", "read"} {
			e := d.Store.Client.AuditEntry.Query().Where(auditentry.Operation(operation)).OnlyX(storetest.System())
			if e.Purposes != want {
				t.Errorf("%s is recorded with %s, want %s", operation, e.Purposes, want)
			}
			if strings.Contains(e.Changes+e.Purposes, "電話") {
				t.Errorf("%s holds the note", operation)
			}
		}
	})
}
