package api

import (
	"bytes"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"kyosai/server/access"
)

func TestThePlaygroundIsFoundByADeveloperAlone(t *testing.T) {
	for _, open := range []bool{true, false} {
		h, err := New(options(access.Public, nil, open, &bytes.Buffer{}))
		if err != nil {
			t.Fatal(err)
		}
		server := httptest.NewServer(h.Playground())
		defer server.Close()
		for path, want := range map[string]string{
			"/playground/":               `src="/playground/playground.js"`,
			"/playground/playground.js":  `fetch('/graphql'`,
			"/playground/playground.css": `body {`,
			"/playground/schema.graphql": `type Query {`,
		} {
			resp, err := http.Get(server.URL + path)
			if err != nil {
				t.Fatal(err)
			}
			body, _ := io.ReadAll(resp.Body)
			_ = resp.Body.Close()
			if found := resp.StatusCode == 200 && strings.Contains(string(body), want); found != open {
				t.Errorf("open %v, %s: %d", open, path, resp.StatusCode)
			}
			if strings.Contains(string(body), "staffOnly") || strings.Contains(string(body), "https://") {
				t.Errorf("%s says too much", path)
			}
		}
	}
}
