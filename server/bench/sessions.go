package bench

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"time"

	"kyosai/server/id"
	"kyosai/server/store"
)

// The people who ask: enough members that not every look finds the same rows, and a desk full of staff.
const (
	askingMembers = 512
	askingStaff   = 16
)

// signIn opens sessions for members and staff of the history, and gives the secrets that their cookies hold.
func signIn(ctx context.Context, s *store.Store) (members, staff []string, err error) {
	accounts, err := keys(ctx, s, "SELECT id FROM accounts WHERE CRC32(id) % 71 = 0 ORDER BY id LIMIT ?", askingMembers)
	if err != nil {
		return nil, nil, err
	}
	people, err := keys(ctx, s, "SELECT id FROM staffs ORDER BY id LIMIT ?", askingStaff)
	if err != nil {
		return nil, nil, err
	}
	for _, account := range accounts {
		if members, err = open(ctx, s, members, "PUBLIC", "account_id", account); err != nil {
			return nil, nil, err
		}
	}
	for i := range askingStaff {
		if staff, err = open(ctx, s, staff, "STAFF", "staff_id", people[i%len(people)]); err != nil {
			return nil, nil, err
		}
	}
	return members, staff, nil
}

func keys(ctx context.Context, s *store.Store, query string, limit int) (all []string, err error) {
	rows, err := s.DB.QueryContext(ctx, query, limit)
	if err != nil {
		return nil, fmt.Errorf("find who asks: %w", err)
	}
	defer rows.Close()
	for rows.Next() {
		var key string
		if err := rows.Scan(&key); err != nil {
			return nil, err
		}
		all = append(all, key)
	}
	if len(all) == 0 && rows.Err() == nil {
		return nil, fmt.Errorf("the database holds nobody who could ask; let the bench fill an empty one")
	}
	return all, rows.Err()
}

// open keeps the digest of a secret, as signing in does, for longer than any run takes.
func open(ctx context.Context, s *store.Store, secrets []string, zone, column, person string) ([]string, error) {
	secret := id.New("")[1:] + id.New("")[1:] // as long as a real one
	secret = secret[:43]
	sum := sha256.Sum256([]byte(secret))
	now := s.Now()
	_, err := s.DB.ExecContext(ctx, "INSERT INTO sessions (id, zone, digest, terminal, created_at, seen_at, ends_at, "+column+") VALUES (?, ?, ?, '', ?, ?, ?, ?)",
		id.New("ses"), zone, hex.EncodeToString(sum[:]), now, now, now.Add(10*time.Hour), person)
	if err != nil {
		return nil, fmt.Errorf("open a session: %w", err)
	}
	return append(secrets, secret), nil
}
