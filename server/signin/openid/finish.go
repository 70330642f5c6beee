package openid

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net/http"
	"time"

	"github.com/coreos/go-oidc/v3/oidc"
	"golang.org/x/oauth2"

	"kyosai/gen/ent"
	"kyosai/gen/ent/staff"
	"kyosai/server/access"
	"kyosai/server/signin/session"
	"kyosai/server/store"
)

// skew is how far the provider's clock may be from ours.
const skew = time.Minute

// Why a sign-in at the provider has its line in the record.
const (
	refusedUnfinished = "SIGN_IN_UNFINISHED" // none had begun here, it took too long, or the provider broke it off
	refusedUnproven   = "SIGN_IN_UNPROVEN"   // what the provider's page brought back did not hold
	refusedNotStaff   = "SIGN_IN_NOT_STAFF"  // somebody whom the provider knows and the staff table does not let in
)

// finish takes the browser back from the provider. The sign-in that had begun is over, whatever comes of it.
func (d *Door) finish(w http.ResponseWriter, r *http.Request) {
	query := r.URL.Query()
	p, err := d.pendingOf(r, query.Get("state"))
	keep(w, "", -1)
	if err != nil || query.Get("error") != "" {
		slog.Warn("a sign-in was not finished", "error", err, "provider", providerError(query.Get("error")))
		d.Refusals.Note(r.Context(), "", refusedUnfinished)
		show(w, http.StatusBadRequest, pageAgain, "")
		return
	}
	subject, err := d.subject(r.Context(), p, query.Get("code"))
	if err != nil {
		slog.Warn("a sign-in was refused", "error", err)
		d.Refusals.Note(r.Context(), "", refusedUnproven)
		show(w, http.StatusBadRequest, pageAgain, "")
		return
	}
	opened, err := d.open(r.Context(), subject)
	if err == nil {
		err = opened.Hand(r.Context())
	}
	switch {
	case errors.Is(err, errNotStaff):
		slog.Warn("a sign-in was refused: not on the staff, or disabled")
		d.Refusals.Note(r.Context(), "", refusedNotStaff)
		show(w, http.StatusForbidden, pageNotStaff, subject)
	case err != nil:
		slog.Error("a sign-in failed", "error", err)
		show(w, http.StatusInternalServerError, pageAgain, "")
	default:
		w.Header().Set("Cache-Control", "no-store")
		http.Redirect(w, r, p.Return, http.StatusSeeOther)
	}
}

// providerError keeps what the provider says out of our log, but for its own short words.
func providerError(code string) string {
	for _, known := range []string{"access_denied", "login_required", "temporarily_unavailable", "server_error"} {
		if code == known {
			return code
		}
	}
	return ""
}

// subject exchanges the code and gives the provider's name for the person, once all that it says has been checked.
func (d *Door) subject(ctx context.Context, p *pending, code string) (string, error) {
	provider, err := d.discover(ctx)
	if err != nil {
		return "", err
	}
	ctx = d.withClient(ctx)
	token, err := d.config(provider).Exchange(ctx, code, oauth2.VerifierOption(p.Verifier))
	if err != nil {
		return "", fmt.Errorf("exchange the code: %w", err)
	}
	raw, _ := token.Extra("id_token").(string)
	verified, err := provider.Verifier(&oidc.Config{ClientID: d.Client, Now: d.Store.Now}).Verify(ctx, raw)
	if err != nil {
		return "", fmt.Errorf("verify the id token: %w", err)
	}
	if verified.Nonce != p.Nonce {
		return "", errors.New("the id token was made for another sign-in")
	}
	return verified.Subject, justNow(verified, p)
}

// justNow holds that the person showed himself for this sign-in: a session that somebody left open at the provider on a
// shared terminal does not do.
func justNow(t *oidc.IDToken, p *pending) error {
	var claims struct {
		AuthTime int64 `json:"auth_time"`
	}
	if err := t.Claims(&claims); err != nil {
		return fmt.Errorf("read the id token: %w", err)
	}
	if time.Unix(claims.AuthTime, 0).Before(p.Begun.Add(-skew)) {
		return errors.New("the provider did not ask for the password again")
	}
	return nil
}

var errNotStaff = errors.New("not on the staff, or disabled")

// open makes a session for somebody on the staff who may sign in. What the database took for equal is compared again.
func (d *Door) open(ctx context.Context, subject string) (opened *session.Opened, err error) {
	found, err := d.Store.Client.Staff.Query().Where(staff.Subject(subject), staff.Enabled(true)).Only(access.AsSystem(ctx))
	if ent.IsNotFound(err) || err == nil && found.Subject != subject {
		return nil, errNotStaff
	}
	if err != nil {
		return nil, fmt.Errorf("find staff: %w", err)
	}
	as := *access.From(access.AsSystem(ctx))
	as.StaffID = found.ID
	err = d.Store.InTx(access.With(ctx, &as), func(ctx context.Context, tx *store.Tx) (err error) {
		opened, err = d.Sessions.Open(ctx, tx, access.Viewer{Kind: access.Staff, StaffID: found.ID, Name: found.Name})
		return err
	})
	return opened, err
}
