package graph

import (
	"context"
	"kyosai/gen/ent"
	gengraph "kyosai/gen/graph"
	"kyosai/server/cards"
	"kyosai/server/doors"
	"time"
)

func (r *bookingResolver) Code(ctx context.Context, obj *ent.Booking) (*cards.Code, error) {
	return r.Doors.Code(obj)
}

func (r *bookingResolver) DoorClosed(ctx context.Context, obj *ent.Booking) (bool, error) {
	return doors.Closed(obj.Edges.Session, r.Store.Now()), nil
}

func (r *eventSessionResolver) DoorDevices(ctx context.Context, obj *ent.EventSession) ([]*ent.DoorDevice, error) {
	return r.Doors.Devices(ctx, obj)
}

func (r *eventSessionResolver) DoorFrom(ctx context.Context, obj *ent.EventSession) (*time.Time, error) {
	from := doors.From(obj)
	return &from, nil
}

func (r *eventSessionResolver) DoorUntil(ctx context.Context, obj *ent.EventSession) (*time.Time, error) {
	until := doors.Until(obj)
	return &until, nil
}

func (r *eventSessionResolver) Attendance(ctx context.Context, obj *ent.EventSession) (*doors.Attendance, error) {
	return r.Doors.Attendance(ctx, obj)
}

func (r *memberResolver) ComingBookings(ctx context.Context, obj *ent.Member) ([]*ent.Booking, error) {
	return r.Doors.Coming(ctx, obj)
}

func (r *mutationResolver) DoorDeviceMake(ctx context.Context, input gengraph.DoorDeviceMakeInput) (*gengraph.DoorDeviceMakePayload, error) {
	made, err := r.Doors.Make(ctx, input.Session)
	problems, err := refused(err)
	if made == nil {
		return &gengraph.DoorDeviceMakePayload{Problems: problems}, err
	}
	return &gengraph.DoorDeviceMakePayload{Device: made.Device, Code: &made.Code, Address: &made.Address, Problems: problems}, err
}

func (r *mutationResolver) DoorDeviceEnd(ctx context.Context, input gengraph.DoorDeviceEndInput) (*gengraph.DoorSessionPayload, error) {
	of, err := r.Doors.End(ctx, input.ID)
	problems, err := refused(err)
	return &gengraph.DoorSessionPayload{Session: of, Problems: problems}, err
}

func (r *mutationResolver) DoorClose(ctx context.Context, input gengraph.DoorCloseInput) (*gengraph.DoorSessionPayload, error) {
	of, err := r.Doors.Close(ctx, input.Session)
	problems, err := refused(err)
	return &gengraph.DoorSessionPayload{Session: of, Problems: problems}, err
}

func (r *mutationResolver) DoorEnrol(ctx context.Context, input gengraph.DoorEnrolInput) (*gengraph.DoorEnrolPayload, error) {
	enrolled, err := r.Doors.Enrol(ctx, input.Code)
	problems, err := refused(err)
	if enrolled == nil {
		return &gengraph.DoorEnrolPayload{Keys: []*doors.Key{}, Problems: problems}, err
	}
	return &gengraph.DoorEnrolPayload{Credential: &enrolled.Credential, Keys: enrolled.Keys, Problems: problems}, err
}

func (r *mutationResolver) DoorSync(ctx context.Context, input gengraph.DoorSyncInput) (*gengraph.DoorSyncPayload, error) {
	done, err := r.Doors.Sync(ctx, input.Credential, input.Entries)
	problems, err := refused(err)
	if done == nil {
		return &gengraph.DoorSyncPayload{Results: []*doors.Result{}, Problems: problems}, err
	}
	return &gengraph.DoorSyncPayload{Results: done.Results, List: done.List, Closed: done.Closed, Problems: problems}, err
}

func (r *queryResolver) EventSession(ctx context.Context, id string) (*ent.EventSession, error) {
	return r.Doors.Session(ctx, id)
}
