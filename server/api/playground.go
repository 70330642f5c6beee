package api

import (
	"embed"
	"net/http"

	"kyosai/server/api/zones"
)

//go:embed playground
var playground embed.FS

// Playground serves, below /playground/, a page to try documents on and the
// zone's schema as text. Nobody but a developer on this machine finds it.
func (h *Handler) Playground() http.Handler {
	schema := []byte(zones.Print(h.schema))
	mux := http.NewServeMux()
	mux.Handle("GET /playground/", http.FileServerFS(playground))
	mux.HandleFunc("GET /playground/schema.graphql", func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/plain; charset=utf-8")
		_, _ = w.Write(schema)
	})
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if !h.opened(r) {
			http.NotFound(w, r)
			return
		}
		mux.ServeHTTP(w, r)
	})
}
