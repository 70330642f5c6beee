package zones

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/vektah/gqlparser/v2"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/validator"
	"github.com/vektah/gqlparser/v2/validator/rules"

	"kyosai/server/access"
)

const directives = `
directive @zone(only: Zone!, as: String) on OBJECT | INTERFACE | UNION | INPUT_OBJECT | ENUM | SCALAR
  | FIELD_DEFINITION | ARGUMENT_DEFINITION | INPUT_FIELD_DEFINITION | ENUM_VALUE
directive @sees(by: [Role!]!, item: String!, class: Class!) on FIELD_DEFINITION
enum Zone { PUBLIC STAFF }
enum Class { PLAIN CONTACT }
enum Role { MEMBER CLERK }
`

const whole = directives + `
type Query {
  me: Person
  claims(state: State, terminal: String @zone(only: STAFF)): [Claim!]!
  search(by: SearchBy! @zone(only: STAFF)): [Found!]! @zone(only: STAFF)
  node: Node
  home: Home @zone(only: PUBLIC)
}
type Mutation { claimDecide(input: Decide!): Claim @zone(only: STAFF) }
interface Node { id: ID! }
type Person implements Node {
  id: ID!
  name: String @sees(by: [MEMBER], item: "R1", class: PLAIN)
  notes: [Note!] @zone(only: STAFF)
}
type Claim implements Node { id: ID! state: State! filter: String }
type Desk implements Node @zone(only: STAFF) { id: ID! }
type Note { text: String! }
union Found = Person | Claim
type Home { greeting: String! @deprecated(reason: "old") }
enum State { DRAFT SENT EXAMINED @zone(only: STAFF, as: "SENT") DONE }
enum SearchBy { KANA }
input Decide { id: ID! verdict: State! reason: Reason }
input Reason { text: String @zone(only: STAFF) }
scalar Day
`

func load(t *testing.T, sdl string) *ast.Schema {
	t.Helper()
	schema, err := gqlparser.LoadSchema(&ast.Source{Name: "test", Input: sdl})
	if err != nil {
		t.Fatal(err)
	}
	return schema
}

func TestThePublicSchemaHoldsNothingOfStaff(t *testing.T) {
	got := Print(Prune(load(t, whole), access.Public))
	want := `type Claim implements Node {
  id: ID!
  state: State!
  filter: String
}
type Home {
  greeting: String! @deprecated(reason: "old")
}
interface Node {
  id: ID!
}
type Person implements Node {
  id: ID!
  name: String
}
type Query {
  me: Person
  claims(state: State): [Claim!]!
  node: Node
  home: Home
}
enum State {
  DRAFT
  SENT
  DONE
}
`
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestTheStaffSchemaHoldsNothingOfThePublicZoneAlone(t *testing.T) {
	got := Print(Prune(load(t, whole), access.StaffZone))
	for _, name := range []string{"search", "Desk", "Note", "EXAMINED", "SearchBy", "input Reason", "terminal", "union Found"} {
		if !strings.Contains(got, name) {
			t.Errorf("%s is missing", name)
		}
	}
	for _, name := range []string{"Home", "@zone", "@sees", "enum Role", "enum Zone", "enum Class", "Day"} {
		if strings.Contains(got, name) {
			t.Errorf("%s is left over", name)
		}
	}
}

func TestPruningLeavesTheWholeSchemaAsItWas(t *testing.T) {
	schema := load(t, whole)
	before := Print(schema)
	part := Prune(schema, access.Public)
	part.Types["Person"].Fields[0].Type.NonNull = false
	part.Types["Claim"].Fields[1].Description = "changed"
	if diff := cmp.Diff(before, Print(schema)); diff != "" {
		t.Error(diff)
	}
}

func TestAZoneRefusesNamesOfTheOtherAsAnyUnknownName(t *testing.T) {
	part := Prune(load(t, whole), access.Public)
	for query, want := range map[string]string{
		`{ search(by: KANA) { __typename } }`:   `Cannot query field "search"`,
		`{ claims(terminal: "x") { id } }`:      `Unknown argument "terminal"`,
		`{ claims(state: EXAMINED) { id } }`:    `EXAMINED`,
		`{ node { ... on Desk { id } } }`:       `Unknown type "Desk"`,
		`{ me { id @defer } }`:                  `Unknown directive "@defer"`,
		`{ me { name @sees(by: [CLERK]) } }`:    `Unknown directive "@sees"`,
		`query($r: Role) { claims { id } }`:     `Unknown type "Role"`,
		`mutation { claimDecide { id } }`:       `Schema does not support operation type`,
		`{ __type(name: "x") { name, wrong } }`: `Cannot query field "wrong"`,
	} {
		_, errs := gqlparser.LoadQueryWithRules(part, query, rules.NewDefaultRules())
		if len(errs) == 0 || !strings.Contains(errs.Error(), want) {
			t.Errorf("%s: %v", query, errs)
		}
	}
	for _, query := range []string{
		`{ me { ...on Node { id } name } claims(state: SENT) { id state } home { greeting } __schema { types { name } } }`,
	} {
		if _, errs := gqlparser.LoadQueryWithRules(part, query, rules.NewDefaultRules()); len(errs) > 0 {
			t.Errorf("%s: %v", query, errs)
		}
	}
}

func TestPossibleTypesFollowTheZone(t *testing.T) {
	part := Prune(load(t, whole), access.Public)
	var names []string
	for _, def := range part.GetPossibleTypes(part.Types["Node"]) {
		if def != part.Types[def.Name] {
			t.Errorf("%s is not the zone's own copy", def.Name)
		}
		names = append(names, def.Name)
	}
	if diff := cmp.Diff([]string{"Person", "Claim"}, names); diff != "" {
		t.Error(diff)
	}
}

func TestAPrintedSchemaLoadsAgain(t *testing.T) {
	for _, zone := range []access.Zone{access.Public, access.StaffZone} {
		text := Print(Prune(load(t, whole), zone))
		again, err := validator.LoadSchema(validator.Prelude, &ast.Source{Input: text})
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(text, Print(again)); diff != "" {
			t.Error(diff)
		}
	}
}

func TestValuesMapsWhatAZoneDoesNotKnow(t *testing.T) {
	got := Values(load(t, whole))
	want := map[access.Zone]map[string]Mapping{
		access.Public:    {"State": {"EXAMINED": "SENT"}},
		access.StaffZone: {},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestCheckAcceptsASoundSchema(t *testing.T) {
	if err := Check(load(t, whole)); err != nil {
		t.Error(err)
	}
}

func TestCheckNamesWhatAZoneCannotDoWithout(t *testing.T) {
	for name, c := range map[string]struct{ sdl, want string }{
		"a value in answers without another": {
			`type Query { s: S } enum S { A B @zone(only: STAFF) }`, "S.B needs an `as`"},
		"an `as` that the zone does not know": {
			`type Query { s: S } enum S { A B @zone(only: STAFF, as: "B") }`, "S.B needs an `as`"},
		"a required argument": {
			`type Query { s(a: Int! @zone(only: STAFF)): Int }`, "Query.s(a) is required"},
		"a required input field": {
			`type Query { s(i: I): Int } input I { a: Int! @zone(only: STAFF) b: Int }`, "I.a is required"},
		"a default": {
			`type Query { s(a: S = B): Int } enum S { A B @zone(only: STAFF) }`, "the default B"},
		"a default in a list in an object": {
			`type Query { s(a: I = {of: [B]}): Int } input I { of: [S] } enum S { A B @zone(only: STAFF) }`, "the default B"},
		"a default's field": {
			`type Query { s(a: I = {x: 1}): Int } input I { x: Int @zone(only: STAFF) y: Int }`, "the default's x"},
		"a field of an interface": {
			`type Query { n: N } interface N { id: ID! } type T implements N { id: ID! @zone(only: STAFF) x: Int }`, "id"},
		"a zone without queries": {
			`type Query { a: Int @zone(only: STAFF) }`, "PUBLIC: no query"},
	} {
		err := Check(load(t, directives+c.sdl))
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestAnEnumOnlyForInputNeedsNoOtherValue(t *testing.T) {
	if err := Check(load(t, directives+`type Query { s(a: S): Int } enum S { A B @zone(only: STAFF) }`)); err != nil {
		t.Error(err)
	}
}
