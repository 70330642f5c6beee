package layout

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"kyosai/server/migration/cp932"
)

// The faults that keep a record from being read at all, in their order.
const (
	Truncated   = "truncated"
	Undecodable = "undecodable"
)

// A text is at most as long as its column.
const (
	longestText = 255
	longestWord = 64
)

// Record is one record of an extract: its place, its bytes and its texts.
type Record struct {
	// File is the name of the record's file.
	File string
	// Number counts the file's records from 1.
	Number int
	// Byte is the offset of its first byte in the file, from 0.
	Byte int64
	// Raw is the record's bytes. It holds until the next record is read.
	Raw []byte
	// Fault is Truncated, Undecodable or "".
	Fault string

	file  *File
	texts []string
	known []bool // the field was there and could be decoded
	nul   []bool
}

// HadNul tells whether the field held NUL bytes, which its text does not.
func (r *Record) HadNul(field int) bool { return r.nul[field] }

// Noun is what the record is about.
func (r *Record) Noun() Noun { return r.file.noun }

// Decoded gives the texts of the fields that could be decoded, by their names.
func (r *Record) Decoded() map[string]string {
	decoded := map[string]string{}
	for i, known := range r.known {
		if known {
			decoded[targets[r.file.noun][i].name] = r.texts[i]
		}
	}
	return decoded
}

// newRecord makes an empty record of the file.
func (f *File) newRecord() *Record {
	n := len(f.fields)
	return &Record{File: string(f.Name), file: f, texts: make([]string, n), known: make([]bool, n), nul: make([]bool, n)}
}

// set decodes the fields' bytes; a field whose bytes are nil was not there.
func (r *Record) set(pieces [][]byte) {
	for i, f := range r.file.fields {
		r.texts[i], r.known[i], r.nul[i] = "", false, false
		if f == nil || pieces[i] == nil {
			continue
		}
		decoded, err := r.file.decode(pieces[i])
		if err == nil {
			err = r.setText(i, decoded)
		}
		if err != nil && r.Fault == "" {
			r.Fault = Undecodable
		}
	}
}

// setText takes a field's decoded text; an error if it is longer than its column.
func (r *Record) setText(field int, decoded string) error {
	f := r.file.fields[field]
	r.nul[field] = strings.ContainsRune(decoded, 0)
	if r.nul[field] {
		decoded = strings.ReplaceAll(decoded, "\x00", "")
	}
	decoded = strings.TrimRight(decoded, string(f.Pad))
	longest := longestText
	if f.target.kind == word {
		longest = longestWord
	}
	if n := utf8.RuneCountInString(decoded); n > longest {
		return fmt.Errorf("%s has %d characters, %d at most", f.target.name, n, longest)
	}
	r.texts[field], r.known[field] = decoded, true
	return nil
}

func (f *File) decode(raw []byte) (string, error) {
	if f.encoding == encodingCP932 {
		return cp932.Decode(raw)
	}
	if !utf8.Valid(raw) {
		return "", fmt.Errorf("not UTF-8")
	}
	return string(raw), nil
}

// Mended is the record with the texts that somebody wrote in place of its own,
// by their fields' names. Raw may be nil where every field is given.
func (f *File) Mended(raw []byte, written map[string]string) (*Record, error) {
	r := f.newRecord()
	if err := f.read(r, raw, len(written)); err != nil {
		return nil, err
	}
	for name, value := range written {
		i := slices.Index(FieldNames(f.noun), name)
		if i < 0 || f.fields[i] == nil {
			return nil, fmt.Errorf("no field %q; the fields are %s", name, strings.Join(f.known(), ", "))
		}
		if err := r.setText(i, value); err != nil {
			return nil, err
		}
	}
	r.Fault = f.remaining(r)
	return r, nil
}

// read takes the raw record apart as far as it goes.
func (f *File) read(r *Record, raw []byte, written int) error {
	r.Raw = bytes.Clone(raw)
	switch {
	case len(raw) == 0:
		return nil
	case f.Format == formatFixed:
		r.set(f.slice(raw))
	case written == 0:
		// Without its headings a delimited record cannot be taken apart.
		return fmt.Errorf("a delimited record is fed in by its fields; write them")
	}
	return nil
}

// remaining is the fault that is left when some needed field is still not there.
func (f *File) remaining(r *Record) string {
	for i, field := range f.fields {
		if field != nil && !r.known[i] {
			if len(r.Raw) > 0 && f.Format == formatFixed && len(r.Raw) < f.Length {
				return Truncated
			}
			return Undecodable
		}
	}
	return ""
}

func (f *File) known() []string {
	var names []string
	for _, field := range f.fields {
		if field != nil {
			names = append(names, field.target.name)
		}
	}
	return names
}
