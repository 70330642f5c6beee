package process

import (
	"fmt"
	"io"
	"strings"

	"kyosai/server/process/demo"
	"kyosai/server/settings"
)

// welcome says where to go and whom to sign in as.
func welcome(out io.Writer, s *settings.Settings) {
	var text strings.Builder
	fmt.Fprintf(&text, "\nkyosai is ready.\n\n  members   %s\n  staff     %s\n", s.Public.Origin, s.Staff.Origin)
	if s.DemoMailbox() {
		fmt.Fprintf(&text, "  mailbox   http://%s\n", s.Mail.Mailbox)
	}
	if s.Documents.Clamd == settings.NoClamd {
		fmt.Fprintln(&text, "\n  No clamd here: nobody searches the proofs for viruses, and they are passed as they are. Production refuses\n  that; apt-get install clamav-daemon, or --clamd, gives the demo one.")
	}
	if s.DaysAhead != 0 {
		fmt.Fprintf(&text, "\n  The clock is %d days ahead.\n", s.DaysAhead)
	}
	if s.Mode == settings.Demo {
		writePeople(&text, s.Data)
		fmt.Fprintf(&text, "\n  What the processes log is in %s. Ctrl-C stops them all; the data stays.\n", logFile(s))
	}
	fmt.Fprintln(&text)
	_, _ = io.WriteString(out, text.String())
}

func writePeople(out io.Writer, data string) {
	people, err := demo.Read(data)
	if err != nil {
		fmt.Fprintln(out, "  nobody to sign in as:", err)
		return
	}
	fmt.Fprintf(out, "\n  sign in as  %-14s %-16s %s\n", "id", "password", "who")
	for _, m := range people.Members[:min(1, len(people.Members))] {
		fmt.Fprintf(out, "  member      %-14s %-16s %s, %s\n", m.SignInID, m.Password, m.Name, m.Number)
	}
	for _, o := range people.Officers {
		fmt.Fprintf(out, "  officer     %-14s %-16s %s, %s, %s\n", o.SignInID, o.Password, o.Name, o.Number, o.Company)
	}
	for _, p := range people.Staff {
		fmt.Fprintf(out, "  staff       %-14s %-16s %s, %s\n", p.SignInID, p.Password, p.Name, strings.ToLower(strings.Join(p.Roles, " and ")))
	}
}
