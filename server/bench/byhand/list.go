package byhand

// list is a connection as the API writes it.
type list[T any] struct {
	Type  string    `json:"__typename"`
	Edges []edge[T] `json:"edges"`
}

type edge[T any] struct {
	Type string `json:"__typename"`
	Node T      `json:"node"`
}

func listOf[T any](connection, name string, rows []T) list[T] {
	edges := make([]edge[T], len(rows))
	for i, row := range rows {
		edges[i] = edge[T]{name, row}
	}
	return list[T]{connection, edges}
}

// pageInfo says whether another page follows.
type pageInfo struct {
	Type string  `json:"__typename"`
	End  *string `json:"endCursor"`
	More bool    `json:"hasNextPage"`
}
