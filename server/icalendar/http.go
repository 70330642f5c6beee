package icalendar

import (
	"net/http"

	"kyosai/server/audit"
	"kyosai/server/plainhttp"
)

// Site serves the files beside the API, in the same session.
type Site struct {
	Calendars
	Refusals *audit.Refusals
}

// Mount serves GET /calendar/KIND/ID, of bookings, orders, and the openings of tickets and events.
func (s Site) Mount(mux *http.ServeMux, session func(http.Handler) http.Handler) {
	mux.Handle("GET /calendar/{kind}/{id}", session(http.HandlerFunc(s.get)))
}

func (s Site) get(w http.ResponseWriter, r *http.Request) {
	ctx := audit.With(r.Context(), audit.Begin("calendarRead"))
	found, err := s.Read(ctx, r.PathValue("kind"), r.PathValue("id"))
	now := s.Store.Now()
	if err = plainhttp.Record(ctx, s.Store.DB, now, s.Refusals, err); err != nil {
		plainhttp.Refuse(w, "calendar", err)
		return
	}
	plainhttp.Serve(w, plainhttp.Calendar, "kyosai", File(*found, now))
}
