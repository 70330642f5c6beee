package offerings

import (
	"fmt"
	"slices"
	"strings"

	"kyosai/gen/ent"
	"kyosai/gen/ent/order"
	"kyosai/server/problem"
	"kyosai/server/yen"
)

// leastByCard are the yen under which payment providers charge no card (Stripe: 50).
const leastByCard = yen.Amount(50)

// way is one of the ways in which members may pay for an offering.
type way struct {
	by   order.PayBy
	word string
	open func(of *ent.Offering) bool
	set  func(m *ent.OfferingMutation, open bool)
	some bool // only some members have it
}

// ways are all of them; who does not choose has the first that is open.
var ways = []way{
	{by: order.PayByCOUNTER, word: "窓口", open: func(of *ent.Offering) bool { return of.AtCounter }, set: (*ent.OfferingMutation).SetAtCounter},
	{by: order.PayBySLIP, word: "払込票", open: func(of *ent.Offering) bool { return of.BySlip }, set: (*ent.OfferingMutation).SetBySlip},
	{by: order.PayByCARD, word: "カード", open: func(of *ent.Offering) bool { return of.ByCard }, set: (*ent.OfferingMutation).SetByCard},
	{by: order.PayByCOMPANY, word: "会社の請求書", open: func(of *ent.Offering) bool { return of.ByCompany }, set: (*ent.OfferingMutation).SetByCompany, some: true},
}

// PayBy are the ways in which members may pay for an offering, the counter first.
func PayBy(of *ent.Offering) (open []order.PayBy) {
	for _, w := range ways {
		if w.open(of) {
			open = append(open, w.by)
		}
	}
	return open
}

// PayPlaces are the ways in which members can pay at all: by card where a provider is set up.
func (o Offerings) PayPlaces() (can []order.PayBy) {
	for _, w := range ways {
		if o.Card || w.by != order.PayByCARD {
			can = append(can, w.by)
		}
	}
	return can
}

// Open are the ways in which members can pay for an offering: by card only while a provider is set up.
func (o Offerings) Open(of *ent.Offering) []order.PayBy {
	can := o.PayPlaces()
	return slices.DeleteFunc(PayBy(of), func(by order.PayBy) bool { return !slices.Contains(can, by) })
}

// places are the ways among some in words.
func places(among []order.PayBy) string {
	var words []string
	for _, w := range ways {
		if slices.Contains(among, w.by) {
			words = append(words, w.word)
		}
	}
	return strings.Join(words, "・")
}

// checkPayBy wants a way that every member has, and a card only where it can be charged.
func (e *Entry) checkPayBy(card bool) error {
	if slices.Contains(e.PayBy, order.PayByCARD) && !card {
		return problem.In("payBy", "card_not_set_up", "カードでの支払いは、まだ使えません。ほかの場所をお選びいただくか、システムの管理者に決済会社の設定をご依頼ください。")
	}
	if slices.Contains(e.PayBy, order.PayByCARD) && e.Price < leastByCard {
		return problem.In("payBy", "card_too_little", fmt.Sprintf("カードで支払えるのは、%sからです。ほかの場所をお選びいただくか、会員価格を変えてください。", leastByCard))
	}
	for _, w := range ways {
		if !w.some && slices.Contains(e.PayBy, w.by) {
			return nil
		}
	}
	return problem.In("payBy", "missing", "お支払いの場所は、窓口、払込票、カードのどれかを必ずお選びください。会社の請求書は、それに加えて選べます。")
}
