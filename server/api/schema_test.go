package api

import (
	"testing"

	gengraph "kyosai/gen/graph"
	"kyosai/server/api/zones"
)

func TestBothZonesOfTheRealSchemaAreSound(t *testing.T) {
	if err := zones.Check(gengraph.NewExecutableSchema(gengraph.Config{}).Schema()); err != nil {
		t.Error(err)
	}
}
