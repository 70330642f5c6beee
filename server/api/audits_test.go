package api

import (
	"encoding/json"
	"os"
	"os/exec"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"kyosai/server/access"
)

// The audits of npm graphql-http: 61, of which 58 pass and 3 want GET.
func TestGraphQLOverHTTPIsServedAsItsAuditsWantExceptGET(t *testing.T) {
	if _, err := os.Stat("../../webapp/node_modules/graphql-http"); err != nil {
		t.Fatal("the audits are not installed; run `npm ci` in webapp/")
	}
	z := developer(t, access.Public, 0)
	out, err := exec.Command("node", "../../webapp/e2e/audits.mjs", z.url).Output()
	if err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	var audits []struct{ ID, Name, Status, Reason string }
	if err := json.Unmarshal(out, &audits); err != nil {
		t.Fatal(err)
	}
	var refused []string
	for _, a := range audits {
		switch a.Status {
		case "ok":
		case "refused":
			refused = append(refused, a.ID)
		default:
			t.Errorf("%s %s: %s", a.ID, a.Name, a.Reason)
		}
	}
	slices.Sort(refused)
	if diff := cmp.Diff([]string{"5A70", "6A70", "D6D5"}, refused); diff != "" || len(audits) != 61 {
		t.Errorf("%d audits, %s", len(audits), diff)
	}
}
