package reports_test

import (
	"slices"
	"testing"

	"kyosai/gen/ent"
	"kyosai/gen/ent/allotment"
	"kyosai/gen/ent/booking"
	"kyosai/gen/ent/order"
	"kyosai/server/reports"
	"kyosai/server/store"
	"kyosai/server/store/storetest"
)

// takes has the places of what is sold be a hundred, of which so many are taken.
func takes(l *lot, taken int) error {
	if err := l.c.Allotment.Update().Where(allotment.OfferingID(l.of.ID)).SetTaken(0).SetQuantity(0).Exec(l); err != nil {
		return err
	}
	if err := l.c.Allotment.UpdateOne(l.stock).SetQuantity(100).SetTaken(taken).Exec(l); err != nil {
		return err
	}
	return l.c.Allotment.Create().SetEventSessionID(l.session.ID).SetQuantity(100).SetTaken(taken).Exec(l)
}

// TestHowFullItIsIsOfTheYearAlone has nine pay for two each and five have two each that are not paid; or somebody else has two besides.
func TestHowFullItIsIsOfTheYearAlone(t *testing.T) {
	for name, c := range map[string]struct {
		kind        reports.Kind
		pays, waits func(*lot, *ent.Member, string) error
	}{
		"tickets": {reports.Tickets, ordering(order.StatusPAID, cash), ordering(order.StatusORDERED, unpaid)},
		"events":  {reports.Events, placing(booking.StatusCONFIRMED, paidBooking), placing(booking.StatusBOOKED, all())},
	} {
		for taken, want := range map[int]int{28: 28, 30: -1, 27: -1} {
			t.Run(name, func(t *testing.T) {
				storetest.Each(t, func(t *testing.T, s *store.Store) {
					people := storetest.Populate(t, s)
					var of []string
					do := func(l *lot, m *ent.Member, key string) error {
						of = []string{l.of.ID, l.on.ID}
						switch {
						case l.n == 1:
							return takes(l, taken)
						case l.n <= 10:
							return c.pays(l, m, key)
						}
						return c.waits(l, m, key)
					}
					sell(t, s, people, 15, do)
					rows := usage(t, s, people, reports.Asked{Year: 2024, Kind: c.kind, By: reports.Item}).Rows
					at := slices.IndexFunc(rows, func(r *reports.Row) bool { return slices.Contains(of, r.Key) })
					got := -1
					if rows[at].Filled != nil {
						got = *rows[at].Filled
					}
					if got != want {
						t.Errorf("%d taken of a hundred, 28 of the year: %d%%", taken, got)
					}
				})
			})
		}
	}
}
