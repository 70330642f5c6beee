package approval

import (
	"cmp"
	"fmt"
	"strings"

	"kyosai/gen/items"
)

// Register prints the register of members' items as a table: each with its number, its title, where it stands, and
// whether it is in use, for an item that is not yet approved may be switched off.
func Register(off Off) string {
	var b strings.Builder
	b.WriteString("| item | 項目 | where | state |\n|---|---|---|---|\n")
	for _, i := range items.All {
		if i.Register == "members" {
			fmt.Fprintf(&b, "| %s | %s | %s | %s |\n", i.Number, cmp.Or(i.Title, "-"), key(i), state(i, off))
		}
	}
	return b.String()
}

func state(i items.Item, off Off) string {
	switch {
	case i.Number != notYet:
		return "approved"
	case off.Holds(i.Noun, i.Column):
		return "not yet approved, switched off"
	}
	return "not yet approved, in use"
}
