package api

import (
	"context"
	"errors"
	"sync/atomic"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"
)

// visit is one operation's way through the rules. Whether a viewer sees a
// field is the same for every row, so that the guard is asked once for each
// field; but not where it is sensitive.
type visit struct {
	*fieldRules
	let []atomic.Bool // by the rule's number
}

func (r *fieldRules) visit() *visit {
	return &visit{fieldRules: r, let: make([]atomic.Bool, len(r.byField))}
}

func (v *visit) ask(ctx context.Context, rule *fieldRule) error {
	if rule.guarded == nil || v.let[rule.number].Load() {
		return nil
	}
	if err := v.guard(ctx, *rule.guarded); err != nil {
		return err
	}
	if !rule.sensitive() {
		v.let[rule.number].Store(true)
	}
	return nil
}

func (r *fieldRule) sensitive() bool { return r.guarded != nil && r.guarded.Class == Sensitive }

// Plain implements inorder.Rules.
func (v *visit) Plain(ctx context.Context, object string, field *ast.Field) bool {
	rule := v.find(object, field)
	return rule == nil || rule.enum == nil && !rule.sensitive() && v.ask(ctx, rule) == nil
}

// around is the middleware of every field that is not plain.
func (v *visit) around(ctx context.Context, next graphql.Resolver) (any, error) {
	fc := graphql.GetFieldContext(ctx)
	rule := v.find(fc.Object, fc.Field.Field)
	if rule == nil {
		return next(ctx)
	}
	if err := v.ask(ctx, rule); errors.Is(err, ErrUnshown) {
		return nil, nil
	} else if err != nil {
		return nil, err
	}
	value, err := next(ctx)
	if err != nil || rule.enum == nil || value == nil {
		return value, err
	}
	return rule.enum.apply(value)
}
