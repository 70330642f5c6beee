package orders

import (
	"context"
	"fmt"
	"testing"
)

func standing(n int) *wish {
	return &wish{ctx: context.Background(), memberID: fmt.Sprint("mbr_", n), done: make(chan struct{})}
}

func TestWhoStandsInLineIsServedInTheOrderOfComing(t *testing.T) {
	const many = 5*together + 1
	var l line
	for n := range many {
		if begin := l.join(standing(n)); begin != (n == 0) {
			t.Fatalf("the wish %d: begins %v", n, begin)
		}
	}
	var served []*wish
	for batch := l.next(); len(batch) > 0; batch = l.next() {
		if len(batch) > together {
			t.Fatalf("%d at once", len(batch))
		}
		served = append(served, batch...)
	}
	for n, w := range served {
		if want := fmt.Sprint("mbr_", n); w.memberID != want {
			t.Fatalf("%s is served as number %d", w.memberID, n)
		}
	}
	if len(served) != many {
		t.Errorf("%d were served", len(served))
	}
	if !l.join(standing(0)) {
		t.Error("nobody serves who comes to an empty line")
	}
}
