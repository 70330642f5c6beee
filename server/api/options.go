// Package api is the HTTP edge of the GraphQL API: GraphQL over HTTP, POST
// alone, for one zone. It takes what gqlgen generated, the zone's part of the
// schema and the list of operations that the zone's app was built with, and
// runs nothing else.
package api

import (
	"context"
	"errors"
	"log/slog"
	"net/http"
	"time"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"

	"kyosai/server/access"
	"kyosai/server/api/limits"
)

// Options are what a zone's API is made of.
type Options struct {
	// Zone is whose API it is.
	Zone access.Zone
	// Whole is the schema with its marks and guards.
	Whole *ast.Schema
	// Executable runs operations; its schema is the zone's part of Whole (zones.Prune).
	Executable graphql.ExecutableSchema
	// Manifest lists the operations that are accepted.
	Manifest Manifest
	// Developer opens the API to any document and to introspection, for
	// connections over loopback alone.
	Developer bool
	// Guard decides who sees a field that is marked with @sees; Sees where it is nil.
	Guard Guard
	// Limits bound every operation; limits.Default() where it is zero.
	Limits limits.Limits
	// Timeout ends an operation; 30 seconds where it is zero.
	Timeout time.Duration
	// Refused hears of what is refused before it runs: the operation, where it is a listed one, and the code.
	Refused func(ctx context.Context, operation, code string)
	// Log hears of what answers with INTERNAL; slog.Default() where it is nil.
	Log *slog.Logger
}

// Handler serves POST /graphql.
type Handler struct {
	executable graphql.ExecutableSchema
	schema     *ast.Schema
	listed     map[string]*document
	developer  bool
	fields     *fieldRules
	limits     limits.Limits
	timeout    time.Duration
	refused    func(ctx context.Context, operation, code string)
	log        *slog.Logger
}

var _ http.Handler = (*Handler)(nil)

// New makes the API's handler. It fails where an operation of the manifest
// does not fit the schema: the app and the server are of different builds.
func New(o Options) (*Handler, error) {
	if o.Executable == nil || o.Whole == nil {
		return nil, errors.New("the API needs an executable schema and the whole schema")
	}
	h := &Handler{
		executable: o.Executable, schema: o.Executable.Schema(), developer: o.Developer,
		limits: o.Limits, timeout: o.Timeout, refused: o.Refused, log: o.Log,
	}
	h.defaults()
	var err error
	if h.fields, err = newFieldRules(o, h.schema); err != nil {
		return nil, err
	}
	return h, h.prepareAll(o.Manifest)
}

func (h *Handler) defaults() {
	if h.limits == (limits.Limits{}) {
		h.limits = limits.Default()
	}
	if h.timeout == 0 {
		h.timeout = 30 * time.Second
	}
	if h.refused == nil {
		h.refused = func(context.Context, string, string) {}
	}
	if h.log == nil {
		h.log = slog.Default()
	}
}
