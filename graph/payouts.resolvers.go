package graph

import (
	"context"
	"encoding/base64"
	"kyosai/gen/ent"
	"kyosai/gen/ent/payoutline"
	"kyosai/gen/ent/transfer"
	gengraph "kyosai/gen/graph"
	"kyosai/server/caldate"
	"kyosai/server/page"
	"kyosai/server/payouts"
)

func (r *claimResolver) Payments(ctx context.Context, obj *ent.Claim) ([]*ent.Payment, error) {
	return r.Resolver.Payouts.Payments(ctx, obj)
}

func (r *claimResolver) Payee(ctx context.Context, obj *ent.Claim) (*transfer.Payee, error) {
	payee, err := r.Resolver.BankAccounts.Payee(ctx, obj)
	return &payee, err
}

func (r *claimResolver) Ahead(ctx context.Context, obj *ent.Claim) (*payouts.Ahead, error) {
	return r.Resolver.Payouts.Ahead(ctx, obj)
}

func (r *claimResolver) AwaitsFees(ctx context.Context, obj *ent.Claim) (*bool, error) {
	awaits, err := r.Resolver.Payouts.AwaitsFees(ctx, obj)
	return &awaits, err
}

func (r *claimResolver) LeftBefore(ctx context.Context, obj *ent.Claim) (*bool, error) {
	withheld, err := r.Resolver.Payouts.Withheld(ctx, obj)
	return new(withheld == payoutline.HeldLEFT), err
}

func (r *claimResolver) NotLeft(ctx context.Context, obj *ent.Claim) (*bool, error) {
	withheld, err := r.Resolver.Payouts.Withheld(ctx, obj)
	return new(withheld == payoutline.HeldNOT_LEFT), err
}

func (r *mutationResolver) PayoutTermsSave(ctx context.Context, input gengraph.PayoutTermsSaveInput) (*gengraph.PayoutTermsPayload, error) {
	saved, err := r.Resolver.Payouts.SaveTerms(ctx, payouts.Terms{
		ClientCode: input.ClientCode, ClientName: input.ClientName, OwnAccounts: input.OwnAccounts,
		LineBreaks: input.LineBreaks, Version: input.Version,
	})
	problems, err := refused(err)
	return &gengraph.PayoutTermsPayload{Terms: saved, Problems: problems}, err
}

func (r *mutationResolver) PayoutMake(ctx context.Context, input gengraph.PayoutMakeInput) (*gengraph.PayoutPayload, error) {
	return paidOut(r.Resolver.Payouts.Make(ctx, payouts.Making{Month: input.Month, PayOn: value(input.PayOn), Key: input.IdempotencyKey}))
}

func (r *mutationResolver) PayoutTakeOut(ctx context.Context, input gengraph.PayoutTakeOutInput) (*gengraph.PayoutPayload, error) {
	return paidOut(r.Resolver.Payouts.TakeOut(ctx, payouts.Taking{ID: input.ID, Version: input.Version, LineID: input.LineID, Note: input.Note}))
}

func (r *mutationResolver) PayoutCancel(ctx context.Context, input gengraph.PayoutCancelInput) (*gengraph.PayoutPayload, error) {
	return paidOut(r.Resolver.Payouts.Cancel(ctx, payouts.Cancelling{ID: input.ID, Version: input.Version, Note: input.Note}))
}

func (r *mutationResolver) PayoutRelease(ctx context.Context, input gengraph.PayoutReleaseInput) (*gengraph.PayoutPayload, error) {
	return paidOut(r.Resolver.Payouts.Release(ctx, payouts.Releasing{
		ID: input.ID, Version: input.Version, SHA256: input.Sha256, TransferCount: input.TransferCount, Total: input.Total, Key: input.IdempotencyKey,
	}))
}

func (r *mutationResolver) PayoutFileTake(ctx context.Context, input gengraph.PayoutFileTakeInput) (*gengraph.PayoutFilePayload, error) {
	taken, err := r.Resolver.Payouts.Take(ctx, payouts.FileTaking{ID: input.ID, Purpose: input.Purpose, Again: input.Again})
	problems, err := refused(err)
	if err != nil || taken == nil {
		return &gengraph.PayoutFilePayload{Problems: problems}, err
	}
	content := base64.StdEncoding.EncodeToString(taken.Bytes)
	return &gengraph.PayoutFilePayload{Export: taken.Export, Content: &content, Name: &taken.Name, Problems: problems}, nil
}

func (r *mutationResolver) PayoutPay(ctx context.Context, input gengraph.PayoutPayInput) (*gengraph.PayoutPayload, error) {
	return paidOut(r.Resolver.Payouts.Pay(ctx, payouts.Paying{ID: input.ID, Version: input.Version, Key: input.IdempotencyKey}))
}

func (r *mutationResolver) TransferReturn(ctx context.Context, input gengraph.TransferReturnInput) (*gengraph.TransferPayload, error) {
	returned, err := r.Resolver.Payouts.Return(ctx, payouts.Returning{
		TransferID: input.ID, On: input.On, Reason: input.Reason, Note: input.Note, Key: input.IdempotencyKey,
	})
	problems, err := refused(err)
	return &gengraph.TransferPayload{Transfer: returned, Problems: problems}, err
}

func (r *mutationResolver) TransferUnreturn(ctx context.Context, input gengraph.TransferUnreturnInput) (*gengraph.TransferPayload, error) {
	live, err := r.Resolver.Payouts.Unreturn(ctx, payouts.Unreturning{TransferID: input.ID, Note: input.Note, Key: input.IdempotencyKey})
	problems, err := refused(err)
	return &gengraph.TransferPayload{Transfer: live, Problems: problems}, err
}

func (r *mutationResolver) PayoutResultsTake(ctx context.Context, input gengraph.PayoutResultsTakeInput) (*gengraph.PayoutResultsPayload, error) {
	raw, err := fileOf(input.Content)
	if err != nil {
		return answered(nil, err)
	}
	return answered(r.Resolver.Payouts.TakeResults(ctx, payouts.TakingResults{PayoutID: input.ID, On: input.On, Raw: raw}))
}

func (r *payoutResolver) ChangedBy(ctx context.Context, obj *ent.Payout) ([]*ent.Staff, error) {
	return r.Resolver.Payouts.Changers(ctx, obj)
}

func (r *payoutResolver) Transfers(ctx context.Context, obj *ent.Payout, first int, after *string) (*page.Page[*ent.Transfer], error) {
	return r.Resolver.Payouts.Transfers(ctx, obj, first, after)
}

func (r *payoutResolver) Held(ctx context.Context, obj *ent.Payout, first int, after *string) (*page.Page[*ent.PayoutLine], error) {
	return r.Resolver.Payouts.Held(ctx, obj, first, after)
}

func (r *payoutResolver) Exports(ctx context.Context, obj *ent.Payout) ([]*ent.Export, error) {
	return r.Resolver.Exports.Of(ctx, obj.ID)
}

func (r *payoutResolver) Again(ctx context.Context, obj *ent.Payout) (*payouts.Again, error) {
	return r.Resolver.Payouts.Again(ctx, obj)
}

func (r *payoutLineResolver) Claim(ctx context.Context, obj *ent.PayoutLine) (*payouts.PaidClaim, error) {
	return payouts.ClaimOf(obj), nil
}

func (r *payoutLineResolver) ReturnedOn(ctx context.Context, obj *ent.PayoutLine) (*caldate.Day, error) {
	return payouts.ReturnedOn(obj), nil
}

func (r *queryResolver) PayoutTerms(ctx context.Context) (*ent.PayoutTerms, error) {
	return r.Resolver.Payouts.Terms(ctx)
}

func (r *queryResolver) PayoutNext(ctx context.Context) (*payouts.Next, error) {
	return r.Resolver.Payouts.Next(ctx)
}

func (r *queryResolver) Payouts(ctx context.Context, first int, after *string) (*page.Page[*ent.Payout], error) {
	return r.Resolver.Payouts.List(ctx, first, after)
}

func (r *queryResolver) Payout(ctx context.Context, id string) (*ent.Payout, error) {
	return r.Resolver.Payouts.Get(ctx, id)
}

func (r *queryResolver) Transfer(ctx context.Context, id string) (*ent.Transfer, error) {
	return r.Resolver.Payouts.Transfer(ctx, id)
}

func (r *queryResolver) PayoutResults(ctx context.Context, id string, content string) (*gengraph.PayoutResultsPayload, error) {
	raw, err := fileOf(content)
	if err != nil {
		return answered(nil, err)
	}
	return answered(r.Resolver.Payouts.CheckResults(ctx, id, raw))
}

func (r *queryResolver) TransfersReturned(ctx context.Context, first int, after *string) (*page.Page[*ent.Transfer], error) {
	return r.Resolver.Payouts.Returned(ctx, first, after)
}

func (r *queryResolver) CompanyPayouts(ctx context.Context, first int, after *string) (*page.Page[*payouts.CompanyPayout], error) {
	return r.Resolver.Payouts.OfCompany(ctx, first, after)
}

func (r *queryResolver) Exports(ctx context.Context, first int, after *string) (*page.Page[*ent.Export], error) {
	return r.Resolver.Exports.List(ctx, first, after)
}

func (r *transferResolver) PayeeCode(ctx context.Context, obj *ent.Transfer) (*string, error) {
	code, _ := payouts.PayeeOf(obj)
	return &code, nil
}

func (r *transferResolver) PayeeName(ctx context.Context, obj *ent.Transfer) (*string, error) {
	_, name := payouts.PayeeOf(obj)
	return &name, nil
}

func (r *transferResolver) PayoutNumber(ctx context.Context, obj *ent.Transfer) (int, error) {
	return obj.Edges.Payout.Number, nil
}

func (r *transferResolver) PaidOn(ctx context.Context, obj *ent.Transfer) (caldate.Day, error) {
	return obj.Edges.Payout.PayOn, nil
}

func (r *transferResolver) Lines(ctx context.Context, obj *ent.Transfer, first int, after *string) (*page.Page[*ent.PayoutLine], error) {
	return r.Resolver.Payouts.Lines(ctx, obj, first, after)
}
