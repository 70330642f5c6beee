package graph

import (
	"context"
	"kyosai/gen/ent"
	gengraph "kyosai/gen/graph"
	"kyosai/server/amendments"
	"kyosai/server/bookings"
	"kyosai/server/events"
	"kyosai/server/page"
	"kyosai/server/payby"
)

func (r *eventResolver) Stage(ctx context.Context, obj *ent.Event) (events.Stage, error) {
	return events.StageAt(obj, r.Store.Now()), nil
}

func (r *eventResolver) Sessions(ctx context.Context, obj *ent.Event) ([]*ent.EventSession, error) {
	for _, session := range obj.Edges.Sessions {
		session.Edges.Event = obj
	}
	return obj.Edges.Sessions, nil
}

func (r *eventResolver) PayBy(ctx context.Context, obj *ent.Event) ([]payby.Way, error) {
	return r.Resolver.Dues.Ways(ctx, payby.Open(obj.PayBy, r.Resolver.Events.Card))
}

func (r *eventResolver) BookingCounts(ctx context.Context, obj *ent.Event) ([]*bookings.Count, error) {
	return r.Resolver.Bookings.Counts(ctx, obj)
}

func (r *eventResolver) Touched(ctx context.Context, obj *ent.Event) (int, error) {
	return r.Resolver.Amendments.Touched(ctx, amendments.Subject{EventID: obj.ID})
}

func (r *eventResolver) Amendments(ctx context.Context, obj *ent.Event) ([]*ent.Amendment, error) {
	return r.Resolver.Amendments.Of(ctx, amendments.Subject{EventID: obj.ID})
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
	saved, err := r.Resolver.Events.Save(ctx, eventEntry(input))
	problems, err := refused(err)
	return &gengraph.EventPayload{Event: saved, Problems: problems}, err
}

func (r *mutationResolver) EventPublish(ctx context.Context, input gengraph.EventPublishInput) (*gengraph.EventPayload, error) {
	published, err := r.Resolver.Events.Publish(ctx, events.Publishing{ID: input.ID, Version: input.Version, At: input.At})
	problems, err := refused(err)
	return &gengraph.EventPayload{Event: published, Problems: problems}, err
}

func (r *mutationResolver) EventUnschedule(ctx context.Context, input gengraph.EventUnscheduleInput) (*gengraph.EventPayload, error) {
	drafted, err := r.Resolver.Events.Unschedule(ctx, input.ID, input.Version)
	problems, err := refused(err)
	return &gengraph.EventPayload{Event: drafted, Problems: problems}, err
}

func (r *mutationResolver) EventWithdraw(ctx context.Context, input gengraph.EventWithdrawInput) (*gengraph.EventPayload, error) {
	withdrawn, err := r.Resolver.Events.Withdraw(ctx, events.Withdrawing{ID: input.ID, Version: input.Version, Reason: input.Reason})
	problems, err := refused(err)
	return &gengraph.EventPayload{Event: withdrawn, Problems: problems}, err
}

func (r *queryResolver) Events(ctx context.Context, first int, after *string) (*page.Page[*ent.Event], error) {
	return r.Resolver.Events.List(ctx, first, after)
}

func (r *queryResolver) Event(ctx context.Context, id string) (*ent.Event, error) {
	return r.Resolver.Events.Get(ctx, id)
}

func (r *queryResolver) EventAmendment(ctx context.Context, input gengraph.EventSaveInput) (*gengraph.AmendmentPreview, error) {
	return foreseen(r.Resolver.Events.Foresee(ctx, eventEntry(input)))
}
