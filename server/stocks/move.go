package stocks

import (
	"context"
	"errors"
	"fmt"

	"kyosai/gen/ent"
	"kyosai/gen/ent/offering"
	"kyosai/gen/ent/stockmovement"
	"kyosai/gen/ent/ticketstock"
	"kyosai/server/access"
	"kyosai/server/freetext"
	"kyosai/server/idempotency"
	"kyosai/server/problem"
	"kyosai/server/store"
)

// Move is that staff enter by hand that tickets came in, were sent back, or are no longer of use. Its key is made once for
// each such wish.
type Move struct {
	OfferingID string
	Kind       stockmovement.Kind
	Pieces     int
	Note       string
	Key        string
}

const (
	mostPieces  = 100_000
	longestNote = 400
)

var (
	errPieces   = problem.In("pieces", "pieces", fmt.Sprintf("枚数を、1から%dまでの数字で入力してください。", mostPieces))
	errKind     = problem.In("kind", "kind_missing", "入荷、発行元への返送、使えない券のどれかを選んでください。")
	errNothing  = problem.In("kind", "nothing_received", "このチケットの券は、まだ入荷していません。先に入荷を登録してください。")
	errKeyUsed  = problem.In("idempotencyKey", "key_used", "この送信の番号は、もう使われています。画面を開き直してください。")
	errOffering = problem.In("offering", "offering_not_found", "お探しのチケットが見つかりません。一覧を開き直してください。")
	errBefore   = errors.New("done before")
)

// Move enters it, and gives the stock as it is then. The first tickets that come in begin the stock.
func (s Stocks) Move(ctx context.Context, m Move) (_ *ent.TicketStock, err error) {
	if !access.From(ctx).May(keepers) {
		return nil, problem.NotAllowed
	}
	if m, err = m.check(); err != nil {
		return nil, err
	}
	err = s.Store.InTx(ctx, m.run)
	if err != nil && !errors.Is(err, errBefore) {
		return nil, err
	}
	return one(ctx, s.Store.Client.TicketStock.Query().Where(ticketstock.OfferingID(m.OfferingID)))
}

func (m Move) check() (Move, error) {
	if err := idempotency.Check(m.Key); err != nil {
		return m, err
	}
	var kind, pieces, note error
	if m.Pieces < 1 || m.Pieces > mostPieces {
		pieces = errPieces
	}
	switch m.Kind {
	case stockmovement.KindRECEIVED:
		m.Note, note = freetext.Take("note", m.Note, longestNote)
	case stockmovement.KindSENT_BACK:
		m.Note, note = freetext.Need("note", m.Note, longestNote, "返送した先と理由を入力してください。")
	case stockmovement.KindSPOILED:
		m.Note, note = freetext.Need("note", m.Note, longestNote, "使えなくなった理由を入力してください。")
	default:
		kind = errKind
	}
	return m, errors.Join(kind, pieces, note)
}

func (m Move) run(ctx context.Context, tx *store.Tx) error {
	if err := m.doneBefore(ctx, tx); err != nil {
		return err
	}
	id, err := tx.Client().TicketStock.Query().Where(ticketstock.OfferingID(m.OfferingID)).OnlyID(ctx)
	if ent.IsNotFound(err) {
		id, err = m.begin(ctx, tx)
	}
	if err != nil {
		return err
	}
	pieces := m.Pieces
	if m.Kind != stockmovement.KindRECEIVED {
		pieces = -pieces
	}
	return movement{m.Kind, pieces, m.Note, &m.Key}.write(ctx, tx, id)
}

// doneBefore is errBefore where the same wish was fulfilled before.
func (m Move) doneBefore(ctx context.Context, tx *store.Tx) error {
	found, err := tx.Client().StockMovement.Query().Where(stockmovement.MoveKey(m.Key)).WithStock().Only(ctx)
	switch {
	case ent.IsNotFound(err):
		return nil
	case err != nil:
		return fmt.Errorf("look for the key of a movement: %w", err)
	case found.Edges.Stock.OfferingID == m.OfferingID && found.Kind == m.Kind && max(found.Pieces, -found.Pieces) == m.Pieces:
		return errBefore
	}
	return errKeyUsed
}

// begin makes the stock of an offering of which the first tickets come in.
func (m Move) begin(ctx context.Context, tx *store.Tx) (string, error) {
	known, err := tx.Client().Offering.Query().Where(offering.ID(m.OfferingID)).Exist(ctx)
	switch {
	case err != nil:
		return "", fmt.Errorf("look for offering %s: %w", m.OfferingID, err)
	case !known:
		return "", errOffering
	case m.Kind != stockmovement.KindRECEIVED:
		return "", errNothing
	}
	made, err := tx.Client().TicketStock.Create().SetOfferingID(m.OfferingID).Save(ctx)
	if ent.IsConstraintError(err) {
		return "", errStale
	}
	if err != nil {
		return "", fmt.Errorf("begin the stock of offering %s: %w", m.OfferingID, err)
	}
	return made.ID, nil
}
