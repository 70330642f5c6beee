package edge

import (
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io/fs"
	"mime"
	"net/http"
	"path"
	"strconv"
	"strings"
)

// App serves a single-page app from memory: files with a hash in their name
// for ever, all else asked for again each time, and the start page for every
// path that is one of the app's own.
type App struct {
	files map[string]*file
}

type file struct {
	plain, zipped []byte
	mediaType     string
	tag           string
	immutable     bool
	camera        bool // the page may ask for it
}

// types are set here and not taken from the machine's own list.
var types = map[string]string{
	".html": "text/html; charset=utf-8", ".js": "text/javascript; charset=utf-8", ".mjs": "text/javascript; charset=utf-8", ".css": "text/css; charset=utf-8",
	".svg": "image/svg+xml", ".png": "image/png", ".ico": "image/x-icon", ".webp": "image/webp", ".jpg": "image/jpeg",
	".json": "application/json", ".webmanifest": "application/manifest+json", ".woff2": "font/woff2",
	".txt": "text/plain; charset=utf-8", ".map": "application/json", ".wasm": "application/wasm",
}

// doorPage is the one page that reads codes with the camera.
const doorPage = "door.html"

// NewApp reads the app's files once, with a gzipped copy of each text.
func NewApp(files fs.FS) (*App, error) {
	a := &App{files: map[string]*file{}}
	err := fs.WalkDir(files, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		data, err := fs.ReadFile(files, name)
		if err == nil {
			a.files[name], err = load(name, data)
		}
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("read the app's files: %w", err)
	}
	if a.files["index.html"] == nil {
		return nil, fmt.Errorf("the app has no index.html")
	}
	return a, nil
}

func load(name string, data []byte) (*file, error) {
	sum := sha256.Sum256(data)
	f := &file{plain: data, tag: `W/"` + hex.EncodeToString(sum[:8]) + `"`, immutable: strings.HasPrefix(name, "assets/"), camera: name == doorPage}
	f.mediaType = types[path.Ext(name)]
	if f.mediaType == "" {
		f.mediaType = "application/octet-stream"
	}
	if mediaType, _, _ := mime.ParseMediaType(f.mediaType); len(data) < worth || !compressible(mediaType) && mediaType != "image/svg+xml" {
		return f, nil
	}
	var zipped bytes.Buffer
	z, err := gzip.NewWriterLevel(&zipped, gzip.BestCompression)
	if err != nil {
		return nil, err
	}
	if _, err := z.Write(data); err != nil {
		return nil, err
	}
	if err := z.Close(); err != nil {
		return nil, err
	}
	f.zipped = zipped.Bytes()
	return f, nil
}

// ServeHTTP answers GET and HEAD.
func (a *App) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if r.Method != http.MethodGet && r.Method != http.MethodHead {
		w.Header().Set("Allow", "GET, HEAD")
		refuse(w, http.StatusMethodNotAllowed, "only GET is served here")
		return
	}
	f := a.find(strings.TrimPrefix(path.Clean("/"+r.URL.Path), "/"))
	if f == nil {
		refuse(w, http.StatusNotFound, "there is no such file")
		return
	}
	f.serve(w, r)
}

// find answers a page that has a file of its own (/door: door.html), and the start page for every other path without an
// extension: the app's own router knows whether it exists.
func (a *App) find(name string) *file {
	if f := a.files[name]; f != nil {
		return f
	}
	if f := a.files[name+".html"]; f != nil {
		return f
	}
	if path.Ext(name) != "" || strings.HasPrefix(name, "assets/") {
		return nil
	}
	return a.files["index.html"]
}

func (f *file) serve(w http.ResponseWriter, r *http.Request) {
	h := w.Header()
	h.Set("Content-Type", f.mediaType)
	h.Set("Etag", f.tag)
	h.Set("Cache-Control", "no-cache")
	if f.camera {
		h.Set("Permissions-Policy", permissions+", camera=(self)")
	}
	if f.immutable {
		h.Set("Cache-Control", "public, max-age=31536000, immutable")
	}
	if strings.Contains(r.Header.Get("If-None-Match"), f.tag) {
		w.WriteHeader(http.StatusNotModified)
		return
	}
	body := f.plain
	if f.zipped != nil && takesGzip(r) {
		h.Set("Content-Encoding", "gzip")
		body = f.zipped
	}
	h.Set("Content-Length", strconv.Itoa(len(body)))
	if r.Method == http.MethodGet {
		_, _ = w.Write(body)
	}
}
