// Package edge is what every request passes before it reaches a zone's
// handlers, and every answer on its way out: a request id, the headers that
// keep a browser from harm, the check that a changing request comes from our
// own page, compression, and the apps' files.
package edge

import (
	"context"
	"net/http"

	"kyosai/server/id"
)

type requestKey struct{}

// RequestID answers the id of the request that ctx belongs to, "" outside of one.
func RequestID(ctx context.Context) string {
	s, _ := ctx.Value(requestKey{}).(string)
	return s
}

// WithRequestID gives a context in which the id is known.
func WithRequestID(ctx context.Context, requestID string) context.Context {
	return context.WithValue(ctx, requestKey{}, requestID)
}

// RequestIDs gives each request an id of our own (what a client sends is not
// taken over into logs) and tells it in the answer's Request-Id.
func RequestIDs(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		requestID := id.New("req")
		w.Header().Set("Request-Id", requestID)
		next.ServeHTTP(w, r.WithContext(WithRequestID(r.Context(), requestID)))
	})
}
