package mail

import (
	"net/mail"
	"strings"

	"kyosai/server/mynumber"
	"kyosai/server/problem"
)

// The lengths that RFC 5321 lets an address and the part before its @ have.
const (
	longestAddress = 254
	longestLocal   = 64
)

// Address checks a mail address that somebody typed and gives it without spaces around it. One with a My Number is refused, as
// every text is.
func Address(field, typed string) (string, *problem.Error) {
	typed = strings.TrimSpace(typed)
	parsed, err := mail.ParseAddress(typed)
	if err != nil || parsed.Address != typed || parsed.Name != "" || !plain(typed) {
		return "", problem.In(field, "email_form", "メールアドレスの形になっていません。hanako@example.jp のように、半角の英数字で入力してください。")
	}
	if p := problem.As(mynumber.Refuse(field, typed)); p != nil {
		return "", p
	}
	return typed, nil
}

// plain holds an address to what every mail server takes: ASCII without quotes, and a domain of several parts.
func plain(address string) bool {
	local, domain, _ := strings.Cut(address, "@")
	for _, c := range []byte(address) {
		if c <= ' ' || c > '~' || strings.IndexByte(`"(),:;<>[\]`, c) >= 0 {
			return false
		}
	}
	return len(address) <= longestAddress && len(local) <= longestLocal && strings.Contains(domain, ".") &&
		!strings.Contains(domain, "@") && !strings.HasPrefix(domain, ".") && !strings.HasSuffix(domain, ".")
}
