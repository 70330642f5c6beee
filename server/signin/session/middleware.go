package session

import (
	"log/slog"
	"net"
	"net/http"

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
		viewer.Terminal = address(r)
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

// address is where the request came from. A registered terminal's name will stand here once there are such.
func address(r *http.Request) string {
	host, _, err := net.SplitHostPort(r.RemoteAddr)
	if err != nil {
		return r.RemoteAddr
	}
	return host
}
