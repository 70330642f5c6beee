package reports_test

import (
	"testing"

	"kyosai/gen/ent"
	"kyosai/gen/ent/booking"
	"kyosai/gen/ent/companion"
	"kyosai/server/reports"
	"kyosai/server/store"
	"kyosai/server/store/storetest"
	"kyosai/server/yen"
)

// brings books for a member of 3,000 yen and his companion, who costs so much.
func brings(fee yen.Amount) func(*lot, *ent.Member, string) error {
	return func(l *lot, of *ent.Member, key string) error {
		if err := placing(booking.StatusCONFIRMED, all(paidBooking, func(c *ent.BookingCreate) { c.SetAmount(3000 + fee) }))(l, of, key); err != nil {
			return err
		}
		made, err := l.c.Booking.Query().Where(booking.Number(key)).Only(l)
		if err != nil {
			return err
		}
		return l.c.Companion.Create().SetBookingID(made.ID).SetRelation(companion.RelationCHILD).SetAge(8).SetFee(fee).Exec(l)
	}
}

// TestCompanionsOfFewHideUnitsAndYen has nine book for themselves, and some with an adult or with a child.
func TestCompanionsOfFewHideUnitsAndYen(t *testing.T) {
	alone := placing(booking.StatusCONFIRMED, all(paidBooking, func(c *ent.BookingCreate) { c.SetPeople(1).SetAmount(3000) }))
	for name, c := range map[string]struct {
		adults, children int
		units, yen       bool
	}{
		"four take somebody along":  {2, 2, false, false},
		"five take an adult":        {5, 0, true, true},
		"five take a child":         {0, 5, true, true},
		"one of five takes a child": {4, 1, true, false},
	} {
		t.Run(name, func(t *testing.T) {
			storetest.Each(t, func(t *testing.T, s *store.Store) {
				people := storetest.Populate(t, s)
				sell(t, s, people, 9+c.adults+c.children, func(l *lot, of *ent.Member, key string) error {
					switch {
					case l.n <= 9:
						return alone(l, of, key)
					case l.n <= 9+c.adults:
						return brings(3000)(l, of, key)
					}
					return brings(1500)(l, of, key)
				})
				total := usage(t, s, people, reports.Asked{Year: 2024, Kind: reports.Events, By: reports.Item}).Total
				if (total.Units != nil) != c.units || (total.Income != nil) != c.yen {
					t.Errorf("%+v", total)
				}
			})
		})
	}
}
