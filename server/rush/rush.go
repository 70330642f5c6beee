// Package rush is the gate 入口 before the changes that members ask for. It bounds how many are worked on at once and how many
// wait for that, so that a server that has too much to do says so at once and does the rest well. Who is sent away carries a
// stamp of when he came first; who comes again with the older stamp is let in first.
package rush

import (
	"context"
	"sync"
	"time"
)

// Gate lets in so many at once, has so many wait, and sends the others away. New makes it.
type Gate struct {
	working, waiting int
	patience         time.Duration

	mu   sync.Mutex
	busy int
	line line
}

// New makes a gate. Patience is how long somebody waits before he is sent away too.
func New(working, waiting int, patience time.Duration) *Gate {
	return &Gate{working: working, waiting: waiting, patience: patience}
}

// waiter is somebody at the gate; he is called once, to come in or to go away.
type waiter struct {
	arrived time.Time
	called  chan bool
}

// Enter waits for room, the earlier arrival before the later. Who is let in leaves when he is done; who is not let in has to
// come again.
func (g *Gate) Enter(ctx context.Context, arrived time.Time) (leave func(), ok bool) {
	w := &waiter{arrived, make(chan bool, 1)}
	g.join(w)
	tired := time.NewTimer(g.patience)
	defer tired.Stop()
	select {
	case ok = <-w.called:
	case <-ctx.Done():
		g.giveUp(w)
	case <-tired.C:
		g.giveUp(w)
	}
	if !ok {
		return nil, false
	}
	return sync.OnceFunc(g.leave), true
}

// join lets somebody in where there is room, or has him wait; a full line sends its latest away, who may be he himself.
func (g *Gate) join(w *waiter) {
	g.mu.Lock()
	defer g.mu.Unlock()
	if g.busy < g.working {
		g.busy++
		w.called <- true
		return
	}
	if out := g.line.add(w, g.waiting); out != nil {
		out.called <- false
	}
}

// leave makes room for the next.
func (g *Gate) leave() {
	g.mu.Lock()
	defer g.mu.Unlock()
	if next := g.line.next(); next != nil {
		next.called <- true
		return
	}
	g.busy--
}

// giveUp takes somebody out of the line; who was called in that very moment leaves his room to the next.
func (g *Gate) giveUp(w *waiter) {
	g.mu.Lock()
	gone := g.line.remove(w)
	g.mu.Unlock()
	if !gone && <-w.called {
		g.leave()
	}
}
