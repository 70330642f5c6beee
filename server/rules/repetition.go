package rules

import "slices"

// timesInLife holds while the kind was given fewer times before; the host's payments count.
func timesInLife(f Facts, params map[string]int) Outcome {
	times, before := params["times"], len(f.given())
	switch {
	case before >= times:
		return no(say("お一人につき%d回までの給付で、これまでに%d回、お支払いまたはお申し込みがあります。",
			"This benefit is given up to %d times, and %d were paid or applied for already.", times, before), askAboutNumber)
	case f.mayBePaid():
		return awaiting(Staff, olderRecord)
	}
	return yes(say("お一人につき%d回までの給付で、これまでは%d回です。", "This benefit is given up to %d times; so far it was %d.", times, before))
}

// OnceInFiscalYear tells whether the rule gives its kind once a fiscal year at most.
func (r Rule) OnceInFiscalYear() bool {
	return slices.ContainsFunc(r.Conditions, func(c Condition) bool { return c.Type == "once_in_fiscal_year" })
}

// onceInFiscalYear holds where the kind was not given in the event's fiscal year, April to March.
func onceInFiscalYear(f Facts, _ map[string]int) Outcome {
	for _, g := range f.given() {
		if g.fiscalYear() == f.EventOn.FiscalYear() {
			return no(say("1年度（4月から翌年3月まで）に1回の給付で、%d年度はすでにお支払いまたはお申し込みがあります。",
				"This benefit is given once a fiscal year (April to March); for %d it was paid or applied for already.", f.EventOn.FiscalYear()), lookAtClaims)
		}
	}
	return yes(say("%d年度は初めてのお申し込みです。", "It is the first time in the fiscal year %d.", f.EventOn.FiscalYear()))
}

// notSameSpouse holds where the kind was not given for this spouse before. The host's payments name nobody.
func notSameSpouse(f Facts, _ map[string]int) Outcome {
	return oncePerPerson(f, Text{
		"同じお相手とのご結婚について、すでにお支払いまたはお申し込みがあります。",
		"For this spouse a benefit was paid or applied for already.",
	}, func(g Grant) bool { return g.PersonName == "" })
}

// onceForPerson holds where the kind was not given for this person before. Of the host's payments, only those after
// the event can be meant.
func onceForPerson(f Facts, _ map[string]int) Outcome {
	return oncePerPerson(f, Text{
		"同じ方について、すでにお支払いまたはお申し込みがあります。",
		"For this person a benefit was paid or applied for already.",
	}, func(g Grant) bool { return g.PersonName == "" && g.mayCover(f.EventOn) })
}

func oncePerPerson(f Facts, already Text, unclear func(Grant) bool) Outcome {
	doubtful, alike := f.mayBePaid(), false
	for _, g := range f.given() {
		if g.concerns(f.PersonName) {
			return no(already, lookAtClaims)
		}
		doubtful, alike = doubtful || unclear(g), alike || g.near(f.EventOn)
	}
	switch {
	case doubtful:
		return awaiting(Staff, Text{"お名前のない以前の記録があるため、職員が確認します。", "An older record names nobody, so our staff will look into it."})
	case alike && !f.Offered:
		return awaiting(Staff, Text{
			"近い日付で、お名前の違うお支払いまたはお申し込みがあります。同じ方でないことを、職員が確認します。",
			"For a day close to this one, something was paid or applied for under another name. Our staff will see that it is not the same person.",
		})
	}
	return yes(Text{"この方については初めてのお申し込みです。", "It is the first time for this person."})
}

// onceForEvent holds where the kind was not given for this day before. A payment of the host that followed the event
// was for this event: of such a kind there are not two at a time. Where something was given for a day close to it, staff look.
func onceForEvent(f Facts, _ map[string]int) Outcome {
	for _, g := range f.given() {
		if g.EventOn == f.EventOn || g.mayCover(f.EventOn) {
			return no(Text{
				"この日のことについて、すでにお支払いまたはお申し込みがあります。",
				"For this day a benefit was paid or applied for already.",
			}, lookAtClaims)
		}
	}
	switch {
	case f.mayBePaid():
		return awaiting(Staff, olderRecord)
	case slices.ContainsFunc(f.given(), func(g Grant) bool { return g.near(f.EventOn) }):
		return awaiting(Staff, Text{
			"近い日付のお支払いまたはお申し込みがあります。同じことについてでないことを、職員が確認します。",
			"For a day close to this one, something was paid or applied for. Our staff will see that it is not about the same.",
		})
	}
	return yes(Text{"この日のことについては初めてのお申し込みです。", "It is the first time for this day."})
}

var olderRecord = Text{
	"種類のくわしくわからない以前のお支払いの記録があるため、職員が確認します。",
	"An older payment does not say exactly what it was for, so our staff will look into it.",
}
