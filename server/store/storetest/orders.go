package storetest

import (
	"context"
	"time"

	"kyosai/gen/ent"
	"kyosai/gen/ent/checkout"
	"kyosai/gen/ent/offering"
	"kyosai/gen/ent/order"
	"kyosai/gen/ent/refusedrefund"
	"kyosai/gen/ent/turn"
	"kyosai/server/changes"
	"kyosai/server/payby"
	"kyosai/server/slips"
)

// offer has the clerk put a ticket on sale, of which each person has orders, and work on another.
func (p *People) offer(ctx context.Context, c *ent.Client, now time.Time) (err error) {
	if p.Unpublished, _, err = p.Ticket(ctx, c, now, "動物園 年間入園券", offering.StatusDRAFT); err != nil {
		return err
	}
	on, stock, err := p.Ticket(ctx, c, now, "須磨水族館 一日券", offering.StatusPUBLISHED)
	if err != nil {
		return err
	}
	if p.LimitGroup, err = c.LimitGroup.Create().SetName("水族館と動物園の券").SetMemberLimit(6).SetMadeByID(p.Staff["CLERK"].ID).SetMadeAt(now).Save(ctx); err != nil {
		return err
	}
	if on, err = c.Offering.UpdateOne(on).SetLimitGroup(p.LimitGroup).Save(ctx); err != nil {
		return err
	}
	p.Offering = on
	if p.Amendment, err = p.amend(c, now).SetOfferingID(on.ID).Save(ctx); err != nil {
		return err
	}
	if p.Picture, err = p.picture(c, now, "ticket").SetOfferingID(on.ID).Save(ctx); err != nil {
		return err
	}
	for n, of := range []*Person{p.Own, p.Other} {
		err := of.order(ctx, c, on, stock, now, p.Staff["CLERK"].ID)
		if err == nil {
			err = of.miss(ctx, c, on, stock, n+1, now)
		}
		if err == nil {
			of.Favourite, err = c.Favourite.Create().SetMemberID(of.Member.ID).SetOfferingID(on.ID).SetMarkedAt(now).Save(ctx)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// Ticket makes an offering with a value in each field, of which six tickets are ordered where it is on sale.
func (p *People) Ticket(ctx context.Context, c *ent.Client, now time.Time, name string, status offering.Status) (*ent.Offering, *ent.Allotment, error) {
	made, err := c.Offering.Create().SetName(name).SetDescription("大人一名さまの券です。").SetFaceValue(2000).SetPrice(1400).SetMemberLimit(4).
		SetSaleFrom(now.AddDate(0, -1, 0)).SetSaleUntil(now.AddDate(0, 1, 0)).SetDelivery(offering.DeliveryPICK_UP).SetHoldDays(7).
		SetStatus(status).SetPublishAt(now).SetMadeByID(p.Staff["CLERK"].ID).SetPublishedByID(p.Staff["CLERK"].ID).SetMadeAt(now).
		SetWithdrawal("会場の都合のため").SetWithdrawnAt(now).SetWithdrawnByID(p.Staff["CLERK"].ID).Save(ctx)
	if err != nil {
		return nil, nil, err
	}
	taken := 0
	if status == offering.StatusPUBLISHED {
		taken = 6
	}
	stock, err := c.Allotment.Create().SetOfferingID(made.ID).SetName("三宮で受取り").SetQuantity(100).SetTaken(taken).Save(ctx)
	return made, stock, err
}

// order has the person order three times: unpaid, paid, and handed out with a value in each field.
func (p *Person) order(ctx context.Context, c *ent.Client, of *ent.Offering, stock *ent.Allotment, now time.Time, clerk string) error {
	p.Orders = map[order.Status]*ent.Order{}
	for _, status := range []order.Status{order.StatusORDERED, order.StatusPAID, order.StatusDELIVERED} {
		create := c.Order.Create().SetMemberID(p.Member.ID).SetOfferingID(of.ID).SetAllotmentID(stock.ID).SetNumber(p.Member.Number + string(status[0])).
			SetOrderedOn("2026-06-01").SetOrderedAt(now).SetQuantity(1).SetAmount(1400).SetFiscalYear(2026).SetPayUntil("2099-06-08").
			SetPayBy(payby.Slip).SetHoldUntil(now).SetSlipNumber(slips.New()).SetOrderKey("order-of-a-test-" + string(status)).SetStatus(status).SetFiledByID(clerk)
		if status != order.StatusORDERED {
			create.SetPaidOn("2026-06-02").SetPaidAt(now).SetPaymentMethod(order.PaymentMethodCASH).SetReceivedByID(clerk)
		}
		if status == order.StatusDELIVERED {
			create.SetDeliveredAt(now).SetDeliveredByID(clerk).SetEndedAt(now).SetReceived(1400).SetSettledOn("2026-06-20").SetSettledByID(clerk).
				SetIdentifiedBy(order.IdentifiedByNUMBER).SetNote("ご本人のお電話").SetCancelledByID(clerk)
		}
		made, err := create.Save(ctx)
		if err != nil {
			return err
		}
		p.Orders[status] = made
	}
	tried, err := c.Checkout.Create().SetOrderID(p.Orders[order.StatusDELIVERED].ID).SetAmount(1400).SetStatus(checkout.StatusREFUNDED).SetRefund(checkout.RefundPAID).
		SetReceived(1400).SetRefundedOn("2026-06-04").SetSession("cs_" + p.Member.Number).SetPayment("pi_" + p.Member.Number).SetBegunAt(now).SetUntil(now).
		SetPaidAt(now).SetAskedAt(now).Save(ctx)
	if err != nil {
		return err
	}
	p.Refused, err = c.RefusedRefund.Create().SetOrderID(*tried.OrderID).SetCheckoutID(tried.ID).SetAmount(1400).SetOutcome(refusedrefund.OutcomeTRANSFER).
		SetSettledOn("2026-06-05").SetNote("カードはもう使われていない").SetSettledByID(clerk).SetRefusedAt(now).SetAskedAt(now).
		SetReopenedOn("2026-06-06").SetReopenReason("行を取り違えた").SetReopenedByID(clerk).Save(ctx)
	if err != nil {
		return err
	}
	if err := c.Allowance.Create().SetMemberID(p.Member.ID).SetLimitGroupID(*of.LimitGroupID).SetFiscalYear(2026).SetTaken(3).Exec(ctx); err != nil {
		return err
	}
	return c.Allowance.Create().SetMemberID(p.Member.ID).SetOfferingID(of.ID).SetFiscalYear(2026).SetTaken(3).Exec(ctx)
}

// amend makes what the clerk changed of an offering or an event, with a value in each field.
func (p *People) amend(c *ent.Client, now time.Time) *ent.AmendmentCreate {
	return c.Amendment.Create().SetLines([]changes.Line{{Field: "price", Before: "1,300円", After: "1,400円"}}).SetTouched(2).
		SetMadeByID(p.Staff["CLERK"].ID).SetMadeAt(now).SetToldAt(now)
}

// picture makes a picture of an offering or an event, with a value in each field; its bytes are nowhere.
func (p *People) picture(c *ent.Client, now time.Time, of string) *ent.PictureCreate {
	return c.Picture.Create().SetAlt("イルカの水槽").SetWidth(1280).SetHeight(853).SetSha256(of).SetKeptAs("large-of-" + of).SetSmallKeptAs("small-of-" + of).
		SetAddedByID(p.Staff["CLERK"].ID).SetAddedAt(now)
}

// miss has the person wait in line until all was sold, with a value in each field.
func (p *Person) miss(ctx context.Context, c *ent.Client, of *ent.Offering, stock *ent.Allotment, number int, now time.Time) (err error) {
	p.Turn, err = c.Turn.Create().SetMemberID(p.Member.ID).SetOfferingID(of.ID).SetAllotmentID(stock.ID).SetQuantity(1).SetPayBy(payby.Counter).SetPrice(of.Price).SetPlace(1).
		SetNumber(number).SetStatus(turn.StatusMISSED).SetReason("sold_out").SetTurnKey("turn-of-a-test-" + p.Member.Number).SetTakenAt(now).SetEndedAt(now).Save(ctx)
	return err
}
