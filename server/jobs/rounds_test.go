package jobs_test

import (
	"context"
	"errors"
	"fmt"
	"testing"

	"kyosai/server/jobs"
)

func TestOneThatFailsStopsNoneBehindIt(t *testing.T) {
	broken, done, reads := errors.New("broken"), []int{}, 0
	read := func(last *int) (some []*int, err error) {
		reads++
		from := 0
		if last != nil {
			from = *last
		}
		for n := from + 1; n <= min(from+2, 5); n++ {
			some = append(some, &n)
		}
		return some, nil
	}
	do := func(n *int) error {
		if *n%2 == 1 {
			return fmt.Errorf("%d: %w", *n, broken)
		}
		done = append(done, *n)
		return nil
	}
	err := jobs.Rounds(context.Background(), read, do)
	if !errors.Is(err, broken) || err.Error() != "1: broken\n3: broken\n5: broken" || fmt.Sprint(done) != "[2 4]" || reads != 4 {
		t.Errorf("did %v in %d rounds: %v", done, reads, err)
	}
	if err := jobs.Rounds(context.Background(), read, func(*int) error { return nil }); err != nil {
		t.Errorf("nothing fails: %v", err)
	}
	ended, end := context.WithCancel(context.Background())
	end()
	if err := jobs.Rounds(ended, read, do); !errors.Is(err, context.Canceled) || len(done) != 2 {
		t.Errorf("did %v after the end: %v", done, err)
	}
}
