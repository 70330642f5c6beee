package characters_test

import (
	"context"
	"strings"
	"testing"

	"kyosai/server/characters"
	"kyosai/server/problem"
	"kyosai/server/store"
	"kyosai/server/store/storetest"
)

func rename(t *testing.T, s *store.Store, id, name string) {
	t.Helper()
	err := s.InTx(storetest.System(), func(ctx context.Context, tx *store.Tx) error {
		return tx.Client().Member.UpdateOneID(id).SetName(name).Exec(ctx)
	})
	if err != nil {
		t.Fatal(err)
	}
}

func TestCharacters(t *testing.T) {
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		people := storetest.Populate(t, s)
		rename(t, s, people.Own.Member.ID, "外\ue000　\ue0bd\ue000")
		clerk, all := storetest.As(people.Viewer("CLERK")), characters.Characters{Store: s}
		name := func() string { return s.Client.Member.GetX(storetest.System(), people.Own.Member.ID).Name }
		t.Run("are listed with the host's code and the names that hold them", func(t *testing.T) {
			list, err := all.List(clerk, 10, nil)
			if err != nil || len(list.Edges) != 2 {
				t.Fatalf("got %v, %v", list, err)
			}
			first, second := list.Edges[0].Node, list.Edges[1].Node
			if first.HostCode != "F040" || first.Members != 1 || len(first.Examples) != 1 || second.HostCode != "F141" {
				t.Errorf("got %+v and %+v", first, second)
			}
		})
		t.Run("are not changed by what is no single character", func(t *testing.T) {
			for _, wrong := range []string{"", "髙橋", "\ue001", "\n", "\x00"} {
				if _, err := all.Choose(clerk, 0xE000, wrong); problem.As(err) == nil || problem.As(err).Field != "chosen" {
					t.Errorf("%q: got %v", wrong, err)
				}
			}
			if _, err := all.Choose(clerk, 'あ', "い"); problem.As(err) == nil {
				t.Errorf("a character that is no 外字: got %v", err)
			}
		})
		t.Run("are not chosen by a role that may not", func(t *testing.T) {
			if _, err := all.Choose(storetest.As(people.Viewer("APPROVER")), 0xE000, "髙"); problem.As(err) == nil {
				t.Errorf("got %v", err)
			}
		})
		t.Run("are replaced everywhere, and found by the folded name", func(t *testing.T) {
			if _, err := all.Choose(clerk, 0xE000, "髙"); err != nil {
				t.Fatal(err)
			}
			key := s.Client.Member.GetX(storetest.System(), people.Own.Member.ID).NameKey
			if name() != "外髙　\ue0bd髙" || !strings.Contains(key, "高") {
				t.Errorf("the name became %q, its key %q", name(), key)
			}
		})
		t.Run("chosen wrongly are mended by choosing again", func(t *testing.T) {
			again, err := all.Choose(clerk, 0xE000, "高")
			if err != nil || name() != "外高　\ue0bd高" || again.Members != 1 {
				t.Errorf("the name became %q, %+v, %v", name(), again, err)
			}
		})
	})
}
