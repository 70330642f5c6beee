package limits

import "github.com/vektah/gqlparser/v2/ast"

// answer gathers, for each name in one object of the answer, the selection
// sets that are asked of it.
type answer map[string][]ast.SelectionSet

// names refuses a name that one object of the answer would hold too often,
// and more root fields than allowed.
func (w *walk) names(set ast.SelectionSet, most int) error {
	seen := answer{}
	if err := w.gather(set, seen); err != nil {
		return err
	}
	delete(seen, "__typename")
	if len(seen) > most {
		return &Error{"root fields", most}
	}
	return w.below(seen)
}

// below looks into the objects that the gathered names hold.
func (w *walk) below(seen answer) error {
	for _, sets := range seen {
		inner := answer{}
		for _, set := range sets {
			if err := w.gather(set, inner); err != nil {
				return err
			}
		}
		if err := w.below(inner); err != nil {
			return err
		}
	}
	return nil
}

func (w *walk) gather(set ast.SelectionSet, seen answer) error {
	for _, s := range set {
		var err error
		switch s := s.(type) {
		case *ast.Field:
			err = w.add(s, seen)
		case *ast.InlineFragment:
			err = w.gather(s.SelectionSet, seen)
		case *ast.FragmentSpread:
			if def := w.definition(s.Name); def != nil {
				err = w.gather(def.SelectionSet, seen)
			}
		}
		if err != nil {
			return err
		}
	}
	return nil
}

func (w *walk) add(f *ast.Field, seen answer) error {
	if len(seen[f.Alias]) >= w.limits.Repeats {
		return &Error{"fields of one name", w.limits.Repeats}
	}
	seen[f.Alias] = append(seen[f.Alias], f.SelectionSet)
	return nil
}
