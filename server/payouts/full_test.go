package payouts_test

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/go-sql-driver/mysql"

	"kyosai/server/payouts"
	"kyosai/server/problem"
	"kyosai/server/store"
	"kyosai/server/store/storetest/mariadb"
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

// TestWithTheTablesOfMariaDBFullNothingIsHalfDone gives the server one file for all tables that cannot grow, fills it and
// lets go of some room at a time, wherever that stops the run.
func TestWithTheTablesOfMariaDBFullNothingIsHalfDone(t *testing.T) {
	own, err := mariadb.NewOwn("--innodb-file-per-table=0", "--innodb-undo-tablespaces=2", "--innodb-data-file-path=ibdata1:12M;ibdata2:64M")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := own.Remove(); err != nil {
			t.Error(err)
		}
	})
	s, err := store.Open(context.Background(), own.URL())
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	if _, err := s.Migrate(context.Background()); err != nil {
		t.Fatal(err)
	}
	w := newWorld(t, s)
	w.approved(w.people.Own, 200)
	w.journeys(100)
	full, ballast := 0, w.fill()
	for room := 0; room < 12 && len(ballast) > 0; room++ {
		let := min(room*2, len(ballast))
		w.drop(own, ballast[:let])
		ballast = ballast[let:]
		if err := w.all(w.p, fmt.Sprint("full-", room)); errors.As(err, new(*mysql.MySQLError)) {
			full++
		} else if err != nil && problem.As(err) == nil {
			t.Errorf("the run ended with %v", err)
		}
		w.s.SetClock(func() time.Time { return july })
		w.balance()
	}
	if full < 3 {
		t.Errorf("the tables were full %d times: the test proves too little", full)
	}
	w.drop(own, ballast)
	w.finish(2 + 2 + 200 + 100)
}

// fill takes all the room that the server has, table by table, and names the tables.
func (w *world) fill() (tables []string) {
	w.Helper()
	for {
		table := fmt.Sprintf("ballast_%d", len(tables))
		_, err := w.s.DB.Exec("CREATE TABLE " + table + " (filler LONGBLOB)")
		if err == nil {
			tables = append(tables, table)
			_, err = w.s.DB.Exec("INSERT INTO "+table+" VALUES (?)", strings.Repeat("x", 100_000))
		}
		if err != nil {
			return tables
		}
	}
}

// drop lets go of some tables. Without a page left even that may be refused, for as long as one likes: then the database is started
// again, as an operator would do who finds no room to make room.
func (w *world) drop(own *mariadb.Own, tables []string) {
	w.Helper()
	for _, table := range tables {
		err := w.lets(table)
		if err != nil {
			w.Logf("the database is started again: %v", err)
			if err = errors.Join(own.Kill(), own.Start()); err == nil {
				err = w.lets(table)
			}
		}
		if err != nil {
			w.Fatal(err)
		}
	}
}

// lets tries to let go of a table until the server has given back in the background what the last refused statements had taken.
func (w *world) lets(table string) (err error) {
	for until := time.Now().Add(20 * time.Second); time.Now().Before(until); time.Sleep(100 * time.Millisecond) {
		if _, err = w.s.DB.Exec("DROP TABLE IF EXISTS " + table); err == nil {
			return nil
		}
	}
	return err
}
