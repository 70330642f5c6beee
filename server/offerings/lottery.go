package offerings

import (
	"context"
	"errors"
	"fmt"
	"time"

	"kyosai/gen/ent/lottery"
	"kyosai/gen/ent/offering"
	"kyosai/server/caldate"
	"kyosai/server/freetext"
	"kyosai/server/problem"
	"kyosai/server/store"
)

// LotteryTerms is what members are promised of a lottery before they enter: which public number is mixed in and where it is
// read, of which day it is, and in how many digits behind its point it is written.
type LotteryTerms struct {
	NumberName string
	DrawOn     caldate.Day
	Decimals   int
}

const (
	longestNumberName = 100
	mostDecimals      = 6
)

var (
	errNoTerms  = problem.In("numberName", "lottery_terms_missing", "抽選に使う数と、その日を入力してください。")
	errDrawDay  = problem.In("drawOn", "draw_day", "抽選に使う数の日は、申込みの終わりの翌日かそれより後にしてください。申込みを締め切ったあとに決まる数だけが使えます。")
	errLine     = problem.In("lineUntil", "line_until", "キャンセル待ちの最後の日は、抽選に使う数の日か、それより後にしてください。公演のあるチケットなら、公演の前の日までです。")
	errLinePast = problem.In("lineUntil", "line_until_past", "キャンセル待ちの最後の日は、今日か、それより後にしてください。")
	errDecimals = problem.In("decimals", "out_of_range", fmt.Sprintf("小数点以下の桁数は0から%dまでの数字で入力してください。", mostDecimals))
)

// checkLottery says what is wrong with the terms of one that is given out by lot: its number must not be known before the
// list is closed, and whoever has lost does not wait for ever. What is sold first come has neither a lottery nor a line.
func (e *Entry) checkLottery() (err error) {
	if e.Way != offering.WayLOTTERY {
		e.LineUntil = caldate.None
		return nil
	}
	if e.Lottery, err = CheckTerms(e.Lottery, e.SaleUntil); err == nil && e.LineUntil.Before(e.Lottery.DrawOn) {
		return errLine
	}
	return err
}

// CheckTerms says what is wrong with the terms of a lottery whose entries end at a moment, and brings them into their form.
func CheckTerms(of *LotteryTerms, until time.Time) (*LotteryTerms, error) {
	if of == nil {
		return nil, errNoTerms
	}
	terms := *of
	var name, day, decimals error
	terms.NumberName, name = freetext.NeedLine("numberName", terms.NumberName, longestNumberName, "抽選に使う数の名前と、どこで公表されるかを入力してください。")
	if !terms.DrawOn.After(caldate.Today(until)) {
		day = errDrawDay
	}
	if terms.Decimals < 0 || terms.Decimals > mostDecimals {
		decimals = errDecimals
	}
	return &terms, errors.Join(name, day, decimals)
}

// promise keeps the terms of the lottery, or takes back those of a draft that is now sold first come.
func (e *Entry) promise(ctx context.Context, tx *store.Tx) error {
	c := tx.Client().Lottery
	if e.Way != offering.WayLOTTERY {
		_, err := c.Delete().Where(lottery.OfferingID(e.ID)).Exec(ctx)
		return failed(err, "take back", e.ID)
	}
	n, err := c.Update().Where(lottery.OfferingID(e.ID)).SetNumberName(e.Lottery.NumberName).SetDrawOn(e.Lottery.DrawOn).
		SetDecimals(e.Lottery.Decimals).AddVersion(1).Save(ctx)
	if err != nil || n == 1 {
		return failed(err, "change", e.ID)
	}
	return failed(c.Create().SetOfferingID(e.ID).SetNumberName(e.Lottery.NumberName).SetDrawOn(e.Lottery.DrawOn).
		SetDecimals(e.Lottery.Decimals).Exec(ctx), "add", e.ID)
}

func failed(err error, doing, id string) error {
	if err != nil {
		return fmt.Errorf("%s the lottery of offering %s: %w", doing, id, err)
	}
	return nil
}
