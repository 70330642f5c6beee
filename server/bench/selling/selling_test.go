package selling_test

import (
	"strings"
	"testing"
	"time"

	"kyosai/server/bench/selling"
	"kyosai/server/madeup"
	"kyosai/server/store/storetest"
)

// TestBothSidesPlaceTheOrdersThatTheyAnswer: what is answered is counted in the database within the run.
func TestBothSidesPlaceTheOrdersThatTheyAnswer(t *testing.T) {
	for _, engine := range storetest.Engines() {
		t.Run(engine, func(t *testing.T) {
			var out strings.Builder
			scheme := madeup.Scheme{Companies: 10, Members: 200, Years: 1, Seed: 1971, Today: "2026-11-23"}
			o := selling.Options{URL: storetest.URL(t, engine), Scheme: scheme, Buyers: 8, Rounds: 1, Time: 50 * time.Millisecond}
			if err := selling.Run(t.Context(), o, &out); err != nil {
				t.Fatal(err)
			}
			if strings.Count(out.String(), "ratio") != 2 {
				t.Error(out.String())
			}
		})
	}
}
