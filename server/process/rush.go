package process

import (
	"context"
	"net/http"
	"time"

	"kyosai/graph"
	"kyosai/server/access"
	"kyosai/server/api"
	"kyosai/server/audit"
	"kyosai/server/problem"
	"kyosai/server/rush"
	"kyosai/server/settings"
	"kyosai/server/signin/session"
	"kyosai/server/store"
)

// patience is how long a request waits at the gate: shorter than phones and proxies hold a line on which nothing moves.
const patience = 10 * time.Second

// behind puts the gate before the API of the public zone. Staff are few, and have none.
func (z zone) behind(handler *api.Handler, s *settings.Settings, db *store.Store, sessions *session.Sessions, refusals *audit.Refusals) (http.Handler, error) {
	if z.zone != access.Public {
		return sessions.Middleware(handler), nil
	}
	secret, err := ownKey(s.Data, string(z.process))
	if err != nil {
		return nil, err
	}
	stamps, err := rush.NewStamps(secret)
	if err != nil {
		return nil, err
	}
	gate := rush.New(s.Rush.Working, s.Rush.Waiting, patience)
	// Without the address all who are sent away are counted together, in memory: a line for each would be work again.
	sent := func(ctx context.Context, operation string) {
		refusals.Note(access.With(ctx, &access.Viewer{Kind: access.Anonymous, Zone: z.zone}), operation, string(problem.TooMany))
	}
	door := rush.Door{Gate: gate, Stamps: stamps, Cookie: session.PublicCookie, Now: db.Now}
	return handler.Behind(api.Rush{Gate: door, Of: graph.Rushes, Sent: sent}, sessions.Middleware), nil
}
