package orders_test

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"os/exec"
	"strings"
	"sync"
	"testing"
	"time"

	"kyosai/gen/ent/member"
	"kyosai/gen/ent/order"
	"kyosai/server/access"
	"kyosai/server/orders"
	"kyosai/server/store"
	"kyosai/server/store/storetest"
)

// What the parent tells the child that it kills.
const (
	childDatabase = "KYOSAI_TEST_KILLED_SALE"
	childOffering = "KYOSAI_TEST_OFFERING"
)

// TestMain lets the test's own binary be the server that is killed in the middle of a sale.
func TestMain(m *testing.M) {
	if url := os.Getenv(childDatabase); url != "" {
		if err := sell(url, os.Getenv(childOffering), os.Stdout); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		os.Exit(0)
	}
	if url := os.Getenv(childCalls); url != "" {
		if err := call(url); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		os.Exit(0)
	}
	os.Exit(m.Run())
}

// sell has every buyer send his wish three times, 64 buyers at once, and says who was told of which order.
func sell(url, offering string, out io.Writer) error {
	s, err := store.Open(context.Background(), url)
	if err != nil {
		return err
	}
	s.SetClock(func() time.Time { return now })
	buyers, err := s.Client.Member.Query().Where(member.NumberHasPrefix("2000")).IDs(storetest.System())
	if err != nil {
		return err
	}
	rand.Shuffle(len(buyers), func(i, j int) { buyers[i], buyers[j] = buyers[j], buyers[i] })
	o, wishes := orders.New(s), make(chan string)
	var all sync.WaitGroup
	var mutex sync.Mutex
	for range 64 {
		all.Go(func() {
			for buyer := range wishes {
				as := storetest.As(&access.Viewer{Kind: access.Member, Zone: access.Public, Roles: access.MemberRole, MemberID: buyer})
				made, err := o.Place(as, orders.Placing{OfferingID: offering, Quantity: 1, Key: "the-wish-of-" + buyer[:10]})
				mutex.Lock()
				if err == nil {
					fmt.Fprintln(out, buyer, made.ID)
				} else if code(err) != "sold_out" {
					fmt.Fprintln(out, buyer, "!", err)
				}
				mutex.Unlock()
			}
		})
	}
	fmt.Fprintln(out, "ready")
	for range 3 {
		for _, buyer := range buyers {
			wishes <- buyer
		}
	}
	close(wishes)
	all.Wait()
	return s.Close()
}

// size is how many buy how many seats, and how often the server is killed meanwhile.
func size() (buyers, seats, kills int) {
	if os.Getenv("KYOSAI_TEST_LONG") != "" {
		return 10_000, 500, 20
	}
	return 300, 100, 6
}

func TestKilledInTheMiddleOfASaleNothingIsLostOrSoldTwice(t *testing.T) {
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
			w := open(t, s)
			buyers, seats, kills := size()
			w.buyers(buyers)
			w.ticket = w.offer(seats, 4)
			told := map[string]string{}
			killed := 0
			for range kills {
				if w.killed(url, told, time.Duration(10+rand.IntN(150))*time.Millisecond) {
					killed++
				}
				w.held(told)
			}
			begun := time.Now()
			if w.killed(url, told, time.Hour) {
				t.Error("the last was killed")
			}
			t.Logf("%d buyers, %d seats, the server killed %d times: %d told; the last %d wishes took %v", buyers, seats, killed, len(told), 3*buyers, time.Since(begun).Round(time.Millisecond))
			w.held(told)
			if killed == 0 || len(told) != seats {
				t.Errorf("%d times killed, and %d of %d seats told", killed, len(told), seats)
			}
			w.expect(seats, 0)
		})
	}
}

// killed runs sell in a process of its own, kills it a while after it has begun, and adds up who was told of which order.
func (w *world) killed(url string, told map[string]string, after time.Duration) bool {
	w.Helper()
	child := exec.Command(os.Args[0], "-test.run=^$")
	child.Env = append(os.Environ(), childDatabase+"="+url, childOffering+"="+w.ticket.ID)
	child.Stderr = os.Stderr
	out, err := child.StdoutPipe()
	if err != nil {
		w.Fatal(err)
	}
	if err := child.Start(); err != nil {
		w.Fatal(err)
	}
	lines := bufio.NewScanner(out)
	if !lines.Scan() || lines.Text() != "ready" {
		w.Fatalf("the child says %q", lines.Text())
	}
	timer := time.AfterFunc(after, func() { _ = child.Process.Kill() })
	for lines.Scan() {
		buyer, id, whole := strings.Cut(lines.Text(), " ")
		switch before := told[buyer]; {
		case !whole || len(id) < len("ord_")+26: // the kill cut the line
		case !strings.HasPrefix(id, "ord_"):
			w.Errorf("%s was told %s", buyer, id)
		case before != "" && before != id:
			w.Errorf("%s was told of %s and then of %s", buyer, before, id)
		default:
			told[buyer] = id
		}
	}
	timer.Stop()
	_ = child.Wait() // killed, or through
	return !child.ProcessState.Exited()
}

// held holds what is kept against what was told: every order told is kept, no buyer has two, and the stock counts them.
func (w *world) held(told map[string]string) {
	w.Helper()
	kept := map[string]string{}
	for _, one := range w.s.Client.Order.Query().Where(order.OfferingID(w.ticket.ID)).AllX(storetest.System()) {
		if kept[one.MemberID] != "" {
			w.Errorf("%s has two orders", one.MemberID)
		}
		kept[one.MemberID] = one.ID
	}
	for buyer, id := range told {
		if kept[buyer] != id {
			w.Errorf("%s was told of %s, and has %q", buyer, id, kept[buyer])
		}
	}
	if stock, _ := w.taken(); stock != len(kept) {
		w.Errorf("%d orders are kept and %d tickets taken", len(kept), stock)
	}
}
