package settings

import (
	"errors"
	"net"
	"net/url"
	"strconv"
	"strings"
)

func (s *Settings) checkPorts() error {
	taken := map[string]string{}
	for _, l := range s.Listeners() {
		if other := taken[l.Address]; other != "" {
			return Problem{l.Name, l.Address, "--" + other + " listens there already; give another port"}
		}
		taken[l.Address] = l.Name
	}
	return nil
}

// Listener is an address that this machine listens on, and its setting.
type Listener struct{ Name, Address string }

// Listeners lists the addresses that "serve all" takes.
func (s *Settings) Listeners() []Listener {
	all := []Listener{{"public-listen", s.Public.Listen}, {"staff-listen", s.Staff.Listen}, {"worker-listen", s.Worker.Listen}}
	if s.DemoProvider() {
		all = append(all, Listener{"identity-listen", s.Identity.Listen})
	}
	if s.DemoMailbox() {
		all = append(all, Listener{"mailbox-listen", s.Mail.Mailbox}, Listener{"mailbox-smtp", s.Mail.Sink})
	}
	return all
}

func (s *Settings) checkDeveloper() error {
	if !s.Developer {
		return nil
	}
	if s.Mode == Production {
		return Problem{"developer", "true", "production serves only the operations its apps were built with; leave it out"}
	}
	for _, l := range s.Listeners()[:2] {
		if !loopback(l.Address) {
			return Problem{"developer", "true", "it is for loopback only, and --" + l.Name + " is " + l.Address + "; listen on 127.0.0.1"}
		}
	}
	return nil
}

func loopback(address string) bool {
	host, _, err := net.SplitHostPort(address)
	ip := net.ParseIP(host)
	return err == nil && (host == "localhost" || ip != nil && ip.IsLoopback())
}

// ReadyFor says whether these processes may serve with these settings:
// production refuses whatever is only fit for made-up people.
func (s *Settings) ReadyFor(processes ...Process) error {
	var half []error
	for _, p := range processes {
		half = append(half, s.checkCard(p))
	}
	if err := errors.Join(half...); err != nil || s.Mode != Production {
		return err
	}
	wrong := append(s.checkAccounts(processes), s.checkDocuments()...)
	if s.DaysAhead != 0 {
		wrong = append(wrong, Problem{"demo-days-ahead", strconv.Itoa(s.DaysAhead), "production goes by today; leave it out"})
	}
	for _, p := range processes {
		wrong = append(wrong, s.checkProcess(p)...)
	}
	return errors.Join(wrong...)
}

func (s *Settings) checkProcess(p Process) []error {
	switch p {
	case PublicProcess:
		return []error{https("public-origin", s.Public.Origin), s.checkPayInto()}
	case StaffProcess:
		return []error{https("staff-origin", s.Staff.Origin), s.checkProvider(), s.checkLetterhead(), s.checkPayInto()}
	}
	if s.DemoMailbox() {
		return []error{Problem{"mail-server", s.Mail.Server, "this is the demo's mailbox; give HOST:PORT of the scheme's mail server"}}
	}
	return nil
}

func (s *Settings) checkProvider() error {
	if s.DemoProvider() {
		return Problem{"identity-issuer", s.Identity.Issuer, "this is the demo's provider; production needs the issuer of the scheme's own"}
	}
	return https("identity-issuer", s.Identity.Issuer)
}

func (s *Settings) checkLetterhead() error {
	if s.Letters.Head == "" {
		return Problem{"letterhead", "", "letters would leave with the demo's address and its way to object; give the file of the scheme's own"}
	}
	return nil
}

func (s *Settings) checkPayInto() error {
	if s.PayInto == "" {
		return Problem{"pay-into", "", "members would be sent to pay into the demo's account; give the file of the scheme's own"}
	}
	return nil
}

func https(name, origin string) error {
	if u, err := url.Parse(origin); err != nil || u.Scheme != "https" {
		return Problem{name, origin, "production needs an address that begins with https://"}
	}
	return nil
}

// checkAccounts holds that every process has a database account of its own.
func (s *Settings) checkAccounts(processes []Process) []error {
	var wrong []error
	taken := map[string]string{}
	for _, p := range processes {
		name, url := string(p)+"-db", s.Account(p)
		if strings.HasPrefix(url, "sqlite:") {
			wrong = append(wrong, Problem{name, "", "SQLite has no accounts and no grants; production needs mysql://USER:PASSWORD@HOST:PORT/NAME"})
			continue
		}
		if other := taken[account(url)]; other != "" {
			wrong = append(wrong, Problem{name, "", "it is the account of --" + other + "; give each process an account of its own"})
		}
		taken[account(url)] = name
	}
	return wrong
}

func account(database string) string {
	user, _, _ := strings.Cut(strings.TrimPrefix(database, "mysql://"), "@")
	user, _, _ = strings.Cut(user, ":")
	return user
}
