package reports_test

import (
	"context"
	"fmt"
	"slices"
	"testing"
	"time"

	"kyosai/gen/ent/booking"
	"kyosai/gen/ent/event"
	"kyosai/gen/ent/member"
	"kyosai/server/reports"
	"kyosai/server/store"
	"kyosai/server/store/storetest"
)

// trip has six come and seven stay away, at a door where a device counted or did not, so long ago. They booked in a year of
// their own, where nobody else's few are hidden.
func trip(t *testing.T, s *store.Store, people *storetest.People, ago time.Duration, counted bool) string {
	t.Helper()
	var id string
	err := s.InTx(storetest.System(), func(ctx context.Context, tx *store.Tx) error {
		c := tx.Client()
		on, session, err := people.Trip(ctx, c, tx.Now, "滝を歩く会", event.StatusPUBLISHED)
		if err != nil {
			return err
		}
		id = on.ID
		if err := c.EventSession.UpdateOne(session).SetStartsAt(tx.Now.Add(-ago)).Exec(ctx); err != nil {
			return err
		}
		if counted {
			err := c.DoorDevice.Create().SetSessionID(session.ID).SetNumber(1).SetCodeUntil(tx.Now).SetMadeAt(tx.Now).SetMadeByID(people.Staff["CLERK"].ID).SetEnrolledAt(tx.Now).Exec(ctx)
			if err != nil {
				return err
			}
		}
		for i := range 13 {
			number := fmt.Sprintf("%s-%d", on.ID, i)
			of, err := c.Member.Create().SetNumber(number).SetName("灘").SetKana("ナダ").SetSex(member.SexUNKNOWN).SetNameKey("灘").SetKanaKey("ナダ").SetTelephoneKey("").Save(ctx)
			if err != nil {
				return err
			}
			entered := 0
			if i < 6 {
				entered = 1
			}
			err = c.Booking.Create().SetCancellation(on.Cancellation).SetMemberID(of.ID).SetEventID(on.ID).SetSessionID(session.ID).SetAllotmentID(number).SetNumber(number).
				SetPeople(1).SetAmount(3000).SetBookedAt(tx.Now.AddDate(-2, 0, 0)).SetBookKey(number).SetStatus(booking.StatusCONFIRMED).SetEntered(entered).Exec(ctx)
			if err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return id
}

func TestWhoDidNotComeIsCountedWhereADoorCounted(t *testing.T) {
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		people := storetest.Populate(t, s)
		year := s.Now().In(time.FixedZone("JST", 9*3600)).AddDate(-2, -3, 0).Year()
		for name, c := range map[string]struct {
			id           string
			sold, absent int
		}{
			"counted and over":     {trip(t, s, people, 13*time.Hour, true), 6, 7},
			"counted and not over": {trip(t, s, people, 11*time.Hour, true), 13, 0},
			"over and not counted": {trip(t, s, people, 13*time.Hour, false), 13, 0},
		} {
			report, err := reports.Reports{Store: s}.Usage(storetest.As(people.Viewer("IT_REPORTING")), reports.Asked{Year: year, Kind: reports.Events, By: reports.Item})
			if err != nil {
				t.Fatal(err)
			}
			at := slices.IndexFunc(report.Rows, func(r *reports.Row) bool { return r.Key == c.id })
			if at < 0 {
				t.Fatalf("%s: not in the report", name)
			}
			if row := report.Rows[at]; row.Sold == nil || *row.Sold != c.sold || row.Absent == nil || *row.Absent != c.absent {
				t.Errorf("%s: %+v", name, row)
			}
		}
	})
}
