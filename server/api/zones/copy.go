package zones

import "github.com/vektah/gqlparser/v2/ast"

func (p *pruner) definition(def *ast.Definition) *ast.Definition {
	c := *def
	c.Directives = kept(def.Directives)
	c.Interfaces = append([]string(nil), def.Interfaces...)
	c.Types = append([]string(nil), def.Types...)
	c.TypePositions = nil
	c.Fields, c.EnumValues = nil, nil
	for _, f := range def.Fields {
		if p.knows(f.Directives) {
			c.Fields = append(c.Fields, p.field(f))
		}
	}
	for _, v := range def.EnumValues {
		if p.knows(v.Directives) {
			value := *v
			value.Directives = kept(v.Directives)
			c.EnumValues = append(c.EnumValues, &value)
		}
	}
	return &c
}

func (p *pruner) field(f *ast.FieldDefinition) *ast.FieldDefinition {
	c := *f
	c.Type = typeOf(f.Type)
	c.Directives = kept(f.Directives)
	c.Arguments = nil
	for _, a := range f.Arguments {
		if p.knows(a.Directives) {
			c.Arguments = append(c.Arguments, argument(a))
		}
	}
	return &c
}

func argument(a *ast.ArgumentDefinition) *ast.ArgumentDefinition {
	c := *a
	c.Type = typeOf(a.Type)
	c.Directives = kept(a.Directives)
	return &c
}

func directive(d *ast.DirectiveDefinition) *ast.DirectiveDefinition {
	c := *d
	c.Arguments = nil
	for _, a := range d.Arguments {
		c.Arguments = append(c.Arguments, argument(a))
	}
	return &c
}

func typeOf(t *ast.Type) *ast.Type {
	if t == nil {
		return nil
	}
	c := *t
	c.Elem = typeOf(t.Elem)
	return &c
}

// kept leaves out the uses of directives that are ours.
func kept(uses ast.DirectiveList) ast.DirectiveList {
	var out ast.DirectiveList
	for _, d := range uses {
		if served[d.Name] {
			out = append(out, d)
		}
	}
	return out
}
