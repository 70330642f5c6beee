package audit_test

import (
	"context"
	"fmt"
	"slices"
	"testing"
	"time"

	"kyosai/gen/ent"
	"kyosai/gen/ent/auditentry"
	"kyosai/server/access"
	"kyosai/server/audit"
	"kyosai/server/store"
	"kyosai/server/store/storetest"
)

// counted makes a counter with a clock that a test moves.
func counted(s *store.Store) (r *audit.Refusals, clock func(time.Duration)) {
	now := time.Date(2026, 4, 1, 9, 0, 10, 0, time.UTC)
	return audit.NewRefusals(s.DB, func() time.Time { return now }), func(d time.Duration) { now = now.Add(d) }
}

func stranger(address string) context.Context {
	return access.With(context.Background(), &access.Viewer{Kind: access.Anonymous, Zone: access.Public, Terminal: address, RequestID: "req_1"})
}

func lines(s *store.Store) []*ent.AuditEntry {
	return s.Client.AuditEntry.Query().Order(auditentry.ByAt(), auditentry.ByID()).AllX(storetest.System())
}

func TestWhatIsRefusedHasALineAtOnceAndTheRestOfItsMinuteOneMore(t *testing.T) {
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		r, clock := counted(s)
		for range 25 {
			r.Note(stranger("203.0.113.9"), "", "OPERATION_REFUSED")
		}
		if got := lines(s); len(got) != 1 || got[0].Refusal != "OPERATION_REFUSED" || got[0].Times != 1 || got[0].Terminal != "203.0.113.9" || got[0].RequestID != "req_1" || got[0].Actor != "anonymous" {
			t.Fatalf("at once there are %v", got)
		}
		clock(time.Minute)
		r.Note(stranger("203.0.113.9"), "", "OPERATION_REFUSED")
		got := lines(s)
		if len(got) != 3 || got[1].Times != 24 || got[1].Terminal != "203.0.113.9" || got[2].Times != 1 {
			t.Errorf("a minute later there are %v", got)
		}
	})
}

func TestAFloodFromEverywhereLeavesABoundedNumberOfLinesAndLosesNoCount(t *testing.T) {
	s := storetest.Open(t, storetest.SQLite)
	r, clock := counted(s)
	const all = 3000
	for n := range all {
		r.Note(stranger(fmt.Sprintf("10.%d.%d.7", n/200, n%200)), "", "WRONG_HOST")
	}
	clock(time.Minute)
	r.Note(stranger("10.0.0.7"), "", "WRONG_HOST")
	got, times := lines(s), -1
	for _, l := range got {
		times += l.Times
	}
	if len(got) > 50 || times != all {
		t.Errorf("%d lines count %d refusals, want at most 50 that count %d", len(got), times, all)
	}
}

func TestAFloodOfStrangersHidesNobodyWhoIsSignedIn(t *testing.T) {
	s := storetest.Open(t, storetest.SQLite)
	r, _ := counted(s)
	for n := range 500 {
		r.Note(stranger(fmt.Sprintf("10.1.%d.%d", n/200, n%200)), "", "OPERATION_REFUSED")
	}
	member := &access.Viewer{Kind: access.Member, Zone: access.Public, MemberID: "mem_1", SessionID: "ses_1", Terminal: "203.0.113.9"}
	r.Note(access.With(context.Background(), member), "Home", "OPERATION_TOO_LARGE")
	if !slices.ContainsFunc(lines(s), func(l *ent.AuditEntry) bool {
		return l.Actor == "mem_1" && l.Operation == "Home" && l.SessionID == "ses_1" && l.Refusal == "OPERATION_TOO_LARGE"
	}) {
		t.Error("the member's refusal has no line of its own")
	}
}

func TestTheAddressesOfOneLineOfTheInternetAreOneSource(t *testing.T) {
	s := storetest.Open(t, storetest.SQLite)
	r, clock := counted(s)
	for n := range 100 {
		r.Note(stranger(fmt.Sprintf("2001:db8:1:2::%x", n+1)), "", "OTHER_ORIGIN")
	}
	clock(time.Minute)
	r.Note(stranger("2001:db8:9::1"), "", "OTHER_ORIGIN")
	if got := lines(s); len(got) != 3 || got[0].Terminal != "2001:db8:1:2::1" || got[1].Terminal != "2001:db8:1:2::/64" || got[1].Times != 99 {
		t.Errorf("there are %v", got)
	}
}

func TestACountNamesTheOperationOnlyWhereThereWasOne(t *testing.T) {
	s := storetest.Open(t, storetest.SQLite)
	r, clock := counted(s)
	for _, operation := range []string{"Home", "Home", "Claims"} {
		r.Note(stranger("203.0.113.9"), operation, "UNAUTHENTICATED")
		r.Note(stranger("203.0.113.10"), "Home", "UNAUTHENTICATED")
	}
	clock(time.Minute)
	r.Note(stranger("203.0.113.11"), "", "UNAUTHENTICATED")
	named := map[string]string{}
	for _, l := range lines(s) {
		if l.Times == 2 {
			named[l.Terminal] = l.Operation
		}
	}
	if named["203.0.113.9"] != "" || named["203.0.113.10"] != "Home" || len(named) != 2 {
		t.Errorf("the counts name %v", named)
	}
}

func TestWhatWasCountedIsWrittenWhenTheProcessEnds(t *testing.T) {
	s := storetest.Open(t, storetest.SQLite)
	r, _ := counted(s)
	for range 3 {
		r.Note(stranger("203.0.113.9"), "", "WRONG_HOST")
	}
	ctx, stop := context.WithCancel(t.Context())
	stop()
	r.Run(ctx)
	if got := lines(s); len(got) != 2 || got[0].Times+got[1].Times != 3 {
		t.Errorf("there are %v", got)
	}
}
