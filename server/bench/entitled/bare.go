package entitled

import (
	"context"
	"database/sql"
	"fmt"

	"kyosai/server/store"
)

const page = "SELECT id, born_on, married_on, joined_on, left_on FROM members WHERE id > ? ORDER BY id LIMIT 500"

// beside are the statements for what belongs to the members of a page.
var beside = []string{
	"SELECT id, member_id, company_id, hired_on, from_on, until_on FROM employments WHERE member_id >= ? AND member_id <= ? ORDER BY member_id, from_on, id",
	"SELECT id, member_id, kind_id, host_kind, relation, paid, amount FROM payments WHERE member_id >= ? AND member_id <= ? AND host_kind <> '' ORDER BY member_id, paid",
	"SELECT id, member_id, kind_id, status, event_on, relation, person_name, person_born_on FROM claims WHERE member_id >= ? AND member_id <= ? AND status <> 'WITHDRAWN' ORDER BY member_id, id",
}

const owed = "SELECT id, company_id, from_on, until_on FROM arrears"

// read reads every row that the entitlements rest on, and counts them.
func read(ctx context.Context, s *store.Store) (rows int, err error) {
	if _, _, rows, err = walk(ctx, s, owed); err != nil {
		return rows, err
	}
	for after := ""; ; {
		first, last, n, err := walk(ctx, s, page, after)
		if err != nil || n == 0 {
			return rows, err
		}
		rows += n
		for _, query := range beside {
			_, _, n, err := walk(ctx, s, query, first, last)
			if err != nil {
				return rows, err
			}
			rows += n
		}
		after = last
	}
}

// walk reads the rows of a statement, and gives the first and the last key.
func walk(ctx context.Context, s *store.Store, query string, args ...any) (first, last string, n int, err error) {
	rows, err := s.QueryContext(ctx, query, args...)
	if err != nil {
		return "", "", 0, fmt.Errorf("read barely: %w", err)
	}
	defer func() { _ = rows.Close() }()
	columns, err := rows.Columns()
	if err != nil {
		return "", "", 0, err
	}
	values, targets := make([]sql.NullString, len(columns)), make([]any, len(columns))
	for i := range values {
		targets[i] = &values[i]
	}
	for ; rows.Next(); n++ {
		if err := rows.Scan(targets...); err != nil {
			return "", "", 0, err
		}
		if last = values[0].String; n == 0 {
			first = last
		}
	}
	return first, last, n, rows.Err()
}
