package api

import (
	"bytes"
	"context"
	"encoding/json"
	"net/http"
	"strconv"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/gqlerror"
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
// is copied as it is.
func writeResponse(w http.ResponseWriter, mediaType string, resp *graphql.Response) {
	data := []byte(resp.Data)
	if len(data) == 0 {
		data = []byte("null")
	}
	b := make([]byte, 0, len(data)+64)
	b = append(b, '{')
	if len(resp.Errors) > 0 {
		b = append(b, `"errors":`...)
		b = append(b, encoded(resp.Errors[:min(len(resp.Errors), mostTold)])...)
		b = append(b, ',')
	}
	b = append(append(append(b, `"data":`...), data...), '}')
	send(w, mediaType, http.StatusOK, b)
}

func send(w http.ResponseWriter, mediaType string, code int, body []byte) {
	w.Header().Set("Content-Type", mediaType+"; charset=utf-8")
	w.Header().Set("Content-Length", strconv.Itoa(len(body)))
	w.WriteHeader(code)
	_, _ = w.Write(body)
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
