package slips

import (
	_ "embed" // the demo's own account
	"errors"
	"fmt"
	"os"
	"strings"

	"kyosai/server/strictyaml"
)

//go:embed payinto.yaml
var demoAccount []byte

// PayInto is the account that members pay into, in the words of a slip. It is an operator's file.
type PayInto struct {
	Bank   string `yaml:"bank"`
	Branch string `yaml:"branch"`
	Kind   string `yaml:"kind"`
	Number string `yaml:"number"`
	Holder string `yaml:"holder"`
}

// ReadPayInto reads it from the file at a path, or the demo's own where there is no path. It refuses one in which something
// is missing or unknown: nobody may be sent to pay into half an account.
func ReadPayInto(path string) (*PayInto, error) {
	text, name := demoAccount, "the demo's account"
	if path != "" {
		var err error
		if text, err = os.ReadFile(path); err != nil {
			return nil, fmt.Errorf("read the account that is paid into: %w", err)
		}
		name = path
	}
	var p PayInto
	err := strictyaml.Read(text, &p)
	if err == nil {
		err = p.check()
	}
	if err != nil {
		return nil, fmt.Errorf("the account that is paid into, %s: %w", name, err)
	}
	return &p, nil
}

func (p PayInto) check() error {
	var wrong []error
	for key, text := range map[string]string{"bank": p.Bank, "branch": p.Branch, "kind": p.Kind, "number": p.Number, "holder": p.Holder} {
		if strings.TrimSpace(text) == "" {
			wrong = append(wrong, fmt.Errorf("%s is missing", key))
		}
	}
	return errors.Join(wrong...)
}
