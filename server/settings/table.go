package settings

import (
	"slices"
	"strings"
)

// Setting is one line of the table: its name, what it is for, and how its text
// becomes a value.
type Setting struct {
	Name    string
	Default string
	Help    string
	Switch  bool // a flag without a value
	read    func(*Settings, string) error
}

// Prefix begins the name of every variable in the environment.
const Prefix = "KYOSAI_"

// Variable is the setting's name in the environment.
func (s Setting) Variable() string {
	return Prefix + strings.ToUpper(strings.ReplaceAll(s.Name, "-", "_"))
}

// Table lists every setting, in the order that help prints them.
func Table() []Setting {
	return slices.Concat(common(), zones(), services(), documents(), letters(), card())
}

func common() []Setting {
	return []Setting{
		{"mode", "demo", "demo (made-up people, one machine) or production", false, func(s *Settings, v string) error {
			return oneOf(v, (*string)(&s.Mode), string(Demo), string(Production))
		}},
		{"data", "data", "folder of keys and of the embedded database", false, text(func(s *Settings) *string { return &s.Data })},
		{"db", "", "database: sqlite:PATH or mysql://USER:PASSWORD@HOST:PORT/NAME (default: sqlite:DATA/kyosai.db)", false,
			database(func(s *Settings) *string { return &s.Database })},
		{"developer", "false", "open GraphQL to any document, with introspection and a playground; on loopback only", true,
			func(s *Settings, v string) error { return yesNo(v, &s.Developer) }},
		{"trusted-proxies", "", "addresses or prefixes, comma separated, of the proxies in front, whose X-Forwarded-For counts", false,
			func(s *Settings, v string) error { return prefixes(v, &s.Proxies) }},
		{"items-off", "", "items about members that the council has not approved and that are not to be used, as NOUN.column, comma separated; \"kyosai items\" lists them", false,
			text(func(s *Settings) *string { return &s.ItemsOff })},
		{"tickets-kept-years", "5", "how many years orders, lottery entries, bookings and deposits are kept after they have ended, 1 to 100", false,
			func(s *Settings, v string) error { return within(v, &s.Kept.Years, 1, 100) }},
		{"turns-kept-days", "90", "how many days places in line are kept after they have ended, 1 to 3650", false,
			func(s *Settings, v string) error { return within(v, &s.Kept.TurnDays, 1, 3650) }},
		{"demo-members", "1", "how many members the demo can be signed in as", false,
			func(s *Settings, v string) error { return count(v, &s.DemoMembers) }},
		{"demo-days-ahead", "0", "how many days the demo's clock is ahead, so that a month closes and a pay day comes", false,
			func(s *Settings, v string) error { return count(v, &s.DaysAhead) }},
	}
}

func zones() []Setting {
	return []Setting{
		{"public-listen", "127.0.0.1:8080", "where the public zone listens", false, address(func(s *Settings) *string { return &s.Public.Listen })},
		{"public-origin", "", "how browsers spell the public zone (default: http://PUBLIC-LISTEN)", false, origin(func(s *Settings) *string { return &s.Public.Origin })},
		{"public-db", "", "database account of the public process (default: DB)", false, database(func(s *Settings) *string { return &s.Public.Database })},
		{"rush-working", "256", "how many changes the public zone works on at once, 1 to 4096", false, func(s *Settings, v string) error { return within(v, &s.Rush.Working, 1, 4096) }},
		{"rush-waiting", "4096", "how many changes wait for that, 0 to 100000; more are answered 429 and come again", false, func(s *Settings, v string) error { return within(v, &s.Rush.Waiting, 0, 100_000) }},
		{"staff-listen", "127.0.0.1:8081", "where the staff zone listens", false, address(func(s *Settings) *string { return &s.Staff.Listen })},
		{"staff-origin", "", "how browsers spell the staff zone (default: http://STAFF-LISTEN)", false, origin(func(s *Settings) *string { return &s.Staff.Origin })},
		{"staff-db", "", "database account of the staff process (default: DB)", false, database(func(s *Settings) *string { return &s.Staff.Database })},
		{"worker-listen", "127.0.0.1:8084", "where the worker's health page listens", false, address(func(s *Settings) *string { return &s.Worker.Listen })},
		{"remind-minutes", "30", "how many minutes before a sale or a booking opens those who marked it as a favourite are reminded", false,
			func(s *Settings, v string) error { return count(v, &s.Worker.RemindMinutes) }},
		{"worker-db", "", "database account of the worker (default: DB)", false, database(func(s *Settings) *string { return &s.Worker.Database })},
	}
}

func services() []Setting {
	return []Setting{
		{"identity-listen", "127.0.0.1:8082", "where the demo's identity provider listens", false, address(func(s *Settings) *string { return &s.Identity.Listen })},
		{"identity-issuer", "", "issuer of the OpenID Connect provider (default: http://IDENTITY-LISTEN, the demo's own)", false, origin(func(s *Settings) *string { return &s.Identity.Issuer })},
		{"identity-client", "kyosai-staff", "client id at the provider", false, text(func(s *Settings) *string { return &s.Identity.Client })},
		{"identity-secret-file", "", "file with the client's secret at the provider", false, file(func(s *Settings) *string { return &s.Identity.SecretFile })},
		{"mailbox-listen", "127.0.0.1:8083", "where the demo's mailbox page listens", false, address(func(s *Settings) *string { return &s.Mail.Mailbox })},
		{"mailbox-smtp", "127.0.0.1:8025", "where the demo's mailbox takes mail", false, address(func(s *Settings) *string { return &s.Mail.Sink })},
		{"mail-server", "", "SMTP server for outgoing mail, HOST:PORT (default: MAILBOX-SMTP, the demo's own)", false, address(func(s *Settings) *string { return &s.Mail.Server })},
		{"mail-from", "kyosai@example.jp", "sender of outgoing mail", false, mailbox(func(s *Settings) *string { return &s.Mail.From })},
		{"mail-user", "", "user at the SMTP server", false, text(func(s *Settings) *string { return &s.Mail.User })},
		{"mail-password-file", "", "file with that user's password", false, file(func(s *Settings) *string { return &s.Mail.PasswordFile })},
	}
}

func documents() []Setting {
	return []Setting{
		{"documents", "", "where proofs are kept, sealed: folder:PATH or s3://BUCKET?endpoint=https://HOST (default: folder:DATA/documents)", false, place(func(s *Settings) *string { return &s.Documents.Place })},
		{"documents-account-file", "", "file with the access key and, on a second line, the secret key of the store's account", false, file(func(s *Settings) *string { return &s.Documents.AccountFile })},
		{"clamd", "", "ClamAV's daemon, which searches proofs for viruses: unix:/PATH, tcp:HOST:PORT or, in the demo alone, none (default in the demo: unix:/run/clamav/clamd.ctl where that is, otherwise none)", false, scanner(func(s *Settings) *string { return &s.Documents.Clamd })},
		{"documents-keys", "", "file of the ring of keys that proofs are sealed with (default: DATA/documents.keys)", false, text(func(s *Settings) *string { return &s.Documents.Keys })},
	}
}

func letters() []Setting {
	return []Setting{
		{"letterhead", "", "file of what stands on every letter: who writes, from where, how to object (default: the demo's own)", false, checked(func(s *Settings) *string { return &s.Letters.Head }, readable)},
		{"letter-fonts", "", "TrueType font files, comma separated, for the characters that the letters' own font lacks", false,
			func(s *Settings, v string) error { return paths(v, &s.Letters.Fonts) }},
		{"statement-layout", "bank-headings", "layout of the bank's statement of what came in: bank-headings, bank-records or the path of a layout file", false, text(func(s *Settings) *string { return &s.Statement })},
		{"pay-into", "", "file of the account that members pay into by slip (default: the demo's own)", false, checked(func(s *Settings) *string { return &s.PayInto }, readable)},
	}
}

func card() []Setting {
	return []Setting{
		{"card-provider", "", "who has members pay by card: stripe (default: nobody, and there is no such choice)", false,
			checked(func(s *Settings) *string { return &s.Card.Provider }, checkCardProvider)},
		{"card-key-file", "", "file with the secret key of the account at that provider, for the public process and the worker", false, file(func(s *Settings) *string { return &s.Card.KeyFile })},
		{"card-webhook-file", "", "file with the secret that the provider signs its calls with, for the public process", false, file(func(s *Settings) *string { return &s.Card.WebhookFile })},
		{"card-api", "", "address of the provider's interface (default: its own)", false, origin(func(s *Settings) *string { return &s.Card.API })},
	}
}
