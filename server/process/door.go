package process

import (
	"net/http"

	"kyosai/server/audit"
	"kyosai/server/settings"
	"kyosai/server/signin/openid"
	"kyosai/server/signin/session"
	"kyosai/server/store"
)

// mountDoor serves where staff come in.
func mountDoor(mux *http.ServeMux, s *settings.Settings, db *store.Store, sessions *session.Sessions, refusals *audit.Refusals) error {
	key, err := ownKey(s.Data, string(settings.StaffProcess))
	if err != nil {
		return err
	}
	secret, err := readSecret("identity-secret-file", s.Identity.SecretFile)
	if err != nil {
		return err
	}
	door, err := openid.New(openid.Options{
		Store: db, Sessions: sessions, Key: key, Origin: s.Staff.Origin, Issuer: s.Identity.Issuer,
		Client: s.Identity.Client, Secret: secret, Production: s.Mode == settings.Production, Refusals: refusals,
	})
	if err != nil {
		return err
	}
	handler := sessions.Middleware(door.Handler())
	mux.Handle("GET "+openid.Path, handler)
	mux.Handle("GET "+openid.CallbackPath, handler)
	return nil
}
