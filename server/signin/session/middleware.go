package session

import (
	"log/slog"
	"net"
	"net/http"
	"net/netip"
	"slices"
	"strings"

	"kyosai/server/access"
)

// Middleware finds who is looking and puts him into the request's context: by the cookie, or anonymous.
func (s *Sessions) Middleware(next http.Handler) http.Handler {
	name := cookieOf(s.Zone)
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		viewer, err := s.of(r, name)
		if err != nil {
			slog.Error("who is looking could not be found", "error", err)
			http.Error(w, "ただいまご利用いただけません。しばらくしてから、もう一度お試しください。", http.StatusServiceUnavailable)
			return
		}
		viewer.Terminal = s.Address(r)
		if s.RequestID != nil {
			viewer.RequestID = s.RequestID(r.Context())
		}
		ctx := access.With(r.Context(), viewer)
		next.ServeHTTP(w, r.WithContext(withJar(ctx, &jar{w.Header(), name, viewer})))
	})
}

func (s *Sessions) of(r *http.Request, name string) (*access.Viewer, error) {
	nobody := &access.Viewer{Kind: access.Anonymous, Zone: s.Zone}
	c, err := r.Cookie(name)
	if err != nil {
		return nobody, nil
	}
	viewer, err := s.find(r.Context(), c.Value)
	if viewer == nil {
		viewer = nobody
	}
	return viewer, err
}

// Address is where a request came from.
func (s *Sessions) Address(r *http.Request) string { return address(r, s.Proxies) }

// address finds where the request came from. A registered terminal's name will stand here once there are such. Each proxy
// adds to X-Forwarded-For whom it was asked by, so the entries are read from the end, and only as far as proxies of ours
// wrote them: what stands before is what the client says of itself.
func address(r *http.Request, ours []netip.Prefix) string {
	host, _, err := net.SplitHostPort(r.RemoteAddr)
	if err != nil {
		return r.RemoteAddr
	}
	told := strings.Split(strings.Join(r.Header.Values("X-Forwarded-For"), ","), ",")
	for i := len(told) - 1; i >= 0 && trusted(host, ours); i-- {
		before, err := netip.ParseAddr(strings.TrimSpace(told[i]))
		if err != nil {
			break
		}
		host = before.Unmap().String()
	}
	return host
}

func trusted(host string, ours []netip.Prefix) bool {
	a, err := netip.ParseAddr(host)
	return err == nil && slices.ContainsFunc(ours, func(p netip.Prefix) bool { return p.Contains(a.Unmap()) })
}
