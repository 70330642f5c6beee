package reports_test

import (
	"context"
	"errors"
	"testing"
	"time"

	"kyosai/gen/ent"
	"kyosai/gen/ent/lotteryentry"
	"kyosai/gen/ent/member"
	"kyosai/gen/ent/order"
	"kyosai/gen/ent/turn"
	"kyosai/gen/ent/waitingplace"
	"kyosai/server/caldate"
	"kyosai/server/id"
	"kyosai/server/payby"
	"kyosai/server/reports"
	"kyosai/server/store"
	"kyosai/server/store/storetest"
)

// lot is a ticket with what members did for it in 2024, in a year that nobody else did anything in.
type lot struct {
	context.Context
	c     *ent.Client
	of    *ent.Offering
	stock *ent.Allotment
	in    *ent.Lottery
	n     int
	at    time.Time // of a booking or a turn; day where it is none

	on      *ent.Event
	session *ent.EventSession
}

var day = time.Date(2024, 6, 1, 3, 0, 0, 0, time.UTC)

func (l *lot) when() time.Time {
	if l.at.IsZero() {
		return day
	}
	return l.at
}

// by has so many members do something, each for the first time; the key is nobody else's.
func (l *lot) by(many int, do func(of *ent.Member, key string) error) error {
	for range many {
		l.n++
		key := id.New("report")
		of, err := l.c.Member.Create().SetNumber(key).SetName("灘").SetKana("ナダ").SetSex(member.SexUNKNOWN).SetNameKey("灘").SetKanaKey("ナダ").SetTelephoneKey("").Save(l)
		if err != nil {
			return err
		}
		if err := do(of, key); err != nil {
			return err
		}
	}
	return nil
}

func (l *lot) orders(status order.Status) func(*ent.Member, string) error {
	return func(of *ent.Member, key string) error {
		return l.c.Order.Create().SetMemberID(of.ID).SetOfferingID(l.of.ID).SetAllotmentID(l.stock.ID).SetNumber(key).SetOrderedOn("2024-06-01").SetOrderedAt(day).
			SetQuantity(1).SetAmount(1400).SetFiscalYear(2024).SetPayUntil("2099-06-08").SetOrderKey(key).SetStatus(status).Exec(l)
	}
}

func (l *lot) enters(status lotteryentry.Status, on caldate.Day) func(*ent.Member, string) error {
	return func(of *ent.Member, key string) error {
		return l.c.LotteryEntry.Create().SetLotteryID(l.in.ID).SetMemberID(of.ID).SetCode(key).SetQuantity(1).SetEnteredOn(on).SetEnteredAt(day).SetStatus(status).Exec(l)
	}
}

func (l *lot) waits(status waitingplace.Status) func(*ent.Member, string) error {
	return func(of *ent.Member, _ string) error {
		return l.c.WaitingPlace.Create().SetMemberID(of.ID).SetAllotmentID(l.stock.ID).SetPlace(l.n).SetQuantity(1).SetStatus(status).SetJoinedAt(day).Exec(l)
	}
}

func (l *lot) turns(status turn.Status) func(*ent.Member, string) error {
	return func(of *ent.Member, key string) error {
		return l.c.Turn.Create().SetMemberID(of.ID).SetOfferingID(l.of.ID).SetAllotmentID(l.stock.ID).SetQuantity(1).SetPayBy(payby.Counter).SetPrice(1400).SetPlace(int64(l.n)).
			SetTurnKey(key).SetTakenAt(l.when()).SetStatus(status).Exec(l)
	}
}

func both(first, second func(*ent.Member, string) error) func(*ent.Member, string) error {
	return func(of *ent.Member, key string) error { return errors.Join(first(of, key), second(of, key)) }
}

// TestWhatWasAppliedForStandsInOneColumn has members come to every end that there is.
func TestWhatWasAppliedForStandsInOneColumn(t *testing.T) {
	const lost, on = lotteryentry.StatusLOST, "2024-06-01"
	for name, c := range map[string]struct {
		do                              func(*lot) func(*ent.Member, string) error
		sold, cancelled, lost, noneLeft int
	}{
		"ordered":               {func(l *lot) func(*ent.Member, string) error { return l.orders(order.StatusORDERED) }, 5, 0, 0, 0},
		"had them":              {func(l *lot) func(*ent.Member, string) error { return l.orders(order.StatusDELIVERED) }, 5, 0, 0, 0},
		"cancelled":             {func(l *lot) func(*ent.Member, string) error { return l.orders(order.StatusCANCELLED) }, 0, 5, 0, 0},
		"did not pay":           {func(l *lot) func(*ent.Member, string) error { return l.orders(order.StatusEXPIRED) }, 0, 5, 0, 0},
		"entered":               {func(l *lot) func(*ent.Member, string) error { return l.enters(lotteryentry.StatusENTERED, on) }, 0, 0, 0, 0},
		"took the entry back":   {func(l *lot) func(*ent.Member, string) error { return l.enters(lotteryentry.StatusWITHDRAWN, on) }, 0, 5, 0, 0},
		"won, a member no more": {func(l *lot) func(*ent.Member, string) error { return l.enters(lotteryentry.StatusFORFEITED, on) }, 0, 5, 0, 0},
		"won": {func(l *lot) func(*ent.Member, string) error {
			return both(l.enters(lotteryentry.StatusWON, on), l.orders(order.StatusPAID))
		}, 5, 0, 0, 0},
		"lost": {func(l *lot) func(*ent.Member, string) error { return l.enters(lost, on) }, 0, 0, 5, 0},
		"lost and waits": {func(l *lot) func(*ent.Member, string) error {
			return both(l.enters(lost, on), l.waits(waitingplace.StatusWAITING))
		}, 0, 0, 5, 0},
		"lost, did not answer": {func(l *lot) func(*ent.Member, string) error {
			return both(l.enters(lost, on), l.waits(waitingplace.StatusLAPSED))
		}, 0, 0, 5, 0},
		"lost and was let in": {func(l *lot) func(*ent.Member, string) error {
			return both(l.enters(lost, on), both(l.waits(waitingplace.StatusACCEPTED), l.orders(order.StatusPAID)))
		}, 5, 0, 0, 0},
		"lost and was let in, and cancelled": {func(l *lot) func(*ent.Member, string) error {
			return both(l.enters(lost, on), both(l.waits(waitingplace.StatusACCEPTED), l.orders(order.StatusCANCELLED)))
		}, 0, 5, 0, 0},
		"lost in another year": {func(l *lot) func(*ent.Member, string) error { return l.enters(lost, "2025-04-01") }, 0, 0, 0, 0},
		"waits in line":        {func(l *lot) func(*ent.Member, string) error { return l.turns(turn.StatusWAITING) }, 0, 0, 0, 0},
		"came too late":        {func(l *lot) func(*ent.Member, string) error { return l.turns(turn.StatusMISSED) }, 0, 0, 0, 5},
		"left the line":        {func(l *lot) func(*ent.Member, string) error { return l.turns(turn.StatusLEFT) }, 0, 5, 0, 0},
		"was served": {func(l *lot) func(*ent.Member, string) error {
			return both(l.turns(turn.StatusSERVED), l.orders(order.StatusPAID))
		}, 5, 0, 0, 0},
	} {
		t.Run(name, func(t *testing.T) {
			storetest.Each(t, func(t *testing.T, s *store.Store) {
				people := storetest.Populate(t, s)
				err := s.InTx(storetest.System(), func(ctx context.Context, tx *store.Tx) (err error) {
					l := &lot{Context: ctx, c: tx.Client(), of: people.Unpublished}
					if l.stock, err = l.c.Allotment.Create().SetOfferingID(l.of.ID).SetQuantity(100).Save(ctx); err != nil {
						return err
					}
					if l.in, err = l.c.Lottery.Create().SetOfferingID(l.of.ID).SetNumberName("TOPIX").SetDrawOn("2024-07-02").SetDecimals(2).Save(ctx); err != nil {
						return err
					}
					return l.by(5, c.do(l))
				})
				if err != nil {
					t.Fatal(err)
				}
				report, err := reports.Reports{Store: s}.Usage(storetest.As(people.Viewer("IT_REPORTING")), reports.Asked{Year: 2024, Kind: reports.Tickets, By: reports.Item})
				if err != nil {
					t.Fatal(err)
				}
				total := report.Total
				if *total.Sold != c.sold || *total.Cancelled != c.cancelled || *total.Lost != c.lost || *total.NoneLeft != c.noneLeft || *total.Applied != c.sold+c.cancelled+c.lost+c.noneLeft {
					t.Errorf("of %d applications %d were sold, %d called off, %d lost, %d found none left", *total.Applied, *total.Sold, *total.Cancelled, *total.Lost, *total.NoneLeft)
				}
			})
		})
	}
}
