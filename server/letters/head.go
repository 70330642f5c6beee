package letters

import (
	_ "embed" // the letterhead of the demo
	"errors"
	"fmt"
	"os"
	"strings"

	"kyosai/server/strictyaml"
)

//go:embed letterhead.yaml
var demoHead []byte

// Head is what stands on every letter: who writes, from where, and the scheme's own words. It is an operator's file.
type Head struct {
	Scheme     string  `yaml:"scheme"`
	Signer     string  `yaml:"signer"`
	Office     Office  `yaml:"office"`
	Payment    Payment `yaml:"payment"`
	Appeal     string  `yaml:"appeal"`      // how to object, within which time, where
	AnswerDays int     `yaml:"answer_days"` // within which an answer is hoped for
}

// Payment is what a letter says of where the money goes and when, by whose account it goes to.
type Payment struct {
	Company string `yaml:"company"`
	Member  string `yaml:"member"`
	Heir    string `yaml:"heir"`
}

// Office is where the scheme's staff are found.
type Office struct {
	Name       string `yaml:"name"`
	PostalCode string `yaml:"postal_code"`
	Address    string `yaml:"address"`
	Telephone  string `yaml:"telephone"`
	Hours      string `yaml:"hours"`
}

// ReadHead reads a letterhead from the file at a path, or the demo's own where there is no path. It refuses one in which
// something is missing or unknown: a letter without the way to object must not leave.
func ReadHead(path string) (Head, error) {
	text, name := demoHead, "the demo's letterhead"
	if path != "" {
		var err error
		if text, err = os.ReadFile(path); err != nil {
			return Head{}, fmt.Errorf("read the letterhead: %w", err)
		}
		name = path
	}
	var h Head
	if err := strictyaml.Read(text, &h); err != nil {
		return Head{}, fmt.Errorf("read the letterhead %s: %w", name, err)
	}
	if err := h.check(); err != nil {
		return Head{}, fmt.Errorf("the letterhead %s: %w", name, err)
	}
	return h, nil
}

func (h Head) check() error {
	var wrong []error
	for key, text := range map[string]string{
		"scheme": h.Scheme, "signer": h.Signer, "appeal": h.Appeal,
		"payment.company": h.Payment.Company, "payment.member": h.Payment.Member, "payment.heir": h.Payment.Heir,
		"office.name": h.Office.Name, "office.postal_code": h.Office.PostalCode, "office.address": h.Office.Address,
		"office.telephone": h.Office.Telephone, "office.hours": h.Office.Hours,
	} {
		if strings.TrimSpace(text) == "" {
			wrong = append(wrong, fmt.Errorf("%s is missing", key))
		}
	}
	if h.AnswerDays < 1 || h.AnswerDays > 365 {
		wrong = append(wrong, errors.New("answer_days: give a number from 1 to 365"))
	}
	return errors.Join(wrong...)
}
