package signin

import (
	"context"
	"crypto/rand"
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"fmt"
	"time"

	"kyosai/gen/ent"
	"kyosai/gen/ent/mailtoken"
	"kyosai/server/mail"
	"kyosai/server/problem"
	"kyosai/server/store"
)

const (
	confirmHolds = 24 * time.Hour
	resetHolds   = 30 * time.Minute
	mostLinks    = 5 // of one purpose within an hour: nobody's mailbox is filled through us
)

var (
	errLink    = problem.New(problem.Invalid, "link_over", "このリンクは期限が切れたか、すでに使われています。もう一度はじめからお手続きください。")
	errTooMany = problem.New(problem.TooMany, "too_many_mails", "続けて何通もメールをお送りしています。1時間ほど待ってから、もう一度お試しください。")
)

// newLink makes the secret of a link for an account; earlier links of the same purpose no longer hold.
func newLink(ctx context.Context, tx *store.Tx, accountID string, purpose mailtoken.Purpose, email string) (string, error) {
	links := tx.Client().MailToken
	holds := confirmHolds
	if purpose == mailtoken.PurposeRESET {
		holds = resetHolds
	}
	lately := tx.Now.Add(holds - time.Hour)
	n, err := links.Query().Where(mailtoken.AccountID(accountID), mailtoken.PurposeEQ(purpose), mailtoken.EndsAtGT(lately)).Count(ctx)
	if err != nil {
		return "", fmt.Errorf("make a link: %w", err)
	}
	if n >= mostLinks {
		return "", errTooMany
	}
	if err := endLinks(ctx, tx, accountID, purpose); err != nil {
		return "", err
	}
	raw := make([]byte, 32)
	rand.Read(raw)
	secret := base64.RawURLEncoding.EncodeToString(raw)
	err = links.Create().SetAccountID(accountID).SetPurpose(purpose).SetDigest(linkDigest(secret)).SetEmail(email).SetEndsAt(tx.Now.Add(holds)).Exec(ctx)
	if err != nil {
		return "", fmt.Errorf("make a link: %w", err)
	}
	return secret, nil
}

func endLinks(ctx context.Context, tx *store.Tx, accountID string, purpose mailtoken.Purpose) error {
	err := tx.Client().MailToken.Update().Where(mailtoken.AccountID(accountID), mailtoken.PurposeEQ(purpose), mailtoken.UsedAtIsNil()).
		SetUsedAt(tx.Now).Exec(ctx)
	if err != nil {
		return fmt.Errorf("end links: %w", err)
	}
	return nil
}

// useLink takes a link with its account, once.
func useLink(ctx context.Context, tx *store.Tx, secret string, purpose mailtoken.Purpose) (*ent.MailToken, error) {
	found, err := tx.Client().MailToken.Query().
		Where(mailtoken.Digest(linkDigest(secret)), mailtoken.PurposeEQ(purpose), mailtoken.UsedAtIsNil(), mailtoken.EndsAtGT(tx.Now)).
		WithAccount().Only(ctx)
	if ent.IsNotFound(err) {
		return nil, errLink
	}
	if err != nil {
		return nil, fmt.Errorf("find a link: %w", err)
	}
	n, err := tx.Client().MailToken.Update().Where(mailtoken.ID(found.ID), mailtoken.UsedAtIsNil()).SetUsedAt(tx.Now).Save(ctx)
	if err != nil {
		return nil, fmt.Errorf("use a link: %w", err)
	}
	if n == 0 {
		return nil, errLink
	}
	return found, nil
}

func linkDigest(secret string) string {
	sum := sha256.Sum256([]byte("link by mail: " + secret))
	return hex.EncodeToString(sum[:])
}

// askToConfirm sends a link to the address; the address holds once it was opened.
func (a Accounts) askToConfirm(ctx context.Context, tx *store.Tx, accountID, email string) error {
	secret, err := newLink(ctx, tx, accountID, mailtoken.PurposeCONFIRM, email)
	if err != nil {
		return err
	}
	return mail.Enqueue(ctx, tx, mail.ConfirmAddress(email, a.Origin, secret))
}
