package rules

import "kyosai/server/caldate"

// ageReached holds on the day on which the member reaches the age under the law on counting ages, the day before the
// birthday (年齢計算ニ関スル法律).
func ageReached(f Facts, params map[string]int) Outcome {
	age := params["age"]
	day := f.BornOn.Reaches(age)
	if f.EventOn != day {
		return no(say("記録では、%d歳になられるのは%sです。", "On our record you reach the age of %d on %s.", age, day), checkTheDay)
	}
	return yes(say("%d歳になられる日（%s）です。", "It is the day on which you reach the age of %d (%s).", age, day))
}

// ageInFiscalYear holds where the member reaches the age by the end of the event's fiscal year.
func ageInFiscalYear(f Facts, params map[string]int) Outcome {
	age, end := params["age"], f.EventOn.StartOfFiscalYear().AddMonths(11).EndOfMonth()
	if day := f.BornOn.Reaches(age); day.After(end) {
		return no(say("その年度の末（%s）までに%d歳になられる方への給付です。", "This benefit is for who reaches, by the end of the fiscal year (%s), the age of %d.", end, age), otherBenefit)
	}
	return yes(say("その年度の末（%s）までに%d歳になられます。", "By the end of the fiscal year (%s) you reach the age of %d.", end, age))
}

// schoolEntry holds on the 1 April on which a child enters the school that begins at that age.
func schoolEntry(f Facts, params map[string]int) Outcome {
	entry := entersSchool(f.PersonBornOn, params["age"])
	if f.EventOn != entry {
		return no(say("お子さまの生年月日（%s）では、ご入学の日は%sです。", "By the day of birth (%s) the child enters school on %s.", f.PersonBornOn, entry), checkTheDay)
	}
	return yes(say("お子さまのご入学の日（%s）です。", "It is the day on which the child enters school (%s).", entry))
}

// entersSchool is the first 1 April after the day on which a child reaches the age (学校教育法第17条: from the day after
// it): who was born on 1 April enters a year before who was born on the 2nd.
func entersSchool(born caldate.Day, age int) caldate.Day {
	return born.Reaches(age).StartOfFiscalYear().AddYears(1)
}

// weddingAnniversary holds on the anniversary of the wedding on file. Where none is on file, the proof tells.
func weddingAnniversary(f Facts, params map[string]int) Outcome {
	return anniversary(f.EventOn, f.MarriedOn, params["years"],
		Text{"ご結婚", "your wedding"}, Text{"ご結婚の日は、書類で確認します。", "The day of your wedding will be read from your document."})
}

// serviceAnniversary holds on the anniversary of being hired by the employer. Where the file does not know the day, the
// employer tells.
func serviceAnniversary(f Facts, params map[string]int) Outcome {
	return anniversary(f.EventOn, f.HiredOn, params["years"],
		Text{"ご入社", "your hiring"}, Text{"ご入社の日は、お勤め先に確認します。", "Your employer will tell the day on which you were hired."})
}

func anniversary(event, since caldate.Day, years int, what, unknown Text) Outcome {
	if since.IsNone() {
		return awaiting(Staff, unknown)
	}
	day := since.AddYears(years)
	if event != day {
		return no(say("記録では、%sから%d年の日は%sです。", "On our record, counted from the day of %s, %d years are full on %s.", what, years, day), say(
			"日付をその日に直すと、お申し込みいただけます。%sの日の記録が違うときは、事務局へお知らせください。",
			"Change the day to that one to apply. If the day of %s on our record is wrong, let the office know.", what))
	}
	return yes(say("%sから%d年の日（%s）です。", "Counted from the day of %s, it is the day on which %d years are full (%s).", what, years, day))
}
