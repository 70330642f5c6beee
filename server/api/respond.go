package api

import (
	"bytes"
	"context"
	"encoding/json"
	"net/http"
	"slices"
	"strconv"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"kyosai/server/api/inorder"
	"kyosai/server/problem"
)

// mostTold bounds the errors of one answer; the rest only repeat themselves row by row.
const mostTold = 100

// write answers a refusal: errors and no data.
func write(w http.ResponseWriter, mediaType string, r *refusal) {
	code := r.status.json
	if mediaType == mediaGraphQL {
		code = r.status.graphql
	}
	var b bytes.Buffer
	b.WriteString(`{"errors":`)
	b.Write(encoded(r.errors()))
	b.WriteByte('}')
	send(w, mediaType, code, b.Bytes())
}

// writeResponse answers an operation that ran. The data is JSON already and
// is sent as it is; then its room is free for the next answer.
func writeResponse(w http.ResponseWriter, mediaType string, resp *graphql.Response) {
	head := []byte(`{"data":`)
	if len(resp.Errors) > 0 {
		head = append([]byte(`{"errors":`), encoded(resp.Errors[:min(len(resp.Errors), mostTold)])...)
		head = append(head, `,"data":`...)
	}
	data := []byte(resp.Data)
	if len(data) == 0 {
		data = []byte("null")
	}
	code := http.StatusOK
	if tooMany(resp.Errors) {
		w.Header().Set("Retry-After", retryAfter)
		code = http.StatusTooManyRequests
	}
	send(w, mediaType, code, head, data, []byte{'}'})
	inorder.Release(resp.Data)
}

// retryAfter is how many seconds a client that came in a rush does well to wait.
const retryAfter = "30"

// tooMany tells whether an operation was sent away because too many wait already.
func tooMany(errs gqlerror.List) bool {
	return slices.ContainsFunc(errs, func(e *gqlerror.Error) bool { return e.Extensions["code"] == string(problem.TooMany) })
}

func send(w http.ResponseWriter, mediaType string, code int, parts ...[]byte) {
	length := 0
	for _, part := range parts {
		length += len(part)
	}
	w.Header().Set("Content-Type", mediaType+"; charset=utf-8")
	w.Header().Set("Content-Length", strconv.Itoa(length))
	w.WriteHeader(code)
	for _, part := range parts {
		_, _ = w.Write(part)
	}
}

// encoded cannot fail: errors are made of texts, numbers and maps of texts.
func encoded(errs gqlerror.List) []byte {
	b, err := json.Marshal(errs)
	if err != nil {
		panic(err)
	}
	return b
}

func faults(ctx context.Context) gqlerror.List {
	return gqlerror.List{{Message: fault, Extensions: internal(ctx)}}
}
