package offerings

import (
	"slices"
	"strings"

	"kyosai/gen/ent"
	"kyosai/gen/ent/order"
	"kyosai/server/problem"
)

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

// checkPayBy wants a way that every member has.
func (e *Entry) checkPayBy() error {
	for _, w := range ways {
		if !w.some && slices.Contains(e.PayBy, w.by) {
			return nil
		}
	}
	return problem.In("payBy", "missing", "お支払いの場所は、窓口か払込票を必ずお選びください。会社の請求書は、それに加えて選べます。")
}
