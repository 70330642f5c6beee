package zones

import (
	"slices"

	"github.com/vektah/gqlparser/v2/ast"
)

// dropDangling removes what refers to a type that the zone does not know and
// what is left empty by that; it tells whether anything fell.
func (p *pruner) dropDangling() bool {
	fell := false
	for name, def := range p.types {
		before := len(def.Fields) + len(def.Types) + len(def.Interfaces) + arguments(def)
		p.dropRefs(def)
		if before != len(def.Fields)+len(def.Types)+len(def.Interfaces)+arguments(def) {
			fell = true
		}
		if empty(def) {
			delete(p.types, name)
			fell = true
		}
	}
	return fell
}

func arguments(def *ast.Definition) (n int) {
	for _, f := range def.Fields {
		n += len(f.Arguments)
	}
	return n
}

func (p *pruner) dropRefs(def *ast.Definition) {
	unknown := func(name string) bool { return p.types[name] == nil }
	def.Types = slices.DeleteFunc(def.Types, unknown)
	def.Interfaces = slices.DeleteFunc(def.Interfaces, unknown)
	def.Fields = slices.DeleteFunc(def.Fields, func(f *ast.FieldDefinition) bool {
		return unknown(f.Type.Name())
	})
	for _, f := range def.Fields {
		f.Arguments = slices.DeleteFunc(f.Arguments, func(a *ast.ArgumentDefinition) bool {
			return unknown(a.Type.Name())
		})
	}
}

func empty(def *ast.Definition) bool {
	switch def.Kind {
	case ast.Object, ast.Interface, ast.InputObject:
		return !slices.ContainsFunc(def.Fields, func(f *ast.FieldDefinition) bool {
			return len(f.Name) < 2 || f.Name[:2] != "__"
		}) && (len(def.Name) < 2 || def.Name[:2] != "__")
	case ast.Union:
		return len(def.Types) == 0
	case ast.Enum:
		return len(def.EnumValues) == 0
	}
	return false
}

// dropUnreachable removes the types that no root and no served directive leads to.
func (p *pruner) dropUnreachable(out *ast.Schema) {
	r := reach{types: p.types, seen: map[string]bool{}}
	for _, root := range []*ast.Definition{out.Query, out.Mutation, out.Subscription} {
		if root != nil {
			r.visit(root.Name)
		}
	}
	for _, d := range out.Directives {
		for _, a := range d.Arguments {
			r.visit(a.Type.Name())
		}
	}
	for name := range p.types {
		if !r.seen[name] {
			delete(p.types, name)
		}
	}
}

type reach struct {
	types map[string]*ast.Definition
	seen  map[string]bool
}

func (r *reach) visit(name string) {
	def := r.types[name]
	if def == nil || r.seen[name] {
		return
	}
	r.seen[name] = true
	for _, f := range def.Fields {
		r.visit(f.Type.Name())
		for _, a := range f.Arguments {
			r.visit(a.Type.Name())
		}
	}
	for _, other := range append(slices.Clone(def.Types), def.Interfaces...) {
		r.visit(other)
	}
	if def.Kind == ast.Interface {
		r.implementors(name)
	}
}

func (r *reach) implementors(name string) {
	for other, def := range r.types {
		if slices.Contains(def.Interfaces, name) {
			r.visit(other)
		}
	}
}
