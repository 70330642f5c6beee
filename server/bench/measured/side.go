// Package measured times the sides of a bench, and reads rows barely for one of them.
package measured

import (
	"slices"
	"syscall"
	"time"
)

// Side is how long one of the two took, each time, and the CPU of all times.
type Side struct {
	took []time.Duration
	cpu  time.Duration
}

// Time does what is measured once more.
func (s *Side) Time(do func() error) error {
	begun, used := time.Now(), processor()
	err := do()
	s.took, s.cpu = append(s.took, time.Since(begun)), s.cpu+processor()-used
	return err
}

// Median is the middle one of the times, in seconds.
func (s *Side) Median() float64 {
	slices.Sort(s.took)
	return s.took[len(s.took)/2].Seconds()
}

// CPU is that of one time, in seconds.
func (s *Side) CPU() float64 { return s.cpu.Seconds() / float64(len(s.took)) }

// Memory is the most that this process has held, in bytes.
func Memory() int64 { return usage().Maxrss << 10 }

// processor is how much of the CPU this process has used.
func processor() time.Duration {
	u := usage()
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}

func usage() (u syscall.Rusage) {
	_ = syscall.Getrusage(syscall.RUSAGE_SELF, &u) // it fails on a wrong argument alone
	return u
}
