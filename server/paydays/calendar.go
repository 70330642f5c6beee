package paydays

import (
	"context"
	"fmt"

	"kyosai/gen/ent"
	"kyosai/gen/ent/payday"
	"kyosai/server/caldate"
	"kyosai/server/holidays"
)

// Calendar is the pay days of the scheme, the earliest first. What was before the first of them goes by the first.
type Calendar []*ent.PayDay

// Read gives the scheme's calendar; empty until somebody has said on which day the scheme pays.
func Read(ctx context.Context, client *ent.Client) (Calendar, error) {
	rows, err := client.PayDay.Query().Order(payday.ByInForceFrom()).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("read the pay days: %w", err)
	}
	return rows, nil
}

// of is what holds for a month.
func (c Calendar) of(month caldate.MonthOrDay) *ent.PayDay {
	in := c[0]
	for _, row := range c[1:] {
		if row.InForceFrom <= month.First() {
			in = row
		}
	}
	return in
}

// Closes is the last day of those whose decisions are of a month. The calendar is not empty.
func (c Calendar) Closes(month caldate.MonthOrDay) caldate.Day {
	return min(month.First().AddDays(c.of(month).ClosingDay-1), month.Last())
}

// MonthOf is the month that what is decided on a day is paid for: that of the day, or the next where it has closed.
func (c Calendar) MonthOf(decided caldate.Day) caldate.MonthOrDay {
	month := caldate.MonthOf(decided)
	if decided.After(c.Closes(month)) {
		return after(month)
	}
	return month
}

// MonthOfClaim is the month that a claim which is decided on a day is paid for: what lasts, such as a stay that was claimed
// ahead, not before it is over.
func (c Calendar) MonthOfClaim(of *ent.Claim, decided caldate.Day) caldate.MonthOrDay {
	if of.UntilOn != nil {
		decided = max(decided, *of.UntilOn)
	}
	return c.MonthOf(decided)
}

// LastClosed is the month that closed last.
func (c Calendar) LastClosed(today caldate.Day) caldate.MonthOrDay {
	return caldate.MonthOf(c.MonthOf(today).First().AddDays(-1))
}

// Pays is the day of the next month on which a month is paid, or the first business day after it. The error tells of a year
// whose holidays are not known.
func (c Calendar) Pays(month caldate.MonthOrDay) (caldate.Day, error) {
	return holidays.OnOrAfter(after(month).First().AddDays(c.of(month).PayDay - 1))
}

func after(month caldate.MonthOrDay) caldate.MonthOrDay {
	return caldate.MonthOf(month.First().AddMonths(1))
}
