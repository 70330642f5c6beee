package tills_test

import (
	"context"
	"strings"
	"sync"
	"testing"
	"time"

	"kyosai/gen/ent"
	"kyosai/gen/ent/tillday"
	"kyosai/gen/ent/tillentry"
	"kyosai/server/problem"
	"kyosai/server/store"
	"kyosai/server/store/storetest"
	"kyosai/server/tills"
	"kyosai/server/yen"
)

// world is the counter on 15 June 2026, with a clerk who takes and one of accounting who closes.
type world struct {
	*testing.T
	s              *store.Store
	people         *storetest.People
	t              tills.Tills
	clerk, account context.Context
}

func each(t *testing.T, test func(w *world)) {
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		people := storetest.Populate(t, s)
		w := &world{t, s, people, tills.Tills{Store: s}, storetest.As(people.Viewer("CLERK")), storetest.As(people.Viewer("ACCOUNTING"))}
		w.on(15)
		test(w)
	})
}

// on sets the clock to noon of a day of June 2026.
func (w *world) on(day int) {
	w.s.SetClock(func() time.Time { return time.Date(2026, 6, day, 3, 0, 0, 0, time.UTC) })
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

func (w *world) enter(entries ...tills.Entry) error {
	return w.s.InTx(w.clerk, func(ctx context.Context, tx *store.Tx) error { return tills.Enter(ctx, tx, entries...) })
}

func payment(amount yen.Amount) tills.Entry {
	return tills.Entry{Kind: tillentry.KindPAYMENT, Source: tillentry.SourceTICKET, Method: tillentry.MethodCASH, Amount: amount}
}

// today is the day at the counter as it is.
func (w *world) today() *ent.TillDay {
	w.Helper()
	list, err := w.t.List(w.clerk, 1, nil)
	if err != nil || len(list.Edges) != 1 {
		w.Fatalf("got %v, %v", list, err)
	}
	return list.Edges[0].Node
}

func (w *world) step() tills.Step { return tills.Step{ID: w.today().ID, Version: w.today().Version} }

func (w *world) must(_ *ent.TillDay, err error) {
	w.Helper()
	if err != nil {
		w.Fatal(err)
	}
}

func TestADayAddsUpByWhoStoodAtTheCounter(t *testing.T) {
	each(t, func(w *world) {
		event := tills.Entry{Kind: tillentry.KindPAYMENT, Source: tillentry.SourceEVENT, Method: tillentry.MethodCASHLESS, Amount: 4500}
		wrong := payment(-1400)
		wrong.Kind = tillentry.KindTAKEN_BACK
		back := payment(-700)
		back.Kind = tillentry.KindREFUND
		handed := tills.Entry{Kind: tillentry.KindHANDED_OUT, Source: tillentry.SourceTICKET, Pieces: 3}
		came := tills.Entry{Kind: tillentry.KindCAME_BACK, Source: tillentry.SourceTICKET, Pieces: 1}
		if err := w.enter(payment(1400), payment(2100), event, wrong, back, handed, came); err != nil {
			t.Fatal(err)
		}
		want := tills.Sum{Payments: 2, TicketCash: 2100, EventCashless: 4500, RefundCash: 700, HandedOut: 3, CameBack: 1}
		all, err := w.t.Total(w.account, w.today())
		if err != nil || *all != want || all.Cash() != 1400 {
			t.Errorf("got %+v, %v", all, err)
		}
		sums, err := w.t.Sums(w.account, w.today())
		if err != nil || len(sums) != 1 || sums[0].By.ID != w.people.Staff["CLERK"].ID || sums[0].TicketCash != 2100 {
			t.Errorf("got %v, %v", sums, err)
		}
	})
}

func TestADayIsCountedByOneAndClosedByAnother(t *testing.T) {
	each(t, func(w *world) {
		if err := w.enter(payment(1400)); err != nil {
			t.Fatal(err)
		}
		if _, err := w.t.Close(w.account, w.step()); code(err) != "day_not_counted" {
			t.Errorf("not counted: %v", err)
		}
		if _, err := w.t.Count(w.clerk, tills.Counting{Step: w.step(), Cash: 1300}); code(err) != "text_missing reason" {
			t.Errorf("a difference without a reason: %v", err)
		}
		if _, err := w.t.Count(w.clerk, tills.Counting{Step: w.step(), Cash: -1}); code(err) != "cash cash" {
			t.Errorf("less than nothing: %v", err)
		}
		w.must(w.t.Count(w.clerk, tills.Counting{Step: w.step(), Cash: 1300, Reason: "釣銭の誤り"}))
		if day := w.today(); day.Status != tillday.StatusCOUNTED || *day.Expected != 1400 || *day.Cash != 1300 {
			t.Fatalf("got %v", day)
		}
		if _, err := w.t.Close(w.clerk, w.step()); code(err) != "own_count" {
			t.Errorf("by himself: %v", err)
		}
		w.must(w.t.Close(w.account, w.step()))
		if _, err := w.t.Close(w.account, w.step()); code(err) != "day_closed_before" {
			t.Errorf("twice: %v", err)
		}
		if _, err := w.t.Recount(w.account, w.step()); code(err) != "day_closed_before" {
			t.Errorf("opened again: %v", err)
		}
		if err := w.enter(payment(1)); code(err) != "day_closed" {
			t.Errorf("a payment after it: %v", err)
		}
		w.on(16)
		if err := w.enter(payment(2100)); err != nil {
			t.Errorf("the next day: %v", err)
		}
	})
}

func TestWhatComesAfterTheCountHasTheDayBeCountedAgain(t *testing.T) {
	each(t, func(w *world) {
		if err := w.enter(payment(1400)); err != nil {
			t.Fatal(err)
		}
		w.must(w.t.Count(w.clerk, tills.Counting{Step: w.step(), Cash: 1400}))
		counted := w.step()
		if err := w.enter(payment(700)); err != nil {
			t.Fatal(err)
		}
		if day := w.today(); day.Status != tillday.StatusOPEN || day.Cash != nil || day.CountedByID != nil {
			t.Errorf("got %v", day)
		}
		if _, err := w.t.Close(w.account, counted); code(err) != "day_moved" {
			t.Errorf("closed on an old count: %v", err)
		}
		w.must(w.t.Count(w.clerk, tills.Counting{Step: w.step(), Cash: 2100}))
		w.must(w.t.Recount(w.account, w.step()))
		if day := w.today(); day.Status != tillday.StatusOPEN || day.Expected != nil {
			t.Errorf("got %v", day)
		}
	})
}

func TestNothingComesBetweenThePaymentsAndTheClose(t *testing.T) {
	each(t, func(w *world) {
		if err := w.enter(payment(100)); err != nil {
			t.Fatal(err)
		}
		var all sync.WaitGroup
		for range 8 {
			all.Go(func() {
				if err := w.enter(payment(100)); err != nil && code(err) != "day_closed" {
					t.Errorf("a payment: %v", err)
				}
			})
		}
		all.Go(func() {
			for range 50 {
				day, err := w.t.Get(w.clerk, w.today().ID)
				if err != nil {
					t.Errorf("read the day: %v", err)
					return
				}
				of := tills.Step{ID: day.ID, Version: day.Version}
				if _, err := w.t.Count(w.clerk, tills.Counting{Step: of, Cash: 0, Reason: "試し"}); err != nil {
					continue
				}
				of.Version++
				if _, err := w.t.Close(w.account, of); err == nil {
					return
				}
			}
		})
		all.Wait()
		day := w.today()
		sum, err := w.t.Total(w.account, day)
		if err != nil || day.Status == tillday.StatusCLOSED && *day.Expected != sum.Cash() {
			t.Errorf("closed on %v, and there are %+v, %v", day.Expected, sum, err)
		}
	})
}

func TestWhoeverHasNotTheRoleClosesNothing(t *testing.T) {
	each(t, func(w *world) {
		if err := w.enter(payment(100)); err != nil {
			t.Fatal(err)
		}
		for _, role := range []string{"EXAMINER", "APPROVER", "ADMINISTRATOR", "IT_REPORTING"} {
			as := storetest.As(w.people.Viewer(role))
			if _, err := w.t.Count(as, tills.Counting{Step: w.step(), Cash: 100}); code(err) != "forbidden" {
				t.Errorf("%s: %v", role, err)
			}
			if got, err := w.t.Get(as, w.today().ID); got != nil || err != nil {
				t.Errorf("%s sees %v, %v", role, got, err)
			}
		}
	})
}
