package store

import (
	"context"
	"fmt"

	"entgo.io/ent/dialect/sql"

	"kyosai/gen/ent"
	"kyosai/gen/ent/intercept"
	"kyosai/server/access"
	"kyosai/server/audit"
	"kyosai/server/problem"
)

// attach puts the row scope and the record of looks on a client.
func (s *Store) attach(client *ent.Client) {
	client.Intercept(intercept.TraverseFunc(narrow), looks)
	client.Use(guardChange, s.unapproved)
}

// narrow limits a query to the rows that the viewer may know of.
func narrow(ctx context.Context, q intercept.Query) error {
	v := access.From(ctx)
	if v.Kind == access.System {
		return nil
	}
	if limit := limitOf(v, q.Type()); limit != nil {
		q.WhereP(limit)
	}
	return nil
}

// Narrow limits a selection that is made by hand to the rows of the noun that the viewer may know of.
func Narrow(s *sql.Selector, v *access.Viewer, noun string) {
	if v.Kind == access.System {
		return
	}
	if limit := limitOf(v, noun); limit != nil {
		limit(s)
	}
}

// limitOf gives what picks the rows of a noun that the viewer may know of; nil where that is every row.
func limitOf(v *access.Viewer, noun string) func(*sql.Selector) {
	var held []grant
	for _, g := range scope[noun] {
		if !v.May(g.roles) {
			continue
		}
		if g.where == nil {
			return nil
		}
		held = append(held, g)
	}
	return func(s *sql.Selector) {
		if len(held) == 0 {
			s.Where(sql.False())
			return
		}
		picks := make([]*sql.Predicate, len(held))
		for i, g := range held {
			picks[i] = g.where(s, v)
		}
		s.Where(sql.Or(picks...))
	}
}

// predicated is a mutation that can be limited to rows.
type predicated interface{ WhereP(...func(*sql.Selector)) }

// guardChange refuses a change by a viewer who may not write the noun, and limits the others to the rows they know of.
func guardChange(next ent.Mutator) ent.Mutator {
	return ent.MutateFunc(func(ctx context.Context, m ent.Mutation) (ent.Value, error) {
		v := access.From(ctx)
		if v.Kind == access.System {
			return next.Mutate(ctx, m)
		}
		if !v.May(writers[m.Type()]) {
			return nil, problem.NotAllowed
		}
		if !m.Op().Is(ent.OpCreate) { // ent fails on a predicate that picks every row
			if limit := limitOf(v, m.Type()); limit != nil {
				m.(predicated).WhereP(limit)
			}
		}
		return next.Mutate(ctx, m)
	})
}

// changes puts each change on the trail; it is only on a transaction's client.
func changes(next ent.Mutator) ent.Mutator {
	return ent.MutateFunc(func(ctx context.Context, m ent.Mutation) (ent.Value, error) {
		value, err := next.Mutate(ctx, m)
		if err != nil {
			return nil, err
		}
		trail := audit.From(ctx)
		if trail == nil {
			return nil, fmt.Errorf("change %s: the context of the transaction is needed", m.Type())
		}
		trail.Changed(audit.Change{Noun: m.Type(), Op: m.Op().String(), ID: idOf(m), Columns: append(m.Fields(), m.AddedFields()...), Owner: ownerOfChange(m)})
		return value, nil
	})
}

// ownerOfChange is the member whose row is made; empty where it is nobody's, or a row that was there.
func ownerOfChange(m ent.Mutation) string {
	owner, _ := m.Field("member_id")
	member, _ := owner.(string)
	return member
}

// outside refuses a change outside of a transaction, where nothing would record it.
func outside(ent.Mutator) ent.Mutator {
	return ent.MutateFunc(func(_ context.Context, m ent.Mutation) (ent.Value, error) {
		return nil, fmt.Errorf("change %s: only within InTx", m.Type())
	})
}

func idOf(m ent.Mutation) string {
	if one, ok := m.(interface{ ID() (string, bool) }); ok {
		id, _ := one.ID()
		return id
	}
	return ""
}
