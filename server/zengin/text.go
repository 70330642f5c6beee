package zengin

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// CharacterError names the character of a text that cannot stand in a bank file.
type CharacterError struct {
	Position  int // of the character in the text, from 1
	Character string
	Reason    Reason // NotAllowed or LoneMark
}

// Error tells which character, and where.
func (e *CharacterError) Error() string {
	return fmt.Sprintf("character %d, %q: %s", e.Position, e.Character, e.Reason)
}

// Narrow writes a name as banks take it: kana half-width with their voiced marks behind them, small kana large, letters
// capital, ー and every dash as -. What has no such form, a kanji above all, is a CharacterError.
func Narrow(text string) (string, error) {
	var out []rune
	before := rune(0)
	for at := 0; at < len(text); {
		typed := text[at : at+norm.NFKC.NextBoundaryInString(text[at:], true)]
		for _, r := range norm.NFD.String(norm.NFKC.String(typed)) {
			n := narrow(r)
			if reason := wrong(n, before); reason != "" {
				return "", &CharacterError{utf8.RuneCountInString(text[:at]) + 1, typed, reason}
			}
			out, before = append(out, n), n
		}
		at += len(typed)
	}
	return strings.TrimSpace(string(out)), nil
}

// Check finds the first character of a half-width text that banks do not take; nil where there is none.
func Check(text string) error {
	before, position := rune(0), 0
	for _, r := range text {
		position++
		if reason := wrong(r, before); reason != "" {
			return &CharacterError{position, string(r), reason}
		}
		before = r
	}
	return nil
}

// wrong says what is wrong with a half-width character behind another; empty where nothing is.
func wrong(r, before rune) Reason {
	switch {
	case r == voiced && !strings.ContainsRune("ｳｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾊﾋﾌﾍﾎ", before), r == semivoiced && !strings.ContainsRune("ﾊﾋﾌﾍﾎ", before):
		return LoneMark
	case r >= 'ｱ' && r <= semivoiced, r >= 'A' && r <= 'Z', r >= '0' && r <= '9', strings.ContainsRune(" ()-.", r):
		return ""
	}
	return NotAllowed
}

const (
	voiced     = 'ﾞ'
	semivoiced = 'ﾟ'
)

// narrow gives the half-width form of a character; one that has none comes back as it is.
func narrow(r rune) rune {
	if r >= 'ぁ' && r <= 'ゖ' {
		r += 'ア' - 'あ'
	}
	if n, found := narrows[r]; found {
		return n
	}
	if unicode.IsSpace(r) {
		return ' '
	}
	return unicode.ToUpper(r)
}

var narrows = func() map[rune]rune {
	of := map[rune]rune{'\u3099': voiced, '\u309a': semivoiced}
	for _, dash := range "ー-‐‑‒–—―−─━" {
		of[dash] = '-'
	}
	wide, half := []rune("アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワンァィゥェォッャュョヮヵヶヲヰヱ"),
		[]rune("ｱｲｳｴｵｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾅﾆﾇﾈﾉﾊﾋﾌﾍﾎﾏﾐﾑﾒﾓﾔﾕﾖﾗﾘﾙﾚﾛﾜﾝｱｲｳｴｵﾂﾔﾕﾖﾜｶｹｵｲｴ")
	for i, r := range wide {
		of[r] = half[i]
	}
	return of
}()

// Cut shortens a half-width text to so many bytes of the file, never between a letter and its voiced mark.
func Cut(text string, bytes int) string {
	letters := []rune(text)
	if len(letters) <= bytes {
		return text
	}
	if next := letters[bytes]; next == voiced || next == semivoiced {
		bytes--
	}
	return strings.TrimRight(string(letters[:bytes]), " ")
}
