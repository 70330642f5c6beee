package checkouts_test

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"slices"
	"testing"
	"time"

	"kyosai/gen/ent"
	"kyosai/gen/ent/checkout"
	"kyosai/gen/ent/notice"
	"kyosai/gen/ent/offering"
	"kyosai/gen/ent/order"
	"kyosai/server/access"
	"kyosai/server/checkouts"
	"kyosai/server/offerings"
	"kyosai/server/orders"
	"kyosai/server/payby"
	"kyosai/server/store"
	"kyosai/server/store/storetest"
	"kyosai/server/yen"
)

var now = time.Date(2026, 6, 15, 10, 0, 0, 0, time.FixedZone("JST", 9*60*60))

// provider stands for the payment provider: it has a page for each key, and gives a payment back once a key.
type provider struct {
	pages    map[string]*checkouts.Outcome // by key
	wishes   []checkouts.Wish
	refunds  []string
	away     bool   // it does what it is asked, and its answer is lost
	never    bool   // it refuses
	refusing bool   // it gives nothing back
	onItsWay bool   // it has begun to give back
	asked    int    // how often it was asked to give back
	during   func() // what happens while it is asked to
}

var errAway = errors.New("no answer")

func (p *provider) Begin(_ context.Context, w checkouts.Wish) (checkouts.Page, error) {
	if p.never {
		return checkouts.Page{}, checkouts.ErrRefused
	}
	p.wishes = append(p.wishes, w)
	if p.pages[w.Key] == nil {
		p.pages[w.Key] = &checkouts.Outcome{Key: w.Key, Session: "cs_" + w.Key, State: checkouts.Open}
	}
	if p.away {
		return checkouts.Page{}, errAway
	}
	return checkouts.Page{Session: p.pages[w.Key].Session, Address: "https://pay.example/" + w.Key}, nil
}

func (p *provider) Ask(_ context.Context, session string) (checkouts.Outcome, error) {
	if p.away {
		return checkouts.Outcome{}, errAway
	}
	return *p.pages[session[len("cs_"):]], nil
}

func (p *provider) Close(ctx context.Context, session string) (checkouts.Outcome, error) {
	if of := p.pages[session[len("cs_"):]]; of.State == checkouts.Open {
		of.State = checkouts.Closed
	}
	return p.Ask(ctx, session)
}

func (p *provider) Refund(_ context.Context, key, payment string, part yen.Amount) error {
	p.asked++
	if p.during != nil {
		p.during()
	}
	if p.refusing {
		return checkouts.ErrRefused
	}
	if p.onItsWay {
		return checkouts.ErrOnItsWay
	}
	if wish := fmt.Sprint(key, " ", payment, " ", part); !slices.Contains(p.refunds, wish) {
		p.refunds = append(p.refunds, wish)
	}
	if p.away {
		return errAway
	}
	return nil
}

func (p *provider) Read(http.Header, []byte) (*checkouts.Outcome, error) {
	return nil, checkouts.ErrSignature
}

// world has a member on 15 June 2026, and a ticket of 1,400 yen that is paid by card: ten of them, four a member.
type world struct {
	*testing.T
	s         *store.Store
	p         *provider
	c         checkouts.Checkouts
	o         orders.Orders
	f         offerings.Offerings
	me, clerk context.Context
	second    context.Context // another clerk
	other     context.Context
	ticket    *ent.Offering
	wishes    int
	forged    int // calls that were told to be nobody's of the provider's
}

func each(t *testing.T, test func(w *world)) {
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		people := storetest.Populate(t, s)
		p := &provider{pages: map[string]*checkouts.Outcome{}}
		w := &world{T: t, s: s, p: p, o: orders.New(s), f: offerings.Offerings{Store: s, Card: true}}
		w.c = checkouts.Checkouts{Store: s, Provider: p, Origin: "https://kyosai.example"}
		w.o.Card = true
		w.me, w.other, w.clerk = storetest.As(people.Own.Viewer()), storetest.As(people.Other.Viewer()), storetest.As(people.Viewer("CLERK"))
		w.second = storetest.As(&access.Viewer{Kind: access.Staff, Zone: access.StaffZone, Roles: access.Clerk, StaffID: w.hire()})
		w.at(now)
		made, err := w.f.Save(w.clerk, offerings.Entry{Name: "水族館 一日券", FaceValue: 2000, Price: 1400, Allotments: []offerings.Part{{Quantity: 10}}, MemberLimit: 4, HoldDays: 7,
			PayBy: []payby.Way{payby.Counter, payby.Card}, SaleFrom: now, SaleUntil: now.AddDate(0, 1, 0), Delivery: offering.DeliveryPICK_UP})
		if err == nil {
			w.ticket, err = w.f.Publish(w.clerk, offerings.Publishing{ID: made.ID, Version: made.Version})
		}
		if err != nil {
			t.Fatal(err)
		}
		test(w)
	})
}

// hire gives the key of one more of the staff.
func (w *world) hire() (id string) {
	w.must(w.s.InTx(storetest.System(), func(ctx context.Context, tx *store.Tx) error {
		made, err := tx.Client().Staff.Create().SetSubject("second").SetName("窓口").SetCreatedAt(now).Save(ctx)
		if err == nil {
			id = made.ID
		}
		return err
	}))
	return id
}

func (w *world) at(t time.Time) { w.s.SetClock(func() time.Time { return t }) }

// placed orders two tickets by card.
func (w *world) placed() *ent.Order {
	w.Helper()
	w.wishes++
	made, err := w.o.Place(w.me, orders.Placing{OfferingID: w.ticket.ID, Quantity: 2, PayBy: payby.Card, Key: "wish-of-a-test-" + string(rune('a'+w.wishes))})
	if err != nil {
		w.Fatal(err)
	}
	return made
}

// begun orders, and begins to pay; it gives what the provider says once that was paid.
func (w *world) begun() (*ent.Order, checkouts.Outcome) {
	w.Helper()
	of := w.placed()
	if _, err := w.c.Begin(w.me, checkouts.Paying{OrderID: of.ID}); err != nil {
		w.Fatal(err)
	}
	try := w.s.Client.Checkout.Query().Where(checkout.OrderID(of.ID)).OnlyX(storetest.System())
	return of, checkouts.Outcome{Key: try.ID, Session: *try.Session, State: checkouts.Paid, Payment: "pi_" + try.ID, Amount: 2800}
}

func (w *world) must(err error) {
	w.Helper()
	if err != nil {
		w.Fatal(err)
	}
}

func (w *world) order(of *ent.Order) *ent.Order {
	return w.s.Client.Order.GetX(storetest.System(), of.ID)
}

func (w *world) try(key string) *ent.Checkout {
	return w.s.Client.Checkout.GetX(storetest.System(), key)
}

// expect says how an order and a checkout have to stand.
func (w *world) expect(of *ent.Order, want order.Status, key string, stands checkout.Status) {
	w.Helper()
	if got := w.order(of).Status; got != want {
		w.Errorf("the order is %s, want %s", got, want)
	}
	if got := w.try(key).Status; got != stands {
		w.Errorf("the checkout is %s, want %s", got, stands)
	}
}

func (w *world) told(of *ent.Order, kind notice.Kind) int {
	return w.s.Client.Notice.Query().Where(notice.OrderID(of.ID), notice.KindEQ(kind)).CountX(storetest.System())
}
