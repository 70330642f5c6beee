package doors

import (
	"testing"
	"time"

	"kyosai/gen/ent"
)

func FuzzNoHeadsHaveMoreComeThanWereBooked(f *testing.F) {
	f.Add([]byte{1, 0, 2}, []byte{1, 0, 1, 0, 0, 1, 1, 0, 2})
	f.Add([]byte{1, 3}, []byte{255, 1, 0, 0, 1, 3, 1, 3, 7})
	f.Fuzz(func(t *testing.T, booked, said []byte) {
		p := &party{heads: heads(booked)}
		for len(said) > 0 {
			n := min(len(said), len(booked)+int(said[0]%2))
			if n == 0 {
				break
			}
			entry := heads(said[:n])
			said = said[n:]
			if !p.fits(entry) {
				continue
			}
			p.admissions = append(p.admissions, &ent.Admission{Heads: entry, EnteredAt: time.Unix(int64(n), 0)})
			p.count()
			if came := p.entered(); came < 1 || came > total(p.heads) {
				t.Fatalf("%d came of %v, by %v", came, p.heads, p.in)
			}
		}
	})
}

// heads are numbers of which some are below zero.
func heads(raw []byte) []int {
	all := make([]int, len(raw))
	for i, b := range raw {
		all[i] = int(int8(b))
	}
	return all
}
