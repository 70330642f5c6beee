package rush

import "slices"

// line are those who wait, the earliest arrival first, and of equal ones who joined first.
type line []*waiter

// add puts somebody where his arrival belongs. Of more than so many the latest has to go.
func (l *line) add(w *waiter, most int) (out *waiter) {
	at, _ := slices.BinarySearchFunc(*l, w, func(stands, comes *waiter) int {
		if stands.arrived.After(comes.arrived) {
			return 1
		}
		return -1
	})
	*l = slices.Insert(*l, at, w)
	if last := len(*l) - 1; last >= most {
		out = (*l)[last]
		*l = slices.Delete(*l, last, last+1)
	}
	return out
}

// next takes the first; nil where nobody waits.
func (l *line) next() *waiter {
	if len(*l) == 0 {
		return nil
	}
	first := (*l)[0]
	*l = slices.Delete(*l, 0, 1)
	return first
}

// remove tells whether somebody was there.
func (l *line) remove(w *waiter) bool {
	at := slices.Index(*l, w)
	if at < 0 {
		return false
	}
	*l = slices.Delete(*l, at, at+1)
	return true
}
