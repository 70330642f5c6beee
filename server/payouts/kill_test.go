package payouts_test

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"testing"
	"time"

	"kyosai/gen/ent/claim"
	"kyosai/gen/ent/payout"
	"kyosai/gen/ent/transfer"
	"kyosai/server/access"
	"kyosai/server/payouts"
	"kyosai/server/problem"
	"kyosai/server/store"
	"kyosai/server/store/storetest"
)

// What the parent tells the child that it kills.
const (
	childDatabase = "KYOSAI_TEST_KILLED_PAYOUT"
	childMaker    = "KYOSAI_TEST_MAKER"
	childSecond   = "KYOSAI_TEST_SECOND"
	childKey      = "KYOSAI_TEST_KEY"
)

// TestMain lets the test's own binary be the payment run that is killed.
func TestMain(m *testing.M) {
	if url := os.Getenv(childDatabase); url != "" {
		if err := payOnce(url); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		os.Exit(0)
	}
	os.Exit(m.Run())
}

// stages are what the child does, each said before it is begun.
var stages = []string{"making", "releasing", "taking", "paying", "returning"}

func begins(stage string) { fmt.Println(stage) }

// payOnce makes a run, releases it, takes its file to the bank, says that it is paid, and lets its first transfer and
// those to agencies come back, each with the key that it was given: done again after a kill, it goes on where it was.
func payOnce(url string) error {
	s, err := store.Open(context.Background(), url)
	if err != nil {
		return err
	}
	s.SetClock(func() time.Time { return july })
	as := func(name string) context.Context {
		return storetest.As(&access.Viewer{Kind: access.Staff, Zone: access.StaffZone, Roles: access.Accounting, StaffID: os.Getenv(name)})
	}
	p, maker, second, k := payouts.Payouts{Store: s}, as(childMaker), as(childSecond), os.Getenv(childKey)
	begins("making")
	run, err := p.Make(maker, payouts.Making{Month: "2026-06", Key: key(k)})
	if err != nil {
		return err
	}
	if run.Status == payout.StatusMADE {
		begins("releasing")
		if run, err = p.Release(second, releasing(run, "release-"+k)); err != nil {
			return err
		}
	}
	if run.Status == payout.StatusRELEASED {
		begins("taking")
		if _, err := taken(maker, p, run); err != nil {
			return err
		}
		if run, err = p.Get(maker, run.ID); err != nil {
			return err
		}
		s.SetClock(func() time.Time { return july.AddDate(0, 0, 14) })
		begins("paying")
		if run, err = p.Pay(maker, paying(run, "pay-"+k)); err != nil {
			return err
		}
	}
	s.SetClock(func() time.Time { return july.AddDate(0, 0, 14) })
	page, err := p.Transfers(maker, run, 10, nil)
	if err != nil {
		return err
	}
	begins("returning")
	for i, e := range page.Edges {
		if i > 0 && e.Node.Payee != transfer.PayeeAGENCY {
			continue
		}
		if _, err := p.Return(maker, payouts.Returning{TransferID: e.Node.ID, On: run.PayOn, Reason: "NAME", Key: key(fmt.Sprint("return-", i, "-", k))}); err != nil {
			return err
		}
	}
	return nil
}

func kills() int {
	if os.Getenv("KYOSAI_TEST_LONG") != "" {
		return 100
	}
	return 20
}

func TestKilledAtAnyMomentNothingIsLostOrPaidTwice(t *testing.T) {
	for _, engine := range storetest.Engines() {
		t.Run(engine, func(t *testing.T) {
			url := storetest.URL(t, engine)
			s, err := store.Open(context.Background(), url)
			if err != nil {
				t.Fatal(err)
			}
			defer s.Close()
			if _, err := s.Migrate(context.Background()); err != nil {
				t.Fatal(err)
			}
			w := newWorld(t, s)
			w.approved(w.people.Own, 20)
			w.approved(w.people.Other, 20)
			w.journeys(20)
			k := &killing{world: w, url: url, reached: map[string]int{}}
			for _, stage := range stages {
				for try := 0; try < 10 && k.reached[stage] == 0; try++ {
					k.once(stage, 0)
				}
			}
			aimed := k.killed()
			for try := 0; try < 3*kills() && k.killed()-aimed < kills(); try++ {
				k.once(stages[0], time.Duration(rand.IntN(120))*time.Millisecond)
			}
			if random := k.killed() - aimed; random < kills() {
				t.Errorf("killed %d times at random, want %d", random, kills())
			}
			t.Logf("killed in each stage: %v", k.reached)
			for _, stage := range stages {
				if k.reached[stage] == 0 {
					t.Errorf("none was killed while %s: the test proves nothing of it", stage)
				}
			}
			w.finish(2 + 2 + 40 + 20)
		})
	}
}

// finish pays what is left; then so many claims are paid, and none waits.
func (w *world) finish(claims int) {
	w.Helper()
	w.s.SetClock(func() time.Time { return july })
	for _, run := range w.s.Client.Payout.Query().Where(payout.StatusIn(payout.StatusMADE, payout.StatusRELEASED)).AllX(storetest.System()) {
		w.s.SetClock(func() time.Time { return july })
		w.pay(run)
	}
	run, err := w.p.Make(w.maker, payouts.Making{Month: "2026-06", Key: key("the-last")})
	if err == nil {
		w.pay(run)
	} else if p := problem.As(err); p == nil || p.Code != "nothing_due" {
		w.Fatal(said(err))
	}
	w.balance()
	if waits, paid := w.claims(claim.StatusAPPROVED), w.claims(claim.StatusPAID); waits != 0 || paid != claims {
		w.Errorf("%d claims wait and %d are paid", waits, paid)
	}
}

// killing is how often the child was killed in each of its stages, and the wish that it is at.
type killing struct {
	*world
	url     string
	wish    int
	reached map[string]int
}

// once kills the child a while after it has begun a stage, and holds the money together. What came through is another wish,
// of what came back.
// killed is how often the child was killed before it was through.
func (k *killing) killed() (n int) {
	for _, times := range k.reached {
		n += times
	}
	return n
}

func (k *killing) once(stage string, after time.Duration) {
	k.Helper()
	if last, killed := k.child(k.url, fmt.Sprint(k.wish), stage, after); killed {
		k.reached[last]++
	} else {
		k.wish++
	}
	k.balance()
}

// child runs payOnce in a process of its own and kills it a while after it has begun a stage. It gives the last stage that
// was begun; killed is false if it ended before.
func (w *world) child(url, wish, stage string, after time.Duration) (last string, killed bool) {
	w.Helper()
	child := exec.Command(os.Args[0], "-test.run=^$")
	child.Env = append(os.Environ(), childDatabase+"="+url, childKey+"="+wish,
		childMaker+"="+w.people.Staff["ACCOUNTING"].ID, childSecond+"="+w.people.Staff["ADMINISTRATOR"].ID)
	child.Stderr = os.Stderr
	out, err := child.StdoutPipe()
	if err != nil {
		w.Fatal(err)
	}
	if err := child.Start(); err != nil {
		w.Fatal(err)
	}
	said := bufio.NewScanner(out)
	for said.Scan() && said.Text() != stage {
	}
	time.Sleep(after)
	if err := child.Process.Kill(); err != nil && !errors.Is(err, os.ErrProcessDone) {
		w.Fatal(err)
	}
	for last = said.Text(); said.Scan(); last = said.Text() {
	}
	_ = child.Wait() // killed, or through
	return last, !child.ProcessState.Exited()
}
