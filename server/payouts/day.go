package payouts

import (
	"time"

	"kyosai/gen/ent"
	"kyosai/server/caldate"
	"kyosai/server/holidays"
	"kyosai/server/problem"
)

var (
	errMonth     = problem.In("month", "month_open", "まだ締まっていない月です。支払処理は、月が終わってから作成します。")
	errMonthForm = problem.In("month", "month_form", "対象の月を選んでください。")
	errPayDay    = problem.In("payOn", "pay_day_closed", "その日は、銀行が休みのため振込ができません。銀行の営業日を選んでください。")
	errPayPast   = problem.In("payOn", "pay_day_past", "支払日は、今日より後の日にしてください。")
)

var japan = time.FixedZone("JST", 9*60*60)

// closed is the moment at which a month ended in Japan; what was approved before it is paid.
func closed(month caldate.MonthOrDay) time.Time {
	year, m, _ := month.First().AddMonths(1).YMD()
	return time.Date(year, time.Month(m), 1, 0, 0, 0, 0, japan).UTC()
}

// payDay is the day on which the claims of a month are paid: the terms' day of the next month, or the first business day
// after it; and where that has gone by, the next business day after today.
func payDay(month caldate.MonthOrDay, terms *ent.PayoutTerms, today caldate.Day) (caldate.Day, error) {
	due := month.First().AddMonths(1).AddDays(terms.PayDay - 1)
	return holidays.OnOrAfter(max(due, today.AddDays(1)))
}

// lastClosed is the month that closed last.
func lastClosed(today caldate.Day) caldate.MonthOrDay {
	return caldate.MonthOf(today.StartOfMonth().AddDays(-1))
}

// checkDays holds the month and the day of a run against the calendar; without a day it is the terms'.
func checkDays(month caldate.MonthOrDay, payOn caldate.Day, terms *ent.PayoutTerms, today caldate.Day) (caldate.Day, error) {
	if month != month.Month() || month.IsNone() {
		return caldate.None, errMonthForm
	}
	if month > lastClosed(today) {
		return caldate.None, errMonth
	}
	if payOn.IsNone() {
		return payDay(month, terms, today)
	}
	if !payOn.After(today) {
		return caldate.None, errPayPast
	}
	open, err := holidays.Business(payOn)
	if err == nil && !open {
		err = errPayDay
	}
	return payOn, err
}
