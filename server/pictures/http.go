package pictures

import (
	"context"
	"net/http"

	"kyosai/server/access"
	"kyosai/server/audit"
	"kyosai/server/plainhttp"
	"kyosai/server/problem"
)

// Site serves the pictures beside the API. Refusals hears of those who have not signed in.
type Site struct {
	Pictures Pictures
	Refusals *audit.Refusals
}

// Mount serves GET /pictures/ID and GET /pictures/ID/small in the session of the app.
func (s Site) Mount(mux *http.ServeMux, session func(http.Handler) http.Handler) {
	mux.Handle("GET /pictures/{id}", session(s.show(false)))
	mux.Handle("GET /pictures/{id}/small", session(s.show(true)))
}

func (s Site) show(small bool) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		ctx := audit.With(r.Context(), audit.Begin("pictureShow"))
		found, err := s.Pictures.Show(ctx, r.PathValue("id"), small)
		if err != nil {
			db, now := s.Pictures.Store.DB, s.Pictures.Store.Now()
			plainhttp.Refuse(w, "pictures", plainhttp.Record(ctx, db, now, s.Refusals, err))
			return
		}
		plainhttp.ServeUnchanging(w, plainhttp.JPEG, "picture", found)
	})
}

// Show gives the bytes of a picture to whoever may know of what it is of.
func (p Pictures) Show(ctx context.Context, id string, small bool) ([]byte, error) {
	switch v := access.From(ctx); {
	case v.Kind == access.Anonymous:
		return nil, problem.SignInFirst
	case !v.May(access.MemberRole | keepers):
		return nil, problem.NotAllowed
	}
	found, err := find(ctx, p.Store.Client, id)
	if err != nil {
		return nil, err
	}
	name := found.KeptAs
	if small {
		name = found.SmallKeptAs
	}
	return p.Vault.Open(ctx, found.ID, name)
}
