package limits

import (
	"encoding/json"
	"strconv"

	"github.com/vektah/gqlparser/v2/ast"
)

// Pages are the values of `first` and `last` that an operation gives, found
// once for a document that is kept.
type Pages []*ast.Value

// PagesOf finds them, each written place once.
func PagesOf(doc *ast.QueryDocument, op *ast.OperationDefinition) Pages {
	p := pages{doc: doc, seen: map[string]bool{}}
	p.set(op.SelectionSet)
	return p.found
}

// Check refuses a page that is not 1 to Limits.Page long. One that is not
// given, or null, is the resolver's to choose.
func (p Pages) Check(l Limits, variables map[string]any) error {
	for _, v := range p {
		n, given := length(v, variables)
		if given && (n < 1 || n > int64(l.Page)) {
			return &Error{"rows in a page (at least 1)", l.Page}
		}
	}
	return nil
}

func length(v *ast.Value, variables map[string]any) (n int64, given bool) {
	got, err := v.Value(variables)
	if err != nil {
		return 0, true
	}
	switch got := got.(type) {
	case nil:
		return 0, false
	case int64:
		return got, true
	case json.Number:
		n, _ = strconv.ParseInt(string(got), 10, 64)
		return n, true
	}
	return 0, true
}

type pages struct {
	doc   *ast.QueryDocument
	seen  map[string]bool
	found Pages
}

func (p *pages) set(set ast.SelectionSet) {
	for _, s := range set {
		switch s := s.(type) {
		case *ast.Field:
			for _, name := range []string{"first", "last"} {
				if a := s.Arguments.ForName(name); a != nil {
					p.found = append(p.found, a.Value)
				}
			}
			p.set(s.SelectionSet)
		case *ast.InlineFragment:
			p.set(s.SelectionSet)
		case *ast.FragmentSpread:
			if def := p.doc.Fragments.ForName(s.Name); def != nil && !p.seen[s.Name] {
				p.seen[s.Name] = true
				p.set(def.SelectionSet)
			}
		}
	}
}
