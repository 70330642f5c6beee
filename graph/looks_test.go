package graph_test

import (
	"strings"
	"testing"

	"kyosai/gen/ent/auditentry"
	"kyosai/gen/ent/claim"
	"kyosai/server/access"
	"kyosai/server/store"
	"kyosai/server/store/storetest"
)

const revealing = `mutation Reveal($input: ClaimRevealInput!) { claimReveal(input: $input) { claim { id absentFrom look { purpose } } problems { code } } }`

func TestWhatIsSensitiveIsNullAndForbiddenUntilAPurposeIsStated(t *testing.T) {
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		people := storetest.Populate(t, s)
		z, examiner := serve(t, s, access.StaffZone), people.Viewer("EXAMINER")
		examiner.SessionID = "ses_1"
		one := people.Other.Claims[claim.StatusSUBMITTED].ID
		asked := `query Facts { claim(id: "` + one + `") { absentFrom absentUntil look { endsAt } looks { edges { node { purpose staff { name } } } } } }`
		got := z.ask(t, examiner, asked, nil)
		if got.code() != denied || !strings.Contains(string(got.raw), `"absentFrom":null`) || strings.Contains(string(got.raw), "2026-06-30") || !strings.Contains(string(got.raw), "look_needed") {
			t.Fatalf("covered: %s", got.raw)
		}
		got = z.ask(t, examiner, revealing, map[string]any{"input": map[string]any{"id": one, "purpose": "EXAMINATION"}})
		if got.code() != "" || !strings.Contains(string(got.raw), `"absentFrom":"2026-06-01","look":{"purpose":"EXAMINATION"}`) {
			t.Fatalf("revealed: %s", got.raw)
		}
		got = z.ask(t, examiner, asked, nil)
		if got.code() != "" || !strings.Contains(string(got.raw), `"absentUntil":"2026-06-30"`) || !strings.Contains(string(got.raw), `"purpose":"EXAMINATION","staff":{"name":"職員 EXAMINER"}`) {
			t.Fatalf("open: %s", got.raw)
		}
		entry := s.Client.AuditEntry.Query().Where(auditentry.Operation("Facts"), auditentry.PurposesNEQ("")).OnlyX(storetest.System())
		if entry.Purposes != `[{"purpose":"EXAMINATION","claim":"`+one+`"}]` || !strings.Contains(entry.Items, "R21") {
			t.Errorf("recorded %q, %q", entry.Purposes, entry.Items)
		}
	})
}

// A list shows what is sensitive of the claims that are open, and of no other.
func TestInAListOnlyTheOpenClaimIsUncoveredAtTheCostOfOneStatement(t *testing.T) {
	s, statements := storetest.Counted(t)
	people := storetest.Populate(t, s)
	z, examiner := serve(t, s, access.StaffZone), people.Viewer("EXAMINER")
	examiner.SessionID = "ses_1"
	one := people.Other.Claims[claim.StatusSUBMITTED].ID
	cost := func(fields string) (answer, int64) {
		asked := `query List { claims(filter: {status: [SUBMITTED, RECOMMENDED, RETURNED]}) { edges { node { id reference recommendedBy { id } ` + fields + ` } } } }`
		z.ask(t, examiner, asked, nil)
		before := statements()
		got := z.ask(t, examiner, asked, nil)
		return got, statements() - before
	}
	z.ask(t, examiner, revealing, map[string]any{"input": map[string]any{"id": one, "purpose": "EXAMINATION"}})
	_, plain := cost("")
	got, covered := cost("absentFrom absentUntil")
	if n := strings.Count(string(got.raw), `"absentFrom":"2026-06-01"`); n != 1 || !strings.Contains(string(got.raw), one) {
		t.Errorf("%d are uncovered: %s", n, got.raw)
	}
	if covered > plain+1 {
		t.Errorf("%d statements, and %d without", covered, plain)
	}
}
