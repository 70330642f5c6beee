package ruledrafts

import (
	"slices"

	"kyosai/gen/ent"
	"kyosai/server/benefits"
	"kyosai/server/rules"
)

// Sign says what becomes of a line.
type Sign string

// The signs of lines.
const (
	Kept    Sign = "KEPT"
	Removed Sign = "REMOVED"
	Added   Sign = "ADDED"
)

// Line is a line of a rule in words.
type Line struct {
	Sign Sign
	Says rules.Text
}

// Says is a rule in words, a line each.
func Says(r *ent.BenefitRule) []rules.Text {
	rule := benefits.RuleOf(r)
	return rules.DescribeRule(&rule)
}

// DraftSays is a draft in words, a line each.
func DraftSays(d *ent.RuleDraft) []rules.Text {
	rule := ruleOf(d)
	return rules.DescribeRule(&rule)
}

// Compare holds a draft that came with its kind's rules against the rule in force on its day, line by line: what goes
// stands before what comes in its place.
func Compare(d *ent.RuleDraft) []Line {
	var was []rules.Text
	if in := base(d); in != nil {
		was = Says(in)
	} else {
		was = rules.DescribeRule(nil)
	}
	is := DraftSays(d)
	var lines []Line
	for len(was) > 0 || len(is) > 0 {
		switch {
		case len(was) > 0 && !slices.Contains(is, was[0]):
			lines, was = append(lines, Line{Removed, was[0]}), was[1:]
		case len(is) > 0 && !slices.Contains(was, is[0]):
			lines, is = append(lines, Line{Added, is[0]}), is[1:]
		default: // both lists have it, perhaps at another place, which changes nothing
			kept := is[0]
			lines, is = append(lines, Line{Kept, kept}), is[1:]
			was = slices.DeleteFunc(slices.Clone(was), func(t rules.Text) bool { return t == kept })
		}
	}
	return lines
}
