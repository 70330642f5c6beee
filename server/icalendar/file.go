// Package icalendar gives a member's own dates as files that his calendar takes over カレンダーに追加 (RFC 5545): a booking's
// day, an order's last day to pay, the opening of what he marked. A file says what it is, when and where, and nothing about
// a person.
package icalendar

import (
	"strings"
	"time"
	"unicode"

	ics "github.com/arran4/golang-ical"

	"kyosai/server/caldate"
)

// Date is what stands in a calendar: at a moment or on a day. A later Sequence of the same UID takes the place of an
// earlier one.
type Date struct {
	UID, Summary, Location, Description, URL string
	At                                       time.Time
	Day                                      caldate.Day // where it is a whole day, in place of At
	Sequence                                 int
	Cancelled                                bool
}

const product = "-//kyosai//kyosai//JA"

// File writes a date as it is said at a moment. It has no METHOD: nobody is invited, it is to be taken over.
func File(d Date, now time.Time) []byte {
	cal := ics.NewCalendar()
	cal.SetProductId(product)
	cal.SetCalscale("GREGORIAN")
	entry := cal.AddEvent(plain(d.UID))
	entry.SetDtStampTime(now)
	entry.SetSequence(d.Sequence)
	entry.SetSummary(plain(d.Summary))
	entry.SetClass(ics.ClassificationPrivate)
	d.when(entry)
	if d.Location != "" {
		entry.SetLocation(plain(d.Location))
	}
	if d.Description != "" {
		entry.SetDescription(plain(d.Description))
	}
	if d.URL != "" {
		entry.SetURL(d.URL)
	}
	entry.SetStatus(ics.ObjectStatusConfirmed)
	if d.Cancelled {
		entry.SetStatus(ics.ObjectStatusCancelled)
	}
	return []byte(cal.Serialize(ics.WithNewLineWindows))
}

// when says the time in UTC, or the day, which a calendar leaves free.
func (d Date) when(entry *ics.VEvent) {
	if d.Day.IsNone() {
		entry.SetStartAt(d.At)
		return
	}
	entry.SetAllDayStartAt(d.Day.Begins().In(caldate.Japan))
	entry.SetAllDayEndAt(d.Day.AddDays(1).Begins().In(caldate.Japan))
	entry.SetTimeTransparency(ics.TransparencyTransparent)
}

// plain takes what no line of a calendar may hold out of a text, and makes its line ends alike; the library writes them.
func plain(text string) string {
	text = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\u2028", "\n", "\u2029", "\n").Replace(strings.ToValidUTF8(text, "�"))
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) && r != '\n' && r != '\t' {
			return -1
		}
		return r
	}, text)
}
