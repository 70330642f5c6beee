package kana

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// FoldName is the search key of a name of a person or a company: variants of
// kanji become one (髙 高, 﨑 崎, 邊邉 辺), full-width letters half-width and small,
// hiragana katakana; spaces and variation selectors go. 外字 stay as they are.
func FoldName(name string) string {
	return strings.Map(func(r rune) rune {
		if skipped(r) {
			return -1
		}
		if plain, found := variants[r]; found {
			return plain
		}
		return unicode.ToLower(katakana(r))
	}, norm.NFKC.String(name))
}

// Given is the given name of a name or a reading that is written with a blank
// after the family's; empty where there is none.
func Given(name string) string {
	_, given, _ := strings.Cut(strings.TrimSpace(strings.Map(blank, name)), " ")
	return strings.TrimSpace(given)
}

// blank makes every blank the same one.
func blank(r rune) rune {
	if unicode.IsSpace(r) {
		return ' '
	}
	return r
}

// FoldKana is the search key of a reading: hiragana becomes katakana, small
// letters large, and every way of writing a long vowel one (オーノ, オオノ; コウノ,
// コーノ; ケイコ, ケーコ). Spaces go. What a letter becomes depends only on what
// stands before it, so the key of a beginning is a beginning of the key.
func FoldKana(reading string) string {
	var out strings.Builder
	previous := rune(0)
	for _, r := range norm.NFKC.String(reading) {
		if skipped(r) {
			continue
		}
		r = lengthened(large(unicode.ToLower(katakana(r))), vowel(previous))
		if r == 0 {
			continue
		}
		out.WriteRune(r)
		previous = r
	}
	return out.String()
}

// FoldDigits is the search key of a number that people write in groups, such
// as a telephone number or a postal code: its digits alone.
func FoldDigits(number string) string {
	return strings.Map(func(r rune) rune {
		if r < '0' || r > '9' {
			return -1
		}
		return r
	}, norm.NFKC.String(number))
}

// skipped are characters that no key holds: spaces, controls, selectors of a
// character's variation, joiners.
func skipped(r rune) bool {
	return unicode.IsSpace(r) || unicode.IsControl(r) || unicode.Is(unicode.Cf, r) || unicode.Is(unicode.Variation_Selector, r)
}

func katakana(r rune) rune {
	if r >= 'ぁ' && r <= 'ゖ' || r == 'ゝ' || r == 'ゞ' {
		return r + 'ア' - 'あ'
	}
	return r
}

var larges = pairs("ァアィイゥウェエォオャヤュユョヨッツヮワヵカヶケヲオヰイヱエヂジヅズ")

func large(r rune) rune {
	if l, found := larges[r]; found {
		return l
	}
	return r
}

// lengthened spells a letter that only lengthens the vowel before it as that
// vowel; 0 for a long mark after no vowel.
func lengthened(r, before rune) rune {
	switch r {
	case 'ー', '-', '‐', '‑', '–', '—', '―', '−', '~':
		return before
	case 'ウ':
		if before == 'オ' {
			return 'オ'
		}
	case 'イ':
		if before == 'エ' {
			return 'エ'
		}
	}
	return r
}

var vowels = func() map[rune]rune {
	rows := map[rune]string{
		'ア': "アカガサザタダナハバパマヤラワ",
		'イ': "イキギシジチニヒビピミリ",
		'ウ': "ウクグスズツヌフブプムユルヴ",
		'エ': "エケゲセゼテデネヘベペメレ",
		'オ': "オコゴソゾトドノホボポモヨロ",
	}
	of := map[rune]rune{}
	for v, letters := range rows {
		for _, letter := range letters {
			of[letter] = v
		}
	}
	return of
}()

func vowel(r rune) rune { return vowels[r] }
