package process

import (
	"context"
	"fmt"
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
func openCheckouts(s *settings.Settings, db *store.Store, of settings.Process) (checkouts.Checkouts, error) {
	c, card := checkouts.Checkouts{Store: db, Origin: s.Public.Origin}, s.Card.Of(of)
	if card.KeyFile == "" {
		return c, nil
	}
	key, err := needSecret("card-key-file", card.KeyFile)
	if err != nil {
		return c, err
	}
	secret := ""
	if card.WebhookFile != "" {
		if secret, err = needSecret("card-webhook-file", card.WebhookFile); err != nil {
			return c, err
		}
	}
	c.Provider = stripe.New(key, secret, card.API)
	return c, nil
}

// needSecret reads a secret without which anybody could speak for the provider, or nobody with him.
func needSecret(setting, path string) (string, error) {
	secret, err := readSecret(setting, path)
	if err == nil && secret == "" {
		err = fmt.Errorf("--%s: %s is empty; write the secret into it that the payment provider shows", setting, path)
	}
	return secret, err
}

// beside hears the payment provider in the public zone: its server sends no header of ours and has no session, and is known by
// its signature over the body, so it does not pass what keeps pages of other origins away.
func beside(origin edge.Origin, c checkouts.Checkouts, refused edge.Refused, pages http.Handler) http.Handler {
	if c.Provider == nil {
		return pages
	}
	mux := http.NewServeMux()
	c.Refused = func(r *http.Request) { refused(r, edge.NotSigned) }
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
