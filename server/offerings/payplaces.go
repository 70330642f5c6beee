package offerings

import (
	"slices"
	"strings"

	"kyosai/gen/ent"
	"kyosai/gen/ent/order"
	"kyosai/server/problem"
)

// payPlace is a place where members may pay: its word, whether an offering has it, and how it gets it.
type payPlace struct {
	by   order.PayBy
	word string
	has  func(*ent.Offering) bool
	set  func(*ent.OfferingMutation, bool)
}

// payPlaces are the places, in the order in which members are shown them.
var payPlaces = []payPlace{
	{order.PayByCOUNTER, "窓口", func(of *ent.Offering) bool { return of.AtCounter }, (*ent.OfferingMutation).SetAtCounter},
	{order.PayBySLIP, "払込票", func(of *ent.Offering) bool { return of.BySlip }, (*ent.OfferingMutation).SetBySlip},
	{order.PayByCARD, "カード", func(of *ent.Offering) bool { return of.ByCard }, (*ent.OfferingMutation).SetByCard},
}

// PayBy are the places where members may pay for an offering, the counter first.
func PayBy(of *ent.Offering) (ways []order.PayBy) {
	for _, p := range payPlaces {
		if p.has(of) {
			ways = append(ways, p.by)
		}
	}
	return ways
}

// PayPlaces are the places where members can pay at all: by card where a provider is set up.
func (o Offerings) PayPlaces() (ways []order.PayBy) {
	for _, p := range payPlaces {
		if o.Card || p.by != order.PayByCARD {
			ways = append(ways, p.by)
		}
	}
	return ways
}

// Open are the places where members can pay for an offering: a card only while a provider is set up.
func (o Offerings) Open(of *ent.Offering) []order.PayBy {
	can := o.PayPlaces()
	return slices.DeleteFunc(PayBy(of), func(by order.PayBy) bool { return !slices.Contains(can, by) })
}

// places are the words of places, in their order.
func places(ways []order.PayBy) string {
	var words []string
	for _, p := range payPlaces {
		if slices.Contains(ways, p.by) {
			words = append(words, p.word)
		}
	}
	return strings.Join(words, "・")
}

func checkPayBy(ways []order.PayBy, card bool) error {
	if len(ways) == 0 {
		return problem.In("payBy", "missing", "お支払いの場所を、一つ以上お選びください。")
	}
	if slices.Contains(ways, order.PayByCARD) && !card {
		return problem.In("payBy", "card_not_set_up", "カードでの支払いは、まだ使えません。ほかの場所をお選びいただくか、システムの管理者に決済会社の設定をご依頼ください。")
	}
	return nil
}
