package stripe_test

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"kyosai/server/checkouts/stripe"
)

// answering stands for Stripe: it lists the refunds of a payment by their states, and makes one of a state. stripe-mock keeps
// none.
func answering(t *testing.T, before []string, made string) (*stripe.Stripe, *[]string) {
	var keys []string
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.Method == http.MethodPost {
			keys = append(keys, r.Header.Get("Idempotency-Key"))
			_, _ = fmt.Fprintf(w, `{"id":"re_new","object":"refund","status":%q}`, made)
			return
		}
		var rows []string
		for i, state := range before {
			key, status, _ := strings.Cut(state, " ")
			rows = append(rows, fmt.Sprintf(`{"id":"re_%d","object":"refund","status":%q,"metadata":{"kyosai":%q}}`, i, status, key))
		}
		_, _ = fmt.Fprintf(w, `{"object":"list","has_more":false,"data":[%s]}`, strings.Join(rows, ","))
	}))
	t.Cleanup(server.Close)
	return stripe.New("sk_test_123", []string{secret}, server.URL), &keys
}

func TestARefundIsDoneWhenItHasSucceededAndIsAskedForOnce(t *testing.T) {
	for _, c := range []struct {
		before []string
		made   string
		done   bool
		asked  string
	}{
		{nil, "succeeded", true, "trt_1-0"},
		{nil, "pending", false, "trt_1-0"},
		{nil, "failed", false, "trt_1-0"},
		{[]string{"trt_1 succeeded"}, "", true, ""},
		{[]string{"trt_1 pending"}, "", false, ""},
		{[]string{"trt_1 requires_action"}, "", false, ""},
		{[]string{"trt_1 failed", "trt_1 canceled"}, "succeeded", true, "trt_1-2"},
		{[]string{"trt_1 failed", "trt_1 succeeded"}, "", true, ""},
		{[]string{"trt_1 failed", "trt_1 failed", "trt_1 failed"}, "", false, ""},
		{[]string{"trt_2 succeeded"}, "succeeded", true, "trt_1-0"},
	} {
		s, keys := answering(t, c.before, c.made)
		err := s.Refund(t.Context(), "trt_1", "pi_1", 1400)
		if (err == nil) != c.done || strings.Join(*keys, " ") != c.asked {
			t.Errorf("%v, then %s: %v, asked with %q", c.before, c.made, err, *keys)
		}
	}
}
