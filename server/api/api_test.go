package api

import (
	"bytes"
	"context"
	"encoding/json"
	"io"
	"log/slog"
	"net"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/vektah/gqlparser/v2/ast"

	gen "kyosai/gen/apitest"
	"kyosai/server/access"
	"kyosai/server/api/apitest"
	"kyosai/server/api/edge"
	"kyosai/server/api/zones"
)

// zone is a running API with its log.
type zone struct {
	t   testing.TB
	url string
	log *bytes.Buffer
}

func whole() *ast.Schema { return gen.NewExecutableSchema(gen.Config{}).Schema() }

func options(name access.Zone, manifest Manifest, developer bool, log io.Writer) Options {
	return Options{
		Zone: name, Whole: whole(), Manifest: manifest, Developer: developer,
		Executable: gen.NewExecutableSchema(gen.Config{
			Schema: zones.Prune(whole(), name), Resolvers: &apitest.Resolvers{Rows: 100},
		}),
		Log: slog.New(slog.NewTextHandler(log, nil)),
	}
}

// as serves an API to a viewer of the roles.
func as(t testing.TB, roles access.Roles, o Options, log *bytes.Buffer) *zone {
	t.Helper()
	h, err := New(o)
	if err != nil {
		t.Fatal(err)
	}
	server := httptest.NewServer(edge.RequestIDs(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		h.ServeHTTP(w, r.WithContext(access.With(r.Context(), &access.Viewer{Roles: roles})))
	})))
	t.Cleanup(server.Close)
	return &zone{t: t, url: server.URL, log: log}
}

func developer(t testing.TB, name access.Zone, roles access.Roles) *zone {
	var log bytes.Buffer
	return as(t, roles, options(name, nil, true, &log), &log)
}

// listed serves only the operations of a manifest.
func listed(t testing.TB, name access.Zone, texts ...string) *zone {
	var log bytes.Buffer
	m := Manifest{}
	for _, text := range texts {
		m[hashOf(text)] = text
	}
	return as(t, access.MemberRole, options(name, m, false, &log), &log)
}

// send posts a body as it is.
func (z *zone) send(body string, headers ...string) (int, string, http.Header) {
	z.t.Helper()
	req, err := http.NewRequest(http.MethodPost, z.url, strings.NewReader(body))
	if err != nil {
		z.t.Fatal(err)
	}
	req.Header.Set("Content-Type", "application/json")
	req.Header.Set("Accept", mediaGraphQL)
	for i := 0; i < len(headers); i += 2 {
		req.Header.Set(headers[i], headers[i+1])
	}
	return z.do(req)
}

func (z *zone) do(req *http.Request) (int, string, http.Header) {
	z.t.Helper()
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		z.t.Fatal(err)
	}
	defer resp.Body.Close()
	answer, err := io.ReadAll(resp.Body)
	if err != nil {
		z.t.Fatal(err)
	}
	return resp.StatusCode, string(answer), resp.Header
}

// ask sends a document with variables.
func (z *zone) ask(query string, variables map[string]any) (int, string) {
	z.t.Helper()
	body, err := json.Marshal(map[string]any{"query": query, "variables": variables})
	if err != nil {
		z.t.Fatal(err)
	}
	status, answer, _ := z.send(string(body))
	return status, answer
}

// codes lists the codes of an answer's errors.
func codes(t testing.TB, answer string) string {
	t.Helper()
	var parsed struct {
		Errors []struct {
			Extensions struct{ Code, Field string }
		}
	}
	if err := json.Unmarshal([]byte(answer), &parsed); err != nil {
		t.Fatalf("%s: %v", answer, err)
	}
	var all []string
	for _, e := range parsed.Errors {
		all = append(all, strings.TrimSpace(e.Extensions.Code+" "+e.Extensions.Field))
	}
	return strings.Join(all, ",")
}

func contextWithLocal(ctx context.Context, local net.Addr) context.Context {
	return context.WithValue(ctx, http.LocalAddrContextKey, local)
}
