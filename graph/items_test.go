package graph_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"kyosai/gen/items"
)

func TestEveryItemOfTheBenefitServiceIsInTheModel(t *testing.T) {
	for n := 1; n <= 22; n++ {
		number := fmt.Sprintf("R%d", n)
		if !slices.ContainsFunc(items.All, func(i items.Item) bool { return slices.Contains(strings.Fields(i.Number), number) }) {
			t.Errorf("no field implements %s", number)
		}
	}
}
