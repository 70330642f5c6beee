package byhand

import (
	"context"
	"crypto/sha256"
	"database/sql"
	"encoding/hex"
	"errors"
	"net/http"
	"strings"
	"time"

	"kyosai/server/id"
	"kyosai/server/signin/session"
)

const findMember = `SELECT s.id, s.seen_at, s.ends_at, a.id, a.member_id FROM sessions s JOIN accounts a ON a.id = s.account_id
WHERE s.digest = ? AND s.zone = 'PUBLIC'`

const findStaff = `SELECT s.id, s.seen_at, s.ends_at, p.id,
(SELECT GROUP_CONCAT(r.role) FROM staff_roles r WHERE r.staff_id = s.staff_id AND r.revoked_at IS NULL)
FROM sessions s JOIN staffs p ON p.id = s.staff_id WHERE s.digest = ? AND s.zone = 'STAFF' AND p.enabled`

func (s server) member(r *http.Request) (*viewer, error) {
	v := &viewer{}
	return v, s.session(r, session.PublicCookie, session.PublicLimit, v, findMember, &v.account, &v.member)
}

func (s server) staff(r *http.Request) (*viewer, error) {
	v, roles := &viewer{}, ""
	err := s.session(r, session.StaffCookie, session.StaffLimit, v, findStaff, &v.staff, &roles)
	v.deciding = strings.Contains(roles, "EXAMINER") || strings.Contains(roles, "APPROVER")
	return v, err
}

// session looks the cookie's session up, and notes once a minute that it was used.
func (s server) session(r *http.Request, cookie string, limit session.Limit, v *viewer, query string, more ...any) error {
	c, err := r.Cookie(cookie)
	if err != nil {
		return errSignIn
	}
	sum := sha256.Sum256([]byte(c.Value))
	var seen, ends time.Time
	err = row(r.Context(), s.db, append([]any{&v.session, &seen, &ends}, more...), query, hex.EncodeToString(sum[:]))
	now := time.Now().UTC()
	if errors.Is(err, sql.ErrNoRows) || err == nil && (now.After(ends) || now.After(seen.Add(limit.Idle))) {
		return errSignIn
	}
	if err == nil && now.Sub(seen) >= time.Minute {
		_, err = s.db.ExecContext(r.Context(), "UPDATE sessions SET seen_at = ? WHERE id = ? AND seen_at < ?", now, v.session, now)
	}
	return err
}

// line is what goes on the record: whose data was read, and which items.
type line struct {
	operation, items string
	subjects         []string
}

const insertLine = `INSERT INTO audit_entries (id, at, zone, actor, session_id, terminal, request_id, operation, subjects, items, changes, purposes, refusal)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '', '', '')`

func (s server) record(ctx context.Context, v *viewer, l *line) error {
	if len(l.subjects) == 0 {
		l.items = "" // nobody was found, so no item was shown
	}
	zone, actor := "STAFF", v.staff
	if v.member != "" {
		zone, actor = "PUBLIC", v.member
	}
	_, err := s.db.ExecContext(ctx, insertLine, id.New("aud"), time.Now().UTC(), zone, actor, v.session, v.terminal, id.New("req"),
		l.operation, strings.Join(l.subjects, " "), l.items)
	return err
}

// distinct keeps the first of equal keys.
func distinct(keys []string) []string {
	seen := make(map[string]struct{}, len(keys))
	var kept []string
	for _, key := range keys {
		if _, there := seen[key]; !there {
			seen[key] = struct{}{}
			kept = append(kept, key)
		}
	}
	return kept
}
