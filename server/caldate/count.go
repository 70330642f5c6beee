package caldate

// AddDays is the day n days later, or earlier when n is negative.
// The empty Day stays empty, as in all the counting of this file.
func (d Day) AddDays(n int) Day {
	if d.IsNone() {
		return None
	}
	return fromTime(d.time().AddDate(0, 0, n))
}

// AddMonths is the same day of the month n months later; where that month is
// too short, its last day (31 January and one month: 28 or 29 February).
func (d Day) AddMonths(n int) Day {
	if d.IsNone() {
		return None
	}
	year, month, day := d.YMD()
	months := year*12 + month - 1 + n
	if months < 12 {
		return None
	}
	year, month = months/12, months%12+1
	return format(year, month, min(day, daysIn(year, month)))
}

// AddYears is the same day n years later; 29 February becomes 28 February in
// a year that has none (Civil Code, article 143: the period ends with the month).
func (d Day) AddYears(n int) Day { return d.AddMonths(12 * n) }

// StartOfMonth is the first day of the day's month.
func (d Day) StartOfMonth() Day {
	if d.IsNone() {
		return None
	}
	year, month, _ := d.YMD()
	return format(year, month, 1)
}

// EndOfMonth is the last day of the day's month.
func (d Day) EndOfMonth() Day {
	if d.IsNone() {
		return None
	}
	year, month, _ := d.YMD()
	return format(year, month, daysIn(year, month))
}

// DaysUntil counts the days from d to o: 1 from today to tomorrow.
func (d Day) DaysUntil(o Day) int {
	if d.IsNone() || o.IsNone() {
		return 0
	}
	return int(o.time().Sub(d.time()).Hours() / 24)
}

// FiscalYear is the year in which the day's fiscal year (April to March) began.
func (d Day) FiscalYear() int {
	year, month, _ := d.YMD()
	if month < 4 {
		return year - 1
	}
	return year
}

// StartOfFiscalYear is the 1 April on which the day's fiscal year began.
func (d Day) StartOfFiscalYear() Day {
	if d.IsNone() {
		return None
	}
	return format(d.FiscalYear(), 4, 1)
}

// Reaches is the day on which somebody born on d reaches the age: by the law
// on counting ages, when the day before the birthday ends, so that day counts.
// Who was born on 29 February reaches it on 28 February in every year.
func (d Day) Reaches(age int) Day {
	if d.IsNone() {
		return None
	}
	_, month, day := d.YMD()
	birthday := d.AddYears(age)
	if _, _, kept := birthday.YMD(); month == 2 && day != kept {
		return birthday
	}
	return birthday.AddDays(-1)
}

// Age is how old somebody born on d is on the day o under Japanese law,
// -1 before the birth or where one of the days is not known.
func (d Day) Age(o Day) int {
	if d.IsNone() || o.IsNone() || o.Before(d) {
		return -1
	}
	born, _, _ := d.YMD()
	year, _, _ := o.YMD()
	// Who was born on 1 January reaches an age in the year before.
	age := year - born + 1
	for age > 0 && (d.Reaches(age).IsNone() || o.Before(d.Reaches(age))) {
		age--
	}
	return age
}
