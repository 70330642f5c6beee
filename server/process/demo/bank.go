package demo

import (
	"context"
	"fmt"
	"slices"
	"time"

	"kyosai/gen/ent"
	"kyosai/gen/ent/agency"
	"kyosai/gen/ent/bankaccount"
	"kyosai/gen/ent/company"
	"kyosai/server/access"
	"kyosai/server/bankaccounts"
	"kyosai/server/payouts"
	"kyosai/server/store"
	"kyosai/server/zengin"
)

// bank says how the demo's scheme pays and gives it, its companies and its agencies accounts, once. One company in thirty has none, and
// one has one that nobody has confirmed: there is something to do.
func bank(ctx context.Context, db *store.Store) error {
	known, err := db.Client.PayoutTerms.Query().Exist(ctx)
	if err != nil || known {
		return err
	}
	terms := payouts.Terms{ClientCode: "0012345678", ClientName: "キンロウシヤフクシキヨウサイ"}
	asAdministrator := access.With(ctx, &access.Viewer{Kind: access.Staff, Zone: access.StaffZone, Roles: access.Administrator})
	if _, err := (payouts.Payouts{Store: db}).SaveTerms(asAdministrator, terms); err != nil {
		return fmt.Errorf("say how the demo pays: %w", err)
	}
	return db.InTx(ctx, func(ctx context.Context, tx *store.Tx) error {
		companies, err := tx.Client().Company.Query().Order(company.ByID()).All(ctx)
		if err != nil {
			return fmt.Errorf("read the companies: %w", err)
		}
		creates := []*ent.BankAccountCreate{
			confirmed(entered(tx, 0, "キンロウシヤフクシキヨウサイ"), tx.Now, bankaccounts.Scheme).SetOwner(bankaccount.OwnerSCHEME),
		}
		for n, c := range companies {
			creates = append(creates, ofCompany(tx, n, c)...)
		}
		agencies, err := tx.Client().Agency.Query().Order(agency.ByID()).All(ctx)
		if err != nil {
			return fmt.Errorf("read the agencies: %w", err)
		}
		for n, a := range agencies {
			creates = append(creates, confirmed(entered(tx, len(companies)+n+1, a.Kana), tx.Now, a.ID).SetOwner(bankaccount.OwnerAGENCY).SetAgencyID(a.ID))
		}
		for part := range slices.Chunk(creates, 500) {
			if err := tx.Client().BankAccount.CreateBulk(part...).Exec(ctx); err != nil {
				return fmt.Errorf("give the demo accounts: %w", err)
			}
		}
		return nil
	})
}

// ofCompany is the account of the n-th company, if it has one.
func ofCompany(tx *store.Tx, n int, c *ent.Company) []*ent.BankAccountCreate {
	made := entered(tx, n+1, "カ）"+c.Kana).SetOwner(bankaccount.OwnerCOMPANY).SetCompanyID(c.ID)
	switch n % 30 {
	case 29:
		return nil
	case 28:
		return []*ent.BankAccountCreate{made.SetPendingOf(c.ID)}
	}
	return []*ent.BankAccountCreate{confirmed(made, tx.Now, c.ID)}
}

func entered(tx *store.Tx, n int, name string) *ent.BankAccountCreate {
	holder, err := zengin.Narrow(name)
	if err != nil || len([]rune(holder)) > 30 {
		holder = "ｶ)ﾐﾎﾝ"
	}
	return tx.Client().BankAccount.Create().SetBank("0001").SetBranch("100").SetType(bankaccount.TypeORDINARY).
		SetNumber(fmt.Sprintf("%07d", 1000001+n*7)).SetHolder(holder).SetNote("見本").SetProposedAt(tx.Now)
}

func confirmed(a *ent.BankAccountCreate, now time.Time, owner string) *ent.BankAccountCreate {
	return a.SetConfirmedAt(now).SetCurrentOf(owner)
}
