package api

import (
	"fmt"

	"github.com/vektah/gqlparser/v2/ast"

	"kyosai/server/api/zones"
)

// fieldRules holds, for each field that has any, what happens around it: the
// guard before, the mapping of enum values after. The directive's arguments
// are read once at start, where gqlgen would read them for every field of
// every row.
//
// One middleware does both: it needs nothing of the generated code or of the
// enums' own types, so that none can be forgotten.
type fieldRules struct {
	guard   Guard
	byField map[*ast.FieldDefinition]*fieldRule
	byName  map[string]*fieldRule
}

type fieldRule struct {
	number  int
	guarded *Guarded
	enum    *enumRule
}

func newFieldRules(o Options, part *ast.Schema) (*fieldRules, error) {
	r := &fieldRules{guard: Sees, byField: map[*ast.FieldDefinition]*fieldRule{}, byName: map[string]*fieldRule{}}
	if o.Guard != nil {
		r.guard = o.Guard
	}
	mappings := zones.Values(o.Whole)[o.Zone]
	for name, def := range part.Types {
		if def.Kind != ast.Object {
			continue
		}
		for _, f := range def.Fields {
			rule, err := ruleOf(name, o.Whole.Types[name], f, part, mappings)
			if err != nil {
				return nil, err
			}
			if rule != (fieldRule{}) {
				rule.number = len(r.byField)
				r.byField[f], r.byName[name+"."+f.Name] = &rule, &rule
			}
		}
	}
	return r, nil
}

func ruleOf(object string, whole *ast.Definition, f *ast.FieldDefinition, part *ast.Schema, mappings map[string]zones.Mapping) (fieldRule, error) {
	var rule fieldRule
	if whole == nil || len(f.Name) > 1 && f.Name[:2] == "__" {
		return rule, nil
	}
	declared := whole.Fields.ForName(f.Name)
	if declared == nil {
		return rule, fmt.Errorf("%s.%s is not in the whole schema", object, f.Name)
	}
	if d := declared.Directives.ForName("sees"); d != nil {
		rule.guarded = guarded(object, f.Name, d)
	}
	if enum := f.Type.Name(); len(mappings[enum]) > 0 {
		rule.enum = newEnumRule(part.Types[enum], mappings[enum])
	}
	return rule, nil
}

// find looks the rule up by the definition that validation bound. A field
// asked of an interface is bound to the interface's definition: there the
// object's own name decides.
func (r *fieldRules) find(object string, field *ast.Field) *fieldRule {
	if on := field.ObjectDefinition; on != nil && on.Kind == ast.Object {
		return r.byField[field.Definition]
	}
	return r.byName[object+"."+field.Name]
}
