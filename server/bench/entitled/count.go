package entitled

import (
	"fmt"
	"strings"

	"kyosai/gen/ent"
	"kyosai/server/rules"
)

// count is how many verdicts there were, by kind and by how they came out: it does not grow with the members.
type count struct {
	what    string
	members int
	total   int
	codes   []string // of the kinds, as they came
	of      map[string]*tally
}

type tally struct{ given, waits, refused int }

func newCount(what string) *count { return &count{what: what, of: map[string]*tally{}} }

// add counts the verdicts of a member, one a kind.
func (c *count) add(kinds []*ent.BenefitKind, verdicts []rules.Verdict) {
	c.members++
	for i, kind := range kinds {
		of := c.of[kind.Code]
		if of == nil {
			of = &tally{}
			c.codes, c.of[kind.Code] = append(c.codes, kind.Code), of
		}
		c.total++
		of.add(verdicts[i])
	}
}

// add counts what waits for the company's officer or for staff by itself.
func (t *tally) add(v rules.Verdict) {
	switch {
	case !v.Entitled:
		t.refused++
	case v.Awaiting(rules.Officer) != nil || v.Awaiting(rules.Staff) != nil:
		t.waits++
	default:
		t.given++
	}
}

// table has a line a kind; nothing where no verdict was counted by its kind.
func (c *count) table() string {
	var b strings.Builder
	if len(c.codes) > 0 {
		fmt.Fprintf(&b, "  %-10s %8s %8s %8s\n", "", "given", "waits", "refused")
	}
	for _, code := range c.codes {
		fmt.Fprintf(&b, "  %-10s %8d %8d %8d\n", code, c.of[code].given, c.of[code].waits, c.of[code].refused)
	}
	return b.String()
}
