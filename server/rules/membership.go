package rules

import "kyosai/server/caldate"

// eligibleFrom holds from the first day of the month that comes so many months after the one of joining.
func eligibleFrom(f Facts, params map[string]int) Outcome {
	first := f.JoinedOn.StartOfMonth().AddMonths(params["months"])
	if f.EventOn.Before(first) {
		return no(say("給付の対象になるのは%sからで、その前の日付です。", "Benefits begin on %s, and the day is before that.", first), checkTheDay)
	}
	return yes(say("給付の対象になる%s以降の日付です。", "The day is on or after %s, when benefits begin.", first))
}

// memberAtEvent holds from the day of joining to the day of leaving, which is the last day of the membership, and for
// so many months after it as the rule says. Who has left may still claim for what happened before.
func memberAtEvent(f Facts, params map[string]int) Outcome {
	after := params["months_after_leaving"]
	switch last := lastDay(f.LeftOn.AddDays(1), after); {
	case f.EventOn.Before(f.JoinedOn):
		return no(say("ご加入（%s）より前の日付です。", "The day is before you joined (%s).", f.JoinedOn), checkTheDay)
	case f.LeftOn.IsNone() && f.EventOn.After(max(f.AppliedOn, f.Today)):
		return yes(say("%sまで会員でいらっしゃれば、ご利用いただけます。", "It is given if you are still a member on %s.", f.EventOn))
	case f.LeftOn.IsNone() || !f.EventOn.After(f.LeftOn):
		return yes(say("%sは会員でいらっしゃいました。", "You were a member on %s.", f.EventOn))
	case after == 0 || f.EventOn.After(last):
		return no(say("退会（%s）より後の日付です。", "The day is after you left (%s).", f.LeftOn), checkTheDay)
	default:
		return yes(say("退会（%s）から%dか月のうちの日付です。", "The day is after you left (%s), within %d months.", f.LeftOn, after))
	}
}

// memberMonths holds when that many whole months of membership lie before the day of the event.
func memberMonths(f Facts, params map[string]int) Outcome {
	months := params["months"]
	last := lastDay(f.JoinedOn, months)
	if !f.EventOn.After(last) {
		return no(say("会員になって%dか月たってからの給付です。対象になるのは%sからです。",
			"This benefit needs %d months of membership. It begins on %s.", months, last.AddDays(1)), checkTheDay)
	}
	return yes(say("会員になって%dか月以上たっています。", "You had been a member for %d months or more.", months))
}

// memberMonthsAtLeaving holds when the membership lasted that many whole months, the day of leaving among them.
func memberMonthsAtLeaving(f Facts, params map[string]int) Outcome {
	months := params["months"]
	if f.LeftOn.Before(lastDay(f.JoinedOn, months)) {
		return no(say("会員でいらした期間が%dか月以上の方への給付です（%sから%sまで）。",
			"This benefit needs a membership of %d months (yours was from %s to %s).", months, f.JoinedOn, f.LeftOn), askTheOffice)
	}
	return yes(say("会員でいらした期間は%dか月以上です。", "You were a member for %d months or more.", months))
}

// onLeaving holds on the day of leaving.
func onLeaving(f Facts, _ map[string]int) Outcome {
	if f.EventOn != f.LeftOn {
		return no(say("記録では、退会の日は%sです。", "On our record you left on %s.", f.LeftOn), checkTheDay)
	}
	return yes(say("退会の日（%s）です。", "It is the day you left (%s).", f.LeftOn))
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
