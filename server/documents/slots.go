package documents

import (
	"context"
	"sync"

	"kyosai/server/problem"
)

// slots bounds the files that are here at once: a few are decoded, a few more are received or wait, and of one member
// only some, so that nobody fills the room. Who comes then is asked to come again.
type slots struct {
	decoding chan struct{}
	most     int // at once
	mostEach int // of one member
	mu       sync.Mutex
	here     int
	of       map[string]int
}

func newSlots(decoding, most, mostEach int) *slots {
	return &slots{decoding: make(chan struct{}, decoding), most: most, mostEach: mostEach, of: map[string]int{}}
}

var errBusy = problem.New(problem.TooMany, "documents_busy", "ただいま書類の受け付けが混み合っています。少し待ってから、もう一度お送りください。")

// enter takes room for a file of the member, until leave is called.
func (s *slots) enter(memberID string) (leave func(), err error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.here >= s.most || s.of[memberID] >= s.mostEach {
		return nil, errBusy
	}
	s.here++
	s.of[memberID]++
	return func() {
		s.mu.Lock()
		defer s.mu.Unlock()
		s.here--
		if s.of[memberID]--; s.of[memberID] == 0 {
			delete(s.of, memberID)
		}
	}, nil
}

// decode works when it is its turn, and gives up when the caller does.
func (s *slots) decode(ctx context.Context, work func() error) error {
	select {
	case s.decoding <- struct{}{}:
		defer func() { <-s.decoding }()
		return work()
	case <-ctx.Done():
		return ctx.Err()
	}
}
