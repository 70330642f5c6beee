package payouts_test

import (
	"context"
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/google/go-cmp/cmp"

	"kyosai/gen/ent"
	"kyosai/gen/ent/bankaccount"
	"kyosai/gen/ent/claim"
	"kyosai/gen/ent/payoutline"
	"kyosai/gen/ent/transfer"
	"kyosai/server/store/storetest"
	"kyosai/server/yen"
	"kyosai/server/zengin/zengintest"
)

// TestEveryYenOfMadeUpRunsStandsInTheirFiles makes runs of all sorts of claims, paid to companies, to members' own accounts
// and to agencies, and holds the file against the claims themselves, as a reader finds it that knows nothing of the writer.
func TestEveryYenOfMadeUpRunsStandsInTheirFiles(t *testing.T) {
	each(t, func(w *world) {
		w.ownAccount(w.people.Other)
		w.banked()
		for seed := range uint64(6) {
			r := rand.New(rand.NewPCG(seed, 7))
			w.on("2026-07-10")
			w.anyClaims(r)
			w.terms(r.IntN(2) == 0, r.IntN(2) == 0)
			run := w.release(w.make(fmt.Sprint("made-up-", seed)))
			records, err := zengintest.Read(w.take(run))
			if err != nil {
				t.Fatalf("seed %d: %v", seed, err)
			}
			if diff := cmp.Diff(w.owed(run), paidBy(records)); diff != "" {
				t.Fatalf("seed %d: what the claims say (-) and the file pays (+)\n%s", seed, diff)
			}
			if sum := records[len(records)-2].Int("sum"); sum != int64(run.Total) || len(records)-3 != run.TransferCount {
				t.Errorf("seed %d: the file has %d yen in %d transfers, the run %d in %d", seed, sum, len(records)-3, run.Total, run.TransferCount)
			}
			if n := run.PayOn.String(); records[0]["day"] != n[5:7]+n[8:] {
				t.Errorf("the file is of %s, the run of %s", records[0]["day"], n)
			}
			w.pay(w.now(run))
			w.balance()
		}
		if n := w.s.Client.Transfer.Query().Where(transfer.PayeeEQ(transfer.PayeeMEMBER)).CountX(storetest.System()); n == 0 {
			t.Error("no member was paid to his own account")
		}
	})
}

// ownAccount gives a person an account of his own, with a number that begins with zeros.
func (w *world) ownAccount(of *storetest.Person) {
	w.Helper()
	w.inside(func(ctx context.Context, c *ent.Client) error {
		id := of.Member.ID
		if err := c.BankAccount.Update().Where(bankaccount.CurrentOf(id)).ClearCurrentOf().SetEndedAt(june).Exec(ctx); err != nil {
			return err
		}
		return c.BankAccount.Create().SetOwner(bankaccount.OwnerMEMBER).SetMemberID(id).SetCurrentOf(id).SetBank("9900").SetBranch("108").
			SetType(bankaccount.TypeSAVINGS).SetNumber("0000071").SetHolder("ｻﾝﾌﾟﾙ ｼﾞﾖｳｼﾞ").SetProposedAt(june).SetConfirmedAt(june).Exec(ctx)
	})
}

// anyClaims adds claims of both people with amounts of all sizes, and journeys that the agency has billed.
func (w *world) anyClaims(r *rand.Rand) {
	w.Helper()
	edges := []int{1, 9, 5000, 20000, 300000, 9_999_999, 99_999_999}
	for range r.IntN(5) {
		w.journey([]*storetest.Person{w.people.Own, w.people.Other}[r.IntN(2)], &june)
	}
	before := w.more
	w.approved(w.people.Own, 1+r.IntN(30))
	w.approved(w.people.Other, 1+r.IntN(30))
	w.inside(func(ctx context.Context, c *ent.Client) error {
		for n := before + 1; n <= w.more; n++ {
			if err := c.Claim.Update().Where(claim.Reference(fmt.Sprintf("P%06d", n))).SetAmount(yen.Amount(edges[r.IntN(len(edges))])).Exec(ctx); err != nil {
				return err
			}
		}
		return nil
	})
}

func (w *world) terms(ownAccounts, breaks bool) {
	w.Helper()
	w.inside(func(ctx context.Context, c *ent.Client) error {
		return c.PayoutTerms.Update().SetOwnAccounts(ownAccounts).SetLineBreaks(breaks).Exec(ctx)
	})
}

// owed adds up the claims of a run by the account that they go to, as the claims and accounts have them.
func (w *world) owed(run *ent.Payout) map[string]int64 {
	w.Helper()
	owed := map[string]int64{}
	lines := w.s.Client.PayoutLine.Query().Where(payoutline.PayoutID(run.ID), payoutline.LiveClaimNotNil()).WithClaim().WithTransfer().AllX(storetest.System())
	for _, l := range lines {
		of := l.Edges.Transfer
		key := map[transfer.Payee]*string{transfer.PayeeCOMPANY: of.CompanyID, transfer.PayeeMEMBER: of.MemberID, transfer.PayeeAGENCY: of.AgencyID}[of.Payee]
		account := w.s.Client.BankAccount.Query().Where(bankaccount.CurrentOf(*key)).OnlyX(storetest.System())
		owed[account.Bank+" "+account.Branch+" "+account.Number+" "+account.Holder] += int64(*l.Edges.Claim.Amount)
	}
	return owed
}

// paidBy adds up the transfers of a file by their accounts.
func paidBy(records []zengintest.Record) map[string]int64 {
	paid := map[string]int64{}
	for _, r := range records[1 : len(records)-2] {
		paid[r["bank"]+" "+r["branch"]+" "+r["account"]+" "+r["payee"]] += r.Int("amount")
	}
	return paid
}
