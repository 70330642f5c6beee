package rules

import (
	"fmt"
	"slices"

	"kyosai/server/caldate"
)

// The days on file from which the event of a kind may follow.
const (
	Born    = "BORN" // the day on which an age is reached
	Married = "MARRIED"
	Hired   = "HIRED"
	Joined  = "JOINED"
	Left    = "LEFT"
	School  = "SCHOOL" // a child's entry into the school that begins at that age
)

var occasions = []string{Born, Married, Hired, Joined, Left, School}

// Occasion says which day on file a kind's event follows from, and how many years after it, so that the system finds
// what a member may be entitled to without being asked.
type Occasion struct {
	From  string `json:"from" yaml:"from"`
	Years int    `json:"years" yaml:"years"`
}

// Check refuses an occasion that no file tells of.
func (o Occasion) Check() error {
	if !slices.Contains(occasions, o.From) {
		return fmt.Errorf("an occasion comes from one of %v, not %q", occasions, o.From)
	}
	if o.Years < 0 || o.Years > 120 {
		return fmt.Errorf("an occasion comes 0 to 120 years after, not %d", o.Years)
	}
	return nil
}

// On is the day of the event as what is on file tells it, or the child's day of birth; none where they do not.
func (o Occasion) On(file OnFile, childBorn caldate.Day) caldate.Day {
	if o.From == School && childBorn.IsNone() {
		return caldate.None
	}
	return o.events(File{OnFile: file, Children: []Child{{BornOn: childBorn}}})[0].EventOn
}
