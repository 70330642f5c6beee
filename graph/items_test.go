package graph_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"kyosai/gen/items"
)

// TestEveryItemOfWhatIsClaimedIsInTheModel holds the marks against the law's list: the member's own items and those of
// the services that a claim is made for, which tickets and events (R38-R48) are not.
func TestEveryItemOfWhatIsClaimedIsInTheModel(t *testing.T) {
	for n := 1; n <= 54; n++ {
		number := fmt.Sprintf("R%d", n)
		marked := slices.ContainsFunc(items.All, func(i items.Item) bool { return slices.Contains(strings.Fields(i.Number), number) })
		if tickets := n >= 38 && n <= 48; !marked && !tickets {
			t.Errorf("no field implements %s", number)
		}
	}
}
