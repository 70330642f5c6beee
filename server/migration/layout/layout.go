package layout

import (
	"embed"
	"errors"
	"fmt"
	"os"
	"path"
	"strings"
)

// Layout is the shape of an extract.
type Layout struct {
	// Name names the layout in reports.
	Name scalar `yaml:"name"`
	// About says whose extract it is, for people.
	About scalar `yaml:"about"`
	// Encoding is cp932 or utf-8; a byte order mark is passed over.
	Encoding scalar `yaml:"encoding"`
	// Eras are the digits that stand for eras (g in a shape).
	Eras codes `yaml:"eras"`
	// Companies, Members and Payments describe a file each; one may be left out.
	Companies *File `yaml:"companies"`
	Members   *File `yaml:"members"`
	Payments  *File `yaml:"payments"`
}

// File is the shape of one file of records.
type File struct {
	// Name is the file's name in the extract's folder.
	Name scalar `yaml:"file"`
	// Format is fixed or delimited.
	Format scalar `yaml:"format"`
	// Length is a fixed record's length in bytes.
	Length int `yaml:"length"`
	// Delimiter parts the fields of a delimited record: "," unless told.
	Delimiter scalar `yaml:"delimiter"`
	// Headings tells that the first line names the columns.
	Headings bool `yaml:"headings"`
	// Fields are the fields by their names.
	Fields map[string]*Field `yaml:"fields"`

	noun     Noun
	encoding string
	fields   []*Field // by the noun's constants; nil where the extract lacks the field
}

// Field is where a field stands and how its text is read.
type Field struct {
	// At and Bytes are the place in a fixed record, from 0.
	At    *int `yaml:"at"`
	Bytes int  `yaml:"bytes"`
	// Heading or Column (from 1) is the place in a delimited record.
	Heading scalar `yaml:"heading"`
	Column  int    `yaml:"column"`
	// Shapes are the shapes of a date or month, tried in order.
	Shapes texts `yaml:"shapes"`
	// None are the texts that mean no date.
	None texts `yaml:"none"`
	// Codes leads from the extract's codes or words to ours.
	Codes codes `yaml:"codes"`
	// Pad are the characters trimmed from a text's end: space, U+3000 and NUL unless told.
	Pad scalar `yaml:"pad"`
	// Thousands parts the thousands of an amount.
	Thousands scalar `yaml:"thousands"`
	// Unit is written after an amount, such as 円.
	Unit scalar `yaml:"unit"`
	// Narrow turns full-width digits and letters of a text into half-width ones.
	// Numbers, dates, codes and amounts are read so in any case.
	Narrow bool `yaml:"narrow"`

	target target
	shapes []shape
}

//go:embed layouts/*.yaml
var shipped embed.FS

// Load reads the layout of this name that ships with kyosai (host-1971,
// csv-headings), or the layout file at this path.
func Load(nameOrPath string) (*Layout, error) {
	if source, err := shipped.ReadFile(path.Join("layouts", nameOrPath+".yaml")); err == nil {
		return Parse(nameOrPath, source)
	}
	source, err := os.ReadFile(nameOrPath)
	if errors.Is(err, os.ErrNotExist) {
		return nil, fmt.Errorf("no layout %q: name one of %s, or the path of a layout file", nameOrPath, strings.Join(Shipped(), ", "))
	}
	if err != nil {
		return nil, fmt.Errorf("read the layout file: %w", err)
	}
	return Parse(nameOrPath, source)
}

// Shipped lists the layouts that ship with kyosai.
func Shipped() []string {
	entries, _ := shipped.ReadDir("layouts")
	names := make([]string, len(entries))
	for i, entry := range entries {
		names[i] = strings.TrimSuffix(entry.Name(), ".yaml")
	}
	return names
}

// File is the noun's file, nil where the extract has none.
func (l *Layout) File(n Noun) *File { return [...]*File{l.Companies, l.Members, l.Payments}[n] }
