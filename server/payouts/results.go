package payouts

import (
	"context"
	"errors"
	"fmt"

	"kyosai/gen/ent"
	"kyosai/gen/ent/bankaccount"
	"kyosai/gen/ent/payout"
	"kyosai/gen/ent/transfer"
	"kyosai/server/caldate"
	"kyosai/server/problem"
	"kyosai/server/store"
	"kyosai/server/zengin"
)

// Results is what a bank's file of results said.
type Results struct {
	Done, Returned int
}

// reasons says why money came back, as banks tell it.
var reasons = map[zengin.Result]transfer.ReturnReason{
	zengin.NoAccount: transfer.ReturnReasonNO_ACCOUNT, zengin.StoppedByHolder: transfer.ReturnReasonCLOSED,
	zengin.ShortOfFunds: transfer.ReturnReasonOTHER, zengin.NoMandate: transfer.ReturnReasonOTHER,
	zengin.StoppedByClient: transfer.ReturnReasonOTHER, zengin.Other: transfer.ReturnReasonOTHER,
}

// ReturnResults enters every transfer that a bank's file of results says was not carried out, all or none: a record that
// fits no transfer of ours, to the account and the yen, refuses the whole file. A transfer that was entered before is
// passed over, so that a file can be read again.
func (p Payouts) ReturnResults(ctx context.Context, raw []byte) (*Results, error) {
	if err := mayPay(ctx); err != nil {
		return nil, err
	}
	read, err := zengin.ReadResults(raw)
	if err != nil {
		return nil, faulty(err)
	}
	var results *Results
	err = p.Store.InTx(ctx, func(ctx context.Context, tx *store.Tx) error {
		results = &Results{}
		for i, record := range read.Transfers {
			if err := results.enter(ctx, tx, i+2, record); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	return results, nil
}

func (r *Results) enter(ctx context.Context, tx *store.Tx, number int, record zengin.Transfer) error {
	found, err := tx.Client().Transfer.Query().Where(transfer.Position(int(record.Codes[1])), transfer.HasPayoutWith(payout.Number(int(record.Codes[0])))).Only(ctx)
	if err != nil && !ent.IsNotFound(err) {
		return fmt.Errorf("find the transfer of record %d: %w", number, err)
	}
	if found == nil || !same(found, record) {
		return problem.In("file", "result_unknown", fmt.Sprintf("%d件目のレコードに当てはまる振込がありません（口座番号・金額・顧客コードを照らしました）。この支払処理の結果のファイルか、確かめてください。", number))
	}
	if record.Result == zengin.Done {
		r.Done++
		return nil
	}
	entered := Returning{TransferID: found.ID, On: caldate.Today(tx.Now), Reason: reasons[record.Result], Key: "results-" + found.ID}
	var before already
	if err := entered.enter(ctx, tx); err != nil && !errors.As(err, &before) && !errors.Is(err, errReturned) {
		return err
	}
	r.Returned++
	return nil
}

// same tells whether a record is about the transfer.
func same(t *ent.Transfer, record zengin.Transfer) bool {
	return t.Bank == record.To.Bank && t.Branch == record.To.Branch && accountTypes[bankaccount.Type(t.AccountType)] == record.To.Type &&
		t.AccountNumber == record.To.Number && int64(t.Amount) == record.Amount
}

// faulty says what is wrong with a file, and where, so that whoever got it from the bank can ask there.
func faulty(err error) error {
	var fault *zengin.Fault
	if !errors.As(err, &fault) {
		return fmt.Errorf("read the results: %w", err)
	}
	found := ""
	if fault.Found != "" {
		found = fmt.Sprintf("「%s」", fault.Found)
	}
	return problem.In("file", "results_broken", fmt.Sprintf("結果のファイルを読めません。%d件目のレコードの%dバイト目%s：%s。銀行から受け取ったファイルを、もう一度そのまま選んでください。", fault.Record, fault.Byte, found, faults[fault.Reason]))
}

var faults = map[zengin.Reason]string{
	zengin.WrongLength: "レコードが120バイトになっていません", zengin.NoBreak: "レコードの後の改行がありません", zengin.WrongRecord: "ここに来るはずのないレコードです",
	zengin.TooFew: "レコードが足りません", zengin.WrongKind: "総合振込（21）のファイルではありません", zengin.WrongCode: "使えない区分です",
	zengin.NotDigits: "数字ではありません", zengin.NotBlank: "空白のはずの場所に文字があります", zengin.NotAllowed: "使えない文字です", zengin.LoneMark: "濁点・半濁点の位置が違います",
	zengin.NotLeft: "左詰めになっていません", zengin.Missing: "空になっています", zengin.NoSuchDay: "暦にない日です", zengin.WrongAmount: "金額が正しくありません",
	zengin.WrongCount: "件数の合計が合いません", zengin.WrongTotal: "金額の合計が合いません",
}
