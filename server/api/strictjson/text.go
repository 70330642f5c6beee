package strictjson

import "unicode/utf8"

// text reads a string; the opening quote is the next byte.
func (d *decoder) text() (string, error) {
	d.at++
	start := d.at
	for d.at < len(d.data) {
		switch c := d.data[d.at]; {
		case c == '"':
			s := string(d.data[start:d.at])
			d.at++
			return s, nil
		case c == '\\':
			return d.escaped(append([]byte(nil), d.data[start:d.at]...))
		case c < 0x20:
			return "", ErrSyntax
		}
		d.at++
	}
	return "", ErrSyntax
}

// escaped goes on with a string at its first backslash.
func (d *decoder) escaped(out []byte) (string, error) {
	for d.at < len(d.data) {
		switch c := d.data[d.at]; {
		case c == '"':
			d.at++
			return string(out), nil
		case c == '\\':
			r, err := d.escape()
			if err != nil {
				return "", err
			}
			out = utf8.AppendRune(out, r)
		case c < 0x20:
			return "", ErrSyntax
		default:
			out = append(out, c)
			d.at++
		}
	}
	return "", ErrSyntax
}

// escape reads one escape, or the two of a surrogate pair.
func (d *decoder) escape() (rune, error) {
	d.at++
	c := d.peek()
	d.at++
	switch c {
	case '"', '\\', '/':
		return rune(c), nil
	case 'b':
		return '\b', nil
	case 'f':
		return '\f', nil
	case 'n':
		return '\n', nil
	case 'r':
		return '\r', nil
	case 't':
		return '\t', nil
	case 'u':
		return d.unicode()
	}
	d.at = min(d.at, len(d.data))
	return 0, ErrSyntax
}

func (d *decoder) unicode() (rune, error) {
	high, err := d.hex()
	if err != nil || high < 0xd800 || high > 0xdfff {
		return high, err
	}
	if high > 0xdbff || d.word(`\u`) != nil {
		return 0, ErrSurrogate
	}
	low, err := d.hex()
	if err != nil {
		return 0, err
	}
	if low < 0xdc00 || low > 0xdfff {
		return 0, ErrSurrogate
	}
	return (high-0xd800)<<10 + (low - 0xdc00) + 0x10000, nil
}

func (d *decoder) hex() (rune, error) {
	if len(d.data)-d.at < 4 {
		return 0, ErrSyntax
	}
	var r rune
	for range 4 {
		c := d.data[d.at]
		switch {
		case c >= '0' && c <= '9':
			r = r<<4 | rune(c-'0')
		case c >= 'a' && c <= 'f':
			r = r<<4 | rune(c-'a'+10)
		case c >= 'A' && c <= 'F':
			r = r<<4 | rune(c-'A'+10)
		default:
			return 0, ErrSyntax
		}
		d.at++
	}
	return r, nil
}
