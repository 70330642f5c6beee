package reports_test

import (
	"testing"
	"time"

	"kyosai/gen/ent"
	"kyosai/gen/ent/booking"
	"kyosai/gen/ent/employment"
	"kyosai/gen/ent/turn"
	"kyosai/server/caldate"
	"kyosai/server/reports"
	"kyosai/server/store"
	"kyosai/server/store/storetest"
)

// moves has a member work for a company until the day before the first of June, and for one of another area from that day on.
func moves(l *lot, people *storetest.People, of *ent.Member) error {
	for _, work := range []struct {
		at         *ent.Company
		postal     string
		from, till caldate.Day
	}{{people.Own.Former, "6500001", "2024-04-01", "2024-05-31"}, {people.Own.Company, "6510001", "2024-06-01", "2025-03-31"}} {
		if err := l.c.Company.UpdateOne(work.at).SetPostalCode(work.postal).Exec(l); err != nil {
			return err
		}
		if err := l.c.Employment.Create().SetMemberID(of.ID).SetCompanyID(work.at.ID).SetType(employment.TypeREGULAR).SetFromOn(work.from).SetUntilOn(work.till).Exec(l); err != nil {
			return err
		}
	}
	return nil
}

// TestTheEmployerIsThatOfTheDayInJapan has nine apply at eight in the morning of the first day at a company, when it is the day before
// in UTC, and one second before that day.
func TestTheEmployerIsThatOfTheDayInJapan(t *testing.T) {
	morning, before := caldate.Day("2024-06-01").Begins().Add(8*time.Hour), caldate.Day("2024-06-01").Begins().Add(-time.Second)
	for name, c := range map[string]struct {
		kind reports.Kind
		do   func(l *lot, of *ent.Member, key string) error
		at   time.Time
		area string
	}{
		"books in the morning":  {reports.Events, placing(booking.StatusCONFIRMED, paidBooking), morning, "〒651"},
		"books in the night":    {reports.Events, placing(booking.StatusCONFIRMED, paidBooking), before, "〒650"},
		"a turn in the morning": {reports.Tickets, func(l *lot, of *ent.Member, key string) error { return l.turns(turn.StatusMISSED)(of, key) }, morning, "〒651"},
		"a turn in the night":   {reports.Tickets, func(l *lot, of *ent.Member, key string) error { return l.turns(turn.StatusMISSED)(of, key) }, before, "〒650"},
	} {
		t.Run(name, func(t *testing.T) {
			storetest.Each(t, func(t *testing.T, s *store.Store) {
				people := storetest.Populate(t, s)
				sell(t, s, people, 9, func(l *lot, of *ent.Member, key string) error {
					l.at = c.at
					if err := moves(l, people, of); err != nil {
						return err
					}
					return c.do(l, of, key)
				})
				rows := usage(t, s, people, reports.Asked{Year: 2024, Kind: c.kind, By: reports.Area}).Rows
				if len(rows) != 1 || rows[0].Label != c.area {
					t.Errorf("%+v, not %s", *rows[0], c.area)
				}
			})
		})
	}
}
