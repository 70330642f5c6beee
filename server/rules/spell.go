package rules

import (
	"cmp"
	"slices"

	"kyosai/server/caldate"
	"kyosai/server/yen"
)

// daysAbsent gives by the days absent within one spell, less what was given for the spell already: on passing a tier,
// the difference. Where that rests on a claim that is not decided, staff look: refused, it would leave another difference.
func daysAbsent(a Award, f Facts) (yen.Amount, Outcome) {
	absences := spell(f, a.Params["spell_months"])
	starts, days, given := absences[0].EventOn, daysIn(absences), yen.Amount(0)
	for _, g := range absences {
		given += g.Amount
	}
	step := a.step(days)
	switch {
	case step == nil:
		return 0, no(say("お休みが%d日以上のときの給付です（ご申請は%d日）。", "This benefit is for an absence of %d days or more (claimed: %d).", a.Steps[0].From, days), checkTheDay)
	case step.Amount <= given:
		return 0, a.alreadyGiven(starts, days, given)
	}
	amount := step.Amount - given
	how := say("お休みが%d日で、%d日以上の区分の%sです。", "An absence of %d days falls under %d days or more: %s.", days, step.From, step.Amount)
	if given > 0 {
		how = say("%sからのお休みは合わせて%d日です。%d日以上の区分の%sから、お申し込み済みの%sを引いた%sです。",
			"The absence since %s has %d days in all. That falls under %d days or more: %s, less the %s already applied for: %s.",
			starts, days, step.From, step.Amount, given, amount)
	}
	switch {
	case f.hostPaidSince(starts.AddMonths(-a.Params["spell_months"])):
		return amount, awaiting(Staff, how.and(olderRecord))
	case slices.ContainsFunc(absences, func(g Grant) bool { return g.Undecided }):
		return amount, awaiting(Staff, how.and(undecidedAbsence))
	}
	return amount, yes(how)
}

var undecidedAbsence = Text{
	"先にお申し込みのお休みの給付がまだ決まっていないため、職員が確認します。",
	"An absence that was applied for before is not decided yet, so our staff will look into it.",
}

func (a Award) alreadyGiven(starts caldate.Day, days int, given yen.Amount) Outcome {
	reason := say("%sからのお休み（合わせて%d日）については、すでに%sのお支払いまたはお申し込みがあります。",
		"For the absence since %s (%d days in all), %s were paid or applied for already.", starts, days, given)
	for _, s := range a.Steps {
		if s.From > days {
			return no(reason, say("お休みが合わせて%d日になると、差額の%sをお申し込みいただけます。",
				"Once it has %d days in all, you can apply for the difference of %s.", s.From, s.Amount-given))
		}
	}
	return no(reason, lookAtClaims)
}

// absentUntil is the last day of an absence that counts: of what comes after the day of leaving, nothing does.
func (f Facts) absentUntil() caldate.Day {
	if f.LeftOn.IsNone() {
		return f.AbsentUntil
	}
	return min(f.AbsentUntil, f.LeftOn)
}

// spell lists the absences of the spell that the claim belongs to, the claim's own among them, in order. Spells are
// counted from the first absence on: what begins within so many months from a spell's start belongs to it, what begins
// later starts the next. An undecided claim that gives nothing as it stands, such as one that the company declined, raises no
// tier: whichever of the two is decided last is given what then is missing to the tier of both.
func spell(f Facts, months int) []Grant {
	own := Grant{EventOn: f.AbsentFrom, UntilOn: f.absentUntil()}
	all := []Grant{own}
	for _, g := range f.given() {
		if !g.EventOn.IsNone() && !(g.Undecided && g.Amount == 0) {
			all = append(all, g)
		}
	}
	slices.SortStableFunc(all, func(a, b Grant) int { return cmp.Compare(a.EventOn, b.EventOn) })
	var found []Grant
	for _, g := range all {
		if len(found) > 0 && g.EventOn.After(lastDay(found[0].EventOn, months)) {
			if slices.Contains(found, own) {
				break
			}
			found = nil
		}
		found = append(found, g)
	}
	return found
}

// daysIn counts the days of absences that stand in order, each day once.
func daysIn(absences []Grant) int {
	days, covered := 0, caldate.None
	for _, g := range absences {
		days += Stretch{max(g.EventOn, covered.AddDays(1)), g.UntilOn}.days()
		covered = max(covered, g.UntilOn)
	}
	return days
}

// hostPaidSince tells whether the host, whose records know no event, paid this kind on the day or after it.
func (f Facts) hostPaidSince(day caldate.Day) bool {
	return slices.ContainsFunc(f.Past, func(g Grant) bool { return !g.Cancelled && g.mayCover(day) })
}
