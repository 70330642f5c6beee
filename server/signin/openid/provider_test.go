package openid

import (
	"context"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"kyosai/gen/ent/staffrole"
	"kyosai/server/access"
	"kyosai/server/audit"
	"kyosai/server/signin/session"
	"kyosai/server/store"
	"kyosai/server/store/storetest"
	"kyosai/server/testkit"
)

const people = `{"staff": [
	{"subject": "demo-clerk", "signInId": "clerk", "password": "clerk-pw", "name": "受付 花子"},
	{"subject": "demo-gone", "signInId": "gone", "password": "gone-pw", "name": "退職 太郎"},
	{"subject": "demo-stranger", "signInId": "stranger", "password": "stranger-pw", "name": "他部署 次郎"}]}`

// zone is the staff zone at one address for the whole package: the provider sends people back nowhere else.
var zone struct {
	sync.Mutex
	handler http.Handler
	server  *httptest.Server
	issuer  string
}

// TestMain starts the demo's real identity provider once.
func TestMain(m *testing.M) {
	zone.server = httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		zone.Lock()
		h := zone.handler
		zone.Unlock()
		h.ServeHTTP(w, r)
	}))
	stop, err := startProvider()
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	code := m.Run()
	stop()
	zone.server.Close()
	os.Exit(code)
}

func startProvider() (stop func(), err error) {
	address, err := testkit.Address()
	if err != nil {
		return nil, err
	}
	folder, err := os.MkdirTemp("", "kyosai-openid")
	if err != nil {
		return nil, err
	}
	file := filepath.Join(folder, "people.json")
	if err := os.WriteFile(file, []byte(people), 0o600); err != nil {
		return nil, err
	}
	zone.issuer = "http://" + address
	cmd := exec.Command("node", "main.mjs")
	cmd.Dir = "../../../webapp/idp"
	cmd.Env = append(os.Environ(), "KYOSAI_DEMO_LISTEN="+address, "KYOSAI_DEMO_ISSUER="+zone.issuer, "KYOSAI_DEMO_CLIENT=kyosai-staff",
		"KYOSAI_DEMO_PEOPLE="+file, "KYOSAI_DEMO_STAFF_ORIGIN="+zone.server.URL)
	var said strings.Builder
	cmd.Stdout, cmd.Stderr = &said, &said
	if err := cmd.Start(); err != nil {
		return nil, fmt.Errorf("start the identity provider: %w", err)
	}
	stop = func() { _ = cmd.Process.Kill(); _ = cmd.Wait(); _ = os.RemoveAll(folder) }
	for range 2400 {
		if answer, err := http.Get(zone.issuer + "/.well-known/openid-configuration"); err == nil {
			_ = answer.Body.Close()
			return stop, nil
		}
		time.Sleep(50 * time.Millisecond)
	}
	stop()
	return nil, fmt.Errorf("the identity provider does not answer: %s", said.String())
}

// each gives a door of a staff zone with a clerk and somebody who is disabled, on every engine.
func each(t *testing.T, test func(t *testing.T, d *Door)) {
	t.Helper()
	storetest.Each(t, func(t *testing.T, db *store.Store) { test(t, open(t, db)) })
}

func open(t *testing.T, db *store.Store) *Door {
	t.Helper()
	sessions := &session.Sessions{Store: db, Zone: access.StaffZone, Limit: session.StaffLimit}
	d, err := New(Options{Store: db, Sessions: sessions, Key: make([]byte, 32), Origin: zone.server.URL, Issuer: zone.issuer, Client: "kyosai-staff", Refusals: audit.NewRefusals(db.DB, db.Now)})
	if err != nil {
		t.Fatal(err)
	}
	err = db.InTx(storetest.System(), func(ctx context.Context, tx *store.Tx) error {
		c := tx.Client()
		clerk, err := c.Staff.Create().SetSubject("demo-clerk").SetName("受付 花子").SetCreatedAt(tx.Now).Save(ctx)
		if err != nil {
			return err
		}
		if err := c.StaffRole.Create().SetStaffID(clerk.ID).SetRole(staffrole.RoleCLERK).SetGrantedAt(tx.Now).Exec(ctx); err != nil {
			return err
		}
		return c.Staff.Create().SetSubject("demo-gone").SetName("退職 太郎").SetEnabled(false).SetCreatedAt(tx.Now).Exec(ctx)
	})
	if err != nil {
		t.Fatal(err)
	}
	mux := http.NewServeMux()
	mux.Handle("/signin", d.Handler())
	mux.Handle("/signin/callback", d.Handler())
	mux.HandleFunc("/", func(w http.ResponseWriter, r *http.Request) {
		v := access.From(r.Context())
		fmt.Fprintf(w, "%s %s %s %s", r.URL, v.Kind, v.Name, v.Roles)
	})
	zone.Lock()
	zone.handler = sessions.Middleware(mux)
	zone.Unlock()
	return d
}

// browser is somebody's browser: it keeps cookies by host and takes redirects one by one.
type browser struct {
	t       *testing.T
	cookies map[string]map[string]string
	at      *url.URL
	raw     []*http.Cookie // what the last answer set
}

func newBrowser(t *testing.T) *browser {
	return &browser{t: t, cookies: map[string]map[string]string{}}
}

// visit asks for an address, as seen from the last one, and follows nothing.
func (b *browser) visit(method, to string, form url.Values) (*http.Response, string) {
	b.t.Helper()
	target, err := url.Parse(to)
	if err != nil {
		b.t.Fatal(err)
	}
	if b.at != nil {
		target = b.at.ResolveReference(target)
	}
	r, err := http.NewRequestWithContext(b.t.Context(), method, target.String(), strings.NewReader(form.Encode()))
	if err != nil {
		b.t.Fatal(err)
	}
	if form != nil {
		r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	}
	for name, value := range b.cookies[target.Host] {
		r.AddCookie(&http.Cookie{Name: name, Value: value})
	}
	answer, err := http.DefaultTransport.RoundTrip(r)
	if err != nil {
		b.t.Fatal(err)
	}
	defer answer.Body.Close()
	text, _ := io.ReadAll(answer.Body)
	b.at, b.raw = target, answer.Cookies()
	b.keep(target.Host, b.raw)
	return answer, string(text)
}

func (b *browser) keep(host string, cookies []*http.Cookie) {
	if b.cookies[host] == nil {
		b.cookies[host] = map[string]string{}
	}
	for _, c := range cookies {
		if c.MaxAge < 0 || c.Value == "" {
			delete(b.cookies[host], c.Name)
		} else {
			b.cookies[host][c.Name] = c.Value
		}
	}
}

// follow takes redirects until there is a page, or until one leads to the stop.
func (b *browser) follow(answer *http.Response, text, stop string) (*http.Response, string) {
	b.t.Helper()
	for range 10 {
		to := answer.Header.Get("Location")
		if answer.StatusCode != http.StatusSeeOther || stop != "" && strings.Contains(to, stop) {
			return answer, text
		}
		answer, text = b.visit(http.MethodGet, to, nil)
	}
	b.t.Fatal("redirected without end")
	return nil, ""
}

// toForm begins signing in and comes to the provider's form.
func (b *browser) toForm(back string) string {
	b.t.Helper()
	answer, text := b.visit(http.MethodGet, zone.server.URL+"/signin?return="+url.QueryEscape(back), nil)
	answer, text = b.follow(answer, text, "")
	if answer.StatusCode != http.StatusOK || !strings.Contains(text, "職員ID") {
		b.t.Fatalf("no form at %s: %d %s", b.at, answer.StatusCode, text)
	}
	return text
}

// fill fills the form in and comes to where the provider sends the browser back.
func (b *browser) fill(id, plain string) (*http.Response, string) {
	b.t.Helper()
	answer, text := b.visit(http.MethodPost, b.at.String(), url.Values{"signInId": {id}, "password": {plain}})
	return b.follow(answer, text, "/signin/callback")
}

// staffCookies are what the browser holds for the staff zone.
func (b *browser) staffCookies() map[string]string {
	u, _ := url.Parse(zone.server.URL)
	return b.cookies[u.Host]
}
