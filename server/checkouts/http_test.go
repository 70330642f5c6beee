package checkouts_test

import (
	"context"
	"errors"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"kyosai/gen/ent/checkout"
	"kyosai/gen/ent/order"
	"kyosai/server/checkouts"
)

// saying reads whatever it hears as one outcome, or as an error.
type saying struct {
	checkouts.Provider
	said *checkouts.Outcome
	err  error
}

func (s saying) Read(http.Header, []byte) (*checkouts.Outcome, error) { return s.said, s.err }

func (s saying) Ask(context.Context, string) (checkouts.Outcome, error) {
	return checkouts.Outcome{}, nil
}

func TestTheProviderHearsWhetherItWasHeard(t *testing.T) {
	each(t, func(w *world) {
		of, paid := w.begun()
		unknown := paid
		unknown.Key = "cko_unknown"
		others := paid
		others.Key = "cart_7" // of another shop with the same account
		for _, c := range []struct {
			body string
			says saying
			want int
		}{
			{"{}", saying{err: checkouts.ErrSignature}, 401}, {"{}", saying{err: checkouts.ErrUnreadable}, 400}, {"{}", saying{Provider: checkouts.Absent{}, err: checkouts.ErrAbsent}, 503},
			{"{}", saying{err: errors.New("a fault")}, 400}, {"{}", saying{}, 204}, {"{}", saying{said: &unknown}, 404}, {"{}", saying{said: &others}, 204},
			{strings.Repeat(" ", 256<<10+1), saying{said: &paid}, 413},
		} {
			w.expect(of, order.StatusORDERED, paid.Key, checkout.StatusOPEN)
			if got := w.call(c.says, c.body); got != c.want {
				t.Errorf("%v: %d, want %d", c.says.err, got, c.want)
			}
		}
		for range 2 {
			if got := w.call(saying{said: &paid}, "{}"); got != 204 {
				t.Errorf("paid: %d", got)
			}
		}
		w.expect(of, order.StatusPAID, paid.Key, checkout.StatusPAID)
		if w.forged != 1 {
			t.Errorf("%d forged calls were told", w.forged)
		}
	})
}

func (w *world) call(says saying, body string) int {
	c := w.c
	c.Provider, c.Refused = says, func(*http.Request) { w.forged++ }
	answer := httptest.NewRecorder()
	c.ServeHTTP(answer, httptest.NewRequest("POST", checkouts.Path, strings.NewReader(body)))
	return answer.Code
}
