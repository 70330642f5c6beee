package doors_test

import (
	"context"
	"crypto/ed25519"
	"encoding/base64"
	"encoding/json"
	"strings"
	"testing"
	"time"

	"kyosai/gen/ent"
	"kyosai/gen/ent/booking"
	"kyosai/gen/ent/companion"
	"kyosai/server/bookings"
	"kyosai/server/cards"
	"kyosai/server/doors"
	"kyosai/server/events"
	"kyosai/server/eventterms"
	"kyosai/server/problem"
	"kyosai/server/store"
	"kyosai/server/store/storetest"
)

var (
	zone   = time.FixedZone("JST", 9*60*60)
	before = time.Date(2026, 6, 15, 10, 0, 0, 0, zone)
	begins = time.Date(2026, 6, 30, 9, 0, 0, 0, zone)
	now    = begins.Add(-time.Hour) // people begin to come
)

// world has a trip on 30 June 2026 that costs nothing, with two sessions, and a member who takes two children along to the
// first: it is an hour before the beginning.
type world struct {
	*testing.T
	s                *store.Store
	people           *storetest.People
	d                doors.Doors
	b                bookings.Bookings
	me, other, clerk context.Context
	sessions         []*ent.EventSession
	booked           *ent.Booking
}

func each(t *testing.T, test func(w *world)) {
	storetest.Each(t, func(t *testing.T, s *store.Store) { test(open(t, s)) })
}

func open(t *testing.T, s *store.Store) *world {
	key, err := cards.KeyOf([]byte("public"))
	if err != nil {
		t.Fatal(err)
	}
	signing := cards.Cards{Store: s, Key: key}
	people := storetest.Populate(t, s)
	w := &world{T: t, s: s, people: people, b: bookings.Bookings{Store: s}, d: doors.Doors{Store: s, Cards: signing, Origin: "https://kyosai.example"}}
	w.me, w.other, w.clerk = storetest.As(people.Own.Viewer()), storetest.As(people.Other.Viewer()), storetest.As(people.Viewer("CLERK"))
	w.at(before)
	if err := signing.Register(storetest.System()); err != nil {
		t.Fatal(err)
	}
	w.sessions = w.hold()
	w.booked = w.book(w.me, 2)
	w.at(now)
	return w
}

func (w *world) at(t time.Time) { w.s.SetClock(func() time.Time { return t }) }

func (w *world) hold() []*ent.EventSession {
	w.Helper()
	e := events.Events{Store: w.s}
	made, err := e.Save(w.clerk, events.Entry{Name: "いちご狩り", Place: "三宮駅", CompanionsLimit: 3, HoldDays: 7, AnswerHours: 48,
		Bands: []eventterms.Band{{Label: "大人", From: 12, Until: 120}, {Label: "小学生", From: 6, Until: 11}}, Cancellation: eventterms.Standard(),
		BookingFrom: before, BookingUntil: begins.AddDate(0, 0, -1),
		Sessions: []events.Session{{StartsAt: begins, Capacity: 4}, {StartsAt: begins.Add(4 * time.Hour), Capacity: 100}}})
	if err == nil {
		made, err = e.Publish(w.clerk, events.Publishing{ID: made.ID, Version: made.Version})
	}
	if err != nil {
		w.Fatal(err)
	}
	return made.Edges.Sessions
}

// book books the first session with so many children of eight.
func (w *world) book(as context.Context, children int) *ent.Booking {
	w.Helper()
	p := bookings.Placing{SessionID: w.sessions[0].ID, OrWait: true, Key: "wish-of-a-test-0"}
	for range children {
		p.Companions = append(p.Companions, bookings.Companion{Relation: companion.RelationCHILD, Age: 8})
	}
	made, err := w.b.Place(as, p)
	if err != nil {
		w.Fatal(err)
	}
	return made
}

func (w *world) read(of *ent.Booking) *ent.Booking {
	w.Helper()
	found, err := w.b.Get(storetest.System(), of.ID)
	if err != nil {
		w.Fatal(err)
	}
	return found
}

// device is a browser that was made a device.
type device struct {
	w          *world
	id         string
	credential string
	keys       []*doors.Key
}

func (w *world) device(session int) *device {
	w.Helper()
	made, err := w.d.Make(w.clerk, w.sessions[session].ID)
	if err != nil {
		w.Fatal(err)
	}
	enrolled, err := w.d.Enrol(storetest.Anonymous(), made.Code)
	if err != nil {
		w.Fatal(err)
	}
	return &device{w, made.Device.ID, enrolled.Credential, enrolled.Keys}
}

func (d *device) sync(entries ...*doors.Entry) (*doors.Synced, error) {
	return d.w.d.Sync(storetest.Anonymous(), d.credential, entries)
}

// sends sends entries, and gives what became of them.
func (d *device) sends(entries ...*doors.Entry) string {
	d.w.Helper()
	done, err := d.sync(entries...)
	if err != nil {
		return code(err)
	}
	var outcomes []string
	for i, r := range done.Results {
		if r.Key != entries[i].Key {
			d.w.Errorf("the result of %s is of %s", entries[i].Key, r.Key)
		}
		outcomes = append(outcomes, string(r.Outcome))
	}
	return strings.Join(outcomes, " ")
}

// list is what a device is given, which it must be able to verify.
type list struct {
	Session string
	Bands   []string
	Rows    []row
}

type row struct {
	Ticket, Code, Is string
	Heads, In        []int
	From             *int64
}

func (d *device) list() list {
	d.w.Helper()
	done, err := d.sync()
	if err != nil || done.List == nil {
		d.w.Fatalf("no list: %+v, %v", done, err)
	}
	if !verified(d.keys, done.List) {
		d.w.Fatal("the list is not signed by a key that the device was given")
	}
	var l list
	if err := json.Unmarshal([]byte(done.List.Body), &l); err != nil {
		d.w.Fatal(err)
	}
	return l
}

// verified does what a device does with a list.
func verified(keys []*doors.Key, l *doors.List) bool {
	name, text, _ := strings.Cut(l.Signature, ".")
	signature, err := base64.StdEncoding.DecodeString(text)
	if err != nil {
		return false
	}
	for _, k := range keys {
		public, err := base64.StdEncoding.DecodeString(k.Public)
		if err == nil && k.Name == name {
			return ed25519.Verify(public, append([]byte("kyosai door list 1\x00"), l.Body...), signature)
		}
	}
	return false
}

// enters is that so many of the booked party come in, the member in front, by the row that the device's list has of it.
func (d *device) enters(key string, heads ...int) *doors.Entry {
	d.w.Helper()
	return &doors.Entry{Key: "entry-of-a-test-" + key, Ticket: d.ticket(), Heads: heads, At: d.w.s.Now()}
}

// ticket is the digest of the one booking that has three heads.
func (d *device) ticket() string {
	d.w.Helper()
	for _, row := range d.list().Rows {
		if row.Heads[0]+row.Heads[1]+row.Heads[2] == 3 {
			return row.Ticket
		}
	}
	d.w.Fatal("the list lacks the booking")
	return ""
}

// entered looks how many of the booked party are in.
func (w *world) entered(want int) {
	w.Helper()
	got := w.read(w.booked)
	if got.Entered != want || (got.EnteredAt != nil) != (want > 0) {
		w.Errorf("%d came at %v, want %d", got.Entered, got.EnteredAt, want)
	}
}

func (w *world) conflicts(want int) {
	w.Helper()
	a, err := w.d.Attendance(w.clerk, w.sessions[0])
	if err != nil || len(a.Conflicts) != want {
		w.Errorf("staff see the conflicts %v, %v; want %d", a, err, want)
	}
}

func (w *world) cancel(as context.Context, of *ent.Booking) error {
	now := w.read(of)
	_, err := w.b.Cancel(as, bookings.Cancelling{Step: bookings.Step{ID: now.ID, Version: now.Version, Key: "wish-of-a-test-9"}})
	return err
}

func (w *world) is(of *ent.Booking, want booking.Status) {
	w.Helper()
	if got := w.read(of).Status; got != want {
		w.Errorf("the booking is %s, want %s", got, want)
	}
}

func code(err error) string {
	switch p := problem.As(err); {
	case err == nil:
		return "ok"
	case p == nil:
		return err.Error()
	default:
		return strings.TrimSpace(p.Code + " " + p.Field)
	}
}
