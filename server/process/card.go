package process

import (
	"context"
	"log/slog"
	"net/http"
	"sync"
	"time"

	"kyosai/server/api/edge"
	"kyosai/server/checkouts"
	"kyosai/server/checkouts/stripe"
	"kyosai/server/settings"
	"kyosai/server/store"
)

// openCheckouts is what has members pay by card; there is no provider where none is set up.
func openCheckouts(s *settings.Settings, db *store.Store) (checkouts.Checkouts, error) {
	c := checkouts.Checkouts{Store: db, Origin: s.Public.Origin}
	if s.Card.KeyFile == "" {
		return c, nil
	}
	key, err := readSecret("card-key-file", s.Card.KeyFile)
	if err != nil {
		return c, err
	}
	secret, err := readSecret("card-webhook-file", s.Card.WebhookFile)
	if err != nil {
		return c, err
	}
	c.Provider = stripe.New(key, secret, s.Card.API)
	return c, nil
}

// beside hears the payment provider in the public zone: its server sends no header of ours and has no session, and is known by
// its signature over the body, so it does not pass what keeps pages of other origins away.
func beside(origin edge.Origin, c checkouts.Checkouts, refused edge.Refused, pages http.Handler) http.Handler {
	if c.Provider == nil {
		return pages
	}
	mux := http.NewServeMux()
	mux.Handle("POST "+checkouts.Path, edge.Called(origin, slog.Default(), refused, c))
	mux.Handle("/", pages)
	return mux
}

// checkoutChores begins what is done again and again about cards.
func checkoutChores(ctx context.Context, working *sync.WaitGroup, c checkouts.Checkouts) {
	if c.Provider == nil {
		return
	}
	working.Go(func() {
		every(ctx, time.Minute, "ask how cards were charged", func() error { return c.Follow(ctx) })
	})
	working.Go(func() {
		every(ctx, time.Minute, "give money back to cards", func() error { return c.Refund(ctx) })
	})
}
