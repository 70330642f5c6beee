package ruledrafts

import (
	"slices"

	"kyosai/gen/ent"
	"kyosai/server/yen"
)

// Result is what a trial came to. What is missing might tell of somebody.
type Result struct {
	Tried, Gained, Lost, Changed *int
	PaidNow, PaidThen            *yen.Amount
}

// fewest is the smallest number of claims of a sensitive kind that is shown as it is.
const fewest = 5

// ResultOf is what a trial came to that knows its draft; nil until it has finished. Of a sensitive kind one to four claims
// are not told apart, and neither is that from which their number could be reckoned: what is left of a sum, or the yen.
func ResultOf(t *ent.RuleTrial) *Result {
	if t.FinishedAt == nil {
		return nil
	}
	r := &Result{&t.Done, &t.Gained, &t.Lost, &t.Changed, &t.PaidNow, &t.PaidThen}
	if !t.Edges.Draft.Edges.Kind.Sensitive {
		return r
	}
	cells := []int{t.Gained, t.Lost, t.Changed, t.Done - t.Gained - t.Lost - t.Changed}
	hidden := hide(cells)
	for i, shown := range []**int{&r.Gained, &r.Lost, &r.Changed} {
		if hidden[i] {
			*shown = nil
		}
	}
	if few(t.Done) {
		r.Tried = nil
	}
	if slices.Contains(hidden, true) || slices.ContainsFunc([]int{t.GivenNow, t.Done - t.GivenNow, t.GivenThen, t.Done - t.GivenThen}, few) {
		r.PaidNow, r.PaidThen = nil, nil
	}
	return r
}

// Progress is how much of a trial is done, in hundredths.
func Progress(t *ent.RuleTrial) int {
	if t.Total == 0 {
		return 0
	}
	return min(100, 100*t.Done/t.Total)
}

func few(n int) bool { return n > 0 && n < fewest }

// hide picks the small ones of some numbers whose sum is known, and as many of the others, the least first, that what is
// hidden is neither one number alone nor few altogether.
func hide(cells []int) []bool {
	hidden, sum, count := make([]bool, len(cells)), 0, 0
	take := func(i int) { hidden[i], sum, count = true, sum+cells[i], count+1 }
	for i, n := range cells {
		if few(n) {
			take(i)
		}
	}
	for count > 0 && (count < 2 || sum < fewest) {
		least := -1
		for i, n := range cells {
			if !hidden[i] && n > 0 && (least < 0 || n < cells[least]) {
				least = i
			}
		}
		if least < 0 {
			return []bool{true, true, true, true}
		}
		take(least)
	}
	return hidden
}
