package graph_test

import (
	"slices"
	"strings"
	"testing"

	"kyosai/server/access"
)

// TestAnOfficerIsToldADayAMemberAndASum holds the whole of what the API can tell him of a payment: no kind, no claim, no
// reason of either.
func TestAnOfficerIsToldADayAMemberAndASum(t *testing.T) {
	schema := zoneSchema(access.Public)
	for name, want := range map[string]string{
		"CompanyPayout": "amount id paidOn returnedOn shares",
		"PayoutShare":   "amount name number",
	} {
		var fields []string
		for _, f := range schema.Types[name].Fields {
			if !strings.HasPrefix(f.Name, "__") {
				fields = append(fields, f.Name)
			}
		}
		slices.Sort(fields)
		if got := strings.Join(fields, " "); got != want {
			t.Errorf("%s tells %s", name, got)
		}
	}
}
