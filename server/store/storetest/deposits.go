package storetest

import (
	"context"
	"time"

	"kyosai/gen/ent"
	"kyosai/gen/ent/booking"
	"kyosai/gen/ent/deposit"
	"kyosai/gen/ent/order"
)

// paidTrip has a deposit pay a booking of the person, and a company owe another.
func (p *People) paidTrip(ctx context.Context, c *ent.Client, now time.Time) error {
	err := c.Deposit.Create().SetStatementID(p.Statement.ID).SetIdentity("of a booking").SetPaidOn("2026-06-02").SetAmount(4500).
		SetPayer("ｽﾏ").SetRemark("振込").SetNumber("1000000001").SetStatus(deposit.StatusMATCHED).SetReason("行事の参加費").
		SetBookingID(p.Own.Bookings[booking.StatusCONFIRMED].ID).SetDecidedByID(p.Staff["ACCOUNTING"].ID).SetDecidedAt(now).Exec(ctx)
	if err != nil {
		return err
	}
	return c.Due.Create().SetCompanyID(p.Own.Company.ID).SetBookingID(p.Own.Bookings[booking.StatusCANCELLED].ID).SetMonth("2026-05").SetAmount(900).
		SetRecordedOn("2026-05-01").SetMadeAt(now).Exec(ctx)
}

// deposit has accounting have taken a statement, with a deposit that pays an order of the person, and one in doubt, and a company
// owe an order, each with a value in each field.
func (p *People) deposit(ctx context.Context, c *ent.Client, now time.Time) (err error) {
	accounts := p.Staff["ACCOUNTING"].ID
	p.Statement, err = c.Statement.Create().SetSha256("00").SetFromOn("2026-05-01").SetUntilOn("2026-05-31").SetLines(2).SetFresh(2).SetTotal(2800).
		SetTakenByID(accounts).SetTakenAt(now).Save(ctx)
	if err != nil {
		return err
	}
	p.Deposits = map[deposit.Status]*ent.Deposit{}
	paid := p.Own.Orders[order.StatusPAID]
	for _, status := range []deposit.Status{deposit.StatusMATCHED, deposit.StatusDOUBTFUL} {
		create := c.Deposit.Create().SetStatementID(p.Statement.ID).SetIdentity(string(status)).SetPaidOn("2026-05-20").SetAmount(1400).
			SetPayer("ｽﾏ").SetRemark("振込").SetNumber("1000000000").SetStatus(status).SetDoubt(deposit.DoubtTAKEN_BACK).SetReason("別の方").
			SetDecidedByID(accounts).SetDecidedAt(now)
		if status == deposit.StatusMATCHED {
			create.SetOrderID(paid.ID)
		}
		if p.Deposits[status], err = create.Save(ctx); err != nil {
			return err
		}
	}
	if err := c.Order.UpdateOne(paid).SetPaymentMethod(order.PaymentMethodTRANSFER).Exec(ctx); err != nil {
		return err
	}
	if err := p.paidTrip(ctx, c, now); err != nil {
		return err
	}
	if p.Due, err = c.Due.Create().SetCompanyID(p.Own.Company.ID).SetOrderID(p.Own.Orders[order.StatusDELIVERED].ID).SetMonth("2026-06").SetAmount(1400).
		SetRecordedOn("2026-06-01").SetMadeAt(now).Save(ctx); err != nil {
		return err
	}
	return p.stock(ctx, c, now)
}
