package limits

import "github.com/vektah/gqlparser/v2/ast"

// directives counts those written in the document, once each, wherever
// fragments are spread.
func (w *walk) directives() error {
	n := 0
	for _, op := range w.doc.Operations {
		n += len(op.Directives) + inSet(op.SelectionSet)
		for _, v := range op.VariableDefinitions {
			n += len(v.Directives)
		}
	}
	for _, f := range w.doc.Fragments {
		n += len(f.Directives) + inSet(f.SelectionSet)
	}
	if n > w.limits.Directives {
		return &Error{"directives", w.limits.Directives}
	}
	return nil
}

func inSet(set ast.SelectionSet) (n int) {
	for _, s := range set {
		switch s := s.(type) {
		case *ast.Field:
			n += len(s.Directives) + inSet(s.SelectionSet)
		case *ast.InlineFragment:
			n += len(s.Directives) + inSet(s.SelectionSet)
		case *ast.FragmentSpread:
			n += len(s.Directives)
		}
	}
	return n
}
