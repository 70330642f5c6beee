package payouts

import (
	"time"

	"kyosai/server/caldate"
	"kyosai/server/holidays"
	"kyosai/server/paydays"
	"kyosai/server/problem"
)

var (
	errMonth     = problem.In("month", "month_open", "まだ締まっていない月です。支払処理は、締め日が過ぎてから作成します。")
	errMonthForm = problem.In("month", "month_form", "対象の月を選んでください。")
	errPayDay    = problem.In("payOn", "pay_day_closed", "その日は、銀行が休みのため振込ができません。銀行の営業日を選んでください。")
	errPayPast   = problem.In("payOn", "pay_day_past", "支払日は、今日より後の日にしてください。")
)

// closed is the moment at which a month ended in Japan; what was approved before it is paid.
func closed(month caldate.MonthOrDay, c paydays.Calendar) time.Time {
	return c.Closes(month).AddDays(1).Begins()
}

// payDay is the day on which the claims of a month are paid; where that has gone by, the next business day after today.
func payDay(month caldate.MonthOrDay, c paydays.Calendar, today caldate.Day) (caldate.Day, error) {
	due, err := c.Pays(month)
	if err != nil || due.After(today) {
		return due, err
	}
	return holidays.OnOrAfter(today.AddDays(1))
}

// checkDays holds the month and the day of a run against the calendar; without a day it is the month's pay day.
func checkDays(month caldate.MonthOrDay, payOn caldate.Day, c paydays.Calendar, today caldate.Day) (caldate.Day, error) {
	if month != month.Month() || month.IsNone() {
		return caldate.None, errMonthForm
	}
	if month > c.LastClosed(today) {
		return caldate.None, errMonth
	}
	if payOn.IsNone() {
		return payDay(month, c, today)
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
