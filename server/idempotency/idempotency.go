// Package idempotency holds the key of a wish to its form. An app makes one for each wish of its user, so that a second
// try of the same wish, after a lost answer, does nothing again.
package idempotency

import (
	"strings"

	"kyosai/server/problem"
)

var errForm = problem.In("idempotencyKey", "key_form", "送信の番号は、半角の英数字と記号で16文字から64文字です。画面を開き直してください。")

// Check refuses a key that is none: 16 to 64 characters of ASCII that can be seen.
func Check(key string) error {
	if len(key) < 16 || len(key) > 64 || strings.ContainsFunc(key, func(r rune) bool { return r <= ' ' || r > '~' }) {
		return errForm
	}
	return nil
}
