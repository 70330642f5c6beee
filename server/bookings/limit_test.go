package bookings_test

import (
	"context"
	"encoding/json"
	"fmt"
	"strings"
	"sync"
	"testing"
	"time"

	"kyosai/gen/ent"
	"kyosai/gen/ent/allotment"
	"kyosai/gen/ent/allowance"
	"kyosai/gen/ent/booking"
	"kyosai/gen/ent/event"
	"kyosai/gen/ent/limitgroup"
	"kyosai/gen/ent/member"
	"kyosai/gen/ent/notice"
	"kyosai/gen/ent/waitingplace"
	"kyosai/server/bookings"
	"kyosai/server/events"
	"kyosai/server/eventterms"
	"kyosai/server/limits"
	"kyosai/server/offerings"
	"kyosai/server/payby"
	"kyosai/server/problem"
	"kyosai/server/store/storetest"
)

// share publishes so many events that share a limit of two bookings a member, each on 30 June 2027 for two people and booked
// until the first of that month.
func (w *world) share(n int, change ...func(*events.Entry)) (group *ent.LimitGroup, all []*ent.Event) {
	w.Helper()
	group, err := (limits.Limits{Store: w.s}).Save(w.clerk, limits.Entry{Name: "バス旅行", Counts: limitgroup.CountsBOOKINGS, MemberLimit: 2})
	if err != nil {
		w.Fatal(err)
	}
	e := events.Events{Store: w.s}
	for range n {
		entry := events.Entry{Name: "海の旅", Place: "三宮駅", Fee: 3000, HoldDays: 7, AnswerHours: 48, Cancellation: eventterms.Standard(), LimitGroupID: group.ID,
			BookingFrom: now, BookingUntil: time.Date(2027, 6, 1, 0, 0, 0, 0, now.Location()),
			Sessions: []events.Session{{StartsAt: time.Date(2027, 6, 30, 9, 0, 0, 0, now.Location()), Capacity: 2}}}
		for _, one := range change {
			one(&entry)
		}
		made, err := e.Save(w.clerk, entry)
		if err == nil {
			made, err = e.Publish(w.clerk, events.Publishing{ID: made.ID, Version: made.Version})
		}
		if err != nil {
			w.Fatal(err)
		}
		all = append(all, made)
	}
	return group, all
}

func (w *world) join(as context.Context, of *ent.Event, key string) (*ent.Booking, error) {
	return w.b.Place(as, bookings.Placing{SessionID: of.Edges.Sessions[0].ID, Key: "wish-of-a-test-" + key})
}

func (w *world) joined(as context.Context, of *ent.Event, key string) *ent.Booking {
	w.Helper()
	made, err := w.join(as, of, key)
	if err != nil {
		w.Fatal(err)
	}
	return made
}

// has expects how often the first member has booked of a group in a year.
func (w *world) has(group *ent.LimitGroup, year, want int) {
	w.Helper()
	got := 0
	for _, a := range w.s.Client.Allowance.Query().Where(allowance.LimitGroupID(group.ID), allowance.MemberID(w.people.Own.Member.ID), allowance.FiscalYear(year)).AllX(storetest.System()) {
		got += a.Taken
	}
	if got != want {
		w.Errorf("he has %d of the group in %d, want %d", got, year, want)
	}
}

func (w *world) mayBook(of *ent.Event, want int) {
	w.Helper()
	read, err := events.Events{Store: w.s}.Get(w.me, of.ID)
	if err != nil {
		w.Fatal(err)
	}
	if read.Edges.LimitGroup == nil {
		w.Error("the limit is not told to the member")
	}
	if got, err := w.b.MayBookOfGroup(w.me, read); err != nil || got == nil || *got != want {
		w.Errorf("he may book %v, %v; want %d", got, err, want)
	}
}

func TestTheLimitOfAGroupHoldsOverItsEvents(t *testing.T) {
	each(t, func(w *world) {
		group, all := w.share(3)
		w.mayBook(all[0], 2)
		made := w.joined(w.me, all[0], "1")
		w.mayBook(all[2], 1)
		w.joined(w.me, all[1], "2")
		w.mayBook(all[2], 0)
		_, err := w.join(w.me, all[2], "3")
		if code(err) != "over_group_limit" || !strings.Contains(problem.As(err).Message, "「バス旅行」") || !strings.Contains(problem.As(err).Message, "2回まで") {
			t.Errorf("above the limit: %v", err)
		}
		if again, err := w.join(w.me, all[0], "1"); err != nil || again.ID != made.ID {
			t.Errorf("the first wish again: %v, %v", again, err)
		}
		w.joined(w.other, all[2], "4")
		if none, err := w.b.MayBookOfGroup(w.me, w.trip); none != nil || err != nil {
			t.Errorf("of an event of no group he may book %v, %v", none, err)
		}
		w.booked(w.me, 1, "5")
		_, err = w.b.Place(w.clerk, bookings.Placing{SessionID: all[2].Edges.Sessions[0].ID, MemberID: w.people.Own.Member.ID, Key: "wish-of-a-test-6"})
		if code(err) != "over_group_limit" {
			t.Errorf("staff for him: %v", err)
		}
		w.has(group, 2026, 2)
	})
}

func TestABookingThatEndsIsGivenBackToTheGroup(t *testing.T) {
	each(t, func(w *world) {
		group, all := w.share(2)
		first, _ := w.joined(w.me, all[0], "1"), w.joined(w.me, all[1], "2")
		if _, err := w.b.Cancel(w.me, cancelling(first, 0, "3")); err != nil {
			t.Fatal(err)
		}
		w.has(group, 2026, 1)
		w.at(now.AddDate(0, 0, 8))
		if err := w.b.Expire(context.Background()); err != nil {
			t.Fatal(err)
		}
		w.has(group, 2026, 0)
		w.joined(w.me, all[0], "4")
		w.has(group, 2026, 1)
		e := events.Events{Store: w.s}
		if _, err := e.Withdraw(w.clerk, events.Withdrawing{ID: all[0].ID, Version: all[0].Version, Reason: "台風のため"}); err != nil {
			t.Fatal(err)
		}
		payload, err := json.Marshal(events.Due{ID: all[0].ID})
		if err == nil {
			err = w.b.Withdrawing()(context.Background(), payload)
		}
		if err != nil {
			t.Fatal(err)
		}
		w.has(group, 2026, 0)
	})
}

func TestAGroupOfEventsIsCountedByTheFiscalYearOfTheBooking(t *testing.T) {
	each(t, func(w *world) {
		group, all := w.share(4)
		w.at(time.Date(2027, 3, 31, 23, 59, 59, 0, now.Location()))
		old := w.joined(w.me, all[0], "1")
		w.joined(w.me, all[1], "2")
		if _, err := w.join(w.me, all[2], "3"); code(err) != "over_group_limit" {
			t.Errorf("on 31 March: %v", err)
		}
		w.at(time.Date(2027, 4, 1, 0, 0, 0, 0, now.Location()))
		w.joined(w.me, all[2], "4")
		if _, err := w.b.Cancel(w.me, cancelling(old, 0, "5")); err != nil {
			t.Fatal(err)
		}
		w.has(group, 2026, 1)
		w.has(group, 2027, 1)
		w.mayBook(all[3], 1)
	})
}

func TestWhoWaitsTakesNothingOfTheGroupUntilHeAccepts(t *testing.T) {
	each(t, func(w *world) {
		group, all := w.share(3, func(e *events.Entry) {
			e.BookingUntil = time.Date(2027, 3, 1, 0, 0, 0, 0, now.Location())
			e.Sessions = []events.Session{{StartsAt: time.Date(2027, 3, 31, 9, 0, 0, 0, now.Location()), Capacity: 1}}
		})
		wait := func(of *ent.Event, key string) (*ent.Booking, error) {
			return w.b.Place(w.me, bookings.Placing{SessionID: of.Edges.Sessions[0].ID, OrWait: true, Key: "wish-of-a-test-" + key})
		}
		theirs := w.joined(w.other, all[0], "1")
		mine, err := wait(all[0], "2")
		if err != nil || mine.Status != booking.StatusWAITING {
			t.Fatalf("got %v, %v", mine, err)
		}
		w.has(group, 2026, 0)
		last, _ := w.joined(w.me, all[1], "3"), w.joined(w.me, all[2], "4")
		if _, err := w.b.Cancel(w.other, cancelling(theirs, 0, "5")); err != nil {
			t.Fatal(err)
		}
		if place := w.place(mine); place.Status != waitingplace.StatusWAITING || w.told(mine, notice.KindPLACE_OFFERED) != 0 {
			t.Errorf("who cannot take it is %s", place.Status)
		}
		if _, err := w.b.Accept(w.me, step(mine, "6")); code(err) != "over_group_limit" {
			t.Errorf("accepted: %v", err)
		}
		if _, err := w.b.Cancel(w.me, cancelling(last, 0, "7")); err != nil {
			t.Fatal(err)
		}
		w.must(w.b.LetIn(context.Background()))
		if place := w.place(mine); place.Status != waitingplace.StatusOFFERED {
			t.Errorf("once he can take it he is %s", place.Status)
		}
		if got, err := w.b.Accept(w.me, step(mine, "8")); err != nil || got.Status != booking.StatusBOOKED {
			t.Errorf("got %v, %v", got, err)
		}
		w.has(group, 2026, 2)
		w.joined(w.other, all[1], "9")
		if _, err := wait(all[1], "10"); code(err) != "over_group_limit" {
			t.Errorf("waits beyond it: %v", err)
		}
		if _, err := w.b.Cancel(w.me, cancelling(w.read(mine), 0, "11")); err != nil {
			t.Fatal(err)
		}
		waits, err := wait(all[1], "12")
		if err != nil {
			t.Fatal(err)
		}
		if _, err := w.b.Cancel(w.me, cancelling(waits, 0, "13")); err != nil {
			t.Fatal(err)
		}
		w.has(group, 2026, 1) // who leaves the line gives nothing back
	})
}

func TestAPlaceIsOfferedToTheNextWhoCanTakeIt(t *testing.T) {
	each(t, func(w *world) {
		_, all := w.share(3, func(e *events.Entry) { e.Sessions[0].Capacity = 1 })
		wait := func(as context.Context, key string) *ent.Booking {
			made, err := w.b.Place(as, bookings.Placing{SessionID: all[0].Edges.Sessions[0].ID, OrWait: true, Key: "wish-of-a-test-" + key})
			w.must(err)
			return made
		}
		theirs := w.joined(w.other, all[0], "1")
		over, left, next := wait(w.me, "2"), wait(w.member("30000001"), "3"), wait(w.member("30000002"), "4")
		w.joined(w.me, all[1], "5")
		w.joined(w.me, all[2], "6")
		w.do(func(ctx context.Context, c *ent.Client) error {
			return c.Member.Update().Where(member.ID(left.MemberID)).SetLeftOn("2026-06-14").Exec(ctx)
		})
		if _, err := w.b.Cancel(w.other, cancelling(theirs, 0, "7")); err != nil {
			t.Fatal(err)
		}
		for of, want := range map[*ent.Booking]waitingplace.Status{over: waitingplace.StatusWAITING, left: waitingplace.StatusWAITING, next: waitingplace.StatusOFFERED} {
			if got := w.place(of); got.Status != want {
				t.Errorf("place %d is %s, want %s", got.Place, got.Status, want)
			}
		}
	})
}

// TestWhatIsWaitedForInMarchIsAcceptedInApril: he has none left in the old year, and all of the new one.
func TestWhatIsWaitedForInMarchIsAcceptedInApril(t *testing.T) {
	each(t, func(w *world) {
		group, all := w.share(3, func(e *events.Entry) { e.Sessions[0].Capacity = 1 })
		w.at(time.Date(2027, 3, 31, 23, 0, 0, 0, now.Location()))
		theirs := w.joined(w.other, all[0], "1")
		w.joined(w.me, all[1], "2")
		w.joined(w.me, all[2], "3")
		mine, err := w.b.Place(w.me, bookings.Placing{SessionID: all[0].Edges.Sessions[0].ID, OrWait: true, Key: "wish-of-a-test-4"})
		if err != nil || mine.Status != booking.StatusWAITING {
			t.Fatalf("got %v, %v", mine, err)
		}
		if _, err := w.b.Cancel(w.other, cancelling(theirs, 0, "5")); err != nil {
			t.Fatal(err)
		}
		w.must(w.b.LetIn(context.Background()))
		if place := w.place(mine); place.Status != waitingplace.StatusWAITING {
			t.Errorf("in March he is %s", place.Status)
		}
		w.at(time.Date(2027, 4, 1, 0, 0, 0, 0, now.Location()))
		w.must(w.b.LetIn(context.Background()))
		if got, err := w.b.Accept(w.me, step(mine, "6")); err != nil || got.Status != booking.StatusBOOKED || *got.FiscalYear != 2027 {
			t.Errorf("got %v, %v", got, err)
		}
		w.has(group, 2026, 2)
		w.has(group, 2027, 1)
	})
}

func TestACardThatIsNotChargedIsGivenBackToTheGroup(t *testing.T) {
	each(t, func(w *world) {
		group, all := w.share(1)
		w.b.Card = true
		w.do(func(ctx context.Context, c *ent.Client) error {
			return c.Event.Update().Where(event.ID(all[0].ID)).SetPayBy([]payby.Way{payby.Card}).Exec(ctx)
		})
		made := w.joined(w.me, all[0], "1")
		w.has(group, 2026, 1)
		w.at(now.Add(payby.CardHold))
		w.must(w.b.Expire(context.Background()))
		if is := w.read(made); is.Status != booking.StatusEXPIRED || *is.CancelFee != 0 {
			t.Errorf("got %v", is)
		}
		w.has(group, 2026, 0)
		w.mayBook(all[0], 2)
	})
}

func TestALimitThatIsLoweredBelowWhatSomebodyHasHoldsFromThenOn(t *testing.T) {
	each(t, func(w *world) {
		group, all := w.share(3)
		first, second := w.joined(w.me, all[0], "1"), w.joined(w.me, all[1], "2")
		_, err := (limits.Limits{Store: w.s}).Save(w.clerk, limits.Entry{ID: group.ID, Version: group.Version, Name: group.Name, Counts: group.Counts, MemberLimit: 1})
		w.must(err)
		w.mayBook(all[2], 0)
		for i, of := range []*ent.Booking{first, second} {
			if _, err := w.join(w.me, all[2], fmt.Sprint("over-", i)); code(err) != "over_group_limit" {
				t.Errorf("with %d of one: %v", 2-i, err)
			}
			w.is(of, booking.StatusBOOKED)
			if _, err := w.b.Cancel(w.me, cancelling(of, 0, fmt.Sprint("gone-", i))); err != nil {
				t.Fatal(err)
			}
			w.has(group, 2026, 1-i)
		}
		w.joined(w.me, all[2], "3")
		w.has(group, 2026, 1)
	})
}

func TestWhoWaitsForWhatIsWithdrawnGivesNothingBack(t *testing.T) {
	each(t, func(w *world) {
		group, all := w.share(2, func(e *events.Entry) { e.Sessions[0].Capacity = 1 })
		w.joined(w.other, all[0], "1")
		w.joined(w.me, all[1], "2")
		mine, err := w.b.Place(w.me, bookings.Placing{SessionID: all[0].Edges.Sessions[0].ID, OrWait: true, Key: "wish-of-a-test-3"})
		w.must(err)
		_, err = (events.Events{Store: w.s}).Withdraw(w.clerk, events.Withdrawing{ID: all[0].ID, Version: all[0].Version, Reason: "台風のため"})
		w.must(err)
		w.must(w.b.Withdrawing()(context.Background(), []byte(`{"id":"`+all[0].ID+`"}`)))
		w.is(mine, booking.StatusCANCELLED)
		w.has(group, 2026, 1)
		if n := w.s.Client.Allowance.Query().Where(allowance.LimitGroupID(group.ID), allowance.TakenGT(0)).CountX(storetest.System()); n != 1 {
			t.Errorf("%d members have something of it", n)
		}
	})
}

// TestABookingThatCannotEndStopsNoOther: what was counted of the first one is gone.
func TestABookingThatCannotEndStopsNoOther(t *testing.T) {
	each(t, func(w *world) {
		_, all := w.share(1)
		broken, sound := w.joined(w.me, all[0], "1"), w.joined(w.other, all[0], "2")
		w.do(func(ctx context.Context, c *ent.Client) error {
			_, err := c.Allowance.Delete().Where(allowance.MemberID(broken.MemberID)).Exec(ctx)
			return err
		})
		w.at(now.AddDate(0, 0, 8))
		if err := w.b.Expire(context.Background()); err == nil || !strings.Contains(err.Error(), broken.ID) {
			t.Errorf("nobody is told of it: %v", err)
		}
		w.is(broken, booking.StatusBOOKED)
		w.is(sound, booking.StatusEXPIRED)
	})
}

// TestAnOfferThatCannotLapseStopsNoOther: the stock of the first one says that nothing is taken of it.
func TestAnOfferThatCannotLapseStopsNoOther(t *testing.T) {
	each(t, func(w *world) {
		_, all := w.share(2, func(e *events.Entry) { e.Sessions[0].Capacity = 1 })
		third := w.member("30000001")
		var offered []*ent.Booking
		for i, of := range all {
			has := w.joined(w.me, of, fmt.Sprint("has-", i))
			waits, err := w.b.Place([]context.Context{w.other, third}[i], bookings.Placing{SessionID: of.Edges.Sessions[0].ID, OrWait: true, Key: fmt.Sprint("wish-of-a-test-waits-", i)})
			w.must(err)
			if _, err := w.b.Cancel(w.me, cancelling(has, 0, fmt.Sprint("gone-", i))); err != nil {
				t.Fatal(err)
			}
			offered = append(offered, waits)
		}
		w.do(func(ctx context.Context, c *ent.Client) error {
			return c.Allotment.Update().Where(allotment.ID(offered[0].AllotmentID)).SetTaken(0).Exec(ctx)
		})
		w.at(now.AddDate(0, 0, 3))
		if err := w.b.Lapse(context.Background()); err == nil {
			t.Error("nobody is told of it")
		}
		w.is(offered[0], booking.StatusWAITING)
		w.is(offered[1], booking.StatusEXPIRED)
	})
}

// TestWhoBooksTwoEventsAtOnceNeverPassesTheLimit: each event has places of its own, which order nobody but those who book it.
func TestWhoBooksTwoEventsAtOnceNeverPassesTheLimit(t *testing.T) {
	each(t, func(w *world) {
		group, all := w.share(6)
		var joining sync.WaitGroup
		got := make([]string, len(all))
		for i, of := range all {
			joining.Go(func() {
				_, err := w.join(w.me, of, fmt.Sprint("racing-", i))
				got[i] = code(err)
			})
		}
		joining.Wait()
		granted := 0
		for i, one := range got {
			if one == "ok" {
				granted++
			} else if one != "over_group_limit" {
				t.Errorf("wish %d was told %s", i, one)
			}
		}
		if granted != 2 {
			t.Errorf("%d were granted", granted)
		}
		w.has(group, 2026, 2)
	})
}

func TestAnEventKeepsItsGroupAndHasOnlyOneOfBookings(t *testing.T) {
	each(t, func(w *world) {
		group, all := w.share(1)
		e, l := events.Events{Store: w.s}, limits.Limits{Store: w.s}
		if got := code(l.Delete(w.clerk, group.ID, group.Version)); got != "limit_group_used" {
			t.Errorf("deleted while it is used: %s", got)
		}
		if n, err := l.Used(w.clerk, group); n != 1 || err != nil {
			t.Errorf("used by %d, %v", n, err)
		}
		of := all[0]
		entry := events.Entry{ID: of.ID, Version: of.Version, Name: of.Name, Place: of.Place, Fee: of.Fee, HoldDays: of.HoldDays, AnswerHours: of.AnswerHours, Cancellation: of.Cancellation,
			BookingFrom: of.BookingFrom, BookingUntil: of.BookingUntil, Sessions: []events.Session{{ID: of.Edges.Sessions[0].ID, StartsAt: of.Edges.Sessions[0].StartsAt, Capacity: 2}}}
		if _, err := e.Save(w.clerk, entry); code(err) != "limit_group_fixed limitGroup" {
			t.Errorf("taken off what members see: %v", err)
		}
		if _, err := e.Foresee(w.clerk, entry); code(err) != "limit_group_fixed limitGroup" {
			t.Errorf("foreseen: %v", err)
		}
		entry.ID, entry.Version, entry.Sessions[0].ID, entry.LimitGroupID = "", 0, "", w.people.LimitGroup.ID
		if _, err := e.Save(w.clerk, entry); code(err) != "limit_group_other limitGroup" {
			t.Errorf("of a group of tickets: %v", err)
		}
		entry.LimitGroupID = "lmg_none"
		if _, err := e.Save(w.clerk, entry); code(err) != "no_limit_group limitGroup" {
			t.Errorf("of no group: %v", err)
		}
		entry.LimitGroupID = group.ID
		draft, err := e.Save(w.clerk, entry)
		if err != nil || *draft.LimitGroupID != group.ID || draft.Status != event.StatusDRAFT {
			t.Errorf("made %v, %v", draft, err)
		}
		ticket := offerings.Entry{Name: "文楽", FaceValue: 5000, Price: 4000, Allotments: []offerings.Part{{Quantity: 10}}, MemberLimit: 4, HoldDays: 7, SaleFrom: now, SaleUntil: now.AddDate(0, 1, 0),
			Delivery: "PICK_UP", PayBy: of.PayBy, LimitGroupID: group.ID}
		if _, err := (offerings.Offerings{Store: w.s}).Save(w.clerk, ticket); code(err) != "limit_group_other limitGroup" {
			t.Errorf("a ticket of a group of bookings: %v", err)
		}
		if _, err := l.Save(w.clerk, limits.Entry{ID: group.ID, Version: group.Version, Name: group.Name, MemberLimit: 2}); code(err) != "counts_fixed counts" {
			t.Errorf("counts something else: %v", err)
		}
	})
}
