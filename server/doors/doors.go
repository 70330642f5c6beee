// Package doors lets people in at the door of a session of an event 入場受付. Staff make a code for a browser, which becomes
// a device of that session alone; it takes the session's bookings as digests and head counts, works without a line, and
// sends what happened once it has one. Nothing that a device keeps names anybody, and all of it ends with the session.
//
// A device has no session of a person's: its verbs run as the system, within what its credential is for.
package doors

import (
	"time"

	"kyosai/gen/ent"
	"kyosai/server/cards"
	"kyosai/server/problem"
	"kyosai/server/store"
)

// Doors does the verbs. Cards signs the lists, in the public zone alone; Origin is the members' site, where the door's page is.
type Doors struct {
	Store  *store.Store
	Cards  cards.Cards
	Origin string
}

// A device can be made some days ahead, to be tried. The door closes by itself when nobody comes any more; what a device
// without a line sends later counts for a week.
const (
	ahead    = 3 * 24 * time.Hour
	open     = 12 * time.Hour
	codeLife = 15 * time.Minute
	grace    = 7 * 24 * time.Hour
)

var (
	errNoSession = problem.New(problem.NotFound, "session_not_found", "この開催回は見つかりません。一覧を開き直してください。")
	errEarly     = problem.New(problem.Conflict, "door_not_open", "受付の準備は、開催の3日前からできます。")
	errClosed    = problem.New(problem.Conflict, "door_closed", "この開催回の受付は締め切られています。")
)

// From is when the door of a session can be made ready.
func From(of *ent.EventSession) time.Time { return of.StartsAt.Add(-ahead) }

// Until is when the door of a session was closed, or closes by itself.
func Until(of *ent.EventSession) time.Time {
	itself := of.StartsAt.Add(open)
	if of.DoorClosedAt != nil && of.DoorClosedAt.Before(itself) {
		return *of.DoorClosedAt
	}
	return itself
}

// Closed tells whether the door of a session is closed.
func Closed(of *ent.EventSession, now time.Time) bool { return !now.Before(Until(of)) }
