package graph

import (
	"context"
	"kyosai/gen/ent"
	gengraph "kyosai/gen/graph"
	"kyosai/server/leavings"
	"kyosai/server/page"
)

func (r *memberResolver) LeavingCorrections(ctx context.Context, obj *ent.Member, first int, after *string) (*page.Page[*ent.LeavingCorrection], error) {
	return r.Resolver.Leavings.Of(ctx, obj.ID, first, after)
}

func (r *mutationResolver) LeavingCorrectionPropose(ctx context.Context, input gengraph.LeavingCorrectionProposeInput) (*gengraph.LeavingCorrectionPayload, error) {
	proposed, err := r.Resolver.Leavings.Propose(ctx, leavings.Correction{MemberID: input.Member, Was: input.Was, LeftOn: input.LeftOn, Reason: input.Reason})
	problems, err := refused(err)
	return &gengraph.LeavingCorrectionPayload{Correction: proposed, Problems: problems}, err
}

func (r *mutationResolver) LeavingCorrectionConfirm(ctx context.Context, input gengraph.LeavingCorrectionConfirmInput) (*gengraph.LeavingCorrectionPayload, error) {
	confirmed, err := r.Resolver.Leavings.Confirm(ctx, input.ID, input.Version)
	problems, err := refused(err)
	return &gengraph.LeavingCorrectionPayload{Correction: confirmed, Problems: problems}, err
}

func (r *mutationResolver) LeavingCorrectionReject(ctx context.Context, input gengraph.LeavingCorrectionRejectInput) (*gengraph.LeavingCorrectionPayload, error) {
	rejected, err := r.Resolver.Leavings.Reject(ctx, input.ID, input.Version, input.Answer)
	problems, err := refused(err)
	return &gengraph.LeavingCorrectionPayload{Correction: rejected, Problems: problems}, err
}

func (r *queryResolver) LeavingCorrections(ctx context.Context, all bool, first int, after *string) (*page.Page[*ent.LeavingCorrection], error) {
	return r.Resolver.Leavings.List(ctx, all, first, after)
}
