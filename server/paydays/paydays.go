// Package paydays keeps on which day the scheme closes a month and pays what was decided in it 締め日と支払日: what holds
// from a month on, chosen by the month of the decision. What holds for a month that has begun never changes, so that
// nobody is paid later than he was told.
package paydays

import (
	"context"
	"errors"
	"fmt"

	"kyosai/gen/ent"
	"kyosai/gen/ent/payday"
	"kyosai/server/access"
	"kyosai/server/caldate"
	"kyosai/server/id"
	"kyosai/server/problem"
	"kyosai/server/store"
)

// PayDays does the verbs, each in one transaction, within the viewer's scope.
type PayDays struct{ Store *store.Store }

// Entry is what shall hold from a month on. A closing day that a month does not have is its last day. Version is the one of
// the same month that was read, 0 where there was none.
type Entry struct {
	Month              caldate.MonthOrDay
	ClosingDay, PayDay int
	Version            int
}

const (
	latestClosing = 31 // the month's last day
	latestPayDay  = 28 // every month has it
	monthsAhead   = 24
)

var (
	errMonth = problem.In("month", "month_form", "いつの月分から変えるかを選んでください。")
	errBegun = problem.In("month", "month_begun", "すでに始まっている月分からは変えられません。次の月分からあとを選んでください。")
	errFar   = problem.In("month", "month_far", "2年より先の月分は、まだ決められません。月を確かめてください。")
	errStale = problem.New(problem.Conflict, "changed_meanwhile", "ほかの人が先に変更しました。開き直して、もう一度変更してください。")
)

// What holds from the scheme's first month on, until somebody says otherwise (RULES.md: closed at month end, paid on the 20th).
const (
	since   = caldate.Day("1971-04-01")
	usual   = 20
	monthly = latestClosing
)

// Load says when the scheme pays in a database where nobody has said it. It may be run at every start.
func Load(ctx context.Context, s *store.Store) error {
	return s.InTx(access.AsSystem(ctx), func(ctx context.Context, tx *store.Tx) error {
		there, err := tx.Client().PayDay.Query().Exist(ctx)
		if err != nil || there {
			return err
		}
		return tx.Client().PayDay.Create().SetID(first).SetInForceFrom(since).SetClosingDay(monthly).SetPayDay(usual).Exec(ctx)
	})
}

// List gives what holds and what is going to, the latest first.
func (p PayDays) List(ctx context.Context) ([]*ent.PayDay, error) {
	calendar, err := Read(ctx, p.Store.Client)
	if err != nil {
		return nil, err
	}
	listed := make([]*ent.PayDay, 0, len(calendar))
	for i := range calendar {
		listed = append(listed, calendar[len(calendar)-1-i])
	}
	return listed, nil
}

// Earliest is the first month that a change may still hold from, the one after that of today's decisions; where nothing
// holds, not even what Load says, the month of today.
func (p PayDays) Earliest(ctx context.Context) (caldate.MonthOrDay, error) {
	calendar, err := Read(ctx, p.Store.Client)
	today := caldate.Today(p.Store.Now())
	if err != nil || len(calendar) == 0 {
		return caldate.MonthOf(today), err
	}
	return after(calendar.MonthOf(today)), nil
}

var errPays = problem.New(problem.Forbidden, "pays", "経理の権限のある人は、支払いのきめごとを変えられません。経理の権限のない管理者が変えてください。")

// Keeper refuses all but those who say how and when the scheme pays: administrators who pay nothing themselves.
func Keeper(ctx context.Context) error {
	switch v := access.From(ctx); {
	case !v.May(access.Administrator):
		return problem.NotAllowed
	case v.May(access.Accounting):
		return errPays
	}
	return nil
}

// Save says what shall hold from a month on that has not begun; of a month that has an entry to come, it changes it. Where
// nothing holds, not even what Load says, it may be any month. Administrators say it, who neither make payment runs nor release them.
func (p PayDays) Save(ctx context.Context, e Entry) (*ent.PayDay, error) {
	if err := Keeper(ctx); err != nil {
		return nil, err
	}
	if err := e.check(); err != nil {
		return nil, err
	}
	err := p.Store.InTx(ctx, func(ctx context.Context, tx *store.Tx) error { return e.save(ctx, tx) })
	if ent.IsConstraintError(err) {
		return nil, errStale
	}
	if err != nil {
		return nil, err
	}
	saved, err := p.Store.Client.PayDay.Query().Where(payday.InForceFrom(e.Month.First())).Only(ctx)
	if err != nil {
		return nil, fmt.Errorf("read the pay day from %s on: %w", e.Month, err)
	}
	return saved, nil
}

func (e Entry) check() error {
	var wrong []error
	if e.Month.IsNone() || e.Month != e.Month.Month() {
		wrong = append(wrong, errMonth)
	}
	if e.ClosingDay < 1 || e.ClosingDay > latestClosing {
		wrong = append(wrong, problem.In("closingDay", "closing_day", "締め日は、1日から31日までの日です。月末に締めるときは31と入力してください。"))
	}
	if e.PayDay < 1 || e.PayDay > latestPayDay {
		wrong = append(wrong, problem.In("payDay", "pay_day", "支払日は、1日から28日までの日です。"))
	}
	return errors.Join(wrong...)
}

// first is the key of the first entry of all: of two who make it at once, of whichever months, one finds it taken.
var first = id.Unpacked("pdy", [16]byte{})

// save begins with the update, so that it decides on what there is.
func (e Entry) save(ctx context.Context, tx *store.Tx) error {
	n, err := tx.Client().PayDay.Update().Where(payday.InForceFrom(e.Month.First()), payday.Version(e.Version)).AddVersion(1).
		SetClosingDay(e.ClosingDay).SetPayDay(e.PayDay).Save(ctx)
	if err != nil {
		return fmt.Errorf("change the pay day from %s on: %w", e.Month, err)
	}
	calendar, err := Read(ctx, tx.Client())
	today := caldate.Today(tx.Now)
	switch {
	case err != nil:
		return err
	case len(calendar) > 0 && e.Month <= calendar.MonthOf(today):
		return errBegun
	case e.Month > caldate.MonthOf(today.AddMonths(monthsAhead)):
		return errFar
	case n == 1:
		return nil
	case e.Version > 0:
		return errStale
	}
	create := tx.Client().PayDay.Create().SetInForceFrom(e.Month.First()).SetClosingDay(e.ClosingDay).SetPayDay(e.PayDay)
	if len(calendar) == 0 {
		create.SetID(first)
	}
	if err := create.Exec(ctx); err != nil {
		return fmt.Errorf("say the pay day from %s on: %w", e.Month, err)
	}
	return nil
}
