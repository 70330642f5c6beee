package orders

import (
	"context"
	"fmt"
	"slices"

	"kyosai/gen/ent"
	"kyosai/gen/ent/order"
	"kyosai/gen/ent/predicate"
	"kyosai/server/caldate"
	"kyosai/server/dues"
	"kyosai/server/payby"
	"kyosai/server/problem"
	"kyosai/server/store"
)

var errOnInvoice = problem.New(problem.Conflict, "order_on_invoice", "会社の請求書での支払いです。お渡しの前であれば、申込みを取り消すと会社への請求もなくなります。")

// unpaidFor picks the orders that are given up without any money going back: those that wait for theirs, and those that a company
// owes, until the tickets are handed out.
var unpaidFor = predicate.Order(order.Or(order.StatusEQ(order.StatusORDERED), order.And(order.StatusEQ(order.StatusPAID), order.PayByEQ(payby.Company))))

func onInvoice(of *ent.Order) bool {
	return of.PaymentMethod != nil && *of.PaymentMethod == order.PaymentMethodINVOICE
}

// payers reads which companies take the wishes on their invoices; nothing where nobody asks for that.
func payers(ctx context.Context, tx *store.Tx, wishes []*wish, today caldate.Day) (map[string]string, error) {
	var members []string
	for _, w := range wishes {
		if w.PayBy == payby.Company {
			members = append(members, w.memberID)
		}
	}
	if len(members) == 0 {
		return nil, nil
	}
	return dues.Payers(ctx, tx.Client(), members, today)
}

// wayOf is how somebody pays who chose his way before what he wished for was his: in that way, as long as the offering has it and, on
// the invoice, his company takes it; else in the first that the offering has.
func wayOf(of *ent.Offering, chosen payby.Way, payer string) payby.Way {
	if !slices.Contains(of.PayBy, chosen) || chosen == payby.Company && payer == "" {
		return payby.First(of.PayBy)
	}
	return chosen
}

// move has a wish whose turn has come be paid in another way, where the one that it names fell away meanwhile.
func (s *sale) move(w *wish) {
	of := s.on[w.OfferingID]
	if w.turn == nil || of == nil {
		return
	}
	by := wayOf(of, w.PayBy, s.payers[w.memberID])
	w.moved, w.PayBy = by != w.PayBy, by
}

// refuseInvoice says that nobody pays for a wish; nil where somebody does.
func (s *sale) refuseInvoice(w *wish) error {
	if w.PayBy == payby.Company && s.payers[w.memberID] == "" {
		return dues.ErrNotTaken
	}
	return nil
}

// owe has the companies owe what was granted on their invoices.
func (s *sale) owe(ctx context.Context, tx *store.Tx) error {
	for _, w := range s.granted {
		if w.PayBy != payby.Company {
			continue
		}
		if err := dues.Record(s.parts[w.memberID], tx, dues.For{OrderID: w.order.ID}, w.order.Amount, s.payers[w.memberID]); err != nil {
			return err
		}
	}
	return nil
}

// end gives back what an order held that was given up: its tickets, and what its company owes for it. Nobody has paid it then.
func end(ctx context.Context, tx *store.Tx, of *ent.Order) error {
	if onInvoice(of) {
		err := tx.Client().Order.Update().Where(order.ID(of.ID)).ClearPaidOn().ClearPaidAt().ClearPaymentMethod().Exec(ctx)
		if err != nil {
			return fmt.Errorf("take order %s off the invoice: %w", of.ID, err)
		}
		if err := dues.Lower(ctx, tx, dues.For{OrderID: of.ID}, of.Amount); err != nil {
			return err
		}
	}
	return giveBack(ctx, tx, of)
}
