package settings

import (
	"errors"
	"fmt"
	"net"
	"net/mail"
	"net/netip"
	"net/url"
	"os"
	"slices"
	"strconv"
	"strings"

	"kyosai/server/clamd"
	"kyosai/server/vault/blobs"
)

type field func(*Settings) *string

type reader = func(*Settings, string) error

// checked stores a text that passes a check; an empty one means "not set".
func checked(f field, check func(string) error) reader {
	return func(s *Settings, v string) error {
		if v != "" {
			if err := check(v); err != nil {
				return err
			}
		}
		*f(s) = v
		return nil
	}
}

func text(f field) reader {
	return checked(f, func(string) error { return nil })
}

func address(f field) reader { return checked(f, checkAddress) }

func origin(f field) reader { return checked(f, checkOrigin) }

func database(f field) reader { return checked(f, checkDatabase) }

func mailbox(f field) reader { return checked(f, checkMailbox) }

func place(f field) reader { return checked(f, blobs.Check) }

func scanner(f field) reader {
	return checked(f, func(v string) error {
		if v == NoClamd {
			return nil
		}
		return clamd.Check(v)
	})
}

func file(f field) reader { return checked(f, checkFile) }

func oneOf(v string, into *string, allowed ...string) error {
	if !slices.Contains(allowed, v) {
		return fmt.Errorf("give %s", strings.Join(allowed, " or "))
	}
	*into = v
	return nil
}

func yesNo(v string, into *bool) error {
	b, err := strconv.ParseBool(v)
	if err != nil {
		return errors.New("give true or false")
	}
	*into = b
	return nil
}

func count(v string, into *int) error {
	n, err := strconv.Atoi(v)
	if err != nil || n < 0 || n > 1000 {
		return errors.New("give a number from 0 to 1000")
	}
	*into = n
	return nil
}

// within takes a number of a range.
func within(v string, into *int, least, most int) error {
	n, err := strconv.Atoi(v)
	if err != nil || n < least || n > most {
		return fmt.Errorf("give a number from %d to %d", least, most)
	}
	*into = n
	return nil
}

func prefixes(v string, into *[]netip.Prefix) error {
	*into = nil
	for _, one := range strings.FieldsFunc(v, func(r rune) bool { return r == ',' || r == ' ' }) {
		p, err := netip.ParsePrefix(one)
		if a, wrong := netip.ParseAddr(one); wrong == nil {
			p, err = netip.PrefixFrom(a, a.BitLen()), nil
		}
		if err != nil {
			return errors.New("give addresses or prefixes with commas between, for example 127.0.0.1,10.0.0.0/24")
		}
		*into = append(*into, p.Masked())
	}
	return nil
}

func spell(all []netip.Prefix) string {
	var words []string
	for _, p := range all {
		words = append(words, p.String())
	}
	return strings.Join(words, ",")
}

func checkAddress(v string) error {
	host, port, err := net.SplitHostPort(v)
	if err != nil || host == "" {
		return errors.New("give HOST:PORT, for example 127.0.0.1:8080")
	}
	if n, err := strconv.Atoi(port); err != nil || n < 1 || n > 65535 {
		return fmt.Errorf("port %q: give a number from 1 to 65535", port)
	}
	return nil
}

func checkOrigin(v string) error {
	u, err := url.Parse(v)
	if err != nil || u.Host == "" || (u.Scheme != "http" && u.Scheme != "https") {
		return errors.New("give an address such as https://kyosai.example.jp")
	}
	if strings.HasSuffix(v, "/") || u.RawQuery != "" || u.Fragment != "" || u.User != nil {
		return fmt.Errorf("give it without a slash at the end, query or user: %s://%s", u.Scheme, u.Host)
	}
	return nil
}

// checkDatabase never repeats the value: it may hold a password.
func checkDatabase(v string) error {
	switch scheme, rest, _ := strings.Cut(v, ":"); {
	case scheme == "sqlite" && rest != "":
		return nil
	case scheme == "mysql" && strings.HasPrefix(rest, "//") && strings.Contains(rest, "/"):
		return nil
	}
	return errors.New("give sqlite:PATH or mysql://USER:PASSWORD@HOST:PORT/NAME")
}

func checkMailbox(v string) error {
	if _, err := mail.ParseAddress(v); err != nil {
		return errors.New("give a mail address, for example kyosai@example.jp")
	}
	return nil
}

// readable is for a file that is no secret.
func readable(path string) error {
	if info, err := os.Stat(path); err != nil || info.IsDir() {
		return fmt.Errorf("%s: give the path of a file that exists and can be read", path)
	}
	return nil
}

func paths(v string, into *[]string) error {
	*into = nil
	for _, path := range strings.Split(v, ",") {
		if path = strings.TrimSpace(path); path == "" {
			continue
		}
		if err := readable(path); err != nil {
			return err
		}
		*into = append(*into, path)
	}
	return nil
}

func checkFile(v string) error {
	info, err := os.Stat(v)
	if err != nil || info.IsDir() {
		return errors.New("give the path of a file that exists and can be read")
	}
	if info.Mode().Perm()&0o077 != 0 {
		return fmt.Errorf("others can read it (%v): run chmod 600 on it", info.Mode().Perm())
	}
	return nil
}
