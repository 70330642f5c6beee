package madeup

import (
	"fmt"
	"math/rand/v2"

	"kyosai/server/caldate"
)

// Member is a person who does not exist.
type Member struct {
	Number, Name, Kana, Sex string // Sex is MALE or FEMALE
	Born, Married           caldate.Day
	Hired, Joined, Left     caldate.Day
	Company                 int    // the company's place in the scheme
	Employment, Location    string // Employment is REGULAR, PART_TIME or CONTRACT
	PostalCode, Address     string
	Telephone               string
}

// Member makes up the n-th member, from 0.
func (s Scheme) Member(n int) Member {
	r := s.chance("member", n)
	family := pick(r, surnames)
	m := Member{Number: fmt.Sprintf("%08d", 10_000_000+n), Sex: "MALE", Company: s.employer(r, n), Location: pick(r, locations)}
	given := pick(r, maleNames)
	if percent(r, 45) {
		m.Sex, given = "FEMALE", pick(r, femaleNames)
	}
	m.Name, m.Kana = family.text+"　"+given.text, family.kana+" "+given.kana
	m.Employment = pick(r, []string{"REGULAR", "REGULAR", "REGULAR", "REGULAR", "PART_TIME", "CONTRACT"})
	s.career(r, &m)
	ward := r.IntN(len(wards))
	m.PostalCode = fmt.Sprintf("65%d%04d", ward, r.IntN(10_000))
	m.Address = fmt.Sprintf("神戸市%s%s丁目%s－%s", wards[ward], fullWidth(1+r.IntN(9)), fullWidth(1+r.IntN(30)), fullWidth(1+r.IntN(20)))
	m.Telephone = telephone(r)
	return m
}

// career makes up the days of a life at work: three in ten have left, the others
// are of working age today.
func (s Scheme) career(r *rand.Rand, m *Member) {
	firm := s.Company(m.Company)
	gone := percent(r, 30) && s.Today.AddYears(-4).After(firm.Joined)
	if gone {
		m.Joined = between(r, firm.Joined, s.Today.AddYears(-3))
	} else {
		m.Joined = between(r, later(firm.Joined, s.Today.AddYears(-38)), s.Today.AddMonths(-2))
	}
	m.Hired = between(r, m.Joined.AddYears(-3), m.Joined)
	m.Born = between(r, m.Hired.AddYears(-45), m.Hired.AddYears(-18))
	if !gone {
		m.Born = later(m.Born, s.Today.AddYears(-69))
		m.Born = earlier(m.Born, m.Hired.AddYears(-18))
	}
	if gone {
		m.Left = between(r, m.Joined.AddYears(1), s.Today.AddMonths(-1)).EndOfMonth()
	}
	if !firm.Withdrew.IsNone() && (m.Left.IsNone() || m.Left.After(firm.Withdrew)) {
		m.Left = later(firm.Withdrew, m.Joined)
	}
	if percent(r, 60) && m.Born.AddYears(22).Before(s.Today) {
		m.Married = between(r, m.Born.AddYears(22), earlier(s.Today, m.Born.AddYears(40)))
	}
}

// stays is the last day on which the member belongs to the scheme, or today.
func (s Scheme) stays(m Member) caldate.Day {
	if m.Left.IsNone() {
		return s.Today
	}
	return earlier(m.Left, s.Today)
}
