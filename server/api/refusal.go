package api

import (
	"errors"
	"net/http"
	"strings"

	"github.com/vektah/gqlparser/v2/gqlerror"
)

// The codes of what is refused before anything runs (extensions.code). With
// UNAUTHENTICATED, FORBIDDEN and INTERNAL they are all that an answer's
// top-level errors say.
const (
	codeRequest  = "BAD_REQUEST"       // the HTTP request or its JSON is not one of ours
	codeRefused  = "OPERATION_REFUSED" // the operation is not on the zone's list
	codeUnread   = "OPERATION_UNREAD"  // the document is no GraphQL
	codeInvalid  = "OPERATION_INVALID" // the schema has no such thing
	codeLimit    = "OPERATION_TOO_LARGE"
	codeValue    = "VALUE_REFUSED" // a variable's value; extensions.field names it
	codeInternal = "INTERNAL"
)

// status says which HTTP status a refusal has by the media type of the answer.
type status struct{ graphql, json int }

var (
	// statusDocument: GraphQL over HTTP wants 400 under its own media type, and
	// 200 under application/json, for a well-formed request that cannot run.
	statusDocument = status{http.StatusBadRequest, http.StatusOK}
	statusRequest  = status{http.StatusBadRequest, http.StatusBadRequest}
	statusInternal = status{http.StatusInternalServerError, http.StatusInternalServerError}
)

// refusal is an operation that was not run.
type refusal struct {
	code      string
	status    status
	message   string
	field     string
	operation string // of the list, where it was found
	locations []gqlerror.Location
	more      gqlerror.List
}

func (r *refusal) errors() gqlerror.List {
	if len(r.more) > 0 {
		return r.more
	}
	extensions := map[string]any{"code": r.code}
	if r.field != "" {
		extensions["field"] = r.field
	}
	return gqlerror.List{{Message: r.message, Locations: r.locations, Extensions: extensions}}
}

func badRequest(code int, message string) *refusal {
	return &refusal{code: codeRequest, status: status{code, code}, message: message}
}

// unread tells where a document stops being GraphQL, without repeating it, or
// that the parser gave up at one of its bounds (tokens, nesting).
func unread(err error) *refusal {
	r := &refusal{code: codeUnread, status: statusDocument, message: "the document cannot be read"}
	e := new(gqlerror.Error)
	if !errors.As(err, &e) {
		return r
	}
	if strings.HasPrefix(e.Message, "exceeded ") {
		r.code, r.message = codeLimit, e.Message
		return r
	}
	r.locations = e.Locations
	return r
}

// invalid tells the first few errors of validation, shortened.
func invalid(errs gqlerror.List) *refusal {
	r := &refusal{code: codeInvalid, status: statusDocument, message: "the document does not fit the schema"}
	for _, e := range errs[:min(len(errs), mostErrors)] {
		r.more = append(r.more, &gqlerror.Error{
			Message: shorten(e.Message), Locations: e.Locations[:min(len(e.Locations), mostErrors)],
			Extensions: map[string]any{"code": codeInvalid},
		})
	}
	return r
}

func shorten(message string) string {
	const most = 200
	if runes := []rune(message); len(runes) > most {
		return string(runes[:most]) + "…"
	}
	return message
}
