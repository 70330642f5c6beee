package pdf

import (
	"encoding/binary"
	"maps"
	"slices"
	"unicode/utf16"
)

// Cut makes a font file of its own of some of the characters, under another name: for shipping a part of a large font
// whose licence asks for that. Characters that the font lacks are left out.
func (f *Font) Cut(name, licence string, characters []rune) []byte {
	used, places := map[uint16]rune{}, map[rune]uint16{}
	for _, r := range characters {
		if g, ok := f.Glyph(r); ok {
			used[g], places[r] = r, g
		}
	}
	tables := f.subset(used)
	tables["cmap"], tables["name"] = mapOf(places), namesOf(name, licence)
	tables["OS/2"] = f.tables["OS/2"]
	tables["post"] = binary.BigEndian.AppendUint32(nil, 0x00030000) // glyphs have no names
	tables["post"] = append(tables["post"], make([]byte, 28)...)
	return assemble(tables)
}

// mapOf writes which glyph stands for which character (cmap format 12).
func mapOf(places map[rune]uint16) []byte {
	var groups []byte
	for _, r := range slices.Sorted(maps.Keys(places)) {
		for _, v := range []uint32{uint32(r), uint32(r), uint32(places[r])} {
			groups = binary.BigEndian.AppendUint32(groups, v)
		}
	}
	out := []byte{0, 0, 0, 1, 0, 3, 0, 10, 0, 0, 0, 12, 0, 12, 0, 0}
	for _, v := range []uint32{uint32(16 + len(groups)), 0, uint32(len(places))} {
		out = binary.BigEndian.AppendUint32(out, v)
	}
	return append(out, groups...)
}

// namesOf writes the font's names: family, style, full name, PostScript name, licence.
func namesOf(name, licence string) []byte {
	entries := []struct {
		id   uint16
		text string
	}{{1, name}, {2, "Regular"}, {4, name}, {6, name}, {13, licence}}
	var records, texts []byte
	for _, e := range entries {
		at := len(texts)
		for _, unit := range utf16.Encode([]rune(e.text)) {
			texts = binary.BigEndian.AppendUint16(texts, unit)
		}
		for _, v := range []uint16{3, 1, 0x409, e.id, uint16(len(texts) - at), uint16(at)} {
			records = binary.BigEndian.AppendUint16(records, v)
		}
	}
	out := []byte{0, 0, 0, byte(len(entries)), 0, byte(6 + len(records))}
	return append(append(out, records...), texts...)
}
