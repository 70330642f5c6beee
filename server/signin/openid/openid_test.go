package openid

import (
	"net/http"
	"strings"
	"testing"
	"time"

	"kyosai/gen/ent/auditentry"
	"kyosai/server/access"
	"kyosai/server/signin/session"
	"kyosai/server/store/storetest"
)

func TestStaffSignInThroughTheProviderAndComeBackWhereTheyWere(t *testing.T) {
	each(t, func(t *testing.T, d *Door) {
		b := newBrowser(t)
		b.toForm("/claims?state=SUBMITTED")
		answer, _ := b.fill("clerk", "clerk-pw")
		answer, _ = b.visit(http.MethodGet, answer.Header.Get("Location"), nil)
		if answer.StatusCode != http.StatusSeeOther || answer.Header.Get("Location") != "/claims?state=SUBMITTED" || answer.Header.Get("Cache-Control") != "no-store" {
			t.Fatalf("came back with %d to %s", answer.StatusCode, answer.Header.Get("Location"))
		}
		if c := b.staffCookies(); c[session.StaffCookie] == "" || c[pendingCookie] != "" {
			t.Errorf("the browser holds %v", c)
		}
		if _, text := b.visit(http.MethodGet, "/claims?state=SUBMITTED", nil); text != "/claims?state=SUBMITTED STAFF 受付 花子 CLERK" {
			t.Errorf("then it is %s", text)
		}
	})
}

func TestAWrongPasswordStaysAtTheProvider(t *testing.T) {
	d := open(t, storetest.Open(t, storetest.SQLite))
	b := newBrowser(t)
	for _, c := range [][2]string{{"clerk", "wrong"}, {"nobody", "clerk-pw"}, {"clerk", ""}, {"", ""}, {"<script>", "x"}} {
		b.toForm("/")
		answer, text := b.fill(c[0], c[1])
		if answer.StatusCode != http.StatusUnprocessableEntity || !strings.Contains(text, "違います") || strings.Contains(text, "<script>") {
			t.Errorf("%v: %d %s", c, answer.StatusCode, text)
		}
	}
	if n := d.Store.Client.Session.Query().CountX(storetest.System()); n != 0 {
		t.Errorf("%d sessions", n)
	}
}

func TestTheProviderAsksAgainForEverySignIn(t *testing.T) {
	open(t, storetest.Open(t, storetest.SQLite))
	b := newBrowser(t)
	for range 2 {
		b.toForm("/") // fails where a session at the provider is enough
		b.follow(firstOf(b.fill("clerk", "clerk-pw")), "", "")
	}
}

func TestWhoIsNotOnTheStaffIsToldWhomToAsk(t *testing.T) {
	each(t, func(t *testing.T, d *Door) {
		for _, c := range []struct{ id, plain, subject string }{{"stranger", "stranger-pw", "demo-stranger"}, {"gone", "gone-pw", "demo-gone"}} {
			b := newBrowser(t)
			b.toForm("/")
			answer, text := b.follow(firstOf(b.fill(c.id, c.plain)), "", "")
			if answer.StatusCode != http.StatusForbidden || !strings.Contains(text, "管理者") || !strings.Contains(text, c.subject) {
				t.Errorf("%s: %d %s", c.id, answer.StatusCode, text)
			}
			if b.staffCookies()[session.StaffCookie] != "" {
				t.Errorf("%s has a session", c.id)
			}
		}
		d.recorded(t, refusedNotStaff)
	})
}

func TestACallbackHoldsOnceAndInItsOwnBrowserOnly(t *testing.T) {
	each(t, func(t *testing.T, d *Door) {
		b := newBrowser(t)
		b.toForm("/")
		back := firstOf(b.fill("clerk", "clerk-pw")).Header.Get("Location")
		begun := b.staffCookies()[pendingCookie]
		thief := newBrowser(t)
		refusesAs(t, thief, back, "in another browser")
		d.recorded(t, refusedUnfinished)
		other := newBrowser(t)
		other.toForm("/")
		refusesAs(t, other, back, "in a browser with a sign-in of its own")
		if answer, _ := b.visit(http.MethodGet, back, nil); answer.StatusCode != http.StatusSeeOther {
			t.Fatalf("in its own browser: %d", answer.StatusCode)
		}
		refusesAs(t, b, back, "again")
		b.staffCookies()[pendingCookie] = begun
		refusesAs(t, b, back, "again, with the cookie from before")
	})
}

func TestEveryPartOfASignInIsChecked(t *testing.T) {
	each(t, func(t *testing.T, d *Door) {
		for name, spoil := range map[string]func(*pending){
			"state":                 func(p *pending) { p.State = "another" },
			"nonce":                 func(p *pending) { p.Nonce = "another" },
			"verifier":              func(p *pending) { p.Verifier = strings.Repeat("a", 43) },
			"age":                   func(p *pending) { p.Begun = p.Begun.Add(-patience - time.Second) },
			"time of the password":  func(p *pending) { p.Begun = p.Begun.Add(5 * time.Minute) },
			"nothing, as a control": nil,
		} {
			b := newBrowser(t)
			b.toForm("/")
			back := firstOf(b.fill("clerk", "clerk-pw")).Header.Get("Location")
			if spoil == nil {
				if answer, _ := b.visit(http.MethodGet, back, nil); answer.StatusCode != http.StatusSeeOther {
					t.Errorf("unspoilt: %d", answer.StatusCode)
				}
				continue
			}
			d.respoil(t, b, spoil)
			refusesAs(t, b, back, name)
		}
		d.recorded(t, refusedUnproven)
	})
}

func TestASealedSignInCannotBeChanged(t *testing.T) {
	d := open(t, storetest.Open(t, storetest.SQLite))
	other, err := New(Options{Store: d.Store, Sessions: d.Sessions, Key: []byte(strings.Repeat("k", 32)), Origin: d.Origin, Issuer: d.Issuer, Client: d.Client})
	if err != nil {
		t.Fatal(err)
	}
	forged, err := other.sealed(pending{State: "s", Begun: d.Store.Now()})
	if err != nil {
		t.Fatal(err)
	}
	for _, value := range []string{"", "x", "AAAA", forged, strings.Repeat("A", 200)} {
		b := newBrowser(t)
		b.visit(http.MethodGet, zone.server.URL+"/signin", nil)
		b.staffCookies()[pendingCookie] = value
		refusesAs(t, b, zone.server.URL+"/signin/callback?state=s&code=c", value)
	}
}

func TestTheProvidersRefusalEndsTheSignIn(t *testing.T) {
	d := open(t, storetest.Open(t, storetest.SQLite))
	b := newBrowser(t)
	b.visit(http.MethodGet, zone.server.URL+"/signin", nil)
	state := ""
	d.respoil(t, b, func(p *pending) { state = p.State })
	refusesAs(t, b, "/signin/callback?error=access_denied&state="+state, "an error")
	if b.staffCookies()[pendingCookie] != "" {
		t.Error("the sign-in is not over")
	}
}

func TestTheCookieOfASignInIsShortLivedAndComesBackFromTheProvider(t *testing.T) {
	open(t, storetest.Open(t, storetest.SQLite))
	b := newBrowser(t)
	answer, _ := b.visit(http.MethodGet, zone.server.URL+"/signin", nil)
	c := b.raw[0]
	if c.Name != pendingCookie || !strings.HasPrefix(c.Name, "__Host-") || !c.HttpOnly || !c.Secure || c.SameSite != http.SameSiteLaxMode || c.Path != "/" || c.MaxAge != 600 {
		t.Errorf("the cookie is %s", c.Raw)
	}
	asked := answer.Header.Get("Location")
	for _, part := range []string{"code_challenge_method=S256", "code_challenge=", "nonce=", "state=", "prompt=login", "response_type=code", "scope=openid"} {
		if !strings.Contains(asked, part) {
			t.Errorf("the provider is asked without %s: %s", part, asked)
		}
	}
}

func TestTheWayBackStaysInTheZone(t *testing.T) {
	for to, want := range map[string]string{
		"/": "/", "/claims?x=1#y": "/claims?x=1#y", "/members/mem_1": "/members/mem_1", "": "/",
		"//evil.example": "/", "https://evil.example/": "/", "/\\evil.example": "/", "/%5c/evil": "/%5c/evil", "javascript:alert(1)": "/",
		"claims": "/", "/\tevil": "/", "/signin": "/", "/signin/callback?code=1": "/", "\\\\evil.example": "/", "/\r\nSet-Cookie: x": "/",
		"http:/evil.example": "/", "///evil.example": "/", "/%2f/evil.example": "/",
	} {
		if got := samePage(to); got != want {
			t.Errorf("%q leads to %q, want %q", to, got, want)
		}
	}
}

func TestProductionRefusesTheDemosProvider(t *testing.T) {
	d := open(t, storetest.Open(t, storetest.SQLite))
	o := d.Options
	o.Production = true
	if _, err := New(o); err == nil || !strings.Contains(err.Error(), "https://") {
		t.Errorf("over http: %v", err)
	}
	d.Production = true // as if the demo's provider stood behind https
	if _, err := d.discover(t.Context()); err == nil || !strings.Contains(err.Error(), "demo") {
		t.Errorf("the demo's provider: %v", err)
	}
}

func TestAProviderThatDoesNotAnswerIsSaidAndAskedAgainLater(t *testing.T) {
	d := open(t, storetest.Open(t, storetest.SQLite))
	d.Issuer = "http://127.0.0.1:1"
	b := newBrowser(t)
	answer, text := b.visit(http.MethodGet, zone.server.URL+"/signin", nil)
	if answer.StatusCode != http.StatusServiceUnavailable || !strings.Contains(text, "認証サーバーにつながりません") || !strings.Contains(text, "/signin") {
		t.Errorf("got %d %s", answer.StatusCode, text)
	}
	d.Issuer = zone.issuer
	b.toForm("/")
}

func TestSigningInEndsTheSessionThatTheTerminalHad(t *testing.T) {
	d := open(t, storetest.Open(t, storetest.SQLite))
	b := newBrowser(t)
	for range 2 {
		b.toForm("/")
		b.follow(firstOf(b.fill("clerk", "clerk-pw")), "", "")
	}
	if n := d.Store.Client.Session.Query().CountX(storetest.System()); n != 1 {
		t.Errorf("%d sessions", n)
	}
	entries := d.Store.Client.AuditEntry.Query().AllX(storetest.System())
	if last := entries[len(entries)-1]; !strings.HasPrefix(last.Actor, "stf_") || last.Zone != string(access.StaffZone) {
		t.Errorf("recorded as %+v", last)
	}
}

// recorded wants a line of the record about somebody whom nobody knows yet.
func (d *Door) recorded(t *testing.T, reason string) {
	t.Helper()
	line, err := d.Store.Client.AuditEntry.Query().Where(auditentry.Refusal(reason)).First(storetest.System())
	if err != nil || line.Actor != "anonymous" || line.Zone != string(access.StaffZone) || line.Terminal == "" {
		t.Errorf("%s is recorded as %+v: %v", reason, line, err)
	}
}

// respoil changes the sealed sign-in of a browser, as only we could.
func (d *Door) respoil(t *testing.T, b *browser, spoil func(*pending)) {
	t.Helper()
	r, _ := http.NewRequest(http.MethodGet, "/", nil)
	r.AddCookie(&http.Cookie{Name: pendingCookie, Value: b.staffCookies()[pendingCookie]})
	p, err := d.unsealed(r)
	if err != nil {
		t.Fatal(err)
	}
	spoil(p)
	sealed, err := d.sealed(*p)
	if err != nil {
		t.Fatal(err)
	}
	b.staffCookies()[pendingCookie] = sealed
}

func refusesAs(t *testing.T, b *browser, back, name string) {
	t.Helper()
	answer, text := b.visit(http.MethodGet, back, nil)
	if answer.StatusCode != http.StatusBadRequest || !strings.Contains(text, "もう一度サインイン") {
		t.Errorf("%s: %d %s", name, answer.StatusCode, text)
	}
}

func firstOf(answer *http.Response, _ string) *http.Response { return answer }
