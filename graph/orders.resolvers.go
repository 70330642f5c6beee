package graph

import (
	"context"
	"errors"
	"kyosai/gen/ent"
	gengraph "kyosai/gen/graph"
	"kyosai/server/orders"
	"kyosai/server/page"
	"kyosai/server/problem"
	"kyosai/server/slips"
	"kyosai/server/yen"
)

func (r *memberResolver) WaitingOrders(ctx context.Context, obj *ent.Member) ([]*ent.Order, error) {
	return r.Resolver.Orders.Waiting(ctx, obj)
}

func (r *mutationResolver) OrderPlace(ctx context.Context, input gengraph.OrderPlaceInput) (*gengraph.OrderPayload, error) {
	placed, err := r.Resolver.Orders.Place(ctx, orders.Placing{OfferingID: input.Offering, AllotmentID: value(input.Allotment), MemberID: value(input.Member), Price: input.Price, Quantity: input.Quantity, PayBy: input.PayBy, Key: input.IdempotencyKey})
	var waits orders.Waits
	if errors.As(err, &waits) {
		return &gengraph.OrderPayload{Turn: waits.Turn, Problems: []*problem.Error{}}, nil
	}
	problems, err := refused(err)
	return &gengraph.OrderPayload{Order: placed, Problems: problems}, err
}

func (r *mutationResolver) OrderCancel(ctx context.Context, input gengraph.OrderCancelInput) (*gengraph.OrderPayload, error) {
	cancelled, err := r.Resolver.Orders.CancelAs(ctx, orders.Step{ID: input.ID, Version: input.Version, Key: input.IdempotencyKey}, input.Note)
	problems, err := refused(err)
	return &gengraph.OrderPayload{Order: cancelled, Problems: problems}, err
}

func (r *mutationResolver) OrderPay(ctx context.Context, input gengraph.OrderPayInput) (*gengraph.OrderPayload, error) {
	paid, err := r.Resolver.Orders.Pay(ctx, orders.Paying{
		Step: orders.Step{ID: input.ID, Version: input.Version, Key: input.IdempotencyKey}, Method: input.Method, Amount: input.Amount,
	})
	problems, err := refused(err)
	return &gengraph.OrderPayload{Order: paid, Problems: problems}, err
}

func (r *mutationResolver) OrderUnpay(ctx context.Context, input gengraph.OrderUnpayInput) (*gengraph.OrderPayload, error) {
	unpaid, err := r.Resolver.Orders.Unpay(ctx, orders.Step{ID: input.ID, Version: input.Version, Key: input.IdempotencyKey}, input.Reason)
	problems, err := refused(err)
	return &gengraph.OrderPayload{Order: unpaid, Problems: problems}, err
}

func (r *mutationResolver) OrderDeliver(ctx context.Context, input gengraph.OrderStepInput) (*gengraph.OrderPayload, error) {
	delivered, err := r.Resolver.Orders.Deliver(ctx, orders.Step{ID: input.ID, Version: input.Version, Key: input.IdempotencyKey})
	problems, err := refused(err)
	return &gengraph.OrderPayload{Order: delivered, Problems: problems}, err
}

func (r *mutationResolver) OrderSettle(ctx context.Context, input gengraph.OrderSettleInput) (*gengraph.OrderPayload, error) {
	settled, err := r.Resolver.Orders.Settle(ctx, orders.Settling{
		Step: orders.Step{ID: input.ID, Version: input.Version, Key: input.IdempotencyKey}, Amount: input.Amount, Method: input.Method,
	})
	problems, err := refused(err)
	return &gengraph.OrderPayload{Order: settled, Problems: problems}, err
}

func (r *orderResolver) Title(ctx context.Context, obj *ent.Order) (*string, error) {
	return r.Resolver.Orders.Title(ctx, obj)
}

func (r *orderResolver) PayInto(ctx context.Context, obj *ent.Order) (*slips.PayInto, error) {
	if obj.SlipNumber == nil {
		return nil, nil
	}
	return r.Resolver.PayInto, nil
}

func (r *orderResolver) Balance(ctx context.Context, obj *ent.Order) (*yen.Amount, error) {
	balance := orders.Balance(obj)
	return &balance, nil
}

func (r *queryResolver) Orders(ctx context.Context, filter *gengraph.OrderFilter, first int, after *string) (*page.Page[*ent.Order], error) {
	picked := value(filter)
	return r.Resolver.Orders.List(ctx, orders.Filter{
		OfferingID: value(picked.Offering), MemberID: value(picked.Member), Status: value(picked.Status), Number: value(picked.Number), Owed: picked.Owed, First: first, After: after,
	})
}

func (r *queryResolver) Order(ctx context.Context, id string) (*ent.Order, error) {
	return r.Resolver.Orders.Get(ctx, id)
}
