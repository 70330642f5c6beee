package graph_test

import (
	"fmt"
	"time"

	"kyosai/server/store/storetest"
)

// offeringAmended are the arguments of a change of an offering that members see: its name alone.
func offeringAmended(people *storetest.People) string {
	of := people.Offering
	return fmt.Sprintf("input: {id: %q, version: 1, name: \"別の券\", description: %q, faceValue: 2000, price: 1400, allotments: [{id: %q, name: \"三宮で受取り\", quantity: 100}], memberLimit: 4, "+
		"saleFrom: %q, saleUntil: %q, delivery: PICK_UP, holdDays: 7, limitGroup: %q}", of.ID, of.Description, people.Own.Turn.AllotmentID, instant(of.SaleFrom), instant(of.SaleUntil), *of.LimitGroupID)
}

// eventAmended are the arguments of a change of an event that members see: its name alone.
func eventAmended(people *storetest.People) string {
	of := people.Event
	return fmt.Sprintf("input: {id: %q, version: 1, name: \"別の一日\", description: %q, place: %q, fee: 3000, companionsLimit: 3, "+
		"bands: [{label: \"大人\", from: 12, until: 120, fee: 3000}], cancellation: [{days: 0, percent: 50}], asks: [TELEPHONE], "+
		"sessions: [{id: %q, startsAt: %q, capacity: 40}], bookingFrom: %q, bookingUntil: %q, holdDays: 7, answerHours: 48}",
		of.ID, of.Description, of.Place, people.Session.ID, instant(people.Session.StartsAt), instant(of.BookingFrom), instant(of.BookingUntil))
}

func instant(t time.Time) string { return t.UTC().Format(time.RFC3339Nano) }
