package rush

import (
	"math/rand/v2"
	"slices"
	"testing"
	"time"
)

var noon = time.Date(2026, 6, 15, 3, 0, 0, 0, time.UTC)

func after(ms int) *waiter {
	return &waiter{noon.Add(time.Duration(ms) * time.Millisecond), make(chan bool, 1)}
}

func TestTheEarlierArrivalIsNextAndOfEqualOnesWhoJoinedFirst(t *testing.T) {
	var l line
	a, b, c, d := after(20), after(10), after(20), after(0)
	for _, w := range []*waiter{a, b, c, d} {
		if out := l.add(w, 4); out != nil {
			t.Fatal("sent away with room left")
		}
	}
	for i, want := range []*waiter{d, b, a, c, nil} {
		if got := l.next(); got != want {
			t.Errorf("number %d is not who came so early", i+1)
		}
	}
}

func TestAFullLineSendsItsLatestAway(t *testing.T) {
	var l line
	a, b, c, d := after(20), after(10), after(30), after(10)
	l.add(a, 2)
	l.add(b, 2)
	if out := l.add(c, 2); out != c {
		t.Error("the latest stays")
	}
	if out := l.add(d, 2); out != a {
		t.Error("who came early is not let in before who came late")
	}
	if l.next() != b || l.next() != d {
		t.Error("the two earliest do not stand there")
	}
	if out := l.add(a, 0); out != a || l.next() != nil {
		t.Error("somebody waits where nobody may")
	}
}

func TestWhoGaveUpStandsThereNoMore(t *testing.T) {
	var l line
	a, b := after(10), after(20)
	l.add(a, 2)
	l.add(b, 2)
	if !l.remove(a) || l.remove(a) || l.next() != b {
		t.Error("another was taken out")
	}
}

// TestTheLineIsWhatSortingGives holds the line against sorting all who ever came.
func TestTheLineIsWhatSortingGives(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for range 300 {
		var l line
		var all []*waiter
		most := random.IntN(20)
		for range random.IntN(60) {
			w := after(random.IntN(10))
			l.add(w, most)
			all = append(all, w)
		}
		slices.SortStableFunc(all, func(a, b *waiter) int { return a.arrived.Compare(b.arrived) })
		if want := all[:min(most, len(all))]; !slices.Equal([]*waiter(l), want) {
			t.Fatalf("%d of %d stand otherwise", most, len(all))
		}
	}
}
