package storetest

import (
	"context"
	"errors"
	"strings"
	"time"

	"kyosai/gen/ent"
	"kyosai/gen/ent/lottery"
	"kyosai/gen/ent/lotteryentry"
	"kyosai/gen/ent/offering"
	"kyosai/gen/ent/order"
	"kyosai/gen/ent/waitingplace"
	"kyosai/server/payby"
)

// raffle has two tickets been given out by lot: of one the first person has won and the other has lost, with a value in each
// field; the other takes entries.
func (p *People) raffle(ctx context.Context, c *ent.Client, now time.Time) error {
	drawn, err := p.lottery(ctx, c, now, "夏のコンサート")
	if err != nil {
		return err
	}
	p.ByLot = drawn.Edges.Offering
	err = c.Lottery.UpdateOne(drawn).SetStatus(lottery.StatusDRAWN).SetCommitment(strings.Repeat("ab", 32)).SetFile("kyosai draw 1\n").SetDrawnNumber("2845.12").
		SetNumberSource("日本取引所グループのサイト").SetNumberedByID(p.Staff["CLERK"].ID).SetConfirmedByID(p.Staff["APPROVER"].ID).SetDrawnByID(p.Staff["CLERK"].ID).
		SetClosedAt(now).SetNumberedAt(now).SetConfirmedAt(now).SetDrawnAt(now).SetDrawKey("draw-of-a-test-000").Exec(ctx)
	if err != nil {
		return err
	}
	won, err := p.won(ctx, c, drawn.Edges.Offering, now)
	if err != nil {
		return err
	}
	if err := enter(ctx, c, drawn, p.Own, now).SetStatus(lotteryentry.StatusWON).SetForfeit(lotteryentry.ForfeitOVER_LIMIT).SetOrderID(won.ID).SetEndedAt(now).SetToldAt(now).Exec(ctx); err != nil {
		return err
	}
	if err := enter(ctx, c, drawn, p.Other, now).SetStatus(lotteryentry.StatusLOST).SetForfeit(lotteryentry.ForfeitOVER_LIMIT).SetRank(1).SetEndedAt(now).SetToldAt(now).Exec(ctx); err != nil {
		return err
	}
	if err := errors.Join(p.lapse(ctx, c, p.ByLot, p.Own, 1, now), p.lapse(ctx, c, p.ByLot, p.Other, 2, now)); err != nil {
		return err
	}
	if p.Entering, err = p.lottery(ctx, c, now, "秋の演奏会"); err != nil {
		return err
	}
	return errors.Join(enter(ctx, c, p.Entering, p.Own, now).Exec(ctx), enter(ctx, c, p.Entering, p.Other, now).Exec(ctx))
}

// lapse has a person wait for an offering that was drawn and not answer, with a value in each field.
func (p *People) lapse(ctx context.Context, c *ent.Client, of *ent.Offering, who *Person, place int, now time.Time) error {
	stock, err := c.Offering.QueryAllotments(of).Only(ctx)
	if err != nil {
		return err
	}
	who.Place, err = c.WaitingPlace.Create().SetAllotmentID(stock.ID).SetMemberID(who.Member.ID).SetPlace(place).SetQuantity(2).SetStatus(waitingplace.StatusLAPSED).
		SetJoinedAt(now).SetOfferedAt(now).SetAnswerUntil(now.AddDate(0, 0, 2)).SetEndedAt(now).Save(ctx)
	return err
}

// Enter has the first person enter a lottery of its own.
func (p *People) Enter(ctx context.Context, c *ent.Client, now time.Time, name string) error {
	of, err := p.lottery(ctx, c, now, name)
	if err != nil {
		return err
	}
	return enter(ctx, c, of, p.Own, now).Exec(ctx)
}

// lottery makes an offering that is given out by lot.
func (p *People) lottery(ctx context.Context, c *ent.Client, now time.Time, name string) (*ent.Lottery, error) {
	of, _, err := p.Ticket(ctx, c, now, name, offering.StatusPUBLISHED)
	if err != nil {
		return nil, err
	}
	if of, err = c.Offering.UpdateOne(of).SetWay(offering.WayLOTTERY).SetLineUntil("2099-07-31").Save(ctx); err != nil {
		return nil, err
	}
	made, err := c.Lottery.Create().SetOfferingID(of.ID).SetNumberName("TOPIXの終値（日本取引所グループ）").SetDrawOn("2026-07-02").SetDecimals(2).Save(ctx)
	if err != nil {
		return nil, err
	}
	made.Edges.Offering = of
	return made, nil
}

// won is the order that the first person's win made.
func (p *People) won(ctx context.Context, c *ent.Client, of *ent.Offering, now time.Time) (*ent.Order, error) {
	stock, err := c.Offering.QueryAllotments(of).Only(ctx)
	if err != nil {
		return nil, err
	}
	return c.Order.Create().SetMemberID(p.Own.Member.ID).SetOfferingID(of.ID).SetAllotmentID(stock.ID).SetNumber(p.Own.Member.Number + "L").
		SetOrderedOn("2026-06-01").SetOrderedAt(now).SetQuantity(2).SetAmount(2800).SetFiscalYear(2026).SetPayUntil("2099-06-08").
		SetOrderKey("order-of-a-lottery").SetStatus(order.StatusORDERED).Save(ctx)
}

func enter(ctx context.Context, c *ent.Client, in *ent.Lottery, who *Person, now time.Time) *ent.LotteryEntryCreate {
	return c.LotteryEntry.Create().SetLotteryID(in.ID).SetMemberID(who.Member.ID).SetCode(in.ID[len(in.ID)-8:] + strings.Repeat("0", 16) + who.Member.Number).
		SetQuantity(2).SetPayBy(payby.Counter).SetEnteredOn("2026-06-01").SetEnteredAt(now)
}
