// Package trust holds how far the scheme trusts one decision 承認の定め: what one approver decides alone, what is
// approved at once where there is nothing to prove, and how long a decision can be taken back.
package trust

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"

	"kyosai/gen/ent"
	"kyosai/gen/ent/approvalterms"
	"kyosai/server/access"
	"kyosai/server/problem"
	"kyosai/server/store"
	"kyosai/server/yen"
)

// termsID is the key of the only row.
const termsID = "atm_scheme"

// What holds until an administrator says otherwise: the largest sums, at a death and after a fire, are decided by two,
// and nothing is approved without a person.
const (
	aloneUpTo      = yen.Amount(150_000)
	unattendedUpTo = yen.Amount(0)
	undoMinutes    = 10
)

// The bounds of what can be said.
const (
	mostYen     = yen.Amount(10_000_000)
	longestUndo = 120
)

// Trust reads and changes the terms.
type Trust struct{ Store *store.Store }

// Terms is how far one decision is trusted. Version is the one that was read.
type Terms struct {
	AloneUpTo, UnattendedUpTo yen.Amount
	UndoMinutes               int
	Version                   int
}

// Load makes the terms in a database that has none yet, with a seed of its own. It may be run at every start.
func Load(ctx context.Context, s *store.Store) error {
	return s.InTx(access.AsSystem(ctx), func(ctx context.Context, tx *store.Tx) error {
		there, err := tx.Client().ApprovalTerms.Query().Exist(ctx)
		if err != nil || there {
			return err
		}
		return tx.Client().ApprovalTerms.Create().SetID(termsID).SetAloneUpTo(aloneUpTo).SetUnattendedUpTo(unattendedUpTo).
			SetUndoMinutes(undoMinutes).SetSeed(rand.Text()).Exec(ctx)
	})
}

// Terms gives the terms to who works under them.
func (a Trust) Terms(ctx context.Context) (*ent.ApprovalTerms, error) {
	found, err := a.Store.Client.ApprovalTerms.Query().Where(approvalterms.ID(termsID)).Only(ctx)
	if ent.IsNotFound(err) {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("read the terms of approving: %w", err)
	}
	return found, nil
}

// In reads the terms within a transaction that decides. Who decides need not be allowed to read them; where there are
// none, one approver decides alone and nothing is approved at once.
func In(ctx context.Context, tx *store.Tx) (*ent.ApprovalTerms, error) {
	found, err := tx.Client().ApprovalTerms.Query().Where(approvalterms.ID(termsID)).Only(access.AsSystem(ctx))
	if ent.IsNotFound(err) {
		return &ent.ApprovalTerms{AloneUpTo: aloneUpTo, UndoMinutes: undoMinutes}, nil
	}
	if err != nil {
		return nil, fmt.Errorf("read the terms of approving: %w", err)
	}
	return found, nil
}

var errStale = problem.New(problem.Conflict, "changed_meanwhile", "ほかの人が先に変更しました。開き直して、もう一度変更してください。")

var errDecides = problem.New(problem.Forbidden, "decides", "審査または承認の権限のある人は、承認のきめごとを変えられません。どちらの権限もない管理者が変えてください。")

// Save says how far one decision is trusted, from the next one on. Administrators say it, who decide nothing.
func (a Trust) Save(ctx context.Context, t Terms) (*ent.ApprovalTerms, error) {
	switch v := access.From(ctx); {
	case !v.May(access.Administrator):
		return nil, problem.NotAllowed
	case v.May(access.Examiner | access.Approver):
		return nil, errDecides
	}
	if err := t.check(); err != nil {
		return nil, err
	}
	err := a.Store.InTx(ctx, func(ctx context.Context, tx *store.Tx) error {
		n, err := tx.Client().ApprovalTerms.Update().Where(approvalterms.ID(termsID), approvalterms.Version(t.Version)).AddVersion(1).
			SetAloneUpTo(t.AloneUpTo).SetUnattendedUpTo(t.UnattendedUpTo).SetUndoMinutes(t.UndoMinutes).Save(ctx)
		if err == nil && n == 0 {
			return errStale
		}
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("set the terms of approving: %w", err)
	}
	return a.Terms(ctx)
}

func (t Terms) check() error {
	var wrong []error
	for field, amount := range map[string]yen.Amount{"aloneUpTo": t.AloneUpTo, "unattendedUpTo": t.UnattendedUpTo} {
		if amount < 0 || amount > mostYen {
			wrong = append(wrong, problem.In(field, "amount_range", fmt.Sprintf("金額は、0円から%d円までです。", mostYen)))
		}
	}
	if t.UnattendedUpTo > t.AloneUpTo && len(wrong) == 0 {
		wrong = append(wrong, problem.In("unattendedUpTo", "amount_range", "自動で承認する金額は、一人で承認できる金額までです。"))
	}
	if t.UndoMinutes < 0 || t.UndoMinutes > longestUndo {
		wrong = append(wrong, problem.In("undoMinutes", "minutes_range", fmt.Sprintf("取り消せる時間は、0分から%d分までです。", longestUndo)))
	}
	return errors.Join(wrong...)
}
