package graph

import (
	"context"
	"kyosai/gen/ent"
	gengraph "kyosai/gen/graph"
	"kyosai/server/access"
	"kyosai/server/signin"
)

func (r *mutationResolver) AccountOpen(ctx context.Context, input gengraph.AccountOpenInput) (*gengraph.SignInPayload, error) {
	return signedIn(ctx, r.Accounts.OpenAccount(ctx, signin.Opening{
		Number: input.Number, Code: input.Code, SignInID: input.SignInID, Password: input.Password, Email: input.Email,
	}))
}

func (r *mutationResolver) SignIn(ctx context.Context, input gengraph.SignInInput) (*gengraph.SignInPayload, error) {
	return signedIn(ctx, r.Accounts.SignIn(ctx, input.SignInID, input.Password))
}

func (r *mutationResolver) SignOut(ctx context.Context) (*gengraph.SignOutPayload, error) {
	problems, err := refused(r.Accounts.SignOut(ctx))
	return &gengraph.SignOutPayload{Problems: problems}, err
}

func (r *mutationResolver) EmailConfirm(ctx context.Context, input gengraph.EmailConfirmInput) (*gengraph.AccountPayload, error) {
	return r.account(ctx, r.Accounts.ConfirmEmail(ctx, input.Token))
}

func (r *mutationResolver) EmailChange(ctx context.Context, input gengraph.EmailChangeInput) (*gengraph.AccountPayload, error) {
	return r.account(ctx, r.Accounts.ChangeEmail(ctx, input.Email, input.Password))
}

func (r *mutationResolver) PasswordForget(ctx context.Context, input gengraph.PasswordForgetInput) (*gengraph.PasswordForgetPayload, error) {
	problems, err := refused(r.Accounts.ForgetPassword(ctx, input.SignInID))
	return &gengraph.PasswordForgetPayload{Problems: problems}, err
}

func (r *mutationResolver) PasswordReset(ctx context.Context, input gengraph.PasswordResetInput) (*gengraph.AccountPayload, error) {
	return r.account(ctx, r.Accounts.ResetPassword(ctx, input.Token, input.Password))
}

func (r *mutationResolver) PasswordChange(ctx context.Context, input gengraph.PasswordChangeInput) (*gengraph.AccountPayload, error) {
	return r.account(ctx, r.Accounts.ChangePassword(ctx, input.Current, input.Password))
}

func (r *mutationResolver) OfficerCodeIssue(ctx context.Context, input gengraph.OfficerCodeIssueInput) (*gengraph.OpeningCodePayload, error) {
	return issued(r.Accounts.IssueOfficerCode(ctx, input.OfficerID))
}

func (r *queryResolver) Viewer(ctx context.Context) (*gengraph.Viewer, error) {
	return looking(ctx), nil
}

func (r *viewerResolver) Account(ctx context.Context, obj *gengraph.Viewer) (*ent.Account, error) {
	return r.Accounts.Own(ctx)
}

func (r *viewerResolver) Member(ctx context.Context, obj *gengraph.Viewer) (*ent.Member, error) {
	if id := access.From(ctx).MemberID; id != "" {
		return r.Resolver.Members.Get(ctx, id, shows(ctx, "account"))
	}
	return nil, nil
}

func (r *viewerResolver) Officer(ctx context.Context, obj *gengraph.Viewer) (*ent.Officer, error) {
	return r.Officers.Self(ctx)
}

func (r *viewerResolver) Staff(ctx context.Context, obj *gengraph.Viewer) (*ent.Staff, error) {
	return r.Personnel.Self(ctx)
}

func (r *Resolver) Mutation() gengraph.MutationResolver { return &mutationResolver{r} }

func (r *Resolver) Query() gengraph.QueryResolver { return &queryResolver{r} }

func (r *Resolver) Viewer() gengraph.ViewerResolver { return &viewerResolver{r} }

type (
	mutationResolver struct{ *Resolver }
	queryResolver    struct{ *Resolver }
	viewerResolver   struct{ *Resolver }
)
