package graph_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"kyosai/gen/items"
)

// TestEveryItemOfTheListIsInTheModel holds the marks against the law's list: the member's own items and those of the services.
func TestEveryItemOfTheListIsInTheModel(t *testing.T) {
	for n := 1; n <= 54; n++ {
		number := fmt.Sprintf("R%d", n)
		marked := slices.ContainsFunc(items.All, func(i items.Item) bool { return slices.Contains(strings.Fields(i.Number), number) })
		if !marked {
			t.Errorf("no field implements %s", number)
		}
	}
}
