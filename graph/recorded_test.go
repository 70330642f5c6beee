package graph_test

import (
	"strings"
	"testing"

	"kyosai/gen/ent/auditentry"
	"kyosai/graph"
	"kyosai/server/access"
	"kyosai/server/audit"
	"kyosai/server/signin/password"
	"kyosai/server/signin/session"
	"kyosai/server/store/storetest"
)

func TestWhatIsRefusedOrFindsNothingHasItsLineInTheRecord(t *testing.T) {
	s := storetest.Open(t, storetest.SQLite)
	people := storetest.Populate(t, s)
	examiner := people.Viewer("EXAMINER")
	for document, want := range map[string]int{
		`query Found { member(id: "` + people.Own.Member.ID + `") { name } }`:                                              1,
		`query Missing { member(id: "mem_nobody") { name } }`:                                                              1,
		`mutation Refused { officerCodeIssue(input: {officerId: "` + people.Own.Officer.ID + `"}) { problems { code } } }`: 1,
		`query Asking { viewer { kind idleSeconds } }`:                                                                     0,
	} {
		before := s.Client.AuditEntry.Query().CountX(storetest.System())
		serve(t, s, access.StaffZone).ask(t, examiner, document, nil)
		if n := s.Client.AuditEntry.Query().CountX(storetest.System()) - before; n != want {
			t.Errorf("%s leaves %d lines, want %d", document, n, want)
		}
	}
	refused := s.Client.AuditEntry.Query().Where(auditentry.Operation("Refused")).OnlyX(storetest.System())
	if refused.Actor != people.Staff["EXAMINER"].ID || refused.Subjects != "" || refused.Items != "" || refused.Refusal != "FORBIDDEN" {
		t.Errorf("the refusal is recorded as %+v", refused)
	}
}

func TestARushAtTheDoorIsCountedInTheRecord(t *testing.T) {
	s := storetest.Open(t, storetest.SQLite)
	sessions := &session.Sessions{Store: s, Zone: access.Public, Limit: session.LimitOf(access.Public)}
	resolver := graph.NewResolver(s, sessions, password.New(0, 0), "http://127.0.0.1:8080")
	resolver.Refusals = audit.NewRefusals(s.DB, s.Now)
	z := serveBy(t, resolver, sessions, access.Public)
	for range 3 {
		answer := z.ask(t, &access.Viewer{Kind: access.Anonymous, Zone: access.Public, Terminal: "192.0.2.1"},
			`mutation Enter { signIn(input: {signInId: "a", password: "b"}) { problems { code } } }`, nil)
		if answer.code() != "TOO_MANY" {
			t.Fatalf("answered %s", answer.raw)
		}
	}
	line := s.Client.AuditEntry.Query().OnlyX(storetest.System())
	if line.Operation != "Enter" || line.Refusal != "TOO_MANY" || line.Actor != "anonymous" || line.Terminal != "192.0.2.1" {
		t.Errorf("the rush is recorded as %+v", line)
	}
}

func TestALookAtWhomAChangeTouchesNamesThemInTheRecord(t *testing.T) {
	s := storetest.Open(t, storetest.SQLite)
	people := storetest.Populate(t, s)
	document := `query Touched { touchedMembers(filter: {offering: "` + people.Offering.ID + `"}) { edges { node { member { number name } orders { status } } } } }`
	got := serve(t, s, access.StaffZone).ask(t, people.Viewer("CLERK"), document, nil)
	if got.code() != "" || !strings.Contains(string(got.raw), people.Own.Member.Number) {
		t.Fatalf("answered %s", got.raw)
	}
	line := s.Client.AuditEntry.Query().Where(auditentry.Operation("Touched")).OnlyX(storetest.System())
	if line.Actor != people.Staff["CLERK"].ID || !strings.Contains(line.Subjects, people.Own.Member.ID) || !strings.Contains(line.Subjects, people.Other.Member.ID) {
		t.Errorf("recorded as %+v", line)
	}
}
