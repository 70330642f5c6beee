package payouts

import (
	"context"
	"errors"
	"fmt"

	"kyosai/gen/ent"
	"kyosai/gen/ent/payout"
	"kyosai/gen/ent/payoutline"
	"kyosai/gen/ent/payoutterms"
	"kyosai/server/access"
	"kyosai/server/caldate"
	"kyosai/server/claims"
	"kyosai/server/idempotency"
	"kyosai/server/paydays"
	"kyosai/server/problem"
	"kyosai/server/store"
)

// Making is the wish to make a run of a month's claims. Its key is made once for each such wish, so that a second try of
// the same one, after a lost answer, makes nothing more. Without a day it is the month's pay day.
type Making struct {
	Month caldate.MonthOrDay
	PayOn caldate.Day
	Key   string
}

var (
	errNoTerms         = problem.New(problem.Conflict, "terms_missing", "委託者コードなどの支払の定めが登録されていません。管理者が「支払の定め」で登録すると、支払処理を作成できます。")
	errNoPayDay        = problem.New(problem.Conflict, "pay_day_missing", "締め日と支払日が登録されていません。管理者が「支払の定め」で登録すると、支払処理を作成できます。")
	errNoSchemeAccount = problem.New(problem.Conflict, "scheme_account_missing", "支払元の口座が登録されていません。「口座」で登録し、別の担当者が確認すると、支払処理を作成できます。")
	errNothing         = problem.New(problem.Conflict, "nothing_due", "この月までに承認され、支払いを待っている申請はありません。")
)

// already says that a wish was fulfilled before; its transaction is rolled back, for there is nothing to do.
type already string

func (a already) Error() string { return "done before: " + string(a) }

// Make makes a run of the claims that were approved until the end of a closed month and not paid before. What cannot be
// paid now is held, with the reason, and comes again in the next run.
func (p Payouts) Make(ctx context.Context, m Making) (*ent.Payout, error) {
	if err := errors.Join(mayPay(ctx), idempotency.Check(m.Key)); err != nil {
		return nil, err
	}
	var id string
	err := p.Store.InTx(ctx, func(ctx context.Context, tx *store.Tx) (err error) {
		id, err = m.make(ctx, tx)
		return err
	})
	var before already
	if errors.As(err, &before) {
		return p.Get(ctx, string(before))
	}
	if err != nil {
		return nil, err
	}
	return p.Get(ctx, id)
}

func (m Making) make(ctx context.Context, tx *store.Tx) (string, error) {
	terms, err := m.number(ctx, tx)
	if err != nil {
		return "", err
	}
	calendar, err := paydays.Read(ctx, tx.Client())
	if err != nil {
		return "", err
	}
	if len(calendar) == 0 {
		return "", errNoPayDay
	}
	today := caldate.Today(tx.Now)
	if m.PayOn, err = checkDays(m.Month, m.PayOn, calendar, today); err != nil {
		return "", err
	}
	from, err := own(ctx, tx.Client())
	if err != nil {
		return "", err
	}
	situation, err := look(ctx, tx.Client(), terms, today)
	if err != nil {
		return "", err
	}
	if err := claims.Rehome(ctx, tx, waiting(closed(m.Month, calendar))...); err != nil {
		return "", err
	}
	dues, err := gather(ctx, tx.Client(), closed(m.Month, calendar))
	if err != nil {
		return "", err
	}
	if len(dues) == 0 {
		return "", errNothing
	}
	return m.keep(ctx, tx, terms, from, plan(situation, dues))
}

// number takes the run's number, which lets one run be made at a time; and finds out whether the wish was fulfilled.
func (m Making) number(ctx context.Context, tx *store.Tx) (*ent.PayoutTerms, error) {
	n, err := tx.Client().PayoutTerms.Update().Where(payoutterms.ID(termsID)).AddLastNumber(1).Save(ctx)
	if err != nil {
		return nil, fmt.Errorf("take a number: %w", err)
	}
	if n == 0 {
		return nil, errNoTerms
	}
	before, err := tx.Client().Payout.Query().Where(payout.MakeKey(m.Key)).FirstID(ctx)
	if err == nil {
		return nil, already(before)
	}
	if !ent.IsNotFound(err) {
		return nil, fmt.Errorf("look for the key: %w", err)
	}
	return tx.Client().PayoutTerms.Query().Where(payoutterms.ID(termsID)).Only(ctx)
}

// keep writes the run with its transfers and lines, then its file's digest and totals.
func (m Making) keep(ctx context.Context, tx *store.Tx, terms *ent.PayoutTerms, from *ent.BankAccount, p *planned) (string, error) {
	bank, branch, err := places(from)
	if err != nil {
		return "", err
	}
	run, err := tx.Client().Payout.Create().SetNumber(terms.LastNumber).SetMonth(m.Month).SetPayOn(m.PayOn).
		SetTransferCount(0).SetClaimCount(0).SetHeldCount(0).SetTotal(0).
		SetClientCode(terms.ClientCode).SetClientName(terms.ClientName).SetLineBreaks(terms.LineBreaks).
		SetBank(from.Bank).SetBankKana(bank).SetBranch(from.Branch).SetBranchKana(branch).
		SetAccountType(string(rune(accountTypes[from.Type]))).SetAccountNumber(from.Number).
		SetMakeKey(m.Key).SetMadeByID(access.From(ctx).StaffID).SetMadeAt(tx.Now).Save(ctx)
	if err != nil {
		return "", fmt.Errorf("make a payout: %w", err)
	}
	if err := keepTransfers(ctx, tx, run, p.transfers); err != nil {
		return "", err
	}
	if err := keepHeld(ctx, tx, run, p.held); err != nil {
		return "", err
	}
	return run.ID, settle(ctx, tx, run)
}

// settle counts a run anew from its rows, and takes its file's digest.
func settle(ctx context.Context, tx *store.Tx, run *ent.Payout) error {
	transfers, err := sent(ctx, tx.Client(), run.ID)
	if err != nil {
		return err
	}
	lines, err := tx.Client().PayoutLine.Query().Where(payoutline.PayoutID(run.ID), payoutline.LiveClaimNotNil()).Count(ctx)
	if err != nil {
		return fmt.Errorf("count the lines of payout %s: %w", run.ID, err)
	}
	held, err := tx.Client().PayoutLine.Query().Where(payoutline.PayoutID(run.ID), payoutline.HeldNotNil()).Count(ctx)
	if err != nil {
		return fmt.Errorf("count what payout %s holds: %w", run.ID, err)
	}
	made := &file{}
	if len(transfers) > 0 {
		if made, err = write(run, transfers); err != nil {
			return err
		}
	}
	err = tx.Client().Payout.Update().Where(payout.ID(run.ID)).SetTransferCount(made.count).SetClaimCount(lines).SetHeldCount(held).
		SetTotal(made.total).SetSha256(made.sha256).Exec(ctx)
	if err != nil {
		return fmt.Errorf("count payout %s: %w", run.ID, err)
	}
	return nil
}
