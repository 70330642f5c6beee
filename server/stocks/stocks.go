// Package stocks keeps how many paper tickets of an offering lie in the safe 券の在庫, as a ledger that only grows: what came
// in, went out and came back, what is no longer of use, and what a count found otherwise. The ledger names no member. An
// offering is kept count of from the first tickets that came in; before, nothing is held to a stock.
package stocks

import (
	"context"
	"fmt"

	"entgo.io/ent/dialect/sql"

	"kyosai/gen/ent"
	"kyosai/gen/ent/stockcount"
	"kyosai/gen/ent/stockmovement"
	"kyosai/gen/ent/ticketstock"
	"kyosai/server/access"
	"kyosai/server/page"
	"kyosai/server/problem"
	"kyosai/server/store"
	"kyosai/server/yen"
)

// Stocks does the verbs, each in one transaction.
type Stocks struct{ Store *store.Store }

// keepers are the roles that receive tickets, hand them out and count them.
const keepers = access.Clerk

// lastCounts is how many counts a stock shows.
const lastCounts = 12

var (
	errGone  = problem.New(problem.NotFound, "stock_not_found", "お探しの在庫が見つかりません。一覧を開き直してください。")
	errStale = problem.New(problem.Conflict, "changed_meanwhile", "ほかの職員が先に変更しました。開き直して、今の内容をご確認ください。")
)

// List lists the stocks, those begun last first.
func (s Stocks) List(ctx context.Context, first int, after *string) (*page.Page[*ent.TicketStock], error) {
	if err := page.Check(first); err != nil {
		return nil, err
	}
	keys, err := page.Keys(after, 1)
	if err != nil {
		return nil, err
	}
	query := s.Store.Client.TicketStock.Query()
	if keys != nil {
		query.Where(ticketstock.IDLT(keys[0]))
	}
	rows, err := loaded(query).Order(ticketstock.ByID(sql.OrderDesc())).Limit(first + 1).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("read the stocks: %w", err)
	}
	return page.Of(rows, first, func(r *ent.TicketStock) string { return page.Cursor(r.ID) }), nil
}

// loaded reads stocks with their offerings and the count of each that waits.
func loaded(q *ent.TicketStockQuery) *ent.TicketStockQuery {
	return q.WithOffering().WithCounts(func(q *ent.StockCountQuery) {
		q.Where(stockcount.StatusEQ(stockcount.StatusWAITING)).WithCountedBy().WithSettledBy()
	})
}

// Get is one stock; nil where there is none that the viewer may know of.
func (s Stocks) Get(ctx context.Context, id string) (*ent.TicketStock, error) {
	return one(ctx, s.Store.Client.TicketStock.Query().Where(ticketstock.ID(id)))
}

// Of is the stock of an offering; nil before its first tickets came in.
func (s Stocks) Of(ctx context.Context, of *ent.Offering) (*ent.TicketStock, error) {
	return one(ctx, s.Store.Client.TicketStock.Query().Where(ticketstock.OfferingID(of.ID)))
}

func one(ctx context.Context, q *ent.TicketStockQuery) (*ent.TicketStock, error) {
	found, err := loaded(q).Only(ctx)
	if ent.IsNotFound(err) {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("read a stock: %w", err)
	}
	return found, nil
}

// Value is what the tickets of a stock that was read with its offering are worth.
func Value(of *ent.TicketStock) yen.Amount {
	if of.Edges.Offering == nil {
		return 0
	}
	return of.Edges.Offering.FaceValue * yen.Amount(of.Pieces)
}

// Waiting is the count of a stock that was read as here that waits for its confirmation; nil where none does.
func Waiting(of *ent.TicketStock) *ent.StockCount {
	if len(of.Edges.Counts) == 0 {
		return nil
	}
	return of.Edges.Counts[0]
}

// Movements lists the ledger of a stock, the newest line first.
func (s Stocks) Movements(ctx context.Context, of *ent.TicketStock, first int, after *string) (*page.Page[*ent.StockMovement], error) {
	if err := page.Check(first); err != nil {
		return nil, err
	}
	keys, err := page.Keys(after, 1)
	if err != nil {
		return nil, err
	}
	query := s.Store.Client.StockMovement.Query().Where(stockmovement.StockID(of.ID))
	if keys != nil {
		query.Where(stockmovement.IDLT(keys[0]))
	}
	rows, err := query.WithMadeBy().Order(stockmovement.ByID(sql.OrderDesc())).Limit(first + 1).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("read the ledger of stock %s: %w", of.ID, err)
	}
	return page.Of(rows, first, func(r *ent.StockMovement) string { return page.Cursor(r.ID) }), nil
}

// Counts lists the last counts of a stock, the newest first.
func (s Stocks) Counts(ctx context.Context, of *ent.TicketStock) ([]*ent.StockCount, error) {
	rows, err := s.Store.Client.StockCount.Query().Where(stockcount.StockID(of.ID)).WithCountedBy().WithSettledBy().
		Order(stockcount.ByID(sql.OrderDesc())).Limit(lastCounts).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("read the counts of stock %s: %w", of.ID, err)
	}
	return rows, nil
}
