package signin

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"time"

	"kyosai/gen/ent"
	"kyosai/gen/ent/account"
	"kyosai/server/access"
	"kyosai/server/id"
	"kyosai/server/problem"
	"kyosai/server/store"
)

const (
	codeHolds = 30 * 24 * time.Hour
	mostTries = 20 // wrong codes until a new one is needed
)

// Code is an opening code as staff hand it over: shown once, kept as a digest only.
type Code struct {
	Text    string
	EndsAt  time.Time
	Member  *ent.Member  // whom it is for,
	Officer *ent.Officer // or this officer, with his account
}

// NewCode makes a code for a member. It holds once Keep has kept it.
func NewCode(of *ent.Member, now time.Time) Code {
	return Code{Text: id.Code(), EndsAt: now.Add(codeHolds), Member: of}
}

// Keep keeps the digest with the member's account, which the first code makes; an earlier code no longer holds. An account
// that is open is left as it is, and Keep says so, unless it is to be opened anew: who lost both his password and his mailbox
// has no other way back.
func (c Code) Keep(ctx context.Context, tx *store.Tx, anew bool) (kept bool, err error) {
	existing, err := holder{member: c.Member}.account(ctx, tx)
	if err != nil {
		return false, err
	}
	return c.keep(ctx, tx, existing, anew)
}

// IssueOfficerCode makes a new code for an officer whom his company has named; an earlier one no longer holds.
func (a Accounts) IssueOfficerCode(ctx context.Context, officerID string) (*Code, error) {
	if !access.From(ctx).May(access.Clerk) {
		return nil, problem.New(problem.Forbidden, "forbidden", "開設コードを発行する権限がありません。受付の担当者に依頼してください。")
	}
	code := &Code{Text: id.Code()}
	err := a.Store.InTx(ctx, func(ctx context.Context, tx *store.Tx) error {
		code.EndsAt = tx.Now.Add(codeHolds)
		of, err := officerHolder(ctx, tx, officerID)
		if err != nil {
			return fmt.Errorf("issue an opening code: %w", err)
		}
		existing, err := of.account(ctx, tx)
		if err != nil {
			return err
		}
		if _, err := code.keep(ctx, tx, existing, true); err != nil {
			return err
		}
		code.Officer = of.officer
		code.Officer.Edges.Account, err = tx.Client().Account.Get(ctx, existing.ID)
		return err
	})
	if err != nil {
		return nil, err
	}
	return code, nil
}

func (c Code) keep(ctx context.Context, tx *store.Tx, existing *ent.Account, anew bool) (bool, error) {
	update := tx.Client().Account.Update().Where(account.ID(existing.ID)).
		SetOpeningCodeHash(codeDigest(holderOf(existing), c.Text)).SetOpeningCodeEndsAt(c.EndsAt)
	if !anew {
		update.Where(account.OpenedAtIsNil())
	}
	if !anew || existing.OpenedAt == nil {
		update.SetFailures(0).ClearLockedUntil() // of an open account they count the guesses at its password
	}
	n, err := update.Save(ctx)
	if err != nil {
		return false, fmt.Errorf("keep an opening code: %w", err)
	}
	return n == 1, nil
}

// codeDigest is what is kept of a code. Sixty random bits that hold for thirty days need no slow hash.
func codeDigest(holderID, typed string) string {
	sum := sha256.Sum256([]byte("opening code of " + holderID + ": " + id.Typed(typed)))
	return hex.EncodeToString(sum[:])
}
