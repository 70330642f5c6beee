package openid

import (
	"crypto/rand"
	"crypto/subtle"
	"encoding/base64"
	"encoding/json"
	"errors"
	"log/slog"
	"net/http"
	"net/url"
	"strings"
	"time"

	"github.com/coreos/go-oidc/v3/oidc"
	"golang.org/x/oauth2"
)

// pendingCookie holds a sign-in that has begun, sealed. It must come along from the provider's page, so it is Lax
// where the session's is Strict.
const pendingCookie = "__Host-kyosai-staff-signin"

// patience is how long somebody may take at the provider.
const patience = 10 * time.Minute

// pending is a sign-in that has begun in this browser.
type pending struct {
	State    string    `json:"state"`
	Nonce    string    `json:"nonce"`
	Verifier string    `json:"verifier"`
	Return   string    `json:"return"`
	Begun    time.Time `json:"begun"`
}

// begin sends the browser to the provider. It always asks for the password again: a terminal is shared.
func (d *Door) begin(w http.ResponseWriter, r *http.Request) {
	provider, err := d.discover(r.Context())
	if err != nil {
		slog.Error("signing in cannot begin", "error", err)
		show(w, http.StatusServiceUnavailable, pageProvider, "")
		return
	}
	p := pending{State: rand.Text(), Nonce: rand.Text(), Verifier: oauth2.GenerateVerifier(), Return: samePage(r.URL.Query().Get("return")), Begun: d.Store.Now()}
	sealed, err := d.sealed(p)
	if err != nil {
		slog.Error("signing in cannot begin", "error", err)
		show(w, http.StatusInternalServerError, pageAgain, "")
		return
	}
	keep(w, sealed, int(patience/time.Second))
	to := d.config(provider).AuthCodeURL(p.State, oidc.Nonce(p.Nonce), oauth2.S256ChallengeOption(p.Verifier),
		oauth2.SetAuthURLParam("prompt", "login"), oauth2.SetAuthURLParam("max_age", "0"))
	w.Header().Set("Cache-Control", "no-store")
	http.Redirect(w, r, to, http.StatusSeeOther)
}

// samePage is the way back within this zone; anything else leads to the start.
func samePage(path string) string {
	u, err := url.Parse(path)
	if err != nil || u.Scheme != "" || u.Host != "" || u.User != nil || !strings.HasPrefix(path, "/") || strings.HasPrefix(path, "//") ||
		strings.ContainsAny(path, "\\\r\n\t") || strings.HasPrefix(u.Path, "//") || strings.HasPrefix(u.Path, Path+"/") || u.Path == Path {
		return "/"
	}
	return u.String()
}

func keep(w http.ResponseWriter, value string, age int) {
	http.SetCookie(w, &http.Cookie{Name: pendingCookie, Value: value, Path: "/", MaxAge: age, HttpOnly: true, Secure: true, SameSite: http.SameSiteLaxMode})
}

func (d *Door) sealed(p pending) (string, error) {
	plain, err := json.Marshal(p)
	if err != nil {
		return "", err
	}
	nonce := make([]byte, d.seal.NonceSize())
	rand.Read(nonce)
	return base64.RawURLEncoding.EncodeToString(d.seal.Seal(nonce, nonce, plain, []byte(pendingCookie))), nil
}

var errPending = errors.New("no sign-in has begun in this browser, or it is over")

// pendingOf opens the browser's sign-in that belongs to a state.
func (d *Door) pendingOf(r *http.Request, state string) (*pending, error) {
	p, err := d.unsealed(r)
	if err != nil {
		return nil, err
	}
	if subtle.ConstantTimeCompare([]byte(p.State), []byte(state)) != 1 || d.Store.Now().After(p.Begun.Add(patience)) {
		return nil, errPending
	}
	return p, nil
}

func (d *Door) unsealed(r *http.Request) (*pending, error) {
	c, err := r.Cookie(pendingCookie)
	if err != nil {
		return nil, errPending
	}
	raw, err := base64.RawURLEncoding.DecodeString(c.Value)
	size := d.seal.NonceSize()
	if err != nil || len(raw) < size {
		return nil, errPending
	}
	plain, err := d.seal.Open(nil, raw[:size], raw[size:], []byte(pendingCookie))
	if err != nil {
		return nil, errPending
	}
	p := &pending{}
	if err := json.Unmarshal(plain, p); err != nil {
		return nil, errPending
	}
	return p, nil
}
