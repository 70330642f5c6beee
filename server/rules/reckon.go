package rules

import "kyosai/server/yen"

// fixed gives the same to everybody.
func fixed(a Award, _ Facts) (yen.Amount, Outcome) {
	amount := yen.Amount(a.Params["amount"])
	return amount, yes(say("定額で%sです。", "A fixed amount of %s.", amount))
}

// costPaid gives by what was paid.
func costPaid(a Award, f Facts) (yen.Amount, Outcome) {
	step := a.step(int(*f.Cost))
	if step == nil {
		return 0, no(say("お支払いが%s以上のときの給付です（ご申請は%s）。", "This benefit is for a cost of %s or more (claimed: %s).",
			yen.Amount(a.Steps[0].From), *f.Cost), otherBenefit)
	}
	return step.Amount, yes(say("お支払いが%sで、%s以上の区分の%sです。", "The cost of %s falls under %s or more: %s.", *f.Cost, yen.Amount(step.From), step.Amount))
}

var lossParams = map[string]parameter{"flooded": {1, mostYen, true}, "pro_rata": {1, 1, true}}

// lossPercent gives by the share of the house that was lost; where it was flooded above the floor at least so much,
// and the declared share of it at a great disaster where the rule says pro rata.
func lossPercent(a Award, f Facts) (yen.Amount, Outcome) {
	amount, how := yen.Amount(0), Text{}
	if step := a.step(*f.LossPercent); step != nil {
		amount, how = step.Amount, say("損害が%d%%で、%d%%以上の区分の%sです。", "The loss of %d %% falls under %d %% or more: %s.", *f.LossPercent, step.From, step.Amount)
	}
	if flooded := yen.Amount(a.Params["flooded"]); f.Flooded && flooded > amount {
		amount, how = flooded, say("床上浸水の%sです。", "Flooded above the floor: %s.", flooded)
	}
	if amount == 0 {
		return 0, no(say("住まいの損害が%d%%以上のときの給付です（ご申請は%d%%）。", "This benefit is for a loss of %d %% or more (claimed: %d %%).", a.Steps[0].From, *f.LossPercent), otherBenefit)
	}
	if d := f.disaster(); a.Params["pro_rata"] == 1 && d != nil && !d.Excluded && d.Percent < 100 {
		return d.proRata(amount, how)
	}
	return amount, yes(how)
}

// proRata gives the declared share of an amount, cut to whole yen.
func (d Disaster) proRata(amount yen.Amount, how Text) (yen.Amount, Outcome) {
	share := amount * yen.Amount(d.Percent) / 100
	if share < 1 {
		return 0, no(say("「%s」のため%sの%d%%と定められ、1円に満たない額です。", "For %s %[3]d %% of %[2]s is given, which is less than one yen.", d.Name, amount, d.Percent), askTheOffice)
	}
	return share, yes(how.and(say("「%s」のため、その%d%%の%sになります。", "For %s, %d %% of it is given: %s.", d.Name, d.Percent, share)))
}

var causeWords = map[string]Text{"ILLNESS": {"病気など", "illness"}, "ACCIDENT": {"事故", "accident"}, "TRAFFIC": {"交通事故", "traffic accident"}}

// causeAndAge gives by the cause of a death and the age on its day: of several steps that hold the one that ends at the lowest age,
// in whichever order they stand.
func causeAndAge(a Award, f Facts) (yen.Amount, Outcome) {
	age := f.BornOn.Age(f.EventOn)
	var found *Step
	for i := range a.Steps {
		s := &a.Steps[i]
		switch {
		case s.Cause != f.Cause:
		case s.ToAge > 0 && age < 0:
			return 0, born.missing
		case s.ToAge > 0 && age > s.ToAge:
		case found == nil || found.ToAge == 0 || s.ToAge > 0 && s.ToAge < found.ToAge:
			found = s
		}
	}
	switch {
	case found == nil:
		return 0, no(say("原因が「%s」のときの定めがありません。", "There is no amount for the cause \"%s\".", causeWords[f.Cause]), askTheOffice)
	case found.ToAge == 0:
		return found.Amount, yes(say("原因が「%s」のときの%sです。", "For the cause \"%s\": %s.", causeWords[f.Cause], found.Amount))
	}
	return found.Amount, yes(say("原因が「%s」で、満%d歳（%d歳まで）のときの%sです。", "For the cause \"%s\" at the age of %d (up to %d): %s.", causeWords[f.Cause], age, found.ToAge, found.Amount))
}

var nightParams = map[string]parameter{
	"amount": {1, mostYen, false}, "nights": {1, 366, false}, "nights_late": {0, 366, true}, "late_month": {1, 12, true},
}

// perNight gives so much a night, up to so many nights a fiscal year, and never more than was paid. The first night says
// which fiscal year it is. Who joined in the late month of that year or after it has fewer nights.
func perNight(a Award, f Facts) (yen.Amount, Outcome) {
	ceiling, nights := a.nights(f), f.nights()
	if nights < 1 {
		return 0, no(Text{"お帰りの日は、お泊まりのはじめの日より後の日付です。", "The day of leaving comes after the first night."}, checkTheDay)
	}
	year := f.EventOn.FiscalYear()
	left := ceiling - a.nightsGiven(year, f.given())
	if left < 1 {
		return 0, no(say("%[2]d年度にご利用いただける%[1]d泊は、すべてお申し込み済みです。", "All %[1]d nights of the fiscal year %[2]d are applied for.", ceiling, year), lookAtClaims)
	}
	counted, night := min(nights, left), yen.Amount(a.Params["amount"])
	amount := night * yen.Amount(counted)
	how := say("1泊%s、%d泊分で%sです。", "%s a night, for %d nights: %s.", night, counted, amount)
	if counted < nights {
		how = how.and(say("%d年度にご利用いただけるのは、あと%d泊です。", "In the fiscal year %d there are %d nights left.", year, left))
	}
	if back := nightsIn(year, f.cancelled()); back > 0 {
		how = how.and(say("取りやめになった%d泊は、数えていません。", "The %d nights that were called off are not counted.", back))
	}
	if *f.Cost < amount {
		amount = *f.Cost
		how = how.and(say("お支払いになった%sまでとなります。", "It is not more than what was paid: %s.", amount))
	}
	if amount < 1 {
		return 0, no(Text{"お支払いのない、お泊まりへの給付はありません。", "Nothing is given for a stay that cost nothing."}, otherBenefit)
	}
	return amount, yes(how)
}

// nightsIn counts the nights of stays that began in the fiscal year.
func nightsIn(year int, stays []Grant) int {
	nights := 0
	for _, g := range stays {
		if g.fiscalYear() == year {
			nights += g.EventOn.DaysUntil(g.UntilOn)
		}
	}
	return nights
}

// nightsGiven counts the nights of stays that began in the fiscal year for which something was given.
func (a Award) nightsGiven(year int, stays []Grant) int {
	nights := 0
	for _, g := range stays {
		if g.fiscalYear() == year {
			nights += a.nightsOf(g)
		}
	}
	return nights
}

// nightsOf counts the nights of a stay that were given: all that it had, however little they cost; of a stay that was longer
// than what was left of the year, as many as were paid for. The host's records know no night, but the amount alone.
func (a Award) nightsOf(g Grant) int {
	night, stayed := yen.Amount(a.Params["amount"]), g.EventOn.DaysUntil(g.UntilOn)
	paid := int((g.Amount + night - 1) / night)
	switch {
	case g.EventOn.IsNone():
		return paid
	case g.Amount == 0 || g.Amount == g.Cost:
		return stayed
	}
	return min(stayed, paid)
}

// nights is the ceiling of nights in the event's fiscal year.
func (a Award) nights(f Facts) int {
	fewer, limited := a.Params["nights_late"]
	late := f.EventOn.StartOfFiscalYear().AddMonths((a.Params["late_month"] + 8) % 12)
	if limited && !f.JoinedOn.Before(late) {
		return fewer
	}
	return a.Params["nights"]
}
