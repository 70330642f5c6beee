package migration

import (
	"slices"
	"strings"

	"kyosai/server/caldate"
	"kyosai/server/migration/cp932"
	"kyosai/server/migration/layout"
)

// examination reads a record's fields and gathers what it is warned of.
type examination struct {
	record   *layout.Record
	choices  map[rune]rune
	verdict  verdict
	replaced []replaced
	wrong    bool // some date is none that a calendar has
}

func (e *examination) warn(name string) {
	if !slices.Contains(e.verdict.warnings, name) {
		e.verdict.warnings = append(e.verdict.warnings, name)
	}
}

func (e *examination) note(name string) {
	if !slices.Contains(e.verdict.notes, name) {
		e.verdict.notes = append(e.verdict.notes, name)
	}
}

// columns in which a 外字 gives way to the character that staff chose. In
// others, such as a reading, none belongs and none can be chosen.
var choosable = []string{"name", "address", "location"}

// text reads a text that this column keeps.
func (e *examination) text(field int, column string) string {
	value := e.record.Text(field)
	if e.record.HadNul(field) {
		e.nul(column)
	}
	if !strings.ContainsFunc(value, cp932.UserDefined) {
		return value
	}
	runes := []rune(value)
	for at, r := range runes {
		if cp932.UserDefined(r) {
			runes[at] = e.choose(r, column, at)
		}
	}
	return string(runes)
}

func (e *examination) nul(column string) {
	if column == "name" {
		e.warn(NulBytesInName)
	} else {
		e.note(noteNulBytes)
	}
}

// choose gives the character that staff chose for a 外字, or the 外字 itself with a warning.
func (e *examination) choose(r rune, column string, at int) rune {
	chosen, found := e.choices[r]
	if !found || !slices.Contains(choosable, column) {
		e.warn(UserDefinedCharacter)
		return r
	}
	e.replaced = append(e.replaced, replaced{column, at, r})
	return chosen
}

// kana reads a reading, whose absence is worth a warning.
func (e *examination) kana(field int) string {
	value := e.text(field, "kana")
	if value == "" {
		e.warn(KanaMissing)
	}
	return value
}

// day reads a day; wrong is set when it is none that a calendar has.
func (e *examination) day(field int) caldate.Day {
	reading, state := e.record.Day(field)
	if reading.Overran {
		e.warn(EraOverrun)
	}
	e.wrong = e.wrong || state == layout.Wrong
	return reading.Day
}
