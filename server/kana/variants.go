package kana

import (
	_ "embed"
	"strings"
)

// The tables of variants, described in docs/name-variants.md. The first comes
// from the npm package @geolonia/normalize-japanese-addresses (copyright 2020
// Geolonia Inc., MIT licence); the second was written for kyosai.
var (
	//go:embed variants_old.txt
	oldForms string
	//go:embed variants_names.txt
	nameForms string
)

// variants leads from a form of a kanji to the one that keys are folded to.
var variants = func() map[rune]rune {
	to := map[rune]rune{}
	for _, group := range groups(oldForms) {
		to[group[0]] = group[1]
	}
	for _, group := range groups(nameForms) {
		for _, form := range group[1:] {
			to[form] = group[0]
		}
	}
	for form := range to {
		to[form] = settled(to, form)
	}
	return to
}()

// settled follows a form to the end of its chain (齋, 斎, 斉). Chains are short;
// a circle in the tables ends too, and a test finds it.
func settled(to map[rune]rune, form rune) rune {
	for range 4 {
		next, found := to[form]
		if !found {
			break
		}
		form = next
	}
	return form
}

func groups(table string) (all [][]rune) {
	for line := range strings.Lines(table) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		for _, group := range strings.Fields(line) {
			all = append(all, []rune(group))
		}
	}
	return all
}

func pairs(text string) map[rune]rune {
	to := map[rune]rune{}
	letters := []rune(text)
	for i := 0; i+1 < len(letters); i += 2 {
		to[letters[i]] = letters[i+1]
	}
	return to
}
