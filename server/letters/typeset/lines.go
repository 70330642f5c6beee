package typeset

import "strings"

// What may not begin a line, what may not end one, and what is not parted from its like: the strict rules of JIS X 4051 as
// far as letters need them.
const (
	noStart     = "、。，．・：；？！?!,.:;)]}）〕］｝〉》」』】〙〗’”»ヽヾゝゞ々〻ー゛゜ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶ‐゠–〜～％‰℃"
	noEnd       = "([{（〔［｛〈《「『【〘〖‘“«￥＄№〒"
	inseparable = "…‥—―"
	units       = "円年月日時分件人歳回枚通番号第条項"
	halfAtEnd   = "、。，．）〕］｝〉》」』】〙〗’”" // their ink fills the left half: the right may stand beyond the margin
)

// mayBreak tells whether a line may end behind a and the next begin with b.
func mayBreak(a, b rune) bool {
	switch {
	case a == ' ' || a == '　':
		return b != ' ' && b != '　'
	case b == ' ' || strings.ContainsRune(noStart, b) || strings.ContainsRune(noEnd, a):
		return false
	case narrow(a) && narrow(b), a == b && strings.ContainsRune(inseparable, a):
		return false
	}
	return !(a >= '0' && a <= '9' && strings.ContainsRune(units, b))
}

// narrow are the characters of words and numbers in Latin script, which stay together.
func narrow(r rune) bool { return r > ' ' && r < 0x7F }

// line is a line of a paragraph, with what each character is moved apart so that the line fills its measure.
type line struct {
	cells  []cell
	spread float64
}

// lines breaks cells into lines of a measure, the first shorter by an indent and the others by a hang; all at a size of 1.
// Those that are not the last fill the measure, unless too much is missing.
func lines(cells []cell, measure, indent, hang float64) []line {
	var all []line
	for room := measure - indent; ; room = measure - hang {
		n := fit(cells, room)
		if n == len(cells) {
			return append(all, line{cells: cells})
		}
		if tight, ok := squeezed(cells, n, room); ok {
			return append(all, tight)
		}
		own := trimmed(cells[:n])
		all = append(all, line{own, spread(own, room)})
		cells = cells[n:]
		for len(cells) > 0 && cells[0].is == ' ' {
			cells = cells[1:]
		}
		if len(cells) == 0 {
			return all
		}
	}
}

// fit tells how many cells a line takes.
func fit(cells []cell, room float64) int {
	const slack = 1e-6
	used, n := 0.0, 0
	for n < len(cells) {
		w := cells[n].width
		if strings.ContainsRune(halfAtEnd, cells[n].is) {
			w /= 2
		}
		if used+w > room+slack && cells[n].is != ' ' {
			break
		}
		used += cells[n].width
		n++
	}
	if n == len(cells) {
		return n
	}
	for at := n; at > 0; at-- {
		if !cells[at-1].held && mayBreak(cells[at-1].is, cells[at].is) {
			return at
		}
	}
	return max(n, 1)
}

// squeezed sets all that is left in one line where it is a little too long for it: a last line of one or two characters
// is hard to read.
func squeezed(cells []cell, n int, room float64) (line, bool) {
	const few, most = 2, 0.06 // characters that would stand alone; what each gives way
	if len(cells)-n > few || len(cells) < 10 {
		return line{}, false
	}
	each := (room - inked(cells)) / float64(len(cells)-1)
	return line{cells, each}, each > -most
}

// inked is how wide cells stand without the blank half of a mark at their end.
func inked(cells []cell) float64 {
	used, last := width(cells), cells[len(cells)-1]
	if strings.ContainsRune(halfAtEnd, last.is) {
		used -= last.width / 2
	}
	return used
}

func trimmed(cells []cell) []cell {
	for len(cells) > 1 && (cells[len(cells)-1].is == ' ' || cells[len(cells)-1].is == '　') {
		cells = cells[:len(cells)-1]
	}
	return cells
}

// spread is what lies between two characters so that the line ends at the margin.
func spread(cells []cell, room float64) float64 {
	const most = 3.0 // missing, in characters: a line that ends early is better than one with holes
	if missing := room - inked(cells); len(cells) > 1 && missing > -1 && missing < most {
		return missing / float64(len(cells)-1)
	}
	return 0
}
