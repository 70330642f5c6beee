package rules

import "kyosai/server/caldate"

// claimWithinYears holds to the last day of so many years that begin on the day after the event, or after its last day
// where it lasts, as a stay or a course does.
func claimWithinYears(f Facts, params map[string]int) Outcome {
	return claimWithin(f, 12*params["years"])
}

// claimWithinMonths is claimWithinYears for a shorter time.
func claimWithinMonths(f Facts, params map[string]int) Outcome {
	return claimWithin(f, params["months"])
}

func claimWithin(f Facts, months int) Outcome {
	last, stopped := deadline(f, months)
	outcome := yes(say("お申し込みの期限は%sです。", "The last day to apply is %s.", last))
	if f.AppliedOn.After(last) {
		outcome = no(say("お申し込みの期限（%s）を過ぎています。", "The last day to apply (%s) has passed.", last), Text{
			"日付に誤りがないか、もう一度ご確認ください。やむを得ない事情があるときは、事務局にご相談ください。",
			"Please check the day once more. If something kept you from applying, talk to the office.",
		})
	}
	if stopped > 0 {
		outcome.Reason = outcome.Reason.and(say("お勤め先の会費が納められていなかった%d日は、期限に数えていません。",
			"The %d days on which your company owed fees are not counted.", stopped))
	}
	outcome.LastDay = last
	return outcome
}

// over is the day on which the event is over: the day of leaving of a stay, the last one of a course or of an absence.
func over(f Facts) caldate.Day { return max(f.EventOn, f.UntilOn, f.AbsentUntil) }

// deadline is the last day of so many months that begin on the day after the event is over. It does not run while the company
// is behind with its fees, for the member can do nothing about that: each such day moves it by one. It also gives how many
// days that were, as they were known on the day of applying.
func deadline(f Facts, months int) (last caldate.Day, stopped int) {
	begins := over(f).AddDays(1)
	last = lastDay(begins, months)
	for _, s := range f.Arrears {
		stop := Stretch{max(s.From, begins), s.Until}
		if stop.From.After(last) {
			break
		}
		if stop.Until.IsNone() || stop.Until.After(f.AppliedOn) {
			stop.Until = f.AppliedOn
		}
		days := stop.days()
		last, stopped, begins = last.AddDays(days), stopped+days, max(begins, stop.Until.AddDays(1))
	}
	return last, stopped
}

// Deadline is the last day to claim by the rule, the first of several; nil where it has none, or nobody knows the day of
// the event. It looks at nothing else, so that a reminder need not decide the claim.
func (r Rule) Deadline(f Facts) (first *caldate.Day) {
	if f.EventOn.IsNone() {
		return nil
	}
	for _, c := range r.Conditions {
		if !conditions[c.Type].deadline {
			continue
		}
		if last, _ := deadline(f, 12*c.Params["years"]+c.Params["months"]); first == nil || last.Before(*first) {
			first = &last
		}
	}
	return first
}

// notInFuture holds when the event has happened.
func notInFuture(f Facts, _ map[string]int) Outcome {
	return happened(f, f.EventOn)
}

// ended holds when what lasts from the event's day to another, or an absence, is over.
func ended(f Facts, _ map[string]int) Outcome {
	if f.UntilOn.Before(f.EventOn) {
		return no(Text{"終わりの日付が、はじめの日付より前になっています。", "The last day comes before the first."}, checkTheDay)
	}
	return happened(f, f.UntilOn)
}

func happened(f Facts, day caldate.Day) Outcome {
	if day.After(max(f.AppliedOn, f.Today)) {
		return no(Text{"まだ来ていない日付です。", "The day has not come yet."}, Text{
			"その日を迎えてから、お申し込みいただけます。日付に誤りがないかもご確認ください。",
			"You can apply once the day has come. Please check the day, too.",
		})
	}
	return yes(Text{"今日までの日付です。", "The day is not in the future."})
}

// absenceInPast holds when the days of absence are in order and over.
func absenceInPast(f Facts, _ map[string]int) Outcome {
	if f.AbsentUntil.Before(f.AbsentFrom) {
		return no(Text{"お休みの終わりの日が、はじめの日より前になっています。", "The last day of absence comes before the first."}, checkTheDay)
	}
	return happened(f, f.AbsentUntil)
}

// aheadOfEvent holds when the claim comes before the day of the event, and not more than so many months before.
func aheadOfEvent(f Facts, params map[string]int) Outcome {
	if !f.AppliedOn.Before(f.EventOn) {
		return no(say("ご出発の前日（%s）までのお申し込みです。", "It must be applied for by the day before (%s).", f.EventOn.AddDays(-1)), otherBenefit)
	}
	if early := notTooEarly(f, params); !early.Holds {
		return early
	}
	outcome := yes(say("お申し込みの期限は%sです。", "The last day to apply is %s.", f.EventOn.AddDays(-1)))
	outcome.LastDay = f.EventOn.AddDays(-1)
	return outcome
}

// notTooEarly holds when the claim comes after the event, or not more than so many months before it.
func notTooEarly(f Facts, params map[string]int) Outcome {
	months := params["months"]
	first := f.EventOn.AddMonths(-months)
	if f.AppliedOn.Before(first) {
		return no(say("%dか月前からのお申し込みです。%sから受け付けます。", "It is applied for at most %d months ahead: from %s on.", months, first), Text{
			"その日を迎えてから、お申し込みください。", "Please apply once that day has come.",
		})
	}
	return yes(say("%sから受け付けています。", "It can be applied for from %s on.", first))
}
