package madeup

import (
	"fmt"
	"math/rand/v2"
	"strings"

	"kyosai/server/caldate"
)

// Company is a company that does not exist.
type Company struct {
	Code, Name, Kana, PostalCode, Address, Telephone string
	Joined, Withdrew                                 caldate.Day
}

// Company makes up the n-th company, from 0.
func (s Scheme) Company(n int) Company {
	r := s.chance("company", n)
	family, trade := pick(r, surnames), pick(r, trades)
	ward := r.IntN(len(wards))
	c := Company{
		Code: fmt.Sprintf("%06d", 100_000+n), Name: fmt.Sprintf(pick(r, forms), family.text+trade.text), Kana: family.kana + trade.kana,
		PostalCode: fmt.Sprintf("65%d%04d", ward, r.IntN(10_000)),
		Address:    fmt.Sprintf("神戸市%s%s丁目%s番", wards[ward], fullWidth(1+r.IntN(9)), fullWidth(1+r.IntN(30))),
		Telephone:  telephone(r),
		Joined:     began,
	}
	if !percent(r, 50) {
		c.Joined = between(r, began, s.Today.AddYears(-2)).StartOfMonth()
	}
	// The last companies are the smallest; only of these do some withdraw.
	if n > s.Companies/2 && percent(r, 4) {
		c.Withdrew = between(r, c.Joined.AddYears(1), s.Today).EndOfMonth()
	}
	return c
}

// telephone is a number of an exchange that Kobe does not have.
func telephone(r *rand.Rand) string {
	return fmt.Sprintf("078-0%02d-%04d", r.IntN(100), r.IntN(10_000))
}

func fullWidth(n int) string {
	return strings.Map(func(r rune) rune { return r - '0' + '０' }, fmt.Sprint(n))
}

// employer is the company of the n-th member: the first ones are the largest.
func (s Scheme) employer(r *rand.Rand, n int) int {
	if n < s.Companies {
		return n // none stays without a member
	}
	x := r.Float64()
	return int(x * x * float64(s.Companies))
}
