package payouts

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"unicode/utf8"

	"kyosai/gen/ent"
	"kyosai/gen/ent/payoutterms"
	"kyosai/server/kana"
	"kyosai/server/mynumber"
	"kyosai/server/paydays"
	"kyosai/server/problem"
	"kyosai/server/store"
	"kyosai/server/zengin"
)

// Terms is how the scheme pays. Version is the one that was read, 0 where there was none.
type Terms struct {
	ClientCode, ClientName  string
	OwnAccounts, LineBreaks bool
	Version                 int
}

// termsID is the key of the only row.
const termsID = "ptm_scheme"

const longestClient = 40

var errTermsStale = problem.New(problem.Conflict, "changed_meanwhile", "ほかの人が先に変更しました。開き直して、もう一度変更してください。")

// Terms gives how the scheme pays; nil until it was said.
func (p Payouts) Terms(ctx context.Context) (*ent.PayoutTerms, error) {
	found, err := p.Store.Client.PayoutTerms.Query().Where(payoutterms.ID(termsID)).Only(ctx)
	if ent.IsNotFound(err) {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("read the terms of paying: %w", err)
	}
	return found, nil
}

// SaveTerms says how the scheme pays, from the next run on. Administrators say it, who neither make runs nor release them.
func (p Payouts) SaveTerms(ctx context.Context, t Terms) (*ent.PayoutTerms, error) {
	if err := paydays.Keeper(ctx); err != nil {
		return nil, err
	}
	t, err := t.check()
	if err != nil {
		return nil, err
	}
	err = p.Store.InTx(ctx, func(ctx context.Context, tx *store.Tx) error { return t.save(ctx, tx) })
	if ent.IsConstraintError(err) {
		return nil, errTermsStale
	}
	if err != nil {
		return nil, err
	}
	return p.Terms(ctx)
}

func (t Terms) check() (Terms, error) {
	var wrong []error
	if t.ClientCode = kana.FoldDigits(t.ClientCode); len(t.ClientCode) != 10 {
		wrong = append(wrong, problem.In("clientCode", "client_code", "委託者コードは、銀行から通知された10桁の数字です。"))
	}
	var bad *zengin.CharacterError
	name, err := zengin.Narrow(t.ClientName)
	switch {
	case errors.As(err, &bad):
		wrong = append(wrong, problem.In("clientName", "client_name_character", fmt.Sprintf("委託者名の%d文字目の「%s」は、銀行に送れない文字です。カナ・英数字・空白と（）－．で入力してください。", bad.Position, bad.Character)))
	case name == "" || utf8.RuneCountInString(name) > longestClient:
		wrong = append(wrong, problem.In("clientName", "client_name_length", "委託者名を、濁点も数えて40文字までのカナで入力してください。"))
	}
	if err := mynumber.Refuse("clientName", name); err != nil {
		wrong = append(wrong, err)
	}
	t.ClientName = strings.TrimSpace(name)
	return t, errors.Join(wrong...)
}

func (t Terms) save(ctx context.Context, tx *store.Tx) error {
	if t.Version == 0 {
		err := tx.Client().PayoutTerms.Create().SetID(termsID).SetClientCode(t.ClientCode).SetClientName(t.ClientName).
			SetOwnAccounts(t.OwnAccounts).SetLineBreaks(t.LineBreaks).Exec(ctx)
		if err != nil {
			return fmt.Errorf("set the terms of paying: %w", err)
		}
		return nil
	}
	n, err := tx.Client().PayoutTerms.Update().Where(payoutterms.ID(termsID), payoutterms.Version(t.Version)).AddVersion(1).
		SetClientCode(t.ClientCode).SetClientName(t.ClientName).SetOwnAccounts(t.OwnAccounts).SetLineBreaks(t.LineBreaks).Save(ctx)
	if err != nil {
		return fmt.Errorf("set the terms of paying: %w", err)
	}
	if n == 0 {
		return errTermsStale
	}
	return nil
}
