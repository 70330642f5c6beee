package orders

import (
	"time"

	"kyosai/server/caldate"
	"kyosai/server/payby"
)

// payUntil is the last day on which an order can be paid.
func (s *sale) payUntil(w *wish) caldate.Day {
	if w.PayBy == payby.Card && w.present() {
		return caldate.Today(s.now.Add(payby.CardHold))
	}
	return s.today.AddDays(s.on[w.OfferingID].HoldDays)
}

// holdUntil is the moment until which an order by card can be paid; none of any other.
func (s *sale) holdUntil(w *wish) *time.Time {
	switch {
	case w.PayBy != payby.Card:
		return nil
	case w.present():
		return new(s.now.Add(payby.CardHold))
	}
	return new(s.payUntil(w).AddDays(1).Begins())
}

// present tells that a member has wished for it himself, just now: neither did his turn come, nor did he win it.
func (w *wish) present() bool { return w.done != nil }
