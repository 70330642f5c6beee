package process

import (
	"context"
	"errors"
	"net/http"

	"kyosai/graph"
	"kyosai/server/access"
	"kyosai/server/api"
	"kyosai/server/settings"
	"kyosai/server/store"
	"kyosai/webapp"
)

// Public runs the public zone until the context ends.
func Public(ctx context.Context, s *settings.Settings) error {
	return runZone(ctx, s, settings.PublicProcess, s.Public, access.Public, webapp.MemberManifest())
}

// Staff runs the staff zone until the context ends.
func Staff(ctx context.Context, s *settings.Settings) error {
	return runZone(ctx, s, settings.StaffProcess, s.Staff, access.StaffZone, webapp.StaffManifest())
}

func runZone(ctx context.Context, s *settings.Settings, p settings.Process, own settings.Zone, zone access.Zone, operations []byte) (err error) {
	if err := s.ReadyFor(p); err != nil {
		return err
	}
	db, err := openStore(ctx, own.Database)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, db.Close()) }()
	handler, err := zoneHandler(s, db, zone, operations)
	if err != nil {
		return err
	}
	return listen(ctx, string(p), own.Listen, handler)
}

func zoneHandler(s *settings.Settings, db *store.Store, zone access.Zone, operations []byte) (http.Handler, error) {
	manifest, err := api.ParseManifest(operations)
	if err != nil {
		return nil, err
	}
	handler, err := graph.New(&graph.Resolver{Store: db}, zone, manifest, s.Developer)
	if err != nil {
		return nil, err
	}
	mux := http.NewServeMux()
	mux.Handle("/graphql", handler)
	return mux, nil
}
