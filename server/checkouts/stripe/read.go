package stripe

import (
	"encoding/json"
	"errors"
	"fmt"
	"net/http"

	"github.com/stripe/stripe-go/v84"
	"github.com/stripe/stripe-go/v84/webhook"

	"kyosai/server/checkouts"
)

// told are the events that say how a page stands.
var told = map[stripe.EventType]bool{
	stripe.EventTypeCheckoutSessionCompleted: true, stripe.EventTypeCheckoutSessionExpired: true,
	stripe.EventTypeCheckoutSessionAsyncPaymentSucceeded: true,
}

// Read verifies an event with its signature, which is not older than five minutes, and reads it. Another version of Stripe's
// interface is read all the same: the few fields that are read are in all of them.
func (s *Stripe) Read(header http.Header, body []byte) (*checkouts.Outcome, error) {
	event, err := webhook.ConstructEventWithOptions(body, header.Get("Stripe-Signature"), s.secret, webhook.ConstructEventOptions{IgnoreAPIVersionMismatch: true})
	for _, unsigned := range []error{webhook.ErrNotSigned, webhook.ErrInvalidHeader, webhook.ErrNoValidSignature, webhook.ErrTooOld} {
		if errors.Is(err, unsigned) {
			return nil, fmt.Errorf("%w: %w", checkouts.ErrSignature, unsigned)
		}
	}
	if err != nil {
		return nil, checkouts.ErrUnreadable
	}
	if !told[event.Type] {
		return nil, nil
	}
	var page stripe.CheckoutSession
	if event.Data == nil || json.Unmarshal(event.Data.Raw, &page) != nil || page.ID == "" {
		return nil, checkouts.ErrUnreadable
	}
	o := outcome(&page)
	if o.Key == "" {
		return nil, nil // a page that is not ours, of the same account
	}
	return &o, nil
}
