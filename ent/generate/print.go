package main

import (
	"fmt"
	"go/format"
	"log"
	"strings"

	"kyosai/ent/schema"
	"kyosai/server/access"
)

const notice = "Code generated from ent/schema by `make gen`, DO NOT EDIT."

// printSDL writes the nouns' types of the API, each guarded field with its guard. What a noun has beyond its own
// columns is written by hand in graph/*.graphql.
func printSDL(nouns []noun) string {
	var b strings.Builder
	fmt.Fprintf(&b, "# %s\n", notice)
	for _, n := range nouns {
		if n.shown() == 0 {
			continue
		}
		fmt.Fprintf(&b, "\ntype %s%s {\n", n.Name, n.zone())
		for _, f := range n.Fields {
			if !f.Mark.Hidden {
				fmt.Fprintf(&b, "  %s: %s%s\n", f.Name, f.GraphQL, f.directives())
			}
		}
		b.WriteString("}\n")
	}
	return b.String()
}

// shown counts the fields that the API shows beside the key.
func (n noun) shown() int {
	count := 0
	for _, f := range n.Fields {
		if !f.Mark.Hidden && f.Column != "id" {
			count++
		}
	}
	return count
}

// zone keeps a noun out of the other zone altogether when none of its fields is known there.
func (n noun) zone() string {
	for _, f := range n.Fields {
		if f.Column != "id" && !f.Mark.Hidden && f.Mark.Zone == "" {
			return ""
		}
	}
	return " @zone(only: STAFF)"
}

func (f declared) directives() string {
	var b strings.Builder
	if f.Mark.Zone != "" {
		fmt.Fprintf(&b, " @zone(only: %s)", f.Mark.Zone)
	}
	if f.Mark.Register != schema.NoPerson {
		fmt.Fprintf(&b, " @sees(by: [%s], item: %q, class: %s)", strings.Join(f.Mark.SeenBy.Names(), ", "), f.Mark.Item, f.Mark.Class)
	}
	return b.String()
}

// printItems writes the registry that the running server and its tests read.
func printItems(nouns []noun) string {
	var b strings.Builder
	fmt.Fprintf(&b, "// %s\n\n", notice)
	b.WriteString("// Package items is the registry of every field about a person, as ent/schema declares it.\npackage items\n\n")
	b.WriteString("// Item is one field's declaration.\ntype Item struct {\n\tNoun, Column, Field, Register, Number, Title, Class string\n\tSeenBy []string\n\t// Hidden is kept out of the API, Null is NULL where there is none.\n\tHidden, Null bool\n}\n\n")
	b.WriteString("// All lists every declared field about a person.\nvar All = []Item{\n")
	for _, n := range nouns {
		for _, f := range n.Fields {
			if f.Mark.Register != schema.NoPerson {
				fmt.Fprintf(&b, "\t{%q, %q, %q, %q, %q, %q, %q, %#v, %t, %t},\n", n.Name, f.Column, f.Name, f.Mark.Register, f.Mark.Item, f.Mark.Title, f.Mark.Class, f.Mark.SeenBy.Names(), f.Mark.Hidden, f.Empty)
			}
		}
	}
	b.WriteString("}\n")
	source, err := format.Source([]byte(b.String()))
	if err != nil {
		log.Fatalf("format the registry: %v", err)
	}
	return string(source)
}

// printRegisters writes the registers of items for people.
func printRegisters(nouns []noun) string {
	var b strings.Builder
	fmt.Fprintf(&b, "<!-- %s -->\n# The registers of items\n\n", notice)
	b.WriteString("Made from the marks in `ent/schema`. *not yet approved* is what practice needs and the council's list lacks;\nwhich of those an operator has switched off, `kyosai items` prints.\n\n")
	printRegister(&b, nouns, schema.Members, "個人情報ファイル簿: about members")
	printRegister(&b, nouns, schema.Operational, "Operational: about staff and the use of the system")
	return b.String()
}

func printRegister(b *strings.Builder, nouns []noun, register schema.Register, title string) {
	fmt.Fprintf(b, "## %s\n\n| item | 項目 | where | class | seen by |\n|---|---|---|---|---|\n", title)
	for _, n := range nouns {
		for _, f := range n.Fields {
			if f.Mark.Register == register {
				fmt.Fprintf(b, "| %s | %s | %s.%s | %s | %s |\n", f.Mark.Item, f.Mark.Title, n.Name, f.Column, strings.ToLower(string(f.Mark.Class)), seenBy(f.Mark.SeenBy))
			}
		}
	}
	b.WriteString("\n")
}

func seenBy(roles access.Roles) string {
	if roles == access.Nobody {
		return "nobody"
	}
	return strings.ToLower(strings.Join(roles.Names(), ", "))
}
