package mail_test

import (
	"strings"
	"testing"

	"kyosai/server/mail"
)

func TestWhichAddressesAreTaken(t *testing.T) {
	for typed, want := range map[string]string{
		"hanako@example.jp":                      "hanako@example.jp",
		" hanako.yamada+kyosai@mail.example.jp ": "hanako.yamada+kyosai@mail.example.jp",
		"":                                       "", "hanako": "", "hanako@": "", "@example.jp": "", "hanako@example": "",
		"Hanako <hanako@example.jp>": "", "<hanako@example.jp>": "", "花子@example.jp": "", "hanako@例え.jp": "",
		"a@example.jp,b@example.jp": "", "a@example.jp\r\nBcc: b@example.jp": "", `"a b"@example.jp`: "", "hanako@[192.0.2.1]": "",
		"123456789018@example.jp": "", "hanako@.example.jp": "", "hanako@example.jp.": "", strings.Repeat("a", 65) + "@example.jp": "", "a@" + strings.Repeat("a.", 130) + "jp": "",
	} {
		got, p := mail.Address("email", typed)
		if got != want || (p == nil) != (want != "") || p != nil && p.Field != "email" {
			t.Errorf("%q: %q, %v", typed, got, p)
		}
	}
}

func TestLettersHoldTheirLinkAndNothingAboutThePerson(t *testing.T) {
	const origin = "https://kyosai.example.jp"
	for name, c := range map[string]struct {
		mail mail.Mail
		link string
	}{
		"confirm":  {mail.ConfirmAddress("hanako@example.jp", origin, "s3cret"), origin + "/confirm#s3cret\n"},
		"reset":    {mail.ResetPassword("hanako@example.jp", origin, "s3cret"), origin + "/reset#s3cret\n"},
		"password": {mail.PasswordChanged("hanako@example.jp", origin), origin + "/forgot\n"},
		"address":  {mail.AddressChanged("hanako@example.jp"), ""},
		"notice":   {mail.Noticed("hanako@example.jp", origin), origin + "/notices\n"},
	} {
		if !strings.Contains(c.mail.Body, c.link) || strings.Contains(c.mail.Body+c.mail.Subject, "hanako") || strings.Contains(c.mail.Body, "%!") {
			t.Errorf("%s: %s", name, c.mail.Body)
		}
	}
}

func FuzzWhatIsTakenForAnAddressIsOne(f *testing.F) {
	f.Add("hanako@example.jp")
	f.Add("a@b.c\n")
	f.Fuzz(func(t *testing.T, typed string) {
		if got, p := mail.Address("email", typed); p == nil && (strings.ContainsAny(got, " \r\n\t,;<>\"") || strings.Count(got, "@") != 1) {
			t.Errorf("%q was taken", got)
		}
	})
}
