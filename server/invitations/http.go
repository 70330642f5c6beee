package invitations

import (
	"context"
	"encoding/json"
	"io"
	"net/http"

	"kyosai/server/api/strictjson"
	"kyosai/server/audit"
	"kyosai/server/letters"
	"kyosai/server/plainhttp"
	"kyosai/server/problem"
)

// mostBytes is how long a wish may be: a hundred keys and some.
const mostBytes = 16 << 10

// Mount serves the making of letters beside the API, in the same session: POST /paper/invitations answers with the PDF, once.
func (i Invitations) Mount(mux *http.ServeMux, session func(http.Handler) http.Handler) {
	mux.Handle("POST /paper/invitations", session(http.HandlerFunc(i.post)))
}

// wish is how an app writes a Wish.
type wish struct {
	IdempotencyKey string   `json:"idempotencyKey"`
	MemberIDs      []string `json:"memberIds"`
	Anew           bool     `json:"anew"`
}

var errForm = problem.New(problem.Invalid, "form", "送られた内容を読み取れませんでした。画面を開き直してください。")

func (i Invitations) issue(ctx context.Context, body io.Reader) (*letters.Printed, error) {
	data, err := io.ReadAll(body)
	if err != nil {
		return nil, errForm
	}
	var asked wish
	if _, err := strictjson.Decode(data); err != nil || json.Unmarshal(data, &asked) != nil {
		return nil, errForm
	}
	return i.Issue(ctx, Wish{Key: asked.IdempotencyKey, MemberIDs: asked.MemberIDs, Anew: asked.Anew})
}

func (i Invitations) post(w http.ResponseWriter, r *http.Request) {
	ctx := audit.With(r.Context(), audit.Begin("invitationsIssue"))
	printed, err := i.issue(ctx, http.MaxBytesReader(w, r.Body, mostBytes))
	if err = plainhttp.Record(ctx, i.Store.DB, i.Store.Now(), i.Refusals, err); err != nil {
		plainhttp.Refuse(w, "invitations", err)
		return
	}
	printed.Serve(w)
}
