// Package exports is the closed list of what may leave the system by a terminal 持ち出し: each file with its role, its
// purpose and its line. What makes a file is its noun's; here stands that it left.
package exports

import (
	"context"
	"fmt"

	"entgo.io/ent/dialect/sql"

	"kyosai/gen/ent"
	"kyosai/gen/ent/export"
	"kyosai/server/access"
	"kyosai/server/freetext"
	"kyosai/server/page"
	"kyosai/server/problem"
	"kyosai/server/store"
)

// Exports reads the list, within the viewer's scope.
type Exports struct{ Store *store.Store }

// Leaving is a file that is given to a terminal.
type Leaving struct {
	Kind    export.Kind
	OfID    string       // of what it is made
	Repeats *string      // the last time that it left, where it did before
	Role    access.Roles // as whom it is taken
	Purpose string
	SHA256  string
	Size    int // bytes
}

const longestPurpose = 200

// Purpose holds what somebody says that he takes a file for to its form.
func Purpose(said string) (string, error) {
	return freetext.Need("purpose", said, longestPurpose, "持ち出す目的を入力してください。")
}

// Record keeps that a file leaves, in the transaction that makes it.
func Record(ctx context.Context, tx *store.Tx, l Leaving) (*ent.Export, error) {
	v := access.From(ctx)
	if !v.May(l.Role) {
		return nil, problem.NotAllowed
	}
	kept, err := tx.Client().Export.Create().SetKind(l.Kind).SetOfID(l.OfID).SetNillableRepeats(l.Repeats).SetStaffID(v.StaffID).SetRole(l.Role.Names()[0]).
		SetPurpose(l.Purpose).SetSha256(l.SHA256).SetSize(l.Size).SetAt(tx.Now).Save(ctx)
	if err != nil {
		return nil, fmt.Errorf("record an export: %w", err)
	}
	return kept, nil
}

// Taken tells whether a file of a kind has left before.
func Taken(ctx context.Context, tx *store.Tx, kind export.Kind, ofID string) (bool, error) {
	taken, err := tx.Client().Export.Query().Where(export.KindEQ(kind), export.OfID(ofID)).Exist(ctx)
	if err != nil {
		return false, fmt.Errorf("look for exports of %s: %w", ofID, err)
	}
	return taken, nil
}

// Of lists the exports that were made of something, the newest first; a hundred at most.
func (e Exports) Of(ctx context.Context, ofID string) ([]*ent.Export, error) {
	rows, err := e.Store.Client.Export.Query().Where(export.OfID(ofID)).WithStaff().Order(export.ByID(sql.OrderDesc())).Limit(page.Max).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("read the exports of %s: %w", ofID, err)
	}
	return rows, nil
}

// List lists every export, the newest first.
func (e Exports) List(ctx context.Context, first int, after *string) (*page.Page[*ent.Export], error) {
	if err := page.Check(first); err != nil {
		return nil, err
	}
	keys, err := page.Keys(after, 1)
	if err != nil {
		return nil, err
	}
	query := e.Store.Client.Export.Query()
	if keys != nil {
		query.Where(export.IDLT(keys[0]))
	}
	rows, err := query.WithStaff().Order(export.ByID(sql.OrderDesc())).Limit(first + 1).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("read the exports: %w", err)
	}
	return page.Of(rows, first, func(r *ent.Export) string { return page.Cursor(r.ID) }), nil
}
