package bankaccounts

import (
	"context"
	"fmt"

	"kyosai/gen/ent"
	"kyosai/gen/ent/bankaccount"
	"kyosai/gen/ent/claim"
	"kyosai/server/access"
	"kyosai/server/freetext"
	"kyosai/server/problem"
	"kyosai/server/store"
)

var (
	errOwnEntry    = problem.New(problem.Conflict, "own_entry", "ご自身が登録した口座は確認できません。別の担当者が確認します。")
	errUndecided   = problem.New(problem.Conflict, "claim_undecided", "ご遺族の申請が、まだ承認されていません。承認されてから、届出の書類と申請の内容に照らして確認します。")
	errOtherNumber = problem.In("number", "number_differs", "入力された口座番号が、登録されている番号と違います。届出の書類をもう一度確かめ、登録が誤っていれば、却下して登録し直してください。")
)

// Confirmation is the word of a second person that an account is right: he types its number anew, from the paper.
type Confirmation struct {
	ID      string
	Version int
	Number  string
}

// Confirm lets money go to the account, and no longer to the one before it.
func (b BankAccounts) Confirm(ctx context.Context, c Confirmation) (*ent.BankAccount, error) {
	return b.settle(ctx, c.ID, c.Version, func(ctx context.Context, tx *store.Tx, found *ent.BankAccount) error {
		if by := found.ProposedByID; by != nil && *by == access.From(ctx).StaffID {
			return errOwnEntry
		}
		if typed, err := number(c.Number); err != nil || typed != found.Number {
			return errOtherNumber
		}
		if err := decided(ctx, tx, found); err != nil {
			return err
		}
		owner := OwnerOf(found)
		err := tx.Client().BankAccount.Update().Where(bankaccount.CurrentOf(owner)).AddVersion(1).ClearCurrentOf().SetEndedAt(tx.Now).Exec(ctx)
		if err != nil {
			return fmt.Errorf("end the account before: %w", err)
		}
		err = tx.Client().BankAccount.Update().Where(bankaccount.ID(found.ID)).ClearPendingOf().SetCurrentOf(owner).
			SetConfirmedAt(tx.Now).SetConfirmedByID(access.From(ctx).StaffID).Exec(ctx)
		if err != nil {
			return fmt.Errorf("confirm bank account %s: %w", found.ID, err)
		}
		return tell(ctx, tx, found)
	})
}

// decided refuses an heir's account as long as nobody has found who the heir is.
func decided(ctx context.Context, tx *store.Tx, of *ent.BankAccount) error {
	if of.ClaimID == nil {
		return nil
	}
	approved, err := tx.Client().Claim.Query().Where(claim.ID(*of.ClaimID), claim.StatusEQ(confirmable)).Exist(ctx)
	if err != nil {
		return fmt.Errorf("look whether claim %s is approved: %w", *of.ClaimID, err)
	}
	if !approved {
		return errUndecided
	}
	return nil
}

// confirmable is the state of a claim whose account can be confirmed: who the heir is has been decided.
const confirmable = claim.StatusAPPROVED

// Confirms tells whether an account that was entered with a claim can be confirmed.
func Confirms(of *ent.Claim) bool { return of.Status == confirmable }

// Reject ends an account that waits for its confirmation, and says why. Whoever entered it may do so too.
func (b BankAccounts) Reject(ctx context.Context, id string, version int, why string) (*ent.BankAccount, error) {
	why, err := freetext.Need("note", why, longestNote, "却下する理由を入力してください。")
	if err != nil {
		return nil, err
	}
	return b.settle(ctx, id, version, func(ctx context.Context, tx *store.Tx, found *ent.BankAccount) error {
		err := tx.Client().BankAccount.Update().Where(bankaccount.ID(id)).ClearPendingOf().SetEndedAt(tx.Now).SetNote(joined(found.Note, why)).Exec(ctx)
		if err != nil {
			return fmt.Errorf("reject bank account %s: %w", id, err)
		}
		return nil
	})
}

func joined(before, more string) string {
	if before == "" {
		return more
	}
	return before + "\n" + more
}

// settle holds an account that waits, at the version that was seen, and does with it what the verb does.
func (b BankAccounts) settle(ctx context.Context, id string, version int, verb func(context.Context, *store.Tx, *ent.BankAccount) error) (*ent.BankAccount, error) {
	if !access.From(ctx).May(access.Accounting) {
		return nil, problem.NotAllowed
	}
	err := b.Store.InTx(ctx, func(ctx context.Context, tx *store.Tx) error {
		n, err := tx.Client().BankAccount.Update().Where(bankaccount.ID(id), bankaccount.Version(version), bankaccount.PendingOfNotNil()).AddVersion(1).Save(ctx)
		if err != nil {
			return fmt.Errorf("hold bank account %s: %w", id, err)
		}
		found, err := tx.Client().BankAccount.Query().Where(bankaccount.ID(id)).Only(ctx)
		switch {
		case ent.IsNotFound(err):
			return errGone
		case err != nil:
			return fmt.Errorf("read bank account %s: %w", id, err)
		case n == 0:
			return errStale
		}
		return verb(ctx, tx, found)
	})
	if err != nil {
		return nil, err
	}
	return b.Get(ctx, id)
}
