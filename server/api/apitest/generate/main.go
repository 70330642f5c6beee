// Command generate makes the code of the edge's test schema. It runs at the
// repository's root.
package main

import (
	"log"

	"github.com/99designs/gqlgen/codegen/config"

	"kyosai/server/api/codegen"
)

func main() {
	settings, err := config.LoadConfig("server/api/apitest/gqlgen.yml")
	if err == nil {
		err = codegen.Generate(settings)
	}
	if err != nil {
		log.Fatal(err)
	}
}
