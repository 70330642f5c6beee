package documents

import (
	"context"

	"kyosai/server/problem"
)

// slots lets a few files be worked on at once and a few more wait; who comes then is asked to come again.
type slots struct{ running, waiting chan struct{} }

func newSlots(running, waiting int) *slots {
	return &slots{make(chan struct{}, running), make(chan struct{}, running+waiting)}
}

var errBusy = problem.New(problem.TooMany, "documents_busy", "ただいま書類の受け付けが混み合っています。少し待ってから、もう一度お送りください。")

// do works when there is a slot, and gives up when the caller does.
func (s *slots) do(ctx context.Context, work func() error) error {
	select {
	case s.waiting <- struct{}{}:
		defer func() { <-s.waiting }()
	default:
		return errBusy
	}
	select {
	case s.running <- struct{}{}:
		defer func() { <-s.running }()
		return work()
	case <-ctx.Done():
		return ctx.Err()
	}
}
