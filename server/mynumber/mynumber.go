// Package mynumber keeps My Numbers マイナンバー out of free text: the scheme may not hold any.
package mynumber

import (
	"strings"
	"unicode"

	"kyosai/server/problem"
)

// digits is how long a My Number is, its check digit included.
const digits = 12

// Refuse is a problem of the field where its text holds a My Number.
func Refuse(field, text string) error {
	if !In(text) {
		return nil
	}
	return problem.In(field, "my_number", "マイナンバー（個人番号）と思われる12桁の数字が入っています。マイナンバーはお預かりできません。数字を消してください。")
}

// In tells whether a text holds a My Number: twelve digits with the right check digit, half or full width, in one piece
// or with spaces or hyphens between.
func In(text string) bool {
	for _, groups := range runs(text) {
		for i := range groups {
			number := ""
			for _, group := range groups[i:] {
				if number += group; len(number) >= digits {
					break
				}
			}
			if len(number) == digits && checks(number) {
				return true
			}
		}
	}
	return false
}

// runs finds the digits of a text: a run holds the groups between which there is nothing but spaces and hyphens.
func runs(text string) (found [][]string) {
	inRun, inGroup := false, false
	for _, r := range text {
		digit, isDigit := digitOf(r)
		switch {
		case !isDigit && joins(r):
			inGroup = false
			continue
		case !isDigit:
			inRun, inGroup = false, false
			continue
		case !inRun:
			found = append(found, nil)
		}
		groups := &found[len(found)-1]
		if !inGroup {
			*groups = append(*groups, "")
		}
		(*groups)[len(*groups)-1] += string(digit)
		inRun, inGroup = true, true
	}
	return found
}

func digitOf(r rune) (rune, bool) {
	if '０' <= r && r <= '９' {
		r -= '０' - '0'
	}
	return r, '0' <= r && r <= '9'
}

// joins are the spaces and what people type for a hyphen.
func joins(r rune) bool {
	return unicode.IsSpace(r) || strings.ContainsRune("-‐‑‒–—―−－ーｰ", r)
}

// checks holds the last digit against the others, as the ordinance on My Numbers says (平成26年総務省令第85号第5条).
func checks(number string) bool {
	sum := 0
	for i := range digits - 1 {
		place := digits - 1 - i // counted from the right, without the check digit
		weight := place + 1
		if place > 6 {
			weight = place - 5
		}
		sum += int(number[i]-'0') * weight
	}
	check := 11 - sum%11
	if check > 9 {
		check = 0
	}
	return int(number[digits-1]-'0') == check
}
