// Package freetext takes what somebody wrote in his own words: trimmed, of a length that fits, and without a My Number.
package freetext

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"kyosai/server/mynumber"
	"kyosai/server/problem"
)

// Take gives the text as it is kept; it may be empty.
func Take(field, written string, longest int) (string, error) {
	written = strings.TrimSpace(written)
	if n := utf8.RuneCountInString(written); n > longest {
		return "", problem.In(field, "too_long", fmt.Sprintf("%d文字までで入力してください（今は%d文字です）。", longest, n))
	}
	return written, mynumber.Refuse(field, written)
}

// Need is Take for a text that must not be empty; missing says what to write.
func Need(field, written string, longest int, missing string) (string, error) {
	written, err := Take(field, written, longest)
	if err == nil && written == "" {
		err = problem.In(field, "text_missing", missing)
	}
	return written, err
}

// Line is Take for a text of one line.
func Line(field, written string, longest int) (string, error) {
	written, err := Take(field, written, longest)
	if err == nil && strings.ContainsFunc(written, unicode.IsControl) {
		err = problem.In(field, "control_character", "改行やタブなど、使えない文字が入っています。1行で入力してください。")
	}
	return written, err
}

// NeedLine is Line for a text that must not be empty; missing says what to write.
func NeedLine(field, written string, longest int, missing string) (string, error) {
	written, err := Line(field, written, longest)
	if err == nil && written == "" {
		err = problem.In(field, "text_missing", missing)
	}
	return written, err
}
