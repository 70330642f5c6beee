package orders_test

import (
	"context"
	"encoding/json"
	"testing"
	"time"

	"kyosai/gen/ent"
	"kyosai/gen/ent/amendment"
	"kyosai/gen/ent/job"
	"kyosai/gen/ent/notice"
	"kyosai/gen/ent/offering"
	"kyosai/gen/ent/order"
	"kyosai/server/amendments"
	"kyosai/server/offerings"
	"kyosai/server/orders"
	"kyosai/server/store/storetest"
	"kyosai/server/yen"
)

// entry is what the ticket of the world says, changed.
func (w *world) entry(change func(*offerings.Entry)) offerings.Entry {
	found := w.s.Client.Offering.Query().Where(offering.ID(w.ticket.ID)).WithAllotments().OnlyX(storetest.System())
	e := offerings.Entry{ID: found.ID, Version: found.Version, Name: found.Name, Description: found.Description, FaceValue: found.FaceValue, Price: found.Price,
		Allotments: parts(found), MemberLimit: found.MemberLimit, HoldDays: found.HoldDays, AnswerHours: found.AnswerHours,
		SaleFrom: found.SaleFrom, SaleUntil: found.SaleUntil, Delivery: found.Delivery, PayBy: found.PayBy, Way: found.Way}
	change(&e)
	return e
}

// parts are the allotments of a ticket as they would be entered.
func parts(of *ent.Offering) (all []offerings.Part) {
	for _, a := range offerings.Parts(of) {
		all = append(all, offerings.Part{ID: a.ID, Name: a.Name, Quantity: a.Quantity})
	}
	return all
}

// tell does the worker's jobs of telling.
func (w *world) tell() {
	w.Helper()
	for _, j := range w.s.Client.Job.Query().Where(job.Kind(amendments.TellKind)).AllX(storetest.System()) {
		if err := (amendments.Amendments{Store: w.s}).Telling()(context.Background(), json.RawMessage(j.Payload)); err != nil {
			w.Fatal(err)
		}
	}
}

func TestWhatMembersSeeIsChangedWithARecordOfIt(t *testing.T) {
	each(t, func(w *world) {
		o := offerings.Offerings{Store: w.s}
		before := w.placed(w.me, 2, "before")
		dearer := w.entry(func(e *offerings.Entry) { e.Price, e.Allotments[0].Quantity = 1500, 20 })
		foreseen, err := o.Foresee(w.clerk, dearer)
		if err != nil || foreseen.Touched != 1 || !foreseen.Tells || len(foreseen.Lines) != 2 || foreseen.Lines[0].Before != "1,400円" || foreseen.Lines[0].After != "1,500円" {
			t.Fatalf("foresaw %v, %v", foreseen, err)
		}
		if n := w.s.Client.Amendment.Query().Where(amendment.OfferingID(w.ticket.ID)).CountX(storetest.System()); n != 0 {
			t.Errorf("foreseeing recorded %d", n)
		}
		if _, err := o.Save(w.clerk, dearer); err != nil {
			t.Fatal(err)
		}
		if _, err := o.Save(w.clerk, dearer); code(err) != "changed_meanwhile" {
			t.Errorf("from an old version: %v", err)
		}
		made := w.s.Client.Amendment.Query().Where(amendment.OfferingID(w.ticket.ID)).OnlyX(storetest.System())
		if made.Touched != 1 || len(made.Lines) != 2 || made.MadeByID != w.people.Staff["CLERK"].ID {
			t.Errorf("recorded %v", made)
		}
		w.tell()
		w.tell() // the worker was killed before it could say so
		if n := w.told(notice.KindOFFERING_CHANGED); n != 1 {
			t.Errorf("%d were told", n)
		}
		if got := w.s.Client.Order.GetX(storetest.System(), before.ID); got.Amount != 2800 {
			t.Errorf("what was agreed became %d", got.Amount)
		}
		if _, err := w.o.Place(w.other, orders.Placing{OfferingID: w.ticket.ID, Quantity: 1, Price: new(yen.Amount(1400)), Key: "wish-of-a-test-old-price"}); code(err) != "price_changed" {
			t.Errorf("at the old price: %v", err)
		}
		if after := w.placed(w.other, 1, "after"); after.Amount != 1500 {
			t.Errorf("the new price is %d", after.Amount)
		}
	})
}

func TestWhatNobodyNeedsToKnowIsRecordedAndNotTold(t *testing.T) {
	each(t, func(w *world) {
		w.placed(w.me, 1, "before")
		o := offerings.Offerings{Store: w.s}
		if _, err := o.Save(w.clerk, w.entry(func(e *offerings.Entry) { e.Description = "館内は工事中です。" })); err != nil {
			t.Fatal(err)
		}
		if _, err := o.Save(w.clerk, w.entry(func(*offerings.Entry) {})); code(err) != "nothing_changed" {
			t.Errorf("nothing: %v", err)
		}
		w.tell()
		if n := w.told(notice.KindOFFERING_CHANGED); n != 0 {
			t.Errorf("%d were told", n)
		}
	})
}

func TestWhatCannotBeChangedAnyMore(t *testing.T) {
	each(t, func(w *world) {
		w.placed(w.me, 4, "before")
		o := offerings.Offerings{Store: w.s}
		for want, change := range map[string]func(*offerings.Entry){
			"below_taken allotments":    func(e *offerings.Entry) { e.Allotments[0].Quantity = 3 },
			"delivery_fixed delivery":   func(e *offerings.Entry) { e.Delivery = offering.DeliveryQR },
			"sale_from_fixed saleFrom":  func(e *offerings.Entry) { e.SaleFrom = e.SaleFrom.Add(time.Hour) },
			"sale_until_past saleUntil": func(e *offerings.Entry) { e.SaleUntil = now.Add(time.Nanosecond); w.at(now.Add(time.Hour)) },
			"way_fixed way": func(e *offerings.Entry) {
				e.Way, e.Lottery, e.LineUntil = offering.WayLOTTERY, &offerings.LotteryTerms{NumberName: "TOPIX", DrawOn: "2026-07-05"}, "2026-07-31"
			},
		} {
			w.at(now)
			if _, err := o.Save(w.clerk, w.entry(change)); code(err) != want {
				t.Errorf("want %s, got %v", want, err)
			}
		}
		w.at(now)
		if _, err := o.Save(w.clerk, w.entry(func(e *offerings.Entry) { e.Allotments[0].Quantity = 4 })); err != nil {
			t.Errorf("as many as are taken: %v", err)
		}
		if _, err := o.Save(w.me, w.entry(func(e *offerings.Entry) { e.Allotments[0].Quantity = 9 })); code(err) == "ok" {
			t.Error("a member changed it")
		}
	})
}

func TestStaffOrderAndCancelForAMember(t *testing.T) {
	each(t, func(w *world) {
		wish := orders.Placing{OfferingID: w.ticket.ID, MemberID: w.people.Own.Member.ID, Quantity: 2, Key: "wish-of-a-test-for"}
		made, err := w.o.Place(w.clerk, wish)
		if err != nil || made.MemberID != w.people.Own.Member.ID || made.FiledByID == nil || *made.FiledByID != w.people.Staff["CLERK"].ID {
			t.Fatalf("got %v, %v", made, err)
		}
		w.expect(2, 2)
		wish.MemberID, wish.Key = "mem_none", "wish-of-a-test-nobody"
		if _, err := w.o.Place(w.clerk, wish); code(err) != "not_enrolled" {
			t.Errorf("for nobody: %v", err)
		}
		wish.MemberID = w.people.Other.Member.ID
		if own, err := w.o.Place(w.me, wish); err != nil || own.MemberID != w.people.Own.Member.ID || own.FiledByID != nil {
			t.Errorf("a member ordered for another: %v, %v", own, err)
		}
		if _, err := w.o.CancelAs(w.clerk, step(made, "no reason"), " "); code(err) != "text_missing note" {
			t.Errorf("without a reason: %v", err)
		}
		for range 2 {
			got, err := w.o.CancelAs(w.clerk, step(made, "cancel"), "ご本人のお電話")
			if err != nil || got.Status != order.StatusCANCELLED || *got.CancelledByID != w.people.Staff["CLERK"].ID || got.Note != "ご本人のお電話" {
				t.Fatalf("got %v, %v", got, err)
			}
		}
		if n := w.told(notice.KindORDER_CANCELLED); n != 1 {
			t.Errorf("%d were told", n)
		}
		w.expect(2, 2)
	})
}
