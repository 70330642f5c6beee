package graph

import (
	"context"

	gengraph "kyosai/gen/graph"
	"kyosai/server/access"
	"kyosai/server/signin"
	"kyosai/server/signin/session"
)

// looking is who is looking, as the zone's app knows him.
func looking(ctx context.Context) *gengraph.Viewer {
	v := access.From(ctx)
	idle := int(session.LimitOf(v.Zone).Idle.Seconds())
	return &gengraph.Viewer{Kind: gengraph.ViewerKind(v.Kind), Roles: append([]string{}, v.Roles.Names()...), IdleSeconds: idle}
}

// signedIn answers to who has signed in, or why he has not.
func signedIn(ctx context.Context, err error) (*gengraph.SignInPayload, error) {
	problems, err := refused(err)
	if err != nil || len(problems) > 0 {
		return &gengraph.SignInPayload{Problems: problems}, err
	}
	return &gengraph.SignInPayload{Viewer: looking(ctx), Problems: problems}, nil
}

// issued answers with a code that was just made.
func issued(code *signin.Code, err error) (*gengraph.OpeningCodePayload, error) {
	problems, err := refused(err)
	if err != nil || code == nil {
		return &gengraph.OpeningCodePayload{Problems: problems}, err
	}
	return &gengraph.OpeningCodePayload{Code: &code.Text, EndsAt: &code.EndsAt, Officer: code.Officer, Problems: problems}, nil
}

// account answers with the viewer's account as it is now; who is not signed in gets none.
func (r *Resolver) account(ctx context.Context, err error) (*gengraph.AccountPayload, error) {
	problems, err := refused(err)
	if err != nil || len(problems) > 0 {
		return &gengraph.AccountPayload{Problems: problems}, err
	}
	own, err := r.Accounts.Own(ctx)
	return &gengraph.AccountPayload{Account: own, Problems: problems}, err
}
