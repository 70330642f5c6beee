package stocks_test

import (
	"context"
	"strings"
	"sync"
	"testing"

	"kyosai/gen/ent"
	"kyosai/gen/ent/stockmovement"
	"kyosai/server/access"
	"kyosai/server/problem"
	"kyosai/server/stocks"
	"kyosai/server/store"
	"kyosai/server/store/storetest"
)

// world has fifty tickets in the safe, with a count that waits, and two clerks.
type world struct {
	*testing.T
	s             *store.Store
	people        *storetest.People
	st            stocks.Stocks
	clerk, second context.Context
}

func each(t *testing.T, test func(w *world)) {
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		people := storetest.Populate(t, s)
		second := &access.Viewer{Kind: access.Staff, StaffID: people.Staff["APPROVER"].ID, Roles: access.Clerk, Zone: access.StaffZone}
		test(&world{t, s, people, stocks.Stocks{Store: s}, storetest.As(people.Viewer("CLERK")), storetest.As(second)})
	})
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

func (w *world) move(kind stockmovement.Kind, pieces int, key string) (*ent.TicketStock, error) {
	return w.st.Move(w.clerk, stocks.Move{OfferingID: w.people.Offering.ID, Kind: kind, Pieces: pieces, Note: "覚書", Key: "movement-of-a-test-" + key})
}

// now is the stock as it is.
func (w *world) now() *ent.TicketStock {
	w.Helper()
	got, err := w.st.Get(w.clerk, w.people.Stock.ID)
	if err != nil || got == nil {
		w.Fatalf("got %v, %v", got, err)
	}
	return got
}

// settled has the count that waits be ended.
func (w *world) settled() *ent.TicketStock {
	w.Helper()
	if _, err := w.st.Reject(w.clerk, stocks.Step{ID: w.people.Count.ID, Version: 1}); err != nil {
		w.Fatal(err)
	}
	return w.now()
}

func TestTheLedgerSaysWhatCameAndWent(t *testing.T) {
	each(t, func(w *world) {
		for range 2 { // the answer was lost once
			if got, err := w.move(stockmovement.KindRECEIVED, 10, "1"); err != nil || got.Pieces != 60 {
				t.Fatalf("got %v, %v", got, err)
			}
		}
		if got, err := w.move(stockmovement.KindSPOILED, 3, "2"); err != nil || got.Pieces != 57 || stocks.Value(got) != 114_000 {
			t.Fatalf("got %v, %v", got, err)
		}
		if _, err := w.move(stockmovement.KindSENT_BACK, 58, "3"); code(err) != "stock_too_few pieces" {
			t.Errorf("more than there are: %v", err)
		}
		if _, err := w.move(stockmovement.KindSENT_BACK, 1, "2"); code(err) != "key_used idempotencyKey" {
			t.Errorf("another wish with the same key: %v", err)
		}
		list, err := w.st.Movements(w.clerk, w.now(), 2, nil)
		if err != nil || len(list.Edges) != 2 || !list.PageInfo.HasNextPage {
			t.Fatalf("got %v, %v", list, err)
		}
		if last := list.Edges[0].Node; last.Pieces != -3 || last.Amount != -6000 || last.Balance != 57 || last.Note != "覚書" {
			t.Errorf("the last line is %v", last)
		}
	})
}

func TestWhatIsEnteredByHandIsChecked(t *testing.T) {
	each(t, func(w *world) {
		good := stocks.Move{OfferingID: w.people.Offering.ID, Kind: stockmovement.KindSPOILED, Pieces: 1, Note: "水濡れ", Key: "movement-of-a-test-1"}
		for name, c := range map[string]struct {
			change func(*stocks.Move)
			want   string
		}{
			"none":                   {func(m *stocks.Move) { m.Pieces = 0 }, "pieces pieces"},
			"too many":               {func(m *stocks.Move) { m.Pieces = 100_001 }, "pieces pieces"},
			"without a reason":       {func(m *stocks.Move) { m.Note = "" }, "text_missing note"},
			"what orders do":         {func(m *stocks.Move) { m.Kind = stockmovement.KindHANDED_OUT }, "kind_missing kind"},
			"what counts do":         {func(m *stocks.Move) { m.Kind = stockmovement.KindCOUNTED }, "kind_missing kind"},
			"nothing came in before": {func(m *stocks.Move) { m.OfferingID = w.people.Unpublished.ID }, "nothing_received kind"},
			"no such ticket":         {func(m *stocks.Move) { m.OfferingID, m.Kind = "ofr_none", stockmovement.KindRECEIVED }, "offering_not_found offering"},
			"without a key":          {func(m *stocks.Move) { m.Key = "" }, "key_form idempotencyKey"},
		} {
			m := good
			c.change(&m)
			if _, err := w.st.Move(w.clerk, m); code(err) != c.want {
				t.Errorf("%s: %v", name, err)
			}
		}
		for name, as := range map[string]context.Context{"a member": storetest.As(w.people.Own.Viewer()), "accounting": storetest.As(w.people.Viewer("ACCOUNTING")), "an administrator": storetest.As(w.people.Viewer("ADMINISTRATOR"))} {
			if _, err := w.st.Move(as, good); code(err) != "forbidden" {
				t.Errorf("%s: %v", name, err)
			}
			if got, err := w.st.Get(as, w.people.Stock.ID); got != nil || err != nil {
				t.Errorf("%s sees %v, %v", name, got, err)
			}
		}
	})
}

func TestTheLastTicketGoesOutOnce(t *testing.T) {
	each(t, func(w *world) {
		if _, err := w.move(stockmovement.KindSPOILED, 45, "1"); err != nil {
			t.Fatal(err)
		}
		var all sync.WaitGroup
		said := make([]string, 12)
		for i := range said {
			all.Go(func() {
				said[i] = code(w.s.InTx(w.clerk, func(ctx context.Context, tx *store.Tx) error {
					return stocks.HandOut(ctx, tx, w.people.Offering.ID, 1)
				}))
			})
		}
		all.Wait()
		counts := map[string]int{}
		for _, s := range said {
			counts[s]++
		}
		if counts["ok"] != 5 || counts["stock_too_few pieces"] != 7 || w.now().Pieces != 0 {
			t.Errorf("%v, and %d are left", counts, w.now().Pieces)
		}
	})
}

func TestACountIsConfirmedByAnother(t *testing.T) {
	each(t, func(w *world) {
		stock := w.settled()
		counting := stocks.Counting{ID: stock.ID, Version: stock.Version, Counted: 48}
		if _, err := w.st.Count(w.clerk, counting); code(err) != "text_missing reason" {
			t.Errorf("a difference without a reason: %v", err)
		}
		counting.Reason = "2枚は見本として貼り出した"
		got, err := w.st.Count(w.clerk, counting)
		if err != nil || got.Pieces != 50 || stocks.Waiting(got).Expected != 50 {
			t.Fatalf("got %v, %v", got, err)
		}
		of := stocks.Step{ID: stocks.Waiting(got).ID, Version: 1}
		if _, err := w.st.Confirm(w.clerk, of); code(err) != "own_count" {
			t.Errorf("by himself: %v", err)
		}
		if _, err := w.move(stockmovement.KindRECEIVED, 10, "1"); err != nil {
			t.Fatal(err) // meanwhile some come in
		}
		if got, err = w.st.Confirm(w.second, of); err != nil || got.Pieces != 58 || stocks.Waiting(got) != nil {
			t.Fatalf("got %v, %v", got, err)
		}
		if _, err := w.st.Confirm(w.second, of); code(err) != "count_settled" {
			t.Errorf("again: %v", err)
		}
		if _, err := w.st.Reject(w.second, of); code(err) != "count_settled" {
			t.Errorf("rejected after it: %v", err)
		}
	})
}

func TestACountIsOfWhatIsThere(t *testing.T) {
	each(t, func(w *world) {
		waits := stocks.Counting{ID: w.people.Stock.ID, Version: 1, Counted: 50}
		if _, err := w.st.Count(w.second, waits); code(err) != "count_waits" {
			t.Errorf("while another waits: %v", err)
		}
		stock := w.settled()
		if _, err := w.move(stockmovement.KindRECEIVED, 1, "1"); err != nil {
			t.Fatal(err)
		}
		for want, c := range map[string]stocks.Counting{
			"stock_moved":     {ID: stock.ID, Version: stock.Version, Counted: 50},
			"counted counted": {ID: stock.ID, Version: stock.Version, Counted: -1},
			"stock_not_found": {ID: "stk_none", Version: 1, Counted: 1},
		} {
			if _, err := w.st.Count(w.clerk, c); code(err) != want {
				t.Errorf("want %s: %v", want, err)
			}
		}
		if _, err := w.st.Confirm(storetest.As(w.people.Viewer("APPROVER")), stocks.Step{ID: w.people.Count.ID, Version: 1}); code(err) != "forbidden" {
			t.Errorf("an approver: %v", err)
		}
	})
}
