package process

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net/http"
	"strings"
	"sync"
	"time"

	"kyosai/server/api/edge"
	"kyosai/server/bookings"
	"kyosai/server/checkouts"
	"kyosai/server/checkouts/stripe"
	"kyosai/server/orders"
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
	c.Provider = stripe.New(key, strings.Fields(secret), card.API)
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
		c.Provider = checkouts.Absent{}
	}
	mux := http.NewServeMux()
	c.Refused = func(r *http.Request) { refused(r, edge.NotSigned) }
	mux.Handle("POST "+checkouts.Path, edge.Called(origin, slog.Default(), refused, c))
	mux.Handle("/", pages)
	return mux
}

// checkoutChores begins what is done again and again about cards. Where no provider is set up any more, what waits for one comes to
// an end all the same.
func checkoutChores(ctx context.Context, working *sync.WaitGroup, c checkouts.Checkouts) {
	if c.Provider == nil {
		c.Provider = checkouts.Absent{}
		working.Go(func() {
			every(ctx, time.Minute, "have what waits for a card be paid otherwise", func() error {
				return errors.Join(orders.New(c.Store).PayOtherwise(ctx), bookings.Bookings{Store: c.Store}.PayOtherwise(ctx))
			})
		})
	}
	working.Go(func() {
		every(ctx, time.Minute, "ask how cards were charged", func() error { return c.Follow(ctx) })
	})
	working.Go(func() {
		every(ctx, time.Minute, "give money back to cards", func() error { return c.Refund(ctx) })
	})
}
