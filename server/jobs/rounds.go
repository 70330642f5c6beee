package jobs

import (
	"context"
	"errors"
)

// Rounds does one thing after the other, as they are read behind the last that was read, until there are no more. One that fails
// stops none of those behind it; what it failed of is told at the end. Nobody begins anything once the worker is to stop.
func Rounds[T any](ctx context.Context, read func(last *T) ([]*T, error), do func(*T) error) error {
	var failed []error
	var last *T
	for {
		some, err := read(last)
		if err != nil || len(some) == 0 {
			return errors.Join(append(failed, err)...)
		}
		for _, one := range some {
			if ctx.Err() != nil {
				return errors.Join(append(failed, ctx.Err())...)
			}
			if err := do(one); err != nil {
				failed = append(failed, err)
			}
			last = one
		}
	}
}
