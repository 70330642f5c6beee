package graph

import (
	"context"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"

	"kyosai/server/claims"
)

// shownDepth is how deep a list looks into what it shows: the connection, an edge, a row, what belongs to the row.
const shownDepth = 4

// shownRows says which fields of a connection's rows the operation shows.
func shownRows(ctx context.Context) claims.Shown {
	tree := claims.Shown{}
	gather(tree, graphql.GetFieldContext(ctx).Field.Selections, shownDepth)
	return tree["edges"]["node"]
}

// shows tells whether the operation shows a field of the object that is being read.
func shows(ctx context.Context, field string) bool {
	tree := claims.Shown{}
	gather(tree, graphql.GetFieldContext(ctx).Field.Selections, 1)
	_, shown := tree[field]
	return shown
}

// gather adds the fields of a selection to the tree, those of its fragments too. A field that is left out by @skip is
// in it all the same, which costs a column and no more.
func gather(tree claims.Shown, set ast.SelectionSet, depth int) {
	if depth == 0 {
		return
	}
	for _, selection := range set {
		switch s := selection.(type) {
		case *ast.Field:
			if tree[s.Name] == nil {
				tree[s.Name] = claims.Shown{}
			}
			gather(tree[s.Name], s.SelectionSet, depth-1)
		case *ast.InlineFragment:
			gather(tree, s.SelectionSet, depth)
		case *ast.FragmentSpread:
			gather(tree, s.Definition.SelectionSet, depth)
		}
	}
}
