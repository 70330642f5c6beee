// Package deposits takes what came into the scheme's account 入金 from a bank's statement and finds what it pays, a file a
// verb: a line that certainly pays an order or a booking pays it, in the transaction that keeps the line; every other waits
// for a person of accounting, who has it pay one or says that it has to be returned. Whatever came in stands in one row, once.
package deposits

import (
	"context"
	"fmt"

	"entgo.io/ent/dialect/sql"

	"kyosai/gen/ent"
	"kyosai/gen/ent/deposit"
	"kyosai/gen/ent/statement"
	"kyosai/server/access"
	"kyosai/server/deposits/bankcsv"
	"kyosai/server/page"
	"kyosai/server/problem"
	"kyosai/server/store"
	"kyosai/server/yen"
)

// Deposits does the verbs, each in one transaction, within the viewer's scope. Layout is the shape of the bank's files.
type Deposits struct {
	Store  *store.Store
	Layout *bankcsv.Layout
}

// keepers are the roles that take statements and decide what money is for.
const keepers = access.Accounting

var (
	errGone    = problem.New(problem.NotFound, "deposit_not_found", "お探しの入金が見つかりません。一覧を開き直してください。")
	errChanged = problem.New(problem.Conflict, "deposit_changed", "この入金は、ほかの職員が先に照合しました。開き直して、今の状態をご確認ください。")
	errKeyUsed = problem.New(problem.Conflict, "key_used", "この送信の番号は、前の照合ですでに使われています。画面を開き直して、もう一度お試しください。")
)

// List lists what came in, in a state or in any, the oldest first.
func (d Deposits) List(ctx context.Context, status deposit.Status, first int, after *string) (*page.Page[*ent.Deposit], error) {
	if err := page.Check(first); err != nil {
		return nil, err
	}
	keys, err := page.Keys(after, 1)
	if err != nil {
		return nil, err
	}
	narrowed := func() *ent.DepositQuery {
		query := d.Store.Client.Deposit.Query()
		if status != "" {
			query.Where(deposit.StatusEQ(status))
		}
		return query
	}
	query := loaded(narrowed())
	if keys != nil {
		query.Where(deposit.IDGT(keys[0]))
	}
	rows, err := query.Order(deposit.ByID()).Limit(first + 1).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("read the deposits: %w", err)
	}
	list := page.Of(rows, first, func(r *ent.Deposit) string { return page.Cursor(r.ID) })
	list.Total = func(ctx context.Context) (int, error) { return narrowed().Count(ctx) }
	return list, nil
}

func loaded(q *ent.DepositQuery) *ent.DepositQuery {
	return q.WithDecidedBy().WithOrder(func(q *ent.OrderQuery) {
		q.WithMember().WithOffering(func(q *ent.OfferingQuery) { q.WithAllotments() })
	}).WithBooking(func(q *ent.BookingQuery) { q.WithMember().WithEvent().WithSession() })
}

// Get is one deposit; nil where there is none that the viewer may know of.
func (d Deposits) Get(ctx context.Context, id string) (*ent.Deposit, error) {
	found, err := loaded(d.Store.Client.Deposit.Query().Where(deposit.ID(id))).Only(ctx)
	if ent.IsNotFound(err) {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("read deposit %s: %w", id, err)
	}
	return found, nil
}

// Statements lists the files that were taken, the newest first.
func (d Deposits) Statements(ctx context.Context, first int, after *string) (*page.Page[*ent.Statement], error) {
	if err := page.Check(first); err != nil {
		return nil, err
	}
	keys, err := page.Keys(after, 1)
	if err != nil {
		return nil, err
	}
	query := d.Store.Client.Statement.Query().WithTakenBy()
	if keys != nil {
		query.Where(statement.IDLT(keys[0]))
	}
	rows, err := query.Order(statement.ByID(sql.OrderDesc())).Limit(first + 1).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("read the statements: %w", err)
	}
	return page.Of(rows, first, func(r *ent.Statement) string { return page.Cursor(r.ID) }), nil
}

// Outcome is how many of a statement's fresh lines are in a state, and what they come to.
type Outcome struct {
	Status   deposit.Status
	Deposits int
	Total    yen.Amount
}

// Outcomes are what became of the fresh lines of a statement, as things stand.
func (d Deposits) Outcomes(ctx context.Context, of *ent.Statement) ([]*Outcome, error) {
	var rows []*Outcome
	err := d.Store.Client.Deposit.Query().Where(deposit.StatementID(of.ID)).GroupBy(deposit.FieldStatus).
		Aggregate(ent.As(ent.Count(), "deposits"), ent.As(ent.Sum(deposit.FieldAmount), "total")).Scan(ctx, &rows)
	if err != nil {
		return nil, fmt.Errorf("count the deposits of statement %s: %w", of.ID, err)
	}
	return rows, nil
}
