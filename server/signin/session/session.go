// Package session keeps who is signed in: a random secret in the browser's cookie, its digest in the database, and an
// end when nobody has done anything for a while or, at the latest, after a working day. Signing out, a new password and
// a disabled account end sessions at once, in every process.
package session

import (
	"context"
	"crypto/rand"
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"fmt"
	"net/netip"
	"time"

	"kyosai/gen/ent/session"
	"kyosai/server/access"
	"kyosai/server/store"
)

// Limit is when a session ends: after so long without an operation, and at the latest.
type Limit struct{ Idle, Absolute time.Duration }

// The limits of the two zones.
var (
	PublicLimit = Limit{Idle: 30 * time.Minute, Absolute: 12 * time.Hour}
	StaffLimit  = Limit{Idle: 15 * time.Minute, Absolute: 10 * time.Hour}
)

// LimitOf gives a zone's limit.
func LimitOf(zone access.Zone) Limit {
	if zone == access.Public {
		return PublicLimit
	}
	return StaffLimit
}

// Sessions are the sessions of one zone.
type Sessions struct {
	Store     *store.Store
	Zone      access.Zone
	Limit     Limit
	RequestID func(context.Context) string // how the edge numbers requests; none where nil
	Proxies   []netip.Prefix               // whose word counts for where a request came from
}

// Opened is a session that was just made: hand its secret to the browser once the transaction holds.
type Opened struct {
	secret string
	viewer access.Viewer
}

// Open makes a session for the person, who is who then looks. The session that the browser came with ends: an id from
// before signing in is never one from after it.
func (s *Sessions) Open(ctx context.Context, tx *store.Tx, person access.Viewer) (*Opened, error) {
	before := access.From(ctx)
	if err := end(ctx, tx, session.ID(before.SessionID)); err != nil {
		return nil, err
	}
	secret := newSecret()
	create := tx.Client().Session.Create().SetZone(session.Zone(s.Zone)).SetDigest(digest(secret)).SetTerminal(before.Terminal).
		SetCreatedAt(tx.Now).SetSeenAt(tx.Now).SetEndsAt(tx.Now.Add(s.Limit.Absolute))
	if person.StaffID != "" {
		create.SetStaffID(person.StaffID)
	} else {
		create.SetAccountID(person.AccountID)
	}
	row, err := create.Save(ctx)
	if err != nil {
		return nil, fmt.Errorf("open a session: %w", err)
	}
	person.Zone, person.SessionID, person.Terminal, person.RequestID = s.Zone, row.ID, before.Terminal, before.RequestID
	return &Opened{secret, person}, nil
}

// Renew gives the viewer's own session a new secret, after he has shown his password again.
func (s *Sessions) Renew(ctx context.Context, tx *store.Tx, viewer access.Viewer) (*Opened, error) {
	secret := newSecret()
	if err := tx.Client().Session.UpdateOneID(viewer.SessionID).SetDigest(digest(secret)).Exec(ctx); err != nil {
		return nil, fmt.Errorf("renew a session: %w", err)
	}
	return &Opened{secret, viewer}, nil
}

func newSecret() string {
	raw := make([]byte, 32)
	rand.Read(raw)
	return base64.RawURLEncoding.EncodeToString(raw)
}

// digest is what the database keeps: who reads it there cannot sign in with it. The secret is random and long, so a
// fast digest does.
func digest(secret string) string {
	sum := sha256.Sum256([]byte(secret))
	return hex.EncodeToString(sum[:])
}
