package main

import (
	"encoding/json"
	"fmt"
	"sort"
	"strings"

	"entgo.io/ent/entc/gen"
	entfield "entgo.io/ent/schema/field"

	"kyosai/ent/schema"
)

// noun is an entity with its declared fields, as the printers need them.
type noun struct {
	Name   string
	Title  string // in Japanese
	Fields []declared
}

// declared is a field and its mark.
type declared struct {
	Column  string
	Name    string // in the API
	GraphQL string
	Empty   bool // NULL where there is none
	Mark    schema.Mark
}

func readNouns(graph *gen.Graph) ([]noun, error) {
	var nouns []noun
	for _, node := range graph.Nodes {
		n := noun{Name: node.Name, Title: schema.TitleOfNoun(node.Name)}
		if n.Title == "" {
			return nil, fmt.Errorf("ent/schema: %s has no Japanese name: give it one in titles.go", node.Name)
		}
		for _, f := range append([]*gen.Field{node.ID}, node.Fields...) {
			d, err := readField(node, f)
			if err != nil {
				return nil, err
			}
			n.Fields = append(n.Fields, d)
		}
		nouns = append(nouns, n)
	}
	if gone := unknown(nouns, schema.Titled()); len(gone) > 0 {
		return nil, fmt.Errorf("ent/schema: titles.go names %s, which there is not", strings.Join(gone, ", "))
	}
	sort.Slice(nouns, func(i, j int) bool { return nouns[i].Name < nouns[j].Name })
	return nouns, nil
}

// unknown gives those names, of nouns and of columns as Noun.column, that no noun answers to.
func unknown(nouns []noun, names []string) (gone []string) {
	known := map[string]bool{}
	for _, n := range nouns {
		known[n.Name] = true
		for _, f := range n.Fields {
			known[n.Name+"."+f.Column] = true
		}
	}
	for _, name := range names {
		if !known[name] {
			gone = append(gone, name)
		}
	}
	sort.Strings(gone)
	return gone
}

func readField(node *gen.Type, f *gen.Field) (declared, error) {
	raw, ok := f.Annotations[schema.Mark{}.Name()]
	if !ok {
		return declared{}, fmt.Errorf("ent/schema: %s.%s does not declare itself: say what it is about (about, operational, fact or inner)", node.Name, f.Name)
	}
	text, err := json.Marshal(raw)
	if err != nil {
		return declared{}, fmt.Errorf("mark of %s.%s: %w", node.Name, f.Name, err)
	}
	d := declared{Column: f.Name, Name: camel(f.Name), Empty: f.Optional}
	if err := json.Unmarshal(text, &d.Mark); err != nil {
		return declared{}, fmt.Errorf("mark of %s.%s: %w", node.Name, f.Name, err)
	}
	if d.Mark.Register != schema.NoPerson && d.Mark.Item == "" {
		return declared{}, fmt.Errorf("ent/schema: %s.%s is about a person but names no item", node.Name, f.Name)
	}
	if d.Mark.Title == "" {
		d.Mark.Title = schema.TitleOf(node.Name, f.Name)
	}
	if d.Mark.Title == "" {
		return declared{}, fmt.Errorf("ent/schema: %s.%s has no Japanese name: give it one in titles.go", node.Name, f.Name)
	}
	d.GraphQL = graphQLType(node, f, d.Mark)
	return d, nil
}

// graphQLType gives the field's type in the API. A guarded field is nullable: a denial must not take its parent along.
func graphQLType(node *gen.Type, f *gen.Field, m schema.Mark) string {
	name := strings.TrimSuffix(m.GraphQL, "!")
	if name == "" {
		name = plainType(node, f)
	}
	if m.Register != schema.NoPerson || f.Optional || strings.HasSuffix(name, "!") {
		return name
	}
	return name + "!"
}

func plainType(node *gen.Type, f *gen.Field) string {
	switch {
	case f.IsEnum():
		return node.Name + f.StructField()
	case strings.HasSuffix(f.Type.String(), "MonthOrDay"):
		return "MonthOrDay"
	case strings.HasSuffix(f.Type.String(), "caldate.Day"):
		return "Day"
	}
	return map[entfield.Type]string{
		entfield.TypeTime: "Instant", entfield.TypeBool: "Boolean",
		entfield.TypeInt: "Int", entfield.TypeInt64: "Yen",
	}[f.Type.Type] + map[bool]string{true: "String"}[f.IsString()]
}

func camel(column string) string {
	parts := strings.Split(column, "_")
	for i, p := range parts[1:] {
		parts[i+1] = strings.ToUpper(p[:1]) + p[1:]
	}
	return strings.Join(parts, "")
}
