package reporting_test

import (
	"io"
	"strings"
	"testing"

	"kyosai/server/bench/reporting"
	"kyosai/server/madeup"
	"kyosai/server/store/storetest"
)

var small = madeup.Scheme{Companies: 10, Members: 200, Years: 1, Seed: 1971, Today: "2026-04-01"}

// TestAYearIsFilledAndReportedOn on both engines, which have other words of their own.
func TestAYearIsFilledAndReportedOn(t *testing.T) {
	for _, engine := range storetest.Engines() {
		t.Run(engine, func(t *testing.T) {
			var out strings.Builder
			o := reporting.Options{URL: storetest.URL(t, engine), Scheme: small, Applications: 2000, Things: 30, Rounds: 1}
			if err := reporting.Run(t.Context(), o, &out); err != nil {
				t.Fatal(err)
			}
			for _, want := range []string{"report of TICKET on ", ": 20 rows in ", "report of EVENT on ", ": 10 rows in ", "share "} {
				if !strings.Contains(out.String(), want) {
					t.Errorf("printed %q, without %q", out.String(), want)
				}
			}
		})
	}
}

func TestMoreApplicationsThanMembersHaveAreRefused(t *testing.T) {
	o := reporting.Options{Scheme: small, Applications: 2001, Things: 20, Rounds: 1}
	if err := reporting.Run(t.Context(), o, io.Discard); err == nil {
		t.Error("a year was filled that members could not fill")
	}
}
