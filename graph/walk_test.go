package graph_test

import (
	"fmt"
	"sort"
	"strings"
	"testing"

	"github.com/vektah/gqlparser/v2/ast"

	"kyosai/gen/ent/booking"
	"kyosai/gen/ent/claim"
	"kyosai/gen/ent/deposit"
	"kyosai/gen/ent/order"
	"kyosai/graph"
	"kyosai/server/access"
	"kyosai/server/api/zones"
	"kyosai/server/store/storetest"
)

// leaf is a field that holds a value, with the way to it from a root field.
type leaf struct {
	path  []*ast.FieldDefinition
	owner string // the type that declares it
}

func (l leaf) name() string { return l.owner + "." + l.path[len(l.path)-1].Name }

// query asks for the leaf alone; arguments are the root field's.
func (l leaf) query(arguments string) string {
	var b strings.Builder
	b.WriteString("query Walk { ")
	for i, f := range l.path {
		b.WriteString(f.Name)
		if i == 0 && arguments != "" {
			b.WriteString("(" + arguments + ")")
		}
		if i < len(l.path)-1 {
			b.WriteString(" { ")
		}
	}
	return b.String() + strings.Repeat(" }", len(l.path))
}

// leaves walks a zone's schema from a root field to every value, through each type once a way.
func leaves(t *testing.T, schema *ast.Schema, root *ast.FieldDefinition) []leaf {
	var found []leaf
	var walk func(path []*ast.FieldDefinition, owner string, seen map[string]bool)
	walk = func(path []*ast.FieldDefinition, owner string, seen map[string]bool) {
		last := path[len(path)-1]
		if len(path) > 1 {
			for _, a := range last.Arguments {
				if a.Type.NonNull && a.DefaultValue == nil {
					t.Fatalf("%s.%s wants %s: say in the walk what to ask it", owner, last.Name, a.Name)
				}
			}
		}
		def := schema.Types[last.Type.Name()]
		if def.Kind != ast.Object {
			found = append(found, leaf{append([]*ast.FieldDefinition(nil), path...), owner})
			return
		}
		if seen[def.Name] {
			return
		}
		inner := map[string]bool{def.Name: true}
		for name := range seen {
			inner[name] = true
		}
		for _, f := range def.Fields {
			if !strings.HasPrefix(f.Name, "__") {
				walk(append(path, f), def.Name, inner)
			}
		}
	}
	walk([]*ast.FieldDefinition{root}, "Query", map[string]bool{})
	return found
}

// asked says with which arguments a root field is asked for the person's own row, and for a stranger's. A root field
// without arguments about a row is asked with the same twice.
func asked(t *testing.T, root string, people *storetest.People, extra map[string]string) (own, stranger string) {
	t.Helper()
	id := func(p *storetest.Person) string { return fmt.Sprintf("id: %q", p.Claims[claim.StatusSUBMITTED].ID) }
	table := map[string][2]string{
		"viewer": {}, "claimCounts": {}, "claimDeciders": {}, "staff": {}, "auditEntries": {}, "importRuns": {}, "userDefinedCharacters": {},
		"benefitKinds": {}, "facilities": {}, "agencies": {}, "coupons": {}, "couponCounts": {}, "offerCounts": {}, "ruleKinds": {}, "ruleForms": {}, "claims": {}, "documentsWaiting": {},
		"ruleKind":  {fmt.Sprintf("id: %q", people.Kind.ID), fmt.Sprintf("id: %q", people.Kind.ID)},
		"ruleDraft": {fmt.Sprintf("id: %q", people.Draft.ID), fmt.Sprintf("id: %q", people.Draft.ID)},
		"invitees":  {"", `search: "10000003"`},
		"letters":   {"", "sent: true"},
		"coupon":    {fmt.Sprintf("code: %q", people.Own.Claims[claim.StatusSUBMITTED].Reference), fmt.Sprintf("code: %q", people.Other.Claims[claim.StatusSUBMITTED].Reference)},
		"claim":     {id(people.Own), id(people.Other)},
		"company":   {fmt.Sprintf("id: %q", people.Own.Company.ID), fmt.Sprintf("id: %q", people.Other.Company.ID)},
		"member":    {fmt.Sprintf("id: %q", people.Own.Member.ID), fmt.Sprintf("id: %q", people.Other.Member.ID)},
		"members":   {`search: "高島"`, `search: "小鳥遊"`},
		"companies": {`search: "須磨"`, `search: "須磨"`},
		"arrears":   {"open: false", "open: false"}, "bankAccounts": {}, "ownAccount": {}, "payoutTerms": {}, "payDays": {}, "payDaysFrom": {}, "approvalTerms": {},
		"payoutNext": {}, "payouts": {}, "transfersReturned": {}, "exports": {}, "companyPayouts": {},
		"transfer":  {fmt.Sprintf("id: %q", people.Own.Transfer.ID), fmt.Sprintf("id: %q", people.Other.Transfer.ID)},
		"payout":    {fmt.Sprintf("id: %q", people.Payout.ID), fmt.Sprintf("id: %q", people.Payout.ID)},
		"banks":     {`search: "9900"`, `search: "9900"`},
		"branches":  {`bank: "9900", search: "408"`, `bank: "9900", search: "408"`},
		"importRun": {fmt.Sprintf("id: %q", extra["run"]), fmt.Sprintf("id: %q", extra["run"])},

		"cardHolds": {fmt.Sprintf("code: %q", extra["code"]), fmt.Sprintf("code: %q", extra["other's code"])},
		"codeRead":  {fmt.Sprintf("code: %q", extra["code"]), fmt.Sprintf("code: %q", extra["other's code"])},
		"offerings": {}, "orders": {}, "lotteryEntries": {}, "deposits": {}, "statements": {},
		"offering": {fmt.Sprintf("id: %q", people.ByLot.ID), fmt.Sprintf("id: %q", people.ByLot.ID)},
		"deposit":  {fmt.Sprintf("id: %q", people.Deposits[deposit.StatusDOUBTFUL].ID), fmt.Sprintf("id: %q", people.Deposits[deposit.StatusMATCHED].ID)},
		"order":    {fmt.Sprintf("id: %q", people.Own.Orders[order.StatusDELIVERED].ID), fmt.Sprintf("id: %q", people.Other.Orders[order.StatusDELIVERED].ID)},

		"events": {}, "bookings": {},
		"event":   {fmt.Sprintf("id: %q", people.Event.ID), fmt.Sprintf("id: %q", people.Event.ID)},
		"booking": {fmt.Sprintf("id: %q", people.Own.Bookings[booking.StatusCANCELLED].ID), fmt.Sprintf("id: %q", people.Other.Bookings[booking.StatusCANCELLED].ID)},

		"disasters": {"all: true", "all: true"},

		"certificatesWaiting": {}, "certificatesAnswered": {},
		"certificate": {fmt.Sprintf("id: %q", people.Own.Certificate.ID), fmt.Sprintf("id: %q", people.Other.Certificate.ID)},
	}
	answer := fmt.Sprintf("id: %q, content: %q", people.Payout.ID, results(t, people, 1))
	table["payoutResults"] = [2]string{answer, answer}
	arguments, ok := table[root]
	if !ok {
		t.Fatalf("Query.%s is not in the walk: say with which arguments it is asked", root)
	}
	return arguments[0], arguments[1]
}

// roots lists the root fields of a zone in order of their names.
func roots(schema *ast.Schema) []*ast.FieldDefinition {
	var found []*ast.FieldDefinition
	for _, f := range schema.Query.Fields {
		if !strings.HasPrefix(f.Name, "__") {
			found = append(found, f)
		}
	}
	sort.Slice(found, func(i, j int) bool { return found[i].Name < found[j].Name })
	return found
}

func zoneSchema(zone access.Zone) *ast.Schema { return zones.Prune(graph.Whole(), zone) }
