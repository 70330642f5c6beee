package zones

import (
	"errors"
	"fmt"
	"slices"

	"github.com/vektah/gqlparser/v2"
	"github.com/vektah/gqlparser/v2/ast"

	"kyosai/server/access"
)

// Check names what is wrong with the zones of a schema: a zone's part that
// is no valid schema, a required argument that only one zone knows, a default
// that a zone does not know, an enum value in answers that a zone neither
// knows nor is given another for.
func Check(schema *ast.Schema) error {
	var all []error
	for _, zone := range []access.Zone{access.Public, access.StaffZone} {
		part := Prune(schema, zone)
		if part.Query == nil {
			all = append(all, fmt.Errorf("%s: no query is left", zone))
			continue
		}
		if _, err := gqlparser.LoadSchema(&ast.Source{Name: string(zone), Input: Print(part)}); err != nil {
			all = append(all, fmt.Errorf("%s: %w", zone, err))
		}
		all = append(all, inputs(schema, part, zone)...)
		all = append(all, values(schema, part, zone)...)
	}
	return errors.Join(all...)
}

// inputs finds required arguments and input fields that fell, and defaults
// that the zone does not know.
func inputs(schema, part *ast.Schema, zone access.Zone) (all []error) {
	for _, name := range sorted(part.Types) {
		def := part.Types[name]
		for _, f := range schema.Types[name].Fields {
			left := def.Fields.ForName(f.Name)
			place := fmt.Sprintf("%s: %s.%s", zone, name, f.Name)
			if left == nil {
				if def.Kind == ast.InputObject && f.Type.NonNull && f.DefaultValue == nil {
					all = append(all, fmt.Errorf("%s is required but the zone does not know it", place))
				}
				continue
			}
			all = append(all, defaultOf(part, place, f.DefaultValue, f.Type)...)
			all = append(all, argumentsOf(part, place, f, left)...)
		}
	}
	return all
}

func argumentsOf(part *ast.Schema, place string, whole, left *ast.FieldDefinition) (all []error) {
	for _, a := range whole.Arguments {
		if left.Arguments.ForName(a.Name) != nil {
			all = append(all, defaultOf(part, place+"("+a.Name+")", a.DefaultValue, a.Type)...)
		} else if a.Type.NonNull && a.DefaultValue == nil {
			all = append(all, fmt.Errorf("%s(%s) is required but the zone does not know it", place, a.Name))
		}
	}
	return all
}

// defaultOf walks a default beside its type and names what the zone does not know.
func defaultOf(part *ast.Schema, place string, v *ast.Value, t *ast.Type) (all []error) {
	if v == nil {
		return nil
	}
	def := part.Types[t.Name()]
	switch {
	case v.Kind == ast.EnumValue && (def == nil || def.EnumValues.ForName(v.Raw) == nil):
		return []error{fmt.Errorf("%s: the default %s is not known in the zone", place, v.Raw)}
	case v.Kind == ast.ListValue && t.Elem != nil:
		for _, child := range v.Children {
			all = append(all, defaultOf(part, place, child.Value, t.Elem)...)
		}
	case v.Kind == ast.ObjectValue && def != nil:
		for _, child := range v.Children {
			f := def.Fields.ForName(child.Name)
			if f == nil {
				all = append(all, fmt.Errorf("%s: the default's %s is not known in the zone", place, child.Name))
				continue
			}
			all = append(all, defaultOf(part, place, child.Value, f.Type)...)
		}
	}
	return all
}

// values finds enum values in answers that the zone is not given another for.
func values(schema, part *ast.Schema, zone access.Zone) (all []error) {
	answered := answers(part)
	enums := Values(schema)[zone]
	for _, name := range sorted(part.Types) {
		if !answered[name] {
			continue
		}
		for value, as := range enums[name] {
			if part.Types[name].EnumValues.ForName(as) == nil {
				all = append(all, fmt.Errorf("%s: %s.%s needs an `as` that the zone knows", zone, name, value))
			}
		}
	}
	return all
}

// answers names the types that fields of objects and interfaces answer with.
func answers(part *ast.Schema) map[string]bool {
	out := map[string]bool{}
	for _, def := range part.Types {
		if def.Kind != ast.Object && def.Kind != ast.Interface {
			continue
		}
		for _, f := range def.Fields {
			out[f.Type.Name()] = true
		}
	}
	return out
}

func sorted(types map[string]*ast.Definition) []string {
	var names []string
	for name := range types {
		names = append(names, name)
	}
	slices.Sort(names)
	return names
}
