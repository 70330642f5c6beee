package offers_test

import (
	"context"
	"runtime"
	"testing"

	"kyosai/gen/ent"
	"kyosai/server/offers"
	"kyosai/server/store/storetest"
)

// join lets so many members in, each with something to be offered.
func (w *world) join(count int) {
	w.Helper()
	w.inside(func(ctx context.Context, c *ent.Client) error {
		return storetest.Crowd(ctx, c, w.company, w.n+1, count)
	})
	w.n += count
}

// peak is the most that is alive on the heap while the whole scheme is decided, in bytes; what is garbage does not count.
// It also gives how many members were found.
func (w *world) peak(keep func(page []offers.Found)) (most uint64, found int) {
	w.Helper()
	err := w.offers().Scheme(context.Background(), func(page []offers.Found) error {
		keep(page)
		found += len(page)
		most = max(most, storetest.Alive())
		runtime.KeepAlive(page)
		return nil
	})
	if err != nil {
		w.Fatal(err)
	}
	return most, found
}

// slack is how far two peaks of the same may lie apart, in bytes. What is found of 5,000 members takes three times as much.
const slack = 512 << 10

func TestTheWholeSchemeIsDecidedInMemoryThatDoesNotGrowWithTheMembers(t *testing.T) {
	each(t, func(w *world) {
		let := func([]offers.Found) {}
		w.join(500)
		w.peak(let) // what is made once is made
		few, found := w.peak(let)
		if found != 500 {
			w.Fatalf("found something for %d members", found)
		}
		w.join(4500)
		many, found := w.peak(let)
		if found != 5000 {
			w.Fatalf("found something for %d members", found)
		}
		if many > few+slack {
			w.Errorf("500 members take %d bytes, 5,000 take %d", few, many)
		}
		var kept [][]offers.Found
		if all, _ := w.peak(func(page []offers.Found) { kept = append(kept, page) }); all < few+slack {
			w.Errorf("who keeps every page is not noticed: %d bytes after %d", all, few)
		}
		runtime.KeepAlive(kept)
	})
}
