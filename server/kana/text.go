package kana

import "strings"

// FoldText is the search key of texts in which words are looked for: a word is found however its kanji's variants, its kana,
// its long vowels, its width and its letters are written. Spaces go, and no word is found across two texts.
func FoldText(texts ...string) string {
	keys := make([]string, len(texts))
	for i, text := range texts {
		keys[i] = FoldKana(FoldName(text))
	}
	return strings.Join(keys, "\n")
}
