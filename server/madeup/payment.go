package madeup

import (
	"math/rand/v2"

	"kyosai/server/caldate"
)

// HostPayment is a payment of the host to a person who does not exist.
type HostPayment struct {
	Kind, Relation string // the host's kind, 01 to 10; SELF, SPOUSE, CHILD or PARENT
	Paid           caldate.MonthOrDay
	Amount         int64
}

// hostKinds are the host's kinds with whom they concern and what was paid.
var hostKinds = []HostPayment{
	{"01", "SELF", "", 20_000}, {"02", "CHILD", "", 10_000}, {"03", "CHILD", "", 10_000}, {"04", "CHILD", "", 10_000},
	{"05", "SELF", "", 10_000}, {"06", "SELF", "", 5_000}, {"06", "SELF", "", 10_000}, {"07", "SELF", "", 10_000},
	{"08", "PARENT", "", 10_000}, {"08", "PARENT", "", 10_000}, {"08", "SPOUSE", "", 50_000}, {"08", "CHILD", "", 20_000},
	{"09", "SELF", "", 15_000}, {"10", "SELF", "", 40_000},
}

// HostPayments makes up what the host paid to the n-th member: four payments to
// three members, none to whom joined after the host's time.
func (s Scheme) HostPayments(n int, m Member) []HostPayment {
	last := earlier(s.stays(m), s.moved())
	if !m.Joined.Before(last) {
		return nil
	}
	r := s.chance("host payment", n)
	count := 1
	if n%3 == 0 {
		count = 2
	}
	paid := make([]HostPayment, count)
	for i := range paid {
		paid[i] = hostPayment(r, m.Joined, last)
	}
	return paid
}

func hostPayment(r *rand.Rand, first, last caldate.Day) HostPayment {
	p := pick(r, hostKinds)
	p.Paid = caldate.MonthOf(between(r, first, last))
	return p
}
