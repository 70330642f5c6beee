package graph

import (
	"context"
	"fmt"
	gengraph "kyosai/gen/graph"
)

func (r *mutationResolver) AccountOpen(ctx context.Context, input gengraph.AccountOpenInput) (*gengraph.SignInPayload, error) {
	panic(fmt.Errorf("not implemented: AccountOpen - accountOpen"))
}

func (r *mutationResolver) SignIn(ctx context.Context, input gengraph.SignInInput) (*gengraph.SignInPayload, error) {
	panic(fmt.Errorf("not implemented: SignIn - signIn"))
}

func (r *mutationResolver) SignOut(ctx context.Context) (*gengraph.SignOutPayload, error) {
	panic(fmt.Errorf("not implemented: SignOut - signOut"))
}

func (r *mutationResolver) EmailConfirm(ctx context.Context, input gengraph.EmailConfirmInput) (*gengraph.AccountPayload, error) {
	panic(fmt.Errorf("not implemented: EmailConfirm - emailConfirm"))
}

func (r *mutationResolver) EmailChange(ctx context.Context, input gengraph.EmailChangeInput) (*gengraph.AccountPayload, error) {
	panic(fmt.Errorf("not implemented: EmailChange - emailChange"))
}

func (r *mutationResolver) PasswordForget(ctx context.Context, input gengraph.PasswordForgetInput) (*gengraph.PasswordForgetPayload, error) {
	panic(fmt.Errorf("not implemented: PasswordForget - passwordForget"))
}

func (r *mutationResolver) PasswordReset(ctx context.Context, input gengraph.PasswordResetInput) (*gengraph.AccountPayload, error) {
	panic(fmt.Errorf("not implemented: PasswordReset - passwordReset"))
}

func (r *mutationResolver) PasswordChange(ctx context.Context, input gengraph.PasswordChangeInput) (*gengraph.AccountPayload, error) {
	panic(fmt.Errorf("not implemented: PasswordChange - passwordChange"))
}

func (r *mutationResolver) OpeningCodeIssue(ctx context.Context, input gengraph.OpeningCodeIssueInput) (*gengraph.OpeningCodePayload, error) {
	panic(fmt.Errorf("not implemented: OpeningCodeIssue - openingCodeIssue"))
}

func (r *queryResolver) Viewer(ctx context.Context) (*gengraph.Viewer, error) {
	panic(fmt.Errorf("not implemented: Viewer - viewer"))
}

func (r *Resolver) Mutation() gengraph.MutationResolver { return &mutationResolver{r} }

func (r *Resolver) Query() gengraph.QueryResolver { return &queryResolver{r} }

type (
	mutationResolver struct{ *Resolver }
	queryResolver    struct{ *Resolver }
)
