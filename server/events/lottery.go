package events

import (
	"context"
	"fmt"
	"slices"
	"time"

	"kyosai/gen/ent"
	"kyosai/gen/ent/event"
	"kyosai/gen/ent/eventsession"
	"kyosai/gen/ent/lottery"
	"kyosai/server/access"
	"kyosai/server/audit"
	"kyosai/server/caldate"
	"kyosai/server/jobs"
	"kyosai/server/offerings"
	"kyosai/server/problem"
	"kyosai/server/store"
)

// CloseKind is the job that closes the entries in the lotteries of an event; server/lotteries does it.
const CloseKind = "event.close"

var (
	errDrawLate    = problem.In("drawOn", "draw_day_late", "抽選に使う数の日は、開催の日より前にしてください。抽選の結果を、開催の前にお知らせします。")
	errWay         = problem.In("way", "way_fixed", "会員に公開したあとは、受付の方法を変えられません。")
	errPromised    = problem.In("numberName", "lottery_promised", "抽選の申込みが始まったあとは、抽選に使う数と桁数を変えられません。")
	errListFixed   = problem.In("bookingUntil", "list_closed", "抽選の申込みを締め切ったあとは、受付の終わりを変えられません。")
	errDrawFixed   = problem.In("drawOn", "list_closed", "抽選の申込みを締め切ったあとは、抽選に使う数の日をここでは変えられません。")
	errDrawDay     = problem.In("drawOn", "draw_day", "抽選に使う数の日は、明日かそれより後にしてください。")
	errListed      = problem.In("sessions", "list_closed", "締め切った抽選のリストに定員が入っています。抽選が終わるまで変えられません。")
	errSessionLate = problem.In("sessions", "list_closed", "抽選の申込みを締め切ったあとは、開催回を加えられません。")
)

// checkLottery says what is wrong with the terms of one that is given out by lot: its number must be known after the entries
// have ended, and before the event.
func (e *Entry) checkLottery() (err error) {
	if e.Way != event.WayLOTTERY {
		e.Lottery = nil
		return nil
	}
	if e.Lottery, err = offerings.CheckTerms(e.Lottery, e.BookingUntil); err != nil {
		return err
	}
	for _, s := range e.Sessions {
		if !caldate.Today(s.StartsAt).After(e.Lottery.DrawOn) {
			return errDrawLate
		}
	}
	return nil
}

// raffle gives sessions their lotteries, all on the same terms, where the event is given out by lot.
func (e *Entry) raffle(ctx context.Context, tx *store.Tx, sessions []*ent.EventSession) error {
	if e.Lottery == nil {
		return nil
	}
	err := tx.Client().Lottery.MapCreateBulk(sessions, func(c *ent.LotteryCreate, i int) {
		c.SetEventSessionID(sessions[i].ID).SetNumberName(e.Lottery.NumberName).SetDrawOn(e.Lottery.DrawOn).SetDecimals(e.Lottery.Decimals)
	}).Exec(ctx)
	if err != nil {
		return fmt.Errorf("add the lotteries of event %s: %w", e.ID, err)
	}
	return nil
}

// promise changes the terms of the lotteries whose entries are open, and has them closed at their time.
func (e *Entry) promise(ctx context.Context, tx *store.Tx, before *ent.Event) error {
	if e.Lottery == nil || !tx.Now.Before(before.BookingUntil) {
		return nil
	}
	err := tx.Client().Lottery.Update().Where(lottery.HasEventSessionWith(eventsession.EventID(e.ID)), lottery.StatusEQ(lottery.StatusOPEN)).
		SetNumberName(e.Lottery.NumberName).SetDrawOn(e.Lottery.DrawOn).SetDecimals(e.Lottery.Decimals).AddVersion(1).Exec(ctx)
	if err != nil {
		return fmt.Errorf("change the lotteries of event %s: %w", e.ID, err)
	}
	return closing(ctx, tx, e.ID, e.Way, e.BookingUntil)
}

// closing has the entries in the lotteries of an event closed in time.
func closing(ctx context.Context, tx *store.Tx, id string, way event.Way, until time.Time) error {
	if way != event.WayLOTTERY {
		return nil
	}
	return jobs.Enqueue(ctx, tx, CloseKind, Due{id}, until)
}

// callOff has nobody be drawn any more.
func callOff(ctx context.Context, tx *store.Tx, id string) error {
	err := tx.Client().Lottery.Update().Where(lottery.HasEventSessionWith(eventsession.EventID(id)), lottery.StatusNEQ(lottery.StatusDRAWN)).
		SetStatus(lottery.StatusCALLED_OFF).AddVersion(1).Exec(ctx)
	if err != nil {
		return fmt.Errorf("call off the lotteries of event %s: %w", id, err)
	}
	return nil
}

// holdLotteries holds the lotteries of an event, so that each entry is in before what follows, or reads what is new.
func holdLotteries(ctx context.Context, tx *store.Tx, of *ent.Event) error {
	if of.Way != event.WayLOTTERY {
		return nil
	}
	nothing := audit.With(access.AsSystem(ctx), audit.Begin("")) // holding changes nothing, and leaves no line
	sessions := make([]string, len(of.Edges.Sessions))
	for i, session := range of.Edges.Sessions {
		sessions[i] = session.ID
	}
	slices.Sort(sessions)
	for _, id := range sessions {
		if err := tx.Client().Lottery.Update().Where(lottery.EventSessionID(id)).AddDecimals(0).Exec(nothing); err != nil {
			return fmt.Errorf("hold the lottery of session %s: %w", id, err)
		}
	}
	return nil
}

// withLottery has the lotteries of sessions read, without what is large or secret.
func withLottery(q *ent.EventSessionQuery) {
	q.WithLottery(func(q *ent.LotteryQuery) {
		q.Select(lottery.FieldID, lottery.FieldEventSessionID, lottery.FieldStatus, lottery.FieldNumberName, lottery.FieldDrawOn, lottery.FieldDecimals)
	})
}

// termsOf are the terms on which an event is given out, which are those of its first session; nil where it is first come.
func termsOf(of *ent.Event) *ent.Lottery {
	if len(of.Edges.Sessions) == 0 {
		return nil
	}
	return of.Edges.Sessions[0].Edges.Lottery
}

// allowedOfLottery keeps what everybody is held to: the number from the first entry on, and the lists once they are closed.
func (e *Entry) allowedOfLottery(before *ent.Event, now time.Time) error {
	was := termsOf(before)
	if was == nil {
		return nil
	}
	begun, over := !now.Before(before.BookingFrom), !now.Before(before.BookingUntil) || slices.ContainsFunc(before.Edges.Sessions, closed)
	switch {
	case begun && (e.Lottery.NumberName != was.NumberName || e.Lottery.Decimals != was.Decimals):
		return errPromised
	case over && !e.BookingUntil.Equal(before.BookingUntil):
		return errListFixed
	case over && e.Lottery.DrawOn != was.DrawOn:
		return errDrawFixed
	case over && slices.ContainsFunc(e.Sessions, func(s Session) bool { return s.ID == "" }):
		return errSessionLate
	case !over && !e.Lottery.DrawOn.After(caldate.Today(now)):
		return errDrawDay
	}
	for _, session := range before.Edges.Sessions {
		is := e.session(session.ID)
		switch {
		case !over || is == nil || session.Edges.Lottery.Status == lottery.StatusDRAWN:
		case is.Capacity != Capacity(session):
			return errListed
		case closed(session) && !caldate.Today(is.StartsAt).After(session.Edges.Lottery.DrawOn):
			return errDrawLate
		}
	}
	return nil
}

// closed tells whether the list of a session is closed, or was drawn.
func closed(of *ent.EventSession) bool { return of.Edges.Lottery.Status != lottery.StatusOPEN }
