package edge

import (
	"bytes"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"testing/fstest"
)

func app(t *testing.T) *App {
	t.Helper()
	a, err := NewApp(fstest.MapFS{
		"index.html":          {Data: []byte("<!doctype html>" + strings.Repeat(" ", 2000))},
		"door.html":           {Data: []byte("<!doctype html>the door")},
		"favicon.svg":         {Data: []byte("<svg/>")},
		"assets/app-1a2b.js":  {Data: []byte(strings.Repeat("let a;", 500))},
		"assets/pdf-1a2b.mjs": {Data: []byte("let a;")},
		"assets/pic-1a2b.png": {Data: bytes.Repeat([]byte{1}, 3000)},
	})
	if err != nil {
		t.Fatal(err)
	}
	return a
}

func TestAnAppsFilesAreKeptAsLongAsTheirNamesPromise(t *testing.T) {
	const forever, always = "public, max-age=31536000, immutable", "no-cache"
	for path, want := range map[string][3]string{
		"/":                    {"200", "text/html; charset=utf-8", always},
		"/claims/clm_1":        {"200", "text/html; charset=utf-8", always},
		"/favicon.svg":         {"200", "image/svg+xml", always},
		"/assets/app-1a2b.js":  {"200", "text/javascript; charset=utf-8", forever},
		"/assets/pdf-1a2b.mjs": {"200", "text/javascript; charset=utf-8", forever},
		"/assets/pic-1a2b.png": {"200", "image/png", forever},
		"/assets/gone-9z9z.js": {"404"}, "/robots.txt": {"404"}, "/.env": {"404"},
		"/../../etc/passwd": {"200", "text/html; charset=utf-8", always},
	} {
		w := httptest.NewRecorder()
		r := httptest.NewRequest("GET", "http://a.example/", nil)
		r.URL.Path = path
		app(t).ServeHTTP(w, r)
		if w.Code == 404 && want[0] == "404" {
			continue
		}
		got := [3]string{http.StatusText(w.Code), w.Header().Get("Content-Type"), w.Header().Get("Cache-Control")}
		if got != [3]string{"OK", want[1], want[2]} {
			t.Errorf("%s: %v", path, got)
		}
	}
}

func TestThePageOfTheDoorAloneMayAskForTheCamera(t *testing.T) {
	for path, want := range map[string]bool{"/door": true, "/door.html": true, "/": false, "/claims": false, "/door/x": false} {
		w := ask(app(t), "GET", path)
		if got := strings.Contains(w.Header().Get("Permissions-Policy"), "camera=(self)"); got != want || w.Code != http.StatusOK {
			t.Errorf("%s: %d, camera %v", path, w.Code, got)
		}
	}
}

func TestAnAppsFileIsSentOnceAndGzipped(t *testing.T) {
	a := app(t)
	w := ask(a, "GET", "/assets/app-1a2b.js", "Accept-Encoding", "gzip")
	if w.Header().Get("Content-Encoding") != "gzip" || w.Body.Len() > 200 {
		t.Errorf("%v, %d bytes", w.Header(), w.Body.Len())
	}
	tag := w.Header().Get("Etag")
	if w := ask(a, "GET", "/assets/app-1a2b.js", "If-None-Match", tag); w.Code != http.StatusNotModified || w.Body.Len() != 0 {
		t.Errorf("asked again: %d", w.Code)
	}
	if w := ask(a, "HEAD", "/"); w.Code != 200 || w.Body.Len() != 0 || w.Header().Get("Content-Length") != "2015" {
		t.Errorf("HEAD: %d %v", w.Code, w.Header())
	}
	if w := ask(a, "POST", "/"); w.Code != http.StatusMethodNotAllowed {
		t.Errorf("POST: %d", w.Code)
	}
}

func TestAnAppWithoutAStartPageIsRefused(t *testing.T) {
	if _, err := NewApp(fstest.MapFS{"a.js": {}}); err == nil {
		t.Error("it was served")
	}
}
