package store

import (
	"entgo.io/ent/dialect/sql"

	"kyosai/gen/ent/event"
	"kyosai/gen/ent/eventsession"
	"kyosai/server/access"
)

// publishedEvent picks the events that members may know of: what was taken back too, for they have booked it.
func publishedEvent(s *sql.Selector, _ *access.Viewer) *sql.Predicate {
	return sql.In(s.C(event.FieldStatus), string(event.StatusPUBLISHED), string(event.StatusWITHDRAWN))
}

// ofPublishedEvent picks their sessions.
func ofPublishedEvent(s *sql.Selector, v *access.Viewer) *sql.Predicate {
	return in(eventsession.FieldEventID, event.Table, event.FieldID, publishedEvent)(s, v)
}
