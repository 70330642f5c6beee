package graph

import (
	"context"
	"kyosai/gen/ent"
	"kyosai/gen/ent/booking"
	gengraph "kyosai/gen/graph"
	"kyosai/server/bookings"
	"kyosai/server/caldate"
	"kyosai/server/page"
	"kyosai/server/slips"
	"kyosai/server/waiting"
	"kyosai/server/yen"
)

func (r *bookingResolver) FeeNow(ctx context.Context, obj *ent.Booking) (*yen.Amount, error) {
	return bookings.FeeNow(obj, caldate.Today(r.Store.Now())), nil
}

func (r *bookingResolver) PayInto(ctx context.Context, obj *ent.Booking) (*slips.PayInto, error) {
	if obj.SlipNumber == nil || obj.Status == booking.StatusWAITING || obj.Status == booking.StatusENTERED {
		return nil, nil
	}
	return r.Resolver.PayInto, nil
}

func (r *bookingResolver) Balance(ctx context.Context, obj *ent.Booking) (*yen.Amount, error) {
	balance := bookings.Balance(obj)
	return &balance, nil
}

func (r *mutationResolver) BookingPlace(ctx context.Context, input gengraph.BookingPlaceInput) (*gengraph.BookingPayload, error) {
	placed, err := r.Resolver.Bookings.Place(ctx, bookings.Placing{
		SessionID: input.Session, MemberID: value(input.Member), Companions: values(input.Companions), Telephone: input.Telephone, Email: input.Email,
		Address: input.Address, OrWait: input.OrWait, PayBy: value(input.PayBy), Amount: input.Amount, Key: input.IdempotencyKey,
	})
	problems, err := refused(err)
	return &gengraph.BookingPayload{Booking: placed, Problems: problems}, err
}

func (r *mutationResolver) BookingCancel(ctx context.Context, input gengraph.BookingCancelInput) (*gengraph.BookingPayload, error) {
	step := bookings.Step{ID: input.ID, Version: input.Version, Key: input.IdempotencyKey}
	cancelled, err := r.Resolver.Bookings.Cancel(ctx, bookings.Cancelling{Step: step, Fee: input.Fee, Note: input.Note})
	problems, err := refused(err)
	return &gengraph.BookingPayload{Booking: cancelled, Problems: problems}, err
}

func (r *mutationResolver) BookingAccept(ctx context.Context, input gengraph.BookingStepInput) (*gengraph.BookingPayload, error) {
	accepted, err := r.Resolver.Bookings.Accept(ctx, bookings.Step{ID: input.ID, Version: input.Version, Key: input.IdempotencyKey})
	problems, err := refused(err)
	return &gengraph.BookingPayload{Booking: accepted, Problems: problems}, err
}

func (r *mutationResolver) BookingPay(ctx context.Context, input gengraph.BookingPayInput) (*gengraph.BookingPayload, error) {
	step := bookings.Step{ID: input.ID, Version: input.Version, Key: input.IdempotencyKey}
	paid, err := r.Resolver.Bookings.Pay(ctx, bookings.Paying{Step: step, Method: booking.PaymentMethod(input.Method), Amount: input.Amount})
	problems, err := refused(err)
	return &gengraph.BookingPayload{Booking: paid, Problems: problems}, err
}

func (r *mutationResolver) BookingUnpay(ctx context.Context, input gengraph.BookingUnpayInput) (*gengraph.BookingPayload, error) {
	unpaid, err := r.Resolver.Bookings.Unpay(ctx, bookings.Step{ID: input.ID, Version: input.Version, Key: input.IdempotencyKey}, input.Reason)
	problems, err := refused(err)
	return &gengraph.BookingPayload{Booking: unpaid, Problems: problems}, err
}

func (r *mutationResolver) BookingSettle(ctx context.Context, input gengraph.BookingSettleInput) (*gengraph.BookingPayload, error) {
	step := bookings.Step{ID: input.ID, Version: input.Version, Key: input.IdempotencyKey}
	settled, err := r.Resolver.Bookings.Settle(ctx, bookings.Settling{Step: step, Amount: input.Amount, Method: booking.PaymentMethod(input.Method)})
	problems, err := refused(err)
	return &gengraph.BookingPayload{Booking: settled, Problems: problems}, err
}

func (r *queryResolver) Bookings(ctx context.Context, filter *gengraph.BookingFilter, first int, after *string) (*page.Page[*ent.Booking], error) {
	picked := value(filter)
	return r.Resolver.Bookings.List(ctx, bookings.Filter{
		EventID: value(picked.Event), SessionID: value(picked.Session), MemberID: value(picked.Member), Status: value(picked.Status), Number: value(picked.Number), Owed: picked.Owed, First: first, After: after,
	})
}

func (r *queryResolver) Booking(ctx context.Context, id string) (*ent.Booking, error) {
	return r.Resolver.Bookings.Get(ctx, id)
}

func (r *waitingPlaceResolver) Ahead(ctx context.Context, obj *ent.WaitingPlace) (int, error) {
	return waiting.Ahead(ctx, r.Store.Client, obj)
}
