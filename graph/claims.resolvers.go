package graph

import (
	"context"
	"fmt"
	"kyosai/gen/ent"
	gengraph "kyosai/gen/graph"
	"kyosai/server/page"
)

func (r *claimResolver) Documents(ctx context.Context, obj *ent.Claim, first int, after *string) (*page.Page[*ent.Document], error) {
	panic(fmt.Errorf("not implemented: Documents - documents"))
}

func (r *claimResolver) Decisions(ctx context.Context, obj *ent.Claim, first int, after *string) (*page.Page[*ent.Decision], error) {
	panic(fmt.Errorf("not implemented: Decisions - decisions"))
}

func (r *mutationResolver) ClaimSave(ctx context.Context, input gengraph.ClaimSaveInput) (*gengraph.ClaimPayload, error) {
	panic(fmt.Errorf("not implemented: ClaimSave - claimSave"))
}

func (r *mutationResolver) ClaimSubmit(ctx context.Context, input gengraph.ClaimSubmitInput) (*gengraph.ClaimPayload, error) {
	panic(fmt.Errorf("not implemented: ClaimSubmit - claimSubmit"))
}

func (r *mutationResolver) ClaimWithdraw(ctx context.Context, input gengraph.ClaimWithdrawInput) (*gengraph.ClaimPayload, error) {
	panic(fmt.Errorf("not implemented: ClaimWithdraw - claimWithdraw"))
}

func (r *mutationResolver) ClaimDiscard(ctx context.Context, input gengraph.ClaimDiscardInput) (*gengraph.ClaimPayload, error) {
	panic(fmt.Errorf("not implemented: ClaimDiscard - claimDiscard"))
}

func (r *mutationResolver) DocumentRemove(ctx context.Context, input gengraph.DocumentRemoveInput) (*gengraph.ClaimPayload, error) {
	panic(fmt.Errorf("not implemented: DocumentRemove - documentRemove"))
}

func (r *mutationResolver) ClaimReturn(ctx context.Context, input gengraph.ClaimReturnInput) (*gengraph.ClaimPayload, error) {
	panic(fmt.Errorf("not implemented: ClaimReturn - claimReturn"))
}

func (r *mutationResolver) ClaimRecommend(ctx context.Context, input gengraph.ClaimRecommendInput) (*gengraph.ClaimPayload, error) {
	panic(fmt.Errorf("not implemented: ClaimRecommend - claimRecommend"))
}

func (r *mutationResolver) ClaimApprove(ctx context.Context, input gengraph.ClaimApproveInput) (*gengraph.ClaimPayload, error) {
	panic(fmt.Errorf("not implemented: ClaimApprove - claimApprove"))
}

func (r *mutationResolver) ClaimRefuse(ctx context.Context, input gengraph.ClaimRefuseInput) (*gengraph.ClaimPayload, error) {
	panic(fmt.Errorf("not implemented: ClaimRefuse - claimRefuse"))
}

func (r *queryResolver) Claim(ctx context.Context, id string) (*ent.Claim, error) {
	panic(fmt.Errorf("not implemented: Claim - claim"))
}

func (r *queryResolver) Claims(ctx context.Context, filter *gengraph.ClaimFilter, order gengraph.ClaimOrder, first int, after *string) (*page.Page[*ent.Claim], error) {
	panic(fmt.Errorf("not implemented: Claims - claims"))
}

func (r *queryResolver) ClaimCounts(ctx context.Context) ([]*gengraph.ClaimCount, error) {
	panic(fmt.Errorf("not implemented: ClaimCounts - claimCounts"))
}
