package checkouts

import (
	"errors"
	"io"
	"log/slog"
	"net/http"
	"strings"

	"kyosai/server/problem"
)

// Path is where the provider says what has become of a page.
const Path = "/checkouts/said"

// ours is how the key of a checkout begins: an account of the provider's may serve others too.
const ours = "cko_"

// largest is how many bytes it may take to say so.
const largest = 256 << 10

// ServeHTTP hears the provider. Whoever calls is known by the signature over the body alone; there is no session, and nothing
// is answered but whether it was heard. What was not is sent again.
func (c Checkouts) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	body, err := io.ReadAll(http.MaxBytesReader(w, r.Body, largest))
	if err != nil {
		w.WriteHeader(http.StatusRequestEntityTooLarge)
		return
	}
	w.WriteHeader(c.hear(r, body))
}

func (c Checkouts) hear(r *http.Request, body []byte) int {
	said, err := c.Provider.Read(r.Header, body)
	switch {
	case errors.Is(err, ErrAbsent): // whoever calls; he is heard once there are settings to know him by
		return http.StatusServiceUnavailable
	case errors.Is(err, ErrSignature):
		if c.Refused != nil {
			c.Refused(r)
		}
		return http.StatusUnauthorized
	case err != nil:
		slog.Error("read what the payment provider says", "error", err.Error())
		return http.StatusBadRequest
	case said == nil || !strings.HasPrefix(said.Key, ours):
		return http.StatusNoContent
	}
	err = c.Settle(r.Context(), *said)
	if err == nil {
		return http.StatusNoContent
	}
	slog.Error("settle a checkout", "session", said.Session, "error", err.Error())
	if p := problem.As(err); p != nil && p.Kind == problem.NotFound {
		return http.StatusNotFound
	}
	return http.StatusInternalServerError
}
