package typeset

import (
	"strings"

	"kyosai/server/letters/typeset/pdf"
)

// The margins of a page, in millimetres; the foot holds the number of the page.
const (
	Left   = 25.0
	Right  = 185.0
	Bottom = 275.0
	next   = 25.0 // where the second page begins
)

// rise is how far the base line lies below the top of a character, as a part of the size.
const rise = 0.88

// Align is where lines stand in their measure.
type Align int

// At the left, in the middle, at the right.
const (
	Start Align = iota
	Middle
	End
)

// Style is how a text is set. The size is in points; where it is 0 it is the usual one.
type Style struct {
	Size   float64
	Align  Align
	Indent int     // of the first line, in characters
	Hang   int     // of the other lines, in characters
	Inset  float64 // of all lines from the left, in millimetres
	Before float64 // millimetres
}

const (
	usual   = 10.5
	leading = 1.7
)

func (s Style) size() float64 {
	if s.Size == 0 {
		return usual
	}
	return s.Size
}

// Sheet is one letter: pages that text flows down.
type Sheet struct {
	work  *Work
	pages []*pdf.Page
	y     float64 // where the next line's top is, in millimetres
}

// Sheet begins a letter on a new page.
func (w *Work) Sheet() *Sheet {
	s := &Sheet{work: w}
	s.turn()
	return s
}

func (s *Sheet) turn() {
	s.pages = append(s.pages, s.work.pdf.Page())
	s.y = next
}

func (s *Sheet) page() *pdf.Page { return s.pages[len(s.pages)-1] }

// Down moves the flow to a place of the page, in millimetres from its top, unless it is below that already.
func (s *Sheet) Down(to float64) { s.y = max(s.y, to) }

// Keep begins a new page where less than so many millimetres are left on this one.
func (s *Sheet) Keep(height float64) {
	if s.y+height > Bottom {
		s.turn()
	}
}

// Text lets paragraphs flow down, each line of the text one.
func (s *Sheet) Text(text string, style Style) {
	s.y += style.Before
	s.y = s.flow(text, Left+style.Inset, Right, s.y, style, true)
}

// At sets paragraphs in a box that begins at a place, in millimetres, and gives where they end. It never turns the page.
func (s *Sheet) At(text string, left, right, top float64, style Style) float64 {
	return s.flow(text, left, right, top, style, false)
}

func (s *Sheet) flow(text string, left, right, top float64, style Style, turns bool) float64 {
	size := style.size()
	measure, height := (right-left)*MM/size, size*leading/MM
	for _, paragraph := range strings.Split(text, "\n") {
		for i, l := range lines(s.work.cells(paragraph), measure, float64(style.Indent), float64(style.Hang)) {
			if turns && top+height > Bottom {
				s.turn()
				top = next
			}
			indent := float64(style.Hang)
			if i == 0 {
				indent = float64(style.Indent)
			}
			s.draw(l, left*MM+(indent+start(l, measure-indent, style.Align))*size, top, size)
			top += height
		}
	}
	return top
}

// start is where a line begins in its measure.
func start(l line, measure float64, align Align) float64 {
	switch align {
	case Middle:
		return (measure - width(l.cells)) / 2
	case End:
		return measure - width(l.cells)
	}
	return 0
}

// draw sets a line from x (points), in runs of one font.
func (s *Sheet) draw(l line, x, top, size float64) {
	y, spread := top*MM+rise*size, l.spread*size
	for len(l.cells) > 0 {
		n, advance, glyphs := 0, 0.0, []pdf.Glyph(nil)
		for n < len(l.cells) && l.cells[n].font == l.cells[0].font {
			glyphs = append(glyphs, l.cells[n].glyph)
			advance += l.cells[n].width*size + spread
			n++
		}
		s.page().Text(l.cells[0].font, size, x, y, spread, glyphs)
		l.cells, x = l.cells[n:], x+advance
	}
}

// End writes the foot of each page: what foot says of the page's number and their count.
func (s *Sheet) End(foot func(page, of int) string) {
	for i, p := range s.pages {
		last := Sheet{work: s.work, pages: []*pdf.Page{p}}
		last.At(foot(i+1, len(s.pages)), Left, Right, Bottom+8, Style{Size: 8, Align: Middle})
	}
}

// Here is where the next line begins, in millimetres from the top of the page.
func (s *Sheet) Here() float64 { return s.y }
