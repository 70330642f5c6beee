// Package fonts carries the fonts that letters are set in: README.md says where they come from and under which licences.
package fonts

import (
	"bytes"
	"compress/gzip"
	_ "embed" // the font files
	"fmt"
	"io"
	"os"
	"sync"

	"kyosai/server/letters/typeset/pdf"
)

//go:embed BIZUDMincho-Regular.ttf.gz
var mincho []byte

//go:embed names.ttf.gz
var names []byte

var (
	first  = sync.OnceValues(func() (*pdf.Font, error) { return unpack(mincho) })
	second = sync.OnceValues(func() (*pdf.Font, error) { return unpack(names) })
)

// All gives the fonts in the order in which they are asked for a character: the one that letters are set in, those of the
// files named, and the one with more characters of names. The own ones are read at the first call.
func All(paths ...string) ([]*pdf.Font, error) {
	own, err := first()
	if err != nil {
		return nil, err
	}
	all := []*pdf.Font{own}
	for _, path := range paths {
		data, err := os.ReadFile(path)
		if err != nil {
			return nil, fmt.Errorf("read a font of the letters: %w", err)
		}
		more, err := pdf.Read(data)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", path, err)
		}
		all = append(all, more)
	}
	last, err := second()
	return append(all, last), err
}

func unpack(packed []byte) (*pdf.Font, error) {
	z, err := gzip.NewReader(bytes.NewReader(packed))
	if err != nil {
		return nil, fmt.Errorf("unpack a font: %w", err)
	}
	data, err := io.ReadAll(z)
	if err != nil {
		return nil, fmt.Errorf("unpack a font: %w", err)
	}
	return pdf.Read(data)
}
