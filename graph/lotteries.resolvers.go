package graph

import (
	"context"
	"kyosai/gen/ent"
	gengraph "kyosai/gen/graph"
	"kyosai/server/lotteries"
	"kyosai/server/page"
)

func (r *bookingResolver) LotteryEntry(ctx context.Context, obj *ent.Booking) (*ent.LotteryEntry, error) {
	return r.Resolver.Lotteries.OfBooking(ctx, obj)
}

func (r *eventSessionResolver) Lottery(ctx context.Context, obj *ent.EventSession) (*ent.Lottery, error) {
	return r.Resolver.Lotteries.OfSession(ctx, obj)
}

func (r *lotteryResolver) OwnEntry(ctx context.Context, obj *ent.Lottery) (*ent.LotteryEntry, error) {
	return r.Resolver.Lotteries.Own(ctx, obj)
}

func (r *lotteryResolver) EntryCounts(ctx context.Context, obj *ent.Lottery) ([]*lotteries.Count, error) {
	return r.Resolver.Lotteries.Counts(ctx, obj)
}

func (r *lotteryResolver) DrawnNumber(ctx context.Context, obj *ent.Lottery) (*string, error) {
	return lotteries.Confirmed(ctx, obj, obj.DrawnNumber), nil
}

func (r *lotteryResolver) NumberSource(ctx context.Context, obj *ent.Lottery) (*string, error) {
	return lotteries.Confirmed(ctx, obj, obj.NumberSource), nil
}

func (r *lotteryResolver) File(ctx context.Context, obj *ent.Lottery) (*string, error) {
	return r.Resolver.Lotteries.File(ctx, obj)
}

func (r *memberResolver) LotteryEntries(ctx context.Context, obj *ent.Member) ([]*ent.LotteryEntry, error) {
	return r.Resolver.Lotteries.OfMember(ctx, obj)
}

func (r *mutationResolver) LotteryEnter(ctx context.Context, input gengraph.LotteryEnterInput) (*gengraph.LotteryEntryPayload, error) {
	entered, err := r.Resolver.Lotteries.Enter(ctx, lotteries.Entering{OfferingID: input.Offering, MemberID: value(input.Member), Quantity: input.Quantity, PayBy: input.PayBy})
	problems, err := refused(err)
	return &gengraph.LotteryEntryPayload{Entry: entered, Problems: problems}, err
}

func (r *mutationResolver) LotteryWithdraw(ctx context.Context, input gengraph.LotteryWithdrawInput) (*gengraph.LotteryEntryPayload, error) {
	withdrawn, err := r.Resolver.Lotteries.Withdraw(ctx, input.Offering, value(input.Member))
	problems, err := refused(err)
	return &gengraph.LotteryEntryPayload{Entry: withdrawn, Problems: problems}, err
}

func (r *mutationResolver) LotteryClose(ctx context.Context, input gengraph.LotteryCloseInput) (*gengraph.LotteryPayload, error) {
	closed, err := r.Resolver.Lotteries.Close(ctx, lotteries.Closing{ID: input.ID, Version: input.Version, DrawOn: input.DrawOn})
	problems, err := refused(err)
	return &gengraph.LotteryPayload{Lottery: closed, Problems: problems}, err
}

func (r *mutationResolver) LotteryNumberEnter(ctx context.Context, input gengraph.LotteryNumberEnterInput) (*gengraph.LotteryPayload, error) {
	numbered, err := r.Resolver.Lotteries.EnterNumber(ctx, lotteries.Number{ID: input.ID, Version: input.Version, Number: input.Number, Source: input.Source})
	problems, err := refused(err)
	return &gengraph.LotteryPayload{Lottery: numbered, Problems: problems}, err
}

func (r *mutationResolver) LotteryNumberConfirm(ctx context.Context, input gengraph.LotteryNumberConfirmInput) (*gengraph.LotteryPayload, error) {
	confirmed, err := r.Resolver.Lotteries.ConfirmNumber(ctx, lotteries.Number{ID: input.ID, Version: input.Version, Number: input.Number})
	problems, err := refused(err)
	return &gengraph.LotteryPayload{Lottery: confirmed, Problems: problems}, err
}

func (r *mutationResolver) LotteryDraw(ctx context.Context, input gengraph.LotteryDrawInput) (*gengraph.LotteryPayload, error) {
	drawn, err := r.Resolver.Lotteries.Draw(ctx, lotteries.Drawing{ID: input.ID, Version: input.Version, Key: input.IdempotencyKey})
	problems, err := refused(err)
	return &gengraph.LotteryPayload{Lottery: drawn, Problems: problems}, err
}

func (r *offeringResolver) Lottery(ctx context.Context, obj *ent.Offering) (*ent.Lottery, error) {
	return r.Resolver.Lotteries.Of(ctx, obj)
}

func (r *queryResolver) LotteryEntries(ctx context.Context, first int, after *string) (*page.Page[*ent.LotteryEntry], error) {
	return r.Resolver.Lotteries.List(ctx, first, after)
}
