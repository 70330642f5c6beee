package payouts

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"

	"kyosai/gen/ent"
	"kyosai/gen/ent/payout"
	"kyosai/server/caldate"
	"kyosai/server/problem"
	"kyosai/server/store"
	"kyosai/server/zengin"
)

// TakingResults is the wish to enter what a bank's file of results says came back of a run, and on which day. The same
// file needs no key: what was entered before is passed over.
type TakingResults struct {
	PayoutID string
	On       caldate.Day
	Raw      []byte
}

// TakeResults enters every transfer that the file says came back, all or none: a record that fits no transfer of the run
// refuses the whole file. It gives what the file said before that, so that Returning is what was entered now.
func (p Payouts) TakeResults(ctx context.Context, t TakingResults) (*Results, error) {
	if err := mayPay(ctx); err != nil {
		return nil, err
	}
	read, err := readResults(t.Raw)
	if err != nil {
		return nil, err
	}
	var results *Results
	err = p.Store.InTx(ctx, func(ctx context.Context, tx *store.Tx) (err error) {
		results, err = t.take(ctx, tx, read)
		return err
	})
	if err != nil {
		return nil, err
	}
	return results, nil
}

// take holds the run, so that of two who take its results one waits for the other.
func (t TakingResults) take(ctx context.Context, tx *store.Tx, read *zengin.File) (*Results, error) {
	n, err := tx.Client().Payout.Update().Where(payout.ID(t.PayoutID), payout.StatusEQ(payout.StatusPAID)).AddVersion(1).Save(ctx)
	if err != nil {
		return nil, fmt.Errorf("hold payout %s: %w", t.PayoutID, err)
	}
	run, err := tx.Client().Payout.Query().Where(payout.ID(t.PayoutID)).Only(ctx)
	switch {
	case ent.IsNotFound(err):
		return nil, errGone
	case err != nil:
		return nil, fmt.Errorf("read payout %s: %w", t.PayoutID, err)
	case n == 0:
		return nil, errNotSent
	}
	results, err := match(ctx, tx.Client(), run, read)
	if err != nil {
		return nil, err
	}
	return results, t.enter(ctx, tx, results)
}

func (t TakingResults) enter(ctx context.Context, tx *store.Tx, results *Results) error {
	for _, r := range results.Records {
		if r.Outcome == FitsNone {
			return problem.In("file", "result_unknown", fmt.Sprintf("%d件目のレコードに当てはまる振込がありません（口座番号・金額・顧客コードを照らしました）。何も登録していません。銀行に問い合わせてください。", r.Number))
		}
		if r.Outcome != ToEnter {
			continue
		}
		entered := Returning{TransferID: r.Transfer.ID, On: t.On, Reason: *r.Reason, Key: rand.Text()}
		var before already
		if err := entered.enter(ctx, tx); err != nil && !errors.As(err, &before) && !errors.Is(err, errReturned) {
			return err
		}
	}
	return nil
}

// faulty says what is wrong with a file, and where, counted from 1 as banks do, so that whoever got it can ask there.
func faulty(err error) error {
	var fault *zengin.Fault
	if !errors.As(err, &fault) {
		return fmt.Errorf("read the results: %w", err)
	}
	found := ""
	if fault.Found != "" {
		found = fmt.Sprintf("「%s」", fault.Found)
	}
	return problem.In("file", "results_broken", fmt.Sprintf("結果のファイルを読めません。%d件目のレコードの%dバイト目%s：%s。銀行から受け取ったファイルを、もう一度そのまま選んでください。", fault.Record, fault.Byte+1, found, faults[fault.Reason]))
}

var faults = map[zengin.Reason]string{
	zengin.WrongLength: "レコードが120バイトになっていません", zengin.NoBreak: "レコードの後の改行がありません", zengin.WrongRecord: "ここに来るはずのないレコードです",
	zengin.TooFew: "レコードが足りません", zengin.TooMany: "終わりのレコードの後に何かあります", zengin.WrongKind: "総合振込（21）のファイルではありません", zengin.WrongCode: "使えない区分です",
	zengin.NotDigits: "数字ではありません", zengin.NotBlank: "空白のはずの場所に文字があります", zengin.NotAllowed: "使えない文字です", zengin.LoneMark: "濁点・半濁点の位置が違います",
	zengin.NotLeft: "左詰めになっていません", zengin.Missing: "空になっています", zengin.NoSuchDay: "暦にない日です", zengin.WrongAmount: "金額が正しくありません",
	zengin.WrongCount: "件数の合計が合いません", zengin.WrongTotal: "金額の合計が合いません",
}
