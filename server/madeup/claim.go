package madeup

import (
	"fmt"
	"math/rand/v2"
	"time"

	"kyosai/server/caldate"
)

// Claim is what a person who does not exist claimed.
type Claim struct {
	Reference          string
	Kind, Relation     string // the kind's code; SELF, SPOUSE, CHILD or PARENT
	Event, Applied     caldate.Day
	Person             string // whom the event is about, "" for the member
	Status             string
	Submitted, Decided time.Time   // Decided is the zero time where nobody decided yet
	PaidOn             caldate.Day // none where it was not paid
}

// Open tells whether staff still have to do with it.
func (c Claim) Open() bool { return c.Decided.IsZero() }

// yearly is how many claims a member makes a year; with the six services of the
// scheme that is what 45,000 members come to.
const yearly = 0.67

// claimKinds are the kinds in the share in which they are claimed.
var claimKinds = []struct{ kind, relation string }{
	{"BIRTH", "CHILD"}, {"BIRTH", "CHILD"}, {"BIRTH", "CHILD"}, {"DEATH_PA", "PARENT"}, {"DEATH_PA", "PARENT"}, {"DEATH_PA", "PARENT"},
	{"MARRIAGE", "SELF"}, {"WED25", "SELF"}, {"DEATH_SP", "SPOUSE"}, {"DEATH_CH", "CHILD"},
}

// Claims makes up what the n-th member claimed in the scheme's years, in the
// order of the events.
func (s Scheme) Claims(n int, m Member) []Claim {
	first := later(m.Joined.AddMonths(1).StartOfMonth(), s.moved())
	last := s.stays(m)
	days := first.DaysUntil(last)
	if days <= 0 {
		return nil
	}
	r := s.chance("claim", n)
	count := int(float64(days)/365*yearly + r.Float64())
	var claims []Claim
	for i := range count {
		// Each event has a stretch of the time to itself, so that they come in order.
		from := first.AddDays(days * i / count)
		if c, made := s.claim(r, m, between(r, from, first.AddDays(days*(i+1)/count-1)), last); made {
			c.Reference = reference(c.Applied, n*128+i%128)
			claims = append(claims, c)
		}
	}
	return claims
}

// claim makes up a claim for an event about this day; false if it would have to
// be sent after today.
func (s Scheme) claim(r *rand.Rand, m Member, event, last caldate.Day) (Claim, bool) {
	kind := pick(r, claimKinds)
	if kind.kind == "WED25" {
		silver := m.Married.AddYears(25)
		if m.Married.IsNone() || silver.After(last) || silver.Before(later(s.moved(), m.Joined.AddMonths(13))) {
			kind = claimKinds[0]
		} else {
			event = silver
		}
	}
	c := Claim{Kind: kind.kind, Relation: kind.relation, Event: event, Applied: event.AddDays(3 + r.IntN(50)), Person: person(r, m, kind.relation, kind.kind)}
	if c.Applied.After(s.Today) {
		return c, false
	}
	c.Submitted = moment(r, c.Applied)
	s.decide(r, &c)
	return c, true
}

// person makes up whom the event is about.
func person(r *rand.Rand, m Member, relation, kind string) string {
	family := []rune(m.Name)
	for i, letter := range family {
		if letter == '　' {
			family = family[:i+1]
			break
		}
	}
	switch {
	case kind == "WED25":
		return ""
	case kind == "MARRIAGE":
		return pick(r, surnames).text + "　" + pick(r, append(maleNames, femaleNames...)).text
	}
	return string(family) + pick(r, append(maleNames, femaleNames...)).text
}

// decide lets the claim's story run until today.
func (s Scheme) decide(r *rand.Rand, c *Claim) {
	decided := c.Applied.AddDays(4 + r.IntN(20))
	chance := r.IntN(100)
	if decided.After(s.Today) {
		c.Status = "SUBMITTED"
		if chance < 25 {
			c.Status = "RECOMMENDED"
		}
		return
	}
	c.Decided = moment(r, decided)
	c.Status = "APPROVED"
	paid := decided.AddMonths(1).StartOfMonth().AddDays(19)
	switch {
	case chance < 3:
		c.Status = "REFUSED"
	case chance < 5:
		c.Status = "WITHDRAWN"
	case !paid.After(s.Today):
		c.Status, c.PaidOn = "PAID", paid
	}
}

// moment is some time of the day in Japan, between nine in the morning and eight in the evening.
func moment(r *rand.Rand, d caldate.Day) time.Time {
	year, month, day := d.YMD()
	return time.Date(year, time.Month(month), day, 9+r.IntN(11), r.IntN(60), r.IntN(60), 0, caldate.Japan).UTC()
}

// legible are digits and capitals that nobody takes for one another.
const legible = "23456789ABCDEFGHJKLMNPQRTUVWXY"

// reference is the number that a claim is called by: its day and seven characters.
func reference(applied caldate.Day, n int) string {
	year, month, day := applied.YMD()
	var tail [7]byte
	for i := len(tail) - 1; i >= 0; i-- {
		tail[i] = legible[n%len(legible)]
		n /= len(legible)
	}
	return fmt.Sprintf("%02d%02d%02d-%s", year%100, month, day, tail[:])
}
