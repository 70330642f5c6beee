package layout

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"

	"kyosai/server/migration/cp932"
)

// columns says which column holds each field (-1: none) and how many there are.
type columns struct {
	of    []int
	least int
	most  int
}

// readHeadings reads the line of headings, if there is one, and finds the
// column of each field.
func (r *Reader) readHeadings() error {
	var headings []string
	if r.file.Headings {
		raw, _, err := r.line()
		if err != nil && !errors.Is(err, io.EOF) {
			return err
		}
		r.skip(len(raw))
		if headings, err = r.file.headings(raw); err != nil {
			return err
		}
	}
	return r.place(headings)
}

func (f *File) headings(raw []byte) ([]string, error) {
	pieces, ok := f.split(raw)
	if !ok {
		return nil, fmt.Errorf("%s: the line of headings cannot be taken apart", f.Name)
	}
	headings := make([]string, len(pieces))
	for i, piece := range pieces {
		text, err := f.decode(piece)
		if err != nil {
			return nil, fmt.Errorf("%s: the line of headings is not %s; mend encoding in the layout", f.Name, f.encoding)
		}
		headings[i] = strings.TrimSpace(text)
	}
	return headings, nil
}

// place finds each field's column among the headings.
func (r *Reader) place(headings []string) error {
	r.columns = columns{of: make([]int, len(r.file.fields)), most: len(headings)}
	for i, field := range r.file.fields {
		r.columns.of[i] = -1
		if field == nil {
			continue
		}
		column := field.Column - 1
		if field.Heading != "" {
			var err error
			if column, err = r.file.find(field, headings); err != nil {
				return err
			}
		}
		r.columns.of[i] = column
		r.columns.least = max(r.columns.least, column+1)
	}
	return nil
}

func (f *File) find(field *Field, headings []string) (int, error) {
	found := -1
	for i, heading := range headings {
		if heading != string(field.Heading) {
			continue
		}
		if found >= 0 {
			return 0, fmt.Errorf("%s has the heading %s twice; write column instead of heading for %s.fields.%s", f.Name, heading, f.noun, field.target.name)
		}
		found = i
	}
	if found < 0 {
		return 0, fmt.Errorf("%s has no heading %s, only %s; mend %s.fields.%s.heading in the layout", f.Name, field.Heading, strings.Join(headings, ", "), f.noun, field.target.name)
	}
	return found, nil
}

func (r *Reader) nextDelimited() (*Record, error) {
	for {
		raw, fault, err := r.line()
		if err != nil {
			return nil, err
		}
		if len(bytes.TrimRight(raw, "\r\n\x1a")) == 0 {
			r.skip(len(raw))
			continue
		}
		r.begin(raw, fault)
		r.record.set(r.pieces())
		return r.record, nil
	}
}

// pieces takes the record apart into the fields' bytes.
func (r *Reader) pieces() [][]byte {
	pieces := make([][]byte, len(r.columns.of))
	found, ok := r.file.split(r.record.Raw)
	if !ok || r.columns.most > 0 && len(bytes.Join(found[min(len(found), r.columns.most):], nil)) > 0 {
		r.record.Fault = Undecodable
		return pieces
	}
	if len(found) < r.columns.least && r.record.Fault == "" {
		r.record.Fault = Truncated
	}
	for i, column := range r.columns.of {
		if column >= 0 && column < len(found) {
			pieces[i] = found[column]
		}
	}
	return pieces
}

// line peeks at the next record with its line end; io.EOF if there is none.
// Where a quotation mark is never closed, only the first line is taken, so that
// the records after it are not lost.
func (r *Reader) line() (raw []byte, fault string, err error) {
	ahead, err := r.source.Peek(maxRecord)
	if err != nil && !errors.Is(err, io.EOF) {
		return nil, "", fmt.Errorf("read %s: %w", r.file.Name, err)
	}
	if len(ahead) == 0 {
		return nil, "", io.EOF
	}
	end, quoted := r.file.end(ahead)
	switch {
	case end > 0:
		return ahead[:end], "", nil
	case !quoted && len(ahead) < maxRecord:
		return ahead, "", nil
	}
	if first := bytes.IndexByte(ahead, '\n'); first >= 0 {
		ahead = ahead[:first+1]
	}
	return ahead, Undecodable, nil
}

// end finds the end of the first record; 0 if it does not end, and whether it
// is a quotation that does not.
func (f *File) end(ahead []byte) (end int, quoted bool) {
	fresh := true // at the beginning of a field
	for i := 0; i < len(ahead); i++ {
		b := ahead[i]
		switch {
		case b == '"' && (fresh || quoted):
			quoted = !quoted
			// Two marks in a quotation are one mark of its text.
			fresh = !quoted
			continue
		case b == '\n' && !quoted:
			return i + 1, false
		case f.wide(b):
			i++
		}
		fresh = b == f.Delimiter[0] && !quoted
	}
	return 0, quoted
}

func (f *File) wide(b byte) bool { return f.encoding == encodingCP932 && cp932.IsLead(b) }

// split takes a line apart at its delimiters; false if a quotation is not closed
// or goes on after its end.
func (f *File) split(line []byte) (pieces [][]byte, ok bool) {
	line = bytes.TrimSuffix(bytes.TrimSuffix(bytes.TrimRight(line, "\x1a"), []byte("\n")), []byte("\r"))
	for {
		piece, rest, more, ok := f.piece(line)
		if !ok {
			return nil, false
		}
		pieces = append(pieces, piece)
		if !more {
			return pieces, true
		}
		line = rest
	}
}

// piece takes the first field off the line.
func (f *File) piece(line []byte) (piece, rest []byte, more, ok bool) {
	if len(line) > 0 && line[0] == '"' {
		return f.quotation(line[1:])
	}
	for i := 0; i < len(line); i++ {
		if line[i] == f.Delimiter[0] {
			return line[:i:i], line[i+1:], true, true
		}
		if f.wide(line[i]) {
			i++
		}
	}
	return line, nil, false, true
}

func (f *File) quotation(line []byte) (piece, rest []byte, more, ok bool) {
	piece = []byte{}
	for i := 0; i < len(line); i++ {
		switch {
		case line[i] != '"':
			piece = append(piece, line[i])
			if f.wide(line[i]) && i+1 < len(line) {
				i++
				piece = append(piece, line[i])
			}
		case i+1 < len(line) && line[i+1] == '"':
			piece = append(piece, '"')
			i++
		case i+1 == len(line):
			return piece, nil, false, true
		default:
			return piece, line[i+2:], true, line[i+1] == f.Delimiter[0]
		}
	}
	return nil, nil, false, false
}
