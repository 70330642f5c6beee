package payouts

import (
	"context"
	"fmt"
	"slices"

	"kyosai/gen/ent"
	"kyosai/gen/ent/claim"
	"kyosai/gen/ent/payout"
	"kyosai/gen/ent/payoutline"
	"kyosai/server/access"
	"kyosai/server/caldate"
	"kyosai/server/holidays"
)

// undecided are the states of a claim that may still be approved.
var undecided = []claim.Status{claim.StatusDRAFT, claim.StatusSUBMITTED, claim.StatusRECOMMENDED, claim.StatusRETURNED}

// PayOn is the day on which a claim is going to be paid, as things stand today: that of the run it is in, else by the month
// of its decision; while it is not decided, as if it were decided today. Nil where it ends in a coupon or in nothing, is
// paid, or nobody has said how the scheme pays.
func (p Payouts) PayOn(ctx context.Context, of *ent.Claim) (*caldate.Day, error) {
	today := caldate.Today(p.Store.Now())
	decided := today
	switch {
	case of.Status == claim.StatusAPPROVED && of.DecidedAt != nil:
		decided = caldate.Today(*of.DecidedAt)
	case !slices.Contains(undecided, of.Status):
		return nil, nil
	}
	kind, err := of.Edges.KindOrErr()
	if err != nil {
		kind, err = of.QueryKind().Only(ctx)
	}
	if err != nil || kind.CouponMonths > 0 {
		return nil, err
	}
	if run, err := p.runOf(ctx, of.ID); err != nil || run != nil {
		return run, err
	}
	terms, err := p.Terms(ctx)
	if err != nil || terms == nil {
		return nil, err
	}
	return comes(caldate.MonthOf(decided), terms, today)
}

// runOf is the day of the run that a claim is in; nil where it is in none, or held.
func (p Payouts) runOf(ctx context.Context, claimID string) (*caldate.Day, error) {
	run, err := p.Store.Client.Payout.Query().Where(payout.HasLinesWith(payoutline.LiveClaim(claimID), payoutline.HasTransfer())).Only(access.AsSystem(ctx))
	if ent.IsNotFound(err) {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("look for the run of claim %s: %w", claimID, err)
	}
	return &run.PayOn, nil
}

// comes is the first pay day to come on which claims of the month, or of one before it, are paid.
func comes(month caldate.MonthOrDay, terms *ent.PayoutTerms, today caldate.Day) (*caldate.Day, error) {
	first := max(month, lastClosed(today)).First()
	for {
		first = first.AddMonths(1)
		due, err := holidays.OnOrAfter(first.AddDays(terms.PayDay - 1))
		if err != nil || due.After(today) {
			return &due, err
		}
	}
}
