package pdf

import (
	"crypto/sha256"
	"fmt"
	"maps"
	"slices"
	"strings"
)

// write writes the font as far as it is used, and gives the number of its object.
func (e *embedded) write(f *file) int {
	data := e.Subset(e.used)
	name := tag(data) + "+" + e.name
	program := f.stream(fmt.Sprintf(" /Length1 %d", len(data)), data)
	descriptor := f.add("<< /Type /FontDescriptor /FontName /%s /Flags 4 /FontBBox [%d %d %d %d] /ItalicAngle 0 /Ascent %d /Descent %d /CapHeight %d /StemV 80 /FontFile2 %d 0 R >>",
		name, e.thousandths(e.box[0]), e.thousandths(e.box[1]), e.thousandths(e.box[2]), e.thousandths(e.box[3]),
		e.thousandths(e.up), e.thousandths(e.down), e.thousandths(e.up), program)
	descendant := f.add("<< /Type /Font /Subtype /CIDFontType2 /BaseFont /%s /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor %d 0 R /DW 1000 /W [%s] /CIDToGIDMap /Identity >>",
		name, descriptor, e.advances())
	characters := f.stream("", []byte(e.characters()))
	return f.add("<< /Type /Font /Subtype /Type0 /BaseFont /%s /Encoding /Identity-H /DescendantFonts [%d 0 R] /ToUnicode %d 0 R >>",
		name, descendant, characters)
}

// tag is the six letters that tell subsets of a font apart.
func tag(data []byte) string {
	sum := sha256.Sum256(data)
	letters := make([]byte, 6)
	for i := range letters {
		letters[i] = 'A' + sum[i]%26
	}
	return string(letters)
}

// advances lists the widths of the glyphs that are used and not as wide as the text is large.
func (e *embedded) advances() string {
	var out strings.Builder
	for _, g := range slices.Sorted(maps.Keys(e.used)) {
		if w := int(e.Width(g)*1000 + 0.5); w != 1000 {
			fmt.Fprintf(&out, "%d [%d] ", g, w)
		}
	}
	return out.String()
}

// characters says which character each glyph stands for, so that text is found and copied; of every plane, in UTF-16.
func (e *embedded) characters() string {
	var out strings.Builder
	out.WriteString("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n" +
		"/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n" +
		"/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n")
	const most = 100 // that a block may hold
	for block := range slices.Chunk(slices.Sorted(maps.Keys(e.used)), most) {
		fmt.Fprintf(&out, "%d beginbfchar\n", len(block))
		for _, g := range block {
			fmt.Fprintf(&out, "<%04X> <%s>\n", g, utf16Hex([]rune{e.used[g]}))
		}
		out.WriteString("endbfchar\n")
	}
	out.WriteString("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n")
	return out.String()
}
