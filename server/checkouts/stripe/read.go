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

// Read verifies an event with its signature, which is not older than five minutes, and reads it: with any of the secrets, for
// pages of an account that was in use before are still spoken of. Another version of Stripe's
// interface is read all the same: the few fields that are read are in all of them.
func (s *Stripe) Read(header http.Header, body []byte) (*checkouts.Outcome, error) {
	event, err := s.verified(header.Get("Stripe-Signature"), body)
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

// verified is the event that one of the secrets signed; of the last error where none did.
func (s *Stripe) verified(signature string, body []byte) (event stripe.Event, err error) {
	err = webhook.ErrNotSigned
	for _, secret := range s.secrets {
		event, err = webhook.ConstructEventWithOptions(body, signature, secret, webhook.ConstructEventOptions{IgnoreAPIVersionMismatch: true})
		if !errors.Is(err, webhook.ErrNoValidSignature) {
			return event, err
		}
	}
	return event, err
}
