// Package strictyaml reads an operator's file: a key that is not known is refused, and what the library stumbles over is
// an error as any other.
package strictyaml

import (
	"fmt"

	"github.com/goccy/go-yaml"
)

// Read fills in what the text says. Of a text at fault the error says the line and the column.
func Read(text []byte, into any) (err error) {
	defer func() {
		if stumbled := recover(); stumbled != nil {
			err = fmt.Errorf("this is no YAML that can be read: %v", stumbled)
		}
	}()
	return yaml.UnmarshalWithOptions(text, into, yaml.Strict())
}
