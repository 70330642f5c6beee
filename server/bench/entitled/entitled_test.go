package entitled_test

import (
	"strings"
	"testing"

	"kyosai/server/bench/entitled"
	"kyosai/server/madeup"
	"kyosai/server/store/storetest"
)

func TestTheShareOfTheBareStatementsIsPrinted(t *testing.T) {
	small := madeup.Scheme{Companies: 5, Members: 50, Years: 1, Seed: 1, Today: "2026-04-01"}
	for engine, url := range map[string]string{"SQLite": "", "MariaDB": storetest.URL(t, storetest.MariaDB)} {
		var out strings.Builder
		if err := entitled.Run(t.Context(), url, small, 2, &out); err != nil {
			t.Fatal(err)
		}
		for _, want := range []string{"entitlements on " + engine + ": ", "every kind on " + engine + ": ", " verdicts for 50 members in ", "share ", "given    waits  refused", "\n  LODGE "} {
			if !strings.Contains(out.String(), want) {
				t.Errorf("printed %q, without %q", out.String(), want)
			}
		}
	}
}
