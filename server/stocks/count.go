package stocks

import (
	"context"
	"fmt"

	"kyosai/gen/ent"
	"kyosai/gen/ent/stockcount"
	"kyosai/gen/ent/stockmovement"
	"kyosai/gen/ent/ticketstock"
	"kyosai/server/access"
	"kyosai/server/freetext"
	"kyosai/server/problem"
	"kyosai/server/store"
)

// Counting is that somebody has counted a stock, from the version that he read: whatever moves meanwhile makes it void.
type Counting struct {
	ID      string
	Version int
	Counted int
	Reason  string
}

// Step is the wish to settle a count, from the version that was read.
type Step struct {
	ID      string
	Version int
}

const longestReason = 400

var (
	errCounted  = problem.In("counted", "counted", fmt.Sprintf("数えた枚数を、0から%dまでの数字で入力してください。", mostPieces))
	errMoved    = problem.New(problem.Conflict, "stock_moved", "数えているあいだに、この在庫の券が動きました。開き直して、もう一度数えてください。")
	errWaits    = problem.New(problem.Conflict, "count_waits", "この在庫には、確認を待っている棚卸があります。先に確認するか、却下してください。")
	errNoCount  = problem.New(problem.NotFound, "count_not_found", "お探しの棚卸が見つかりません。一覧を開き直してください。")
	errOwnCount = problem.New(problem.Conflict, "own_count", "ご自身の棚卸は確認できません。別の職員に確認を頼んでください。")
	errSettled  = problem.New(problem.Conflict, "count_settled", "この棚卸は、もう確認か却下が済んでいます。")
)

// Count enters a count; one that finds what the ledger says needs no reason. It waits for somebody else's confirmation.
func (s Stocks) Count(ctx context.Context, c Counting) (_ *ent.TicketStock, err error) {
	if !access.From(ctx).May(keepers) {
		return nil, problem.NotAllowed
	}
	if c.Counted < 0 || c.Counted > mostPieces {
		return nil, errCounted
	}
	if c.Reason, err = freetext.Take("reason", c.Reason, longestReason); err != nil {
		return nil, err
	}
	if err := s.Store.InTx(ctx, c.run); err != nil {
		return nil, err
	}
	return s.Get(ctx, c.ID)
}

func (c Counting) run(ctx context.Context, tx *store.Tx) error {
	n, err := tx.Client().TicketStock.Update().Where(ticketstock.ID(c.ID), ticketstock.Version(c.Version)).AddVersion(1).Save(ctx)
	if err != nil {
		return fmt.Errorf("hold stock %s: %w", c.ID, err)
	}
	found, err := loaded(tx.Client().TicketStock.Query().Where(ticketstock.ID(c.ID))).Only(ctx)
	switch {
	case ent.IsNotFound(err):
		return errGone
	case err != nil:
		return fmt.Errorf("read stock %s: %w", c.ID, err)
	case Waiting(found) != nil:
		return errWaits
	case n == 0:
		return errMoved
	case c.Counted != found.Pieces && c.Reason == "":
		return problem.In("reason", "text_missing", fmt.Sprintf("帳簿は%d枚、数えたのは%d枚です。差の理由を入力してください。", found.Pieces, c.Counted))
	}
	err = tx.Client().StockCount.Create().SetStockID(c.ID).SetLive(c.ID).SetExpected(found.Pieces).SetCounted(c.Counted).SetReason(c.Reason).
		SetCountedByID(access.From(ctx).StaffID).SetCountedAt(tx.Now).Exec(ctx)
	if ent.IsConstraintError(err) {
		return errWaits
	}
	if err != nil {
		return fmt.Errorf("enter a count of stock %s: %w", c.ID, err)
	}
	return nil
}

// Confirm confirms a count of somebody else: its difference is a line of the ledger.
func (s Stocks) Confirm(ctx context.Context, of Step) (*ent.TicketStock, error) {
	return s.settle(ctx, of, stockcount.StatusCONFIRMED)
}

// Reject ends a count that is not confirmed; whoever made it may do so himself.
func (s Stocks) Reject(ctx context.Context, of Step) (*ent.TicketStock, error) {
	return s.settle(ctx, of, stockcount.StatusREJECTED)
}

func (s Stocks) settle(ctx context.Context, of Step, as stockcount.Status) (*ent.TicketStock, error) {
	if !access.From(ctx).May(keepers) {
		return nil, problem.NotAllowed
	}
	var stockID string
	err := s.Store.InTx(ctx, func(ctx context.Context, tx *store.Tx) (err error) {
		stockID, err = of.settle(ctx, tx, as)
		return err
	})
	if err != nil {
		return nil, err
	}
	return s.Get(ctx, stockID)
}

func (s Step) settle(ctx context.Context, tx *store.Tx, as stockcount.Status) (string, error) {
	me := access.From(ctx).StaffID
	update := tx.Client().StockCount.Update().Where(stockcount.ID(s.ID), stockcount.Version(s.Version), stockcount.StatusEQ(stockcount.StatusWAITING))
	if as == stockcount.StatusCONFIRMED {
		update.Where(stockcount.CountedByIDNEQ(me))
	}
	n, err := update.SetStatus(as).ClearLive().SetSettledByID(me).SetSettledAt(tx.Now).AddVersion(1).Save(ctx)
	if err != nil {
		return "", fmt.Errorf("settle count %s: %w", s.ID, err)
	}
	found, err := tx.Client().StockCount.Query().Where(stockcount.ID(s.ID)).Only(ctx)
	switch {
	case ent.IsNotFound(err):
		return "", errNoCount
	case err != nil:
		return "", fmt.Errorf("read count %s: %w", s.ID, err)
	case n == 0:
		return "", s.notSettled(found, me)
	}
	if difference := found.Counted - found.Expected; as == stockcount.StatusCONFIRMED && difference != 0 {
		return found.StockID, movement{kind: stockmovement.KindCOUNTED, pieces: difference, note: found.Reason}.write(ctx, tx, found.StockID)
	}
	return found.StockID, nil
}

// notSettled says why a count was not settled.
func (s Step) notSettled(found *ent.StockCount, me string) error {
	switch {
	case found.Status != stockcount.StatusWAITING:
		return errSettled
	case found.Version == s.Version && found.CountedByID == me:
		return errOwnCount
	}
	return errStale
}
