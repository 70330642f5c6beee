package bench

import (
	"context"
	"errors"
	"net/http"
	"os"
	"runtime/pprof"
	"time"

	"kyosai/server/bench/byhand"
	"kyosai/server/process"
	"kyosai/server/settings"
	"kyosai/server/store"
)

// Side serves one side of the comparison until the context ends: a zone as "kyosai serve" does, or the handlers by hand.
func Side(ctx context.Context, name string, s *settings.Settings, profile string) (err error) {
	if profile != "" {
		file, err := os.Create(profile)
		if err != nil {
			return err
		}
		if err := pprof.StartCPUProfile(file); err != nil {
			return err
		}
		defer func() {
			pprof.StopCPUProfile()
			err = errors.Join(err, file.Close())
		}()
	}
	switch name {
	case public:
		return process.Public(ctx, s)
	case staff:
		return process.Staff(ctx, s)
	}
	return serveByHand(ctx, s)
}

func serveByHand(ctx context.Context, s *settings.Settings) (err error) {
	db, err := store.Open(ctx, s.Database)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, db.Close()) }()
	mux := http.NewServeMux()
	mux.HandleFunc("GET /healthz", func(http.ResponseWriter, *http.Request) {})
	mux.Handle("/", byhand.Handler(db))
	server := &http.Server{Addr: s.Public.Listen, Handler: mux, ReadHeaderTimeout: 10 * time.Second}
	ended := make(chan error, 1)
	go func() { ended <- server.ListenAndServe() }()
	select {
	case err := <-ended:
		return err
	case <-ctx.Done():
		return server.Close()
	}
}
