package zones

import (
	"github.com/vektah/gqlparser/v2/ast"

	"kyosai/server/access"
)

// Mapping says for an enum which value a zone is shown in place of one that
// it does not know.
type Mapping map[string]string

// Values gives for each zone the enums that have values which the zone does
// not know, each such value with the one shown in its place ("" where the
// mark names none, which Check refuses for an enum in answers).
func Values(schema *ast.Schema) map[access.Zone]map[string]Mapping {
	out := map[access.Zone]map[string]Mapping{access.Public: {}, access.StaffZone: {}}
	for name, def := range schema.Types {
		for _, v := range def.EnumValues {
			only, as := mark(v.Directives)
			if only == "" {
				continue
			}
			enums := out[other(only)]
			if enums[name] == nil {
				enums[name] = Mapping{}
			}
			enums[name][v.Name] = as
		}
	}
	return out
}

func other(zone access.Zone) access.Zone {
	if zone == access.Public {
		return access.StaffZone
	}
	return access.Public
}
