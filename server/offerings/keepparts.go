package offerings

import (
	"context"
	"fmt"
	"maps"
	"slices"

	"entgo.io/ent/dialect/sql"

	"kyosai/gen/ent"
	"kyosai/gen/ent/allotment"
	"kyosai/gen/ent/order"
	"kyosai/gen/ent/predicate"
	"kyosai/gen/ent/turn"
	"kyosai/gen/ent/waitingplace"
	"kyosai/server/access"
	"kyosai/server/audit"
	"kyosai/server/problem"
	"kyosai/server/store"
)

// Hold holds the rows of all allotments of offerings until the transaction ends: whoever takes from one or gives back to it waits.
func Hold(ctx context.Context, tx *store.Tx, ids ...string) error {
	nothing := audit.With(access.AsSystem(ctx), audit.Begin("")) // holding changes nothing, and leaves no line
	if err := tx.Client().Allotment.Update().Where(allotment.OfferingIDIn(ids...)).AddTaken(0).Exec(nothing); err != nil {
		return fmt.Errorf("hold the stocks of offerings: %w", err)
	}
	return nil
}

// keepParts gives an offering the allotments of the entry, of those that it had before; what is not in the entry any more
// is taken away.
func (e *Entry) keepParts(ctx context.Context, tx *store.Tx, before []*ent.Allotment) error {
	gone := byID(before)
	for i, p := range e.Allotments {
		if err := e.keepPart(ctx, tx, i, p, gone[p.ID]); err != nil {
			return err
		}
		delete(gone, p.ID)
	}
	if len(gone) == 0 {
		return nil
	}
	_, err := tx.Client().Allotment.Delete().Where(allotment.IDIn(slices.Sorted(maps.Keys(gone))...)).Exec(ctx)
	return partFailed(err, "take away", e.ID)
}

func (e *Entry) keepPart(ctx context.Context, tx *store.Tx, position int, p Part, was *ent.Allotment) error {
	c := tx.Client().Allotment
	switch {
	case p.ID == "":
		return partFailed(c.Create().SetOfferingID(e.ID).SetName(p.Name).SetPosition(position).SetQuantity(p.Quantity).Exec(ctx), "add", e.ID)
	case was == nil:
		return errPartUnknown
	case was.Name == p.Name && was.Quantity == p.Quantity && was.Position == position:
		return nil
	}
	enough := predicate.Allotment(func(s *sql.Selector) { s.Where(sql.ExprP("taken <= ?", p.Quantity)) })
	n, err := c.Update().Where(allotment.ID(p.ID), enough).SetName(p.Name).SetPosition(position).SetQuantity(p.Quantity).Save(ctx)
	if err == nil && n != 1 {
		return tooMany(was)
	}
	return partFailed(err, "change", e.ID)
}

func partFailed(err error, doing, id string) error {
	if err != nil {
		return fmt.Errorf("%s an allotment of offering %s: %w", doing, id, err)
	}
	return nil
}

func byID(rows []*ent.Allotment) map[string]*ent.Allotment {
	by := make(map[string]*ent.Allotment, len(rows))
	for _, row := range rows {
		by[row.ID] = row
	}
	return by
}

// allowedParts says what of the allotments of an entry cannot be: fewer than are taken, and one gone that somebody has
// ordered or waits for.
func (e *Entry) allowedParts(ctx context.Context, client *ent.Client, before *ent.Offering) error {
	gone := byID(before.Edges.Allotments)
	for _, p := range e.Allotments {
		was := gone[p.ID]
		switch {
		case p.ID == "":
			continue
		case was == nil:
			return errPartUnknown
		case p.Quantity < was.Taken:
			return tooMany(was)
		}
		delete(gone, p.ID)
	}
	for _, id := range slices.Sorted(maps.Keys(gone)) {
		used, err := partUsed(ctx, client, gone[id])
		if err == nil && used {
			err = errPartUsed(gone[id])
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// partUsed tells whether somebody has ordered from an allotment, even if he gave it up, or waits for it.
func partUsed(ctx context.Context, client *ent.Client, of *ent.Allotment) (bool, error) {
	ordered, err := client.Order.Query().Where(order.OfferingID(*of.OfferingID), order.AllotmentID(of.ID)).Exist(ctx)
	if err == nil && !ordered {
		ordered, err = client.Turn.Query().Where(turn.LiveOffering(*of.OfferingID), turn.AllotmentID(of.ID)).Exist(ctx)
	}
	if err == nil && !ordered {
		ordered, err = client.WaitingPlace.Query().Where(waitingplace.AllotmentID(of.ID)).Exist(ctx)
	}
	return ordered || of.Taken > 0, partFailed(err, "look for who has", *of.OfferingID)
}

// renames tells whether what somebody may have ordered is called otherwise from now on.
func (e *Entry) renames(before *ent.Offering) bool {
	was := byID(before.Edges.Allotments)
	return slices.ContainsFunc(e.Allotments, func(p Part) bool { return was[p.ID] != nil && was[p.ID].Name != p.Name })
}

func tooMany(of *ent.Allotment) error {
	return problem.In("allotments", "below_taken", fmt.Sprintf("%sもう%d枚の申込みがあります。それより少なくはできません。", quoted(of, "には"), of.Taken))
}

func errPartUsed(of *ent.Allotment) error {
	return problem.In("allotments", "allotment_ordered", quoted(of, "には")+"申込みがあるため、消せません。これ以上売らないときは、枚数を申込みのある枚数に減らしてください。")
}

// quoted is the name of an allotment with a particle; nothing where it has none.
func quoted(of *ent.Allotment, particle string) string {
	if of.Name == "" {
		return ""
	}
	return "「" + of.Name + "」" + particle
}
