package layout

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"kyosai/server/caldate"
)

// shape is the shape of a date or month. Letters stand for its parts, all else
// for itself: g the era's digit, G its letter or kanji, yyyy the calendar's
// year, yy or y the era's, mm or m the month, dd or d the day; a letter alone
// is one or two digits.
type shape struct {
	parts []part
	eras  map[string]caldate.Era
}

type part struct {
	letter  byte // 0 for what stands for itself
	width   int
	literal string
}

const shapeHelp = "write the era as g or G, the year as yyyy, or after an era yy or y, the month as mm or m, the day as dd or d, such as gyymmdd, Gy.m.d or yyyy/m/d"

func newShape(pattern string, withDay bool, eras map[string]caldate.Era) (shape, error) {
	s := shape{eras: eras}
	for rest := pattern; rest != ""; {
		p := nextPart(rest)
		rest = rest[max(p.width, len(p.literal)):]
		s.parts = append(s.parts, p)
	}
	wanted := map[byte]int{'y': 1, 'm': 1}
	if withDay {
		wanted['d'] = 1
	}
	if fault := s.fault(wanted); fault != "" {
		return shape{}, fmt.Errorf("%q %s; %s", pattern, fault, shapeHelp)
	}
	return s, nil
}

func nextPart(rest string) part {
	letter := rest[0]
	if !strings.ContainsRune("gGymd", rune(letter)) {
		_, size := utf8.DecodeRuneInString(rest)
		return part{literal: rest[:size]}
	}
	width := len(rest) - len(strings.TrimLeft(rest, string(letter)))
	return part{letter: letter, width: width}
}

// fault says what is wrong with a shape, "" if nothing.
func (s shape) fault(wanted map[byte]int) string {
	seen, era, wide := map[byte]int{}, false, false
	for i, p := range s.parts {
		switch {
		case p.letter == 0:
			continue
		case p.letter == 'g' || p.letter == 'G':
			if era || p.width != 1 {
				return "has more than one era"
			}
			era = true
			if p.letter == 'g' && len(s.eras) == 0 {
				return "has an era's digit, but the layout's eras do not say which digit is which"
			}
			continue
		case p.width > 2 && (p.letter != 'y' || p.width != 4):
			return fmt.Sprintf("has %d letters %c", p.width, p.letter)
		case p.width == 1 && i+1 < len(s.parts) && s.parts[i+1].letter != 0:
			return fmt.Sprintf("has a %c of one or two digits with nothing between it and the next part", p.letter)
		}
		seen[p.letter]++
		wide = wide || p.width == 4
	}
	for _, letter := range []byte("ymd") {
		if seen[letter] != wanted[letter] {
			return fmt.Sprintf("has %d parts %c where %d is wanted", seen[letter], letter, wanted[letter])
		}
	}
	if wide == era {
		return "needs either a year of four digits or an era and its year"
	}
	return ""
}

// moment is what a shape found in a text, not yet known to be in a calendar.
type moment struct {
	era              caldate.Era
	byEra            bool
	year, month, day int
}

// match takes the text apart; false if it has another shape.
func (s shape) match(text string) (moment, bool) {
	m := moment{day: 1}
	for _, p := range s.parts {
		rest, ok := s.take(p, text, &m)
		if !ok {
			return moment{}, false
		}
		text = rest
	}
	return m, text == ""
}

func (s shape) take(p part, text string, m *moment) (rest string, ok bool) {
	switch p.letter {
	case 0:
		return strings.CutPrefix(text, p.literal)
	case 'g':
		if text == "" {
			return "", false
		}
		m.era, ok = s.eras[text[:1]]
		m.byEra = true
		return text[1:], ok
	case 'G':
		m.byEra = true
		m.era, rest, ok = eraPrefix(text)
		return rest, ok
	}
	if rest, ok = strings.CutPrefix(text, "元"); ok && p.letter == 'y' && p.width != 4 {
		m.year = 1
		return rest, true
	}
	n, rest, ok := digits(text, p.width)
	m.set(p.letter, n)
	return rest, ok
}

func (m *moment) set(letter byte, n int) {
	switch letter {
	case 'y':
		m.year = n
	case 'm':
		m.month = n
	case 'd':
		m.day = n
	}
}

// eraPrefix takes an era's name, kanji or letter off the text's beginning.
func eraPrefix(text string) (caldate.Era, string, bool) {
	for _, runes := range []int{2, 1} {
		end := 0
		for range runes {
			_, size := utf8.DecodeRuneInString(text[end:])
			end += size
		}
		if end > 0 && (text[0] < '0' || text[0] > '9') {
			if era, known := caldate.EraNamed(text[:end]); known {
				return era, text[end:], true
			}
		}
	}
	return caldate.Era{}, "", false
}

// digits takes exactly width digits, or one or two where width is 1.
func digits(text string, width int) (n int, rest string, ok bool) {
	least, most := width, width
	if width == 1 {
		most = 2
	}
	i := 0
	for ; i < len(text) && i < most && text[i] >= '0' && text[i] <= '9'; i++ {
		n = n*10 + int(text[i]-'0')
	}
	return n, text[i:], i >= least
}

func (m moment) asDay() (caldate.Reading, error) {
	if !m.byEra {
		d, err := caldate.Of(m.year, m.month, m.day)
		return caldate.Reading{Day: d}, err
	}
	d, overran, err := m.era.Day(m.year, m.month, m.day)
	return caldate.Reading{Day: d, Overran: overran}, err
}

func (m moment) asMonth() (month caldate.MonthOrDay, overran bool, err error) {
	if !m.byEra {
		d, err := caldate.Of(m.year, m.month, 1)
		return caldate.MonthOf(d), false, err
	}
	return m.era.Month(m.year, m.month)
}
