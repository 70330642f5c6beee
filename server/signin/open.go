package signin

import (
	"context"
	"crypto/subtle"
	"errors"
	"fmt"
	"strings"

	"golang.org/x/text/unicode/norm"

	"kyosai/gen/ent"
	"kyosai/gen/ent/account"
	"kyosai/gen/ent/mailtoken"
	"kyosai/gen/ent/member"
	"kyosai/gen/ent/officer"
	"kyosai/gen/ent/predicate"
	"kyosai/server/access"
	"kyosai/server/mail"
	"kyosai/server/mynumber"
	"kyosai/server/problem"
	"kyosai/server/signin/password"
	"kyosai/server/signin/session"
	"kyosai/server/store"
)

// Opening is what somebody types to open his account. The number is a member's, or an officer's 担当者番号.
type Opening struct {
	Number, Code, SignInID, Password, Email string
}

var (
	errCode = problem.In("code", "code_refused",
		"番号または開設コードが違うか、開設コードの期限が切れています。お手元の書面を確かめて、もう一度入力してください。それでも開設できないときは、事務局にご連絡ください。")
	errTaken = &problem.Error{Kind: problem.Conflict, Code: "sign_in_id_taken", Field: "signInId",
		Message: "このサインインIDはすでに使われています。別のIDにしてください。"}
)

// OpenAccount opens an account with the code that staff issued, signs in, and has the mail address confirmed. An account
// that is open already is opened anew: its sessions and links end, and its old address is told.
func (a Accounts) OpenAccount(ctx context.Context, typed Opening) error {
	typed.Number = strings.TrimSpace(norm.NFKC.String(typed.Number))
	if err := typed.check(); err != nil {
		return err
	}
	found, err := a.waiting(ctx, typed.Number)
	if err != nil {
		return err
	}
	if !a.CodeHolds(found, typed.Code) {
		return a.refuseCode(ctx, found)
	}
	hash, err := a.Passwords.Hash(ctx, typed.Password)
	if err != nil {
		return err
	}
	var opened *session.Opened
	err = a.Store.InTx(asAccount(ctx, found), func(ctx context.Context, tx *store.Tx) (err error) {
		if err := a.open(ctx, tx, found, typed, hash); err != nil {
			return err
		}
		opened, err = a.enter(ctx, tx, found)
		return err
	})
	if err != nil {
		return err
	}
	return opened.Hand(ctx)
}

// check says everything that is wrong with what was typed, at once; it tells nothing about any account.
func (o *Opening) check() error {
	var wrong []error
	if !signInIDForm.MatchString(o.SignInID) {
		wrong = append(wrong, problem.In("signInId", "sign_in_id_form", "サインインIDは、半角の英小文字、数字、「.」「_」「-」を使って、4文字から32文字までにしてください。"))
	} else if o.SignInID == o.Number {
		wrong = append(wrong, problem.In("signInId", "sign_in_id_is_number", "会員番号や担当者番号はサインインIDにできません。別のIDにしてください。"))
	} else if err := mynumber.Refuse("signInId", o.SignInID); err != nil {
		wrong = append(wrong, err)
	}
	if p := password.Check("password", o.Password, o.SignInID, o.Number, o.Code); p != nil {
		wrong = append(wrong, p)
	}
	email, p := mail.Address("email", o.Email)
	if p != nil {
		wrong = append(wrong, p)
	}
	o.Email = email
	return errors.Join(wrong...)
}

// waiting finds the account with this member's or officer's number; nil where there is none. Both are looked for, whatever
// the number looks like, so that the work is the same; an officer's is found where no member has it.
func (a Accounts) waiting(ctx context.Context, number string) (*ent.Account, error) {
	var found *ent.Account
	for _, theirs := range []predicate.Account{
		account.HasOfficerWith(officer.Number(number), officer.Enabled(true)), account.HasMemberWith(member.Number(number)),
	} {
		switch one, err := a.Store.Client.Account.Query().Where(theirs).Only(access.AsSystem(ctx)); {
		case err == nil:
			found = one
		case !ent.IsNotFound(err):
			return nil, fmt.Errorf("find an account to open: %w", err)
		}
	}
	return found, nil
}

// CodeHolds tells whether a typed code opens the account now; there may be no account.
func (a Accounts) CodeHolds(found *ent.Account, typed string) bool {
	now := a.Store.Now()
	if found == nil || found.OpeningCodeHash == "" || found.OpeningCodeEndsAt == nil || !now.Before(*found.OpeningCodeEndsAt) {
		return false
	}
	// Of an open account these count the guesses at its password, which must not stop who comes with a code.
	locked := found.Failures >= mostTries || found.LockedUntil != nil && now.Before(*found.LockedUntil)
	if locked && found.OpenedAt == nil {
		return false
	}
	return subtle.ConstantTimeCompare([]byte(codeDigest(holderOf(found), typed)), []byte(found.OpeningCodeHash)) == 1
}

// refuseCode counts the attempt; an account that is open already is not counted against, for its password still holds.
func (a Accounts) refuseCode(ctx context.Context, found *ent.Account) error {
	counted, _ := identity(found)
	if found != nil && found.OpenedAt != nil {
		counted = ""
	}
	err := a.Store.InTx(access.AsSystem(ctx), func(ctx context.Context, tx *store.Tx) error { return fail(ctx, tx, counted) })
	if err != nil {
		return err
	}
	return errCode
}

// open makes the account the person's own, unless somebody was faster with the same code or the same id.
func (a Accounts) open(ctx context.Context, tx *store.Tx, found *ent.Account, o Opening, hash string) error {
	n, err := tx.Client().Account.Update().
		Where(account.ID(found.ID), account.OpeningCodeHash(found.OpeningCodeHash), account.Or(account.OpenedAtNotNil(), unlocked(tx.Now))).
		SetSignInID(o.SignInID).SetPasswordHash(hash).SetEmail(o.Email).ClearEmailConfirmedAt().SetOpenedAt(tx.Now).
		SetOpeningCodeHash("").ClearOpeningCodeEndsAt().SetFailures(0).ClearLockedUntil().Save(ctx)
	if ent.IsConstraintError(err) {
		return errTaken
	}
	if err != nil {
		return fmt.Errorf("open an account: %w", err)
	}
	if n == 0 {
		return errCode
	}
	if err := leave(ctx, tx, found); err != nil {
		return err
	}
	return a.askToConfirm(ctx, tx, found.ID, o.Email)
}

// leave ends what still leads into an account that was open before, and tells the address that it had.
func leave(ctx context.Context, tx *store.Tx, before *ent.Account) error {
	if before.OpenedAt == nil {
		return nil
	}
	if err := session.EndOfAccount(ctx, tx, before.ID, ""); err != nil {
		return err
	}
	if err := endLinks(ctx, tx, before.ID, mailtoken.PurposeRESET); err != nil || before.EmailConfirmedAt == nil {
		return err
	}
	return mail.Enqueue(ctx, tx, mail.OpenedAnew(before.Email))
}
