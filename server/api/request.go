package api

import (
	"errors"
	"io"
	"mime"
	"net/http"
	"strings"

	"kyosai/server/api/strictjson"
)

// request is a GraphQL request as GraphQL over HTTP spells it, with the
// documentId of persisted operations.
type request struct {
	documentID    string
	query         string
	operationName string
	variables     map[string]any
}

// read takes a request off the wire.
func (h *Handler) read(w http.ResponseWriter, r *http.Request) (*request, *refusal) {
	if refused := contentType(r); refused != nil {
		return nil, refused
	}
	body, err := io.ReadAll(http.MaxBytesReader(w, r.Body, h.limits.Body))
	if tooLarge := new(http.MaxBytesError); errors.As(err, &tooLarge) {
		return nil, badRequest(http.StatusRequestEntityTooLarge, "the request is too large")
	}
	if err != nil {
		return nil, badRequest(http.StatusBadRequest, "the request broke off")
	}
	return parse(body)
}

// contentType accepts JSON in UTF-8 alone: a form or multipart body can be
// sent by a page of another site.
func contentType(r *http.Request) *refusal {
	mediaType, params, err := mime.ParseMediaType(r.Header.Get("Content-Type"))
	charset := strings.ToLower(params["charset"])
	if err != nil || mediaType != mediaJSON || charset != "" && charset != "utf-8" {
		return badRequest(http.StatusUnsupportedMediaType, "send application/json in UTF-8")
	}
	if encoding := r.Header.Get("Content-Encoding"); encoding != "" && encoding != "identity" {
		return badRequest(http.StatusUnsupportedMediaType, "send the body as it is, not compressed")
	}
	return nil
}

func parse(body []byte) (*request, *refusal) {
	value, err := strictjson.Decode(body)
	if err != nil {
		return nil, badRequest(http.StatusBadRequest, "the body is not the JSON that is served: "+err.Error())
	}
	object, ok := value.(map[string]any)
	if !ok {
		return nil, badRequest(http.StatusBadRequest, "the body must be one object; there is no batching")
	}
	return fields(object)
}

func fields(object map[string]any) (*request, *refusal) {
	var req request
	good := text(object, "query", &req.query) && text(object, "documentId", &req.documentID) &&
		text(object, "operationName", &req.operationName)
	if !good {
		return nil, badRequest(http.StatusBadRequest, "query, documentId and operationName are texts")
	}
	variables, ok := object["variables"].(map[string]any)
	if !ok && object["variables"] != nil {
		return nil, badRequest(http.StatusBadRequest, "variables is an object")
	}
	req.variables = variables
	if _, ok := object["extensions"].(map[string]any); !ok && object["extensions"] != nil {
		return nil, badRequest(http.StatusBadRequest, "extensions is an object")
	}
	if (req.query == "") == (req.documentID == "") {
		return nil, badRequest(http.StatusBadRequest, "give either query or documentId")
	}
	return &req, nil
}

// text takes a text or null out of the request's object.
func text(object map[string]any, name string, into *string) bool {
	switch v := object[name].(type) {
	case nil:
		return true
	case string:
		*into = v
		return true
	}
	return false
}
