package inorder

import (
	"context"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"
)

// Rules knows what happens around a field.
type Rules interface {
	// Plain tells whether a leaf field's value may be written as it is: there
	// is no guard or it lets the viewer through, and nothing is mapped.
	Plain(ctx context.Context, object string, field *ast.Field) bool
}

const rulesKey = "kyosai/rules"

// WithRules lets the generated code of an operation write leaf fields without
// gqlgen's middleware, where the rules say that it would do nothing.
func WithRules(op *graphql.OperationContext, rules Rules) { op.Stats.SetExtension(rulesKey, rules) }

// Plain asks the operation's rules. Without any, no field is plain: it takes
// the long way through every middleware.
func Plain(ctx context.Context, op *graphql.OperationContext, object string, field *ast.Field) bool {
	rules, ok := op.Stats.GetExtension(rulesKey).(Rules)
	return ok && rules.Plain(ctx, object, field)
}

// Below gives the context for what stands below a field that is read without
// ceremony: errors there are told with the field in their path, and guards
// find the object that they are about.
func Below(ctx context.Context, object string, field graphql.CollectedField, result any) context.Context {
	return graphql.WithFieldContext(ctx, &graphql.FieldContext{Object: object, Field: field, Result: result})
}
