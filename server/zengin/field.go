package zengin

import "strconv"

// only takes a byte that must be one of some.
func (r *record) only(at int, allowed string, reason Reason) byte {
	for i := range len(allowed) {
		if allowed[i] == r.bytes[at] {
			return r.bytes[at]
		}
	}
	r.refuse(at, 1, reason)
	return 0
}

// digits takes a number that is kept as text.
func (r *record) digits(at, length int) string {
	for i := at; i < at+length; i++ {
		if r.bytes[i] < '0' || r.bytes[i] > '9' {
			r.refuse(i, 1, NotDigits)
		}
	}
	return string(r.bytes[at : at+length])
}

// number64 takes a number; 0 where there is none.
func (r *record) number64(at, length int) int64 {
	n, _ := strconv.ParseInt(r.digits(at, length), 10, 64) // what is no number was refused
	return n
}

// text takes half-width text that stands at the left of its field, filled with blanks.
func (r *record) text(at, length int, needed bool) string {
	end := at + length
	for end > at && r.bytes[end-1] == ' ' {
		end--
	}
	switch {
	case end == at && needed:
		r.refuse(at, 1, Missing)
	case end > at && r.bytes[at] == ' ':
		r.refuse(at, 1, NotLeft)
	}
	for i := at; i < end; i++ {
		before := byte(0)
		if i > at {
			before = r.bytes[i-1]
		}
		if reason := unfit(r.bytes[i], before); reason != "" {
			r.refuse(i, 1, reason)
		}
	}
	return readable(r.bytes[at:end])
}

// unfit says what is wrong with a byte of a text behind another byte; empty where nothing is.
func unfit(b, before byte) Reason {
	semivoiceable := before >= 0xCA && before <= 0xCE
	switch {
	case b == 0xDE && !(before == 0xB3 || before >= 0xB6 && before <= 0xC4 || semivoiceable), b == 0xDF && !semivoiceable:
		return LoneMark
	case b >= 0xB1 && b <= 0xDF, b >= 'A' && b <= 'Z', b >= '0' && b <= '9', b == ' ', b == '(', b == ')', b == '-', b == '.':
		return ""
	}
	return NotAllowed
}

// blank wants blanks.
func (r *record) blank(at, length int) {
	for i := at; i < at+length; i++ {
		if r.bytes[i] != ' ' {
			r.refuse(i, 1, NotBlank)
		}
	}
}

func (r *record) refuse(at, length int, reason Reason) {
	if r.fault == nil {
		r.fault = &Fault{r.number, at, readable(r.bytes[at : at+length]), reason}
	}
}

// readable shows bytes of JIS X 0201 as text; a byte that is no character there as \x1a.
func readable(raw []byte) string {
	out := make([]rune, 0, len(raw))
	for _, b := range raw {
		switch {
		case b >= 0x20 && b < 0x7f:
			out = append(out, rune(b))
		case b >= 0xA1 && b <= 0xDF:
			out = append(out, rune(b)-0xA1+'｡')
		default:
			out = append(out, []rune(`\x`+strconv.FormatUint(uint64(b)+0x100, 16)[1:])...)
		}
	}
	return string(out)
}
