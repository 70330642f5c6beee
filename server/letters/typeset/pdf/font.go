// Package pdf writes PDF files of text, lines and filled boxes. Text stands in TrueType fonts that are embedded as far as
// they are used, in every plane of Unicode, so that it prints and is found again as it was written.
package pdf

import (
	"encoding/binary"
	"fmt"
	"strings"

	"golang.org/x/image/font/sfnt"
)

// Font is a TrueType font. It is read once and may be used by several documents at the same time.
type Font struct {
	name       string
	tables     map[string][]byte
	index      *sfnt.Font
	glyphs     int     // how many there are
	unit       float64 // of the font's design, per em
	longLoca   bool
	metrics    int // how many glyphs have a width of their own
	box        [4]int
	up, down   int
	variations map[rune]map[rune]uint16 // by selector, then by base; 0 is the base's own glyph
}

// needed are the tables without which a font cannot be embedded.
var needed = []string{"head", "hhea", "hmtx", "maxp", "loca", "glyf", "cmap"}

// Read takes a TrueType font from the bytes of its file. Fonts with other outlines than TrueType's are refused.
func Read(data []byte) (*Font, error) {
	index, err := sfnt.Parse(data)
	if err != nil {
		return nil, fmt.Errorf("read a font: %w", err)
	}
	f := &Font{index: index, tables: tablesOf(data)}
	for _, name := range needed {
		if len(f.tables[name]) == 0 {
			return nil, fmt.Errorf("read a font: it has no table %s, as TrueType fonts do", name)
		}
	}
	if len(f.tables["head"]) < 54 || len(f.tables["hhea"]) < 36 || len(f.tables["maxp"]) < 6 {
		return nil, fmt.Errorf("read a font: a table is cut off")
	}
	f.measure()
	if len(f.tables["loca"]) < (f.glyphs+1)*f.step() || f.metrics < 1 || len(f.tables["hmtx"]) < f.metrics*4 {
		return nil, fmt.Errorf("read a font: a table is cut off")
	}
	if f.name, err = index.Name(nil, sfnt.NameIDPostScript); err != nil {
		return nil, fmt.Errorf("read a font: it has no name: %w", err)
	}
	f.name = plain(f.name)
	f.variations = variationsOf(f.tables["cmap"])
	return f, nil
}

func (f *Font) measure() {
	head, hhea := f.tables["head"], f.tables["hhea"]
	f.unit = float64(binary.BigEndian.Uint16(head[18:]))
	for i := range f.box {
		f.box[i] = int(int16(binary.BigEndian.Uint16(head[36+2*i:])))
	}
	f.longLoca = binary.BigEndian.Uint16(head[50:]) == 1
	f.up, f.down = int(int16(binary.BigEndian.Uint16(hhea[4:]))), int(int16(binary.BigEndian.Uint16(hhea[6:])))
	f.metrics = int(binary.BigEndian.Uint16(hhea[34:]))
	f.glyphs = int(binary.BigEndian.Uint16(f.tables["maxp"][4:]))
}

// tablesOf cuts the file at its directory; what reaches beyond the end is left out. The parser has seen the directory.
func tablesOf(data []byte) map[string][]byte {
	tables := map[string][]byte{}
	for i := range int(binary.BigEndian.Uint16(data[4:])) {
		entry := data[12+16*i:]
		from, length := uint64(binary.BigEndian.Uint32(entry[8:])), uint64(binary.BigEndian.Uint32(entry[12:]))
		if from+length <= uint64(len(data)) {
			tables[string(entry[:4])] = data[from : from+length]
		}
	}
	return tables
}

// plain leaves of a font's name what may stand in a name of PDF as it is.
func plain(name string) string {
	return strings.Map(func(r rune) rune {
		if r == '-' || r >= '0' && r <= '9' || r >= 'A' && r <= 'Z' || r >= 'a' && r <= 'z' {
			return r
		}
		return -1
	}, name)
}

// Name is the font's own, as PDF files and people call it.
func (f *Font) Name() string { return f.name }

// Glyph finds the glyph of a character; false where the font has none.
func (f *Font) Glyph(r rune) (uint16, bool) {
	g, err := f.index.GlyphIndex(nil, r)
	return uint16(g), err == nil && g != 0
}

// Variation finds the glyph of a character that a variation selector follows; false where the font knows none.
func (f *Font) Variation(base, selector rune) (uint16, bool) {
	g, ok := f.variations[selector][base]
	if ok && g == 0 {
		return f.Glyph(base)
	}
	return g, ok
}

// Width is the glyph's advance, as a part of the size of the text.
func (f *Font) Width(glyph uint16) float64 {
	at := min(int(glyph), f.metrics-1) * 4
	return float64(binary.BigEndian.Uint16(f.tables["hmtx"][at:])) / f.unit
}

// step is how long an entry of the table of places is.
func (f *Font) step() int {
	if f.longLoca {
		return 4
	}
	return 2
}

// outline is the glyph's bytes; empty for a blank, and for one that the file has no room for.
func (f *Font) outline(glyph int) []byte {
	if glyph >= f.glyphs {
		return nil
	}
	from, to := f.place(glyph), f.place(glyph+1)
	if from >= to || to > len(f.tables["glyf"]) {
		return nil
	}
	return f.tables["glyf"][from:to]
}

func (f *Font) place(glyph int) int {
	loca := f.tables["loca"]
	if f.longLoca {
		return int(binary.BigEndian.Uint32(loca[4*glyph:]))
	}
	return 2 * int(binary.BigEndian.Uint16(loca[2*glyph:]))
}

// thousandths writes a measure of the font's design as PDF does, a thousand to the em.
func (f *Font) thousandths(v int) int { return int(float64(v)*1000/f.unit + 0.5) }
