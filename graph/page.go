package graph

import (
	"kyosai/server/problem"
)

// maxPage is how many rows a page may have.
const maxPage = 100

// checkFirst refuses a page of no rows or of too many.
func checkFirst(first int) error {
	if first < 1 || first > maxPage {
		return problem.In("first", "page_size", "一度に表示できるのは1件から100件までです。")
	}
	return nil
}

// cut keeps the rows of a page out of those read, which are one more where another page follows.
func cut[T any](rows []T, first int) (page []T, more bool) {
	if len(rows) > first {
		return rows[:first], true
	}
	return rows, false
}

// after drops the rows up to and including the one with the cursor; for rows that were loaded whole.
func after[T any](rows []T, cursor *string, keyOf func(T) string) []T {
	if cursor == nil {
		return rows
	}
	for i, row := range rows {
		if keyOf(row) == *cursor {
			return rows[i+1:]
		}
	}
	return nil
}
