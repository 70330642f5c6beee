package layout

import (
	"slices"
	"strconv"
	"strings"

	"kyosai/server/caldate"
	"kyosai/server/kana"
)

// State tells what became of a text that was read as a value.
type State int

// A value is known, or there is none, or the text is no such value.
const (
	Known State = iota
	None
	Wrong
)

// Text is the field as it is to be stored: a name exactly as decoded, a reading
// in full-width kana, a number without its padding.
func (r *Record) Text(field int) string {
	f := r.file.fields[field]
	if f == nil {
		return ""
	}
	value := r.texts[field]
	switch f.target.kind {
	case reading:
		return strings.Join(strings.Fields(kana.Widen(value)), " ")
	case text:
		if f.Narrow {
			return narrow(value)
		}
		return value
	case postal:
		return joined(narrow(value))
	}
	return narrow(value)
}

// Day is the field read as a day, and whether that day overran its era.
func (r *Record) Day(field int) (caldate.Reading, State) {
	m, state := r.moment(field)
	for _, candidate := range m {
		if reading, err := candidate.asDay(); err == nil {
			return reading, Known
		}
	}
	return caldate.Reading{}, state
}

// Month is the field read as a month, and whether it overran its era.
func (r *Record) Month(field int) (month caldate.MonthOrDay, overran bool, state State) {
	m, state := r.moment(field)
	for _, candidate := range m {
		if month, overran, err := candidate.asMonth(); err == nil {
			return month, overran, Known
		}
	}
	return "", false, state
}

// moment finds every shape that the text has; its state is what holds if none
// of them is in a calendar.
func (r *Record) moment(field int) ([]moment, State) {
	f := r.file.fields[field]
	if f == nil {
		return nil, None
	}
	value := narrow(r.texts[field])
	if slices.Contains(f.None, value) {
		return nil, None
	}
	var found []moment
	for _, s := range f.shapes {
		if m, ok := s.match(value); ok {
			found = append(found, m)
		}
	}
	return found, Wrong
}

// Amount is the field read as yen.
func (r *Record) Amount(field int) (int64, State) {
	f := r.file.fields[field]
	if f == nil {
		return 0, None
	}
	value := narrow(r.texts[field])
	if f.Unit != "" {
		value = strings.TrimSpace(strings.TrimPrefix(strings.TrimSuffix(value, narrow(string(f.Unit))), narrow(string(f.Unit))))
	}
	value, ok := ungrouped(value, string(f.Thousands))
	if !ok || len(value) > 12 || strings.Trim(value, "0123456789") != "" {
		return 0, Wrong
	}
	n, err := strconv.ParseInt(value, 10, 64)
	if err != nil {
		return 0, Wrong
	}
	return n, Known
}

// Code is the word that the field's code table leads to.
func (r *Record) Code(field int) (string, bool) {
	f := r.file.fields[field]
	if f == nil {
		return "", false
	}
	if code, known := f.Codes[r.texts[field]]; known {
		return code, true
	}
	code, known := f.Codes[narrow(r.texts[field])]
	return code, known
}

// ungrouped takes the separators of thousands out, if each stands before three digits.
func ungrouped(value, separator string) (string, bool) {
	if separator == "" || !strings.Contains(value, separator) {
		return value, true
	}
	groups := strings.Split(value, separator)
	for i, group := range groups {
		if len(group) != 3 && (i > 0 || len(group) < 1 || len(group) > 3) {
			return "", false
		}
	}
	return strings.Join(groups, ""), true
}

// narrow makes full-width digits, letters and signs half-width and takes the
// spaces at the ends off.
func narrow(value string) string {
	return strings.TrimSpace(strings.Map(func(r rune) rune {
		switch {
		case r >= '！' && r <= '～':
			return r - '！' + '!'
		case r == '\u3000':
			return ' '
		case r == '−':
			return '-'
		}
		return r
	}, value))
}

// joined is a postal code without its hyphen; any other text stays.
func joined(code string) string {
	if len(code) == 8 && code[3] == '-' {
		return code[:3] + code[4:]
	}
	return code
}
