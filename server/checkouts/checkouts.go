// Package checkouts has members pay their orders and bookings by card カード決済, on the page of a payment provider: no number of a card
// reaches us. Only what the provider says itself, signed or asked for by us, makes one paid; no address that a browser
// comes back to does.
//
// A checkout is one try. Its key is the key of every request about it, so that the same request sent again, after a lost answer
// or by a server that followed a killed one, does nothing twice. The provider is asked outside of transactions.
package checkouts

import (
	"context"
	"errors"
	"net/http"
	"time"

	"kyosai/server/problem"
	"kyosai/server/store"
	"kyosai/server/yen"
)

// Checkouts does the verbs. Origin is the address of the members' site, where the provider sends them back to.
type Checkouts struct {
	Store    *store.Store
	Provider Provider
	Origin   string
	// Refused hears of what says to be the provider's and is not; nobody does where it is nil.
	Refused func(r *http.Request)
}

// Provider is whoever asks for the card and holds the money until it is ours.
type Provider interface {
	// Begin opens a page on which an amount is paid by card; the same wish again gives the same page.
	Begin(ctx context.Context, w Wish) (Page, error)
	// Ask tells how a page stands.
	Ask(ctx context.Context, session string) (Outcome, error)
	// Close has nobody pay on a page any more, and tells how it stands: it may have been paid.
	Close(ctx context.Context, session string) (Outcome, error)
	// Refund gives a part of a payment back to its card, or all that is left of it where the part is nothing; the same key
	// again does nothing more.
	Refund(ctx context.Context, key, payment string, part yen.Amount) error
	// Read verifies what the provider says of its own accord, and reads it; nil where it is of no concern.
	Read(header http.Header, body []byte) (*Outcome, error)
}

// Wish is what a provider is told: an amount for a number, and nothing about whom it is for.
type Wish struct {
	Key    string
	Number string
	Amount yen.Amount
	Until  time.Time
	Paid   string // the address that is returned to when it was paid, and when it was not
	Broken string
}

// Page is the provider's page for a wish.
type Page struct{ Session, Address string }

// State is how a page stands.
type State string

// The states of a page.
const (
	Open   State = "OPEN"
	Paid   State = "PAID"
	Closed State = "CLOSED"
)

// Outcome is how a page stands: the key of its wish, and what was paid. An amount that is not in yen is none.
type Outcome struct {
	Key     string
	Session string
	State   State
	Payment string
	Amount  yen.Amount
}

var (
	// ErrRefused is that a provider understood a request and will never do it.
	ErrRefused = errors.New("the payment provider refuses the request")
	// ErrOnItsWay is that a refund has begun and has not arrived: it is asked about again.
	ErrOnItsWay = errors.New("the refund is on its way")
	// ErrSignature is that nobody of the provider's has said what was read.
	ErrSignature = errors.New("not signed by the payment provider")
	// ErrUnreadable is that what was signed cannot be understood.
	ErrUnreadable = errors.New("what the payment provider says cannot be read")
)

var (
	errGone           = problem.New(problem.NotFound, "order_not_found", "お探しの申込みが見つかりません。一覧を開き直してください。")
	errNotCard        = problem.New(problem.Conflict, "order_not_by_card", "この申込みは、カードでのお支払いではありません。")
	errDone           = problem.New(problem.Conflict, "order_paid", "この申込みのお支払いは、もう済んでいます。")
	errOver           = problem.New(problem.Conflict, "order_expired", "お支払いの期限が過ぎたため、この申込みは取り消されます。販売中であれば、もう一度お申し込みいただけます。")
	errEnded          = problem.New(problem.Conflict, "order_cancelled", "この申込みは取り消されています。")
	errBookingGone    = problem.New(problem.NotFound, "booking_not_found", "お探しの予約が見つかりません。一覧を開き直してください。")
	errBookingNotCard = problem.New(problem.Conflict, "booking_not_by_card", "この予約は、カードでのお支払いではありません。")
	errBookingDone    = problem.New(problem.Conflict, "booking_paid", "この予約のお支払いは、もう済んでいます。")
	errBookingOver    = problem.New(problem.Conflict, "booking_expired", "お支払いの期限が過ぎたため、この予約は取り消されます。受付中であれば、もう一度お申し込みいただけます。")
	errBookingEnded   = problem.New(problem.Conflict, "booking_cancelled", "この予約は取り消されています。")
	errAway           = problem.New(problem.Unavailable, "provider_away", "カード決済の画面を開けませんでした。時間をおいて、もう一度お試しください。")
	errOff            = problem.New(problem.Conflict, "card_not_set_up", "カードでのお支払いは、いまご利用いただけません。ほかの場所でお支払いいただけるときは、数分のうちに切り替えてお知らせします。切り替わらないときは、お支払いの期限に取り消されます。")
)
