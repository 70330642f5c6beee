// Package strictjson reads JSON (RFC 8259) without the kindness of
// encoding/json: broken UTF-8, half surrogates, a name given twice and
// anything after the value are refused, as is nesting beyond a bound.
package strictjson

import (
	"encoding/json"
	"errors"
	"fmt"
	"unicode/utf8"
)

// The bounds of a value that no request of ours comes near.
const (
	maxDepth  = 32
	maxDigits = 64
)

// Error says where and why a text is not the JSON that we accept. It never
// repeats the text.
type Error struct {
	Offset int
	Reason error
}

// Error names the place, never the content.
func (e *Error) Error() string { return fmt.Sprintf("byte %d: %v", e.Offset, e.Reason) }

// Unwrap gives the reason.
func (e *Error) Unwrap() error { return e.Reason }

// The reasons of an Error.
var (
	ErrSyntax    = errors.New("not JSON")
	ErrUTF8      = errors.New("not valid UTF-8")
	ErrSurrogate = errors.New("half of a surrogate pair")
	ErrDuplicate = errors.New("a name is given twice")
	ErrTrailing  = errors.New("more than one value")
	ErrDepth     = errors.New("nested too deeply")
	ErrNumber    = errors.New("a number with too many digits")
)

// Decode reads one value: map[string]any, []any, string, json.Number, bool or nil.
func Decode(data []byte) (any, error) {
	if !utf8.Valid(data) {
		return nil, &Error{Offset: invalidAt(data), Reason: ErrUTF8}
	}
	d := decoder{data: data}
	v, err := d.value(0)
	if err == nil {
		if d.space(); d.at < len(data) {
			err = ErrTrailing
		}
	}
	if err != nil {
		return nil, &Error{Offset: d.at, Reason: err}
	}
	return v, nil
}

func invalidAt(data []byte) int {
	for i := 0; i < len(data); {
		r, size := utf8.DecodeRune(data[i:])
		if r == utf8.RuneError && size == 1 {
			return i
		}
		i += size
	}
	return len(data)
}

type decoder struct {
	data []byte
	at   int
}

// peek answers the next byte, 0 at the end (no value begins with 0).
func (d *decoder) peek() byte {
	if d.at < len(d.data) {
		return d.data[d.at]
	}
	return 0
}

func (d *decoder) space() {
	for d.at < len(d.data) {
		switch d.data[d.at] {
		case ' ', '\t', '\n', '\r':
			d.at++
		default:
			return
		}
	}
}

func (d *decoder) value(depth int) (any, error) {
	if depth > maxDepth {
		return nil, ErrDepth
	}
	d.space()
	switch c := d.peek(); {
	case c == '{':
		return d.object(depth)
	case c == '[':
		return d.array(depth)
	case c == '"':
		return d.text()
	case c == 't':
		return true, d.word("true")
	case c == 'f':
		return false, d.word("false")
	case c == 'n':
		return nil, d.word("null")
	case c == '-' || c >= '0' && c <= '9':
		return d.number()
	}
	return nil, ErrSyntax
}

func (d *decoder) word(w string) error {
	if len(d.data)-d.at < len(w) || string(d.data[d.at:d.at+len(w)]) != w {
		return ErrSyntax
	}
	d.at += len(w)
	return nil
}

func (d *decoder) object(depth int) (any, error) {
	out := map[string]any{}
	d.at++
	if d.space(); d.peek() == '}' {
		d.at++
		return out, nil
	}
	for {
		if err := d.member(out, depth); err != nil {
			return nil, err
		}
		if done, err := d.next('}'); err != nil || done {
			return out, err
		}
	}
}

func (d *decoder) member(out map[string]any, depth int) error {
	if d.space(); d.peek() != '"' {
		return ErrSyntax
	}
	name, err := d.text()
	if err != nil {
		return err
	}
	if _, twice := out[name]; twice {
		return ErrDuplicate
	}
	if d.space(); d.peek() != ':' {
		return ErrSyntax
	}
	d.at++
	out[name], err = d.value(depth + 1)
	return err
}

func (d *decoder) array(depth int) (any, error) {
	out := []any{}
	d.at++
	if d.space(); d.peek() == ']' {
		d.at++
		return out, nil
	}
	for {
		v, err := d.value(depth + 1)
		if err != nil {
			return nil, err
		}
		out = append(out, v)
		if done, err := d.next(']'); err != nil || done {
			return out, err
		}
	}
}

// next passes a comma, or the end of the object or array.
func (d *decoder) next(end byte) (done bool, err error) {
	d.space()
	switch d.peek() {
	case ',':
		d.at++
		return false, nil
	case end:
		d.at++
		return true, nil
	}
	return false, ErrSyntax
}

func (d *decoder) number() (any, error) {
	start := d.at
	if d.peek() == '-' {
		d.at++
	}
	if d.peek() == '0' {
		d.at++
	} else if d.digits() == 0 {
		return nil, ErrSyntax
	}
	if d.peek() == '.' {
		d.at++
		if d.digits() == 0 {
			return nil, ErrSyntax
		}
	}
	if c := d.peek(); c == 'e' || c == 'E' {
		d.at++
		if c := d.peek(); c == '+' || c == '-' {
			d.at++
		}
		if d.digits() == 0 {
			return nil, ErrSyntax
		}
	}
	if d.at-start > maxDigits {
		return nil, ErrNumber
	}
	return json.Number(d.data[start:d.at]), nil
}

func (d *decoder) digits() int {
	start := d.at
	for c := d.peek(); c >= '0' && c <= '9'; c = d.peek() {
		d.at++
	}
	return d.at - start
}
