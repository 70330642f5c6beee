package graph_test

import (
	"fmt"
	"slices"
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

// above is the way to the row that the leaf is a value of.
func (l leaf) above() []*ast.FieldDefinition { return l.path[:len(l.path)-1] }

func (l leaf) names() []string {
	names := make([]string, len(l.path))
	for i, f := range l.path {
		names[i] = f.Name
	}
	return names
}

// query asks for leaves of one row; arguments are the root field's.
func query(row []leaf, arguments string) string {
	var b strings.Builder
	if arguments != "" {
		arguments = "(" + arguments + ")"
	}
	above := row[0].names()[:len(row[0].path)-1]
	for i, name := range above {
		b.WriteString(name)
		if i == 0 {
			b.WriteString(arguments)
		}
		b.WriteString(" { ")
	}
	for _, l := range row {
		b.WriteString(" " + l.path[len(l.path)-1].Name)
	}
	if len(above) == 0 {
		b.WriteString(arguments)
	}
	return "query Walk { " + b.String() + strings.Repeat(" }", len(above)+1)
}

// leaves walks a zone's schema from a root field to every value, over each edge once, by the shortest way: what a value
// gives is decided by its field, by the edge that leads to its row and by the rows that the root lets through.
func leaves(t *testing.T, schema *ast.Schema, root *ast.FieldDefinition) []leaf {
	t.Helper()
	var found []leaf
	walked := map[*ast.FieldDefinition]bool{}
	next := []leaf{{[]*ast.FieldDefinition{root}, "Query"}}
	for len(next) > 0 {
		l := next[0]
		next = next[1:]
		last := l.path[len(l.path)-1]
		def := schema.Types[last.Type.Name()]
		if def.Kind != ast.Object {
			found = append(found, l)
			continue
		}
		if walked[last] {
			continue
		}
		walked[last] = true
		for _, f := range def.Fields {
			if strings.HasPrefix(f.Name, "__") {
				continue
			}
			for _, a := range f.Arguments {
				if a.Type.NonNull && a.DefaultValue == nil {
					t.Fatalf("%s.%s wants %s: say in the walk what to ask it", def.Name, f.Name, a.Name)
				}
			}
			next = append(next, leaf{append(slices.Clone(l.path), f), def.Name})
		}
	}
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
		"limitGroups": {}, "limitGroup": {fmt.Sprintf("id: %q", people.LimitGroup.ID), fmt.Sprintf("id: %q", people.LimitGroup.ID)},
		"offering": {fmt.Sprintf("id: %q", people.ByLot.ID), fmt.Sprintf("id: %q", people.ByLot.ID)},
		"dues":     {`filter: {month: "2026-06"}`, `filter: {month: "2026-06"}`},
		"dueSum":   {`filter: {month: "2026-06"}`, `filter: {month: "2026-06"}`},
		"deposit":  {fmt.Sprintf("id: %q", people.Deposits[deposit.StatusDOUBTFUL].ID), fmt.Sprintf("id: %q", people.Deposits[deposit.StatusMATCHED].ID)},
		"order":    {fmt.Sprintf("id: %q", people.Own.Orders[order.StatusDELIVERED].ID), fmt.Sprintf("id: %q", people.Other.Orders[order.StatusDELIVERED].ID)},

		"deskMember":   {fmt.Sprintf("number: %q", people.Own.Member.Number), fmt.Sprintf("number: %q", people.Other.Member.Number)},
		"ticketStocks": {}, "tillDays": {}, "payPlaces": {},
		"ticketStock": {fmt.Sprintf("id: %q", people.Stock.ID), fmt.Sprintf("id: %q", people.Stock.ID)},
		"tillDay":     {fmt.Sprintf("id: %q", people.TillDay.ID), fmt.Sprintf("id: %q", people.TillDay.ID)},

		"events": {}, "bookings": {},
		"eventSession": {fmt.Sprintf("id: %q", people.Session.ID), fmt.Sprintf("id: %q", people.Session.ID)},
		"event":        {fmt.Sprintf("id: %q", people.Event.ID), fmt.Sprintf("id: %q", people.Event.ID)},
		"booking":      {fmt.Sprintf("id: %q", people.Own.Bookings[booking.StatusCANCELLED].ID), fmt.Sprintf("id: %q", people.Other.Bookings[booking.StatusCANCELLED].ID)},

		"catalogue":   {`filter: {show: ALL}`, `filter: {show: ALL}`},
		"calendar":    {`month: "2026-07"`, `month: "2026-07"`},
		"usageReport": {"year: 2026, kind: TICKET, by: ITEM", "year: 2026, kind: TICKET, by: ITEM"},

		"touchedMembers": {fmt.Sprintf("filter: {amendment: %q}", people.Amendment.ID), fmt.Sprintf("filter: {amendment: %q}", people.Amendment.ID)},

		"disasters": {"all: true", "all: true"}, "leavingCorrections": {"all: true", "all: true"},

		"certificatesWaiting": {}, "certificatesAnswered": {},
		"certificate": {fmt.Sprintf("id: %q", people.Own.Certificate.ID), fmt.Sprintf("id: %q", people.Other.Certificate.ID)},
	}
	amended, moved := offeringAmended(people), eventAmended(people)
	table["offeringAmendment"], table["eventAmendment"] = [2]string{amended, amended}, [2]string{moved, moved}
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
