package edge

import (
	"log/slog"
	"net/http"
	"runtime/debug"
)

// Zone wraps a zone's handlers in all that every request passes, the outermost first.
func Zone(origin Origin, log *slog.Logger, refused Refused, handlers http.Handler) http.Handler {
	inner := SameOrigin(origin, refused, Compress(handlers))
	return RequestIDs(Log(log, Headers(origin.Secure(), rescue(log, inner))))
}

// Called wraps what a server of somebody else's calls: all that every request passes but for what keeps pages of other origins
// away, for it is no browser. Whoever serves it knows the caller by other means.
func Called(origin Origin, log *slog.Logger, refused Refused, handler http.Handler) http.Handler {
	return RequestIDs(Log(log, Headers(origin.Secure(), rescue(log, OwnHost(origin, refused, handler)))))
}

// rescue answers a panic with 500 and the request's id alone.
func rescue(log *slog.Logger, next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		defer func() {
			value := recover()
			if value == nil {
				return
			}
			if value == http.ErrAbortHandler {
				panic(value)
			}
			log.ErrorContext(r.Context(), "a handler panicked",
				slog.String("request", RequestID(r.Context())), slog.Any("panic", value), slog.String("stack", string(debug.Stack())))
			refuse(w, http.StatusInternalServerError, "a fault of ours; the request is "+RequestID(r.Context()))
		}()
		next.ServeHTTP(w, r)
	})
}
