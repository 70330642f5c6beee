package payouts

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"

	"kyosai/gen/ent"
	"kyosai/gen/ent/bankaccount"
	"kyosai/gen/ent/transfer"
	"kyosai/server/banks"
	"kyosai/server/yen"
	"kyosai/server/zengin"
)

// file is the bank's file of a run, from its rows alone: the same rows give the same bytes for ever.
type file struct {
	bytes  []byte
	sha256 string
	count  int
	total  yen.Amount
}

// write makes a run's file of all its transfers but those that were taken out before it was released.
func write(run *ent.Payout, transfers []*ent.Transfer) (*file, error) {
	_, month, day := run.PayOn.YMD()
	order := zengin.File{
		ClientCode: run.ClientCode, ClientName: run.ClientName, Month: month, Day: day, Breaks: run.LineBreaks,
		From: zengin.Account{Bank: run.Bank, BankName: run.BankKana, Branch: run.Branch, BranchName: run.BranchKana,
			Type: zengin.AccountType(run.AccountType[0]), Number: run.AccountNumber},
	}
	for _, t := range transfers {
		order.Transfers = append(order.Transfers, zengin.Transfer{
			To: zengin.Account{Bank: t.Bank, BankName: t.BankKana, Branch: t.Branch, BranchName: t.BranchKana,
				Type: accountTypes[bankaccount.Type(t.AccountType)], Number: t.AccountNumber},
			Holder: t.Holder, Amount: int64(t.Amount), Codes: [2]int64{int64(run.Number), int64(t.Position)},
		})
	}
	raw, err := order.Bytes()
	if err != nil {
		return nil, fmt.Errorf("write the file of payout %d: %w", run.Number, err)
	}
	sum := sha256.Sum256(raw)
	return &file{raw, hex.EncodeToString(sum[:]), len(order.Transfers), yen.Amount(order.Total())}, nil
}

var accountTypes = map[bankaccount.Type]zengin.AccountType{
	bankaccount.TypeORDINARY: zengin.Ordinary, bankaccount.TypeCURRENT: zengin.Current, bankaccount.TypeSAVINGS: zengin.Savings,
}

// sent reads the transfers that stand in a run's file, in its order.
func sent(ctx context.Context, client *ent.Client, payoutID string) ([]*ent.Transfer, error) {
	rows, err := client.Transfer.Query().Where(transfer.PayoutID(payoutID), transfer.StatusNEQ(transfer.StatusCANCELLED)).Order(transfer.ByPosition()).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("read the transfers of payout %s: %w", payoutID, err)
	}
	return rows, nil
}

// places gives the names of an account's bank and branch as they stand in a bank's file.
func places(a *ent.BankAccount) (bank, branch string, err error) {
	master := banks.Find(a.Bank)
	if master == nil || master.Branch(a.Branch) == nil {
		return "", "", nil // it was merged away since; the numbers are what the bank goes by
	}
	if bank, err = zengin.Narrow(master.Kana); err != nil {
		return "", "", fmt.Errorf("the name of bank %s: %w", a.Bank, err)
	}
	if branch, err = zengin.Narrow(master.Branch(a.Branch).Kana); err != nil {
		return "", "", fmt.Errorf("the name of branch %s %s: %w", a.Bank, a.Branch, err)
	}
	return bank, branch, nil
}
