package letters

import "strings"

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
