package storetest

import (
	"context"
	"time"

	"kyosai/gen/ent"
	"kyosai/server/caldate"
)

// Counter is what lies in the safe and went over the counter.
type Counter struct {
	Stock   *ent.TicketStock // of the offering on sale
	Count   *ent.StockCount  // of it, which waits
	TillDay *ent.TillDay     // that was counted
}

// stock has tickets of the offering on sale lie in the safe, with a count that waits, a ticket of each person that came back,
// and a day at the counter that was counted, each with a value in each field.
func (p *People) stock(ctx context.Context, c *ent.Client, now time.Time) (err error) {
	if p.Stock, err = p.InSafe(ctx, c, now, p.Offering); err != nil {
		return err
	}
	p.Count, err = c.StockCount.Create().SetStockID(p.Stock.ID).SetLive(p.Stock.ID).SetExpected(50).SetCounted(49).SetReason("不明").
		SetCountedByID(p.Staff["EXAMINER"].ID).SetCountedAt(now).SetSettledByID(p.Staff["CLERK"].ID).SetSettledAt(now).Save(ctx)
	if err != nil {
		return err
	}
	for _, of := range []*Person{p.Own, p.Other} {
		err := c.TicketReturn.Create().SetOrderID(of.Orders["DELIVERED"].ID).SetPieces(1).SetAmount(1400).SetMethod("CASH").SetRefundedOn("2026-06-04").SetReason("DEFECTIVE").
			SetNote("破れ").SetUsable(false).SetReturnedOn("2026-06-03").SetReturnKey("return-" + of.Member.Number).
			SetMadeByID(p.Staff["CLERK"].ID).SetMadeAt(now).Exec(ctx)
		if err != nil {
			return err
		}
	}
	p.TillDay, err = p.AtCounter(ctx, c, now, "2026-06-02")
	return err
}

// InSafe begins the stock of an offering with fifty tickets.
func (p *People) InSafe(ctx context.Context, c *ent.Client, now time.Time, of *ent.Offering) (*ent.TicketStock, error) {
	made, err := c.TicketStock.Create().SetOfferingID(of.ID).SetPieces(50).Save(ctx)
	if err != nil {
		return nil, err
	}
	return made, p.Move(ctx, c, now, made)
}

// Move writes a line of a stock's ledger.
func (p *People) Move(ctx context.Context, c *ent.Client, now time.Time, of *ent.TicketStock) error {
	return c.StockMovement.Create().SetStockID(of.ID).SetKind("RECEIVED").SetPieces(50).SetAmount(100_000).SetBalance(50).SetNote("納品書 1").
		SetMadeByID(p.Staff["CLERK"].ID).SetMadeAt(now).Exec(ctx)
}

// AtCounter has 1,400 yen in cash come over the counter on a day, which was counted and is not closed.
func (p *People) AtCounter(ctx context.Context, c *ent.Client, now time.Time, on caldate.Day) (*ent.TillDay, error) {
	made, err := c.TillDay.Create().SetHeldOn(on).SetStatus("COUNTED").SetExpected(1400).SetCash(1300).SetReason("両替の誤り").
		SetCountedByID(p.Staff["EXAMINER"].ID).SetCountedAt(now).SetClosedByID(p.Staff["ACCOUNTING"].ID).SetClosedAt(now).Save(ctx)
	if err != nil {
		return nil, err
	}
	return made, c.TillEntry.Create().SetDayID(made.ID).SetKind("PAYMENT").SetSource("TICKET").SetMethod("CASH").SetAmount(1400).SetPieces(0).
		SetMadeByID(p.Staff["CLERK"].ID).SetMadeAt(now).Exec(ctx)
}
