package layout

import (
	"errors"
	"fmt"
	"strings"

	"github.com/goccy/go-yaml"

	"kyosai/server/strictyaml"
)

// Parse reads a layout file's text. The error names every wrong key and says
// what would be right.
func Parse(name string, source []byte) (*Layout, error) {
	var l Layout
	if err := strictyaml.Read(source, &l); err != nil {
		return nil, fmt.Errorf("layout %s: %w", name, explained(err))
	}
	if err := l.complete(); err != nil {
		return nil, fmt.Errorf("layout %s: %w", name, err)
	}
	return &l, nil
}

const keysHelp = `the keys are: of a layout name, about, encoding, eras, companies, members, payments; ` +
	`of a file file, format, length, delimiter, headings, fields; ` +
	`of a field at, bytes, heading, column, shapes, none, codes, pad, thousands, unit, narrow`

// explained turns the YAML library's error into one that says the line, the key and the remedy.
func explained(err error) error {
	var wrong yaml.Error
	if !errors.As(err, &wrong) || wrong.GetToken() == nil {
		return fmt.Errorf("not YAML: %w", err)
	}
	token := wrong.GetToken()
	place := fmt.Sprintf("line %d, at %q", token.Position.Line, token.Value)
	message := wrong.GetMessage()
	var unknown *yaml.UnknownFieldError
	switch {
	case errors.As(err, &unknown):
		return fmt.Errorf("%s: there is no such key; %s", place, keysHelp)
	case strings.Contains(message, "cannot unmarshal") && strings.Contains(message, "of type int"):
		return fmt.Errorf("%s: write a whole number here", place)
	case strings.Contains(message, "cannot unmarshal") && strings.Contains(message, "of type bool"):
		return fmt.Errorf("%s: write true or false here", place)
	}
	return fmt.Errorf("%s: %s", place, message)
}
