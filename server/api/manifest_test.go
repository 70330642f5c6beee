package api

import (
	"bytes"
	"encoding/json"
	"net"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/vektah/gqlparser/v2/ast"

	"kyosai/server/access"
)

const greeting = `query Me { me { id } }`

func TestAnOperationOnTheListRunsByItsIdOrItsText(t *testing.T) {
	z := listed(t, access.Public, greeting)
	for _, body := range []string{
		`{"documentId":"sha256:` + hashOf(greeting) + `"}`,
		`{"query":"` + greeting + `"}`,
		`{"documentId":"sha256:` + hashOf(greeting) + `","operationName":"Me","variables":{}}`,
	} {
		if status, answer, _ := z.send(body); status != 200 || answer != `{"data":{"me":{"id":"p1"}}}` {
			t.Errorf("%s: %d %s", body, status, answer)
		}
	}
}

func TestAnythingElseIsRefusedBeforeItIsRead(t *testing.T) {
	z := listed(t, access.Public, greeting)
	for _, body := range []string{
		`{"query":"{ me { id } }"}`,
		`{"query":"query Me  { me { id } }"}`,
		`{"query":"{ not even graphql"}`,
		`{"query":"{ __schema { types { name } } }"}`,
		`{"documentId":"sha256:` + strings.Repeat("0", 64) + `"}`,
		`{"documentId":"` + hashOf(greeting) + `"}`,
		`{"documentId":"sha256:` + strings.ToUpper(hashOf(greeting)) + `"}`,
		`{"documentId":"md5:` + hashOf(greeting) + `"}`,
	} {
		status, answer, _ := z.send(body)
		if status != 400 || codes(t, answer) != codeRefused || strings.Contains(answer, "graphql") {
			t.Errorf("%s: %d %s", body, status, answer)
		}
	}
}

func TestTheLimitsHoldForListedOperations(t *testing.T) {
	z := listed(t, access.Public, `query P($n: Int!) { people(first: $n) { id } }`)
	if _, answer := z.ask(`query P($n: Int!) { people(first: $n) { id } }`, map[string]any{"n": 101}); codes(t, answer) != codeLimit {
		t.Error(answer)
	}
}

func TestIntrospectionIsClosedEvenToAListedOperation(t *testing.T) {
	const query = `{ __schema { queryType { name } } }`
	z := listed(t, access.Public, query)
	if _, answer := z.ask(query, nil); codes(t, answer) != codeInternal || strings.Contains(answer, "Query") {
		t.Error(answer)
	}
}

func TestAListThatDoesNotFitTheSchemaStopsTheStart(t *testing.T) {
	for text, want := range map[string]string{
		`{ staffOnly }`:                    `Cannot query field`,
		`{ people(first: 1) { `:            `cannot be read`,
		`mutation { a: fail b: fail }`:     `root fields`,
		`subscription { ticks }`:           `subscriptions`,
		`{ people(status: EXAMINED){id} }`: `EXAMINED`,
	} {
		_, err := New(options(access.Public, Manifest{hashOf(text): text}, false, &bytes.Buffer{}))
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v", text, err)
		}
	}
	if _, err := New(Options{}); err == nil {
		t.Error("an API of nothing started")
	}
}

func TestAManifestIsHeldAgainstItsHashes(t *testing.T) {
	encode := func(m map[string]string) []byte { b, _ := json.Marshal(m); return b }
	for _, prefix := range []string{"", hashPrefix} {
		m, err := ParseManifest(encode(map[string]string{prefix + hashOf(greeting): greeting}))
		if err != nil || m[hashOf(greeting)] != greeting {
			t.Errorf("%q: %v %v", prefix, m, err)
		}
	}
	for name, data := range map[string][]byte{
		"another text": encode(map[string]string{hashOf(greeting): greeting + " "}),
		"no object":    []byte(`[]`),
		"no JSON":      []byte(`{`),
	} {
		if _, err := ParseManifest(data); err == nil {
			t.Errorf("%s was accepted", name)
		}
	}
}

func TestTheDevelopersSwitchOpensLoopbackConnectionsAlone(t *testing.T) {
	h, err := New(options(access.Public, nil, true, &bytes.Buffer{}))
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		remote, local string
		want          int
	}{
		{"127.0.0.1:5000", "127.0.0.1:8080", 200},
		{"[::1]:5000", "[::1]:8080", 200},
		{"192.0.2.1:5000", "127.0.0.1:8080", 400},
		{"127.0.0.1:5000", "192.0.2.2:8080", 400},
		{"nonsense", "127.0.0.1:8080", 400},
	} {
		r := httptest.NewRequest("POST", "/graphql", strings.NewReader(`{"query":"{__typename}"}`))
		r.Header.Set("Content-Type", "application/json")
		r.RemoteAddr = c.remote
		local, _ := net.ResolveTCPAddr("tcp", c.local)
		ctx := access.With(r.Context(), &access.Viewer{})
		w := httptest.NewRecorder()
		h.ServeHTTP(w, r.WithContext(contextWithLocal(ctx, local)))
		if w.Code != c.want {
			t.Errorf("%s to %s: %d", c.remote, c.local, w.Code)
		}
	}
	w := httptest.NewRecorder()
	r := httptest.NewRequest("POST", "/graphql", strings.NewReader(`{"query":"{__typename}"}`))
	r.Header.Set("Content-Type", "application/json")
	r.RemoteAddr = "127.0.0.1:1"
	if h.ServeHTTP(w, r); w.Code != http.StatusBadRequest {
		t.Errorf("a connection of which nothing is known: %d", w.Code)
	}
}

func TestTwoListedOperationsDoNotShareWhatTheyWereAsked(t *testing.T) {
	const query = `query C($n: Int!) { count(n: $n) }`
	z := listed(t, access.Public, query)
	for n, want := range map[int]string{1: `{"data":{"count":2}}`, 7: `{"data":{"count":14}}`} {
		if _, answer := z.ask(query, map[string]any{"n": n}); answer != want {
			t.Errorf("%d: %s", n, answer)
		}
	}
}

func TestADocumentIsKeptAsItWasValidated(t *testing.T) {
	h, err := New(options(access.Public, Manifest{hashOf(greeting): greeting}, false, &bytes.Buffer{}))
	if err != nil {
		t.Fatal(err)
	}
	op, refused := h.listed[hashOf(greeting)].choose("")
	if refused != nil || op.definition.SelectionSet[0].(*ast.Field).Definition != h.schema.Query.Fields.ForName("me") {
		t.Error("a field is not bound to the zone's own definition")
	}
}
