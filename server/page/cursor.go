package page

import (
	"encoding/base64"
	"strings"

	"kyosai/server/problem"
)

// Cursor writes the values that a list is ordered by as an opaque cursor.
func Cursor(keys ...string) string {
	return base64.RawURLEncoding.EncodeToString([]byte(strings.Join(keys, "\x00")))
}

// Keys reads a cursor back into n values; nil where there is no cursor. A cursor that we did not make is refused.
func Keys(cursor *string, n int) ([]string, error) {
	if cursor == nil {
		return nil, nil
	}
	raw, err := base64.RawURLEncoding.DecodeString(*cursor)
	if err == nil {
		if keys := strings.Split(string(raw), "\x00"); len(keys) == n {
			return keys, nil
		}
	}
	return nil, problem.In("after", "unknown_cursor", "続きの位置が正しくありません。一覧を最初から開き直してください。")
}
