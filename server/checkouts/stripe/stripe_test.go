package stripe_test

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"os"
	"os/exec"
	"strings"
	"testing"
	"time"

	"github.com/stripe/stripe-go/v84/webhook"

	"kyosai/server/checkouts"
	"kyosai/server/checkouts/stripe"
)

const secret = "whsec_of_a_test"

// mock starts stripe-mock, which holds requests against Stripe's own description of its interface and keeps no state.
func mock(t *testing.T) string {
	t.Helper()
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	port := listener.Addr().(*net.TCPAddr).Port
	_ = listener.Close()
	path := t.TempDir() + "/stripe-mock"
	if out, err := exec.Command("go", "build", "-o", path, "github.com/stripe/stripe-mock").CombinedOutput(); err != nil {
		t.Fatalf("build stripe-mock: %v\n%s", err, out)
	}
	server := exec.Command(path, "-http-port", fmt.Sprint(port))
	server.Stderr = os.Stderr
	if err := server.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = server.Process.Kill(); _ = server.Wait() })
	address := fmt.Sprintf("http://127.0.0.1:%d", port)
	for range 200 {
		if answer, err := http.Get(address); err == nil {
			_ = answer.Body.Close()
			return address
		}
		time.Sleep(50 * time.Millisecond)
	}
	t.Fatal("stripe-mock does not answer")
	return ""
}

func TestWhatIsAskedOfStripeIsWhatItsInterfaceTakes(t *testing.T) {
	s, ctx := stripe.New("sk_test_123", []string{secret}, mock(t)), context.Background()
	page, err := s.Begin(ctx, checkouts.Wish{Key: "cko_1", Number: "260615-1234", Amount: 2800, Until: time.Now().Add(time.Hour),
		Paid: "https://kyosai.example/orders/ord_1?card=done", Broken: "https://kyosai.example/orders/ord_1"})
	if err != nil || page.Session == "" || !strings.HasPrefix(page.Address, "https://checkout.stripe.com/") {
		t.Errorf("begin: %v, %v", page, err)
	}
	if o, err := s.Ask(ctx, page.Session); err != nil || o.State != checkouts.Open {
		t.Errorf("ask: %v, %v", o, err)
	}
	if _, err := s.Close(ctx, page.Session); err != nil {
		t.Errorf("close: %v", err)
	}
	if err := s.Refund(ctx, "cko_1-refund", "pi_1", 0); err != nil {
		t.Errorf("refund: %v", err)
	}
	if err := s.Refund(ctx, "trt_1", "pi_1", 1400); err != nil {
		t.Errorf("refund a part: %v", err)
	}
	if _, err := stripe.New("none", []string{secret}, mock(t)).Ask(ctx, page.Session); err == nil || errors.Is(err, checkouts.ErrRefused) {
		t.Errorf("with a key that is none: %v", err)
	}
}

func signed(body string, at time.Time, with string) http.Header {
	return under(webhook.GenerateTestSignedPayload(&webhook.UnsignedPayload{Payload: []byte(body), Secret: with, Timestamp: at}).Header)
}

func under(signature string) http.Header { return http.Header{"Stripe-Signature": {signature}} }

func event(kind, status, payment, currency string) string {
	return fmt.Sprintf(`{"id":"evt_1","object":"event","type":%q,"data":{"object":{"id":"cs_1","object":"checkout.session","client_reference_id":"cko_1",
		"status":%q,"payment_status":%q,"payment_intent":"pi_1","amount_total":2800,"currency":%q}}}`, kind, status, payment, currency)
}

func TestOnlyWhatStripeSignedIsRead(t *testing.T) {
	s, now := stripe.New("sk_test_123", []string{secret}, ""), time.Now()
	paid := event("checkout.session.completed", "complete", "paid", "jpy")
	o, err := s.Read(signed(paid, now, secret), []byte(paid))
	if err != nil || o == nil || *o != (checkouts.Outcome{Key: "cko_1", Session: "cs_1", State: checkouts.Paid, Payment: "pi_1", Amount: 2800}) {
		t.Fatalf("got %v, %v", o, err)
	}
	for name, header := range map[string]http.Header{
		"no signature": nil, "an empty one": under(""), "another secret": signed(paid, now, "whsec_other"), "too old": signed(paid, now.Add(-6*time.Minute), secret),
		"another body": signed(paid+" ", now, secret), "no header at all": under("x=y"), "an unknown scheme": under(strings.Replace(signed(paid, now, secret).Get("Stripe-Signature"), "v1=", "v0=", 1)),
	} {
		if _, err := s.Read(header, []byte(paid)); !errors.Is(err, checkouts.ErrSignature) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestWhatTheAccountSignedThatWasInUseBeforeIsRead(t *testing.T) {
	s, now := stripe.New("sk_test_123", []string{"whsec_of_today", secret}, ""), time.Now()
	paid := event("checkout.session.completed", "complete", "paid", "jpy")
	for _, by := range []string{"whsec_of_today", secret} {
		if o, err := s.Read(signed(paid, now, by), []byte(paid)); err != nil || o == nil || o.Key != "cko_1" {
			t.Errorf("signed with %s: %v, %v", by, o, err)
		}
	}
	if _, err := s.Read(signed(paid, now, "whsec_other"), []byte(paid)); !errors.Is(err, checkouts.ErrSignature) {
		t.Errorf("signed with another: %v", err)
	}
}

func TestWhatStripeSaysIsReadForWhatItMeans(t *testing.T) {
	s := stripe.New("sk_test_123", []string{secret}, "")
	for _, c := range []struct {
		body string
		want checkouts.State
		yen  int64
	}{
		{event("checkout.session.completed", "complete", "paid", "usd"), checkouts.Paid, 0},
		{event("checkout.session.completed", "complete", "unpaid", "jpy"), checkouts.Open, 0},
		{event("checkout.session.expired", "expired", "unpaid", "jpy"), checkouts.Closed, 0},
		{event("payment_intent.created", "open", "unpaid", "jpy"), "", 0},
		{strings.Replace(event("checkout.session.completed", "complete", "paid", "jpy"), `"cko_1"`, "null", 1), "", 0},
	} {
		o, err := s.Read(signed(c.body, time.Now(), secret), []byte(c.body))
		if err != nil || (o == nil) != (c.want == "") || o != nil && (o.State != c.want || int64(o.Amount) != c.yen) {
			t.Errorf("%s: %v, %v", c.body, o, err)
		}
	}
	for _, body := range []string{"", "{", "[]", `{"object":"event","type":"checkout.session.completed"}`} {
		if _, err := s.Read(signed(body, time.Now(), secret), []byte(body)); !errors.Is(err, checkouts.ErrUnreadable) {
			t.Errorf("%q: %v", body, err)
		}
	}
}

func FuzzRead(f *testing.F) {
	s := stripe.New("sk_test_123", []string{secret}, "")
	f.Add(event("checkout.session.completed", "complete", "paid", "jpy"), "")
	f.Add(`{"object":"event","type":"checkout.session.completed","data":{"object":[]}}`, "t=1,v1=00")
	f.Fuzz(func(t *testing.T, body, header string) {
		if o, err := s.Read(under(header), []byte(body)); err == nil || o != nil {
			t.Errorf("what nobody signed was read: %v", o)
		}
		o, err := s.Read(signed(body, time.Now(), secret), []byte(body))
		if err == nil && o != nil && (o.Key == "" || o.Session == "" || o.State == checkouts.Closed && o.Amount != 0) {
			t.Errorf("got %v", o)
		}
	})
}
