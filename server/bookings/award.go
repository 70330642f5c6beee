package bookings

import (
	"context"
	"errors"
	"fmt"
	"slices"

	"kyosai/gen/ent"
	"kyosai/gen/ent/booking"
	"kyosai/server/caldate"
	"kyosai/server/store"
	"kyosai/server/waiting"
)

// perStatement is how many rows one statement makes or changes.
const perStatement = 500

// Award gives those who won the lottery of a session, which was read with its event and its allotment, their places, in the
// caller's transaction: each is to be paid as any other booking.
func Award(ctx context.Context, tx *store.Tx, of *ent.EventSession, won []string) error {
	rows, err := entered(ctx, tx, won)
	if err != nil || len(rows) == 0 {
		return err
	}
	people := 0
	for _, row := range rows {
		people += row.People
	}
	enough, err := waiting.Take(ctx, tx, of.Edges.Allotment.ID, people)
	if err == nil && !enough {
		err = errors.New("fewer places than were drawn")
	}
	if err != nil {
		return fmt.Errorf("take what was won of session %s: %w", of.ID, err)
	}
	for _, row := range rows {
		row.Edges.Event, row.Edges.Session = of.Edges.Event, of
		update := tx.Client().Booking.Update().Where(booking.ID(row.ID), booking.StatusEQ(booking.StatusENTERED))
		n, err := seated(ctx, tx, row, update)
		if err == nil && n != 1 {
			err = errChanged
		}
		if err != nil {
			return fmt.Errorf("award booking %s: %w", row.ID, err)
		}
	}
	members := make([]string, len(rows))
	for i, row := range rows {
		members[i] = row.MemberID
	}
	shared, err := sharedBy(ctx, tx.Client(), of.Edges.Event, members, caldate.Today(tx.Now))
	if err != nil {
		return err
	}
	return shared.countAll(ctx, tx, rows)
}

// Await has those who lost the lottery of a session wait, in the order that was drawn, and offers them what is left.
func Await(ctx context.Context, tx *store.Tx, of *ent.EventSession, lost []string) error {
	rows, err := entered(ctx, tx, lost)
	if err != nil {
		return err
	}
	parties := make([]waiting.Party, len(rows))
	for i, row := range rows {
		parties[i] = waiting.Party{MemberID: row.MemberID, BookingID: row.ID, Quantity: row.People}
	}
	for some := range slices.Chunk(slices.Sorted(slices.Values(lost)), perStatement) {
		if err := tx.Client().Booking.Update().Where(booking.IDIn(some...)).SetStatus(booking.StatusWAITING).AddVersion(1).Exec(ctx); err != nil {
			return fmt.Errorf("have who lost wait for session %s: %w", of.ID, err)
		}
	}
	if _, err := waiting.Join(ctx, tx, of.Edges.Allotment.ID, parties...); err != nil {
		return err
	}
	_, err = letInto(ctx, tx, of, of.Edges.Event, of.Edges.Allotment.ID)
	return err
}

// Forfeit ends the bookings of those who won and may not have it, no members any more or over a limit, and of those of whom nobody
// was drawn, for nothing.
func Forfeit(ctx context.Context, tx *store.Tx, ids []string) error {
	rows, err := entered(ctx, tx, ids)
	for i := 0; err == nil && i < len(rows); i++ {
		err = tx.Client().Booking.Update().Where(booking.ID(rows[i].ID)).
			SetStatus(booking.StatusCANCELLED).SetCancelFee(0).SetEndedAt(tx.Now).ClearLiveEventID().AddVersion(1).Exec(ctx)
	}
	return err
}

// entered are bookings that entered a lottery, in the order of their keys that were given. One that is not there, or in another
// state, stops the draw.
func entered(ctx context.Context, tx *store.Tx, ids []string) ([]*ent.Booking, error) {
	by := make(map[string]*ent.Booking, len(ids))
	for some := range slices.Chunk(ids, perStatement) {
		rows, err := tx.Client().Booking.Query().Where(booking.IDIn(some...), booking.StatusEQ(booking.StatusENTERED)).All(ctx)
		if err != nil {
			return nil, fmt.Errorf("read who entered: %w", err)
		}
		for _, row := range rows {
			by[row.ID] = row
		}
	}
	rows := make([]*ent.Booking, len(ids))
	for i, id := range ids {
		if rows[i] = by[id]; rows[i] == nil {
			return nil, fmt.Errorf("booking %s has not entered what is drawn", id)
		}
	}
	return rows, nil
}
