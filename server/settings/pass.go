package settings

import (
	"slices"
	"strconv"
	"strings"
)

// Process is one of the three that serve.
type Process string

// The three processes.
const (
	PublicProcess Process = "public"
	StaffProcess  Process = "staff"
	WorkerProcess Process = "worker"
)

// Environ is what a child process gets: the rest of the environment, and the
// settings, with its own database account in place of the others'. It travels
// in the environment, for everybody on the machine can read the arguments.
func (s *Settings) Environ(rest []string, child Process) []string {
	clean := slices.DeleteFunc(slices.Clone(rest), func(line string) bool {
		return strings.HasPrefix(line, Prefix) && !strings.HasPrefix(line, Prefix+"TEST_")
	})
	own, card := s.Account(child), s.Card.Of(child)
	for name, v := range map[string]string{
		"mode": string(s.Mode), "data": s.Data, "developer": strconv.FormatBool(s.Developer),
		"items-off": s.ItemsOff, "demo-members": strconv.Itoa(s.DemoMembers), "demo-days-ahead": strconv.Itoa(s.DaysAhead), "trusted-proxies": spell(s.Proxies),
		"db":                 own,
		"tickets-kept-years": strconv.Itoa(s.Kept.Years), "turns-kept-days": strconv.Itoa(s.Kept.TurnDays),
		"remind-minutes": strconv.Itoa(s.Worker.RemindMinutes),
		"rush-working":   strconv.Itoa(s.Rush.Working), "rush-waiting": strconv.Itoa(s.Rush.Waiting),
		"public-listen": s.Public.Listen, "public-origin": s.Public.Origin,
		"staff-listen": s.Staff.Listen, "staff-origin": s.Staff.Origin,
		"worker-listen":   s.Worker.Listen,
		"identity-listen": s.Identity.Listen, "identity-issuer": s.Identity.Issuer,
		"identity-client": s.Identity.Client, "identity-secret-file": s.Identity.SecretFile,
		"mailbox-listen": s.Mail.Mailbox, "mailbox-smtp": s.Mail.Sink,
		"mail-server": s.Mail.Server, "mail-from": s.Mail.From,
		"mail-user": s.Mail.User, "mail-password-file": s.Mail.PasswordFile,
		"documents": s.Documents.Place, "documents-account-file": s.Documents.AccountFile, "documents-keys": s.Documents.Keys,
		"clamd":      s.Documents.Clamd,
		"letterhead": s.Letters.Head, "letter-fonts": strings.Join(s.Letters.Fonts, ","),
		"pay-into": s.PayInto, "statement-layout": s.Statement,
		"card-provider": card.Provider, "card-key-file": card.KeyFile, "card-webhook-file": card.WebhookFile, "card-api": card.API,
	} {
		clean = append(clean, Setting{Name: name}.Variable()+"="+v)
	}
	return clean
}

// Account is the database account of a process.
func (s *Settings) Account(of Process) string {
	switch of {
	case PublicProcess:
		return s.Public.Database
	case StaffProcess:
		return s.Staff.Database
	}
	return s.Worker.Database
}

// Of is what a process needs of a card: each gets the secrets that it uses alone.
func (c Card) Of(child Process) Card {
	switch child {
	case PublicProcess:
		return c
	case WorkerProcess:
		c.WebhookFile = ""
		return c
	}
	return Card{Provider: c.Provider}
}
