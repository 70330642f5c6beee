package orders

import (
	"context"
	"errors"
	"fmt"
	"testing"
)

func standing(n int) *wish {
	return &wish{ctx: context.Background(), memberID: fmt.Sprint("mbr_", n), done: make(chan struct{})}
}

func TestAFullLineSendsAwayWhoComesAndKeepsWhoIsInside(t *testing.T) {
	var l line
	for n := range longest {
		if begin, err := l.join(standing(n)); err != nil || begin != (n == 0) {
			t.Fatalf("the wish %d: begins %v, %v", n, begin, err)
		}
	}
	if _, err := l.join(standing(longest)); !errors.Is(err, errBusy) {
		t.Fatalf("one too many: %v", err)
	}
	first := l.next()
	if _, err := l.join(standing(longest)); len(first) != together || err != nil {
		t.Fatalf("%d were taken, and then there is no place: %v", len(first), err)
	}
	served := first
	for batch := l.next(); len(batch) > 0; batch = l.next() {
		served = append(served, batch...)
	}
	for n, w := range served {
		if want := fmt.Sprint("mbr_", n); w.memberID != want {
			t.Fatalf("%s is served as number %d", w.memberID, n)
		}
	}
	if len(served) != longest+1 {
		t.Errorf("%d were served", len(served))
	}
}
