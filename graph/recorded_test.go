package graph_test

import (
	"testing"

	"kyosai/gen/ent/auditentry"
	"kyosai/server/access"
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
