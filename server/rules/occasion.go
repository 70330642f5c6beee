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

// Days are the days of the event as what is on file tells them, or the child's day of birth: of each job one, else one at
// most; none where they do not.
func (o Occasion) Days(file OnFile, childBorn caldate.Day) []caldate.Day {
	if o.From == School && childBorn.IsNone() {
		return nil
	}
	var days []caldate.Day
	for _, e := range o.events(File{OnFile: file, Children: []Child{{BornOn: childBorn}}}) {
		if !e.EventOn.IsNone() {
			days = append(days, e.EventOn)
		}
	}
	return days
}

// Nearest is the last of some days that has come, or the first to come; none where there are no days.
func Nearest(days []caldate.Day, today caldate.Day) caldate.Day {
	nearest := caldate.None
	for _, day := range days {
		switch come := !day.After(today); {
		case nearest.IsNone(), come && (nearest.After(today) || day.After(nearest)), !come && day.Before(nearest):
			nearest = day
		}
	}
	return nearest
}
