package graph

import (
	"context"
	"kyosai/gen/ent"
	gengraph "kyosai/gen/graph"
	"kyosai/server/page"
)

func (r *claimResolver) Notices(ctx context.Context, obj *ent.Claim, first int, after *string) (*page.Page[*ent.Notice], error) {
	return page.Loaded(obj.Edges.Notices, first, after, func(n *ent.Notice) string { return page.Cursor(n.ID) })
}

func (r *memberResolver) Notices(ctx context.Context, obj *ent.Member, unread bool, first int, after *string) (*page.Page[*ent.Notice], error) {
	return r.Resolver.Notices.List(ctx, obj, unread, first, after)
}

func (r *mutationResolver) NoticeRead(ctx context.Context, input gengraph.NoticeReadInput) (*gengraph.NoticePayload, error) {
	read, err := r.Resolver.Notices.Read(ctx, input.Ids)
	problems, err := refused(err)
	return &gengraph.NoticePayload{Notices: read, Problems: problems}, err
}

func (r *mutationResolver) NoticeMailSet(ctx context.Context, input gengraph.NoticeMailSetInput) (*gengraph.AccountPayload, error) {
	return r.account(ctx, r.Resolver.Notices.Mail(ctx, input.Wanted))
}
