// Package limits bounds what one operation may ask for. The walk remembers
// each fragment, so that its time grows with the document's size and not
// with what the fragments unfold to, and it runs before validation, whose
// own rules are the slower the more there is to compare.
package limits

import (
	"fmt"

	"github.com/vektah/gqlparser/v2/ast"
)

// Limits are the bounds; a document that passes one is refused whole.
type Limits struct {
	Body       int64 // bytes of a request
	Tokens     int   // of the document
	Depth      int   // of nested fields, through fragments
	Fields     int   // fields, spreads and inline fragments, as unfolded
	RootFields int   // of a query; a mutation has one
	Repeats    int   // the same name in one object of the answer
	Directives int   // written in the document
	Operations int   // in one document
	Variables  int   // of one operation
	Page       int   // the most of `first` and `last`
}

// Default holds for both zones; the apps' largest operations use a third of it.
func Default() Limits {
	return Limits{
		Body: 128 << 10, Tokens: 4000, Depth: 15, Fields: 500, RootFields: 10, Repeats: 20,
		Directives: 40, Operations: 20, Variables: 50, Page: 100,
	}
}

// Error names the bound that a document passes.
type Error struct {
	Bound string
	Max   int
}

// Error gives the bound and its value.
func (e *Error) Error() string { return fmt.Sprintf("more than %d %s", e.Max, e.Bound) }

// Check refuses a document that passes a bound. It needs no schema.
func (l Limits) Check(doc *ast.QueryDocument) error {
	if len(doc.Operations) > l.Operations {
		return &Error{"operations", l.Operations}
	}
	w := walk{limits: l, doc: doc, fragments: map[string]*size{}}
	if err := w.directives(); err != nil {
		return err
	}
	for _, f := range doc.Fragments {
		if _, err := w.fragment(f.Name); err != nil {
			return err
		}
	}
	for _, op := range doc.Operations {
		if err := w.operation(op); err != nil {
			return err
		}
	}
	return nil
}

func (w *walk) operation(op *ast.OperationDefinition) error {
	if len(op.VariableDefinitions) > w.limits.Variables {
		return &Error{"variables", w.limits.Variables}
	}
	total, err := w.set(op.SelectionSet)
	if err == nil {
		err = w.bounds(total)
	}
	if err != nil {
		return err
	}
	// Unfolding is safe from here on: bounds holds it below Fields.
	roots := w.limits.RootFields
	if op.Operation == ast.Mutation {
		roots = 1
	}
	return w.names(op.SelectionSet, roots)
}
