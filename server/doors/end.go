package doors

import (
	"context"
	"fmt"

	"kyosai/gen/ent"
	"kyosai/gen/ent/doordevice"
	"kyosai/gen/ent/eventsession"
	"kyosai/server/access"
	"kyosai/server/problem"
	"kyosai/server/store"
)

var errNotBegun = problem.New(problem.Conflict, "session_not_begun", "開催が始まる前に、受付を締め切ることはできません。")

// End ends what a device holds, at once and for good; what it has not sent is lost. It gives the device's session.
func (d Doors) End(ctx context.Context, deviceID string) (*ent.EventSession, error) {
	if !access.From(ctx).May(keepers) {
		return nil, problem.NotAllowed
	}
	known, err := d.Store.Client.DoorDevice.Query().Where(doordevice.ID(deviceID)).Only(ctx)
	if ent.IsNotFound(err) {
		return nil, errNoDevice
	}
	if err != nil {
		return nil, fmt.Errorf("read device %s: %w", deviceID, err)
	}
	err = d.Store.InTx(ctx, func(ctx context.Context, tx *store.Tx) error {
		err := tx.Client().DoorDevice.Update().Where(doordevice.ID(deviceID), doordevice.EndedAtIsNil()).
			SetEndedAt(tx.Now).SetEndedByID(access.From(ctx).StaffID).ClearCodeDigest().ClearCredentialDigest().Exec(ctx)
		if err != nil {
			return fmt.Errorf("end device %s: %w", deviceID, err)
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	return d.Session(ctx, known.SessionID)
}

// Close closes the door of a session that has begun: nobody is let in any more, who has not come is known, and the devices
// erase what they keep once they have sent it. Closed again, it stays as it is.
func (d Doors) Close(ctx context.Context, sessionID string) (*ent.EventSession, error) {
	of, err := d.kept(ctx, sessionID)
	if err != nil {
		return nil, err
	}
	now := d.Store.Now()
	switch {
	case now.Before(of.StartsAt):
		return nil, errNotBegun
	case Closed(of, now):
		return of, nil
	}
	err = d.Store.InTx(ctx, func(ctx context.Context, tx *store.Tx) error {
		err := tx.Client().EventSession.Update().Where(eventsession.ID(of.ID), eventsession.DoorClosedAtIsNil()).
			SetDoorClosedAt(tx.Now).SetDoorClosedByID(access.From(ctx).StaffID).Exec(ctx)
		if err != nil {
			return fmt.Errorf("close the door of session %s: %w", of.ID, err)
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	return d.Session(ctx, sessionID)
}

// Sweep ends the devices whose session is over for so long that nothing of theirs counts any more, and those whose code
// nobody used, for the worker.
func (d Doors) Sweep(ctx context.Context) error {
	return d.Store.InTx(access.AsSystem(ctx), func(ctx context.Context, tx *store.Tx) error {
		over := doordevice.HasSessionWith(eventsession.StartsAtLT(tx.Now.Add(-open - grace)))
		unused := doordevice.And(doordevice.EnrolledAtIsNil(), doordevice.CodeUntilLT(tx.Now))
		ids, err := tx.Client().DoorDevice.Query().Where(doordevice.EndedAtIsNil(), doordevice.Or(over, unused)).IDs(ctx)
		if err != nil {
			return fmt.Errorf("look for devices that are over: %w", err)
		}
		if len(ids) == 0 {
			return nil
		}
		err = tx.Client().DoorDevice.Update().Where(doordevice.IDIn(ids...), doordevice.EndedAtIsNil()).
			SetEndedAt(tx.Now).ClearCodeDigest().ClearCredentialDigest().Exec(ctx)
		if err != nil {
			return fmt.Errorf("end devices that are over: %w", err)
		}
		return nil
	})
}
