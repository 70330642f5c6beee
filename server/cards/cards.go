// Package cards signs the codes that a membership card 会員証, a ticket's order and a booking of an event show, and reads
// them again at the desk. A code says for whom it stands and until when, and nothing about anybody: a key of a row. The
// public zone signs with a key of its own; who reads a code needs its public half alone, so that a desk or a door can
// tell a forged code without being able to make one.
package cards

import (
	"context"
	"crypto/ed25519"
	"errors"
	"fmt"
	"time"

	"kyosai/gen/ent"
	"kyosai/gen/ent/booking"
	"kyosai/gen/ent/order"
	"kyosai/server/access"
	"kyosai/server/id"
	"kyosai/server/store"
)

// lasts is how long a code holds that a phone keeps: it is signed anew whenever its member opens the app on a line.
const lasts = 30 * 24 * time.Hour

// Cards signs and reads codes. Key is nil in a process that signs none.
type Cards struct {
	Store *store.Store
	Key   ed25519.PrivateKey
}

// Code is a signed code, and when it ends.
type Code struct {
	Text  string
	Until time.Time
}

var errNoKey = errors.New("this process has no key to sign codes with")

// OfViewer signs the code of the viewer's own card; nil where he is no member.
func (c Cards) OfViewer(ctx context.Context) (*Code, error) {
	v := access.From(ctx)
	if v.Kind != access.Member {
		return nil, nil
	}
	return c.sign(OfCard, v.AccountID)
}

// OfOrder signs the code of an order; nil once there is nothing more to do for it.
func (c Cards) OfOrder(of *ent.Order) (*Code, error) {
	if of.Status != order.StatusORDERED && of.Status != order.StatusPAID {
		return nil, nil
	}
	return c.sign(OfOrder, of.ID)
}

// OfBooking signs the code of a booking for the door; nil where it has no place.
func (c Cards) OfBooking(of *ent.Booking) (*Code, error) {
	if of.Status != booking.StatusCONFIRMED {
		return nil, nil
	}
	return c.sign(OfBooking, of.ID)
}

func (c Cards) sign(kind Kind, of string) (*Code, error) {
	if c.Key == nil {
		return nil, errNoKey
	}
	subject, ok := id.Packed(subjects[kind], of)
	if !ok {
		return nil, fmt.Errorf("sign a code: %q is no key that a code can carry", of)
	}
	now := c.Store.Now().Truncate(time.Second)
	s := statement{kind: kind, subject: subject, signed: now, until: now.Add(lasts)}
	return &Code{s.sign(c.Key), s.until}, nil
}
