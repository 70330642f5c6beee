package store_test

import (
	"context"
	"maps"
	"testing"

	"kyosai/gen/ent"
	"kyosai/gen/ent/claim"
	"kyosai/server/access"
	"kyosai/server/problem"
	"kyosai/server/store"
	"kyosai/server/store/storetest"
)

// count counts the rows of each noun that a viewer knows of.
func count(t *testing.T, s *store.Store, v *access.Viewer) map[string]int {
	t.Helper()
	ctx, found := storetest.As(v), map[string]int{}
	for noun, counting := range map[string]func(context.Context) (int, error){
		"members": s.Client.Member.Query().Count, "employments": s.Client.Employment.Query().Count,
		"companies": s.Client.Company.Query().Count, "payments": s.Client.Payment.Query().Count,
		"claims": s.Client.Claim.Query().Count, "documents": s.Client.Document.Query().Count,
		"contents": s.Client.DocumentContent.Query().Count, "decisions": s.Client.Decision.Query().Count,
		"accounts": s.Client.Account.Query().Count, "staff": s.Client.Staff.Query().Count, "officers": s.Client.Officer.Query().Count, "certificates": s.Client.Certificate.Query().Count,
		"roles": s.Client.StaffRole.Query().Count, "jobs": s.Client.Job.Query().Count,
		"kinds": s.Client.BenefitKind.Query().Count, "record": s.Client.AuditEntry.Query().Count,
		"notices": s.Client.Notice.Query().Count, "letters": s.Client.Letter.Query().Count,
	} {
		n, err := counting(ctx)
		if err != nil {
			t.Fatalf("%s: %v", noun, err)
		}
		if n > 0 {
			found[noun] = n
		}
	}
	return found
}

func TestScope(t *testing.T) {
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		people := storetest.Populate(t, s)
		desk := map[string]int{"members": 2, "employments": 4, "companies": 4, "payments": 2, "claims": 16, "documents": 14, "decisions": 14, "accounts": 4, "officers": 2, "certificates": 2, "staff": 6, "kinds": 3, "notices": 2}
		clerk := maps.Clone(desk)
		clerk["claims"] = 18 // what he files for heirs, the drafts too
		withContents := map[string]int{"contents": 14, "letters": 2}
		for noun, n := range desk {
			withContents[noun] = n
		}
		for name, c := range map[string]struct {
			viewer *access.Viewer
			want   map[string]int
		}{
			"nobody knows of nothing":               {&access.Viewer{Kind: access.Anonymous}, map[string]int{}},
			"a member knows of his own rows":        {people.Own.Viewer(), map[string]int{"members": 1, "employments": 2, "companies": 2, "payments": 1, "claims": 9, "documents": 8, "contents": 8, "decisions": 7, "accounts": 1, "notices": 1, "certificates": 1, "kinds": 3}},
			"an officer knows of his company":       {people.Own.OfficerViewer(), map[string]int{"members": 1, "companies": 1, "officers": 1, "accounts": 1, "certificates": 1}},
			"a clerk knows of all but drafts":       {people.Viewer("CLERK"), clerk},
			"an examiner may open proofs too":       {people.Viewer("EXAMINER"), withContents},
			"an approver may open proofs too":       {people.Viewer("APPROVER"), withContents},
			"accounting knows of what is payable":   {people.Viewer("ACCOUNTING"), map[string]int{"members": 2, "companies": 4, "payments": 2, "claims": 6, "staff": 6, "kinds": 3}},
			"an administrator knows no member":      {people.Viewer("ADMINISTRATOR"), map[string]int{"staff": 6, "roles": 7, "kinds": 3, "record": 1}},
			"IT knows of nobody but colleagues":     {people.Viewer("IT_REPORTING"), map[string]int{"staff": 6, "kinds": 3}},
			"two roles together know of their sums": {&access.Viewer{Kind: access.Staff, Roles: access.Accounting | access.Administrator}, map[string]int{"members": 2, "companies": 4, "payments": 2, "claims": 6, "staff": 6, "roles": 7, "kinds": 3, "record": 1}},
		} {
			t.Run(name, func(t *testing.T) {
				got := count(t, s, c.viewer)
				for noun := range got {
					if got[noun] != c.want[noun] {
						t.Errorf("%s: knows of %d, want %d", noun, got[noun], c.want[noun])
					}
				}
				for noun := range c.want {
					if got[noun] != c.want[noun] {
						t.Errorf("%s: knows of %d, want %d", noun, got[noun], c.want[noun])
					}
				}
			})
		}
	})
}

func TestChanges(t *testing.T) {
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		people := storetest.Populate(t, s)
		change := func(v *access.Viewer, verb func(context.Context, *ent.Client) error) error {
			return s.InTx(storetest.As(v), func(ctx context.Context, tx *store.Tx) error { return verb(ctx, tx.Client()) })
		}
		reply := func(id string) func(context.Context, *ent.Client) error {
			return func(ctx context.Context, c *ent.Client) error {
				return c.Claim.UpdateOneID(id).SetReply("はい").Exec(ctx)
			}
		}
		t.Run("of his own claim is a member's", func(t *testing.T) {
			if err := change(people.Own.Viewer(), reply(people.Own.Claims[claim.StatusDRAFT].ID)); err != nil {
				t.Error(err)
			}
		})
		t.Run("of a stranger's claim finds none", func(t *testing.T) {
			if err := change(people.Own.Viewer(), reply(people.Other.Claims[claim.StatusDRAFT].ID)); !ent.IsNotFound(err) {
				t.Errorf("got %v", err)
			}
		})
		t.Run("of a draft by staff finds none", func(t *testing.T) {
			if err := change(people.Viewer("APPROVER"), reply(people.Own.Claims[claim.StatusDRAFT].ID)); !ent.IsNotFound(err) {
				t.Errorf("got %v", err)
			}
		})
		t.Run("by a role that writes no such noun is forbidden", func(t *testing.T) {
			err := change(people.Viewer("ADMINISTRATOR"), reply(people.Own.Claims[claim.StatusSUBMITTED].ID))
			if p := problem.As(err); p == nil || p.Kind != problem.Forbidden {
				t.Errorf("got %v", err)
			}
		})
		t.Run("outside of a transaction is refused", func(t *testing.T) {
			if err := reply(people.Own.Claims[claim.StatusDRAFT].ID)(storetest.System(), s.Client); err == nil {
				t.Error("it was made, and nothing recorded it")
			}
		})
	})
}
