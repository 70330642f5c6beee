package process

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"log/slog"
	"net/http"
	"sync"

	"kyosai/graph"
	"kyosai/server/access"
	"kyosai/server/api"
	"kyosai/server/api/edge"
	"kyosai/server/audit"
	"kyosai/server/cards"
	"kyosai/server/checkouts"
	"kyosai/server/deposits/bankcsv"
	"kyosai/server/documents"
	"kyosai/server/icalendar"
	"kyosai/server/pictures"
	"kyosai/server/settings"
	"kyosai/server/signin/password"
	"kyosai/server/signin/session"
	"kyosai/server/slips"
	"kyosai/server/store"
	"kyosai/webapp"
)

// zone is what the two zones differ in.
type zone struct {
	process    settings.Process
	zone       access.Zone
	limit      session.Limit
	operations []byte
	app        func() (fs.FS, bool)
}

// Public runs the public zone until the context ends.
func Public(ctx context.Context, s *settings.Settings) error {
	z := zone{settings.PublicProcess, access.Public, session.PublicLimit, webapp.MemberManifest(), webapp.Member}
	return z.run(ctx, s, s.Public)
}

// Staff runs the staff zone until the context ends.
func Staff(ctx context.Context, s *settings.Settings) error {
	z := zone{settings.StaffProcess, access.StaffZone, session.StaffLimit, webapp.StaffManifest(), webapp.Staff}
	return z.run(ctx, s, s.Staff)
}

func (z zone) run(ctx context.Context, s *settings.Settings, own settings.Zone) (err error) {
	if err := s.ReadyFor(z.process); err != nil {
		return err
	}
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	CollectRarely()
	db, err := openStore(ctx, s, own.Database)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, db.Close()) }()
	refusals := audit.NewRefusals(db.DB, db.Now)
	signing, err := z.openCards(ctx, s, db)
	if err != nil {
		return err
	}
	handler, err := z.handler(s, own, db, signing, refusals)
	if err != nil {
		return err
	}
	var counting sync.WaitGroup
	counting.Go(func() { refusals.Run(ctx) })
	err = listen(ctx, string(z.process), own.Listen, handler)
	stop()
	counting.Wait()
	return err
}

// handler puts what every request passes around what the zone serves.
func (z zone) handler(s *settings.Settings, own settings.Zone, db *store.Store, signing cards.Cards, refusals *audit.Refusals) (http.Handler, error) {
	origin, err := edge.ParseOrigin(own.Origin)
	if err != nil {
		return nil, fmt.Errorf("--%s-origin: %w", z.process, err)
	}
	sessions := &session.Sessions{Store: db, Zone: z.zone, Limit: z.limit, RequestID: edge.RequestID, Proxies: s.Proxies}
	card, err := openCheckouts(s, db, z.process)
	if err != nil {
		return nil, err
	}
	mux := http.NewServeMux()
	if err := z.mountAPI(mux, s, db, sessions, signing, card, refusals); err != nil {
		return nil, err
	}
	if z.zone == access.StaffZone {
		if err := errors.Join(mountDoor(mux, s, db, sessions, refusals), mountLetters(mux, s, db, sessions, refusals)); err != nil {
			return nil, err
		}
	}
	if err := z.mountApp(mux); err != nil {
		return nil, err
	}
	refused := z.refused(sessions, refusals)
	pages := edge.Zone(origin, slog.Default(), refused, mux)
	if z.zone != access.Public {
		return pages, nil
	}
	return beside(origin, card, refused, pages), nil
}

// refused puts on the record what is refused before anybody asks who sends it.
func (z zone) refused(sessions *session.Sessions, refusals *audit.Refusals) edge.Refused {
	return func(r *http.Request, reason string) {
		stranger := &access.Viewer{Kind: access.Anonymous, Zone: z.zone, Terminal: sessions.Address(r), RequestID: edge.RequestID(r.Context())}
		refusals.Note(access.With(r.Context(), stranger), "", reason)
	}
}

func (z zone) mountAPI(mux *http.ServeMux, s *settings.Settings, db *store.Store, sessions *session.Sessions, signing cards.Cards, card checkouts.Checkouts, refusals *audit.Refusals) error {
	manifest, err := api.ParseManifest(z.operations)
	if err != nil {
		return err
	}
	proofs, err := openDocuments(s, db)
	if err != nil {
		return err
	}
	proofs.Refusals = refusals
	resolver := z.resolver(s, db, sessions, proofs)
	resolver.Checkouts = card
	resolver.ByCard(s.Card.Provider != "")
	if resolver.PayInto, err = slips.ReadPayInto(s.PayInto); err != nil {
		return err
	}
	if resolver.Deposits.Layout, err = bankcsv.Load(s.Statement); err != nil {
		return err
	}
	if resolver.Pictures.Vault, err = OpenVault(s); err != nil {
		return err
	}
	resolver.Refusals, resolver.Cards, resolver.Doors.Cards = refusals, signing, signing
	if z.zone == access.StaffZone {
		if resolver.Lotteries, err = openLotteries(s, db); err != nil {
			return err
		}
	}
	handler, err := graph.New(resolver, z.zone, manifest, s.Developer)
	if err != nil {
		return err
	}
	behind, err := z.behind(handler, s, db, sessions, refusals)
	if err != nil {
		return err
	}
	mux.Handle("/graphql", behind)
	mux.Handle("GET /playground/", handler.Playground())
	proofs.Mount(mux, sessions.Middleware)
	pictures.Site{Pictures: resolver.Pictures, Refusals: refusals}.Mount(mux, sessions.Middleware)
	if z.zone == access.Public {
		dates := icalendar.Calendars{Store: db, Origin: s.Public.Origin}
		icalendar.Site{Calendars: dates, Refusals: refusals}.Mount(mux, sessions.Middleware)
	}
	return nil
}

func (z zone) resolver(s *settings.Settings, db *store.Store, sessions *session.Sessions, proofs *documents.Documents) *graph.Resolver {
	var passwords *password.Keeper // staff have none with us
	if z.zone == access.Public {
		passwords = password.Usual()
	}
	resolver := graph.NewResolver(db, sessions, passwords, s.Public.Origin)
	resolver.Documents = proofs
	return resolver
}

// mountApp serves the app; a binary that was built without it says how to build it.
func (z zone) mountApp(mux *http.ServeMux) error {
	files, built := z.app()
	if !built {
		mux.HandleFunc("/", func(w http.ResponseWriter, _ *http.Request) {
			http.Error(w, webapp.BuildHint, http.StatusServiceUnavailable)
		})
		return nil
	}
	app, err := edge.NewApp(files)
	if err != nil {
		return err
	}
	mux.Handle("/", app)
	return nil
}
