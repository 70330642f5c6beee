// Package page is the shape of every list of the API: a Relay connection, cut from rows that were read in order.
package page

import (
	"context"

	"kyosai/server/problem"
)

// Max is how many rows a page may have at the most.
const Max = 100

// Page is one page of rows in order. Total is asked only where the caller asks for it.
type Page[T any] struct {
	Edges    []Edge[T]
	PageInfo Info
	Total    func(context.Context) (int, error)
}

// Edge is a row with the cursor behind which the next page begins.
type Edge[T any] struct {
	Cursor string
	Node   T
}

// Info says whether another page follows, and where it begins.
type Info struct {
	HasNextPage bool
	EndCursor   *string
}

// TotalCount counts all rows of the list, on every page.
func (p *Page[T]) TotalCount(ctx context.Context) (int, error) { return p.Total(ctx) }

// Check refuses a page of no rows or of more than Max.
func Check(first int) error {
	if first < 1 || first > Max {
		return problem.In("first", "page_size", "一度に表示できるのは1件から100件までです。")
	}
	return nil
}

// Of makes a page of rows, read in order with one row more than the page holds, so that it knows whether more follow.
func Of[T any](rows []T, first int, cursor func(T) string) *Page[T] {
	p := &Page[T]{}
	if len(rows) > first {
		rows, p.PageInfo.HasNextPage = rows[:first], true
	}
	p.Edges = make([]Edge[T], len(rows))
	for i, row := range rows {
		p.Edges[i] = Edge[T]{Cursor: cursor(row), Node: row}
	}
	if n := len(p.Edges); n > 0 {
		p.PageInfo.EndCursor = &p.Edges[n-1].Cursor
	}
	return p
}

// Loaded makes a page of rows that were all loaded, for short lists that come with their row.
func Loaded[T any](rows []T, first int, after *string, cursor func(T) string) (*Page[T], error) {
	if err := Check(first); err != nil {
		return nil, err
	}
	return Of(behind(rows, after, cursor), first, cursor), nil
}

func behind[T any](rows []T, after *string, cursor func(T) string) []T {
	if after == nil {
		return rows
	}
	for i, row := range rows {
		if cursor(row) == *after {
			return rows[i+1:]
		}
	}
	return nil
}
