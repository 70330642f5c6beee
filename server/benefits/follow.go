package benefits

import (
	"fmt"
	"reflect"
	"slices"

	"kyosai/server/caldate"
)

// following is the pack as it follows the one that is in force: its words, and of each kind the rules that must be added
// so that it holds from the day on. Kinds that it does not have end on the day. It refuses where a rule that is there
// already would come in the way.
func (p Pack) following(there Pack, from caldate.Day) (Pack, error) {
	var next Pack
	for _, k := range p.Kinds {
		old, _ := there.kind(k.Code)
		var err error
		if k.Rules, err = follow(k.Rules, old.Rules, from); err != nil {
			return Pack{}, fmt.Errorf("kind %s: %w", k.Code, err)
		}
		next.Kinds = append(next.Kinds, k)
	}
	for _, old := range there.Kinds {
		if _, kept := p.kind(old.Code); kept {
			continue
		}
		var err error
		if old.Rules, err = follow(nil, old.Rules, from); err != nil {
			return Pack{}, fmt.Errorf("kind %s: %w", old.Code, err)
		}
		next.Kinds = append(next.Kinds, old)
	}
	return next, nil
}

func (p Pack) kind(code string) (Kind, bool) {
	at := slices.IndexFunc(p.Kinds, func(k Kind) bool { return k.Code == code })
	if at < 0 {
		return Kind{}, false
	}
	return p.Kinds[at], true
}

// follow lists the rules to add: the pack's rule of the day where it says something else than the one in force, and its
// later ones.
func follow(wanted, there []Rule, from caldate.Day) ([]Rule, error) {
	var add []Rule
	was, is := inForceOf(there, from), inForceOf(wanted, from)
	if !is.says(was) {
		is.InForceFrom = from
		add = append(add, is)
	}
	for _, r := range wanted {
		if r.InForceFrom.After(from) {
			add = append(add, r)
		}
	}
	for _, old := range there {
		at := slices.IndexFunc(add, func(r Rule) bool { return r.InForceFrom == old.InForceFrom })
		switch {
		case at >= 0 && add[at].says(old):
			add = slices.Delete(add, at, at+1)
		case at >= 0:
			return nil, fmt.Errorf("a rule from %s is there already and says something else; choose another day", old.InForceFrom)
		case old.InForceFrom.After(from):
			return nil, fmt.Errorf("a rule from %s is there already, which the pack does not have; add it to the pack, or choose a later day", old.InForceFrom)
		}
	}
	return add, nil
}

// inForceOf is the rule in force on the day; where there is none, one that ends the kind.
func inForceOf(list []Rule, day caldate.Day) Rule {
	found := Rule{Ends: true}
	for _, r := range list {
		if !r.InForceFrom.After(day) {
			found = r
		}
	}
	return found
}

// says tells whether two rules say the same, whatever their days.
func (r Rule) says(other Rule) bool {
	a, b := r.AsRule(), other.AsRule()
	b.InForceFrom = a.InForceFrom
	return reflect.DeepEqual(a, b)
}

// same tells whether two kinds say the same, whatever their rules.
func (k Kind) same(other Kind) bool {
	return slices.Equal(k.describe(), other.describe())
}
