package layout

import (
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"

	"kyosai/server/caldate"
)

// The encodings and formats that a layout can name.
const (
	encodingCP932   = "cp932"
	encodingUTF8    = "utf-8"
	formatFixed     = "fixed"
	formatDelimited = "delimited"
)

// mistakes gathers everything wrong in a layout, so that it is mended at once.
type mistakes []error

func (m *mistakes) add(key, format string, args ...any) {
	*m = append(*m, fmt.Errorf("%s: %s", key, fmt.Sprintf(format, args...)))
}

// complete checks the layout and makes it ready for reading.
func (l *Layout) complete() error {
	var m mistakes
	if l.Name == "" {
		m.add("name", "give the layout a name, such as host-1971")
	}
	if l.Encoding != encodingCP932 && l.Encoding != encodingUTF8 {
		m.add("encoding", "%q is not known; write cp932 or utf-8", l.Encoding)
	}
	eras := l.eras(&m)
	for _, noun := range Nouns {
		if file := l.File(noun); file != nil {
			file.noun, file.encoding = noun, string(l.Encoding)
			file.complete(&m, eras)
		}
	}
	if l.Companies == nil && l.Members == nil && l.Payments == nil {
		m.add("companies, members, payments", "describe at least one of these files")
	}
	return errors.Join(m...)
}

func (l *Layout) eras(m *mistakes) map[string]caldate.Era {
	eras := map[string]caldate.Era{}
	for digit, name := range l.Eras {
		era, known := caldate.EraNamed(name)
		if !known {
			m.add("eras."+digit, "%q is no era; write 明治, 大正, 昭和, 平成 or 令和", name)
		}
		eras[digit] = era
	}
	return eras
}

func (f *File) complete(m *mistakes, eras map[string]caldate.Era) {
	key := f.noun.String()
	if f.Name == "" || strings.ContainsAny(string(f.Name), `/\`) {
		m.add(key+".file", "write the file's name in the extract's folder, without a path")
	}
	f.checkFormat(m, key)
	f.fields = make([]*Field, len(targets[f.noun]))
	for i, target := range targets[f.noun] {
		field := f.Fields[target.name]
		if field == nil {
			if target.required {
				m.add(key+".fields."+target.name, "this field is needed; say where it stands")
			}
			continue
		}
		field.target = target
		field.complete(m, f, key+".fields."+target.name, eras)
		f.fields[i] = field
	}
	for _, name := range slices.Sorted(maps.Keys(f.Fields)) {
		if !slices.Contains(FieldNames(f.noun), name) {
			m.add(key+".fields."+name, "there is no such field; the fields are %s", strings.Join(FieldNames(f.noun), ", "))
		}
	}
}

func (f *File) checkFormat(m *mistakes, key string) {
	switch f.Format {
	case formatFixed:
		if f.Length < 1 || f.Length > maxRecord {
			m.add(key+".length", "%d is not a record's length; write its bytes, 1 to %d", f.Length, maxRecord)
		}
		if f.Delimiter != "" || f.Headings {
			m.add(key, "delimiter and headings belong to format: delimited; take them out")
		}
	case formatDelimited:
		if f.Delimiter == "" {
			f.Delimiter = ","
		}
		if len(f.Delimiter) != 1 || strings.ContainsAny(string(f.Delimiter), "\"\r\n") || f.Delimiter[0] >= 0x80 {
			m.add(key+".delimiter", "%q cannot part fields; write one ASCII character, such as \",\" or \"\\t\"", f.Delimiter)
		}
		if f.Length != 0 {
			m.add(key+".length", "a length belongs to format: fixed; take it out")
		}
	default:
		m.add(key+".format", "%q is not known; write fixed or delimited", f.Format)
	}
}
