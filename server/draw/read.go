package draw

import (
	"encoding/hex"
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Fault is why a file is refused: the line, from 1, and what is wrong with it.
type Fault struct {
	Line   int
	Reason string
}

// Error tells the line and the reason.
func (f *Fault) Error() string { return fmt.Sprintf("line %d: %s", f.Line, f.Reason) }

// most is how many places can be given out or wanted; mostDecimals how many digits a number has behind its point.
const (
	most         = 1_000_000
	mostDecimals = 6
)

var (
	hex32 = regexp.MustCompile(`^[0-9a-f]{32}$`)
	hex64 = regexp.MustCompile(`^[0-9a-f]{64}$`)
)

// ReadList reads the published text of a list. What Text would not have written is refused by a Fault, so that one
// commitment has one meaning.
func ReadList(text []byte) (List, error) {
	r := reader{lines: strings.SplitAfter(string(text), "\n")}
	l := r.list()
	r.end()
	return l, r.fault()
}

// ReadDrawing reads the file of a drawing as strictly as ReadList. It does not run it again: Verify does.
func ReadDrawing(text []byte) (Drawing, error) {
	r := reader{lines: strings.SplitAfter(string(text), "\n")}
	d := Drawing{List: r.list(), Drawn: r.value("drawn")}
	if r.broken == nil && !d.Written(d.Drawn) {
		r.refuse(fmt.Sprintf("not a number with %d decimals", d.Decimals))
	}
	r.at++
	if raw, err := hex.DecodeString(r.matching("seed", hex64)); err == nil {
		copy(d.Seed[:], raw)
	}
	d.Won, d.Waiting = r.drawn("won", d.List), r.drawn("waits", d.List)
	r.end()
	return d, r.fault()
}

// reader takes one line after the other, and keeps the first fault; after it, every line is empty.
type reader struct {
	lines  []string
	at     int
	broken *Fault
}

func (r *reader) list() List {
	r.exactly("kyosai draw 1")
	l := List{Title: r.text("title"), Places: r.count("places", 1, most), Number: r.text("number")}
	l.Decimals, l.SeedDigest = r.count("decimals", 0, mostDecimals), r.matching("seed digest", hex64)
	for r.next("entry") {
		e := r.entry()
		if n := len(l.Entries); r.broken == nil && n > 0 && l.Entries[n-1].Code >= e.Code {
			r.refuse("the codes are not in order, or one stands twice")
		}
		l.Entries = append(l.Entries, e)
		r.at++
	}
	return l
}

func (r *reader) entry() Entry {
	parts := strings.Split(r.value("entry"), " ")
	if len(parts) != 3 || !hex32.MatchString(parts[0]) {
		r.refuse("not a code of 32 hexadecimal digits, the places and the chances")
		return Entry{}
	}
	return Entry{parts[0], r.number(parts[1], 1, most), r.number(parts[2], 1, MostChances)}
}

// drawn reads the codes of those who won or wait, each with its entry of the list.
func (r *reader) drawn(name string, l List) (found []Entry) {
	known := make(map[string]Entry, len(l.Entries))
	for _, e := range l.Entries {
		known[e.Code] = e
	}
	for r.next(name) {
		e, ok := known[r.value(name)]
		if !ok {
			r.refuse("no entry has this code")
			return nil
		}
		found = append(found, e)
		r.at++
	}
	return found
}

func (r *reader) exactly(line string) {
	if r.at >= len(r.lines) || r.lines[r.at] != line+"\n" {
		r.refuse("here stands " + strconv.Quote(line))
	}
	r.at++
}

func (r *reader) next(name string) bool {
	return r.broken == nil && r.at < len(r.lines) && strings.HasPrefix(r.lines[r.at], name+": ")
}

// value gives what stands behind the heading of the line, without going on to the next one.
func (r *reader) value(name string) string {
	if r.broken != nil {
		return ""
	}
	if !r.next(name) {
		r.refuse("here stands " + strconv.Quote(name+": "))
		return ""
	}
	value, whole := strings.CutSuffix(strings.TrimPrefix(r.lines[r.at], name+": "), "\n")
	if !whole {
		r.refuse("the line does not end")
	}
	return value
}

func (r *reader) text(name string) string {
	value := r.value(name)
	if r.broken == nil && !Line(value) {
		r.refuse("not a line of text")
	}
	r.at++
	return value
}

// Line tells whether a title or a number can stand in a file: one line of text that begins and ends with no blank.
func Line(s string) bool {
	return s != "" && utf8.ValidString(s) && strings.TrimSpace(s) == s && strings.IndexFunc(s, unicode.IsControl) < 0
}

func (r *reader) matching(name string, form *regexp.Regexp) string {
	value := r.value(name)
	if r.broken == nil && !form.MatchString(value) {
		r.refuse("not the hexadecimal digits that belong here")
	}
	r.at++
	return value
}

func (r *reader) count(name string, least, most int) int {
	n := r.number(r.value(name), least, most)
	r.at++
	return n
}

// number reads a number as Go prints it.
func (r *reader) number(s string, least, most int) int {
	n, err := strconv.Atoi(s)
	if r.broken == nil && (err != nil || n < least || n > most || strconv.Itoa(n) != s) {
		r.refuse(fmt.Sprintf("not a number from %d to %d", least, most))
	}
	return n
}

func (r *reader) end() {
	if r.broken == nil && (r.at != len(r.lines)-1 || r.lines[r.at] != "") {
		r.refuse("nothing more belongs here")
	}
}

func (r *reader) refuse(reason string) {
	if r.broken == nil {
		r.broken = &Fault{min(r.at, len(r.lines)-1) + 1, reason}
	}
}

func (r *reader) fault() error {
	if r.broken == nil {
		return nil
	}
	return r.broken
}
