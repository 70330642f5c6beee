package signin

import (
	"context"
	"crypto/rand"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"strings"
	"time"

	"golang.org/x/text/unicode/norm"

	"kyosai/gen/ent"
	"kyosai/server/access"
	"kyosai/server/problem"
	"kyosai/server/store"
)

const (
	codeLength = 12 // of 5 bits each
	codeHolds  = 30 * 24 * time.Hour
	mostTries  = 20 // wrong codes until a new one is needed
)

// crockford is base 32 without the letters that are taken for digits or for each other.
const crockford = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"

// Code is an opening code as staff hand it over: shown once, kept as a digest only.
type Code struct {
	Text    string
	EndsAt  time.Time
	Member  *ent.Member  // whom it is for, with his account,
	Officer *ent.Officer // or this officer
}

// IssueOpeningCode makes a new code for a member who shows at the desk who he is; an earlier one no longer holds. An
// account that is open may get one too: who lost both his password and his mailbox has no other way back.
func (a Accounts) IssueOpeningCode(ctx context.Context, memberID string) (*Code, error) {
	return a.issue(ctx, func(ctx context.Context, tx *store.Tx) (holder, error) { return memberHolder(ctx, tx, memberID) })
}

// IssueOfficerCode makes a new code for an officer whom his company has named, as IssueOpeningCode does for a member.
func (a Accounts) IssueOfficerCode(ctx context.Context, officerID string) (*Code, error) {
	return a.issue(ctx, func(ctx context.Context, tx *store.Tx) (holder, error) { return officerHolder(ctx, tx, officerID) })
}

func (a Accounts) issue(ctx context.Context, find func(context.Context, *store.Tx) (holder, error)) (*Code, error) {
	if !access.From(ctx).May(access.Clerk) {
		return nil, problem.New(problem.Forbidden, "forbidden", "開設コードを発行する権限がありません。受付の担当者に依頼してください。")
	}
	code := &Code{Text: newCode()}
	err := a.Store.InTx(ctx, func(ctx context.Context, tx *store.Tx) error {
		code.EndsAt = tx.Now.Add(codeHolds)
		of, err := find(ctx, tx)
		if err != nil {
			return fmt.Errorf("issue an opening code: %w", err)
		}
		return code.keep(ctx, tx, of)
	})
	if err != nil {
		return nil, err
	}
	return code, nil
}

// keep keeps the digest with the holder's account, which the first code makes.
func (c *Code) keep(ctx context.Context, tx *store.Tx, of holder) error {
	existing, err := of.account(ctx, tx)
	if err != nil {
		return err
	}
	keep := existing.Update().SetOpeningCodeHash(codeDigest(holderOf(existing), c.Text)).SetOpeningCodeEndsAt(c.EndsAt)
	if existing.OpenedAt == nil {
		keep.SetFailures(0).ClearLockedUntil() // of an open account they count the guesses at its password
	}
	kept, err := keep.Save(ctx)
	if err != nil {
		return fmt.Errorf("keep an opening code: %w", err)
	}
	if c.Member, c.Officer = of.member, of.officer; c.Officer != nil {
		c.Officer.Edges.Account = kept
	} else {
		c.Member.Edges.Account = kept
	}
	return nil
}

// newCode is 60 random bits as ABCD-EFGH-JKMN.
func newCode() string {
	raw := make([]byte, codeLength)
	rand.Read(raw)
	var text strings.Builder
	for i, b := range raw {
		if i > 0 && i%4 == 0 {
			text.WriteByte('-')
		}
		text.WriteByte(crockford[b&31])
	}
	return text.String()
}

// readable is a code however it was typed: small letters, full width, other marks between, O for 0, I and L for 1.
var readable = strings.NewReplacer("O", "0", "I", "1", "L", "1", "-", "", " ", "", "‐", "", "−", "", "–", "", "ー", "", ".", "")

// codeDigest is what is kept of a code. Sixty random bits that hold for thirty days need no slow hash.
func codeDigest(holderID, typed string) string {
	code := readable.Replace(strings.ToUpper(norm.NFKC.String(typed)))
	sum := sha256.Sum256([]byte("opening code of " + holderID + ": " + code))
	return hex.EncodeToString(sum[:])
}
