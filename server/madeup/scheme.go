// Package madeup makes up a scheme: companies, members, what the host paid them
// and what they claimed since. Nobody in it exists. The same seed and day make
// the same people, at any size; the demo, tests and benchmarks live on them.
package madeup

import (
	"fmt"
	"math/rand/v2"

	"kyosai/server/caldate"
)

// Scheme says how large the scheme is. The zero value holds nobody.
type Scheme struct {
	// Companies and Members are how many there are.
	Companies, Members int
	// Years is how many years of claims there are before Today; what was paid before
	// them was paid by the host.
	Years int
	// Seed chooses among all schemes of this size.
	Seed uint64
	// Today is the day on which the scheme stands.
	Today caldate.Day
}

// Check refuses a scheme that cannot be.
func (s Scheme) Check() error {
	switch {
	case s.Companies < 1 || s.Companies > 900_000:
		return fmt.Errorf("%d companies: give 1 to 900,000", s.Companies)
	case s.Members < 1 || s.Members > 9_000_000:
		return fmt.Errorf("%d members: give 1 to 9,000,000", s.Members)
	case s.Years < 0 || s.Years > 40:
		return fmt.Errorf("%d years: give 0 to 40", s.Years)
	case s.Today.Before("2000-01-01"):
		return fmt.Errorf("a scheme that stands on %q: give a day from the year 2000 on", s.Today)
	}
	return nil
}

// began is the day on which the scheme began.
const began caldate.Day = "1971-04-01"

// moved is the day from which members claim here and no longer at the host.
func (s Scheme) moved() caldate.Day { return s.Today.AddYears(-s.Years) }

// chance is the dice of one row, which do not depend on any other row.
func (s Scheme) chance(noun string, n int) *rand.Rand {
	salt := uint64(n)
	for _, b := range []byte(noun) {
		salt = salt*131 + uint64(b)
	}
	return rand.New(rand.NewPCG(s.Seed, salt))
}

func pick[T any](r *rand.Rand, from []T) T { return from[r.IntN(len(from))] }

// between is a day from first to last; first where last comes before it.
func between(r *rand.Rand, first, last caldate.Day) caldate.Day {
	days := first.DaysUntil(last)
	if days <= 0 {
		return first
	}
	return first.AddDays(r.IntN(days + 1))
}

// percent is true that often in a hundred.
func percent(r *rand.Rand, n int) bool { return r.IntN(100) < n }

func later(a, b caldate.Day) caldate.Day { return max(a, b) }

func earlier(a, b caldate.Day) caldate.Day { return min(a, b) }
