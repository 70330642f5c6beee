package limits

import (
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"kyosai/server/testkit"

	"encoding/json"

	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/parser"
)

func parse(t testing.TB, text string) *ast.QueryDocument {
	t.Helper()
	doc, err := parser.ParseQuery(&ast.Source{Input: text})
	if err != nil {
		t.Fatal(err)
	}
	return doc
}

func nested(n int) string { return strings.Repeat("{a", n) + strings.Repeat("}", n) }

func many(n int, f string) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, f+" ", i)
	}
	return b.String()
}

func TestADocumentWithinTheBoundsPasses(t *testing.T) {
	for _, text := range []string{
		`{ a }`,
		nested(15),
		"{" + many(10, "a%d") + "__typename}",
		"{ a {" + many(400, "a%d") + "} }",
		"{ a {" + strings.Repeat("id ", 20) + "} }",
		`mutation { a { b c } }`,
		`mutation { __typename a { b } a { c } }`,
		`query A { ...f } query B { ...f ...f } fragment f on Query { a @skip(if: true) { ...g } b { ...g } } fragment g on T { x y }`,
		`{ ...nowhere }`,
	} {
		if err := Default().Check(parse(t, text)); err != nil {
			t.Errorf("%.60s: %v", text, err)
		}
	}
}

func TestADocumentThatPassesABoundIsRefused(t *testing.T) {
	for text, bound := range map[string]string{
		nested(16): "levels",
		`{ ...f } fragment f on Query { a { ...g } } fragment g on T ` + nested(15):                 "levels",
		`{ ...f } fragment f on Query { a { ...f } }`:                                               "itself",
		`{ a } fragment f on T { ...g } fragment g on T { ...f }`:                                   "itself",
		"{ a {" + many(500, "a%d") + "} }":                                                          "fields",
		"{ a {" + many(30, "b%d { ...f }") + "} } fragment f on T {" + many(20, "c%d") + "}":        "fields",
		"{" + many(11, "a%d") + "}":                                                                 "root fields",
		"{" + many(6, "a%d") + "...f } fragment f on Query {" + many(5, "b%d") + "}":                "root fields",
		"{" + many(11, "a%d: a") + "}":                                                              "root fields",
		`mutation { a b }`:                                                                          "1 root fields",
		`mutation { a x: a }`:                                                                       "1 root fields",
		`mutation { ...f a } fragment f on Mutation { b }`:                                          "1 root fields",
		"{ a {" + strings.Repeat("id ", 21) + "} }":                                                 "of one name",
		"{ a {" + strings.Repeat("...f ", 21) + "} } fragment f on T { id }":                        "of one name",
		"{" + strings.Repeat("a { b { id } } ", 11) + strings.Repeat("a { b { id id } } ", 5) + "}": "of one name",
		"{ a " + many(41, "@x%d") + "}":                                                             "directives",
		"query " + many(41, "@x%d") + "{ a }":                                                       "directives",
		"query($a: Int " + many(41, "@x%d") + "){ a }":                                              "directives",
		"{ ... " + many(41, "@x%d") + "{ a } }":                                                     "directives",
		"{ ...f " + many(41, "@x%d") + "} fragment f on T { a }":                                    "directives",
		"{ ...f } fragment f on T " + many(41, "@x%d") + "{ a }":                                    "directives",
		many(21, "query a%d { a }"):                                                                 "operations",
		"query(" + many(51, "$a%d: Int") + ") { a }":                                                "variables",
	} {
		err := Default().Check(parse(t, text))
		var e *Error
		if !errors.As(err, &e) || !strings.Contains(err.Error(), bound) {
			t.Errorf("%.70s: got %v, want %s", text, err, bound)
		}
	}
}

// bomb is the 930 bytes of PITFALLS: each fragment spreads the next twice, which unfolds to 2^n.
func bomb(n int) string {
	var b strings.Builder
	b.WriteString("{ ...f0 }")
	for i := range n {
		fmt.Fprintf(&b, " fragment f%d on Q { ...f%d ...f%d }", i, i+1, i+1)
	}
	fmt.Fprintf(&b, " fragment f%d on Q { a }", n)
	return b.String()
}

func TestAFragmentBombCostsNoMoreThanItsBytes(t *testing.T) {
	for _, n := range []int{25, 200} {
		doc := parse(t, bomb(n))
		measured := testing.AllocsPerRun(1, func() {
			if Default().Check(doc) == nil {
				t.Errorf("%d fragments passed", n)
			}
		})
		// A fragment that is measured leaves its size in memory: twice for each, and a few besides, if it is measured once.
		if measured > float64(2*n+20) {
			t.Errorf("%d fragments were measured with %v allocations", n, measured)
		}
	}
}

func BenchmarkAFragmentBombOf930Bytes(b *testing.B) {
	doc := parse(b, bomb(24))
	for range b.N {
		if Default().Check(doc) == nil {
			b.Fatal("passed")
		}
	}
}

func TestAPageIsOneToAHundredRows(t *testing.T) {
	doc := parse(t, `query($n: Int, $d: Int = 101) {
		a(first: 1) { b(last: $n) } ...f ...f
	} fragment f on Query { c(first: $n) { d(first: null) } }`)
	pages := PagesOf(doc, doc.Operations[0])
	if len(pages) != 4 {
		t.Fatalf("found %d", len(pages))
	}
	for n, ok := range map[any]bool{
		nil: true, json.Number("1"): true, json.Number("100"): true, int64(100): true,
		json.Number("0"): false, json.Number("101"): false, json.Number("-1"): false, int64(101): false,
		json.Number("99999999999999999999"): false, "5": false,
	} {
		if err := pages.Check(Default(), map[string]any{"n": n}); (err == nil) != ok {
			t.Errorf("%v: %v", n, err)
		}
	}
	if err := pages.Check(Default(), nil); err != nil {
		t.Errorf("a page that is not given: %v", err)
	}
	literal := parse(t, `{ a(first: 101) }`)
	if PagesOf(literal, literal.Operations[0]).Check(Default(), nil) == nil {
		t.Error("a literal of 101 passed")
	}
}

func FuzzCheckEndsSoon(f *testing.F) {
	f.Add(bomb(10))
	f.Add(`query($a: Int = 1) @x { a(first: $a) { ...f @y } ... on T { b } } fragment f on T { ...f }`)
	f.Fuzz(func(t *testing.T, text string) {
		doc, err := parser.ParseQueryWithTokenLimit(&ast.Source{Input: text}, Default().Tokens)
		if err != nil {
			return
		}
		took := testkit.CPU(func() {
			if Default().Check(doc) != nil {
				return
			}
			for _, op := range doc.Operations {
				_ = PagesOf(doc, op).Check(Default(), nil)
			}
		})
		if took > time.Second {
			t.Fatalf("took %v", took)
		}
	})
}
