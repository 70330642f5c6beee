package benefits_test

import (
	"context"
	"testing"
	"time"

	"kyosai/gen/ent"
	"kyosai/server/access"
	"kyosai/server/benefits"
	"kyosai/server/store"
	"kyosai/server/store/storetest"
)

func TestTheShelfIsFilledAgainAfterAWhile(t *testing.T) {
	s := storetest.Open(t, storetest.SQLite)
	loaded(t, s)
	now := time.Date(2026, 11, 23, 0, 0, 0, 0, time.UTC)
	s.SetClock(func() time.Time { return now })
	shelf, ctx := benefits.NewShelf(s), storetest.As(&access.Viewer{Kind: access.Staff, Roles: access.Clerk})
	before := kinds(t, shelf, ctx)
	err := s.InTx(storetest.System(), func(ctx context.Context, tx *store.Tx) error {
		return tx.Client().BenefitKind.UpdateOneID(before[0].ID).SetName("別の名").Exec(ctx)
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		later time.Duration
		want  string
	}{{9 * time.Second, before[0].Name}, {10 * time.Second, "別の名"}} {
		now = time.Date(2026, 11, 23, 0, 0, 0, 0, time.UTC).Add(c.later)
		if got := kinds(t, shelf, ctx)[0].Name; got != c.want {
			t.Errorf("after %s the first kind is %s, want %s", c.later, got, c.want)
		}
	}
}

func TestTheShelfShowsNothingToWhoMayNotKnowOfKinds(t *testing.T) {
	s := storetest.Open(t, storetest.SQLite)
	loaded(t, s)
	shelf := benefits.NewShelf(s)
	kinds(t, shelf, storetest.System())
	for _, v := range []*access.Viewer{{Kind: access.Anonymous}, {Kind: access.Officer, Roles: access.OfficerRole}} {
		if got := kinds(t, shelf, storetest.As(v)); len(got) != 0 {
			t.Errorf("%s is shown %d kinds", v.Kind, len(got))
		}
	}
}

func TestTheShelfHoldsWhatEveryRoleMaySee(t *testing.T) {
	s := storetest.Open(t, storetest.SQLite)
	loaded(t, s)
	all := kinds(t, benefits.NewShelf(s), storetest.System())
	for _, role := range (access.MemberRole | access.EveryStaff).Names() {
		ctx := storetest.As(&access.Viewer{Roles: access.Role(role), MemberID: "mem_1", StaffID: "stf_1"})
		rows, err := s.Client.BenefitKind.Query().WithRules().All(ctx)
		if err != nil || len(rows) != len(all) || len(rows[0].Edges.Rules) == 0 {
			t.Errorf("%s may see %d kinds of %d, %v: then the shelf must not show them to every role", role, len(rows), len(all), err)
		}
	}
}

func kinds(t *testing.T, shelf *benefits.Shelf, ctx context.Context) []*ent.BenefitKind {
	t.Helper()
	found, err := shelf.Kinds(ctx)
	if err != nil {
		t.Fatal(err)
	}
	return found
}
