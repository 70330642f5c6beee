package orders_test

import (
	"bufio"
	"context"
	"io"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"kyosai/server/store"
	"kyosai/server/store/storetest/mariadb"
)

// TestTheDatabaseKilledInTheMiddleOfASaleSellsNothingTwiceAndKeepsWhatItSaid kills the database's server while everybody
// orders, starts it again, and lets who got no answer send the same wish once more.
func TestTheDatabaseKilledInTheMiddleOfASaleSellsNothingTwiceAndKeepsWhatItSaid(t *testing.T) {
	own, err := mariadb.NewOwn()
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := own.Remove(); err != nil {
			t.Error(err)
		}
	})
	s, err := store.Open(context.Background(), own.URL())
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	if _, err := s.Migrate(context.Background()); err != nil {
		t.Fatal(err)
	}
	w := open(t, s)
	buyers, seats, kills := size()
	w.buyers(buyers)
	w.ticket = w.offer(seats, 4)
	told, cut := map[string]string{}, 0
	for range kills {
		sold := w.hear(own.URL(), told)
		time.Sleep(time.Duration(10+rand.IntN(150)) * time.Millisecond)
		if err := own.Kill(); err != nil {
			t.Fatal(err)
		}
		if err := own.Start(); err != nil {
			t.Fatal(err)
		}
		cut += <-sold
		w.held(told)
	}
	begun := time.Now()
	if failed := <-w.hear(own.URL(), told); failed > 0 {
		t.Errorf("%d wishes fail while nothing is killed", failed)
	}
	t.Logf("%d buyers, %d seats, the database killed %d times: %d told; the last %d wishes took %v", buyers, seats, kills, len(told), 3*buyers, time.Since(begun).Round(time.Millisecond))
	w.held(told)
	if cut == 0 || len(told) != seats {
		t.Errorf("%d wishes were cut short, and %d of %d seats told", cut, len(told), seats)
	}
	w.expect(seats, 0)
}

// hear runs a sale within this process, adds up who was told of which order, and gives how many wishes got no answer.
func (w *world) hear(url string, told map[string]string) <-chan int {
	out, in := io.Pipe()
	go func() { _ = in.CloseWithError(sell(url, w.ticket.ID, in)) }()
	failed := make(chan int, 1)
	lines := bufio.NewScanner(out)
	lines.Scan() // it is ready
	go func() {
		n := 0
		for lines.Scan() {
			buyer, said, _ := strings.Cut(lines.Text(), " ")
			switch {
			case strings.HasPrefix(said, "! "):
				n++
			case told[buyer] != "" && told[buyer] != said:
				w.Errorf("%s was told of %s and then of %s", buyer, told[buyer], said)
			default:
				told[buyer] = said
			}
		}
		if err := lines.Err(); err != nil {
			w.Errorf("the sale ended with %v", err)
		}
		failed <- n
	}()
	return failed
}
