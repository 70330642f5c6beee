// Package plainhttp answers what is asked by plain HTTP beside the API: files about people, which nothing keeps and no other
// page frames, and refusals in the shape that the apps know.
package plainhttp

import (
	"cmp"
	"encoding/json"
	"log/slog"
	"net/http"
	"strconv"

	"kyosai/server/problem"
)

// The media types of what is served.
const (
	JPEG = "image/jpeg"
	PDF  = "application/pdf"
	// Calendar is a date that a calendar takes over.
	Calendar = "text/calendar; charset=utf-8"
)

// policies forbid a file everything but to be shown. A PDF has no sandbox: a browser shows it with a viewer of its own,
// which older ones do not open within one.
var policies = map[string]string{
	JPEG:     "sandbox; default-src 'none'; frame-ancestors 'self'",
	PDF:      "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'none'",
	Calendar: "default-src 'none'; frame-ancestors 'none'",
}

var endings = map[string]string{JPEG: ".jpg", PDF: ".pdf", Calendar: ".ics"}

// Serve sends a file to be shown. A browser calls it by the name where it is saved, which tells nothing about the person.
func Serve(w http.ResponseWriter, mediaType, name string, data []byte) {
	serve(w, "no-store", mediaType, name, data)
}

// ServeUnchanging is Serve for what is about nobody and never changes: the browser keeps it for its user.
func ServeUnchanging(w http.ResponseWriter, mediaType, name string, data []byte) {
	serve(w, "private, max-age=31536000, immutable", mediaType, name, data)
}

func serve(w http.ResponseWriter, keep, mediaType, name string, data []byte) {
	h := w.Header()
	h.Set("Cache-Control", keep)
	h.Set("Content-Type", mediaType)
	h.Set("Content-Length", strconv.Itoa(len(data)))
	h.Set("Content-Disposition", `inline; filename="`+name+endings[mediaType]+`"`)
	h.Set("Content-Security-Policy", policies[mediaType])
	h.Set("X-Content-Type-Options", "nosniff")
	h.Set("Cross-Origin-Resource-Policy", "same-origin")
	_, _ = w.Write(data) // whoever asked may have gone
}

var statuses = map[problem.Kind]int{
	problem.Invalid: http.StatusUnprocessableEntity, problem.NotFound: http.StatusNotFound, problem.Conflict: http.StatusConflict,
	problem.Forbidden: http.StatusForbidden, problem.Unauthenticated: http.StatusUnauthorized, problem.TooMany: http.StatusTooManyRequests,
	problem.Unavailable: http.StatusServiceUnavailable,
}

// refused is what the app hears of what was not done.
type refused struct {
	Problem said `json:"problem"`
}

type said struct {
	Code    string  `json:"code"`
	Field   *string `json:"field"`
	Message string  `json:"message"`
}

// Refuse says why something was not done; a fault of ours is logged and told without its details.
func Refuse(w http.ResponseWriter, operation string, err error) { RefuseAs(w, 0, operation, err) }

// RefuseAs is Refuse with the status that a protocol wants for a problem; 0 where the problem's kind tells it.
func RefuseAs(w http.ResponseWriter, status int, operation string, err error) {
	p := problem.As(err)
	if p != nil {
		status = cmp.Or(status, statuses[p.Kind])
	} else {
		status = http.StatusInternalServerError
		slog.Error(operation, "error", err.Error(), "request", w.Header().Get("Request-Id"))
		p = problem.New(problem.Unavailable, "internal", "うまくいきませんでした。時間をおいて、もう一度お試しください。")
	}
	words := said{Code: p.Code, Message: p.Message}
	if p.Field != "" {
		words.Field = &p.Field
	}
	Answer(w, status, refused{words})
}

// Answer sends an object, which nothing keeps.
func Answer(w http.ResponseWriter, status int, body any) {
	w.Header().Set("Cache-Control", "no-store")
	w.Header().Set("Content-Type", "application/json; charset=utf-8")
	w.Header().Set("X-Content-Type-Options", "nosniff")
	w.WriteHeader(status)
	_ = json.NewEncoder(w).Encode(body) // whoever asked may have gone
}
