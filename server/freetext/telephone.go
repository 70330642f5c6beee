package freetext

import (
	"strings"

	"golang.org/x/text/unicode/norm"

	"kyosai/server/problem"
)

// Telephone takes a Japanese number of 10 or 11 digits with its hyphens, half or full width, and keeps them half.
func Telephone(field, written string) (string, error) {
	number := strings.TrimSpace(norm.NFKC.String(written))
	digits := strings.ReplaceAll(number, "-", "")
	if len(digits) < 10 || len(digits) > 11 || strings.Trim(digits, "0123456789") != "" {
		return "", problem.In(field, "telephone", "電話番号は、市外局番から数字とハイフンで入力してください。例 078-123-4567")
	}
	return number, nil
}
