package graph_test

import (
	"testing"

	"github.com/vektah/gqlparser/v2"
	"github.com/vektah/gqlparser/v2/validator/rules"

	"kyosai/graph"
	"kyosai/server/access"
	"kyosai/server/api/zones"
)

func TestEveryChangeOfAMemberPassesTheGateAndNothingElseDoes(t *testing.T) {
	schema := zones.Prune(graph.Whole(), access.Public)
	for text, c := range map[string]struct {
		variables map[string]any
		subject   string
		concerns  bool
	}{
		`mutation Order($input: OrderPlaceInput!) { orderPlace(input: $input) { order { id } } }`: {
			map[string]any{"input": map[string]any{"offering": "ofr_1", "idempotencyKey": "k"}}, "ofr_1", true},
		`mutation Turn($input: OrderPlaceInput!) { turnTake(input: $input) { turn { id } } }`: {
			map[string]any{"input": map[string]any{"offering": "ofr_1"}}, "ofr_1", true},
		`mutation Book($input: BookingPlaceInput!) { bookingPlace(input: $input) { booking { id } } }`: {
			map[string]any{"input": map[string]any{"session": "ses_1"}}, "ses_1", true},
		`mutation Cancel($input: OrderCancelInput!) { orderCancel(input: $input) { order { id } } }`: {
			map[string]any{"input": map[string]any{"id": "ord_1"}}, "ord_1", true},
		`mutation Broken($input: OrderCancelInput!) { orderCancel(input: $input) { order { id } } }`: {
			map[string]any{"input": "ord_1"}, "Broken", true},
		`mutation In { signIn(input: {signInId: "a", password: "b"}) { __typename } }`: {nil, "", false},
		`mutation Out { signOut { __typename } }`:                                      {nil, "", false},
		`query Read { viewer { kind } }`:                                               {nil, "", false},
	} {
		document, err := gqlparser.LoadQueryWithRules(schema, text, rules.NewDefaultRules())
		if len(err) > 0 {
			t.Errorf("%s: %v", text, err)
			continue
		}
		subject, concerns := graph.Rushes(document.Operations[0], c.variables)
		if subject != c.subject || concerns != c.concerns {
			t.Errorf("%s: %q, %v", text, subject, concerns)
		}
	}
}
