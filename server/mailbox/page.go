package mailbox

import (
	_ "embed"
	"encoding/json"
	"html/template"
	"net/http"
	"regexp"
)

//go:embed page.html
var pageText string

var page = template.Must(template.New("page").Funcs(template.FuncMap{"linked": linked}).Parse(pageText))

var link = regexp.MustCompile(`https?://[^\s<>"']+`)

// linked makes the addresses in a text clickable; all else is escaped.
func linked(text string) template.HTML {
	escaped := template.HTMLEscapeString(text)
	return template.HTML(link.ReplaceAllString(escaped, `<a href="$0">$0</a>`)) // #nosec: escaped above
}

// Page shows the messages, and lists them as JSON for programs.
func (m *Mailbox) Page() http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /{$}", m.with(func(w http.ResponseWriter, all []Message) error {
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		w.Header().Set("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'")
		return page.Execute(w, all)
	}))
	mux.HandleFunc("GET /messages.json", m.with(func(w http.ResponseWriter, all []Message) error {
		w.Header().Set("Content-Type", "application/json")
		return json.NewEncoder(w).Encode(all)
	}))
	return mux
}

func (m *Mailbox) with(show func(http.ResponseWriter, []Message) error) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) {
		all, err := m.Messages()
		if err == nil {
			err = show(w, all)
		}
		if err != nil {
			http.Error(w, err.Error(), http.StatusInternalServerError)
		}
	}
}
