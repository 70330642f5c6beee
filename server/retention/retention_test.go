package retention_test

import (
	"context"
	"errors"
	"testing"
	"time"

	"kyosai/gen/ent"
	"kyosai/gen/ent/booking"
	"kyosai/gen/ent/checkout"
	"kyosai/gen/ent/notice"
	"kyosai/gen/ent/order"
	"kyosai/gen/ent/tally"
	"kyosai/server/bookings"
	"kyosai/server/orders"
	"kyosai/server/retention"
	"kyosai/server/store"
	"kyosai/server/store/storetest"
)

// later is when all that storetest makes is past its time of five years.
var later = time.Now().AddDate(6, 0, 0)

// world is the scheme of the tests with orders, entries, turns and bookings of two members in each state.
type world struct {
	*testing.T
	s      *store.Store
	people *storetest.People
	night  retention.Night
}

func each(t *testing.T, test func(w *world)) {
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		w := &world{T: t, s: s, people: storetest.Populate(t, s), night: retention.Night{Store: s, Kept: retention.Kept{Years: 5, TurnDays: 90}}}
		test(w)
	})
}

func (w *world) at(t time.Time) { w.s.SetClock(func() time.Time { return t }) }

func (w *world) erase(ctx context.Context) {
	w.Helper()
	if err := w.night.Erase(ctx); err != nil {
		w.Fatal(err)
	}
}

// counts are what staff see of the offering and the event, by state.
func (w *world) counts() map[string]int {
	w.Helper()
	ctx, all := storetest.System(), map[string]int{}
	counted, err := orders.New(w.s).Counts(ctx, w.people.Offering)
	if err != nil {
		w.Fatal(err)
	}
	for _, c := range counted {
		all["order "+string(c.Status)] = c.Orders*100 + c.Tickets
	}
	of, err := (bookings.Bookings{Store: w.s}).Counts(ctx, w.event())
	if err != nil {
		w.Fatal(err)
	}
	for _, c := range of {
		all["booking "+string(c.Status)] = c.Bookings*100 + c.People
	}
	return all
}

func (w *world) event() *ent.Event {
	of := w.people.Event
	of.Edges.Sessions = []*ent.EventSession{w.people.Session}
	return of
}

// end has everything that is open be over, as the years do, and a member be reminded of an event.
func (w *world) end() {
	w.Helper()
	err := w.s.InTx(storetest.System(), func(ctx context.Context, tx *store.Tx) error {
		c := tx.Client()
		if err := c.Order.Update().Where(order.StatusIn(order.StatusORDERED, order.StatusPAID)).SetStatus(order.StatusEXPIRED).ClearPaidOn().SetEndedAt(tx.Now).Exec(ctx); err != nil {
			return err
		}
		if err := c.Notice.Create().SetMemberID(w.people.Own.Member.ID).SetKind(notice.KindOPENING_NEAR).SetEventID(w.people.Event.ID).SetMadeAt(tx.Now).Exec(ctx); err != nil {
			return err
		}
		return c.Booking.Update().Where(booking.StatusIn(booking.StatusBOOKED, booking.StatusWAITING)).SetStatus(booking.StatusEXPIRED).
			SetCancelFee(0).ClearPaidOn().SetEndedAt(tx.Now).ClearLiveEventID().Exec(ctx)
	})
	if err != nil {
		w.Fatal(err)
	}
}

// left is how many rows about members there are.
func (w *world) left() map[string]int {
	ctx, c, all := storetest.System(), w.s.Client, map[string]int{}
	for noun, count := range map[string]func(context.Context) (int, error){
		"orders": c.Order.Query().Count, "bookings": c.Booking.Query().Count, "companions": c.Companion.Query().Count, "turns": c.Turn.Query().Count,
		"admissions": c.Admission.Query().Count, "returns": c.TicketReturn.Query().Count, "checkouts": c.Checkout.Query().Count, "places": c.WaitingPlace.Query().Count, "allowances": c.Allowance.Query().Count,
		"notices": c.Notice.Query().Where(notice.Or(notice.OrderIDNotNil(), notice.BookingIDNotNil(), notice.OfferingIDNotNil(), notice.EventIDNotNil())).Count,
	} {
		n, err := count(ctx)
		if err != nil {
			w.Fatal(err)
		}
		if n > 0 {
			all[noun] = n
		}
	}
	return all
}

func TestNothingIsErasedBeforeItsTime(t *testing.T) {
	each(t, func(w *world) {
		w.end()
		before := w.left()
		w.at(time.Now().AddDate(0, 0, 80))
		w.erase(context.Background())
		for noun, n := range before {
			if got := w.left()[noun]; got != n {
				t.Errorf("%d of %d %s are left", got, n, noun)
			}
		}
		w.at(time.Now().AddDate(0, 0, 100))
		w.erase(context.Background())
		if got := w.left(); got["turns"] != 0 || got["orders"] != before["orders"] {
			t.Errorf("after the days of turns, %v are left of %v", got, before)
		}
	})
}

func TestWhatIsPastItsTimeIsErasedAndItsCountsStay(t *testing.T) {
	each(t, func(w *world) {
		w.end()
		before := w.counts()
		w.at(later)
		w.erase(context.Background())
		if got := w.left(); len(got) != 0 {
			t.Errorf("%v are left", got)
		}
		after := w.counts()
		for state, n := range before {
			if after[state] != n {
				t.Errorf("%s: %d became %d", state, n, after[state])
			}
		}
		w.erase(context.Background())
		if n := w.s.Client.Tally.Query().Where(tally.ManyLTE(0)).CountX(storetest.System()); n != 0 {
			t.Errorf("%d tallies of nothing", n)
		}
	})
}

func TestWhatIsOpenOrOwedStays(t *testing.T) {
	each(t, func(w *world) {
		w.at(later)
		w.erase(context.Background())
		ctx := storetest.System()
		if n := w.s.Client.Order.Query().Where(order.StatusIn(order.StatusORDERED, order.StatusPAID)).CountX(ctx); n == 0 {
			t.Error("what waits to be paid was erased")
		}
		paid := w.people.Own.Orders[order.StatusPAID]
		err := w.s.InTx(ctx, func(ctx context.Context, tx *store.Tx) error {
			return tx.Client().Order.UpdateOneID(paid.ID).SetStatus(order.StatusCANCELLED).SetEndedAt(time.Now()).Exec(ctx)
		})
		if err != nil {
			t.Fatal(err)
		}
		w.erase(context.Background())
		if !w.s.Client.Order.Query().Where(order.ID(paid.ID)).ExistX(ctx) {
			t.Error("what is owed to a member was erased")
		}
	})
}

func TestAnOrderStaysWhileItsMoneyIsOnItsWayToACard(t *testing.T) {
	each(t, func(w *world) {
		ctx, of := storetest.System(), w.people.Own.Orders[order.StatusDELIVERED]
		change := func(change func(context.Context, *ent.Client) error) {
			if err := w.s.InTx(ctx, func(ctx context.Context, tx *store.Tx) error { return change(ctx, tx.Client()) }); err != nil {
				t.Fatal(err)
			}
		}
		stands := func(status checkout.Status) func(context.Context, *ent.Client) error {
			return func(ctx context.Context, c *ent.Client) error {
				return c.Checkout.Update().Where(checkout.OrderID(of.ID)).SetStatus(status).Exec(ctx)
			}
		}
		w.at(later)
		for _, status := range []checkout.Status{checkout.StatusOPEN, checkout.StatusREFUNDING} {
			change(stands(status))
			w.erase(context.Background())
			if !w.s.Client.Order.Query().Where(order.ID(of.ID)).ExistX(ctx) {
				t.Fatalf("it was erased with a checkout that is %s", status)
			}
		}
		change(stands(checkout.StatusREFUNDED))
		w.erase(context.Background())
		if w.s.Client.Order.Query().Where(order.ID(of.ID)).ExistX(ctx) || w.s.Client.Checkout.Query().Where(checkout.OrderID(of.ID)).ExistX(ctx) {
			t.Error("it stays once the money is back")
		}
	})
}

func TestStoppedInTheMiddleItGoesOnAndCountsNothingTwice(t *testing.T) {
	each(t, func(w *world) {
		w.end()
		before := w.counts()
		w.night.Size = 1
		rows := func() int { return w.s.Client.Order.Query().CountX(storetest.System()) }
		all := rows()
		for rest := 6; rest < 40; rest += 7 { // each time a few transactions further
			ctx, stop := context.WithCancel(context.Background())
			begun := 0
			w.s.SetClock(func() time.Time {
				if begun++; begun > rest {
					stop()
				}
				return later
			})
			if err := w.night.Erase(ctx); err != nil && !errors.Is(err, context.Canceled) {
				t.Fatal(err)
			}
			stop()
			if after := w.counts(); after["order DELIVERED"] != before["order DELIVERED"] {
				t.Errorf("stopped with %d of %d orders left, %d became %d", rows(), all, before["order DELIVERED"], after["order DELIVERED"])
			}
		}
		w.at(later)
		w.erase(context.Background())
		after := w.counts()
		for state, n := range before {
			if after[state] != n {
				t.Errorf("%s: %d became %d", state, n, after[state])
			}
		}
		if rows() != 0 {
			t.Errorf("%d orders are left", rows())
		}
	})
}
