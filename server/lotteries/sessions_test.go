package lotteries_test

import (
	"context"
	"encoding/json"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"kyosai/gen/ent"
	"kyosai/gen/ent/booking"
	"kyosai/gen/ent/companion"
	"kyosai/gen/ent/event"
	"kyosai/gen/ent/lottery"
	"kyosai/gen/ent/lotteryentry"
	"kyosai/gen/ent/member"
	"kyosai/gen/ent/notice"
	"kyosai/gen/ent/waitingplace"
	"kyosai/server/bookings"
	"kyosai/server/caldate"
	"kyosai/server/draw"
	"kyosai/server/events"
	"kyosai/server/eventterms"
	"kyosai/server/lotteries"
	"kyosai/server/offerings"
	"kyosai/server/store/storetest"
	"kyosai/server/yen"
)

// trip is an event given out by lot on 30 June with a session for three people and one for ten; entries until the 20th, the
// number is the one of the 22nd.
type trip struct {
	*world
	b  bookings.Bookings
	of *ent.Event
}

func (w *world) trip(fee yen.Amount) *trip {
	w.Helper()
	e := events.Events{Store: w.s}
	made, err := e.Save(w.clerk, tripEntry(fee))
	if err == nil {
		made, err = e.Publish(w.clerk, events.Publishing{ID: made.ID, Version: made.Version})
	}
	if err != nil {
		w.Fatal(err)
	}
	return &trip{w, bookings.Bookings{Store: w.s}, made}
}

func tripEntry(fee yen.Amount) events.Entry {
	begins := time.Date(2026, 6, 30, 9, 0, 0, 0, now.Location())
	return events.Entry{Name: "抽選の遠足", Place: "三宮駅", Fee: fee, CompanionsLimit: 3, HoldDays: 7, AnswerHours: 48,
		Bands: []eventterms.Band{{Label: "子", From: 0, Until: 120, Fee: 0}}, Cancellation: eventterms.Standard(),
		BookingFrom: now.Add(-time.Hour), BookingUntil: until, Way: event.WayLOTTERY,
		Lottery:  &offerings.LotteryTerms{NumberName: "TOPIXの終値", DrawOn: "2026-06-22", Decimals: 2},
		Sessions: []events.Session{{StartsAt: begins, Capacity: 3}, {StartsAt: begins.Add(time.Hour), Capacity: 10}}}
}

func (w *trip) wish(session, children int, key string) bookings.Placing {
	p := bookings.Placing{SessionID: w.of.Edges.Sessions[session].ID, Key: "wish-of-a-test-" + key}
	for range children {
		p.Companions = append(p.Companions, bookings.Companion{Relation: companion.RelationCHILD, Age: 8})
	}
	return p
}

func (w *trip) entered(m string, children int) *ent.Booking {
	w.Helper()
	made, err := w.b.Place(as(m), w.wish(0, children, w.of.ID))
	if err != nil || made.Status != booking.StatusENTERED {
		w.Fatalf("got %v, %v", made, err)
	}
	return made
}

// drawn is the lottery of the small session.
func (w *trip) drawn() *ent.Lottery {
	return w.of.Edges.Sessions[0].QueryLottery().OnlyX(storetest.System())
}

func (w *trip) close() {
	w.Helper()
	w.at(until)
	payload, err := json.Marshal(events.Due{ID: w.of.ID})
	if err == nil {
		err = w.l.ClosingSessions()(context.Background(), payload)
	}
	if err != nil {
		w.Fatal(err)
	}
}

// draw closes, numbers, confirms and draws.
func (w *trip) draw() error {
	w.Helper()
	w.ready()
	return w.drawNow()
}

// ready closes, numbers and confirms.
func (w *trip) ready() {
	w.Helper()
	w.close()
	w.at(known)
	of := w.drawn()
	if _, err := w.l.EnterNumber(w.clerk, lotteries.Number{ID: of.ID, Version: of.Version, Number: "2845.12", Source: "取引所"}); err != nil {
		w.Fatal(err)
	}
	of = w.drawn()
	if _, err := w.l.ConfirmNumber(w.second, lotteries.Number{ID: of.ID, Version: of.Version, Number: "2845.12"}); err != nil {
		w.Fatal(err)
	}
}

func (w *trip) drawNow() error {
	of := w.drawn()
	_, err := w.l.Draw(w.clerk, lotteries.Drawing{ID: of.ID, Version: of.Version, Key: "draw-of-a-trip-" + of.ID})
	return err
}

func (w *trip) read(of *ent.Booking) *ent.Booking {
	return w.s.Client.Booking.GetX(storetest.System(), of.ID)
}

func (w *trip) taken() int {
	return w.of.Edges.Sessions[0].QueryAllotment().OnlyX(storetest.System()).Taken
}

func step(of *ent.Booking, key string) bookings.Step {
	return bookings.Step{ID: of.ID, Version: of.Version, Key: "step-of-a-test-" + key}
}

func TestPlacesOfAnEventAreDrawnAndWhoLosesWaits(t *testing.T) {
	each(t, func(world *world) {
		w := world.trip(3000)
		pair, alone, third := w.entered(w.members[0], 1), w.entered(w.members[1], 0), w.entered(w.members[2], 0)
		if w.taken() != 0 {
			t.Errorf("%d places are taken before the draw", w.taken())
		}
		if err := w.draw(); err != nil {
			t.Fatal(err)
		}
		file, err := w.l.File(w.clerk, w.drawn())
		if err != nil {
			t.Fatal(err)
		}
		if drawing, err := draw.ReadDrawing([]byte(*file)); err != nil || drawing.Places != 3 || len(drawing.Entries) != 3 {
			t.Errorf("got %v, %v", drawing, err)
		}
		people := 0
		for _, of := range []*ent.Booking{pair, alone, third} {
			entry := w.s.Client.LotteryEntry.Query().Where(lotteryentry.BookingID(of.ID)).OnlyX(storetest.System())
			switch is := w.read(of); {
			case entry.Status == lotteryentry.StatusWON && is.Status == booking.StatusBOOKED && is.PayUntil != nil && *is.PayUntil == "2026-06-29":
				people += is.People
			case entry.Status == lotteryentry.StatusLOST && is.Status == booking.StatusWAITING && is.PayUntil == nil:
			default:
				t.Errorf("the entry %s is of the booking %v", entry.Status, is)
			}
		}
		if people != w.taken() || people < 2 {
			t.Errorf("%d people won, %d places are taken", people, w.taken())
		}
		w.letIn()
		w.told()
	})
}

// letIn has somebody who won cancel, and who waits be offered his place and take it, unless he has left.
func (w *trip) letIn() {
	w.Helper()
	won := w.s.Client.Booking.Query().Where(booking.EventID(w.of.ID), booking.StatusEQ(booking.StatusBOOKED)).Order(booking.ByPeople()).AllX(storetest.System())
	for _, of := range won {
		is, err := w.b.Get(as(of.MemberID), of.ID)
		if err == nil {
			_, err = w.b.Cancel(as(of.MemberID), bookings.Cancelling{Step: step(of, "c"+of.ID), Fee: *bookings.FeeNow(is, caldate.Today(w.s.Now()))})
		}
		if err != nil {
			w.Fatal(err)
		}
	}
	place := w.s.Client.WaitingPlace.Query().Where(waitingplace.BookingIDNotNil(), waitingplace.StatusEQ(waitingplace.StatusOFFERED),
		waitingplace.HasBookingWith(booking.EventID(w.of.ID))).FirstX(storetest.System())
	offered := w.s.Client.Booking.GetX(storetest.System(), *place.BookingID)
	w.leave(offered.MemberID, "2026-06-21")
	if _, err := w.b.Accept(as(offered.MemberID), step(offered, "accept")); code(err) != "not_enrolled" {
		w.Errorf("of one who has left: %v", err)
	}
	w.leave(offered.MemberID, "")
	if got, err := w.b.Accept(as(offered.MemberID), step(offered, "accept")); err != nil || got.Status != booking.StatusBOOKED {
		w.Errorf("got %v, %v", got, err)
	}
}

func (w *world) leave(id, on string) {
	w.within(func(ctx context.Context, c *ent.Client) error {
		update := c.Member.Update().Where(member.ID(id)).ClearLeftOn()
		if on != "" {
			update = c.Member.Update().Where(member.ID(id)).SetLeftOn(caldate.Day(on))
		}
		return update.Exec(ctx)
	})
}

func (w *trip) told() {
	w.Helper()
	payload, err := json.Marshal(map[string]string{"lotteryId": w.drawn().ID})
	for range 2 {
		if err == nil {
			err = w.l.Telling()(context.Background(), payload)
		}
	}
	if err != nil {
		w.Fatal(err)
	}
	won := w.s.Client.Notice.Query().Where(notice.KindEQ(notice.KindLOTTERY_WON), notice.BookingIDNotNil()).CountX(storetest.System())
	lost := w.s.Client.Notice.Query().Where(notice.KindEQ(notice.KindLOTTERY_LOST), notice.BookingIDNotNil()).CountX(storetest.System())
	if won+lost != 3 || won == 0 || lost == 0 {
		w.Errorf("%d were told that they won, %d that they lost", won, lost)
	}
}

func TestWhatCannotBeDoneWithAnEntryForAnEvent(t *testing.T) {
	each(t, func(world *world) {
		w := world.trip(3000)
		of := w.entered(w.members[0], 1)
		other := as(w.members[1])
		got := map[string]string{}
		_, err := w.b.Place(as(w.members[0]), w.wish(1, 0, "again"))
		got["entered twice, in another session"] = code(err)
		_, err = w.b.Cancel(other, bookings.Cancelling{Step: step(of, "other")})
		got["another's entry"] = code(err)
		dear := bookings.Cancelling{Step: step(of, "dear"), Fee: 500}
		_, err = w.b.Cancel(as(w.members[0]), dear)
		got["taken back for a fee"] = code(err)
		_, err = w.b.Place(storetest.As(w.people.Viewer("EXAMINER")), w.wish(0, 0, "examiner"))
		got["staff without the role"] = code(err)
		_, err = w.b.Place(storetest.As(w.people.Own.OfficerViewer()), w.wish(0, 0, "officer"))
		got["an officer"] = code(err)
		_, err = w.b.Pay(w.clerk, bookings.Paying{Step: step(of, "pay"), Method: booking.PaymentMethodCASH, Amount: of.Amount})
		got["paid at the counter"] = code(err)
		_, err = w.b.Accept(as(w.members[0]), step(of, "take"))
		got["taken undrawn"] = code(err)
		w.close()
		_, err = w.b.Place(other, w.wish(0, 0, "late"))
		got["entered after the end"] = code(err)
		_, err = w.b.Cancel(as(w.members[0]), bookings.Cancelling{Step: step(of, "late")})
		got["taken back after the end"] = code(err)
		want := map[string]string{"taken back for a fee": "fee_changed", "entered twice, in another session": "booked_already", "another's entry": "booking_not_found", "staff without the role": "forbidden",
			"an officer": "forbidden", "paid at the counter": "booking_undrawn", "taken undrawn": "booking_undrawn", "entered after the end": "booking_closed", "taken back after the end": "entries_closed"}
		if d := cmp.Diff(want, got); d != "" {
			t.Error(d)
		}
	})
}

func TestWhoTakesHisEntryBackEntersUnderTheSameCode(t *testing.T) {
	each(t, func(world *world) {
		w := world.trip(0)
		first := w.entered(w.members[0], 0)
		entry := func(of *ent.Booking) *ent.LotteryEntry {
			return w.s.Client.LotteryEntry.Query().Where(lotteryentry.BookingID(of.ID)).OnlyX(storetest.System())
		}
		before := entry(first)
		if got, err := w.b.Cancel(as(w.members[0]), bookings.Cancelling{Step: step(first, "back")}); err != nil || got.Status != booking.StatusCANCELLED {
			t.Fatalf("got %v, %v", got, err)
		}
		if is := entry(first); is.Status != lotteryentry.StatusWITHDRAWN {
			t.Errorf("the entry is %s", is.Status)
		}
		p := w.wish(0, 2, "filed")
		p.MemberID = w.members[0]
		filed, err := w.b.Place(w.clerk, p)
		if err != nil {
			t.Fatal(err)
		}
		if is := entry(filed); is.Code != before.Code || is.Quantity != 3 || is.FiledByID == nil || is.Status != lotteryentry.StatusENTERED {
			t.Errorf("got %v", is)
		}
		if err := w.draw(); err != nil {
			t.Fatal(err)
		}
		if is := w.read(filed); is.Status != booking.StatusCONFIRMED || w.taken() != 3 {
			t.Errorf("it is %s, %d places are taken", is.Status, w.taken())
		}
	})
}

func TestWhoWinsAPlaceAndHasLeftForfeitsIt(t *testing.T) {
	each(t, func(world *world) {
		w := world.trip(3000)
		left, stays := w.entered(w.members[0], 2), w.entered(w.members[1], 2)
		w.leave(w.members[0], "2026-06-21")
		w.leave(w.members[1], "2026-06-21")
		if err := w.draw(); err != nil {
			t.Fatal(err)
		}
		entries := map[lotteryentry.Status]int{}
		for _, of := range []*ent.Booking{left, stays} {
			entry := w.s.Client.LotteryEntry.Query().Where(lotteryentry.BookingID(of.ID)).OnlyX(storetest.System())
			entries[entry.Status]++
			if is := w.read(of); entry.Status == lotteryentry.StatusFORFEITED && (is.Status != booking.StatusCANCELLED || is.LiveEventID != nil) {
				t.Errorf("who forfeited has %v", is)
			}
		}
		if d := cmp.Diff(map[lotteryentry.Status]int{lotteryentry.StatusFORFEITED: 1, lotteryentry.StatusLOST: 1}, entries); d != "" {
			t.Error(d)
		}
	})
}

func TestALossOfAnEventRaisesTheChanceForATicket(t *testing.T) {
	each(t, func(world *world) {
		w := world.trip(3000)
		pair, other := w.entered(w.members[0], 1), w.entered(w.members[1], 1)
		w.world.of = w.offer("あとの券", 3, 1)
		w.enter(pair.MemberID, 1)
		w.enter(other.MemberID, 1)
		if err := w.draw(); err != nil {
			t.Fatal(err)
		}
		later := caldate.Day("2026-06-25")
		if _, err := w.l.Close(w.clerk, lotteries.Closing{ID: w.lottery().ID, Version: w.lottery().Version, DrawOn: &later}); err != nil {
			t.Fatal(err)
		}
		for _, of := range []*ent.Booking{pair, other} {
			want := 1
			if w.read(of).Status == booking.StatusWAITING {
				want = 2
			}
			e := w.s.Client.LotteryEntry.Query().Where(lotteryentry.LotteryID(w.lottery().ID), lotteryentry.MemberID(of.MemberID)).OnlyX(storetest.System())
			if e.Chances != want {
				t.Errorf("whose booking is %s has %d chances", w.read(of).Status, e.Chances)
			}
		}
	})
}

func TestALotteryOfAnEventThatIsWithdrawnIsCalledOff(t *testing.T) {
	each(t, func(world *world) {
		w := world.trip(3000)
		of := w.entered(w.members[0], 0)
		e := events.Events{Store: w.s}
		if _, err := e.Withdraw(w.clerk, events.Withdrawing{ID: w.of.ID, Version: w.of.Version, Reason: "台風のため"}); err != nil {
			t.Fatal(err)
		}
		if err := w.b.Withdrawing()(context.Background(), []byte(`{"id":"`+w.of.ID+`"}`)); err != nil {
			t.Fatal(err)
		}
		entry := w.s.Client.LotteryEntry.Query().Where(lotteryentry.BookingID(of.ID)).OnlyX(storetest.System())
		if is := w.read(of); is.Status != booking.StatusCANCELLED || entry.Status != lotteryentry.StatusWITHDRAWN || w.drawn().Status != lottery.StatusCALLED_OFF {
			t.Errorf("the booking is %s, the entry %s, the lottery %s", is.Status, entry.Status, w.drawn().Status)
		}
		w.close()
		if w.drawn().Status != lottery.StatusCALLED_OFF || w.taken() != 0 {
			t.Errorf("the worker made it %s, %d places are taken", w.drawn().Status, w.taken())
		}
	})
}

func TestWhatAnybodyIsHeldToOfAnEventIsNotChanged(t *testing.T) {
	each(t, func(world *world) {
		w := world.trip(3000)
		w.entered(w.members[0], 0)
		e := events.Events{Store: w.s}
		save := func(change func(*events.Entry)) string {
			is, err := e.Get(w.clerk, w.of.ID)
			if err != nil {
				t.Fatal(err)
			}
			entry := tripEntry(3000)
			entry.ID, entry.Version = is.ID, is.Version
			for i, session := range is.Edges.Sessions {
				entry.Sessions[i].ID = session.ID
			}
			change(&entry)
			_, err = e.Save(w.clerk, entry)
			return code(err)
		}
		for want, change := range map[string]func(*events.Entry){
			"lottery_promised numberName": func(e *events.Entry) { e.Lottery.Decimals = 3 },
			"way_fixed way":               func(e *events.Entry) { e.Way = event.WayFIRST_COME },
			"draw_day_late drawOn":        func(e *events.Entry) { e.Lottery.DrawOn = "2026-06-30" },
			"draw_day drawOn":             func(e *events.Entry) { e.Lottery.DrawOn = "2026-06-20" },
		} {
			if got := save(change); got != want {
				t.Errorf("want %s, got %s", want, got)
			}
		}
		w.close()
		for want, change := range map[string]func(*events.Entry){
			"list_closed sessions":     func(e *events.Entry) { e.Sessions[0].Capacity = 9 },
			"list_closed bookingUntil": func(e *events.Entry) { e.BookingUntil = e.BookingUntil.Add(time.Hour) },
			"list_closed drawOn":       func(e *events.Entry) { e.Lottery.DrawOn = "2026-06-23" },
			"ok":                       func(e *events.Entry) { e.Description = "雨天決行" },
		} {
			if got := save(change); got != want {
				t.Errorf("want %s, got %s", want, got)
			}
		}
	})
}
