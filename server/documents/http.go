package documents

import (
	"context"
	"net/http"

	"kyosai/server/audit"
	"kyosai/server/plainhttp"
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
	if r.ContentLength > mostBytes {
		w.Header().Set("Connection", "close")
		plainhttp.Refuse(w, "documents", errTooLarge)
		return
	}
	ctx := audit.With(r.Context(), audit.Begin("documentAdd"))
	found, err := d.Add(ctx, r.URL.Query().Get("claim"), r.Body)
	if err != nil {
		plainhttp.Refuse(w, "documents", d.record(ctx, err))
		return
	}
	plainhttp.Answer(w, http.StatusCreated, added{found.ID, found.Pages, found.MediaType, found.Size})
}

func (d *Documents) get(w http.ResponseWriter, r *http.Request) {
	ctx := audit.With(r.Context(), audit.Begin("documentRead"))
	found, err := d.Read(ctx, r.PathValue("id"))
	if err = d.record(ctx, err); err != nil {
		plainhttp.Refuse(w, "documents", err)
		return
	}
	plainhttp.Serve(w, found.MediaType, "document", found.Bytes)
}

// record writes the look before the bytes leave, and what was refused: no answer without its record.
func (d *Documents) record(ctx context.Context, err error) error {
	return plainhttp.Record(ctx, d.store.DB, d.store.Now(), d.Refusals, err)
}
