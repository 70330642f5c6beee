package graph

import (
	"context"
	"kyosai/gen/ent"
	gengraph "kyosai/gen/graph"
	"kyosai/server/claims"
	"kyosai/server/page"
)

func (r *claimResolver) TakesReply(ctx context.Context, obj *ent.Claim) (bool, error) {
	return !r.Store.Off.Holds("Claim", "reply"), nil
}

func (r *claimResolver) WayBack(ctx context.Context, obj *ent.Claim) (*gengraph.WayBack, error) {
	way, err := r.Resolver.Claims.WayBack(ctx, obj)
	if err != nil || way == "" {
		return nil, err
	}
	return new(gengraph.WayBack(way)), nil
}

func (r *claimResolver) DayFollows(ctx context.Context, obj *ent.Claim) (bool, error) {
	return r.Resolver.Claims.DayFollows(ctx, obj)
}

func (r *claimResolver) Proofs(ctx context.Context, obj *ent.Claim) ([]string, error) {
	return r.Resolver.Claims.Proofs(ctx, obj)
}

func (r *claimResolver) PaidBefore(ctx context.Context, obj *ent.Claim, first int, after *string) (*page.Page[*ent.Payment], error) {
	return r.Members.PaidBefore(ctx, obj, first, after)
}

func (r *claimResolver) ClaimedBesides(ctx context.Context, obj *ent.Claim, first int, after *string) (*page.Page[*ent.Claim], error) {
	return r.Resolver.Claims.Besides(ctx, obj, first, after, shownRows(ctx))
}

func (r *claimResolver) Documents(ctx context.Context, obj *ent.Claim, first int, after *string) (*page.Page[*ent.Document], error) {
	return page.Loaded(obj.Edges.Documents, first, after, func(d *ent.Document) string { return page.Cursor(d.ID) })
}

func (r *claimResolver) Decisions(ctx context.Context, obj *ent.Claim, first int, after *string) (*page.Page[*ent.Decision], error) {
	return page.Loaded(obj.Edges.Decisions, first, after, func(d *ent.Decision) string { return page.Cursor(d.ID) })
}

func (r *mutationResolver) ClaimSave(ctx context.Context, input gengraph.ClaimSaveInput) (*gengraph.ClaimPayload, error) {
	return claimed(r.Resolver.Claims.Save(ctx, filledIn(input)))
}

func (r *mutationResolver) ClaimSubmit(ctx context.Context, input gengraph.ClaimSubmitInput) (*gengraph.ClaimPayload, error) {
	return claimed(r.Resolver.Claims.Submit(ctx, claims.Submission{ID: input.ID, Version: input.Version, Key: input.IdempotencyKey}))
}

func (r *mutationResolver) ClaimWithdraw(ctx context.Context, input gengraph.ClaimWithdrawInput) (*gengraph.ClaimPayload, error) {
	return claimed(r.Resolver.Claims.Withdraw(ctx, claims.Withdrawing{ID: input.ID, Version: input.Version, Note: input.Note}))
}

func (r *mutationResolver) ClaimDiscard(ctx context.Context, input gengraph.ClaimDiscardInput) (*gengraph.ClaimPayload, error) {
	return claimed(nil, r.Resolver.Claims.Discard(ctx, input.ID, input.Version))
}

func (r *mutationResolver) ClaimAssign(ctx context.Context, input gengraph.ClaimAssignInput) (*gengraph.ClaimPayload, error) {
	return claimed(r.Resolver.Claims.Assign(ctx, claims.Handover{ID: input.ID, From: value(input.From), To: value(input.To)}))
}

func (r *mutationResolver) ClaimFile(ctx context.Context, input gengraph.ClaimSaveInput) (*gengraph.ClaimPayload, error) {
	return claimed(r.Resolver.Claims.File(ctx, filledIn(input)))
}

func (r *mutationResolver) ClaimFileSubmit(ctx context.Context, input gengraph.ClaimSubmitInput) (*gengraph.ClaimPayload, error) {
	return r.ClaimSubmit(ctx, input)
}

func (r *mutationResolver) ClaimFileDiscard(ctx context.Context, input gengraph.ClaimDiscardInput) (*gengraph.ClaimPayload, error) {
	return r.ClaimDiscard(ctx, input)
}

func (r *mutationResolver) ClaimFileDocumentRemove(ctx context.Context, input gengraph.DocumentRemoveInput) (*gengraph.ClaimPayload, error) {
	return r.DocumentRemove(ctx, input)
}

func (r *mutationResolver) ClaimReturn(ctx context.Context, input gengraph.ClaimReturnInput) (*gengraph.ClaimPayload, error) {
	return claimed(r.Resolver.Claims.Return(ctx, claims.Return{
		ID: input.ID, Version: input.Version, Corrections: input.Corrections, Message: input.Message,
	}))
}

func (r *mutationResolver) ClaimRecommend(ctx context.Context, input gengraph.ClaimRecommendInput) (*gengraph.ClaimPayload, error) {
	return claimed(r.Resolver.Claims.Recommend(ctx, input.ID, input.Version, input.Note))
}

func (r *mutationResolver) ClaimApprove(ctx context.Context, input gengraph.ClaimApproveInput) (*gengraph.ClaimPayload, error) {
	return claimed(r.Resolver.Claims.Approve(ctx, input.ID, input.Version))
}

func (r *mutationResolver) ClaimUndo(ctx context.Context, input gengraph.ClaimUndoInput) (*gengraph.ClaimPayload, error) {
	return claimed(r.Resolver.Claims.Undo(ctx, input.ID, input.Version))
}

func (r *mutationResolver) ClaimRecommendMany(ctx context.Context, input gengraph.ClaimRecommendManyInput) (*gengraph.ClaimManyPayload, error) {
	return manyAnswered(r.Resolver.Claims.RecommendMany(ctx, picked(input.Claims, input.IdempotencyKey)))
}

func (r *mutationResolver) ClaimApproveMany(ctx context.Context, input gengraph.ClaimApproveManyInput) (*gengraph.ClaimManyPayload, error) {
	return manyAnswered(r.Resolver.Claims.ApproveMany(ctx, picked(input.Claims, input.IdempotencyKey)))
}

func (r *mutationResolver) ClaimRefuse(ctx context.Context, input gengraph.ClaimRefuseInput) (*gengraph.ClaimPayload, error) {
	return claimed(r.Resolver.Claims.Refuse(ctx, input.ID, input.Version, input.Message))
}

func (r *mutationResolver) ClaimRevocationAsk(ctx context.Context, input gengraph.ClaimRevocationAskInput) (*gengraph.ClaimPayload, error) {
	return claimed(r.Resolver.Claims.AskRevocation(ctx, claims.Revocation{ID: input.ID, Version: input.Version, Reason: input.Reason, Message: input.Message}))
}

func (r *mutationResolver) ClaimRevocationConfirm(ctx context.Context, input gengraph.ClaimRevocationConfirmInput) (*gengraph.ClaimPayload, error) {
	return claimed(r.Resolver.Claims.Revoke(ctx, input.ID, input.Version))
}

func (r *mutationResolver) ClaimRevocationReject(ctx context.Context, input gengraph.ClaimRevocationRejectInput) (*gengraph.ClaimPayload, error) {
	return claimed(r.Resolver.Claims.RejectRevocation(ctx, input.ID, input.Version, input.Note))
}

func (r *mutationResolver) ClaimDeathDeny(ctx context.Context, input gengraph.ClaimDeathDenyInput) (*gengraph.ClaimPayload, error) {
	return claimed(r.Resolver.Claims.DenyDeath(ctx, input.ID, input.Version, input.Note))
}

func (r *queryResolver) Claim(ctx context.Context, id string) (*ent.Claim, error) {
	return r.Resolver.Claims.Get(ctx, id)
}

func (r *queryResolver) Claims(ctx context.Context, filter *gengraph.ClaimFilter, order gengraph.ClaimOrder, first int, after *string) (*page.Page[*ent.Claim], error) {
	narrowed := value(filter)
	return r.Resolver.Claims.Queue(ctx, claims.Queue{
		Statuses: narrowed.Status, KindID: value(narrowed.Kind), Assigned: claims.Assignment(value(narrowed.Assigned)),
		OlderThan: narrowed.OlderThanDays, DueWithin: narrowed.DueWithinDays, AwaitsCertificate: narrowed.AwaitsCertificate, Revoking: value(narrowed.Revoking), Order: claimOrders[order],
		First: first, After: after, Shown: shownRows(ctx),
	})
}

func (r *queryResolver) ClaimCounts(ctx context.Context) ([]*gengraph.ClaimCount, error) {
	counted, err := r.Resolver.Claims.Counts(ctx)
	counts := make([]*gengraph.ClaimCount, len(counted))
	for i, c := range counted {
		counts[i] = &gengraph.ClaimCount{Status: c.Status, Count: c.Count, Mine: c.Mine, Unassigned: c.Unassigned, Revoking: c.Revoking}
	}
	return counts, err
}

func (r *queryResolver) ClaimDeciders(ctx context.Context, first int, after *string) (*page.Page[*ent.Staff], error) {
	return r.Resolver.Claims.Deciders(ctx, first, after)
}
