package graph_test

import (
	"bytes"
	"encoding/json"
	"io"
	"net/http"
	"net/http/httptest"
	"testing"

	"kyosai/graph"
	"kyosai/server/access"
	"kyosai/server/api"
	"kyosai/server/signin/session"
	"kyosai/server/store"
)

// served is a zone's API with the developer's switch on, asked as whoever a test names.
type served struct {
	*httptest.Server
	viewer *access.Viewer
}

func serve(t *testing.T, s *store.Store, zone access.Zone) *served {
	t.Helper()
	resolver, sessions := zoneOf(s, zone)
	return serveBy(t, resolver, sessions, zone)
}

func serveBy(t *testing.T, resolver *graph.Resolver, sessions *session.Sessions, zone access.Zone) *served {
	t.Helper()
	handler, err := graph.New(resolver, zone, api.Manifest{}, true)
	if err != nil {
		t.Fatal(err)
	}
	z := &served{}
	z.Server = httptest.NewServer(sessions.Middleware(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		handler.ServeHTTP(w, r.WithContext(access.With(r.Context(), z.viewer)))
	})))
	t.Cleanup(z.Close)
	return z
}

// answer is what came back, with the raw bytes to look for what must not be there.
type answer struct {
	Data   any
	Errors []fault
	raw    []byte
}

// fault is what was refused, and where.
type fault struct {
	Message    string
	Path       []any
	Extensions struct{ Code string }
}

// code is the first error's, or empty.
func (a answer) code() string {
	if len(a.Errors) == 0 {
		return ""
	}
	return a.Errors[0].Extensions.Code
}

// ask sends a document as a viewer.
func (z *served) ask(t *testing.T, v *access.Viewer, document string, variables any) answer {
	t.Helper()
	z.viewer = v
	body, err := json.Marshal(map[string]any{"query": document, "variables": variables})
	if err != nil {
		t.Fatal(err)
	}
	resp, err := z.Client().Post(z.URL, "application/json", bytes.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	defer resp.Body.Close()
	var a answer
	if a.raw, err = io.ReadAll(resp.Body); err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(a.raw, &a); err != nil {
		t.Fatalf("%s: %v in %s", document, err, a.raw)
	}
	return a
}

// at collects the values that stand at the end of a path, through every list on the way.
func at(value any, path []string) []any {
	switch v := value.(type) {
	case []any:
		var found []any
		for _, one := range v {
			found = append(found, at(one, path)...)
		}
		return found
	case map[string]any:
		if len(path) > 0 {
			return at(v[path[0]], path[1:])
		}
	}
	if value == nil || len(path) > 0 {
		return nil
	}
	return []any{value}
}
