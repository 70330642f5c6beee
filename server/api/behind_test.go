package api

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/vektah/gqlparser/v2/ast"

	"kyosai/server/access"
	"kyosai/server/api/edge"
	"kyosai/server/rush"
)

const renaming = `mutation Rename($name: String!) { rename(name: $name) { id } }`

// crowded is an API behind a gate, whose changes are worked on for as long as a test holds them. It tells who is looked up, in their order.
type crowded struct {
	*httptest.Server
	t      *testing.T
	within chan string // who is worked on, by his session
	hold   chan struct{}
	looked atomic.Int32
	sent   atomic.Int32
	now    atomic.Int64
}

func crowd(t *testing.T, working, waiting int) *crowded {
	t.Helper()
	var log bytes.Buffer
	h, err := New(options(access.Public, Manifest{hashOf(renaming): renaming, hashOf(greeting): greeting}, false, &log))
	if err != nil {
		t.Fatal(err)
	}
	stamps, err := rush.NewStamps([]byte("secret"))
	if err != nil {
		t.Fatal(err)
	}
	c := &crowded{t: t, within: make(chan string, 100), hold: make(chan struct{})}
	door := rush.Door{Gate: rush.New(working, waiting, time.Minute), Stamps: stamps, Cookie: "session", Now: func() time.Time { return time.UnixMicro(c.now.Add(1)) }}
	of := func(op *ast.OperationDefinition, _ map[string]any) (string, bool) {
		return op.Name, op.Operation == ast.Mutation
	}
	c.Server = httptest.NewServer(edge.RequestIDs(h.Behind(Rush{door, of, func(context.Context, string) { c.sent.Add(1) }}, c.who)))
	t.Cleanup(c.Close)
	return c
}

// who looks up who asks, and holds a change as a database does that has much to do.
func (c *crowded) who(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		c.looked.Add(1)
		if a, _ := r.Context().Value(askedKey{}).(*asked); a != nil && a.refused == nil && a.op.definition.Operation == ast.Mutation {
			session, _ := r.Cookie("session")
			c.within <- session.Value
			<-c.hold
		}
		next.ServeHTTP(w, r)
	})
}

type heard struct {
	code                int
	body, stamp, comeIn string
}

func (c *crowded) send(session, document, stamp string) heard {
	body := fmt.Sprintf(`{"documentId":"sha256:%s","variables":{"name":"x"}}`, hashOf(document))
	req, _ := http.NewRequest(http.MethodPost, c.URL, strings.NewReader(body))
	req.Header.Set("Content-Type", mediaJSON)
	req.Header.Set(rush.Header, stamp)
	req.AddCookie(&http.Cookie{Name: "session", Value: session})
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		c.t.Error(err)
		return heard{}
	}
	defer resp.Body.Close()
	answer, _ := io.ReadAll(resp.Body)
	return heard{resp.StatusCode, string(answer), resp.Header.Get(rush.Header), resp.Header.Get("Retry-After")}
}

// later sends from a phone of its own, and waits until that stands where it belongs.
func (c *crowded) later(all *sync.WaitGroup, session, stamp string, code int) {
	all.Go(func() {
		if got := c.send(session, renaming, stamp); got.code != code {
			c.t.Errorf("%s: %d %s", session, got.code, got.body)
		}
	})
	time.Sleep(100 * time.Millisecond)
}

func TestWhoWasSentAwayIsLetInBeforeWhoCameAfterHim(t *testing.T) {
	c := crowd(t, 2, 2)
	var all sync.WaitGroup
	for _, name := range []string{"a", "b", "c", "d"} { // two are worked on, two wait
		c.later(&all, name, "", http.StatusOK)
	}
	early := c.send("early", renaming, "")
	if early.code != http.StatusTooManyRequests || early.stamp == "" || early.comeIn != "2" || !strings.Contains(early.body, `"code":"TOO_MANY","reason":"rush"`) {
		t.Fatalf("sent away with %+v", early)
	}
	if looked := c.looked.Load(); looked != 2 || c.sent.Load() != 1 {
		t.Errorf("%d were looked up, and %d noted as sent away", looked, c.sent.Load())
	}
	if got := c.send("anybody", greeting, ""); got.code != http.StatusOK {
		t.Errorf("reading has to wait: %+v", got)
	}
	c.hold <- struct{}{} // a is done, c comes in: there is one place in the line
	time.Sleep(100 * time.Millisecond)
	c.later(&all, "late", "", http.StatusTooManyRequests) // it will have to make room
	c.later(&all, "early", early.stamp, http.StatusOK)
	if again := c.send("thief", renaming, early.stamp); again.code != http.StatusTooManyRequests {
		t.Errorf("somebody else's stamp: %+v", again)
	}
	for range 4 {
		c.hold <- struct{}{}
	}
	all.Wait()
	close(c.within)
	var order []string
	for name := range c.within {
		order = append(order, name)
	}
	if got := strings.Join(order, " "); got != "a b c d early" && got != "b a c d early" {
		t.Errorf("worked on in the order %s", got)
	}
}

func TestAStampIsOlderThanWhoWaitsWithoutOne(t *testing.T) {
	c := crowd(t, 1, 1)
	var all sync.WaitGroup
	c.later(&all, "a", "", http.StatusOK)
	c.later(&all, "b", "", http.StatusOK)
	early := c.send("early", renaming, "")
	c.hold <- struct{}{}
	time.Sleep(100 * time.Millisecond)
	c.later(&all, "late", "", http.StatusTooManyRequests)
	c.later(&all, "early", early.stamp, http.StatusOK)
	for range 2 {
		c.hold <- struct{}{}
	}
	all.Wait()
	close(c.within)
	order := []string{<-c.within, <-c.within, <-c.within}
	if got := strings.Join(order, " "); got != "a b early" {
		t.Errorf("worked on in the order %s", got)
	}
}

func TestWhatIsNoRequestOfOursDoesNotPassTheGate(t *testing.T) {
	c := crowd(t, 1, 0)
	var all sync.WaitGroup
	c.later(&all, "a", "", http.StatusOK)
	if got := c.send("b", "query { elsewhere }", ""); got.code != http.StatusBadRequest {
		t.Errorf("an operation that is not listed: %+v", got)
	}
	req, _ := http.NewRequest(http.MethodGet, c.URL, nil)
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		t.Fatal(err)
	}
	resp.Body.Close()
	if resp.StatusCode != http.StatusMethodNotAllowed {
		t.Errorf("GET: %d", resp.StatusCode)
	}
	c.hold <- struct{}{}
	all.Wait()
}
