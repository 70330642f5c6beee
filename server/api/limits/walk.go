package limits

import (
	"github.com/vektah/gqlparser/v2/ast"
)

// size is what a selection set unfolds to.
type size struct {
	depth, fields int
}

type walk struct {
	limits    Limits
	doc       *ast.QueryDocument
	fragments map[string]*size // nil while the fragment is being measured
	byName    map[string]*ast.FragmentDefinition
}

// bounds keeps every sum small: nothing overflows, however often doubled.
func (w *walk) bounds(s size) error {
	if s.depth > w.limits.Depth {
		return &Error{"levels", w.limits.Depth}
	}
	if s.fields > w.limits.Fields {
		return &Error{"fields", w.limits.Fields}
	}
	return nil
}

func (w *walk) set(set ast.SelectionSet) (total size, err error) {
	for _, s := range set {
		part, err := w.selection(s)
		if err != nil {
			return total, err
		}
		total.fields += part.fields + 1
		total.depth = max(total.depth, part.depth)
		if err := w.bounds(total); err != nil {
			return total, err
		}
	}
	return total, nil
}

func (w *walk) selection(s ast.Selection) (size, error) {
	switch s := s.(type) {
	case *ast.Field:
		inner, err := w.set(s.SelectionSet)
		inner.depth++
		return inner, err
	case *ast.InlineFragment:
		return w.set(s.SelectionSet)
	case *ast.FragmentSpread:
		return w.fragment(s.Name)
	}
	return size{}, nil
}

// fragment measures a fragment once. One that the document does not hold
// measures nothing: validation names it.
func (w *walk) fragment(name string) (size, error) {
	if known, seen := w.fragments[name]; seen {
		if known == nil {
			return size{}, &Error{"levels (a fragment holds itself)", w.limits.Depth}
		}
		return *known, nil
	}
	def := w.definition(name)
	if def == nil {
		return size{}, nil
	}
	w.fragments[name] = nil
	total, err := w.set(def.SelectionSet)
	w.fragments[name] = &total
	return total, err
}

func (w *walk) definition(name string) *ast.FragmentDefinition {
	if w.byName == nil {
		w.byName = make(map[string]*ast.FragmentDefinition, len(w.doc.Fragments))
		for _, f := range w.doc.Fragments {
			w.byName[f.Name] = f
		}
	}
	return w.byName[name]
}
