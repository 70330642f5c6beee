package entitled

import (
	"context"
	"fmt"
	"io"
	"slices"
	"syscall"
	"time"

	"kyosai/server/bench/filled"
	"kyosai/server/store"
)

// side is how long one of the two took, each time, and the CPU of all times.
type side struct {
	took []time.Duration
	cpu  time.Duration
}

func (s *side) time(do func() error) error {
	begun, used := time.Now(), processor()
	err := do()
	s.took, s.cpu = append(s.took, time.Since(begun)), s.cpu+processor()-used
	return err
}

// median is the middle one of the times, in seconds.
func (s *side) median() float64 {
	slices.Sort(s.took)
	return s.took[len(s.took)/2].Seconds()
}

// each is the CPU of one time, in seconds.
func (s *side) each() float64 { return s.cpu.Seconds() / float64(len(s.took)) }

func measure(ctx context.Context, d *filled.Database, title string, rounds int, out io.Writer, decide func(context.Context, *store.Store) (*count, error), bare reading) error {
	var ours, theirs side
	var found *count
	var rows int
	for range rounds {
		err := ours.time(func() (err error) { found, err = decide(ctx, d.Store); return err })
		if err != nil {
			return err
		}
		if err := theirs.time(func() (err error) { rows, err = bare.read(ctx, d.Store); return err }); err != nil {
			return err
		}
	}
	_, err := fmt.Fprintf(out, "%s on %s: %d %s for %d members in %.1f s (%.1f s of CPU); the bare statements for the same %d rows %.1f s (%.1f s); share %.0f %%; memory of the process at most %d MB\n%s",
		title, d.Engine, found.total, found.what, found.members, ours.median(), ours.each(), rows, theirs.median(), theirs.each(),
		100*theirs.median()/ours.median(), usage().Maxrss>>10, found.table())
	return err
}

// processor is how much of the CPU this process has used.
func processor() time.Duration {
	u := usage()
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}

func usage() (u syscall.Rusage) {
	_ = syscall.Getrusage(syscall.RUSAGE_SELF, &u) // it fails on a wrong argument alone
	return u
}
