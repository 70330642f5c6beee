package lotteries_test

import (
	"testing"
	"time"

	"kyosai/gen/ent"
	"kyosai/gen/ent/booking"
	"kyosai/gen/ent/lottery"
	"kyosai/gen/ent/lotteryentry"
	"kyosai/gen/ent/notice"
	"kyosai/server/lotteries"
	"kyosai/server/store/storetest"
)

// lapse has the worker end what nobody drew, at a moment.
func (w *world) lapse(at time.Time) {
	w.Helper()
	w.at(at)
	if err := w.l.Lapse(storetest.System()); err != nil {
		w.Fatal(err)
	}
}

func TestASessionThatBeginsUndrawnEndsItsEntriesForNothingOnce(t *testing.T) {
	each(t, func(world *world) {
		w := world.trip(3000)
		begins := w.of.Edges.Sessions[0].StartsAt
		mine, other := w.entered(w.members[0], 0), w.entered(w.members[1], 2)
		w.close()
		w.lapse(begins.Add(-time.Minute))
		if is := w.read(mine); is.Status != booking.StatusENTERED {
			t.Fatalf("before it begins: %s", is.Status)
		}
		w.lapse(begins)
		w.lapse(begins.Add(time.Minute))
		for _, of := range []*ent.Booking{mine, other} {
			entry := w.s.Client.LotteryEntry.Query().Where(lotteryentry.BookingID(of.ID)).OnlyX(storetest.System())
			is := w.read(of)
			if is.Status != booking.StatusCANCELLED || *is.CancelFee != 0 || is.LiveEventID != nil || entry.Status != lotteryentry.StatusWITHDRAWN {
				t.Errorf("the booking is %v, the entry %s", is, entry.Status)
			}
		}
		if w.news(w.members[0], notice.KindLOTTERY_LAPSED) != 1 || w.news(w.members[1], notice.KindLOTTERY_LAPSED) != 1 || w.taken() != 0 {
			t.Errorf("%d places are taken", w.taken())
		}
		of := w.drawn()
		if of.Status != lottery.StatusLAPSED {
			t.Errorf("the lottery is %s", of.Status)
		}
		if _, err := w.l.EnterNumber(w.clerk, lotteries.Number{ID: of.ID, Version: of.Version, Number: "1.00", Source: "日本取引所"}); code(err) != "lottery_lapsed" {
			t.Errorf("its number: %v", err)
		}
	})
}

func TestTicketsThatNobodyDrawsLapseNinetyDaysAfterTheDayOfTheNumber(t *testing.T) {
	each(t, func(w *world) {
		w.of = w.offer("忘れた券", 3, 1)
		w.enter(w.members[0], 1)
		last := time.Date(2026, 9, 20, 12, 0, 0, 0, now.Location())
		w.lapse(last)
		if got := w.lottery(); got.Status != lottery.StatusOPEN {
			t.Fatalf("within its days: %s", got.Status)
		}
		w.lapse(last.AddDate(0, 0, 1))
		if got := w.lottery(); got.Status != lottery.StatusLAPSED || w.news(w.members[0], notice.KindLOTTERY_LAPSED) != 1 {
			t.Errorf("the lottery is %s", got.Status)
		}
	})
}
