// Package byhand answers the operations that the bench measures the way one writes a handler by hand: net/http, SQL over
// the driver and encoding/json, a function each. It looks the session up and leaves the line in the record as the
// zones do, and answers the same, so that what differs is the cost of the layers.
package byhand

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"log/slog"
	"net"
	"net/http"
	"strconv"
	"time"
)

// database runs statements, and keeps those that come again prepared.
type database interface {
	QueryContext(ctx context.Context, query string, args ...any) (*sql.Rows, error)
	ExecContext(ctx context.Context, query string, args ...any) (sql.Result, error)
}

// server holds what a handler needs.
type server struct {
	db    database
	shelf *shelf
}

// Handler serves GET /home, GET /members and GET /queue over a database of MySQL's kind.
func Handler(db database) http.Handler {
	s := server{db, &shelf{}}
	mux := http.NewServeMux()
	mux.HandleFunc("GET /home", s.answering(s.member, s.home))
	mux.HandleFunc("GET /members", s.answering(s.staff, s.search))
	mux.HandleFunc("GET /queue", s.answering(s.staff, s.queue))
	return mux
}

var errSignIn = errors.New("sign in")

// viewer is who asks.
type viewer struct {
	account, member, staff, session, terminal string
	deciding                                  bool
}

// answering finds the viewer, has the answer made and its line recorded, and sends it.
func (s server) answering(find func(*http.Request) (*viewer, error), answer func(*http.Request, *viewer) (any, *line, error)) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		v, err := find(r)
		var data any
		if err == nil {
			v.terminal, _, _ = net.SplitHostPort(r.RemoteAddr)
			var seen *line
			if data, seen, err = answer(r, v); err == nil {
				err = s.record(r.Context(), v, seen)
			}
		}
		if err != nil {
			refuse(w, err)
			return
		}
		send(w, data)
	}
}

func refuse(w http.ResponseWriter, err error) {
	if errors.Is(err, errSignIn) {
		http.Error(w, "sign in", http.StatusUnauthorized)
		return
	}
	slog.Error("a request failed", "error", err)
	http.Error(w, "a fault of ours", http.StatusInternalServerError)
}

func send(w http.ResponseWriter, data any) {
	body, err := json.Marshal(map[string]any{"data": data})
	if err != nil {
		refuse(w, err)
		return
	}
	w.Header().Set("Content-Type", "application/json; charset=utf-8")
	w.Header().Set("Content-Length", strconv.Itoa(len(body)))
	_, _ = w.Write(body)
}

// rows reads every row of a query.
func rows[T any](ctx context.Context, db database, scan func(*sql.Rows, *T) error, query string, args ...any) ([]T, error) {
	found, err := db.QueryContext(ctx, query, args...)
	if err != nil {
		return nil, err
	}
	defer found.Close()
	var all []T
	for found.Next() {
		var one T
		if err := scan(found, &one); err != nil {
			return nil, err
		}
		all = append(all, one)
	}
	return all, found.Err()
}

// row reads the one row of a query.
func row(ctx context.Context, db database, into []any, query string, args ...any) error {
	found, err := rows(ctx, db, func(r *sql.Rows, _ *struct{}) error { return r.Scan(into...) }, query, args...)
	if err == nil && len(found) == 0 {
		return sql.ErrNoRows
	}
	return err
}

// instant writes a moment as the API does.
func instant(t sql.NullTime) *string {
	if !t.Valid {
		return nil
	}
	text := t.Time.UTC().Format(time.RFC3339Nano)
	return &text
}

func text(t sql.NullString) *string {
	if !t.Valid {
		return nil
	}
	return &t.String
}

func number(n sql.NullInt64) *int64 {
	if !n.Valid {
		return nil
	}
	return &n.Int64
}
