package layout

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"kyosai/server/caldate"
)

func (f *Field) complete(m *mistakes, file *File, key string, eras map[string]caldate.Era) {
	if file.Format == formatFixed {
		f.checkOffset(m, file, key)
	} else {
		f.checkColumn(m, file, key)
	}
	f.checkShapes(m, key, eras)
	f.checkCodes(m, key)
	if f.Thousands != "" && f.target.kind != amount || f.Unit != "" && f.target.kind != amount {
		m.add(key, "thousands and unit belong to an amount; take them out")
	}
	if len(f.None) > 0 && f.target.kind != day {
		m.add(key+".none", "only a date can be none; take it out")
	}
	if f.Pad == "" {
		f.Pad = " \u3000\x00"
	}
}

func (f *Field) checkOffset(m *mistakes, file *File, key string) {
	switch {
	case f.Heading != "" || f.Column != 0:
		m.add(key, "heading and column belong to format: delimited; write at and bytes")
	case f.At == nil || *f.At < 0:
		m.add(key+".at", "write the field's offset in bytes, from 0")
	case f.Bytes < 1:
		m.add(key+".bytes", "write the field's length in bytes")
	case *f.At+f.Bytes > file.Length:
		m.add(key, "at %d with %d bytes ends beyond the record's length of %d", *f.At, f.Bytes, file.Length)
	}
}

func (f *Field) checkColumn(m *mistakes, file *File, key string) {
	switch {
	case f.At != nil || f.Bytes != 0:
		m.add(key, "at and bytes belong to format: fixed; write heading or column")
	case (f.Heading == "") == (f.Column == 0):
		m.add(key, "write either heading (the column's name) or column (its number, from 1)")
	case f.Heading != "" && !file.Headings:
		m.add(key+".heading", "the file has no headings; write headings: true at the file, or column here")
	case f.Column < 0:
		m.add(key+".column", "columns are counted from 1")
	}
}

func (f *Field) checkShapes(m *mistakes, key string, eras map[string]caldate.Era) {
	dated := f.target.kind == day || f.target.kind == month
	if dated && len(f.Shapes) == 0 {
		m.add(key+".shapes", "write the shapes of the date, such as [gyymmdd] or [yyyy/m/d, Gy.m.d]")
	}
	if !dated && len(f.Shapes) > 0 {
		m.add(key+".shapes", "only a date or a month has shapes; take them out")
		return
	}
	for _, pattern := range f.Shapes {
		s, err := newShape(pattern, f.target.kind == day, eras)
		if err != nil {
			m.add(key+".shapes", "%v", err)
		}
		f.shapes = append(f.shapes, s)
	}
}

func (f *Field) checkCodes(m *mistakes, key string) {
	if f.target.kind != coded {
		if len(f.Codes) > 0 {
			m.add(key+".codes", "this field has no codes; take them out")
		}
		return
	}
	if len(f.Codes) == 0 {
		m.add(key+".codes", "write the table of codes, such as %s", example(f.target.words))
	}
	for _, from := range slices.Sorted(maps.Keys(f.Codes)) {
		to := f.Codes[from]
		if f.target.words != nil && !slices.Contains(f.target.words, to) || to == "" || len(to) > 64 {
			m.add(key+".codes."+from, "%q is not one of ours; write %s", to, strings.Join(f.target.words, ", "))
		}
	}
}

func example(words []string) string {
	if len(words) == 0 {
		return `{結婚: "01"}`
	}
	return fmt.Sprintf("{\"1\": %s}", words[0])
}
