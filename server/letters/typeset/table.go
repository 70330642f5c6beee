package typeset

import "strings"

// Pair is a row of a table: what it is called, and what it is.
type Pair struct{ Name, Value string }

// Table sets rows between lines, the names at the left; a value may take several lines. A row stays on one page.
func (s *Sheet) Table(rows []Pair, before float64) {
	const names, pad = 42.0, 1.1 // millimetres
	s.y += before
	for i, row := range rows {
		style := Style{}
		height := float64(s.count(row.Value, Right-Left-names-pad, style))*usual*leading/MM + 2*pad
		s.Keep(height)
		if i == 0 || s.y == next {
			s.rule(s.y)
		}
		top := s.y + pad + (leading-1)*usual/MM/2
		s.At(row.Name, Left+2, Left+names, top, style)
		s.At(row.Value, Left+names+pad, Right, top, style)
		s.y += height
		s.rule(s.y)
	}
}

// count counts the lines that a text takes in a measure of millimetres.
func (s *Sheet) count(text string, measure float64, style Style) (n int) {
	for _, paragraph := range strings.Split(text, "\n") {
		n += len(lines(s.work.cells(paragraph), measure*MM/style.size(), float64(style.Indent), float64(style.Hang)))
	}
	return n
}

func (s *Sheet) rule(y float64) { s.page().Line(Left*MM, y*MM, Right*MM, y*MM, 0.4) }

// Mark draws a short line at the left edge, where the sheet is folded.
func (s *Sheet) Mark(y float64) { s.pages[0].Line(0, y*MM, 5*MM, y*MM, 0.3) }

// Squares fills squares of a pattern, such as a QR code, from a place and so wide, in millimetres. dark tells which.
func (s *Sheet) Squares(left, top, width float64, count int, dark func(x, y int) bool) {
	const seam = 0.02 // points by which squares overlap, so that no light shows between them
	side := width * MM / float64(count)
	var boxes [][4]float64
	for y := range count {
		for x := 0; x < count; x++ {
			from := x
			for x < count && dark(x, y) {
				x++
			}
			if x > from {
				boxes = append(boxes, [4]float64{left*MM + float64(from)*side, top*MM + float64(y)*side, float64(x-from) * side, side + seam})
			}
		}
	}
	s.page().Fill(boxes...)
}
