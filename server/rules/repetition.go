package rules

import "fmt"

// timesInLife holds while the kind was given fewer times before; the host's payments count.
func timesInLife(f Facts, params map[string]int) Outcome {
	times, before := params["times"], len(f.Past)
	if before >= times {
		return no(Text{
			fmt.Sprintf("お一人につき%d回までの給付で、これまでに%d回、お支払いまたはお申し込みがあります。", times, before),
			fmt.Sprintf("This benefit is given up to %d times, and %d were paid or applied for already.", times, before),
		}, Text{
			"回数に心当たりがないときは、事務局へお問い合わせください。",
			"If this number surprises you, please ask the office.",
		})
	}
	return yes(
		fmt.Sprintf("お一人につき%d回までの給付で、これまでは%d回です。", times, before),
		fmt.Sprintf("This benefit is given up to %d times; so far it was %d.", times, before),
	)
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
	doubtful := false
	for _, g := range f.Past {
		if g.concerns(f.PersonName) {
			return no(already, lookAtClaims)
		}
		doubtful = doubtful || unclear(g)
	}
	if doubtful {
		return yes("お名前のない以前の記録があるため、職員が確認します。", "An older record names nobody, so our staff will look into it.")
	}
	return yes("この方については初めてのお申し込みです。", "It is the first time for this person.")
}

// onceForEvent holds where the kind was not given for this day before. A payment of the host that followed the event
// was for this event: of such a kind there are not two at a time.
func onceForEvent(f Facts, _ map[string]int) Outcome {
	for _, g := range f.Past {
		if g.EventOn == f.EventOn || g.mayCover(f.EventOn) {
			return no(Text{
				"この日のことについて、すでにお支払いまたはお申し込みがあります。",
				"For this day a benefit was paid or applied for already.",
			}, lookAtClaims)
		}
	}
	return yes("この日のことについては初めてのお申し込みです。", "It is the first time for this day.")
}

var lookAtClaims = Text{
	"「わたしの申請」で、これまでのお申し込みをご覧いただけます。心当たりがないときは、事務局へお問い合わせください。",
	"You find what you applied for under \"My claims\". If you don't remember it, please ask the office.",
}
