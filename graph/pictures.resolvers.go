package graph

import (
	"context"
	"kyosai/gen/ent"
	gengraph "kyosai/gen/graph"
	"kyosai/server/pictures"
)

func (r *eventResolver) Pictures(ctx context.Context, obj *ent.Event) ([]*ent.Picture, error) {
	return r.Resolver.Pictures.OfEvent(ctx, obj)
}

func (r *mutationResolver) PictureAdd(ctx context.Context, input gengraph.PictureAddInput) (*gengraph.PicturePayload, error) {
	of := pictures.Of{OfferingID: value(input.Offering), EventID: value(input.Event)}
	added, err := r.Resolver.Pictures.Add(ctx, pictures.Adding{Of: of, Content: input.Content, Alt: input.Alt})
	problems, err := refused(err)
	return &gengraph.PicturePayload{Picture: added, Problems: problems}, err
}

func (r *mutationResolver) PicturesCopy(ctx context.Context, input gengraph.PicturesCopyInput) (*gengraph.PicturesPayload, error) {
	all, err := r.Resolver.Pictures.Copy(ctx, pictures.Copying{From: pictureOwner(input.From), To: pictureOwner(input.To)})
	problems, err := refused(err)
	return &gengraph.PicturesPayload{Pictures: all, Problems: problems}, err
}

func (r *mutationResolver) PictureDescribe(ctx context.Context, input gengraph.PictureDescribeInput) (*gengraph.PicturePayload, error) {
	described, err := r.Resolver.Pictures.Describe(ctx, input.ID, input.Alt)
	problems, err := refused(err)
	return &gengraph.PicturePayload{Picture: described, Problems: problems}, err
}

func (r *mutationResolver) PictureRemove(ctx context.Context, input gengraph.PictureRemoveInput) (*gengraph.PicturePayload, error) {
	removed, err := r.Resolver.Pictures.Remove(ctx, input.ID)
	problems, err := refused(err)
	return &gengraph.PicturePayload{Picture: removed, Problems: problems}, err
}

func (r *offeringResolver) Pictures(ctx context.Context, obj *ent.Offering) ([]*ent.Picture, error) {
	return r.Resolver.Pictures.OfOffering(ctx, obj)
}
