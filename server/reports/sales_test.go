package reports_test

import (
	"context"
	"testing"
	"time"

	"kyosai/gen/ent"
	"kyosai/gen/ent/booking"
	"kyosai/gen/ent/employment"
	"kyosai/gen/ent/event"
	"kyosai/gen/ent/order"
	"kyosai/gen/ent/refusedrefund"
	"kyosai/gen/ent/ticketreturn"
	"kyosai/server/caldate"
	"kyosai/server/id"
	"kyosai/server/reports"
	"kyosai/server/store"
	"kyosai/server/store/storetest"
	"kyosai/server/yen"
)

// sale is what five members did in 2024 of one thing, each in the same way.
type sale struct {
	kind   reports.Kind
	do     func(l *lot, of *ent.Member, key string) error
	units  int
	income yen.Amount
}

// ordering orders two tickets for 2,800 yen in a state, paid or not.
func ordering(status order.Status, more func(*ent.OrderCreate)) func(*lot, *ent.Member, string) error {
	return func(l *lot, of *ent.Member, key string) error {
		_, err := l.ordered(of, key, status, more)
		return err
	}
}

func (l *lot) ordered(of *ent.Member, key string, status order.Status, more func(*ent.OrderCreate)) (*ent.Order, error) {
	create := l.c.Order.Create().SetMemberID(of.ID).SetOfferingID(l.of.ID).SetAllotmentID(l.stock.ID).SetNumber(key).SetOrderedOn("2024-06-01").SetOrderedAt(day).
		SetQuantity(2).SetAmount(2800).SetFiscalYear(2024).SetPayUntil("2099-06-08").SetOrderKey(key).SetStatus(status)
	more(create)
	return create.Save(l)
}

func unpaid(*ent.OrderCreate) {}

func cash(c *ent.OrderCreate) { c.SetPaidOn("2024-06-02").SetPaymentMethod(order.PaymentMethodCASH) }

func onInvoice(c *ent.OrderCreate) {
	c.SetPaidOn("2024-06-01").SetPaymentMethod(order.PaymentMethodINVOICE)
}

// returning has one of two tickets come back for 1,400 yen, which went back or, by card, is still on its way.
func returning(method ticketreturn.Method, gone bool) func(*lot, *ent.Member, string) error {
	return func(l *lot, of *ent.Member, key string) error {
		_, err := l.returned(of, key, method, gone)
		return err
	}
}

// returningOtherwise has one come back whose money cannot go back to its card, and went back by the bank.
func returningOtherwise(l *lot, of *ent.Member, key string) error {
	back, err := l.returned(of, key, ticketreturn.MethodCARD, false)
	if err != nil {
		return err
	}
	return l.c.RefusedRefund.Create().SetOrderID(back.OrderID).SetTicketReturnID(back.ID).SetAmount(1400).SetRefusedAt(day).SetAskedAt(day).
		SetOutcome(refusedrefund.OutcomeTRANSFER).SetNote("カードの解約").SetSettledOn("2024-06-05").Exec(l)
}

func (l *lot) returned(of *ent.Member, key string, method ticketreturn.Method, gone bool) (*ent.TicketReturn, error) {
	made, err := l.ordered(of, key, order.StatusDELIVERED, func(c *ent.OrderCreate) { cash(c); c.SetReturned(1) })
	if err != nil {
		return nil, err
	}
	back := l.c.TicketReturn.Create().SetOrderID(made.ID).SetPieces(1).SetAmount(1400).SetMethod(method).SetReason(ticketreturn.ReasonDEFECTIVE).SetNote("印刷の不良").
		SetUsable(false).SetReturnedOn("2024-06-03").SetReturnKey(key).SetMadeByID(*l.of.PublishedByID).SetMadeAt(day)
	if gone {
		back.SetRefundedOn("2024-06-04")
	}
	return back.Save(l)
}

// placing books places for two people for 6,000 yen in a state.
func placing(status booking.Status, more func(*ent.BookingCreate)) func(*lot, *ent.Member, string) error {
	return func(l *lot, of *ent.Member, key string) error {
		create := l.c.Booking.Create().SetCancellation(l.on.Cancellation).SetMemberID(of.ID).SetEventID(l.on.ID).SetSessionID(l.session.ID).SetAllotmentID(key).SetNumber(key).
			SetPeople(2).SetAmount(6000).SetBookedAt(l.when()).SetBookKey(key).SetStatus(status)
		more(create)
		return create.Exec(l)
	}
}

func paidBooking(c *ent.BookingCreate) {
	c.SetPaidOn("2024-06-02").SetPaymentMethod(booking.PaymentMethodCASH)
}

func owing(fee yen.Amount) func(*ent.BookingCreate) {
	return func(c *ent.BookingCreate) { c.SetCancelFee(fee).SetEndedAt(day) }
}

func settled(c *ent.BookingCreate) { c.SetSettledOn("2024-06-05") }

func bills(c *ent.BookingCreate) {
	c.SetPaidOn("2024-06-01").SetPaymentMethod(booking.PaymentMethodINVOICE)
}

func all(some ...func(*ent.BookingCreate)) func(*ent.BookingCreate) {
	return func(c *ent.BookingCreate) {
		for _, one := range some {
			one(c)
		}
	}
}

// TestWhatWasSoldIsWhatCameInLessWhatWentBack has members pay, and get back, in every way that there is.
func TestWhatWasSoldIsWhatCameInLessWhatWentBack(t *testing.T) {
	const tickets, trips = reports.Tickets, reports.Events
	for name, c := range map[string]sale{
		"ordered":                      {tickets, ordering(order.StatusORDERED, unpaid), 0, 0},
		"paid":                         {tickets, ordering(order.StatusPAID, cash), 10, 14000},
		"on the company's invoice":     {tickets, ordering(order.StatusPAID, onInvoice), 10, 14000},
		"handed out":                   {tickets, ordering(order.StatusDELIVERED, cash), 10, 14000},
		"one came back":                {tickets, returning(ticketreturn.MethodCASH, false), 5, 7000},
		"one came back to the card":    {tickets, returning(ticketreturn.MethodCARD, true), 5, 7000},
		"one is on its way to a card":  {tickets, returning(ticketreturn.MethodCARD, false), 5, 14000},
		"withdrawn, still due":         {tickets, ordering(order.StatusCANCELLED, cash), 0, 14000},
		"withdrawn and given back":     {tickets, ordering(order.StatusCANCELLED, func(c *ent.OrderCreate) { cash(c); c.SetSettledOn("2024-06-05") }), 0, 0},
		"paid less":                    {tickets, ordering(order.StatusPAID, func(c *ent.OrderCreate) { cash(c); c.SetReceived(2700) }), 10, 13500},
		"booked and paid more":         {trips, placing(booking.StatusCONFIRMED, all(paidBooking, func(c *ent.BookingCreate) { c.SetReceived(6100) })), 10, 30500},
		"one cannot go to a card":      {tickets, returningOtherwise, 5, 7000},
		"did not pay":                  {tickets, ordering(order.StatusEXPIRED, unpaid), 0, 0},
		"booked":                       {trips, placing(booking.StatusBOOKED, all()), 0, 0},
		"booked and paid":              {trips, placing(booking.StatusCONFIRMED, paidBooking), 10, 30000},
		"booked for nothing":           {trips, placing(booking.StatusCONFIRMED, func(c *ent.BookingCreate) { c.SetAmount(0) }), 10, 0},
		"booked on the invoice":        {trips, placing(booking.StatusCONFIRMED, bills), 10, 30000},
		"called off, still due":        {trips, placing(booking.StatusCANCELLED, all(paidBooking, owing(600))), 0, 30000},
		"called off and settled":       {trips, placing(booking.StatusCANCELLED, all(paidBooking, owing(600), settled)), 0, 3000},
		"called off unpaid":            {trips, placing(booking.StatusCANCELLED, owing(600)), 0, 0},
		"called off, paid the fee":     {trips, placing(booking.StatusCANCELLED, all(owing(600), settled)), 0, 3000},
		"called off, fee on the bill":  {trips, placing(booking.StatusCANCELLED, all(bills, owing(600))), 0, 3000},
		"called off the bill for free": {trips, placing(booking.StatusCANCELLED, owing(0)), 0, 0},
	} {
		t.Run(name, func(t *testing.T) {
			storetest.Each(t, func(t *testing.T, s *store.Store) {
				people := storetest.Populate(t, s)
				sell(t, s, people, 5, c.do)
				total := usage(t, s, people, reports.Asked{Year: 2024, Kind: c.kind, By: reports.Item}).Total
				if total.Units == nil || *total.Units != c.units || *total.Income != c.income {
					t.Errorf("got %+v", total)
				}
			})
		})
	}
}

// sell has so many members do the same in 2024.
func sell(t *testing.T, s *store.Store, people *storetest.People, many int, do func(*lot, *ent.Member, string) error) {
	t.Helper()
	err := s.InTx(storetest.System(), func(ctx context.Context, tx *store.Tx) (err error) {
		l := &lot{Context: ctx, c: tx.Client(), of: people.Offering}
		if l.stock, err = l.c.Allotment.Create().SetOfferingID(l.of.ID).SetQuantity(100).Save(ctx); err != nil {
			return err
		}
		if l.on, l.session, err = people.Trip(ctx, l.c, time.Now(), "滝を歩く会", event.StatusPUBLISHED); err != nil {
			return err
		}
		return l.by(many, func(of *ent.Member, key string) error { return do(l, of, key) })
	})
	if err != nil {
		t.Fatal(err)
	}
}

func usage(t *testing.T, s *store.Store, people *storetest.People, asked reports.Asked) *reports.Report {
	t.Helper()
	report, err := reports.Reports{Store: s}.Usage(storetest.As(people.Viewer("IT_REPORTING")), asked)
	if err != nil {
		t.Fatal(err)
	}
	return report
}

// TestSalesAreHiddenBelowFivePayers has four and five pay, by each way that a report is cut.
func TestSalesAreHiddenBelowFivePayers(t *testing.T) {
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		people := storetest.Populate(t, s)
		for _, paid := range []int{4, 1} { // five in all, of whom none stands alone
			sell(t, s, people, 6, ordering(order.StatusORDERED, unpaid))
			sell(t, s, people, paid, ordering(order.StatusPAID, cash))
			for _, by := range []reports.By{reports.Item, reports.Size, reports.Area} {
				row := usage(t, s, people, reports.Asked{Year: 2024, Kind: reports.Tickets, By: by}).Rows[0]
				switch {
				case row.Sold == nil:
					t.Errorf("%s: the orders are hidden", by)
				case paid == 4 && (row.Units != nil || row.Income != nil):
					t.Errorf("%s: four payers are shown: %d for %d yen", by, *row.Units, *row.Income)
				case paid == 1 && (row.Units == nil || *row.Units != 10 || row.Income == nil || *row.Income != 14000):
					t.Errorf("%s: five payers are not: %+v", by, row)
				}
			}
		}
	})
}

// TestWhoChangedCompanyIsOnePerson has four order at each of two companies of one area, and size.
func TestWhoChangedCompanyIsOnePerson(t *testing.T) {
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		people := storetest.Populate(t, s)
		sell(t, s, people, 4, func(l *lot, of *ent.Member, key string) error {
			for _, work := range []struct {
				at         *ent.Company
				from, till caldate.Day
			}{{people.Own.Former, "2024-04-01", "2024-05-31"}, {people.Own.Company, "2024-06-01", "2025-03-31"}} {
				if err := l.c.Company.UpdateOne(work.at).SetPostalCode("6500001").Exec(l); err != nil {
					return err
				}
				if err := l.c.Employment.Create().SetMemberID(of.ID).SetCompanyID(work.at.ID).SetType(employment.TypeREGULAR).SetFromOn(work.from).SetUntilOn(work.till).Exec(l); err != nil {
					return err
				}
				if _, err := l.ordered(of, id.New("report"), order.StatusPAID, func(c *ent.OrderCreate) { cash(c); c.SetOrderedOn(work.from) }); err != nil {
					return err
				}
			}
			return nil
		})
		for _, by := range []reports.By{reports.Item, reports.Size, reports.Area} {
			report := usage(t, s, people, reports.Asked{Year: 2024, Kind: reports.Tickets, By: by})
			for _, row := range append(report.Rows, report.Total) {
				if row.Sold != nil || row.Units != nil || row.Income != nil {
					t.Errorf("%s: four people are shown as eight: %+v", by, row)
				}
			}
		}
	})
}

// TestWhatOnePersonLeftIsHidden has nine pay in full, and one more do otherwise among nine who do alike.
func TestWhatOnePersonLeftIsHidden(t *testing.T) {
	for name, c := range map[string]struct {
		kind           reports.Kind
		all, nine, one func(*lot, *ent.Member, string) error
	}{
		"a fee":              {reports.Events, placing(booking.StatusCONFIRMED, paidBooking), placing(booking.StatusCANCELLED, all(paidBooking, owing(0), settled)), placing(booking.StatusCANCELLED, all(paidBooking, owing(900), settled))},
		"what is due":        {reports.Events, placing(booking.StatusCONFIRMED, paidBooking), placing(booking.StatusCANCELLED, all()), placing(booking.StatusCANCELLED, all(paidBooking, owing(0)))},
		"what went back":     {reports.Tickets, ordering(order.StatusPAID, cash), ordering(order.StatusDELIVERED, cash), returning(ticketreturn.MethodCASH, false)},
		"what is on its way": {reports.Tickets, ordering(order.StatusPAID, cash), returning(ticketreturn.MethodCARD, true), returning(ticketreturn.MethodCARD, false)},
		"a withdrawn order":  {reports.Tickets, ordering(order.StatusPAID, cash), ordering(order.StatusCANCELLED, unpaid), ordering(order.StatusCANCELLED, cash)},
	} {
		t.Run(name, func(t *testing.T) {
			storetest.Each(t, func(t *testing.T, s *store.Store) {
				people := storetest.Populate(t, s)
				sell(t, s, people, 9, c.all)
				sell(t, s, people, 9, c.nine)
				asked := reports.Asked{Year: 2024, Kind: c.kind, By: reports.Size}
				if total := usage(t, s, people, asked).Total; total.Income == nil {
					t.Errorf("nine are hidden: %+v", total)
				}
				sell(t, s, people, 1, c.one)
				if total := usage(t, s, people, asked).Total; total.Income != nil || total.Units != nil || total.Sold == nil {
					t.Errorf("one is found: %+v", total)
				}
			})
		})
	}
}
