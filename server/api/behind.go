package api

import (
	"context"
	"net/http"

	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"kyosai/server/problem"
)

// Gate lets a change in, as it goes on from there, or has said in the answer's headers when to come again. Who was let in leaves.
type Gate interface {
	Admit(w http.ResponseWriter, r *http.Request, subject string) (in *http.Request, leave func(), ok bool)
}

// Rush is what stands before an API where more may come at once than it can do.
type Rush struct {
	Gate Gate
	// Of says which operations the gate concerns, and what each is for.
	Of func(op *ast.OperationDefinition, variables map[string]any) (subject string, concerns bool)
	// Sent hears of who is sent away, by the operation's name.
	Sent func(ctx context.Context, operation string)
}

var errRush = problem.New(problem.TooMany, "rush", "ただいま混み合っています。入力した内容は残っています。少し待ってから、もう一度お試しください。")

type askedKey struct{}

// asked is a request that was read, with the operation that it names.
type asked struct {
	doc       *document
	op        operation
	variables map[string]any
	refused   *refusal
}

// Behind serves the API behind a gate. A request is read first and its operation found; only who is let in is looked up (who), so that
// who is sent away costs no work but that.
func (h *Handler) Behind(rush Rush, who func(http.Handler) http.Handler) http.Handler {
	inner := who(h)
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		mediaType := accepted(r)
		if r.Method != http.MethodPost || mediaType == "" {
			inner.ServeHTTP(w, r)
			return
		}
		a := h.ask(w, r)
		if a.refused == nil {
			in, leave, ok := rush.admit(w, r, a)
			if !ok {
				rush.Sent(r.Context(), a.op.definition.Name)
				sendAway(w, mediaType)
				return
			}
			defer leave()
			r = in
		}
		inner.ServeHTTP(w, r.WithContext(context.WithValue(r.Context(), askedKey{}, a)))
	})
}

func (r Rush) admit(w http.ResponseWriter, req *http.Request, a *asked) (in *http.Request, leave func(), ok bool) {
	subject, concerns := r.Of(a.op.definition, a.variables)
	if !concerns {
		return req, func() {}, true
	}
	return r.Gate.Admit(w, req, subject)
}

func sendAway(w http.ResponseWriter, mediaType string) {
	w.Header().Set("Cache-Control", "no-store")
	w.Header().Set("Vary", "Accept")
	code := status{http.StatusTooManyRequests, http.StatusTooManyRequests}
	extensions := map[string]any{"code": string(errRush.Kind), "reason": errRush.Code}
	write(w, mediaType, &refusal{status: code, more: gqlerror.List{{Message: errRush.Message, Extensions: extensions}}})
}

// ask reads a request, unless that was done at the gate.
func (h *Handler) ask(w http.ResponseWriter, r *http.Request) *asked {
	if a, ok := r.Context().Value(askedKey{}).(*asked); ok {
		return a
	}
	req, refused := h.read(w, r)
	if refused != nil {
		return &asked{refused: refused}
	}
	a := &asked{variables: req.variables}
	if a.doc, a.refused = h.find(r, req); a.refused == nil {
		a.op, a.refused = a.doc.choose(req.operationName)
	}
	return a
}
