package letters

import (
	"strings"

	"kyosai/gen/ent"
	"kyosai/gen/ent/employment"
)

// elsewhere are the words of a letter that others may open, in the place of those that tell what was claimed.
const (
	kindElsewhere  = "会員ページの「わたしの申請」でご覧いただけます"
	wordsElsewhere = "詳しくは、会員ページの「わたしの申請」をご覧ください。会員ページをお使いでないときは、下の連絡先でお答えします。"
)

// throughCompany tells whether the letter passes through the company's hands.
func (a Addressee) throughCompany() bool {
	return strings.TrimSpace(a.Address) == "" && a.CareOf != ""
}

// neutral is the letter without what was claimed, and without the words that were written of it.
func (m Matter) neutral() Matter {
	if m.Message != "" || len(m.Corrections) > 0 {
		m.Message = wordsElsewhere
	}
	m.Kind, m.Corrections, m.Cheerful, m.Mourning, m.Neutral = kindElsewhere, nil, false, false, true
	return m
}

// WithCompanies has members be read with where they have worked, which AddresseeOf needs.
func WithCompanies(q *ent.MemberQuery) {
	q.WithEmployments(func(q *ent.EmploymentQuery) { q.WithCompany().Order(employment.ByFromOn(), employment.ByID()) })
}

// CompanyOf is where a member works: the employment that holds, or the last one; nil where none is on file.
func CompanyOf(m *ent.Member) *ent.Company {
	rows := m.Edges.Employments
	for at := len(rows) - 1; at >= 0; at-- {
		if rows[at].UntilOn == nil {
			return rows[at].Edges.Company
		}
	}
	if len(rows) > 0 {
		return rows[len(rows)-1].Edges.Company
	}
	return nil
}
