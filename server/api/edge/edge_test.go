package edge

import (
	"bytes"
	"compress/gzip"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"strconv"
	"strings"
	"testing"
)

func zone(t *testing.T, origin string, log io.Writer, h http.HandlerFunc) http.Handler {
	t.Helper()
	o, err := ParseOrigin(origin)
	if err != nil {
		t.Fatal(err)
	}
	return Zone(o, slog.New(slog.NewTextHandler(log, nil)), nil, h)
}

func ask(h http.Handler, method, url string, headers ...string) *httptest.ResponseRecorder {
	r := httptest.NewRequest(method, url, nil)
	for i := 0; i < len(headers); i += 2 {
		r.Header.Set(headers[i], headers[i+1])
	}
	w := httptest.NewRecorder()
	h.ServeHTTP(w, r)
	return w
}

func ok(w http.ResponseWriter, _ *http.Request) { _, _ = io.WriteString(w, "fine") }

func TestEveryAnswerCarriesTheHeadersAndARequestId(t *testing.T) {
	h := zone(t, "https://kyosai.example", io.Discard, ok)
	for _, w := range []*httptest.ResponseRecorder{
		ask(h, "GET", "https://kyosai.example/"),
		ask(h, "POST", "https://kyosai.example/"),
		ask(h, "GET", "https://elsewhere.example/"),
	} {
		for name, want := range map[string]string{
			"Content-Security-Policy":   "default-src 'self'",
			"X-Content-Type-Options":    "nosniff",
			"Referrer-Policy":           "same-origin",
			"Cache-Control":             "no-store",
			"Strict-Transport-Security": "max-age=31536000",
			"Request-Id":                "req_",
		} {
			if !strings.HasPrefix(w.Header().Get(name), want) {
				t.Errorf("%d: %s is %q", w.Code, name, w.Header().Get(name))
			}
		}
	}
	if ask(zone(t, "http://127.0.0.1:8080", io.Discard, ok), "GET", "http://127.0.0.1:8080/").Header().Get("Strict-Transport-Security") != "" {
		t.Error("a zone without TLS asks browsers for it")
	}
}

func TestARequestIdIsOursAndNotTheClients(t *testing.T) {
	var seen string
	h := zone(t, "http://a.example", io.Discard, func(_ http.ResponseWriter, r *http.Request) { seen = RequestID(r.Context()) })
	w := ask(h, "GET", "http://a.example/", "Request-Id", "forged", "X-Request-Id", "forged")
	if seen == "" || seen == "forged" || w.Header().Get("Request-Id") != seen {
		t.Errorf("seen %q, told %q", seen, w.Header().Get("Request-Id"))
	}
}

func TestOnlyAPageOfTheZoneItselfMayChangeAnything(t *testing.T) {
	h := zone(t, "https://kyosai.example", io.Discard, ok)
	const url = "https://kyosai.example/graphql"
	for _, c := range []struct {
		want    int
		headers []string
	}{
		{200, []string{RequestHeader, "1", "Sec-Fetch-Site", "same-origin", "Origin", "https://kyosai.example"}},
		{200, []string{RequestHeader, "1", "Origin", "https://kyosai.example"}},
		{200, []string{RequestHeader, "1"}},
		{403, []string{"Sec-Fetch-Site", "same-origin"}},
		{403, []string{RequestHeader, "0", "Sec-Fetch-Site", "same-origin"}},
		{403, []string{RequestHeader, "1", "Sec-Fetch-Site", "cross-site"}},
		{403, []string{RequestHeader, "1", "Sec-Fetch-Site", "same-site"}},
		{403, []string{RequestHeader, "1", "Sec-Fetch-Site", "none"}},
		{403, []string{RequestHeader, "1", "Origin", "https://evil.example"}},
		{403, []string{RequestHeader, "1", "Origin", "null"}},
		{403, []string{RequestHeader, "1", "Origin", "http://kyosai.example:81"}},
		{403, nil},
	} {
		for _, method := range []string{"POST", "PUT", "PATCH", "DELETE"} {
			if w := ask(h, method, url, c.headers...); w.Code != c.want {
				t.Errorf("%s %v: %d", method, c.headers, w.Code)
			}
		}
	}
	if w := ask(h, "GET", url, "Sec-Fetch-Site", "cross-site"); w.Code != 200 {
		t.Errorf("a link from another site: %d", w.Code)
	}
	if w := ask(h, "OPTIONS", url, "Origin", "https://evil.example", "Access-Control-Request-Method", "POST"); w.Header().Get("Access-Control-Allow-Origin") != "" {
		t.Error("another origin is let in")
	}
}

func TestAZoneAnswersOnlyToItsOwnName(t *testing.T) {
	for url, want := range map[string]int{
		"http://127.0.0.1:8080/": 200, "http://localhost:8080/": 200, "http://[::1]:8080/": 200,
		"http://127.0.0.1:8081/": 421, "http://127.0.0.1/": 421, "http://evil.example:8080/": 421, "http://10.0.0.1:8080/": 421,
	} {
		if w := ask(zone(t, "http://127.0.0.1:8080", io.Discard, ok), "GET", url); w.Code != want {
			t.Errorf("%s: %d", url, w.Code)
		}
	}
	if w := ask(zone(t, "https://kyosai.example", io.Discard, ok), "GET", "https://127.0.0.1/"); w.Code != 421 {
		t.Errorf("an address in place of the name: %d", w.Code)
	}
}

func TestAnOriginIsSchemeAndHostAlone(t *testing.T) {
	for _, good := range []string{"https://kyosai.example", "http://127.0.0.1:8080", "https://a.example:8443"} {
		if o, err := ParseOrigin(good); err != nil || o.String() != good {
			t.Errorf("%s: %v %v", good, o, err)
		}
	}
	for _, bad := range []string{"", "kyosai.example", "https://a.example/", "ftp://a.example", "https://", "https://u@a.example", "https://a.example?x", "*"} {
		if _, err := ParseOrigin(bad); err == nil {
			t.Errorf("%q was accepted", bad)
		}
	}
}

func TestALongTextIsGzippedForThoseWhoTakeIt(t *testing.T) {
	long := strings.Repeat(`{"a":"髙"}`, 1000)
	for _, c := range []struct {
		accept, mediaType, body string
		zipped                  bool
	}{
		{"gzip, br", "application/json", long, true},
		{"br;q=1, gzip;q=0.5", "application/graphql-response+json; charset=utf-8", long, true},
		{"gzip", "application/json", "{}", false},
		{"gzip;q=0", "application/json", long, false},
		{"", "application/json", long, false},
		{"br", "application/json", long, false},
		{"gzip", "image/jpeg", long, false},
		{"gzip", "application/pdf", long, false},
	} {
		h := Compress(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Type", c.mediaType)
			w.Header().Set("Content-Length", strconv.Itoa(len(c.body)))
			w.WriteHeader(http.StatusAccepted)
			_, _ = io.WriteString(w, c.body[:1])
			_, _ = io.WriteString(w, c.body[1:])
		}))
		w := ask(h, "GET", "/", "Accept-Encoding", c.accept)
		body := w.Body.Bytes()
		if zipped := w.Header().Get("Content-Encoding") == "gzip"; zipped != c.zipped {
			t.Errorf("%+v: gzipped %v", c.accept, zipped)
		} else if zipped {
			z, err := gzip.NewReader(bytes.NewReader(body))
			if err != nil {
				t.Fatal(err)
			}
			body, _ = io.ReadAll(z)
		}
		if string(body) != c.body || w.Code != http.StatusAccepted || w.Header().Get("Vary") != "Accept-Encoding" {
			t.Errorf("%s %s: %d, %d bytes", c.accept, c.mediaType, w.Code, len(body))
		}
	}
}

func TestAnAnswerWithoutABodyKeepsItsStatus(t *testing.T) {
	h := Compress(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(http.StatusNoContent) }))
	if w := ask(h, "GET", "/", "Accept-Encoding", "gzip"); w.Code != http.StatusNoContent || w.Header().Get("Content-Encoding") != "" {
		t.Errorf("%d %v", w.Code, w.Header())
	}
}

func TestAPanicIsAnsweredWithItsNumberAlone(t *testing.T) {
	var log bytes.Buffer
	h := zone(t, "http://a.example", &log, func(http.ResponseWriter, *http.Request) { panic("secret") })
	w := ask(h, "GET", "http://a.example/")
	if w.Code != 500 || strings.Contains(w.Body.String(), "secret") || !strings.Contains(w.Body.String(), "req_") {
		t.Errorf("%d %s", w.Code, w.Body)
	}
	if !strings.Contains(log.String(), "secret") || !strings.Contains(log.String(), "status=500") {
		t.Errorf("the log says %s", log.String())
	}
}

func TestTheLogHoldsNoQuery(t *testing.T) {
	var log bytes.Buffer
	h := zone(t, "http://a.example", &log, ok)
	ask(h, "GET", "http://a.example/reset?token=secret", "Cookie", "a=secret")
	if got := log.String(); strings.Contains(got, "secret") || !strings.Contains(got, "path=/reset status=200 bytes=4") {
		t.Error(got)
	}
}
