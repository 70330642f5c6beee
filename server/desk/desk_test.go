package desk_test

import (
	"context"
	"strings"
	"testing"
	"time"

	"kyosai/gen/ent"
	"kyosai/gen/ent/order"
	"kyosai/server/cards"
	"kyosai/server/desk"
	"kyosai/server/orders"
	"kyosai/server/problem"
	"kyosai/server/store"
	"kyosai/server/store/storetest"
)

// world has a desk, a phone that signs codes, and a member whose paid order waits.
type world struct {
	*testing.T
	s         *store.Store
	people    *storetest.People
	d         desk.Desk
	phone     cards.Cards
	me, clerk context.Context
}

func each(t *testing.T, test func(w *world)) {
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		people := storetest.Populate(t, s)
		key, err := cards.KeyOf([]byte("public"))
		if err != nil {
			t.Fatal(err)
		}
		w := &world{t, s, people, desk.Desk{Store: s, Cards: cards.Cards{Store: s}, Orders: orders.New(s)}, cards.Cards{Store: s, Key: key},
			storetest.As(people.Own.Viewer()), storetest.As(people.Viewer("CLERK"))}
		w.at(time.Date(2026, 6, 15, 1, 0, 0, 0, time.UTC))
		if err := w.phone.Register(storetest.System()); err != nil {
			t.Fatal(err)
		}
		test(w)
	})
}

func (w *world) at(t time.Time) { w.s.SetClock(func() time.Time { return t }) }

func (w *world) card() string {
	w.Helper()
	code, err := w.phone.OfViewer(w.me)
	if err != nil {
		w.Fatal(err)
	}
	return code.Text
}

func serving(of *ent.Order, key string) desk.Serving {
	return desk.Serving{Serving: orders.Serving{Orders: []orders.Step{{ID: of.ID, Version: of.Version}}, HandOut: true, Key: "serving-of-a-test-" + key}}
}

func code(err error) string {
	switch p := problem.As(err); {
	case err == nil:
		return "ok"
	case p == nil:
		return err.Error()
	default:
		return strings.TrimSpace(p.Code + " " + p.Field)
	}
}

func (w *world) paid(of *storetest.Person) *ent.Order {
	w.Helper()
	found, err := w.d.Orders.Get(w.clerk, of.Orders[order.StatusPAID].ID)
	if err != nil || found == nil {
		w.Fatalf("got %v, %v", found, err)
	}
	return found
}

func TestItIsKeptByWhatAMemberWasKnown(t *testing.T) {
	each(t, func(w *world) {
		s := serving(w.paid(w.people.Own), "1")
		s.Code = w.card()
		if got, err := w.d.Serve(w.clerk, s); err != nil || *got[0].IdentifiedBy != order.IdentifiedByCODE {
			t.Errorf("by his card: %v, %v", got, err)
		}
		s = serving(w.paid(w.people.Other), "2")
		s.Number = "　１０００００" + "０２ "
		if got, err := w.d.Serve(w.clerk, s); err != nil || *got[0].IdentifiedBy != order.IdentifiedByNUMBER {
			t.Errorf("by his number: %v, %v", got, err)
		}
	})
}

func TestNobodyIsServedByACodeThatDoesNotHold(t *testing.T) {
	each(t, func(w *world) {
		card, mine, others := w.card(), w.paid(w.people.Own), w.paid(w.people.Other)
		for name, c := range map[string]struct {
			of           *ent.Order
			code, number string
			want         string
		}{
			"nobody":                   {mine, "", "", "code_missing code"},
			"what is no code":          {mine, "HELLO", "", "code_forged code"},
			"a forged code":            {mine, strings.Repeat("0", len(card)), "", "code_forged code"},
			"a foreign code":           {mine, "https://example.jp/ticket?id=123456789012345678901234567890", "", "code_forged code"},
			"another member's order":   {others, card, "", "order_of_another"},
			"a number of nobody":       {mine, "", "99999999", "member_unknown number"},
			"another member's number":  {mine, "", w.people.Other.Member.Number, "order_of_another"},
			"a code counts before all": {others, card, w.people.Other.Member.Number, "order_of_another"},
		} {
			s := serving(c.of, "1")
			s.Code, s.Number = c.code, c.number
			if _, err := w.d.Serve(w.clerk, s); code(err) != c.want {
				t.Errorf("%s: %v", name, err)
			}
		}
		w.at(time.Date(2026, 8, 15, 1, 0, 0, 0, time.UTC))
		s := serving(mine, "1")
		s.Code = card
		if _, err := w.d.Serve(w.clerk, s); code(err) != "code_ended code" {
			t.Errorf("an old code: %v", err)
		}
		if got := w.paid(w.people.Own); got.Status != order.StatusPAID {
			t.Errorf("it was handed out: %v", got)
		}
	})
}

func TestTheDeskIsTheClerks(t *testing.T) {
	each(t, func(w *world) {
		for _, role := range []string{"EXAMINER", "APPROVER", "ACCOUNTING", "ADMINISTRATOR", "IT_REPORTING"} {
			as := storetest.As(w.people.Viewer(role))
			if _, err := w.d.Member(as, w.people.Own.Member.Number); code(err) != "forbidden" {
				t.Errorf("%s looks a number up: %v", role, err)
			}
			s := serving(w.paid(w.people.Own), "1")
			s.Number = w.people.Own.Member.Number
			if _, err := w.d.Serve(as, s); code(err) != "forbidden" {
				t.Errorf("%s serves: %v", role, err)
			}
		}
	})
}
