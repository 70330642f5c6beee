package edge

import (
	"log/slog"
	"net/http"
	"time"
)

// Log writes one line a request: no query, no body, no cookie, no address of a person.
func Log(log *slog.Logger, next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		start := time.Now()
		seen := &watcher{ResponseWriter: w}
		next.ServeHTTP(seen, r)
		log.InfoContext(r.Context(), "request",
			slog.String("request", RequestID(r.Context())), slog.String("method", method(r)),
			slog.String("path", shortened(r.URL.Path)), slog.Int("status", max(seen.status, http.StatusOK)),
			slog.Int64("bytes", seen.bytes), slog.Duration("took", time.Since(start)))
	})
}

// method keeps an invented one out of the log.
func method(r *http.Request) string {
	if len(r.Method) > 10 {
		return "other"
	}
	return r.Method
}

func shortened(path string) string { return path[:min(len(path), 100)] }

type watcher struct {
	http.ResponseWriter
	status int
	bytes  int64
}

// Unwrap lets http.ResponseController reach the connection.
func (w *watcher) Unwrap() http.ResponseWriter { return w.ResponseWriter }

// WriteHeader notes the final status.
func (w *watcher) WriteHeader(status int) {
	if w.status == 0 && status >= 200 {
		w.status = status
	}
	w.ResponseWriter.WriteHeader(status)
}

// Write counts what is sent.
func (w *watcher) Write(b []byte) (int, error) {
	n, err := w.ResponseWriter.Write(b)
	w.bytes += int64(n)
	return n, err
}
