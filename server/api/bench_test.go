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

const list = `query L { people(first: 50) { __typename id name phone born paid seen status friend { id } friends(first: 1) { __typename id name status } } }`

type discard struct{ header http.Header }

func (d *discard) Header() http.Header         { return d.header }
func (d *discard) Write(b []byte) (int, error) { return len(b), nil }
func (d *discard) WriteHeader(int)             {}

// What the edge and the executor cost for a page of 50 rows, 14 fields each, without a database.
func BenchmarkAPageOf50Rows(b *testing.B) {
	for _, name := range []access.Zone{access.Public, access.StaffZone} {
		b.Run(string(name), func(b *testing.B) {
			h, err := New(options(name, Manifest{hashOf(list): list}, false, io.Discard))
			if err != nil {
				b.Fatal(err)
			}
			body := `{"documentId":"sha256:` + hashOf(list) + `","variables":{}}`
			ctx := access.With(b.Context(), &access.Viewer{Roles: access.Clerk})
			b.ReportAllocs()
			for b.Loop() {
				r := httptest.NewRequest("POST", "/graphql", strings.NewReader(body)).WithContext(ctx)
				r.Header.Set("Content-Type", "application/json")
				h.ServeHTTP(&discard{header: http.Header{}}, r)
			}
		})
	}
}

func BenchmarkTheSmallestRequest(b *testing.B) {
	h, err := New(options(access.Public, Manifest{hashOf(greeting): greeting}, false, io.Discard))
	if err != nil {
		b.Fatal(err)
	}
	body := []byte(`{"documentId":"sha256:` + hashOf(greeting) + `"}`)
	ctx := access.With(b.Context(), &access.Viewer{Roles: access.Clerk})
	b.ReportAllocs()
	for b.Loop() {
		r := httptest.NewRequest("POST", "/graphql", bytes.NewReader(body)).WithContext(ctx)
		r.Header.Set("Content-Type", "application/json")
		h.ServeHTTP(&discard{header: http.Header{}}, r)
	}
}
