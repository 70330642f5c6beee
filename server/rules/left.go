package rules

import "slices"

// LeftBefore tells whether a rule wants a member on the day of the event, and the files say now that he had left before it. It is
// asked of what was approved ahead, or before somebody was told of the leaving.
func LeftBefore(rule Rule, f Facts) bool {
	return !f.LeftOn.IsNone() && f.EventOn.After(f.LeftOn) && slices.ContainsFunc(rule.Conditions, func(c Condition) bool {
		return conditions[c.Type].membership && !c.decide(f).Holds
	})
}

// NotLeft tells whether a rule wants who has left, and the files say now that he has not, or on another day. It is asked of
// what was approved before the leaving was put right.
func NotLeft(rule Rule, f Facts) bool {
	return slices.ContainsFunc(rule.Conditions, func(c Condition) bool {
		return conditions[c.Type].leaving && !c.decide(f).Holds
	})
}

// OfLeaving tells whether a rule wants who has left.
func OfLeaving(rule Rule) bool {
	return slices.ContainsFunc(rule.Conditions, func(c Condition) bool { return conditions[c.Type].leaving })
}
