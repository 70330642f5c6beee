package graph_test

import (
	"encoding/base64"
	"testing"

	"kyosai/server/store/storetest"
	"kyosai/server/zengin"
)

// results is the bank's answer to the people's payment run in base64: nobody was reached. More is added to the sum of the
// second transfer, which then fits none of ours.
func results(t *testing.T, people *storetest.People, more int64) string {
	t.Helper()
	run := people.Payout
	_, month, day := run.PayOn.YMD()
	answer := zengin.File{ClientCode: run.ClientCode, ClientName: run.ClientName, Month: month, Day: day, From: zengin.Account{
		Bank: run.Bank, BankName: run.BankKana, Branch: run.Branch, BranchName: run.BranchKana, Type: zengin.AccountType(run.AccountType[0]), Number: run.AccountNumber,
	}}
	for i, of := range []*storetest.Person{people.Own, people.Other} {
		to := of.Transfer
		answer.Transfers = append(answer.Transfers, zengin.Transfer{
			To:     zengin.Account{Bank: to.Bank, BankName: to.BankKana, Branch: to.Branch, BranchName: to.BranchKana, Type: zengin.Ordinary, Number: to.AccountNumber},
			Holder: to.Holder, Amount: int64(to.Amount) + more*int64(i), Codes: [2]int64{int64(run.Number), int64(to.Position)}, Result: zengin.NoAccount,
		})
	}
	raw, err := answer.Bytes()
	if err != nil {
		t.Fatal(err)
	}
	return base64.StdEncoding.EncodeToString(raw)
}
