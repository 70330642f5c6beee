package selling

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"time"

	"kyosai/server/caldate"
	"kyosai/server/id"
)

// The statements of one order, as one writes them by hand.
const (
	selectKey      = `SELECT id FROM orders WHERE member_id = ? AND order_key = ?`
	selectOffering = `SELECT o.price, o.hold_days, o.member_limit, o.sale_from, o.sale_until, a.id, a.quantity - a.taken FROM offerings o JOIN allotments a ON a.offering_id = o.id WHERE o.id = ? AND o.status = 'PUBLISHED'`
	selectMember   = `SELECT m.joined_on, m.left_on, EXISTS (SELECT 1 FROM claims c JOIN benefit_kinds k ON k.id = c.kind_id WHERE c.member_id = m.id AND k.heir AND c.event_on IS NOT NULL AND c.status NOT IN ('DRAFT', 'REFUSED', 'WITHDRAWN', 'LAPSED')) FROM members m WHERE m.id = ?`
	insertOrder    = `INSERT INTO orders (id, member_id, offering_id, allotment_id, number, ordered_on, quantity, amount, fiscal_year, pay_until, order_key, ordered_at, status, pay_by, note, unpay_reason, version) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'ORDERED', 'COUNTER', '', '', 1)`
	selectTaken    = `SELECT taken FROM allowances WHERE member_id = ? AND offering_id = ? AND fiscal_year = ?`
	insertTaken    = `INSERT INTO allowances (id, member_id, offering_id, fiscal_year, taken) VALUES (?, ?, ?, ?, ?)`
	updateTaken    = `UPDATE allowances SET taken = taken + ? WHERE member_id = ? AND offering_id = ? AND fiscal_year = ? AND taken <= ?`
	updateStock    = `UPDATE allotments SET taken = taken + ? WHERE id = ? AND taken <= quantity - ?`
	insertEntry    = `INSERT INTO audit_entries (id, at, zone, actor, session_id, terminal, request_id, operation, subjects, items, changes, purposes, refusal, times) VALUES (?, ?, 'PUBLIC', ?, '', '', '', 'OrderPlace', ?, '', ?, '', '', 1)`
)

var errRefused = errors.New("refused")

// byHand places orders by hand: one transaction an order, prepared statements, the stock's row last.
type byHand struct {
	db       *sql.DB
	prepared map[string]*sql.Stmt
}

func prepare(ctx context.Context, db *sql.DB) (*byHand, error) {
	b := &byHand{db, map[string]*sql.Stmt{}}
	for _, text := range []string{selectKey, selectOffering, selectMember, insertOrder, selectTaken, insertTaken, updateTaken, updateStock, insertEntry} {
		statement, err := db.PrepareContext(ctx, text)
		if err != nil {
			return nil, fmt.Errorf("prepare %s: %w", text, err)
		}
		b.prepared[text] = statement
	}
	return b, nil
}

// terms are what an order is made on.
type terms struct {
	price, hold, limit, left int
	from, until              time.Time
	allotment                string
}

func (b *byHand) place(ctx context.Context, w wish, now time.Time) (err error) {
	tx, err := b.db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer func() { _ = tx.Rollback() }() // after a commit it does nothing
	do := func(text string) *sql.Stmt { return tx.StmtContext(ctx, b.prepared[text]) }
	var known string
	if err := do(selectKey).QueryRowContext(ctx, w.member, w.key).Scan(&known); !errors.Is(err, sql.ErrNoRows) {
		return err // found: it is there already
	}
	t, err := read(ctx, do, w, now)
	if err != nil {
		return err
	}
	if err := keep(ctx, do, w, t, now); err != nil {
		return err
	}
	return tx.Commit()
}

func read(ctx context.Context, do func(string) *sql.Stmt, w wish, now time.Time) (t terms, err error) {
	err = do(selectOffering).QueryRowContext(ctx, w.offering).Scan(&t.price, &t.hold, &t.limit, &t.from, &t.until, &t.allotment, &t.left)
	if err != nil {
		return t, err
	}
	var joined, left sql.NullString
	var died bool
	if err := do(selectMember).QueryRowContext(ctx, w.member).Scan(&joined, &left, &died); err != nil {
		return t, err
	}
	today := caldate.Today(now).String()
	if died || joined.Valid && joined.String > today || left.Valid && left.String < today || now.Before(t.from) || !now.Before(t.until) || t.left < 1 {
		return t, errRefused
	}
	return t, nil
}

func keep(ctx context.Context, do func(string) *sql.Stmt, w wish, t terms, now time.Time) error {
	today, order := caldate.Today(now), id.New("ord")
	_, err := do(insertOrder).ExecContext(ctx, order, w.member, w.offering, t.allotment, id.Reference(now), today.String(), 1, t.price,
		today.FiscalYear(), today.AddDays(t.hold).String(), w.key, now.UTC())
	if err != nil {
		return err
	}
	if err := count(ctx, do, w, t, today.FiscalYear()); err != nil {
		return err
	}
	changes := `[{"noun":"Order","op":"OpCreate","id":"` + order + `","columns":["number","ordered_on","quantity","amount"]},{"noun":"Allowance","op":"OpCreate"},{"noun":"Allotment","op":"OpUpdate","columns":["taken"]}]`
	if _, err := do(insertEntry).ExecContext(ctx, id.New("aud"), now.UTC(), w.member, w.member, changes); err != nil {
		return err
	}
	return changed(do(updateStock).ExecContext(ctx, 1, t.allotment, 1))
}

func count(ctx context.Context, do func(string) *sql.Stmt, w wish, t terms, year int) error {
	var taken int
	err := do(selectTaken).QueryRowContext(ctx, w.member, w.offering, year).Scan(&taken)
	if errors.Is(err, sql.ErrNoRows) {
		_, err = do(insertTaken).ExecContext(ctx, id.New("alw"), w.member, w.offering, year, 1)
		return err
	}
	if err != nil {
		return err
	}
	return changed(do(updateTaken).ExecContext(ctx, 1, w.member, w.offering, year, t.limit-1))
}

func changed(result sql.Result, err error) error {
	if err != nil {
		return err
	}
	if n, err := result.RowsAffected(); err != nil || n != 1 {
		return errors.Join(err, errRefused)
	}
	return nil
}
