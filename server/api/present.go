package api

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"runtime/debug"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"kyosai/server/api/edge"
	"kyosai/server/api/scalar"
	"kyosai/server/problem"
)

// fault is all that is told of a fault of ours.
const fault = "処理中に不具合が起きました。もう一度お試しください。続くときは、この番号を窓口にお知らせください"

// recovered is a panic on its way to the log.
type recovered struct {
	value any
	stack []byte
}

func (r *recovered) Error() string { return fmt.Sprintf("panic: %v", r.value) }

// recovered turns a panic in a field into an error; gqlgen calls it.
func (h *Handler) recovered(_ context.Context, value any) error {
	return &recovered{value: value, stack: debug.Stack()}
}

// present decides what an error in a field tells the client.
func (h *Handler) present(ctx context.Context, err error) *gqlerror.Error {
	path := graphql.GetPath(ctx)
	if p := problem.As(err); p != nil {
		extensions := map[string]any{"code": string(p.Kind), "reason": p.Code}
		if p.Field != "" {
			extensions["field"] = p.Field
		}
		return &gqlerror.Error{Message: p.Message, Path: path, Extensions: extensions}
	}
	if value := new(scalar.Error); errors.As(err, &value) {
		return &gqlerror.Error{Message: value.Reason.Error(), Path: path, Extensions: map[string]any{"code": codeValue}}
	}
	h.report(ctx, path.String(), err)
	return &gqlerror.Error{Message: fault, Path: path, Extensions: internal(ctx)}
}

func internal(ctx context.Context) map[string]any {
	return map[string]any{"code": codeInternal, "requestId": edge.RequestID(ctx)}
}

// report logs a fault. A client that went away is none.
func (h *Handler) report(ctx context.Context, path string, err error) {
	if errors.Is(err, context.Canceled) && ctx.Err() != nil {
		return
	}
	attrs := []any{slog.String("request", edge.RequestID(ctx)), slog.String("path", path), slog.Any("error", err)}
	if op := operationName(ctx); op != "" {
		attrs = append(attrs, slog.String("operation", op))
	}
	if panicked := new(recovered); errors.As(err, &panicked) {
		attrs = append(attrs, slog.String("stack", string(panicked.stack)))
	}
	h.log.ErrorContext(ctx, "a request met a fault", attrs...)
}

func operationName(ctx context.Context) string {
	if !graphql.HasOperationContext(ctx) {
		return ""
	}
	return graphql.GetOperationContext(ctx).OperationName
}
