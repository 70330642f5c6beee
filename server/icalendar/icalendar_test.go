package icalendar_test

import (
	"bytes"
	"context"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/emersion/go-ical"

	"kyosai/gen/ent/auditentry"
	"kyosai/gen/ent/booking"
	"kyosai/gen/ent/order"
	"kyosai/server/access"
	"kyosai/server/audit"
	"kyosai/server/icalendar"
	"kyosai/server/store"
	"kyosai/server/store/storetest"
)

// site serves the dates to whoever asks.
func site(s *store.Store, as context.Context) func(path string) *httptest.ResponseRecorder {
	mux := http.NewServeMux()
	calendars := icalendar.Calendars{Store: s, Origin: "https://kyosai.example"}
	icalendar.Site{Calendars: calendars, Refusals: audit.NewRefusals(s.DB, s.Now)}.Mount(mux, func(next http.Handler) http.Handler {
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			next.ServeHTTP(w, r.WithContext(access.With(r.Context(), access.From(as))))
		})
	})
	return func(path string) *httptest.ResponseRecorder {
		w := httptest.NewRecorder()
		mux.ServeHTTP(w, httptest.NewRequest(http.MethodGet, "/calendar/"+path, nil))
		return w
	}
}

func TestADateIsGivenToItsMemberAlone(t *testing.T) {
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		people := storetest.Populate(t, s)
		own, other := people.Own.Bookings[booking.StatusCONFIRMED].ID, people.Other.Bookings[booking.StatusCONFIRMED].ID
		mine := site(s, storetest.As(people.Own.Viewer()))
		for path, want := range map[string]int{
			"bookings/" + own:   http.StatusOK,
			"bookings/" + other: http.StatusNotFound,
			"bookings/" + people.Own.Bookings[booking.StatusWAITING].ID: http.StatusConflict,
			"orders/" + people.Own.Orders[order.StatusORDERED].ID:       http.StatusOK,
			"orders/" + people.Other.Orders[order.StatusORDERED].ID:     http.StatusNotFound,
			"tickets/" + people.Offering.ID:                             http.StatusConflict, // on sale already
			"tickets/ofr_none":                                          http.StatusNotFound,
			"events/" + people.Event.ID:                                 http.StatusNotFound, // not marked
			"claims/" + own:                                             http.StatusNotFound,
		} {
			if got := mine(path); got.Code != want {
				t.Errorf("%s: %d %s", path, got.Code, got.Body)
			}
		}
		for name, as := range map[string]context.Context{"nobody": storetest.Anonymous(), "an officer": storetest.As(people.Own.OfficerViewer())} {
			if got := site(s, as)("bookings/" + own); got.Code != http.StatusUnauthorized && got.Code != http.StatusForbidden {
				t.Errorf("%s: %d", name, got.Code)
			}
		}
	})
}

func TestAFileTellsNothingAboutThePersonAndIsRecorded(t *testing.T) {
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		people := storetest.Populate(t, s)
		of := people.Own.Bookings[booking.StatusCONFIRMED]
		got := site(s, storetest.As(people.Own.Viewer()))("bookings/" + of.ID)
		h := got.Header()
		if h.Get("Content-Type") != "text/calendar; charset=utf-8" || h.Get("Cache-Control") != "no-store" || !strings.Contains(h.Get("Content-Disposition"), ".ics") {
			t.Errorf("headers %v", h)
		}
		text := strings.ReplaceAll(got.Body.String(), "\r\n ", "")
		text = strings.ReplaceAll(text, of.Number, "") // which the tests make of his
		for _, secret := range []string{people.Own.Member.Name, people.Own.Member.Number, people.Own.Member.ID, people.Own.Account.Email, of.Telephone, of.Email, of.Address} {
			if secret != "" && strings.Contains(text, secret) {
				t.Errorf("%q stands in %s", secret, text)
			}
		}
		cal, err := ical.NewDecoder(bytes.NewReader(got.Body.Bytes())).Decode()
		if err != nil {
			t.Fatal(err)
		}
		if uid, err := cal.Events()[0].Props.Text(ical.PropUID); err != nil || uid != of.ID+"@kyosai" {
			t.Errorf("uid %q, %v", uid, err)
		}
		if n := s.Client.AuditEntry.Query().Where(auditentry.Operation("calendarRead")).CountX(storetest.System()); n != 1 {
			t.Errorf("%d lines in the record", n)
		}
	})
}

func TestAChangedDateTakesThePlaceOfTheOneBefore(t *testing.T) {
	s := storetest.Open(t, storetest.SQLite)
	people := storetest.Populate(t, s)
	c := icalendar.Calendars{Store: s, Origin: "https://kyosai.example"}
	me, of := storetest.As(people.Own.Viewer()), people.Own.Orders[order.StatusORDERED]
	before, err := c.Read(me, "orders", of.ID)
	if err != nil {
		t.Fatal(err)
	}
	err = s.InTx(storetest.System(), func(ctx context.Context, tx *store.Tx) error {
		return tx.Client().Order.UpdateOneID(of.ID).SetStatus(order.StatusCANCELLED).AddVersion(1).Exec(ctx)
	})
	if err != nil {
		t.Fatal(err)
	}
	after, err := c.Read(me, "orders", of.ID)
	if err != nil || after.UID != before.UID || after.Sequence <= before.Sequence || !after.Cancelled || before.Cancelled {
		t.Errorf("before %+v, after %+v, %v", before, after, err)
	}
}
