// Command generate makes the API's code and prints each zone's schema. It runs at the repository's root, after
// ent/generate.
package main

import (
	"fmt"
	"log"
	"os"
	"path/filepath"

	"github.com/99designs/gqlgen/codegen/config"
	"github.com/vektah/gqlparser/v2"
	"github.com/vektah/gqlparser/v2/ast"

	"kyosai/server/access"
	"kyosai/server/api/codegen"
	"kyosai/server/api/zones"
)

func main() {
	if err := run(); err != nil {
		log.Fatal(err)
	}
}

func run() error {
	settings, err := config.LoadConfig("gqlgen.yml")
	if err != nil {
		return fmt.Errorf("read gqlgen.yml: %w", err)
	}
	schema, err := load()
	if err != nil {
		return err
	}
	for zone, path := range map[access.Zone]string{access.Public: "gen/graph/public.graphql", access.StaffZone: "gen/graph/staff.graphql"} {
		if err := os.WriteFile(path, []byte(zones.Print(zones.Prune(schema, zone))), 0o644); err != nil {
			return fmt.Errorf("print the zone: %w", err)
		}
	}
	return codegen.Generate(settings)
}

func load() (*ast.Schema, error) {
	var sources []*ast.Source
	for _, pattern := range []string{"graph/*.graphql", "gen/graph/nouns.graphql"} {
		paths, err := filepath.Glob(pattern)
		if err != nil {
			return nil, fmt.Errorf("find the schema: %w", err)
		}
		for _, path := range paths {
			text, err := os.ReadFile(path)
			if err != nil {
				return nil, fmt.Errorf("read the schema: %w", err)
			}
			sources = append(sources, &ast.Source{Name: path, Input: string(text)})
		}
	}
	return gqlparser.LoadSchema(sources...)
}
