package graph

import (
	"context"
	"kyosai/gen/ent"
	"kyosai/gen/ent/deposit"
	gengraph "kyosai/gen/graph"
	"kyosai/server/deposits"
	"kyosai/server/page"
)

func (r *depositResolver) Candidates(ctx context.Context, obj *ent.Deposit) ([]*ent.Order, error) {
	return r.Resolver.Deposits.Candidates(ctx, obj)
}

func (r *depositResolver) BookingCandidates(ctx context.Context, obj *ent.Deposit) ([]*ent.Booking, error) {
	return r.Resolver.Deposits.Bookings(ctx, obj)
}

func (r *mutationResolver) StatementTake(ctx context.Context, input gengraph.StatementTakeInput) (*gengraph.StatementPayload, error) {
	raw, err := fileOf(input.Content)
	var taken *deposits.Taken
	if err == nil {
		taken, err = r.Resolver.Deposits.Take(ctx, deposits.Taking{Raw: raw, From: input.FromOn, Until: input.UntilOn})
	}
	problems, err := refused(err)
	if taken == nil {
		return &gengraph.StatementPayload{Problems: problems}, err
	}
	return &gengraph.StatementPayload{Statement: taken.Statement, Known: taken.Known, Problems: problems}, err
}

func (r *mutationResolver) DepositAccept(ctx context.Context, input gengraph.DepositAcceptInput) (*gengraph.DepositPayload, error) {
	step := deposits.Step{ID: input.ID, Version: input.Version, Reason: input.Reason, Key: input.IdempotencyKey}
	accepted, err := r.Resolver.Deposits.Accept(ctx, step, deposits.Target{OrderID: value(input.Order), BookingID: value(input.Booking)})
	problems, err := refused(err)
	return &gengraph.DepositPayload{Deposit: accepted, Problems: problems}, err
}

func (r *mutationResolver) DepositReturn(ctx context.Context, input gengraph.DepositStepInput) (*gengraph.DepositPayload, error) {
	returned, err := r.Resolver.Deposits.Return(ctx, deposits.Step{ID: input.ID, Version: input.Version, Reason: input.Reason, Key: input.IdempotencyKey})
	problems, err := refused(err)
	return &gengraph.DepositPayload{Deposit: returned, Problems: problems}, err
}

func (r *mutationResolver) DepositReopen(ctx context.Context, input gengraph.DepositStepInput) (*gengraph.DepositPayload, error) {
	reopened, err := r.Resolver.Deposits.Reopen(ctx, deposits.Step{ID: input.ID, Version: input.Version, Reason: input.Reason, Key: input.IdempotencyKey})
	problems, err := refused(err)
	return &gengraph.DepositPayload{Deposit: reopened, Problems: problems}, err
}

func (r *queryResolver) Deposits(ctx context.Context, status *deposit.Status, first int, after *string) (*page.Page[*ent.Deposit], error) {
	return r.Resolver.Deposits.List(ctx, value(status), first, after)
}

func (r *queryResolver) Deposit(ctx context.Context, id string) (*ent.Deposit, error) {
	return r.Resolver.Deposits.Get(ctx, id)
}

func (r *queryResolver) Statements(ctx context.Context, first int, after *string) (*page.Page[*ent.Statement], error) {
	return r.Resolver.Deposits.Statements(ctx, first, after)
}

func (r *statementResolver) Outcomes(ctx context.Context, obj *ent.Statement) ([]*deposits.Outcome, error) {
	return r.Resolver.Deposits.Outcomes(ctx, obj)
}
