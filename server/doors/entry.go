package doors

import (
	"time"
)

// Entry is what a device says: that people of a ticket came in, or, with Undoes, that an entry before was a wrong tap.
// Key was made by the device; Ticket is the digest that its list has; Heads are the people by band, the member in front.
type Entry struct {
	Key    string
	Ticket string
	Heads  []int
	At     time.Time
	Undoes *string
}

// Outcome is what became of an entry.
type Outcome string

// The outcomes. Twice, Ended and Late are recorded, for the people are in; a person looks at them.
const (
	Recorded Outcome = "RECORDED"
	Twice    Outcome = "TWICE"
	Ended    Outcome = "ENDED"
	Late     Outcome = "LATE"
	Unknown  Outcome = "UNKNOWN"
)

// Result is what became of the entry of a key.
type Result struct {
	Key     string
	Outcome Outcome
}
