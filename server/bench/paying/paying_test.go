package paying_test

import (
	"strings"
	"testing"

	"kyosai/server/bench/paying"
	"kyosai/server/madeup"
	"kyosai/server/store/storetest"
)

// TestARunIsPaidAndItsRowsAreWrittenBarely on both engines, which have other words of their own.
func TestARunIsPaidAndItsRowsAreWrittenBarely(t *testing.T) {
	for _, engine := range storetest.Engines() {
		t.Run(engine, func(t *testing.T) {
			var out strings.Builder
			scheme := madeup.Scheme{Companies: 10, Members: 200, Years: 1, Seed: 1971, Today: "2026-11-23"}
			o := paying.Options{URL: storetest.URL(t, engine), Scheme: scheme, Claims: 5, Rounds: 1}
			if err := paying.Run(t.Context(), o, &out); err != nil {
				t.Fatal(err)
			}
			if !strings.Contains(out.String(), "payment run of 5 claims") {
				t.Error(out.String())
			}
		})
	}
}
