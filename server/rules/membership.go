package rules

import (
	"fmt"

	"kyosai/server/caldate"
)

// eligibleFrom holds from the first day of the month that comes so many months after the one of joining.
func eligibleFrom(f Facts, params map[string]int) Outcome {
	first := f.JoinedOn.StartOfMonth().AddMonths(params["months"])
	if f.EventOn.Before(first) {
		return no(days("給付の対象になるのは%sからで、その前の日付です。", "Benefits begin on %s, and the day is before that.", first), checkTheDay)
	}
	text := days("給付の対象になる%s以降の日付です。", "The day is on or after %s, when benefits begin.", first)
	return yes(text.Ja, text.En)
}

// memberAtEvent holds from the day of joining to the day of leaving, which is the last day of the membership. Who has
// left may still claim for what happened before.
func memberAtEvent(f Facts, _ map[string]int) Outcome {
	switch {
	case f.EventOn.Before(f.JoinedOn):
		return no(days("ご加入（%s）より前の日付です。", "The day is before you joined (%s).", f.JoinedOn), checkTheDay)
	case !f.LeftOn.IsNone() && f.EventOn.After(f.LeftOn):
		return no(days("退会（%s）より後の日付です。", "The day is after you left (%s).", f.LeftOn), checkTheDay)
	}
	text := days("%sは会員でいらっしゃいました。", "You were a member on %s.", f.EventOn)
	return yes(text.Ja, text.En)
}

// memberMonths holds when that many whole months of membership lie before the day of the event.
func memberMonths(f Facts, params map[string]int) Outcome {
	months := params["months"]
	last := lastDay(f.JoinedOn, months)
	if !f.EventOn.After(last) {
		until := days("対象になるのは%sからです。", "It begins on %s.", last.AddDays(1))
		return no(Text{
			fmt.Sprintf("会員になって%dか月たってからの給付です。%s", months, until.Ja),
			fmt.Sprintf("This benefit needs %d months of membership. %s", months, until.En),
		}, checkTheDay)
	}
	return yes(fmt.Sprintf("会員になって%dか月以上たっています。", months), fmt.Sprintf("You had been a member for %d months or more.", months))
}

// lastDay is the last day of a period of months that begins on start (Civil Code, article 143): the day before the
// same day of the month, or the month's end where the month has no such day.
func lastDay(start caldate.Day, months int) caldate.Day {
	same := start.AddMonths(months)
	_, _, day := start.YMD()
	if _, _, kept := same.YMD(); kept != day {
		return same
	}
	return same.AddDays(-1)
}
