package main

import (
	"fmt"
	"strings"
)

// printNames writes what the staff app calls nouns and columns where the record of operations names them.
func printNames(nouns []noun) string {
	var b strings.Builder
	fmt.Fprintf(&b, "// %s\n\n", notice)
	b.WriteString("/** What a noun and its columns are called in Japanese. */\n")
	b.WriteString("export interface NounNames {\n  title: string;\n  columns: Record<string, string>;\n}\n\n")
	b.WriteString("/** The Japanese names of every noun that the record of operations can tell of. */\n")
	b.WriteString("export const nouns: Record<string, NounNames> = {\n")
	for _, n := range nouns {
		fmt.Fprintf(&b, "  %s: {\n    title: %q,\n    columns: {\n", n.Name, n.Title)
		for _, f := range n.Fields {
			fmt.Fprintf(&b, "      %s: %q,\n", f.Column, f.Mark.Title)
		}
		b.WriteString("    },\n  },\n")
	}
	b.WriteString("};\n")
	return b.String()
}
