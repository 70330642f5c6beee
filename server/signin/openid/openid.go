// Package openid lets staff in through the scheme's identity provider: OpenID Connect with the authorization code,
// PKCE, state and nonce. The provider says who somebody is; whether he may sign in, and as what, is said by the staff
// table alone.
package openid

import (
	"context"
	"crypto/aes"
	"crypto/cipher"
	"crypto/hkdf"
	"crypto/sha256"
	"fmt"
	"net/http"
	"strings"
	"sync"
	"time"

	"github.com/coreos/go-oidc/v3/oidc"
	"golang.org/x/oauth2"

	"kyosai/server/audit"
	"kyosai/server/signin/session"
	"kyosai/server/store"
)

// The addresses of the staff zone that belong to signing in.
const (
	Path         = "/signin"
	CallbackPath = "/signin/callback"
)

// Options is what signing in needs to know.
type Options struct {
	Store      *store.Store
	Sessions   *session.Sessions // of the staff zone
	Key        []byte            // the staff process's own key
	Origin     string            // of the staff zone, as browsers spell it
	Issuer     string
	Client     string
	Secret     string // none for a public client
	Production bool   // refuses the demo's provider
	Refusals   *audit.Refusals
}

// Door is where staff come in. It asks the provider about itself when the first one does, so that the staff zone
// starts while the provider does not answer.
type Door struct {
	Options
	seal cipher.AEAD
	http *http.Client

	mu       sync.Mutex
	provider *oidc.Provider
}

// answers is how long the provider may take.
const answers = 10 * time.Second

// New makes the door. It must stand within the sessions' middleware.
func New(o Options) (*Door, error) {
	if o.Production && !strings.HasPrefix(o.Issuer, "https://") {
		return nil, fmt.Errorf("the issuer %s: production needs a provider whose address begins with https://", o.Issuer)
	}
	key, err := hkdf.Key(sha256.New, o.Key, nil, "kyosai staff sign-in", 32)
	if err != nil {
		return nil, fmt.Errorf("the key of signing in: %w", err)
	}
	block, err := aes.NewCipher(key)
	if err != nil {
		return nil, fmt.Errorf("the key of signing in: %w", err)
	}
	seal, err := cipher.NewGCM(block)
	if err != nil {
		return nil, fmt.Errorf("the key of signing in: %w", err)
	}
	return &Door{Options: o, seal: seal, http: &http.Client{Timeout: answers}}, nil
}

// Handler serves both addresses.
func (d *Door) Handler() http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("GET "+Path, d.begin)
	mux.HandleFunc("GET "+CallbackPath, d.finish)
	return mux
}

// discover asks the provider about itself, once that it answers.
func (d *Door) discover(ctx context.Context) (*oidc.Provider, error) {
	d.mu.Lock()
	defer d.mu.Unlock()
	if d.provider != nil {
		return d.provider, nil
	}
	found, err := oidc.NewProvider(d.withClient(context.WithoutCancel(ctx)), d.Issuer)
	if err != nil {
		return nil, fmt.Errorf("ask the identity provider about itself: %w", err)
	}
	var about struct {
		Demo bool `json:"kyosai_demo"`
	}
	if err := found.Claims(&about); err != nil {
		return nil, fmt.Errorf("ask the identity provider about itself: %w", err)
	}
	if about.Demo && d.Production {
		return nil, fmt.Errorf("%s is the demo's provider: production needs the issuer of the scheme's own", d.Issuer)
	}
	d.provider = found
	return found, nil
}

func (d *Door) withClient(ctx context.Context) context.Context {
	return oidc.ClientContext(ctx, d.http)
}

func (d *Door) config(p *oidc.Provider) *oauth2.Config {
	return &oauth2.Config{
		ClientID: d.Client, ClientSecret: d.Secret, Endpoint: p.Endpoint(),
		RedirectURL: d.Origin + CallbackPath, Scopes: []string{oidc.ScopeOpenID},
	}
}
