package lotteries

import (
	"context"
	"errors"
	"fmt"

	"kyosai/gen/ent"
	"kyosai/gen/ent/lottery"
	"kyosai/server/access"
	"kyosai/server/caldate"
	"kyosai/server/draw"
	"kyosai/server/freetext"
	"kyosai/server/problem"
	"kyosai/server/store"
)

// Number is the public number as somebody of staff has read it, and for the first of two where.
type Number struct {
	ID      string
	Version int
	Number  string
	Source  string
}

const longestSource = 200

var (
	errUnclosed  = problem.New(problem.Conflict, "list_open", "申込みをまだ締め切っていません。締め切ってから、抽選の数を入力します。")
	errConfirmed = problem.New(problem.Conflict, "number_confirmed", "抽選の数は、もう確認が済んでいます。確認のあとは直せません。")
	errNoNumber  = problem.New(problem.Conflict, "number_missing", "抽選の数がまだ入力されていません。")
	errOwnNumber = problem.New(problem.Conflict, "own_number", "ご自身が入力した数は確認できません。別の担当者が確認します。")
	errOther     = problem.In("number", "other_number", "入力された数と違います。出どころをもう一度ご確認ください。入力の方が違うときは、入力した人に直してもらいます。")
)

// EnterNumber types the public number in once its day has come; until it is confirmed it can be corrected so.
func (l Lotteries) EnterNumber(ctx context.Context, e Number) (*ent.Lottery, error) {
	var err error
	e.Source, err = freetext.NeedLine("source", e.Source, longestSource, "数をどこで読んだかを入力してください。")
	return l.step(ctx, e.ID, err, func(ctx context.Context, tx *store.Tx) error {
		n, err := tx.Client().Lottery.Update().
			Where(lottery.ID(e.ID), lottery.Version(e.Version), lottery.StatusIn(lottery.StatusCLOSED, lottery.StatusNUMBERED)).
			SetStatus(lottery.StatusNUMBERED).SetDrawnNumber(e.Number).SetNumberSource(e.Source).
			SetNumberedByID(access.From(ctx).StaffID).SetNumberedAt(tx.Now).AddVersion(1).Save(ctx)
		found, err := read(ctx, tx, e.ID, n, err, notNumbered)
		if err != nil {
			return err
		}
		if caldate.Today(tx.Now).Before(found.DrawOn) {
			return problem.New(problem.Conflict, "draw_day_to_come", fmt.Sprintf("抽選に使う数は%sの数です。その日が来てから入力してください。", found.DrawOn.Era()))
		}
		return e.written(found)
	})
}

// written refuses a number that is written in another way than the list left: else who types it could choose.
func (e Number) written(of *ent.Lottery) error {
	if (draw.List{Decimals: of.Decimals}).Written(e.Number) {
		return nil
	}
	text := "整数で、カンマを付けずに入力してください。"
	if of.Decimals > 0 {
		text = fmt.Sprintf("小数点以下%d桁まで、カンマを付けずに入力してください。", of.Decimals)
	}
	return problem.In("number", "number_form", text)
}

func notNumbered(f *ent.Lottery) error {
	switch f.Status {
	case lottery.StatusCALLED_OFF:
		return errCalledOff
	case lottery.StatusLAPSED:
		return errLapsed
	case lottery.StatusOPEN:
		return errUnclosed
	case lottery.StatusCONFIRMED, lottery.StatusDRAWN:
		return errConfirmed
	}
	return nil
}

// ConfirmNumber confirms the number by typing it once more: somebody else than who typed it in. After it nothing changes.
func (l Lotteries) ConfirmNumber(ctx context.Context, e Number) (*ent.Lottery, error) {
	return l.step(ctx, e.ID, nil, func(ctx context.Context, tx *store.Tx) error {
		me := access.From(ctx).StaffID
		n, err := tx.Client().Lottery.Update().
			Where(lottery.ID(e.ID), lottery.Version(e.Version), lottery.StatusEQ(lottery.StatusNUMBERED), lottery.NumberedByIDNEQ(me)).
			SetStatus(lottery.StatusCONFIRMED).SetConfirmedByID(me).SetConfirmedAt(tx.Now).AddVersion(1).Save(ctx)
		found, err := read(ctx, tx, e.ID, n, err, func(f *ent.Lottery) error { return notConfirmed(f, me) })
		if err == nil && found.DrawnNumber != e.Number {
			return errOther
		}
		return err
	})
}

func notConfirmed(f *ent.Lottery, me string) error {
	switch {
	case f.Status == lottery.StatusCALLED_OFF:
		return errCalledOff
	case f.Status == lottery.StatusLAPSED:
		return errLapsed
	case f.Status == lottery.StatusOPEN || f.Status == lottery.StatusCLOSED:
		return errNoNumber
	case f.Status != lottery.StatusNUMBERED:
		return errConfirmed
	case f.NumberedByID != nil && *f.NumberedByID == me:
		return errOwnNumber
	}
	return nil
}

// step runs a step of staff in one transaction, unless something is wrong with what was entered, and gives the lottery as
// it is then.
func (l Lotteries) step(ctx context.Context, id string, wrong error, step func(context.Context, *store.Tx) error) (*ent.Lottery, error) {
	if !access.From(ctx).May(keepers) {
		return nil, problem.NotAllowed
	}
	if wrong != nil {
		return nil, wrong
	}
	var before already
	if err := l.Store.InTx(ctx, step); err != nil && !errors.As(err, &before) {
		return nil, err
	}
	return l.get(ctx, id)
}

// already says that a wish was fulfilled before; its transaction is rolled back, for there is nothing to do.
type already string

func (a already) Error() string { return "done before: " + string(a) }
