package graph

import (
	"context"
	"kyosai/gen/ent"
	"kyosai/gen/ent/letter"
	gengraph "kyosai/gen/graph"
	"kyosai/server/letters"
	"kyosai/server/looks"
	"kyosai/server/page"
)

func (r *claimResolver) Letters(ctx context.Context, obj *ent.Claim, first int, after *string) (*page.Page[*ent.Letter], error) {
	return r.Resolver.Letters.Of(ctx, obj, first, after)
}

func (r *letterResolver) Reference(ctx context.Context, obj *ent.Letter) (string, error) {
	return obj.Edges.Claim.Reference, nil
}

func (r *letterResolver) BenefitKind(ctx context.Context, obj *ent.Letter) (*ent.BenefitKind, error) {
	return obj.Edges.Claim.Edges.Kind, nil
}

func (r *letterResolver) MemberID(ctx context.Context, obj *ent.Letter) (string, error) {
	return obj.Edges.Claim.MemberID, nil
}

func (r *letterResolver) MemberNumber(ctx context.Context, obj *ent.Letter) (*string, error) {
	return &obj.Edges.Claim.Edges.Member.Number, nil
}

func (r *letterResolver) Addressee(ctx context.Context, obj *ent.Letter) (*string, error) {
	name := letters.For(obj.Edges.Claim)
	return &name, nil
}

func (r *mutationResolver) LetterReveal(ctx context.Context, input gengraph.LetterRevealInput) (*gengraph.LetterPayload, error) {
	opened, err := r.Resolver.Letters.Reveal(ctx, input.Ids, looks.Wish{Purpose: input.Purpose, Note: input.Note})
	problems, err := refused(err)
	return &gengraph.LetterPayload{Letters: opened, Problems: problems}, err
}

func (r *mutationResolver) LetterSend(ctx context.Context, input gengraph.LetterSendInput) (*gengraph.LetterPayload, error) {
	sent, err := r.Resolver.Letters.Send(ctx, input.Ids)
	problems, err := refused(err)
	return &gengraph.LetterPayload{Letters: sent, Problems: problems}, err
}

func (r *queryResolver) Letters(ctx context.Context, sent bool, kinds []letter.Kind, first int, after *string) (*page.Page[*ent.Letter], error) {
	return r.Resolver.Letters.List(ctx, letters.Shelf{Sent: sent, Kinds: kinds, First: first, After: after})
}
