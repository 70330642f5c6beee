package graph

import (
	"context"
	"fmt"
	"slices"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"kyosai/server/access"
	"kyosai/server/audit"
	"kyosai/server/problem"
)

// open lists what may be asked before signing in; everything else wants a viewer.
var open = []string{
	"__typename", "__schema", "__type", "viewer", "signIn", "signOut", "accountOpen", "emailConfirm", "passwordForget", "passwordReset", "cardHolds",
	"doorEnrol", "doorSync",
}

// asking lists what an app asks to learn whether somebody is signed in, or whether what a phone keeps still holds, and what
// a device at a door asks all the time: its entries have their lines, asking for the list has none.
var asking = []string{"__typename", "__schema", "__type", "viewer", "cardHolds", "doorSync"}

// recorded answers the operations of those who may ask, each with its line in the record before the answer leaves.
type recorded struct {
	graphql.ExecutableSchema
	r *Resolver
}

// Exec runs the operation of the context.
func (s recorded) Exec(ctx context.Context) graphql.ResponseHandler {
	op := graphql.GetOperationContext(ctx)
	if access.From(ctx).Kind == access.Anonymous && !only(op.Operation.SelectionSet, open) {
		s.r.Refusals.Note(ctx, op.OperationName, string(problem.Unauthenticated))
		graphql.AddError(ctx, problem.SignInFirst)
		return graphql.OneShot(&graphql.Response{Data: []byte("null")})
	}
	trail := audit.Begin(op.OperationName)
	ctx = audit.With(ctx, trail)
	answer := s.ExecutableSchema.Exec(ctx)
	return func(outer context.Context) *graphql.Response {
		response := answer(audit.With(outer, trail))
		s.refused(ctx, trail, graphql.GetErrors(ctx))
		if err := s.record(ctx, trail, op.Operation.SelectionSet); err != nil {
			graphql.AddError(ctx, fmt.Errorf("no answer without its record: %w", err))
			return &graphql.Response{Data: []byte("null")}
		}
		return response
	}
}

// record writes the operation's line. Who only asks whether he is signed in, and reads nobody's data, leaves none.
func (s recorded) record(ctx context.Context, trail *audit.Trail, asked ast.SelectionSet) error {
	write := audit.Close
	if only(asked, asking) {
		write = audit.Write
	}
	return write(ctx, s.r.Store, trail, s.r.Store.Now())
}

// refused has the record say why an operation was not done, where that lies in who asks or in how many do. Of those who
// have not signed in the latter is counted: a rush may come from anywhere.
func (s recorded) refused(ctx context.Context, trail *audit.Trail, errs gqlerror.List) {
	for _, kind := range []problem.Kind{problem.Forbidden, problem.TooMany} {
		if !holds(errs, kind) {
			continue
		}
		if kind == problem.TooMany && !access.From(ctx).SignedIn() {
			s.r.Refusals.Note(ctx, trail.Operation(), string(kind))
			return
		}
		trail.Refused(string(kind))
		return
	}
}

func holds(errs gqlerror.List, kind problem.Kind) bool {
	return slices.ContainsFunc(errs, func(e *gqlerror.Error) bool { return e.Extensions["code"] == string(kind) })
}

// only tells whether a selection of root fields has no others than these.
func only(set ast.SelectionSet, fields []string) bool {
	for _, selection := range set {
		switch s := selection.(type) {
		case *ast.Field:
			if !slices.Contains(fields, s.Name) {
				return false
			}
		case *ast.InlineFragment:
			if !only(s.SelectionSet, fields) {
				return false
			}
		case *ast.FragmentSpread:
			if !only(s.Definition.SelectionSet, fields) {
				return false
			}
		}
	}
	return true
}
