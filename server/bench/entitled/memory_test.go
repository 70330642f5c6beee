package entitled

import (
	"context"
	"fmt"
	"runtime"
	"testing"

	"kyosai/server/benefits"
	"kyosai/server/claims"
	"kyosai/server/store"
	"kyosai/server/store/storetest"
)

// load puts the kinds and their rules into the database, as they ship.
func load(t *testing.T, s *store.Store) {
	t.Helper()
	if err := benefits.Load(storetest.System(), s); err != nil {
		t.Fatal(err)
	}
}

// join lets members in, from a number on.
func join(t *testing.T, s *store.Store, from, count int) {
	t.Helper()
	err := s.InTx(storetest.System(), func(ctx context.Context, tx *store.Tx) error {
		company, err := tx.Client().Company.Create().SetCode(fmt.Sprintf("%05d", from)).SetName("株式会社みなと").Save(ctx)
		if err != nil {
			return err
		}
		return storetest.Crowd(ctx, tx.Client(), company.ID, from, count)
	})
	if err != nil {
		t.Fatal(err)
	}
}

// peak is the most that is alive on the heap while every kind is decided, in bytes, and how many members there were.
func peak(t *testing.T, s *store.Store, keep func(page []*claims.Filed)) (most uint64, c *count) {
	t.Helper()
	w, err := look(storetest.System(), s)
	if err != nil {
		t.Fatal(err)
	}
	c = newCount("verdicts")
	err = w.pages(storetest.System(), func(page []*claims.Filed) error {
		keep(page)
		err := w.page(page, c.add)
		most = max(most, storetest.Alive())
		runtime.KeepAlive(page)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return most, c
}

// slack is how far two peaks of the same may lie apart, in bytes. What is on file of 5,000 members takes several times as much.
const slack = 512 << 10

func TestEveryKindIsDecidedInMemoryThatDoesNotGrowWithTheMembers(t *testing.T) {
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		load(t, s)
		let := func([]*claims.Filed) {}
		join(t, s, 1, 500)
		peak(t, s, let) // what is made once is made
		few, decided := peak(t, s, let)
		kinds := len(decided.codes)
		if decided.members != 500 || kinds < 20 || decided.total != 500*kinds {
			t.Fatalf("decided %d verdicts of %d kinds for %d members", decided.total, kinds, decided.members)
		}
		join(t, s, 501, 4500)
		many, decided := peak(t, s, let)
		if decided.members != 5000 || decided.total != 5000*kinds {
			t.Fatalf("decided %d verdicts for %d members", decided.total, decided.members)
		}
		if many > few+slack {
			t.Errorf("500 members take %d bytes, 5,000 take %d", few, many)
		}
		var kept [][]*claims.Filed
		if all, _ := peak(t, s, func(page []*claims.Filed) { kept = append(kept, page) }); all < few+slack {
			t.Errorf("who keeps every page is not noticed: %d bytes after %d", all, few)
		}
		runtime.KeepAlive(kept)
	})
}

func TestTheMadeUpClaimsAreGivenWaitAndAreRefused(t *testing.T) {
	s := storetest.Open(t, storetest.SQLite)
	load(t, s)
	join(t, s, 1, 500)
	_, decided := peak(t, s, func([]*claims.Filed) {})
	given, refused, waits := 0, 0, 0
	for _, code := range decided.codes {
		of := decided.of[code]
		if of.given+of.waits+of.refused != 500 {
			t.Errorf("%s: %+v of 500 members", code, of)
		}
		given, waits, refused = given+min(of.given, 1), waits+min(of.waits, 1), refused+min(of.refused, 1)
	}
	if given < 12 || waits < 2 || refused < 5 {
		t.Errorf("%d kinds give, %d wait, %d refuse", given, waits, refused)
	}
}
