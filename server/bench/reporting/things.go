package reporting

import (
	"context"
	"fmt"

	"kyosai/gen/ent"
	"kyosai/gen/ent/event"
	"kyosai/gen/ent/offering"
	"kyosai/server/eventterms"
	"kyosai/server/store"
)

// What there is of a thing, and how much of that is taken.
const quantity, taken = 2000, 1200

// byLot is how many things have a lottery: one in so many.
const byLot = 5

// thing is a ticket or an event that is applied for.
type thing struct {
	id, session, allotment string
	lottery                string // the key of its lottery; none has none
	applied                int    // how often already
}

// offer makes tickets and events, two tickets for each event.
func (b *bench) offer(ctx context.Context, tx *store.Tx) (tickets, events []*thing, err error) {
	c := tx.Client()
	staff, err := c.Staff.Query().FirstID(ctx)
	if err != nil {
		return nil, nil, err
	}
	for n := range b.Things {
		make, into := b.ticket, &tickets
		if n%3 == 2 {
			make, into = b.event, &events
		}
		of, err := make(ctx, c, staff, n)
		if err != nil {
			return nil, nil, err
		}
		*into = append(*into, of)
	}
	return tickets, events, nil
}

func (b *bench) ticket(ctx context.Context, c *ent.Client, staff string, n int) (*thing, error) {
	from := b.first.Begins()
	of, err := c.Offering.Create().SetName(fmt.Sprintf("観覧券 %d", n)).SetFaceValue(price).SetPrice(price).SetMemberLimit(4).SetSaleFrom(from).SetSaleUntil(from.AddDate(1, 0, 0)).
		SetDelivery(offering.DeliveryPICK_UP).SetHoldDays(7).SetStatus(offering.StatusPUBLISHED).SetMadeByID(staff).SetMadeAt(from).Save(ctx)
	if err != nil {
		return nil, err
	}
	stock, err := c.Allotment.Create().SetOfferingID(of.ID).SetQuantity(quantity).SetTaken(taken).Save(ctx)
	if err != nil {
		return nil, err
	}
	made := &thing{id: of.ID, allotment: stock.ID}
	made.lottery, err = b.lottery(ctx, n, c.Lottery.Create().SetOfferingID(of.ID))
	return made, err
}

// event has one session, half of them with a device that counted at the door.
func (b *bench) event(ctx context.Context, c *ent.Client, staff string, n int) (*thing, error) {
	from := b.first.Begins()
	of, err := c.Event.Create().SetName(fmt.Sprintf("日帰りの旅 %d", n)).SetFee(price).SetCompanionsLimit(3).SetBands([]eventterms.Band{}).SetCancellation(eventterms.Standard()).
		SetAsks([]eventterms.Question{}).SetBookingFrom(from).SetBookingUntil(from.AddDate(1, 0, 0)).SetHoldDays(7).SetAnswerHours(48).SetStatus(event.StatusPUBLISHED).
		SetMadeByID(staff).SetMadeAt(from).Save(ctx)
	if err != nil {
		return nil, err
	}
	session, err := c.EventSession.Create().SetEventID(of.ID).SetStartsAt(from.AddDate(0, 11, 0)).Save(ctx)
	if err != nil {
		return nil, err
	}
	stock, err := c.Allotment.Create().SetEventSessionID(session.ID).SetQuantity(quantity).SetTaken(taken).Save(ctx)
	if err != nil {
		return nil, err
	}
	if n%2 == 0 {
		if err := c.DoorDevice.Create().SetSessionID(session.ID).SetNumber(1).SetCodeUntil(from).SetMadeAt(from).SetMadeByID(staff).SetEnrolledAt(from).Exec(ctx); err != nil {
			return nil, err
		}
	}
	made := &thing{id: of.ID, session: session.ID, allotment: stock.ID}
	made.lottery, err = b.lottery(ctx, n, c.Lottery.Create().SetEventSessionID(session.ID))
	return made, err
}

func (b *bench) lottery(ctx context.Context, n int, create *ent.LotteryCreate) (string, error) {
	if n%byLot != 0 {
		return "", nil
	}
	of, err := create.SetNumberName("TOPIX").SetDrawOn(b.first.AddMonths(3)).SetDecimals(2).Save(ctx)
	if err != nil {
		return "", err
	}
	return of.ID, nil
}
