package graph

import (
	"context"
	"kyosai/gen/ent"
	gengraph "kyosai/gen/graph"
	"kyosai/server/page"
	"kyosai/server/stocks"
	"kyosai/server/yen"
)

func (r *mutationResolver) StockMove(ctx context.Context, input gengraph.StockMoveInput) (*gengraph.StockPayload, error) {
	moved, err := r.Stocks.Move(ctx, stocks.Move{
		OfferingID: input.Offering, Kind: input.Kind, Pieces: input.Pieces, Note: input.Note, Key: input.IdempotencyKey,
	})
	return stockPayload(moved, err)
}

func (r *mutationResolver) StockCount(ctx context.Context, input gengraph.StockCountInput) (*gengraph.StockPayload, error) {
	counted, err := r.Stocks.Count(ctx, stocks.Counting{ID: input.ID, Version: input.Version, Counted: input.Counted, Reason: input.Reason})
	return stockPayload(counted, err)
}

func (r *mutationResolver) StockCountConfirm(ctx context.Context, input gengraph.StockCountStepInput) (*gengraph.StockPayload, error) {
	confirmed, err := r.Stocks.Confirm(ctx, stocks.Step{ID: input.ID, Version: input.Version})
	return stockPayload(confirmed, err)
}

func (r *mutationResolver) StockCountReject(ctx context.Context, input gengraph.StockCountStepInput) (*gengraph.StockPayload, error) {
	rejected, err := r.Stocks.Reject(ctx, stocks.Step{ID: input.ID, Version: input.Version})
	return stockPayload(rejected, err)
}

func (r *offeringResolver) Stock(ctx context.Context, obj *ent.Offering) (*ent.TicketStock, error) {
	return r.Stocks.Of(ctx, obj)
}

func (r *queryResolver) TicketStocks(ctx context.Context, first int, after *string) (*page.Page[*ent.TicketStock], error) {
	return r.Stocks.List(ctx, first, after)
}

func (r *queryResolver) TicketStock(ctx context.Context, id string) (*ent.TicketStock, error) {
	return r.Stocks.Get(ctx, id)
}

func (r *ticketStockResolver) Value(ctx context.Context, obj *ent.TicketStock) (yen.Amount, error) {
	return stocks.Value(obj), nil
}

func (r *ticketStockResolver) WaitingCount(ctx context.Context, obj *ent.TicketStock) (*ent.StockCount, error) {
	return stocks.Waiting(obj), nil
}

func (r *ticketStockResolver) Movements(ctx context.Context, obj *ent.TicketStock, first int, after *string) (*page.Page[*ent.StockMovement], error) {
	return r.Stocks.Movements(ctx, obj, first, after)
}

func (r *ticketStockResolver) Counts(ctx context.Context, obj *ent.TicketStock) ([]*ent.StockCount, error) {
	return r.Stocks.Counts(ctx, obj)
}
