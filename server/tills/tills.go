// Package tills keeps what goes over the counter on a day 窓口の日計: money that is taken and given back, tickets that are
// handed out and come back, and the close of the day 日次締め. Its entries name no member. Whoever takes something over the
// counter enters it in his own transaction, which holds the day: a closed day takes nothing more.
package tills

import (
	"context"
	"fmt"

	"entgo.io/ent/dialect/sql"

	"kyosai/gen/ent"
	"kyosai/gen/ent/tillday"
	"kyosai/server/access"
	"kyosai/server/page"
	"kyosai/server/problem"
	"kyosai/server/store"
)

// Tills does the verbs, each in one transaction.
type Tills struct{ Store *store.Store }

// closers are the roles that count a day and close it: two of them.
const closers = access.Clerk | access.Accounting

var (
	errGone   = problem.New(problem.NotFound, "day_not_found", "お探しの日計が見つかりません。一覧を開き直してください。")
	errStale  = problem.New(problem.Conflict, "changed_meanwhile", "ほかの職員が先に変更しました。開き直して、今の内容をご確認ください。")
	errClosed = problem.New(problem.Conflict, "day_closed", "この日の窓口は締め済みです。受け取り、返金、引渡しは、次の日から登録できます。")
)

// List lists the days, the newest first.
func (t Tills) List(ctx context.Context, first int, after *string) (*page.Page[*ent.TillDay], error) {
	if err := page.Check(first); err != nil {
		return nil, err
	}
	keys, err := page.Keys(after, 1)
	if err != nil {
		return nil, err
	}
	query := t.Store.Client.TillDay.Query()
	if keys != nil {
		query.Where(tillday.IDLT(keys[0]))
	}
	rows, err := query.WithCountedBy().WithClosedBy().Order(tillday.ByID(sql.OrderDesc())).Limit(first + 1).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("read the days at the counter: %w", err)
	}
	return page.Of(rows, first, func(r *ent.TillDay) string { return page.Cursor(r.ID) }), nil
}

// Get is one day; nil where there is none that the viewer may know of.
func (t Tills) Get(ctx context.Context, id string) (*ent.TillDay, error) {
	found, err := t.Store.Client.TillDay.Query().Where(tillday.ID(id)).WithCountedBy().WithClosedBy().Only(ctx)
	if ent.IsNotFound(err) {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("read day %s at the counter: %w", id, err)
	}
	return found, nil
}
