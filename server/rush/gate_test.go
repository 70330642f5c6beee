package rush

import (
	"context"
	"fmt"
	"slices"
	"sync"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"
)

func TestWhoCameFirstIsLetInFirstWhenThereIsRoom(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		g := New(1, 3, time.Minute)
		leave, _ := g.Enter(t.Context(), noon)
		var mu sync.Mutex
		var let []string
		come := func(name string, arrived time.Duration) {
			go func() {
				leave, ok := g.Enter(t.Context(), noon.Add(arrived))
				mu.Lock()
				defer mu.Unlock()
				let = append(let, fmt.Sprint(name, " ", ok))
				if ok {
					leave()
				}
			}()
			synctest.Wait()
		}
		come("late", 9)
		come("middle", 5)
		come("again", 1)
		come("earliest", 0) // the line is full: who came latest makes room
		come("latest", 9)   // no earlier than anybody who stands there
		leave()
		leave() // twice is once
		synctest.Wait()
		if want := []string{"late false", "latest false", "earliest true", "again true", "middle true"}; !slices.Equal(let, want) {
			t.Errorf("got %q, want %q", let, want)
		}
		if g.busy != 0 || len(g.line) != 0 {
			t.Errorf("%d are within and %d wait after all have left", g.busy, len(g.line))
		}
	})
}

func TestWhoWaitsTooLongOrLeavesIsNotLetIn(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		g := New(1, 3, time.Minute)
		leave, _ := g.Enter(t.Context(), noon)
		began := time.Now()
		if _, ok := g.Enter(t.Context(), noon); ok || time.Since(began) != time.Minute {
			t.Errorf("let in: %v, after %v", ok, time.Since(began))
		}
		gone, cancel := context.WithTimeout(t.Context(), time.Second)
		defer cancel()
		if _, ok := g.Enter(gone, noon); ok {
			t.Error("who left is let in")
		}
		leave()
		if again, ok := g.Enter(t.Context(), noon); !ok {
			t.Error("there is no room after all have left")
		} else {
			again()
		}
	})
}

// TestRoomIsNeverLost lets many in who give up at every moment.
func TestRoomIsNeverLost(t *testing.T) {
	g := New(4, 16, time.Minute)
	var within atomic.Int32
	var all sync.WaitGroup
	for n := range 2000 {
		all.Go(func() {
			ctx, cancel := context.WithTimeout(t.Context(), time.Duration(n%7)*time.Millisecond)
			defer cancel()
			leave, ok := g.Enter(ctx, noon.Add(time.Duration(n%13)))
			if !ok {
				return
			}
			if now := within.Add(1); now > 4 {
				t.Errorf("%d are within", now)
			}
			time.Sleep(50 * time.Microsecond)
			within.Add(-1)
			leave()
		})
	}
	all.Wait()
	if g.busy != 0 || len(g.line) != 0 {
		t.Errorf("%d are within and %d wait after all have left", g.busy, len(g.line))
	}
}
