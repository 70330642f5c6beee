package measured

import (
	"context"
	"database/sql"
	"fmt"

	"kyosai/server/store"
)

// Walk reads the rows of a statement, and gives the first and the last key.
func Walk(ctx context.Context, s *store.Store, query string, args ...any) (first, last string, n int, err error) {
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
