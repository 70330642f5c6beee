package payouts_test

import (
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"testing"
	"time"

	"kyosai/gen/ent/claim"
	"kyosai/server/store"
	"kyosai/server/store/storetest/mariadb"
)

// TestTheDatabaseKilledAndStartedAgainLosesAndDoublesNothing kills the database's server in the midst of a run, starts it
// again and lets the same wish go on.
func TestTheDatabaseKilledAndStartedAgainLosesAndDoublesNothing(t *testing.T) {
	own, err := mariadb.NewOwn()
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
	w.approved(w.people.Own, 400)
	w.journeys(100)
	cut, wish := 0, 0
	for range restarts() {
		w.s.SetClock(func() time.Time { return july })
		ended := make(chan error, 1)
		go func() { ended <- w.all(w.p, key(fmt.Sprint("restart-", wish))) }()
		time.Sleep(time.Duration(rand.IntN(200)) * time.Millisecond)
		if err := own.Kill(); err != nil {
			t.Fatal(err)
		}
		if err := own.Start(); err != nil {
			t.Fatal(err)
		}
		if err := <-ended; err != nil {
			cut++
		} else { // it came through: another wish
			wish++
			w.approved(w.people.Other, 400)
		}
		w.balance()
	}
	if cut == 0 {
		t.Error("no run was cut short: the test proves nothing")
	}
	w.finish(w.claims(claim.StatusAPPROVED) + w.claims(claim.StatusPAID))
}

func restarts() int {
	if os.Getenv("KYOSAI_TEST_LONG") != "" {
		return 30
	}
	return 5
}
