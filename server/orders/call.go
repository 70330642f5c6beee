package orders

import (
	"context"
	"errors"
	"fmt"

	"kyosai/gen/ent"
	"kyosai/gen/ent/notice"
	"kyosai/gen/ent/offering"
	"kyosai/gen/ent/order"
	"kyosai/gen/ent/turn"
	"kyosai/server/access"
	"kyosai/server/audit"
	"kyosai/server/caldate"
	"kyosai/server/notices"
	"kyosai/server/problem"
	"kyosai/server/store"
	"kyosai/server/turns"
)

// Call numbers and serves those who wait in line for what is on sale, in the order of their numbers, for the worker. Several
// may do so at once, and one that is killed is followed by the next: what a transaction held is kept, the rest still waits.
func (o Orders) Call(ctx context.Context) error {
	ctx = access.AsSystem(ctx)
	open, err := o.Store.Client.Offering.Query().Where(offering.StatusIn(offering.StatusPUBLISHED, offering.StatusWITHDRAWN), offering.SaleFromLTE(o.Store.Now()), turns.Awaited()).IDs(ctx)
	if err != nil {
		return fmt.Errorf("read for what members wait in line: %w", err)
	}
	for _, of := range open {
		err = errors.Join(err, o.callAll(ctx, of)) // a line that cannot be served stops no other
	}
	return err
}

func (o Orders) callAll(ctx context.Context, of string) error {
	if err := (turns.Turns{Store: o.Store}).Number(ctx, of); err != nil {
		return err
	}
	for n := together; n > 0 && ctx.Err() == nil; {
		var err error
		if n, err = o.callFirst(ctx, of, together, nil); err != nil {
			n, err = o.callFirst(ctx, of, 1, nil) // it may be about one of them
		}
		if p := problem.As(err); p != nil {
			n, err = o.callFirst(ctx, of, 1, p)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// callFirst serves the first of a line in one transaction, and gives how many; with refused they are told that at once.
func (o Orders) callFirst(ctx context.Context, of string, most int, refused *problem.Error) (n int, err error) {
	parts := map[string]context.Context{}
	ctx, cancel := context.WithTimeout(audit.With(ctx, audit.Together(parts)), patience)
	defer cancel()
	err = o.Store.InTx(ctx, func(ctx context.Context, tx *store.Tx) error {
		clear(parts)
		batch, err := first(ctx, tx, of, most)
		if err != nil {
			return err
		}
		n = len(batch)
		for _, w := range batch {
			parts[w.memberID] = w.ctx
		}
		s := sale{parts: parts, now: tx.Now, today: caldate.Today(tx.Now)}
		if refused == nil && n > 0 {
			err = s.settle(ctx, tx, batch)
		}
		if err != nil {
			return err
		}
		return s.end(ctx, tx, batch, refused)
	})
	return n, err
}

// first reads the first of a line as wishes; the stock is held before, so that nobody else serves them meanwhile.
func first(ctx context.Context, tx *store.Tx, of string, most int) ([]*wish, error) {
	if _, err := hold(ctx, tx, []string{of}); err != nil {
		return nil, err
	}
	rows, err := tx.Client().Turn.Query().Where(turn.OfferingID(of), turn.StatusEQ(turn.StatusWAITING), turn.NumberNotNil()).
		Order(turn.ByNumber()).Limit(most).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("read the line of offering %s: %w", of, err)
	}
	batch := make([]*wish, len(rows))
	for i, row := range rows {
		batch[i] = &wish{
			Placing:  Placing{OfferingID: of, AllotmentID: row.AllotmentID, Quantity: row.Quantity, Price: &row.Price, PayBy: row.PayBy, Key: row.TurnKey},
			ctx:      audit.With(access.AsSystem(context.Background()), audit.Begin("turnCall")),
			memberID: row.MemberID, filedBy: row.FiledByID, turn: row,
		}
	}
	return batch, nil
}

// end takes the turns of wishes that were decided out of the line, and tells their members, also where it is paid in another way than
// they chose.
func (s *sale) end(ctx context.Context, tx *store.Tx, batch []*wish, refused *problem.Error) error {
	for _, w := range batch {
		if refused != nil {
			w.err = refused
		}
		if w.err != nil && problem.As(w.err) == nil {
			return w.err
		}
		if err := s.endOne(ctx, tx, w); err != nil {
			return err
		}
	}
	return nil
}

func (s *sale) endOne(ctx context.Context, tx *store.Tx, w *wish) error {
	news := notices.News{MemberID: w.memberID, Kind: notice.KindTURN_SERVED, OfferingID: w.OfferingID}
	update := tx.Client().Turn.Update().Where(turn.ID(w.turn.ID), turn.StatusEQ(turn.StatusWAITING)).ClearLiveOffering().SetEndedAt(s.now)
	if w.err == nil {
		news.OrderID = w.order.ID
		update.SetStatus(turn.StatusSERVED)
	} else {
		news.Kind = notice.KindTURN_MISSED
		update.SetStatus(turn.StatusMISSED).SetReason(problem.As(w.err).Code)
	}
	n, err := update.Save(audit.With(ctx, audit.From(s.parts[w.memberID])))
	if err := one(n, err, "end a turn of", w.OfferingID); err != nil {
		return err
	}
	if err := notices.Tell(audit.With(ctx, audit.From(s.parts[w.memberID])), tx, news); err != nil || w.err != nil || !w.moved {
		return err
	}
	news.Kind = notice.KindORDER_WAY_CHANGED
	return notices.Tell(audit.With(ctx, audit.From(s.parts[w.memberID])), tx, news)
}

// OrderOf is what a turn was served with: its order carries the same key. None was for one that was not.
func (o Orders) OrderOf(ctx context.Context, of *ent.Turn) (*ent.Order, error) {
	if of.Status != turn.StatusSERVED {
		return nil, nil
	}
	found, err := loaded(ctx, o.Store.Client.Order.Query().Where(order.MemberID(of.MemberID), order.OrderKey(of.TurnKey))).Only(ctx)
	if err != nil {
		return nil, fmt.Errorf("read the order of turn %s: %w", of.ID, err)
	}
	return found, nil
}
