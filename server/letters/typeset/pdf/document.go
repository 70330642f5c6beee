package pdf

import (
	"bytes"
	"fmt"
	"slices"
	"strconv"
)

// The size of a page of A4, in points.
const (
	Width  = 595.276
	Height = 841.890
)

// Document is a file in the making, of A4 pages.
type Document struct {
	title string
	fonts []*embedded
	pages []*Page
}

// New begins a document. Its title stands in the window that shows it, so it names nobody.
func New(title string) *Document { return &Document{title: title} }

// embedded is a font of a document with the glyphs that it uses, each with the character that it stands for.
type embedded struct {
	*Font
	used map[uint16]rune
}

// Page is a page; places on it are in points from its top left corner.
type Page struct {
	document *Document
	content  bytes.Buffer
}

// Page adds a page.
func (d *Document) Page() *Page {
	p := &Page{document: d}
	d.pages = append(d.pages, p)
	return p
}

// Pages counts them.
func (d *Document) Pages() int { return len(d.pages) }

// Glyph is a glyph of a font, with the character that is found and copied for it.
type Glyph struct {
	Number    uint16
	Character rune
}

// Text draws glyphs of one font from a place on the base line, so large, each so much further apart than it is wide.
func (p *Page) Text(f *Font, size, x, y, spread float64, glyphs []Glyph) {
	n := p.document.use(f, glyphs)
	fmt.Fprintf(&p.content, "BT /F%d %s Tf %s Tc %s %s Td <", n, number(size), number(spread), number(x), number(Height-y))
	for _, g := range glyphs {
		fmt.Fprintf(&p.content, "%04X", g.Number)
	}
	p.content.WriteString("> Tj ET\n")
}

// use notes which glyphs a font is used for, and gives the font's number.
func (d *Document) use(f *Font, glyphs []Glyph) int {
	n := slices.IndexFunc(d.fonts, func(e *embedded) bool { return e.Font == f })
	if n < 0 {
		n = len(d.fonts)
		d.fonts = append(d.fonts, &embedded{f, map[uint16]rune{}})
	}
	for _, g := range glyphs {
		if _, known := d.fonts[n].used[g.Number]; !known {
			d.fonts[n].used[g.Number] = g.Character
		}
	}
	return n
}

// Line draws a line so thick.
func (p *Page) Line(x1, y1, x2, y2, thick float64) {
	fmt.Fprintf(&p.content, "%s w %s %s m %s %s l S\n", number(thick), number(x1), number(Height-y1), number(x2), number(Height-y2))
}

// Frame draws the edges of a box.
func (p *Page) Frame(x, y, width, height, thick float64) {
	fmt.Fprintf(&p.content, "%s w %s %s %s %s re S\n", number(thick), number(x), number(Height-y-height), number(width), number(height))
}

// Fill fills boxes with black; each is its left, its top, its width and its height.
func (p *Page) Fill(boxes ...[4]float64) {
	for _, b := range boxes {
		fmt.Fprintf(&p.content, "%s %s %s %s re\n", number(b[0]), number(Height-b[1]-b[3]), number(b[2]), number(b[3]))
	}
	p.content.WriteString("f\n")
}

// number writes a measure without more figures than a printer sees.
func number(v float64) string {
	return strconv.FormatFloat(float64(int64(v*1000+copysign(0.5, v)))/1000, 'f', -1, 64)
}

func copysign(v, sign float64) float64 {
	if sign < 0 {
		return -v
	}
	return v
}
