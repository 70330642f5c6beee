package storetest

import (
	"context"
	"time"

	"kyosai/gen/ent"
	"kyosai/gen/ent/bankaccount"
	"kyosai/gen/ent/claim"
	"kyosai/gen/ent/export"
	"kyosai/gen/ent/payment"
	"kyosai/gen/ent/payout"
	"kyosai/gen/ent/payoutline"
	"kyosai/gen/ent/transfer"
)

// pay gives everybody what belongs to being paid: accounts, arrears that are over, and a run in which every field is
// filled in.
func (p *People) pay(ctx context.Context, c *ent.Client, now time.Time) error {
	staff := p.Staff["ACCOUNTING"].ID
	if err := c.ApprovalTerms.Create().SetID("atm_scheme").SetAloneUpTo(50_000).SetUnattendedUpTo(10_000).SetUndoMinutes(10).SetSeed("seed").Exec(ctx); err != nil {
		return err
	}
	if err := c.PayoutTerms.Create().SetID("ptm_scheme").SetClientCode("0012345678").SetClientName("ｷﾝﾛｳｼﾔｷﾖｳｻｲ").
		SetOwnAccounts(true).SetLineBreaks(false).SetLastNumber(1).Exec(ctx); err != nil {
		return err
	}
	if err := c.PayDay.Create().SetInForceFrom("2020-04-01").SetClosingDay(31).SetPayDay(20).Exec(ctx); err != nil {
		return err
	}
	run, err := c.Payout.Create().SetNumber(1).SetMonth("2026-06").SetPayOn("2026-07-21").SetStatus(payout.StatusPAID).
		SetTransferCount(2).SetClaimCount(2).SetHeldCount(2).SetTotal(40000).SetSha256("00").SetClientCode("0012345678").SetClientName("ｷﾝﾛｳｼﾔｷﾖｳｻｲ").
		SetLineBreaks(false).SetBank("0001").SetBankKana("ﾐｽﾞﾎ").SetBranch("100").SetBranchKana("ﾎﾝﾃﾝ").SetAccountType("1").SetAccountNumber("0001234").
		SetMakeKey("made-by-the-test").SetMadeByID(staff).SetMadeAt(now).SetReleasedByID(p.Staff["ADMINISTRATOR"].ID).SetReleasedAt(now).
		SetPaidByID(staff).SetPaidAt(now).
		SetCancelledAt(now).SetNote("覚書").Save(ctx)
	if err != nil {
		return err
	}
	p.Payout = run
	if err := c.Export.Create().SetKind(export.KindTRANSFER_FILE).SetOfID(run.ID).SetStaffID(staff).SetRole("ACCOUNTING").SetPurpose("銀行へ渡すため").
		SetSha256("00").SetSize(720).SetAt(now).Exec(ctx); err != nil {
		return err
	}
	for i, of := range []*Person{p.Own, p.Other} {
		if err := of.bank(ctx, c, now, staff); err != nil {
			return err
		}
		if err := of.owe(ctx, c, now, staff); err != nil {
			return err
		}
		if err := of.isPaid(ctx, c, run, i+1); err != nil {
			return err
		}
	}
	return nil
}

// bank gives the person an account of his own, which he changes, and one to his company.
func (p *Person) bank(ctx context.Context, c *ent.Client, now time.Time, staff string) (err error) {
	entered := func(owner bankaccount.Owner) *ent.BankAccountCreate {
		return c.BankAccount.Create().SetOwner(owner).SetBank("9900").SetBranch("408").SetType(bankaccount.TypeORDINARY).SetNumber("1234567").
			SetHolder("ﾀｶｼﾏ ﾋﾛｼ").SetProposedAt(now).SetNote("通帳の写し")
	}
	if err := entered(bankaccount.OwnerMEMBER).SetMemberID(p.Member.ID).SetCurrentOf(p.Member.ID).SetProposedByID(staff).
		SetConfirmedAt(now).SetConfirmedByID(staff).Exec(ctx); err != nil {
		return err
	}
	if p.Pending, err = entered(bankaccount.OwnerMEMBER).SetMemberID(p.Member.ID).SetPendingOf(p.Member.ID).Save(ctx); err != nil {
		return err
	}
	p.Paid, err = entered(bankaccount.OwnerCOMPANY).SetCompanyID(p.Company.ID).SetCurrentOf(p.Company.ID).SetConfirmedAt(now).SetConfirmedByID(staff).Save(ctx)
	return err
}

// owe lets the person's company owe fees for a while, and the one where he worked before since.
func (p *Person) owe(ctx context.Context, c *ent.Client, now time.Time, staff string) (err error) {
	if err := c.Arrears.Create().SetCompanyID(p.Company.ID).SetFromOn("2020-04-01").SetUntilOn("2020-06-30").SetNote("会費の未納").
		SetSetByID(staff).SetEndedByID(staff).SetCreatedAt(now).Exec(ctx); err != nil {
		return err
	}
	p.Arrears, err = c.Arrears.Create().SetCompanyID(p.Former.ID).SetOpenOf(p.Former.ID).SetFromOn("2026-04-01").SetNote("会費の未納").
		SetSetByID(staff).SetCreatedAt(now).Save(ctx)
	return err
}

// isPaid pays the person's claim, and another was held.
func (p *Person) isPaid(ctx context.Context, c *ent.Client, run *ent.Payout, position int) (err error) {
	paid := p.Claims[claim.StatusPAID]
	p.Transfer, err = c.Transfer.Create().SetPayoutID(run.ID).SetPosition(position).SetPayee(transfer.PayeeCOMPANY).SetAccountID(p.Paid.ID).SetCompanyID(p.Company.ID).SetMemberID(p.Member.ID).
		SetBank("9900").SetBankKana("ﾕｳﾁﾖ").SetBranch("408").SetBranchKana("ﾖﾝｾﾞﾛﾊﾁ").SetAccountType(transfer.AccountTypeORDINARY).SetAccountNumber("1234567").
		SetHolder("ﾀｶｼﾏ ﾋﾛｼ").SetAmount(20000).SetReturnedOn("2026-07-23").SetReturnReason(transfer.ReturnReasonNAME).SetReturnNote("名義が違う").
		SetReturnedByID(*run.ReleasedByID).Save(ctx)
	if err != nil {
		return err
	}
	if err := c.PayoutLine.Create().SetPayoutID(run.ID).SetTransferID(p.Transfer.ID).SetClaimID(paid.ID).SetMemberID(p.Member.ID).SetCompanyID(p.Company.ID).SetAmount(20000).
		SetLiveClaim(paid.ID).Exec(ctx); err != nil {
		return err
	}
	if err := c.PayoutLine.Create().SetPayoutID(run.ID).SetClaimID(p.Claims[claim.StatusAPPROVED].ID).SetMemberID(p.Member.ID).SetCompanyID(p.Company.ID).SetAmount(20000).
		SetHeld(payoutline.HeldNO_ACCOUNT).Exec(ctx); err != nil {
		return err
	}
	return c.Payment.Update().Where(payment.MemberID(p.Member.ID)).SetClaimID(paid.ID).SetLiveClaim(paid.ID).
		SetPayee(payment.PayeeCOMPANY).SetReturnedOn("2026-07-23").Exec(ctx)
}
