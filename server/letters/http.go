package letters

import (
	"net/http"
	"strings"

	"kyosai/server/audit"
	"kyosai/server/plainhttp"
)

// Mount serves the letters beside the API, in the same session: GET /paper/ID,ID gives them as one PDF.
func (l Letters) Mount(mux *http.ServeMux, session func(http.Handler) http.Handler) {
	mux.Handle("GET /paper/{ids}", session(http.HandlerFunc(l.get)))
}

func (l Letters) get(w http.ResponseWriter, r *http.Request) {
	ctx := audit.With(r.Context(), audit.Begin("letterRead"))
	printed, err := l.Print(ctx, strings.Split(r.PathValue("ids"), ","))
	if err = plainhttp.Record(ctx, l.Store.DB, l.Store.Now(), l.Refusals, err); err != nil {
		plainhttp.Refuse(w, "letters", err)
		return
	}
	printed.Serve(w)
}

// lackingHeader names the characters that no font has, for the app to say so.
const lackingHeader = "Kyosai-Lacking"

// Serve sends the PDF with what it lacks.
func (p *Printed) Serve(w http.ResponseWriter) {
	w.Header().Set(lackingHeader, strings.Join(p.Lacking, ","))
	plainhttp.Serve(w, plainhttp.PDF, "letters", p.PDF)
}
