// Package zones cuts the one schema into what each trust zone may know of.
//
// The directive `@zone(only: Zone!, as: String)` marks a type, field,
// argument, input field or enum value that belongs to one zone alone. Prune
// takes it away for the other zone, together with whatever then becomes
// empty or unreachable and with every directive of our own, so that
// validation, introspection and error messages of a zone know nothing else.
package zones

import (
	"github.com/vektah/gqlparser/v2/ast"

	"kyosai/server/access"
)

// served are the directives that a zone's users may know of; all others
// (guards, marks for code generation, @defer) are ours.
var served = map[string]bool{
	"include": true, "skip": true, "deprecated": true, "specifiedBy": true, "oneOf": true,
}

// Prune answers a deep copy of the schema that holds only what the zone may know.
func Prune(schema *ast.Schema, zone access.Zone) *ast.Schema {
	p := pruner{zone: zone, types: map[string]*ast.Definition{}}
	for name, def := range schema.Types {
		if p.knows(def.Directives) {
			p.types[name] = p.definition(def)
		}
	}
	for p.dropDangling() {
	}
	out := p.assemble(schema)
	p.dropUnreachable(out)
	p.relate(schema, out)
	return out
}

type pruner struct {
	zone  access.Zone
	types map[string]*ast.Definition
}

// knows tells whether the marks leave something to the zone.
func (p *pruner) knows(marks ast.DirectiveList) bool {
	only, _ := mark(marks)
	return only == "" || only == p.zone
}

// mark reads @zone: the zone it names ("" without a mark) and its `as`.
func mark(marks ast.DirectiveList) (only access.Zone, as string) {
	d := marks.ForName("zone")
	if d == nil {
		return "", ""
	}
	if arg := d.Arguments.ForName("only"); arg != nil {
		only = access.Zone(arg.Value.Raw)
	}
	if arg := d.Arguments.ForName("as"); arg != nil && arg.Value.Kind != ast.NullValue {
		as = arg.Value.Raw
	}
	return only, as
}

func (p *pruner) assemble(schema *ast.Schema) *ast.Schema {
	out := &ast.Schema{
		Types: p.types, Directives: map[string]*ast.DirectiveDefinition{},
		PossibleTypes: map[string][]*ast.Definition{}, Implements: map[string][]*ast.Definition{},
		SchemaDirectives: kept(schema.SchemaDirectives), Description: schema.Description,
	}
	out.Query, out.Mutation = p.root(schema.Query), p.root(schema.Mutation)
	out.Subscription = p.root(schema.Subscription)
	for name, d := range schema.Directives {
		if served[name] {
			out.Directives[name] = directive(d)
		}
	}
	return out
}

func (p *pruner) root(def *ast.Definition) *ast.Definition {
	if def == nil {
		return nil
	}
	return p.types[def.Name]
}

// relate rebuilds who implements what, in the order of the whole schema.
func (p *pruner) relate(schema, out *ast.Schema) {
	for name, defs := range schema.PossibleTypes {
		for _, def := range defs {
			if p.types[name] != nil && def != nil && p.types[def.Name] != nil {
				out.AddPossibleType(name, p.types[def.Name])
			}
		}
	}
	for name, defs := range schema.Implements {
		for _, def := range defs {
			if p.types[name] != nil && def != nil && p.types[def.Name] != nil {
				out.AddImplements(name, p.types[def.Name])
			}
		}
	}
}
