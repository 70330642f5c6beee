package staff

import (
	"errors"
	"strings"
	"unicode"
	"unicode/utf8"

	"kyosai/server/access"
	"kyosai/server/mynumber"
	"kyosai/server/problem"
)

const (
	longestName    = 100
	longestSubject = 64
)

// check says everything that is wrong with an entry, at once, and gives its roles as a set.
func (e *Entry) check() (access.Roles, error) {
	e.Name, e.Subject = strings.TrimSpace(e.Name), strings.TrimSpace(e.Subject)
	var wrong []error
	if n := utf8.RuneCountInString(e.Name); n == 0 || n > longestName {
		wrong = append(wrong, problem.In("name", "staff_name", "氏名を100文字以内で入力してください。"))
	}
	if err := mynumber.Refuse("name", e.Name); err != nil {
		wrong = append(wrong, err)
	}
	if !isSubject(e.Subject) {
		wrong = append(wrong, problem.In("subject", "staff_subject", "認証サーバーでの識別子を、半角64文字以内で、空白を入れずに入力してください。"))
	}
	roles := access.RolesOf(e.Roles)
	for _, name := range e.Roles {
		if r := access.Role(name); r&access.EveryStaff == 0 {
			wrong = append(wrong, problem.In("roles", "staff_role", "職員に付けられない権限が選ばれています。選び直してください。"))
			break
		}
	}
	return roles, errors.Join(wrong...)
}

// isSubject holds a subject to printable ASCII, which OpenID Connect promises.
func isSubject(s string) bool {
	outside := func(r rune) bool { return r > unicode.MaxASCII || !unicode.IsGraphic(r) || r == ' ' }
	return s != "" && len(s) <= longestSubject && strings.IndexFunc(s, outside) < 0
}
