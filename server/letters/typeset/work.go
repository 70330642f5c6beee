// Package typeset sets Japanese text on pages of A4: lines are broken by the rules of 禁則, a character that no font has
// gets a blank box to write into and is reported, paragraphs flow from page to page. It knows nothing of what it sets.
package typeset

import (
	"fmt"
	"slices"

	"kyosai/server/letters/typeset/pdf"
)

// MM is a millimetre, in points.
const MM = 72 / 25.4

// Work is a document that is being set.
type Work struct {
	pdf     *pdf.Document
	fonts   []*pdf.Font
	lacking []string
}

// New begins a document under a title that names nobody, in fonts that are asked in order for each character.
func New(title string, fonts []*pdf.Font) *Work { return &Work{pdf: pdf.New(title), fonts: fonts} }

// Bytes is the document as a PDF file.
func (w *Work) Bytes() []byte { return w.pdf.Bytes() }

// Pages counts the pages.
func (w *Work) Pages() int { return w.pdf.Pages() }

// Lacking lists the characters that stand as a blank box, because no font has them, and those whose wanted variant no font
// has, which stand in their usual form: each as its code points, such as U+E000 or U+845B U+E0102, in their order.
func (w *Work) Lacking() []string { return slices.Clone(w.lacking) }

// cell is a character as it is set. Its width is a part of the size.
type cell struct {
	font  *pdf.Font
	glyph pdf.Glyph
	width float64
	is    rune
	held  bool // the next character stays on its line
}

// joiner in a text keeps the characters on its sides on one line; it is not drawn.
const joiner = '\u2060'

// blank is what stands for a character that no font has: a box to write it into by hand.
const blank = '□'

// cells finds a glyph for every character of a text.
func (w *Work) cells(text string) []cell {
	var all []cell
	runes := []rune(text)
	for i, r := range runes {
		switch {
		case selector(r):
			if n := len(all); i > 0 && n > 0 && all[n-1].is == runes[i-1] {
				w.vary(&all[n-1], r)
			}
		case r == joiner && len(all) > 0:
			all[len(all)-1].held = true
		case r >= ' ' && r != 0x7F:
			all = append(all, w.cell(r))
		}
	}
	return all
}

func (w *Work) cell(r rune) cell {
	for _, f := range w.fonts {
		if g, ok := f.Glyph(r); ok {
			return cell{font: f, glyph: pdf.Glyph{Number: g, Character: r}, width: f.Width(g), is: r}
		}
	}
	w.lacks(fmt.Sprintf("U+%04X", r))
	for _, f := range w.fonts {
		if g, ok := f.Glyph(blank); ok {
			return cell{font: f, glyph: pdf.Glyph{Number: g, Character: blank}, width: f.Width(g), is: r}
		}
	}
	return cell{font: w.fonts[0], glyph: pdf.Glyph{Character: blank}, width: 1, is: r}
}

// vary takes the variant of a character that a selector behind it asks for.
func (w *Work) vary(of *cell, selector rune) {
	for _, f := range w.fonts {
		if g, ok := f.Variation(of.is, selector); ok {
			of.font, of.glyph.Number, of.width = f, g, f.Width(g)
			return
		}
	}
	w.lacks(fmt.Sprintf("U+%04X U+%04X", of.is, selector))
}

func (w *Work) lacks(what string) {
	if !slices.Contains(w.lacking, what) {
		w.lacking = append(w.lacking, what)
	}
}

func selector(r rune) bool { return r >= 0xFE00 && r <= 0xFE0F || r >= 0xE0100 && r <= 0xE01EF }

// width is how wide cells stand at a size of 1.
func width(cells []cell) (total float64) {
	for _, c := range cells {
		total += c.width
	}
	return total
}
