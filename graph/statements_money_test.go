package graph_test

import (
	"context"
	"fmt"

	"kyosai/gen/ent"
	"kyosai/gen/ent/bankaccount"
	"kyosai/gen/ent/export"
	"kyosai/gen/ent/payoutline"
	"kyosai/gen/ent/transfer"
)

// pay adds a payment run, and to the run of everybody a transfer that came back with its account, a claim that is held and
// a file that left; to the person's transfer a claim; and a company that owes fees.
func (g grower) pay(ctx context.Context) error {
	own, staff := g.people.Own, g.people.Staff["ACCOUNTING"].ID
	company, err := g.c.Company.Create().SetCode(fmt.Sprintf("3%05d", g.n)).SetName("支払先").SetKana("シハライサキ").SetNameKey("支払先").SetKanaKey("シハライサキ").Save(ctx)
	if err != nil {
		return err
	}
	account, err := g.c.BankAccount.Create().SetOwner(bankaccount.OwnerCOMPANY).SetCompanyID(company.ID).SetCurrentOf(company.ID).SetBank("0001").SetBranch("100").
		SetType(bankaccount.TypeORDINARY).SetNumber("1234567").SetHolder("ｼﾊﾗｲｻｷ").SetProposedAt(g.tx.Now).SetProposedByID(staff).SetConfirmedAt(g.tx.Now).SetConfirmedByID(staff).Save(ctx)
	if err != nil {
		return err
	}
	if err := g.c.BankAccount.Create().SetOwner(bankaccount.OwnerCLAIM).SetClaimID(own.Filed.ID).SetBank("0001").SetBranch("100").SetType(bankaccount.TypeORDINARY).
		SetNumber("1234567").SetHolder("ｽﾏ ﾊﾅｺ").SetProposedAt(g.tx.Now).SetProposedByID(staff).SetEndedAt(g.tx.Now).Exec(ctx); err != nil {
		return err
	}
	if err := g.c.Arrears.Create().SetCompanyID(company.ID).SetOpenOf(company.ID).SetFromOn("2026-04-01").SetNote("未納").SetSetByID(staff).SetCreatedAt(g.tx.Now).Exec(ctx); err != nil {
		return err
	}
	if err := g.c.Disaster.Create().SetNature("FLOOD").SetName("洪水").SetFromOn("2026-04-01").SetUntilOn("2026-04-02").SetArea([]string{"650"}).
		SetTreatment("EXCLUDED").SetNote("").SetReplacesID(g.people.Declared.ID).SetProposedByID(g.people.Staff["EXAMINER"].ID).SetProposedAt(g.tx.Now).Exec(ctx); err != nil {
		return err
	}
	kind, err := g.c.BenefitKind.Query().FirstID(ctx)
	if err != nil {
		return err
	}
	paid, err := g.c.Claim.Create().SetReference(fmt.Sprintf("P%d", g.n)).SetMemberID(own.Member.ID).SetKindID(kind).SetCompanyID(company.ID).
		SetStatus("APPROVED").SetAmount(5000).SetReply("").SetCreatedAt(g.tx.Now).SetUpdatedAt(g.tx.Now).Save(ctx)
	if err != nil {
		return err
	}
	if err := g.send(ctx, company, account); err != nil {
		return err
	}
	line := func() *ent.PayoutLineCreate {
		return g.c.PayoutLine.Create().SetPayoutID(g.people.Payout.ID).SetClaimID(paid.ID).SetMemberID(own.Member.ID).SetCompanyID(company.ID).SetAmount(5000)
	}
	if err := line().SetTransferID(own.Transfer.ID).Exec(ctx); err != nil {
		return err
	}
	return line().SetHeld(payoutline.HeldARREARS).Exec(ctx)
}

// send adds a run by itself, a transfer that came back, another of the person's company, and a file that left.
func (g grower) send(ctx context.Context, company *ent.Company, account *ent.BankAccount) error {
	of, staff := g.people.Payout, g.people.Staff["ACCOUNTING"].ID
	err := g.c.Payout.Create().SetNumber(100 + g.n).SetMonth("2026-06").SetPayOn("2026-07-21").SetTransferCount(0).SetClaimCount(0).SetHeldCount(0).SetTotal(0).
		SetSha256("00").SetClientCode(of.ClientCode).SetClientName(of.ClientName).SetLineBreaks(false).SetBank(of.Bank).SetBankKana(of.BankKana).SetBranch(of.Branch).
		SetBranchKana(of.BranchKana).SetAccountType(of.AccountType).SetAccountNumber(of.AccountNumber).SetMakeKey(fmt.Sprintf("grown-%d", g.n)).SetMadeByID(staff).SetMadeAt(g.tx.Now).Exec(ctx)
	if err != nil {
		return err
	}
	for i, to := range []string{company.ID, g.people.Own.Company.ID} {
		err = g.c.Transfer.Create().SetPayoutID(of.ID).SetPosition(100 + 2*g.n + i).SetPayee(transfer.PayeeCOMPANY).SetAccountID(account.ID).SetCompanyID(to).
			SetBank(account.Bank).SetBankKana("ﾐｽﾞﾎ").SetBranch(account.Branch).SetBranchKana("ﾎﾝﾃﾝ").SetAccountType(transfer.AccountTypeORDINARY).SetAccountNumber(account.Number).
			SetHolder(account.Holder).SetAmount(5000).SetStatus(transfer.StatusRETURNED).SetReturnedOn("2026-07-23").SetReturnReason(transfer.ReturnReasonNAME).Exec(ctx)
		if err != nil {
			return err
		}
	}
	return g.c.Export.Create().SetKind(export.KindTRANSFER_FILE).SetOfID(of.ID).SetStaffID(staff).SetRole("ACCOUNTING").SetPurpose("銀行へ渡すため").
		SetSha256("00").SetSize(720).SetAt(g.tx.Now).Exec(ctx)
}
