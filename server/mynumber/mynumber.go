// Package mynumber keeps My Numbers マイナンバー out of free text: the scheme may not hold any.
//
// One in ten numbers of twelve digits has a right check digit by chance, so whatever else is searched takes from people the
// right to write numbers that are no My Number: a clerk who cannot note that of a company, a card or a receipt is helped by
// nobody. Therefore
//   - twelve digits are a My Number where the check digit is right, in one piece or in groups, whatever stands between the
//     groups, as long as the number begins and ends with one;
//   - a longer piece is another number: thirteen digits would be refused by chance once in five times, sixteen twice in five.
//     It is searched only in a text that speaks of a My Number, where somebody has typed a digit too many;
//   - what its own check digit shows to be a company's number (法人番号, also on an invoice) or a card's is that, in its usual
//     groups too;
//   - a date, with the time behind it, is no part of any: photos and pictures of a screen are named so. Whoever writes the
//     number as a day, 2026-03-28-0000, comes through; nobody groups it by four, two and two.
package mynumber

import (
	"regexp"
	"slices"
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

// In tells whether a text, or a file's name, holds a My Number.
func In(text string) bool {
	named := names.MatchString(text)
	for _, groups := range runs(text) {
		if ofOthers(groups) {
			continue
		}
		for _, part := range withoutDates(groups) {
			if inGroups(part) || named && slices.ContainsFunc(part, inside) {
				return true
			}
		}
	}
	return false
}

// names are the words for a My Number.
var names = regexp.MustCompile(`(?i)マイナンバー|ﾏｲﾅﾝﾊﾞｰ|個人番号|my\s?number`)

// inGroups tells whether some groups in a row are a My Number.
func inGroups(groups []string) bool {
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
	return false
}

// inside tells whether a longer piece has a My Number somewhere in it.
func inside(group string) bool {
	for i := range max(len(group)-digits+1, 0) {
		if len(group) > digits && !ofOthers([]string{group}) && checks(group[i:i+digits]) {
			return true
		}
	}
	return false
}

// runs finds the digits of a text: a run holds the groups between which there is nothing but what joins them.
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

// joiners are what people type for a hyphen, dots and slashes, half and full width, and what is copied with a text and not seen.
const joiners = "-‐‑‒–—―⁃−﹘﹣－─━ーｰ_＿.．·•･・/／⁄∕\u00ad\u200b\u200c\u200d\u2060\ufeff"

func joins(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune(joiners, r) }

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
