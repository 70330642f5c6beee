package idempotency_test

import (
	"strings"
	"testing"

	"kyosai/server/idempotency"
	"kyosai/server/problem"
)

func TestAKeyIsOfCharactersThatCanBeSeen(t *testing.T) {
	for key, good := range map[string]bool{
		"": false, strings.Repeat("k", 15): false, strings.Repeat("k", 16): true, strings.Repeat("~", 64): true, strings.Repeat("k", 65): false,
		"sixteen letters ": false, "sixteen\tletters!": false, "0123456789abcdé": false, "0123456789abcde\x7f": false,
	} {
		err := idempotency.Check(key)
		if p := problem.As(err); good != (err == nil) || !good && (p == nil || p.Code != "key_form" || p.Field != "idempotencyKey") {
			t.Errorf("%q: %v", key, err)
		}
	}
}
