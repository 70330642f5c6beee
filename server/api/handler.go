package api

import (
	"context"
	"net"
	"net/http"
	"strings"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"

	"kyosai/server/api/inorder"
)

// refusedMessage is for people whose page is older than the server.
const refusedMessage = "この画面は古くなっています。画面を読み込み直してください"

// ServeHTTP answers one GraphQL request.
func (h *Handler) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Cache-Control", "no-store")
	w.Header().Set("Vary", "Accept")
	if r.Method != http.MethodPost {
		w.Header().Set("Allow", http.MethodPost)
		h.refuse(w, r, mediaJSON, badRequest(http.StatusMethodNotAllowed, "only POST is served"))
		return
	}
	mediaType := accepted(r)
	if mediaType == "" {
		h.refuse(w, r, mediaJSON, badRequest(http.StatusNotAcceptable, "accept "+mediaGraphQL+" or "+mediaJSON))
		return
	}
	defer h.rescue(w, r, mediaType)
	resp, refused := h.answer(w, r)
	if refused != nil {
		h.refuse(w, r, mediaType, refused)
		return
	}
	writeResponse(w, mediaType, resp)
}

// refuse answers what does not run, and tells of it.
func (h *Handler) refuse(w http.ResponseWriter, r *http.Request, mediaType string, refused *refusal) {
	h.refused(r.Context(), refused.operation, refused.code)
	write(w, mediaType, refused)
}

// rescue answers a panic outside of any field.
func (h *Handler) rescue(w http.ResponseWriter, r *http.Request, mediaType string) {
	value := recover()
	if value == nil {
		return
	}
	if value == http.ErrAbortHandler {
		panic(value)
	}
	h.report(r.Context(), "", h.recovered(r.Context(), value))
	write(w, mediaType, &refusal{code: codeInternal, status: statusInternal, message: fault, more: faults(r.Context())})
}

func (h *Handler) answer(w http.ResponseWriter, r *http.Request) (*graphql.Response, *refusal) {
	a := h.ask(w, r)
	if a.refused != nil {
		return nil, a.refused
	}
	resp, refused := h.checked(r, a.doc, a.op, a.variables)
	if refused != nil {
		refused.operation = a.op.definition.Name
	}
	return resp, refused
}

// checked runs an operation whose variables and pages are within bounds.
func (h *Handler) checked(r *http.Request, doc *document, op operation, given map[string]any) (*graphql.Response, *refusal) {
	variables, refused := h.coerce(op.definition, given)
	if refused != nil {
		return nil, refused
	}
	if err := op.pages.Check(h.limits, variables); err != nil {
		return nil, &refusal{code: codeLimit, status: statusDocument, message: err.Error()}
	}
	return h.run(r, doc, op.definition, variables), nil
}

// find takes the document from the zone's list, or, for a developer on this
// machine, from the request.
func (h *Handler) find(r *http.Request, req *request) (*document, *refusal) {
	hash, isHash := strings.CutPrefix(req.documentID, hashPrefix)
	if req.query != "" {
		hash, isHash = hashOf(req.query), true
	}
	if doc := h.listed[hash]; isHash && doc != nil {
		return doc, nil
	}
	if req.query != "" && h.opened(r) {
		return h.prepare(req.query)
	}
	return nil, &refusal{code: codeRefused, status: statusRequest, message: refusedMessage}
}

// opened tells whether the developer's switch is on and both ends of the
// connection are on this machine.
func (h *Handler) opened(r *http.Request) bool {
	if !h.developer {
		return false
	}
	local, _ := r.Context().Value(http.LocalAddrContextKey).(net.Addr)
	return local != nil && loopback(local.String()) && loopback(r.RemoteAddr)
}

func loopback(address string) bool {
	host, _, err := net.SplitHostPort(address)
	if err != nil {
		return false
	}
	ip := net.ParseIP(host)
	return ip != nil && ip.IsLoopback()
}

// run executes an operation that nothing speaks against.
func (h *Handler) run(r *http.Request, doc *document, op *ast.OperationDefinition, variables map[string]any) *graphql.Response {
	ctx, cancel := context.WithTimeout(r.Context(), h.timeout)
	defer cancel()
	visit := h.fields.visit()
	operation := &graphql.OperationContext{
		RawQuery: doc.text, Variables: variables, OperationName: op.Name, Doc: doc.parsed, Operation: op,
		DisableIntrospection: !h.opened(r), RecoverFunc: h.recovered,
		ResolverMiddleware: visit.around, RootResolverMiddleware: throughRoot,
	}
	inorder.WithRules(operation, visit)
	ctx = graphql.WithOperationContext(ctx, operation)
	ctx = graphql.WithResponseContext(ctx, h.present, h.recovered)
	resp := h.executable.Exec(ctx)(ctx)
	resp.Errors = append(resp.Errors, graphql.GetErrors(ctx)...)
	return resp
}

func throughRoot(ctx context.Context, next graphql.RootResolver) graphql.Marshaler { return next(ctx) }
