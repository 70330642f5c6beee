package paying

import (
	"context"
	"fmt"
	"slices"

	"kyosai/gen/ent"
	"kyosai/gen/ent/bankaccount"
	"kyosai/server/access"
	"kyosai/server/bankaccounts"
	"kyosai/server/paydays"
	"kyosai/server/payouts"
	"kyosai/server/store"
)

// prepare lets so many of the claims of the made-up scheme wait to be paid, with an account of each company.
func (b *bench) prepare(ctx context.Context, claims int) error {
	administrator := access.With(ctx, &access.Viewer{Kind: access.Staff, Zone: access.StaffZone, Roles: access.Administrator})
	if _, err := (payouts.Payouts{Store: b.Store}).SaveTerms(administrator, payouts.Terms{ClientCode: "0012345678", ClientName: "キヨウサイ"}); err != nil {
		return err
	}
	if _, err := (paydays.PayDays{Store: b.Store}).Save(administrator, paydays.Entry{Month: "2020-04", ClosingDay: 31, PayDay: 20}); err != nil {
		return err
	}
	if err := b.InTx(ctx, b.people); err != nil {
		return err
	}
	for _, statement := range []string{
		"UPDATE claims SET status = 'PAID' WHERE status = 'APPROVED'",
		fmt.Sprintf("UPDATE claims SET status = 'APPROVED', decided_at = '2026-06-15 03:00:00' WHERE id IN (SELECT id FROM (SELECT id FROM claims WHERE amount > 0 AND status = 'PAID' ORDER BY id LIMIT %d) AS some)", claims),
	} {
		if _, err := b.DB.ExecContext(ctx, statement); err != nil {
			return fmt.Errorf("%s: %w", statement, err)
		}
	}
	return nil
}

// people adds two of accounting, and accounts of the scheme and of each company.
func (b *bench) people(ctx context.Context, tx *store.Tx) error {
	for i, into := range []*string{&b.maker, &b.second} {
		s, err := tx.Client().Staff.Create().SetSubject(fmt.Sprintf("bench-%d", i)).SetName("経理").SetCreatedAt(tx.Now).Save(ctx)
		if err != nil {
			return err
		}
		*into = s.ID
	}
	companies, err := tx.Client().Company.Query().IDs(ctx)
	if err != nil {
		return err
	}
	account := func(owner bankaccount.Owner, of string, n int) *ent.BankAccountCreate {
		return tx.Client().BankAccount.Create().SetOwner(owner).SetCurrentOf(of).SetBank("0001").SetBranch("100").SetType(bankaccount.TypeORDINARY).
			SetNumber(fmt.Sprintf("%07d", 1000000+n)).SetHolder("ｶ)ﾐﾎﾝ").SetProposedAt(tx.Now).SetConfirmedAt(tx.Now)
	}
	creates := []*ent.BankAccountCreate{account(bankaccount.OwnerSCHEME, bankaccounts.Scheme, 0)}
	for n, id := range companies {
		creates = append(creates, account(bankaccount.OwnerCOMPANY, id, n+1).SetCompanyID(id))
	}
	for part := range slices.Chunk(creates, 500) {
		if err := tx.Client().BankAccount.CreateBulk(part...).Exec(ctx); err != nil {
			return err
		}
	}
	return nil
}
