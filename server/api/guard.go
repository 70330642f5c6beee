package api

import (
	"context"
	"errors"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"

	"kyosai/server/access"
	"kyosai/server/problem"
)

// Guarded is a field that is marked with @sees, as the schema declares it.
type Guarded struct {
	Object, Field string
	By            access.Roles
	Item, Class   string
}

// Sensitive is the class of what is seen by whose role allows it and, beside
// that, of some rows alone.
const Sensitive = "SENSITIVE"

// Guard decides whether the viewer in ctx sees a field: nil lets him, an
// error is told in the field's place, which is null. It is asked once for a
// field of an operation, whatever the rows; for one that is Sensitive it is
// asked at every row, with the row as the Parent.
type Guard func(ctx context.Context, field Guarded) error

var errForbidden = problem.New(problem.Forbidden, "field_forbidden", "この項目を見る権限がありません。必要なときは管理者に役割を確かめてください")

// ErrUnshown is given by a guard for a field that nobody is shown now: it is null, and nobody is told of an error.
var ErrUnshown = errors.New("not shown")

// Sees lets those see a field who hold one of its roles.
func Sees(ctx context.Context, field Guarded) error {
	if access.From(ctx).May(field.By) {
		return nil
	}
	return errForbidden
}

// Parent is the object whose field is being asked for; nil at the root.
func Parent(ctx context.Context) any {
	fc := graphql.GetFieldContext(ctx)
	if fc == nil || fc.Parent == nil {
		return nil
	}
	return fc.Parent.Result
}

func guarded(object, field string, d *ast.Directive) *Guarded {
	g := Guarded{Object: object, Field: field}
	if by := d.Arguments.ForName("by"); by != nil {
		for _, role := range by.Value.Children {
			g.By |= access.Role(role.Value.Raw)
		}
		if by.Value.Kind == ast.EnumValue { // a list of one may be written without brackets
			g.By = access.Role(by.Value.Raw)
		}
	}
	if item := d.Arguments.ForName("item"); item != nil {
		g.Item = item.Value.Raw
	}
	if class := d.Arguments.ForName("class"); class != nil {
		g.Class = class.Value.Raw
	}
	return &g
}
