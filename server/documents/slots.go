package documents

import (
	"context"
	"sync"
	"time"

	"kyosai/server/problem"
)

// slots bounds the files that are worked on at once: some are received, few of one member, and two are decoded. Who
// comes then waits before his file is read, which costs next to nothing; when too many wait, or for too long, he is
// asked to come again.
type slots struct {
	decoding chan struct{}
	room     chan struct{}
	mostEach int // of one member
	mostHere int // inside or waiting
	patience time.Duration
	mu       sync.Mutex
	here     int
	of       map[string]*own
}

// own is the room of one member, kept while a file of his is here.
type own struct {
	room  chan struct{}
	files int
}

func newSlots(decoding, room, mostEach, mostHere int, patience time.Duration) *slots {
	return &slots{
		decoding: make(chan struct{}, decoding), room: make(chan struct{}, room),
		mostEach: mostEach, mostHere: mostHere, patience: patience, of: map[string]*own{},
	}
}

var errBusy = problem.New(problem.TooMany, "documents_busy", "ただいま書類の受け付けが混み合っています。少し待ってから、もう一度お送りください。")

// receive works on a file of the member when there is room for it.
func (s *slots) receive(ctx context.Context, memberID string, work func() error) error {
	mine, err := s.enter(memberID)
	if err != nil {
		return err
	}
	defer s.leave(memberID)
	late := time.NewTimer(s.patience)
	defer late.Stop()
	for _, room := range []chan struct{}{mine, s.room} {
		select {
		case room <- struct{}{}:
			defer func() { <-room }()
		case <-late.C:
			return errBusy
		case <-ctx.Done():
			return ctx.Err()
		}
	}
	return work()
}

func (s *slots) enter(memberID string) (chan struct{}, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.here >= s.mostHere {
		return nil, errBusy
	}
	s.here++
	if s.of[memberID] == nil {
		s.of[memberID] = &own{room: make(chan struct{}, s.mostEach)}
	}
	s.of[memberID].files++
	return s.of[memberID].room, nil
}

func (s *slots) leave(memberID string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.here--
	if s.of[memberID].files--; s.of[memberID].files == 0 {
		delete(s.of, memberID)
	}
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
