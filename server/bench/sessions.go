package bench

import (
	"context"
	"crypto/rand"
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"fmt"
	"time"

	"kyosai/gen/ent"
	"kyosai/gen/ent/claim"
	"kyosai/gen/ent/member"
	"kyosai/gen/ent/session"
	"kyosai/gen/ent/staffrole"
	"kyosai/server/access"
	"kyosai/server/store"
)

// The people who ask: enough members that not every look finds the same rows, and a desk full of staff.
const (
	askingMembers = 512
	askingStaff   = 16
)

// signIn opens sessions for members who have claimed and for staff, and gives the secrets that their cookies hold.
func signIn(ctx context.Context, s *store.Store) (members, staff []string, err error) {
	err = s.InTx(access.AsSystem(ctx), func(ctx context.Context, tx *store.Tx) error {
		members, staff = nil, nil
		people, err := tx.Client().Member.Query().Where(member.HasClaimsWith(claim.SubmittedAtNotNil())).WithAccount().
			Order(ent.Desc(member.FieldTelephoneKey)).Limit(askingMembers).All(ctx)
		if err != nil {
			return fmt.Errorf("find who asks: %w", err)
		}
		for _, who := range people {
			account, err := accountOf(ctx, tx, who)
			if err != nil {
				return err
			}
			if members, err = open(ctx, tx, members, tx.Client().Session.Create().SetZone(session.ZonePUBLIC).SetAccountID(account)); err != nil {
				return err
			}
		}
		desk, err := hire(ctx, tx)
		for range askingStaff {
			if err == nil {
				staff, err = open(ctx, tx, staff, tx.Client().Session.Create().SetZone(session.ZoneSTAFF).SetStaffID(desk))
			}
		}
		return err
	})
	return members, staff, err
}

// accountOf is the member's account; one that was made up has none yet.
func accountOf(ctx context.Context, tx *store.Tx, who *ent.Member) (string, error) {
	if account := who.Edges.Account; account != nil {
		return account.ID, nil
	}
	made, err := tx.Client().Account.Create().SetMemberID(who.ID).SetSignInID("bench" + who.Number).SetEmail("bench@example.jp").
		SetEmailConfirmedAt(tx.Now).SetCreatedAt(tx.Now).SetOpenedAt(tx.Now).Save(ctx)
	if err != nil {
		return "", fmt.Errorf("make an account: %w", err)
	}
	return made.ID, nil
}

// hire enters somebody who examines and approves.
func hire(ctx context.Context, tx *store.Tx) (string, error) {
	person, err := tx.Client().Staff.Create().SetSubject("bench-" + rand.Text()).SetName("測定　一郎").SetCreatedAt(tx.Now).Save(ctx)
	if err != nil {
		return "", fmt.Errorf("enter staff: %w", err)
	}
	for _, role := range []staffrole.Role{staffrole.RoleCLERK, staffrole.RoleEXAMINER, staffrole.RoleAPPROVER} {
		if err := tx.Client().StaffRole.Create().SetStaffID(person.ID).SetRole(role).SetGrantedAt(tx.Now).Exec(ctx); err != nil {
			return "", fmt.Errorf("enter staff: %w", err)
		}
	}
	return person.ID, nil
}

// open keeps the digest of a secret, as signing in does.
func open(ctx context.Context, tx *store.Tx, secrets []string, create *ent.SessionCreate) ([]string, error) {
	raw := make([]byte, 32)
	rand.Read(raw)
	secret := base64.RawURLEncoding.EncodeToString(raw)
	sum := sha256.Sum256([]byte(secret))
	err := create.SetDigest(hex.EncodeToString(sum[:])).SetTerminal("").SetCreatedAt(tx.Now).SetSeenAt(tx.Now).SetEndsAt(tx.Now.Add(10 * time.Hour)).Exec(ctx)
	if err != nil {
		return nil, fmt.Errorf("open a session: %w", err)
	}
	return append(secrets, secret), nil
}
