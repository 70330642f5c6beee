package reports_test

import (
	"testing"

	"kyosai/gen/ent"
	"kyosai/gen/ent/booking"
	"kyosai/gen/ent/lotteryentry"
	"kyosai/gen/ent/waitingplace"
	"kyosai/server/reports"
	"kyosai/server/store"
	"kyosai/server/store/storetest"
)

// awaits has members stand in the line for the event's session, with a booking in a state.
func awaits(status booking.Status, in waitingplace.Status) func(*lot, *ent.Member, string) error {
	return func(l *lot, of *ent.Member, key string) error {
		if err := placing(status, all())(l, of, key); err != nil {
			return err
		}
		made, err := l.c.Booking.Query().Where(booking.Number(key)).Only(l)
		if err != nil {
			return err
		}
		return l.c.WaitingPlace.Create().SetMemberID(of.ID).SetBookingID(made.ID).SetAllotmentID(l.stock.ID).SetPlace(l.n).SetQuantity(2).SetStatus(in).SetJoinedAt(day).Exec(l)
	}
}

// draws has members enter the lottery of the event's session, lose it with a booking in a state, and stand in the line behind it.
func draws(status booking.Status, in waitingplace.Status) func(*lot, *ent.Member, string) error {
	return func(l *lot, of *ent.Member, key string) error {
		if err := awaits(status, in)(l, of, key); err != nil {
			return err
		}
		made, err := l.c.Booking.Query().Where(booking.Number(key)).Only(l)
		if err != nil {
			return err
		}
		if l.in, err = l.drawn(); err != nil {
			return err
		}
		return l.c.LotteryEntry.Create().SetLotteryID(l.in.ID).SetMemberID(of.ID).SetCode(key).SetQuantity(2).SetEnteredOn("2024-06-01").SetEnteredAt(day).
			SetStatus(lotteryentry.StatusLOST).SetBookingID(made.ID).Exec(l)
	}
}

// drawn is the lottery of the event's session.
func (l *lot) drawn() (*ent.Lottery, error) {
	if l.in != nil {
		return l.in, nil
	}
	return l.c.Lottery.Create().SetEventSessionID(l.session.ID).SetNumberName("TOPIX").SetDrawOn("2024-07-02").SetDecimals(2).Save(l)
}

// TestALostLotteryIsNotAPlaceThatWasWaitedFor has members be left without places by lot, and without one.
func TestALostLotteryIsNotAPlaceThatWasWaitedFor(t *testing.T) {
	for name, c := range map[string]struct {
		do                              func(*lot, *ent.Member, string) error
		sold, cancelled, lost, noneLeft int
	}{
		"waits, without a lottery":     {placing(booking.StatusWAITING, all()), 0, 0, 0, 5},
		"waited until it began":        {awaits(booking.StatusEXPIRED, waitingplace.StatusENDED), 0, 0, 0, 5},
		"did not answer":               {awaits(booking.StatusEXPIRED, waitingplace.StatusLAPSED), 0, 5, 0, 0},
		"lost and waited until then":   {draws(booking.StatusEXPIRED, waitingplace.StatusENDED), 0, 0, 5, 0},
		"lost and waits":               {draws(booking.StatusWAITING, waitingplace.StatusWAITING), 0, 0, 5, 0},
		"lost and did not answer":      {draws(booking.StatusEXPIRED, waitingplace.StatusLAPSED), 0, 0, 5, 0},
		"lost and left the line":       {draws(booking.StatusCANCELLED, waitingplace.StatusLEFT), 0, 0, 5, 0},
		"lost and was let in":          {draws(booking.StatusCONFIRMED, waitingplace.StatusACCEPTED), 5, 0, 0, 0},
		"was let in and called it off": {draws(booking.StatusCANCELLED, waitingplace.StatusACCEPTED), 0, 5, 0, 0},
	} {
		t.Run(name, func(t *testing.T) {
			storetest.Each(t, func(t *testing.T, s *store.Store) {
				people := storetest.Populate(t, s)
				sell(t, s, people, 5, c.do)
				total := usage(t, s, people, reports.Asked{Year: 2024, Kind: reports.Events, By: reports.Item}).Total
				got := [...]int{*total.Sold, *total.Cancelled, *total.Lost, *total.NoneLeft, *total.Applied}
				if want := [...]int{c.sold, c.cancelled, c.lost, c.noneLeft, 5}; got != want {
					t.Errorf("bought, called off, lost, none left, applied: %v, not %v", got, want)
				}
			})
		})
	}
}
