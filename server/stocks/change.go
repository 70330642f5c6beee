package stocks

import (
	"context"
	"fmt"

	"kyosai/gen/ent"
	"kyosai/gen/ent/stockmovement"
	"kyosai/gen/ent/ticketstock"
	"kyosai/server/access"
	"kyosai/server/problem"
	"kyosai/server/store"
	"kyosai/server/yen"
)

// movement is a line that is going to be written.
type movement struct {
	kind   stockmovement.Kind
	pieces int // below zero where they leave
	note   string
	key    *string
}

// write changes a stock, whose row is held from then on, and writes the line. It refuses what would leave less than nothing.
func (m movement) write(ctx context.Context, tx *store.Tx, stockID string) error {
	n, err := tx.Client().TicketStock.Update().Where(ticketstock.ID(stockID), ticketstock.PiecesGTE(-m.pieces)).
		AddPieces(m.pieces).AddVersion(1).Save(ctx)
	if err != nil {
		return fmt.Errorf("change stock %s: %w", stockID, err)
	}
	found, err := tx.Client().TicketStock.Query().Where(ticketstock.ID(stockID)).WithOffering().Only(ctx)
	switch {
	case ent.IsNotFound(err):
		return errGone
	case err != nil:
		return fmt.Errorf("read stock %s: %w", stockID, err)
	case n == 0:
		return tooFew(found, -m.pieces)
	}
	err = tx.Client().StockMovement.Create().SetStockID(stockID).SetKind(m.kind).SetPieces(m.pieces).SetBalance(found.Pieces).SetNote(m.note).
		SetAmount(found.Edges.Offering.FaceValue * yen.Amount(m.pieces)).SetNillableMoveKey(m.key).
		SetMadeByID(access.From(ctx).StaffID).SetMadeAt(tx.Now).Exec(ctx)
	if ent.IsConstraintError(err) {
		return errStale
	}
	if err != nil {
		return fmt.Errorf("write the ledger of stock %s: %w", stockID, err)
	}
	return nil
}

func tooFew(of *ent.TicketStock, wanted int) error {
	return problem.In("pieces", "stock_too_few", fmt.Sprintf(
		"「%s」の在庫は%d枚で、%d枚に足りません。券を確かめ、入荷の登録か棚卸をしてから、もう一度お試しください。", of.Edges.Offering.Name, of.Pieces, wanted))
}

// HandOut takes tickets out of the stock of an offering, in the transaction of whoever hands them out. What nobody keeps count
// of has no stock.
func HandOut(ctx context.Context, tx *store.Tx, offeringID string, pieces int) error {
	return inStock(ctx, tx, offeringID, movement{kind: stockmovement.KindHANDED_OUT, pieces: -pieces})
}

// TakeBack puts tickets back that a member brought; those that are of no use leave again as such.
func TakeBack(ctx context.Context, tx *store.Tx, offeringID string, pieces int, usable bool) error {
	err := inStock(ctx, tx, offeringID, movement{kind: stockmovement.KindCAME_BACK, pieces: pieces})
	if err != nil || usable {
		return err
	}
	return inStock(ctx, tx, offeringID, movement{kind: stockmovement.KindSPOILED, pieces: -pieces, note: "返却された券"})
}

func inStock(ctx context.Context, tx *store.Tx, offeringID string, m movement) error {
	id, err := tx.Client().TicketStock.Query().Where(ticketstock.OfferingID(offeringID)).OnlyID(ctx)
	if ent.IsNotFound(err) {
		return nil
	}
	if err != nil {
		return fmt.Errorf("find the stock of offering %s: %w", offeringID, err)
	}
	return m.write(ctx, tx, id)
}
