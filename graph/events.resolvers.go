package graph

import (
	"context"
	"kyosai/gen/ent"
	gengraph "kyosai/gen/graph"
	"kyosai/server/bookings"
	"kyosai/server/events"
	"kyosai/server/page"
)

func (r *eventResolver) Stage(ctx context.Context, obj *ent.Event) (events.Stage, error) {
	return events.StageAt(obj, r.Store.Now()), nil
}

func (r *eventResolver) Sessions(ctx context.Context, obj *ent.Event) ([]*ent.EventSession, error) {
	return obj.Edges.Sessions, nil
}

func (r *eventResolver) BookingCounts(ctx context.Context, obj *ent.Event) ([]*bookings.Count, error) {
	return r.Resolver.Bookings.Counts(ctx, obj)
}

func (r *eventResolver) OwnBooking(ctx context.Context, obj *ent.Event) (*ent.Booking, error) {
	return r.Resolver.Bookings.Own(ctx, obj)
}

func (r *eventSessionResolver) Capacity(ctx context.Context, obj *ent.EventSession) (int, error) {
	return events.Capacity(obj), nil
}

func (r *eventSessionResolver) Left(ctx context.Context, obj *ent.EventSession) (int, error) {
	return events.Left(obj), nil
}

func (r *mutationResolver) EventSave(ctx context.Context, input gengraph.EventSaveInput) (*gengraph.EventPayload, error) {
	saved, err := r.Resolver.Events.Save(ctx, events.Entry{
		ID: value(input.ID), Version: value(input.Version), Name: input.Name, Description: input.Description, Place: input.Place,
		Fee: input.Fee, CompanionsLimit: input.CompanionsLimit, Bands: values(input.Bands), Cancellation: values(input.Cancellation), Asks: input.Asks,
		Sessions: values(input.Sessions), BookingFrom: input.BookingFrom, BookingUntil: input.BookingUntil, HoldDays: input.HoldDays, AnswerHours: input.AnswerHours,
		Eligibility: values(input.Eligibility),
	})
	problems, err := refused(err)
	return &gengraph.EventPayload{Event: saved, Problems: problems}, err
}

func (r *mutationResolver) EventPublish(ctx context.Context, input gengraph.EventPublishInput) (*gengraph.EventPayload, error) {
	published, err := r.Resolver.Events.Publish(ctx, events.Publishing{ID: input.ID, Version: input.Version, At: input.At})
	problems, err := refused(err)
	return &gengraph.EventPayload{Event: published, Problems: problems}, err
}

func (r *queryResolver) Events(ctx context.Context, first int, after *string) (*page.Page[*ent.Event], error) {
	return r.Resolver.Events.List(ctx, first, after)
}

func (r *queryResolver) Event(ctx context.Context, id string) (*ent.Event, error) {
	return r.Resolver.Events.Get(ctx, id)
}
