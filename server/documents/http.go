package documents

import (
	"context"
	"encoding/json"
	"errors"
	"log/slog"
	"net/http"
	"strconv"

	"kyosai/server/audit"
	"kyosai/server/problem"
)

// Mount serves the documents beside the API, in the same session: POST /documents?claim=ID takes a file, GET
// /documents/ID gives one.
func (d *Documents) Mount(mux *http.ServeMux, session func(http.Handler) http.Handler) {
	mux.Handle("POST /documents", session(http.HandlerFunc(d.post)))
	mux.Handle("GET /documents/{id}", session(http.HandlerFunc(d.get)))
}

// added is what the app hears of a file that was taken.
type added struct {
	ID        string `json:"id"`
	Pages     int    `json:"pages"`
	MediaType string `json:"mediaType"`
	Size      int    `json:"size"`
}

func (d *Documents) post(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Cache-Control", "no-store")
	if r.ContentLength > mostBytes {
		w.Header().Set("Connection", "close")
		refuse(w, errTooLarge)
		return
	}
	ctx := audit.With(r.Context(), audit.Begin("documentAdd"))
	found, err := d.Add(ctx, r.URL.Query().Get("claim"), r.Body)
	if err != nil {
		refuse(w, d.record(ctx, err))
		return
	}
	answer(w, http.StatusCreated, added{found.ID, found.Pages, found.MediaType, found.Size})
}

func (d *Documents) get(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Cache-Control", "no-store")
	ctx := audit.With(r.Context(), audit.Begin("documentRead"))
	found, err := d.Read(ctx, r.PathValue("id"))
	if err = d.record(ctx, err); err != nil {
		refuse(w, err)
		return
	}
	h := w.Header()
	h.Set("Content-Type", found.MediaType)
	h.Set("Content-Length", strconv.Itoa(len(found.Bytes)))
	h.Set("Content-Disposition", `inline; filename="`+names[found.MediaType]+`"`)
	h.Set("Content-Security-Policy", policies[found.MediaType])
	h.Set("X-Content-Type-Options", "nosniff")
	h.Set("Cross-Origin-Resource-Policy", "same-origin")
	_, _ = w.Write(found.Bytes) // whoever asked may have gone
}

// record writes the look before the bytes leave, and what was refused: no answer without its record.
func (d *Documents) record(ctx context.Context, err error) error {
	trail := audit.From(ctx)
	if p := problem.As(err); p != nil && p.Kind == problem.Unauthenticated {
		d.Refusals.Note(ctx, trail.Operation(), string(p.Kind))
		return err
	} else if p != nil {
		trail.Refused(string(p.Kind))
	}
	return errors.Join(err, audit.Close(ctx, d.store.DB, trail, d.store.Now()))
}

// policies forbid a document everything but to be shown. A PDF has no sandbox: a browser shows it with a viewer of its
// own, which older ones do not open within one.
var policies = map[string]string{
	jpegType: "sandbox; default-src 'none'; frame-ancestors 'self'",
	pdfType:  "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'none'",
}

// names are what a browser calls the file when it is saved: nothing about the person.
var names = map[string]string{jpegType: "document.jpg", pdfType: "document.pdf"}

var statuses = map[problem.Kind]int{
	problem.Invalid: http.StatusUnprocessableEntity, problem.NotFound: http.StatusNotFound, problem.Conflict: http.StatusConflict,
	problem.Forbidden: http.StatusForbidden, problem.Unauthenticated: http.StatusUnauthorized, problem.TooMany: http.StatusTooManyRequests,
	problem.Unavailable: http.StatusServiceUnavailable,
}

// refused is what the app hears of a file that was not taken, or is not shown.
type refused struct {
	Problem problemJSON `json:"problem"`
}

type problemJSON struct {
	Code    string  `json:"code"`
	Field   *string `json:"field"`
	Message string  `json:"message"`
}

func refuse(w http.ResponseWriter, err error) {
	p := problem.As(err)
	status, known := http.StatusInternalServerError, p != nil
	if known {
		status = statuses[p.Kind]
	} else {
		slog.Error("documents", "error", err.Error(), "request", w.Header().Get("Request-Id"))
		p = problem.New(problem.Unavailable, "internal", "うまくいきませんでした。時間をおいて、もう一度お試しください。")
	}
	said := problemJSON{Code: p.Code, Message: p.Message}
	if p.Field != "" {
		said.Field = &p.Field
	}
	answer(w, status, refused{said})
}

func answer(w http.ResponseWriter, status int, body any) {
	w.Header().Set("Content-Type", "application/json; charset=utf-8")
	w.Header().Set("X-Content-Type-Options", "nosniff")
	w.WriteHeader(status)
	_ = json.NewEncoder(w).Encode(body) // whoever asked may have gone
}
