package payouts_test

import (
	"context"
	"database/sql"
	"fmt"
	"path/filepath"
	"testing"
	"time"

	"kyosai/server/payouts"
	"kyosai/server/problem"
	"kyosai/server/store"
)

// TestWithTheDiskFullNothingIsHalfDone lets the database's file grow by some pages and no further, wherever that stops
// the run.
func TestWithTheDiskFullNothingIsHalfDone(t *testing.T) {
	path := filepath.Join(t.TempDir(), "kyosai.db")
	roomy, err := store.Open(context.Background(), "sqlite:"+path)
	if err != nil {
		t.Fatal(err)
	}
	defer roomy.Close()
	if _, err := roomy.Migrate(context.Background()); err != nil {
		t.Fatal(err)
	}
	w := newWorld(t, roomy)
	w.approved(w.people.Own, 200)
	w.journeys(100)
	full := 0
	for pages := range 12 {
		if w.within(path, pages*4) {
			full++
		}
		w.balance()
	}
	if full < 3 {
		t.Errorf("the disk was full %d times: the test proves too little", full)
	}
	w.finish(2 + 2 + 200 + 100)
}

// within pays a run in a file that grows by so many pages at most; true if that was too few.
func (w *world) within(path string, pages int) bool {
	w.Helper()
	var used int
	if err := w.s.DB.QueryRow("PRAGMA page_count").Scan(&used); err != nil {
		w.Fatal(err)
	}
	db, err := sql.Open("sqlite", fmt.Sprintf("file:%s?_txlock=immediate&_time_format=sqlite&_timezone=UTC&_pragma=busy_timeout(10000)&_pragma=foreign_keys(1)&_pragma=max_page_count(%d)", path, used+pages))
	if err != nil {
		w.Fatal(err)
	}
	tight := store.Of(db, w.s.Dialect)
	tight.SetClock(w.s.Now)
	defer tight.Close()
	defer w.s.SetClock(func() time.Time { return july })
	err = w.all(payouts.Payouts{Store: tight}, fmt.Sprint("full-", pages))
	return err != nil && problem.As(err) == nil
}

// all makes a run, releases it, takes its file to the bank and says on its day that it is paid, as far as it comes.
func (w *world) all(p payouts.Payouts, n string) error {
	run, err := p.Make(w.maker, payouts.Making{Month: "2026-06", Key: key(n)})
	if err != nil {
		return err
	}
	if _, err = p.Release(w.second, releasing(run, n)); err != nil {
		return err
	}
	taken, err := taken(w.maker, p, run)
	if err != nil {
		return err
	}
	if run, err = p.Get(w.maker, taken.Export.OfID); err != nil {
		return err
	}
	w.on(run.PayOn)
	_, err = p.Pay(w.maker, paying(run, n))
	return err
}
