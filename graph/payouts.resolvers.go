package graph

import (
	"context"
	"kyosai/gen/ent"
	gengraph "kyosai/gen/graph"
	"kyosai/server/payouts"
)

func (r *mutationResolver) PayoutTermsSave(ctx context.Context, input gengraph.PayoutTermsSaveInput) (*gengraph.PayoutTermsPayload, error) {
	saved, err := r.Resolver.Payouts.SaveTerms(ctx, payouts.Terms{
		ClientCode: input.ClientCode, ClientName: input.ClientName, PayDay: input.PayDay, OwnAccounts: input.OwnAccounts,
		LineBreaks: input.LineBreaks, Version: input.Version,
	})
	problems, err := refused(err)
	return &gengraph.PayoutTermsPayload{Terms: saved, Problems: problems}, err
}

func (r *queryResolver) PayoutTerms(ctx context.Context) (*ent.PayoutTerms, error) {
	return r.Resolver.Payouts.Terms(ctx)
}
