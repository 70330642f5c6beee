package storetest

import (
	"context"
	"time"

	"kyosai/gen/ent"
	"kyosai/gen/ent/admission"
	"kyosai/gen/ent/booking"
	"kyosai/gen/ent/checkout"
	"kyosai/gen/ent/companion"
	"kyosai/gen/ent/doordevice"
	"kyosai/gen/ent/event"
	"kyosai/gen/ent/limitgroup"
	"kyosai/gen/ent/waitingplace"
	"kyosai/server/eventterms"
	"kyosai/server/payby"
	"kyosai/server/slips"
	"kyosai/server/yen"
)

// invite has the clerk publish an event, of which each person has bookings, and work on another.
func (p *People) invite(ctx context.Context, c *ent.Client, now time.Time) (err error) {
	if p.Planned, _, err = p.Trip(ctx, c, now, "いちご狩り", event.StatusDRAFT); err != nil {
		return err
	}
	var session *ent.EventSession
	if p.Event, session, err = p.Trip(ctx, c, now, "須磨の地引き網", event.StatusPUBLISHED); err != nil {
		return err
	}
	p.Session = session
	if err := p.share(ctx, c, now); err != nil {
		return err
	}
	if err := p.amend(c, now).SetEventID(p.Event.ID).Exec(ctx); err != nil {
		return err
	}
	if err := p.picture(c, now, "event").SetEventID(p.Event.ID).Exec(ctx); err != nil {
		return err
	}
	stock, err := c.Allotment.Create().SetEventSessionID(session.ID).SetQuantity(40).SetTaken(10).Save(ctx)
	if err != nil {
		return err
	}
	if p.Device, err = c.DoorDevice.Create().SetSessionID(session.ID).SetNumber(1).SetCodeDigest("a code").SetCodeUntil(now.AddDate(0, 0, 1)).
		SetMadeAt(now).SetMadeByID(p.Staff["CLERK"].ID).Save(ctx); err != nil {
		return err
	}
	if err := p.entice(ctx, c, now); err != nil {
		return err
	}
	place := 0
	for _, of := range []*Person{p.Own, p.Other} {
		of.Bookings = map[booking.Status]*ent.Booking{}
		for _, status := range []booking.Status{booking.StatusBOOKED, booking.StatusCONFIRMED, booking.StatusCANCELLED, booking.StatusWAITING} {
			if of.Bookings[status], err = of.book(ctx, c, session, stock, status, now, p.Staff["CLERK"].ID); err != nil {
				return err
			}
		}
		place++
		err := c.WaitingPlace.Create().SetAllotmentID(stock.ID).SetMemberID(of.Member.ID).SetBookingID(of.Bookings[booking.StatusWAITING].ID).SetPlace(place).
			SetQuantity(2).SetStatus(waitingplace.StatusOFFERED).SetJoinedAt(now).SetOfferedAt(now).SetAnswerUntil(now.AddDate(0, 0, 2)).Exec(ctx)
		if err != nil {
			return err
		}
	}
	return nil
}

// share has the event share a limit with others, of which each person has taken two.
func (p *People) share(ctx context.Context, c *ent.Client, now time.Time) (err error) {
	p.Trips, err = c.LimitGroup.Create().SetName("日帰りバス旅行").SetCounts(limitgroup.CountsBOOKINGS).SetMemberLimit(5).SetMadeByID(p.Staff["CLERK"].ID).SetMadeAt(now).Save(ctx)
	if err == nil {
		p.Event, err = c.Event.UpdateOne(p.Event).SetLimitGroup(p.Trips).Save(ctx)
	}
	for _, of := range []*Person{p.Own, p.Other} {
		if err == nil {
			err = c.Allowance.Create().SetMemberID(of.Member.ID).SetLimitGroupID(p.Trips.ID).SetFiscalYear(2026).SetTaken(2).Exec(ctx)
		}
	}
	return err
}

// entice has the clerk publish an event that is given out by lot, whose lottery each person has entered with a booking.
func (p *People) entice(ctx context.Context, c *ent.Client, now time.Time) error {
	of, session, err := p.Trip(ctx, c, now, "抽選の遠足", event.StatusPUBLISHED)
	if err != nil {
		return err
	}
	if err := c.Event.UpdateOne(of).SetWay(event.WayLOTTERY).Exec(ctx); err != nil {
		return err
	}
	stock, err := c.Allotment.Create().SetEventSessionID(session.ID).SetQuantity(40).Save(ctx)
	if err != nil {
		return err
	}
	lot, err := c.Lottery.Create().SetEventSessionID(session.ID).SetNumberName("TOPIXの終値（日本取引所グループ）").SetDrawOn("2026-07-02").SetDecimals(2).Save(ctx)
	if err != nil {
		return err
	}
	for _, of := range []*Person{p.Own, p.Other} {
		entered, err := of.book(ctx, c, session, stock, booking.StatusENTERED, now, p.Staff["CLERK"].ID)
		if err != nil {
			return err
		}
		if err := enter(ctx, c, lot, of, now).SetBookingID(entered.ID).SetFiledByID(p.Staff["CLERK"].ID).Exec(ctx); err != nil {
			return err
		}
	}
	return nil
}

// Trip makes an event with a value in each field, and one session of it, whose places the caller adds where it is published.
func (p *People) Trip(ctx context.Context, c *ent.Client, now time.Time, name string, status event.Status) (*ent.Event, *ent.EventSession, error) {
	made, err := c.Event.Create().SetName(name).SetDescription("家族で楽しむ一日です。").SetPlace("須磨海岸").SetFee(3000).SetCompanionsLimit(3).
		SetBands([]eventterms.Band{{Label: "大人", From: 12, Until: 120, Fee: 3000}, {Label: "小学生", From: 6, Until: 11, Fee: 1500}}).
		SetCancellation(eventterms.Standard()).SetAsks(eventterms.Questions).SetBookingFrom(now.AddDate(0, -1, 0)).SetBookingUntil(now.AddDate(0, 1, 0)).
		SetHoldDays(7).SetAnswerHours(48).SetStatus(status).SetPublishAt(now).SetMadeByID(p.Staff["CLERK"].ID).SetPublishedByID(p.Staff["CLERK"].ID).SetMadeAt(now).
		SetWithdrawal("台風のため").SetWithdrawnAt(now).SetWithdrawnByID(p.Staff["CLERK"].ID).Save(ctx)
	if err != nil {
		return nil, nil, err
	}
	session, err := c.EventSession.Create().SetEventID(made.ID).SetStartsAt(now.AddDate(0, 2, 0)).Save(ctx)
	if err != nil || status == event.StatusPUBLISHED {
		return made, session, err
	}
	return made, session, c.Allotment.Create().SetEventSessionID(session.ID).SetQuantity(40).Exec(ctx)
}

// book makes a booking of the person with a child in a state, with a value in each field.
func (p *Person) book(ctx context.Context, c *ent.Client, of *ent.EventSession, stock *ent.Allotment, status booking.Status, now time.Time, clerk string) (*ent.Booking, error) {
	create := c.Booking.Create().SetMemberID(p.Member.ID).SetEventID(of.EventID).SetSessionID(of.ID).SetAllotmentID(stock.ID).
		SetNumber(p.Member.Number + "-" + string(status[:2])).SetStatus(status).SetPeople(2).SetAmount(4500).SetCancellation(eventterms.Standard()).SetBookedAt(now).SetBookKey("booking-of-a-test-" + string(status)).
		SetTelephone("078-000-0000").SetEmail("a@example.jp").SetAddress("神戸市須磨区").SetPayUntil("2099-06-08").SetFiledByID(clerk)
	if status == booking.StatusBOOKED || status == booking.StatusCONFIRMED {
		create.SetPayBy(payby.Slip).SetSlipNumber(slips.New()).SetHoldUntil(now).SetFiscalYear(2026)
	}
	if status == booking.StatusCONFIRMED {
		create.SetPaidOn("2026-06-02").SetPaymentMethod(booking.PaymentMethodTRANSFER).SetReceived(4500)
	}
	if status == booking.StatusCANCELLED {
		create.SetPaidOn("2026-06-02").SetPaymentMethod(booking.PaymentMethodCASH).SetReceivedByID(clerk)
	}
	if status == booking.StatusCANCELLED {
		create.SetCancelFee(yen.Amount(900)).SetNote("ご本人のお申し出").SetCancelledByID(clerk).SetEndedAt(now).SetSettledOn("2026-06-20").SetSettledByID(clerk)
	}
	made, err := create.Save(ctx)
	if err != nil {
		return nil, err
	}
	if status == booking.StatusCONFIRMED {
		if err := p.admit(ctx, c, made, now); err != nil {
			return nil, err
		}
		err := c.Checkout.Create().SetBookingID(made.ID).SetAmount(4500).SetStatus(checkout.StatusREFUNDED).SetRefund(checkout.RefundPAID).
			SetReceived(4500).SetPayment("pi_" + made.ID).SetBegunAt(now).SetUntil(now).SetPaidAt(now).SetRefundedOn("2026-06-03").Exec(ctx)
		if err != nil {
			return nil, err
		}
	}
	return made, c.Companion.Create().SetBookingID(made.ID).SetRelation(companion.RelationCHILD).SetAge(8).SetFee(1500).Exec(ctx)
}

// admit has the one device at the door of a session say that a booking of the person came in, twice.
func (p *Person) admit(ctx context.Context, c *ent.Client, of *ent.Booking, now time.Time) error {
	device, err := c.DoorDevice.Query().Where(doordevice.SessionID(of.SessionID)).Only(ctx)
	if err != nil {
		return err
	}
	err = c.Admission.Create().SetBookingID(of.ID).SetDeviceID(device.ID).SetEntryKey("entry-of-a-test-" + p.Member.Number).SetHeads([]int{1, 0, 1}).SetPeople(2).
		SetEnteredAt(now).SetReceivedAt(now).SetConflict(admission.ConflictTWICE).Exec(ctx)
	if err != nil {
		return err
	}
	return c.Booking.UpdateOneID(of.ID).SetEntered(2).SetEnteredAt(now).Exec(ctx)
}
