// Package payby knows the ways in which a member pays for a ticket or an event 支払いの場所, and what an offering of them has to
// hold to.
package payby

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"kyosai/server/problem"
	"kyosai/server/yen"
)

// ErrOwnCard is told to staff who ask in a member's stead: the numbers of his card are his alone to type.
var ErrOwnCard = problem.In("payBy", "own_card", "カードの番号は会員ご本人だけが入力できます。ほかの場所をお選びください。")

// ErrNotOffered is told to who would pay in a way that what he asks for does not have, or that cannot be used now.
var ErrNotOffered = problem.In("payBy", "pay_by_not_offered", "その場所でのお支払いは、いま受け付けていません。ほかの場所をお選びください。")

// Way is one of them.
type Way string

// The ways: at the counter, by slip into the scheme's account, by card on a provider's page, on the company's invoice.
const (
	Counter Way = "COUNTER"
	Slip    Way = "SLIP"
	Card    Way = "CARD"
	Company Way = "COMPANY"
)

// leastByCard are the yen under which payment providers charge no card (Stripe: 50).
const leastByCard = yen.Amount(50)

// CardHold is how long something is held for whoever has his card at hand: he stands before the page that asks for it.
const CardHold = 30 * time.Minute

// ways are all of them in their order, in words; who does not choose has the first that is offered.
var ways = []struct {
	by   Way
	word string
}{{Counter, "窓口"}, {Slip, "払込票"}, {Card, "カード"}, {Company, "会社の請求書"}}

// Values are all of them.
func (Way) Values() (all []string) {
	for _, w := range ways {
		all = append(all, string(w.by))
	}
	return all
}

// Usable are the ways in which members can pay at all: by card where a provider is set up.
func Usable(card bool) (can []Way) {
	for _, w := range ways {
		if card || w.by != Card {
			can = append(can, w.by)
		}
	}
	return can
}

// Open are those of the ways offered that are usable, in their order.
func Open(offered []Way, card bool) []Way {
	return slices.DeleteFunc(Usable(card), func(by Way) bool { return !slices.Contains(offered, by) })
}

// Refuse refuses a way that is not among those offered, that cannot be used now, or, where somebody asks in a member's stead, that
// is the member's alone.
func Refuse(by Way, offered []Way, card, inStead bool) error {
	switch {
	case !slices.Contains(offered, by):
		return ErrNotOffered
	case by == Card && inStead:
		return ErrOwnCard
	case by == Card && !card:
		return ErrNotOffered
	}
	return nil
}

// Instead is the way of who chose a card where none can be charged any more: the first of those offered that every member has; false
// where there is none.
func Instead(offered []Way) (Way, bool) {
	for _, by := range Open(offered, false) {
		if by != Company {
			return by, true
		}
	}
	return "", false
}

// First is the way of who does not choose: the first that is offered.
func First(offered []Way) Way { return Open(offered, true)[0] }

// Words are the ways offered, as people read them.
func Words(offered []Way) string {
	var words []string
	for _, w := range ways {
		if slices.Contains(offered, w.by) {
			words = append(words, w.word)
		}
	}
	return strings.Join(words, "・")
}

// Check wants a way that every member has, and a card only where it can be charged: a provider is set up, and price, the
// least that is paid in one go, is enough for it. The invoice is taken of the members of some companies only.
func Check(offered []Way, price yen.Amount, card bool) error {
	switch byCard := slices.Contains(offered, Card); {
	case byCard && !card:
		return problem.In("payBy", "card_not_set_up", "カードでの支払いは、まだ使えません。ほかの場所をお選びいただくか、システムの管理者に決済会社の設定をご依頼ください。")
	case byCard && TooLittle(price):
		return problem.In("payBy", "card_too_little", fmt.Sprintf("カードで支払えるのは、%sからです。ほかの場所をお選びいただくか、会員価格を変えてください。", leastByCard))
	case !slices.ContainsFunc(offered, func(by Way) bool { return by != Company }):
		return problem.In("payBy", "missing", "お支払いの場所は、窓口、払込票、カードのどれかを必ずお選びください。会社の請求書は、それに加えて選べます。")
	}
	return nil
}

// OnlyCard tells whether a card is the one way that every member has.
func OnlyCard(offered []Way) bool {
	return slices.Contains(offered, Card) && !slices.Contains(offered, Counter) && !slices.Contains(offered, Slip)
}

// TooLittle tells whether an amount is less than what a card can be charged with.
func TooLittle(amount yen.Amount) bool { return amount < leastByCard }
