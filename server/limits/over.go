package limits

import (
	"fmt"

	"kyosai/gen/ent"
	"kyosai/gen/ent/limitgroup"
	"kyosai/server/problem"
)

// Over refuses who has taken so many of a group already, and wants more than are left to him.
func Over(of *ent.LimitGroup, taken int) error {
	if of.Counts == limitgroup.CountsBOOKINGS {
		return overBookings(of, taken)
	}
	text := fmt.Sprintf("「%s」に共通の限度で、お一人、年度に合わせて%d枚までです。", of.Name, of.MemberLimit)
	switch {
	case taken >= of.MemberLimit:
		text += "もうその枚数をお申し込みいただいています。"
	case taken > 0:
		text += fmt.Sprintf("あと%d枚お申し込みいただけます。", of.MemberLimit-taken)
	}
	return problem.In("quantity", "over_group_limit", text)
}

// overBookings names no field: a booking counts one, whatever is entered for it.
func overBookings(of *ent.LimitGroup, taken int) error {
	return problem.New(problem.Conflict, "over_group_limit", fmt.Sprintf(
		"「%s」に共通の限度で、お一人、年度に合わせて%d回までです。この年度はもう%d回お申し込みいただいています。その予約を取り消すと、またお申し込みいただけます。", of.Name, of.MemberLimit, taken))
}
