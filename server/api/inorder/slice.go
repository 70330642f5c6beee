// Package inorder is what our generated executor calls in place of gqlgen's
// own concurrent helpers: a request is answered by one goroutine, in the
// order of its fields. What a list or an edge needs was loaded before, so
// that goroutines, locks and wait groups would only cost.
package inorder

import (
	"context"

	"github.com/99designs/gqlgen/graphql"
)

// Slice marshals a list's elements one after another. Like gqlgen's
// MarshalSliceConcurrently it gives each element its place in the path, and a
// panic leaves null in the element's place.
func Slice(ctx context.Context, length int, element func(ctx context.Context, i int) graphql.Marshaler) graphql.Array {
	out := make(graphql.Array, length)
	places := make([]place, length)
	for i := range out {
		places[i].index = i
		places[i].field.Index = &places[i].index
		out[i] = one(graphql.WithFieldContext(ctx, &places[i].field), i, element)
	}
	return out
}

type place struct {
	index int
	field graphql.FieldContext
}

func one(ctx context.Context, i int, element func(context.Context, int) graphql.Marshaler) (m graphql.Marshaler) {
	defer func() {
		if r := recover(); r != nil {
			graphql.AddError(ctx, graphql.Recover(ctx, r))
			m = graphql.Null
		}
	}()
	return element(ctx, i)
}
