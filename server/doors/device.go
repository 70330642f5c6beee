package doors

import (
	"context"
	"errors"
	"fmt"

	"entgo.io/ent/dialect/sql"

	"kyosai/gen/ent"
	"kyosai/gen/ent/doordevice"
	"kyosai/gen/ent/event"
	"kyosai/gen/ent/eventsession"
	"kyosai/server/access"
	"kyosai/server/id"
	"kyosai/server/problem"
	"kyosai/server/store"
	"kyosai/server/waiting"
)

// keepers are the roles that look after the doors.
const keepers = access.Clerk

// mostDevices is how many devices a session has at a time.
const mostDevices = 50

var (
	errMany     = problem.New(problem.Conflict, "devices_many", fmt.Sprintf("受付端末は1回の開催につき%d台までです。使わない端末の利用を止めてください。", mostDevices))
	errNoDevice = problem.New(problem.NotFound, "device_not_found", "この受付端末は見つかりません。画面を開き直してください。")
)

// Made is a device that waits for its browser, with the code, and the address that leads there; both are told once.
type Made struct {
	Device        *ent.DoorDevice
	Code, Address string
}

// Session is one session of a published event; nil where there is none that the viewer may know of.
func (d Doors) Session(ctx context.Context, id string) (*ent.EventSession, error) {
	found, err := d.Store.Client.EventSession.Query().Where(eventsession.ID(id), eventsession.HasEventWith(event.StatusEQ(event.StatusPUBLISHED))).
		WithEvent().WithAllotment().Only(ctx)
	if ent.IsNotFound(err) {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("read session %s: %w", id, err)
	}
	return found, nil
}

// Devices are the devices of a session, the latest first.
func (d Doors) Devices(ctx context.Context, of *ent.EventSession) ([]*ent.DoorDevice, error) {
	rows, err := d.Store.Client.DoorDevice.Query().Where(doordevice.SessionID(of.ID)).Order(doordevice.ByNumber(sql.OrderDesc())).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("read the devices of session %s: %w", of.ID, err)
	}
	return rows, nil
}

// Make makes a code by which one browser becomes a device at the door of a session.
func (d Doors) Make(ctx context.Context, sessionID string) (*Made, error) {
	of, err := d.kept(ctx, sessionID)
	if err != nil {
		return nil, err
	}
	switch now := d.Store.Now(); {
	case now.Before(From(of)):
		return nil, errEarly
	case Closed(of, now):
		return nil, errClosed
	}
	code := id.Code()
	made := &Made{Code: code, Address: d.Origin + "/door#" + code}
	err = d.Store.InTx(ctx, func(ctx context.Context, tx *store.Tx) (err error) {
		made.Device, err = makeDevice(ctx, tx, of, digest(id.Typed(code)))
		return err
	})
	if err != nil {
		return nil, err
	}
	return made, nil
}

// kept reads a session for who looks after its door.
func (d Doors) kept(ctx context.Context, sessionID string) (*ent.EventSession, error) {
	if !access.From(ctx).May(keepers) {
		return nil, problem.NotAllowed
	}
	of, err := d.Session(ctx, sessionID)
	if err == nil && of == nil {
		err = errNoSession
	}
	return of, err
}

func makeDevice(ctx context.Context, tx *store.Tx, of *ent.EventSession, code string) (*ent.DoorDevice, error) {
	if _, err := waiting.Hold(ctx, tx, of.Edges.Allotment.ID); err != nil {
		return nil, err
	}
	all := tx.Client().DoorDevice.Query().Where(doordevice.SessionID(of.ID))
	before, err := all.Clone().Count(ctx)
	running, failed := all.Where(doordevice.EndedAtIsNil()).Count(ctx)
	if err := errors.Join(err, failed); err != nil {
		return nil, fmt.Errorf("count the devices of session %s: %w", of.ID, err)
	}
	if running >= mostDevices {
		return nil, errMany
	}
	made, err := tx.Client().DoorDevice.Create().SetSessionID(of.ID).SetNumber(before + 1).SetCodeDigest(code).
		SetCodeUntil(tx.Now.Add(codeLife)).SetMadeAt(tx.Now).SetMadeByID(access.From(ctx).StaffID).Save(ctx)
	if err != nil {
		return nil, fmt.Errorf("make a device of session %s: %w", of.ID, err)
	}
	return made, nil
}
