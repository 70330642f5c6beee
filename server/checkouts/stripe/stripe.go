// Package stripe has Stripe ask for the card, on its own page (Checkout). It is told an amount and an order's number.
package stripe

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"time"

	"github.com/stripe/stripe-go/v84"

	"kyosai/server/checkouts"
	"kyosai/server/yen"
)

// keyed is under what a refund carries our key.
const keyed = "kyosai"

// patience is how long a request may take.
const patience = 20 * time.Second

// Stripe speaks with the provider. Secrets are those of its webhooks, this account's first.
type Stripe struct {
	client  *stripe.Client
	secrets []string
}

// New makes what speaks with an account of the provider's by its key, at an address in place of the provider's own where one is
// given; secrets are what it signs with, and what it signed with before. The library's own log is off, for it repeats what it sends.
func New(key string, secrets []string, address string) *Stripe {
	config := &stripe.BackendConfig{
		HTTPClient: &http.Client{Timeout: patience}, MaxNetworkRetries: stripe.Int64(1), EnableTelemetry: stripe.Bool(false),
		LeveledLogger: &stripe.LeveledLogger{Level: stripe.LevelNull},
	}
	if address != "" {
		config.URL = stripe.String(address)
	}
	return &Stripe{stripe.NewClient(key, stripe.WithBackends(stripe.NewBackendsWithConfig(config))), secrets}
}

// Begin opens a page.
func (s *Stripe) Begin(ctx context.Context, w checkouts.Wish) (checkouts.Page, error) {
	params := &stripe.CheckoutSessionCreateParams{
		Mode: stripe.String("payment"), PaymentMethodTypes: stripe.StringSlice([]string{"card"}), Locale: stripe.String("ja"),
		ClientReferenceID: stripe.String(w.Key), ExpiresAt: stripe.Int64(w.Until.Unix()),
		SuccessURL: stripe.String(w.Paid), CancelURL: stripe.String(w.Broken),
		LineItems: []*stripe.CheckoutSessionCreateLineItemParams{{Quantity: stripe.Int64(1), PriceData: &stripe.CheckoutSessionCreateLineItemPriceDataParams{
			Currency: stripe.String(string(stripe.CurrencyJPY)), UnitAmount: stripe.Int64(int64(w.Amount)),
			ProductData: &stripe.CheckoutSessionCreateLineItemPriceDataProductDataParams{Name: stripe.String("申込番号 " + w.Number)},
		}}},
	}
	params.SetIdempotencyKey(w.Key)
	made, err := s.client.V1CheckoutSessions.Create(ctx, params)
	if err != nil {
		return checkouts.Page{}, tell(err)
	}
	if made.ID == "" || made.URL == "" {
		return checkouts.Page{}, errors.New("stripe gave a page without an address")
	}
	return checkouts.Page{Session: made.ID, Address: made.URL}, nil
}

// Ask tells how a page stands.
func (s *Stripe) Ask(ctx context.Context, session string) (checkouts.Outcome, error) {
	found, err := s.client.V1CheckoutSessions.Retrieve(ctx, session, nil)
	if err != nil {
		return checkouts.Outcome{}, tell(err)
	}
	return outcome(found), nil
}

// Close closes a page; of one that cannot be closed any more it asks how it stands.
func (s *Stripe) Close(ctx context.Context, session string) (checkouts.Outcome, error) {
	closed, err := s.client.V1CheckoutSessions.Expire(ctx, session, nil)
	if err = tell(err); errors.Is(err, checkouts.ErrRefused) {
		return s.Ask(ctx, session)
	}
	if err != nil {
		return checkouts.Outcome{}, err
	}
	return outcome(closed), nil
}

// most is how often a refund is asked for anew that has failed, as to a card that is no more; then it has failed for good.
const most = 3

// Refund gives a payment back, or a part of it. Stripe keeps the keys of requests for a day or longer: what was asked for before
// that is found by the key that the refund carries. One that has failed is asked for anew, under a key of its own,
// a few times.
func (s *Stripe) Refund(ctx context.Context, key, payment string, part yen.Amount) error {
	failed := 0
	for made, err := range s.client.V1Refunds.List(ctx, &stripe.RefundListParams{PaymentIntent: stripe.String(payment)}) {
		switch {
		case err != nil:
			return tell(err)
		case made.Metadata[keyed] != key:
		case lost(made):
			failed++
		default:
			return arrived(made)
		}
	}
	if failed == most {
		return fmt.Errorf("%w: it has failed %d times", checkouts.ErrRefused, failed)
	}
	params := &stripe.RefundCreateParams{PaymentIntent: stripe.String(payment)}
	if part > 0 {
		params.Amount = stripe.Int64(int64(part))
	}
	params.SetIdempotencyKey(fmt.Sprint(key, "-", failed))
	params.AddMetadata(keyed, key)
	made, err := s.client.V1Refunds.Create(ctx, params)
	var said *stripe.Error
	if errors.As(err, &said) && said.Code == stripe.ErrorCodeChargeAlreadyRefunded {
		return nil
	}
	if err != nil {
		return tell(err)
	}
	return arrived(made)
}

func lost(made *stripe.Refund) bool {
	return made.Status == stripe.RefundStatusFailed || made.Status == stripe.RefundStatusCanceled
}

// arrived is nothing once the money is back: until then the refund is asked about again.
func arrived(made *stripe.Refund) error {
	if made.Status == stripe.RefundStatusSucceeded {
		return nil
	}
	return checkouts.ErrOnItsWay
}

// outcome reads a page.
func outcome(of *stripe.CheckoutSession) checkouts.Outcome {
	o := checkouts.Outcome{Key: of.ClientReferenceID, Session: of.ID, State: checkouts.Open}
	switch {
	case of.PaymentStatus == stripe.CheckoutSessionPaymentStatusPaid:
		o.State = checkouts.Paid
		if of.PaymentIntent != nil {
			o.Payment = of.PaymentIntent.ID
		}
		if of.Currency == stripe.CurrencyJPY {
			o.Amount = yen.Amount(of.AmountTotal)
		}
	case of.Status == stripe.CheckoutSessionStatusExpired:
		o.State = checkouts.Closed
	}
	return o
}

// tell keeps what may be told of an error: its words may repeat what was sent.
func tell(err error) error {
	var said *stripe.Error
	if !errors.As(err, &said) {
		return err
	}
	told := fmt.Errorf("stripe answers %d %s %s to request %s", said.HTTPStatusCode, said.Type, said.Code, said.RequestID)
	if said.Type == stripe.ErrorTypeIdempotency {
		return told // the same key asked for something else: what was asked for first may stand
	}
	if said.HTTPStatusCode == http.StatusBadRequest || said.HTTPStatusCode == http.StatusNotFound {
		return fmt.Errorf("%w: %w", checkouts.ErrRefused, told)
	}
	return told
}
