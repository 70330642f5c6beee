package process

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"net/http"
	"time"
)

// drain is how long a process that is told to stop finishes what it began.
const drain = 15 * time.Second

// listen serves a handler, and a health page beside it, until the context ends;
// then it takes no more requests and finishes the ones it has.
func listen(ctx context.Context, name, address string, handler http.Handler) error {
	listener, err := net.Listen("tcp", address)
	if err != nil {
		return taken(name+"-listen", address, err)
	}
	server := &http.Server{
		Handler:           routes(handler),
		ReadHeaderTimeout: 10 * time.Second,
		ReadTimeout:       2 * time.Minute,
		WriteTimeout:      2 * time.Minute,
		IdleTimeout:       2 * time.Minute,
		MaxHeaderBytes:    32 << 10,
	}
	return serve(ctx, server, listener, name)
}

func routes(handler http.Handler) http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /healthz", func(w http.ResponseWriter, _ *http.Request) { fmt.Fprintln(w, "ok") })
	mux.Handle("POST /documents", slowly(handler))
	mux.Handle("/", handler)
	return mux
}

// slowest is how long a proof may be on its way: the largest needs that on a slow telephone line.
const slowest = 15 * time.Minute

// slowly gives a request more time than the server's bounds do.
func slowly(handler http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		until, line := time.Now().Add(slowest), http.NewResponseController(w)
		if err := errors.Join(line.SetReadDeadline(until), line.SetWriteDeadline(until.Add(time.Minute))); err != nil {
			slog.Warn("no more time for a file", "error", err.Error())
		}
		handler.ServeHTTP(w, r)
	})
}

func serve(ctx context.Context, server *http.Server, listener net.Listener, name string) error {
	ended := make(chan error, 1)
	go func() { ended <- server.Serve(listener) }()
	slog.Info("serving", "process", name, "address", listener.Addr().String())
	select {
	case err := <-ended:
		return err
	case <-ctx.Done():
	}
	slog.Info("draining", "process", name)
	limit, cancel := context.WithTimeout(context.WithoutCancel(ctx), drain)
	defer cancel()
	if err := server.Shutdown(limit); err != nil {
		return errors.Join(err, server.Close())
	}
	return nil
}
