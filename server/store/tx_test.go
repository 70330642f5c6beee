package store_test

import (
	"context"
	"errors"
	"strings"
	"sync"
	"testing"

	"kyosai/gen/ent/auditentry"
	"kyosai/gen/ent/claim"
	"kyosai/server/access"
	"kyosai/server/audit"
	"kyosai/server/store"
	"kyosai/server/store/storetest"
)

func TestInTx(t *testing.T) {
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		people := storetest.Populate(t, s)
		draft := people.Own.Claims[claim.StatusDRAFT].ID
		write := func(ctx context.Context, tx *store.Tx) error {
			return tx.Client().Claim.UpdateOneID(draft).AddVersion(1).Exec(ctx)
		}
		t.Run("records who changed what in the same transaction", func(t *testing.T) {
			ctx := audit.With(storetest.As(people.Own.Viewer()), audit.Begin("claimSave"))
			if err := s.InTx(ctx, write); err != nil {
				t.Fatal(err)
			}
			e := s.Client.AuditEntry.Query().Where(auditentry.Operation("claimSave")).OnlyX(storetest.System())
			if e.Actor != people.Own.Member.ID || !strings.Contains(e.Changes, draft) || !strings.Contains(e.Changes, "version") {
				t.Errorf("recorded %+v", e)
			}
		})
		t.Run("leaves neither change nor record when the verb fails", func(t *testing.T) {
			before := s.Client.AuditEntry.Query().CountX(storetest.System())
			failed := errors.New("the verb failed")
			err := s.InTx(storetest.System(), func(ctx context.Context, tx *store.Tx) error { return errors.Join(write(ctx, tx), failed) })
			if !errors.Is(err, failed) || s.Client.AuditEntry.Query().CountX(storetest.System()) != before {
				t.Errorf("got %v, and the record grew", err)
			}
		})
		t.Run("loses none of forty that write one row at once", func(t *testing.T) {
			before := s.Client.Claim.GetX(storetest.System(), draft).Version
			var all sync.WaitGroup
			for range 40 {
				all.Go(func() {
					if err := s.InTx(storetest.System(), write); err != nil {
						t.Error(err)
					}
				})
			}
			all.Wait()
			if after := s.Client.Claim.GetX(storetest.System(), draft).Version; after != before+40 {
				t.Errorf("%d of 40 were kept", after-before)
			}
		})
	})
}

func TestLooks(t *testing.T) {
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		people := storetest.Populate(t, s)
		t.Run("of staff are recorded with whose data was read", func(t *testing.T) {
			trail := audit.Begin("member")
			ctx := audit.With(storetest.As(people.Viewer("CLERK")), trail)
			s.Client.Member.GetX(ctx, people.Other.Member.ID)
			trail.Read("R3")
			if err := audit.Write(ctx, s.DB, trail, s.Now()); err != nil {
				t.Fatal(err)
			}
			e := s.Client.AuditEntry.Query().Where(auditentry.Operation("member")).OnlyX(storetest.System())
			if e.Subjects != people.Other.Member.ID || e.Items != "R3" || e.Zone != string(access.StaffZone) {
				t.Errorf("recorded %+v", e)
			}
		})
	})
}

func TestWhatWasReadIsNotForgottenWhenTheCommitFails(t *testing.T) {
	s := storetest.Open(t, storetest.SQLite)
	people := storetest.Populate(t, s)
	trail := audit.Begin("claimSave")
	ctx := audit.With(storetest.As(people.Viewer("CLERK")), trail)
	s.Client.Member.GetX(ctx, people.Other.Member.ID)
	err := s.InTx(ctx, func(ctx context.Context, tx *store.Tx) error {
		if _, err := tx.SQL.ExecContext(ctx, "PRAGMA defer_foreign_keys = ON"); err != nil {
			return err
		}
		_, err := tx.SQL.ExecContext(ctx, "UPDATE claims SET member_id = 'nobody'")
		return err
	})
	if err == nil || !strings.Contains(err.Error(), "commit") {
		t.Fatalf("the commit went well: %v", err)
	}
	if err := audit.Close(ctx, s.DB, trail, s.Now()); err != nil {
		t.Fatal(err)
	}
	e := s.Client.AuditEntry.Query().Where(auditentry.Operation("claimSave")).OnlyX(storetest.System())
	if e.Subjects != people.Other.Member.ID || e.Changes != "" {
		t.Errorf("recorded %+v", e)
	}
}

func TestAnOperationOfAPersonHasOneLineWhateverCameOfIt(t *testing.T) {
	s := storetest.Open(t, storetest.SQLite)
	people := storetest.Populate(t, s)
	member := func(ctx context.Context) error { s.Client.Member.GetX(ctx, people.Own.Member.ID); return nil }
	staff := func(ctx context.Context) error { s.Client.Staff.Query().AllX(ctx); return nil }
	nothing := func(context.Context) error { return nil }
	change := func(ctx context.Context) error {
		return s.InTx(ctx, func(ctx context.Context, tx *store.Tx) error {
			return tx.Client().Claim.UpdateOneID(people.Own.Claims[claim.StatusDRAFT].ID).AddVersion(1).Exec(ctx)
		})
	}
	for name, c := range map[string]struct {
		as   context.Context
		does func(context.Context) error
		want int
	}{
		"a look":           {storetest.As(people.Own.Viewer()), member, 1},
		"a look at staff":  {storetest.As(people.Viewer("ADMINISTRATOR")), staff, 1},
		"a change":         {storetest.As(people.Own.Viewer()), change, 1},
		"nothing found":    {storetest.As(people.Viewer("CLERK")), nothing, 1},
		"nobody signed in": {access.With(t.Context(), &access.Viewer{Kind: access.Anonymous, Zone: access.Public}), nothing, 0},
	} {
		trail := audit.Begin(name)
		ctx := audit.With(c.as, trail)
		if err := errors.Join(c.does(ctx), audit.Close(ctx, s.DB, trail, s.Now())); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		entries := s.Client.AuditEntry.Query().Where(auditentry.Operation(name)).AllX(storetest.System())
		if len(entries) != c.want {
			t.Errorf("%s leaves %d lines", name, len(entries))
		}
		if name == "a look at staff" && !strings.Contains(entries[0].Subjects, people.Staff["CLERK"].ID) {
			t.Errorf("the line names %q", entries[0].Subjects)
		}
	}
}

func TestTextIsKeptExactly(t *testing.T) {
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		people := storetest.Populate(t, s)
		for _, name := range []string{"髙島　浩", "﨑山", "𠮷野", "神", "神", "外\ue000字", "はは", "パパ", "ＡＢＣ～", "trailing "} {
			err := s.InTx(storetest.System(), func(ctx context.Context, tx *store.Tx) error {
				return tx.Client().Member.UpdateOneID(people.Own.Member.ID).SetName(name).Exec(ctx)
			})
			if err != nil {
				t.Fatal(err)
			}
			if got := s.Client.Member.GetX(storetest.System(), people.Own.Member.ID).Name; got != name {
				t.Errorf("%q became %q", name, got)
			}
		}
	})
}
