package bookings

import (
	"context"

	"kyosai/gen/ent"
	"kyosai/gen/ent/booking"
	"kyosai/gen/ent/notice"
	"kyosai/server/access"
	"kyosai/server/caldate"
	"kyosai/server/freetext"
	"kyosai/server/notices"
	"kyosai/server/problem"
	"kyosai/server/store"
	"kyosai/server/waiting"
	"kyosai/server/yen"
)

// Cancelling is the wish to give a booking up, or a place in the line. Fee is the yen that were shown as owed for it. Note
// is why staff cancel for a member, who is told.
type Cancelling struct {
	Step
	Fee  yen.Amount
	Note string
}

const longestNote = 500

var (
	errFee  = problem.New(problem.Conflict, "fee_changed", "キャンセル料が変わりました。開き直して、金額をご確認のうえ、もう一度お取り消しください。")
	errIn   = problem.New(problem.Conflict, "booking_entered", "入場された方がいるため、この予約は取り消せません。")
	errHeld = problem.New(problem.Conflict, "event_begun", "開催が始まっているため、取り消せません。")
)

// Cancel gives a booking up, for the fee of the event's table: its places return, and go on to those who wait, at once. Who
// waits leaves the line, or declines what is offered to him, for nothing; who entered a lottery takes his entry back.
func (b Bookings) Cancel(ctx context.Context, c Cancelling) (*ent.Booking, error) {
	v := access.From(ctx)
	if v.Kind == access.Staff {
		var err error
		if c.Note, err = freetext.Need("note", c.Note, longestNote, "取り消す理由を入力してください。"); err != nil {
			return nil, err
		}
	}
	cancelKey := func(of *ent.Booking) *string { return of.CancelKey }
	return b.run(ctx, c.Step, access.MemberRole|desk, cancelKey, func(ctx context.Context, tx *store.Tx, of *ent.Booking) error {
		if err := c.allowed(ctx, tx, of); err != nil {
			return err
		}
		update := tx.Client().Booking.Update().Where(booking.ID(c.ID), booking.Version(c.Version), booking.StatusEQ(of.Status)).
			SetStatus(booking.StatusCANCELLED).SetCancelFee(c.Fee).SetCancelKey(c.Key).SetEndedAt(tx.Now).ClearLiveEventID().AddVersion(1)
		if v.Kind == access.Staff {
			update.SetCancelledByID(v.StaffID).SetNote(c.Note)
		}
		n, err := update.Save(ctx)
		if err := c.changed(n, err, nil); err != nil {
			return err
		}
		if err := notices.TellInStead(ctx, tx, notices.News{MemberID: of.MemberID, Kind: notice.KindBOOKING_CANCELLED, BookingID: of.ID}); err != nil {
			return err
		}
		if err := lower(ctx, tx, of, c.Fee); err != nil {
			return err
		}
		return release(ctx, tx, of)
	})
}

// allowed refuses what cannot be cancelled any more, and a fee that is not the one that was shown.
func (c Cancelling) allowed(ctx context.Context, tx *store.Tx, of *ent.Booking) error {
	if of.Status == booking.StatusENTERED {
		if err := retractable(ctx, tx, of); err != nil {
			return err
		}
	}
	fee := FeeNow(of, caldate.Today(tx.Now))
	switch {
	case fee == nil:
		return over(of)
	case of.Entered > 0:
		return errIn
	case of.Status != booking.StatusWAITING && !tx.Now.Before(of.Edges.Session.StartsAt):
		return errHeld
	case *fee != c.Fee:
		return errFee
	}
	return nil
}

// release gives the places of a booking that has just ended back, and what it took of its member's limit, or its place in the line
// up, and lets the next one in. One that only entered a lottery has none, and its entry is taken back.
func release(ctx context.Context, tx *store.Tx, of *ent.Booking) error {
	if of.Status == booking.StatusENTERED {
		return retract(ctx, tx, of)
	}
	if of.Status != booking.StatusWAITING {
		if err := waiting.GiveBack(ctx, tx, of.AllotmentID, of.People); err != nil {
			return err
		}
	} else if _, err := waiting.Leave(ctx, tx, of.Edges.Place.ID); err != nil {
		return err
	}
	if err := letIn(ctx, tx, of); err != nil {
		return err
	}
	return countNoMore(ctx, tx, of)
}
