package documents

import (
	"context"
	"net/http"

	"kyosai/server/audit"
	"kyosai/server/plainhttp"
)

const uploadsPath = "/documents/uploads/"

// Mount serves the documents beside the API, in the same session: POST /documents?claim=ID begins an upload, PATCH, HEAD
// and DELETE /documents/uploads/ID send its parts, ask how far it is and give it up; GET /documents/ID gives a document.
func (d *Documents) Mount(mux *http.ServeMux, session func(http.Handler) http.Handler) {
	mux.HandleFunc("OPTIONS /documents", d.options)
	mux.Handle("POST /documents", session(d.tus("documentBegin", d.begin)))
	mux.Handle("HEAD "+uploadsPath+"{id}", session(d.tus("documentProgress", d.progress)))
	mux.Handle("PATCH "+uploadsPath+"{id}", session(d.tus("documentAdd", d.patch)))
	mux.Handle("DELETE "+uploadsPath+"{id}", session(d.tus("documentGiveUp", d.giveUp)))
	mux.Handle("GET /documents/{id}", session(http.HandlerFunc(d.get)))
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
