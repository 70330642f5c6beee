// Package kana turns Japanese text into what is stored and what is searched:
// half-width katakana into full-width, names and readings into search keys.
//
// A search key is folded here and not by a database's collation: collations
// differ, and some take は for パ or one emoji for another. Keys are compared
// with keys; the text itself is stored with its exact characters.
package kana

import "strings"

// wide holds the full-width form of U+FF61 (｡) to U+FF9D (ﾝ), in their order.
var wide = []rune("。「」、・ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン")

const (
	firstHalf       = '｡'
	halfVoiced      = 'ﾞ'
	halfSemivoiced  = 'ﾟ'
	loneVoiced      = '゛'
	loneSemivoiced  = '゜'
	canBeVoiced     = "カキクケコサシスセソタチツテトハヒフヘホ"
	canBeSemivoiced = "ハヒフヘホ"
)

// Widen turns half-width katakana and its punctuation into full-width, joining
// the marks of voiced sounds to their letters (ｺﾞﾄｳ: ゴトウ). All else stays.
func Widen(text string) string {
	if !strings.ContainsFunc(text, isHalf) {
		return text
	}
	out := make([]rune, 0, len(text))
	for _, r := range text {
		switch {
		case r == halfVoiced || r == halfSemivoiced:
			out = mark(out, r)
		case isHalf(r):
			out = append(out, wide[r-firstHalf])
		default:
			out = append(out, r)
		}
	}
	return string(out)
}

func isHalf(r rune) bool { return r >= firstHalf && r <= halfSemivoiced }

// mark voices the last letter, or stands alone where that letter cannot be voiced.
func mark(out []rune, sign rune) []rune {
	last := rune(0)
	if len(out) > 0 {
		last = out[len(out)-1]
	}
	switch {
	case sign == halfVoiced && last == 'ウ':
		out[len(out)-1] = 'ヴ'
	case sign == halfVoiced && strings.ContainsRune(canBeVoiced, last):
		out[len(out)-1]++
	case sign == halfSemivoiced && strings.ContainsRune(canBeSemivoiced, last):
		out[len(out)-1] += 2
	case sign == halfVoiced:
		return append(out, loneVoiced)
	default:
		return append(out, loneSemivoiced)
	}
	return out
}
