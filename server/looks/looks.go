// Package looks opens what is sensitive of a claim 要配慮個人情報 to staff: for a stated purpose, to one session, for half an
// hour, recorded. The guards of fields and documents ask it; nothing else shows such a fact to staff.
package looks

import (
	"context"
	"fmt"
	"time"

	"kyosai/gen/ent"
	"kyosai/gen/ent/purposedlook"
	"kyosai/server/access"
	"kyosai/server/audit"
	"kyosai/server/problem"
	"kyosai/server/store"
)

// Deciders are the roles that may look at what is sensitive at all: those who examine and approve.
const Deciders = access.Examiner | access.Approver

// length is how long a look stays open: a claim is examined in minutes, and who comes back later says why again.
const length = 30 * time.Minute

// Looks finds and opens the viewer's looks.
type Looks struct{ Store *store.Store }

// Live are the looks that are open to the viewer's session now, by the claim's key. It costs one statement.
func (l Looks) Live(ctx context.Context) (map[string]*ent.PurposedLook, error) {
	v := access.From(ctx)
	if v.Kind != access.Staff || !v.May(Deciders) {
		return nil, nil
	}
	rows, err := l.Store.Client.PurposedLook.Query().
		Where(purposedlook.StaffID(v.StaffID), purposedlook.SessionID(v.SessionID), purposedlook.EndsAtGT(l.Store.Now())).
		Order(purposedlook.ByAt(), purposedlook.ByID()).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("read the open looks: %w", err)
	}
	live := make(map[string]*ent.PurposedLook, len(rows))
	for _, row := range rows {
		live[row.ClaimID] = row
	}
	return live, nil
}

// SecondsLeft is how many whole seconds the look stays open; 0 once it has ended.
func (l Looks) SecondsLeft(look *ent.PurposedLook) int {
	return max(0, int(look.EndsAt.Sub(l.Store.Now()).Seconds()))
}

var errCovered = problem.New(problem.Forbidden, "look_needed", "この項目は要配慮個人情報です。閲覧の目的を選んで開いてから、ご覧ください。")

// Pass lets a viewer see what is sensitive of the claim: its member, or staff with an open look, whose purpose goes on
// the trail. Live holds the looks that are open to him.
func Pass(ctx context.Context, claimID string, live map[string]*ent.PurposedLook) error {
	if access.From(ctx).Kind != access.Staff {
		return nil
	}
	look, open := live[claimID]
	if !open || claimID == "" {
		return errCovered
	}
	audit.From(ctx).For(purposeOf(look))
	return nil
}

// Check is Pass for who asks about one claim alone.
func (l Looks) Check(ctx context.Context, claimID string) error {
	live, err := l.Live(ctx)
	if err != nil {
		return err
	}
	return Pass(ctx, claimID, live)
}

func purposeOf(look *ent.PurposedLook) audit.Purpose {
	return audit.Purpose{Purpose: string(look.Purpose), Claim: look.ClaimID}
}
