package rules

import "slices"

// LeftBefore tells whether a rule wants a member on the day of the event, and the files say now that he had left before it. It is
// asked of what was approved ahead, or before somebody was told of the leaving.
func LeftBefore(rule Rule, f Facts) bool {
	return !f.LeftOn.IsNone() && f.EventOn.After(f.LeftOn) && slices.ContainsFunc(rule.Conditions, func(c Condition) bool {
		return conditions[c.Type].membership && !c.decide(f).Holds
	})
}
