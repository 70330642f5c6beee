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
	"kyosai/server/arrears"
	"kyosai/server/caldate"
	"kyosai/server/claims"
	"kyosai/server/paydays"
)

// undecided are the states of a claim that may still be approved.
var undecided = []claim.Status{claim.StatusDRAFT, claim.StatusSUBMITTED, claim.StatusRECOMMENDED, claim.StatusRETURNED}

// Ahead is when a claim is going to be paid: on a day, and, while it is not decided, where that is done by ClosesOn.
type Ahead struct {
	PayOn    caldate.Day
	ClosesOn *caldate.Day
}

// Ahead says when a claim is going to be paid, as things stand today: on the day of the run it is in, else by the month of
// its decision, or of the end of a stay that was claimed ahead; while it is not decided, as if it were decided today. Nil
// where it ends in a coupon or in nothing, is paid, waits for its company's fees, it is withheld, or nobody has
// said how the scheme pays.
func (p Payouts) Ahead(ctx context.Context, of *ent.Claim) (*Ahead, error) {
	open := slices.Contains(undecided, of.Status)
	if !open && (of.Status != claim.StatusAPPROVED || of.DecidedAt == nil) {
		return nil, nil
	}
	if coupon, err := endsInCoupon(ctx, of); err != nil || coupon {
		return nil, err
	}
	if run, err := p.runOf(ctx, of.ID); err != nil || run != nil {
		return run, err
	}
	if owes, err := p.owes(ctx, of); err != nil || owes {
		return nil, err
	}
	if withheld, err := p.Withheld(ctx, of); err != nil || withheld != "" {
		return nil, err
	}
	calendar, err := paydays.Read(ctx, p.Store.Client)
	if err != nil || len(calendar) == 0 {
		return nil, err
	}
	today := caldate.Today(p.Store.Now())
	if !open {
		return comes(calendar.MonthOfClaim(of, caldate.Today(*of.DecidedAt)), calendar, today)
	}
	month := calendar.MonthOfClaim(of, today)
	closes := calendar.Closes(month)
	ahead, err := comes(month, calendar, today)
	if err != nil {
		return nil, err
	}
	return &Ahead{ahead.PayOn, &closes}, nil
}

// AwaitsFees tells whether a claim that is to be paid in money, or may be, waits for the fees that its company owes.
func (p Payouts) AwaitsFees(ctx context.Context, of *ent.Claim) (bool, error) {
	if of.Status != claim.StatusAPPROVED && !slices.Contains(undecided, of.Status) {
		return false, nil
	}
	if coupon, err := endsInCoupon(ctx, of); err != nil || coupon {
		return false, err
	}
	if run, err := p.runOf(ctx, of.ID); err != nil || run != nil {
		return false, err
	}
	return p.owes(ctx, of)
}

// Withheld tells what keeps a claim, which was approved to be paid in money, from being paid by any run, be it the membership or
// the wish that the approval be revoked; empty where nothing does.
func (p Payouts) Withheld(ctx context.Context, of *ent.Claim) (payoutline.Held, error) {
	if of.Status != claim.StatusAPPROVED || of.RuleID == nil && of.RevokingID == nil {
		return "", nil
	}
	if coupon, err := endsInCoupon(ctx, of); err != nil || coupon {
		return "", err
	}
	if run, err := p.runOf(ctx, of.ID); err != nil || run != nil {
		return "", err
	}
	withheld, err := claims.Withheld(ctx, p.Store.Client, claim.ID(of.ID))
	return withheld[of.ID], err
}

func (p Payouts) owes(ctx context.Context, of *ent.Claim) (bool, error) {
	owing, err := arrears.Owing(access.AsSystem(ctx), p.Store.Client, caldate.Today(p.Store.Now()))
	return slices.Contains(owing, of.CompanyID), err
}

func endsInCoupon(ctx context.Context, of *ent.Claim) (bool, error) {
	kind, err := of.Edges.KindOrErr()
	if err != nil {
		kind, err = of.QueryKind().Only(ctx)
	}
	if err != nil {
		return false, fmt.Errorf("read the kind of claim %s: %w", of.ID, err)
	}
	return kind.CouponMonths > 0, nil
}

// runOf is the day of the run that a claim is in; nil where it is in none, or held.
func (p Payouts) runOf(ctx context.Context, claimID string) (*Ahead, error) {
	run, err := p.Store.Client.Payout.Query().Where(payout.HasLinesWith(payoutline.LiveClaim(claimID), payoutline.HasTransfer())).Only(access.AsSystem(ctx))
	if ent.IsNotFound(err) {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("look for the run of claim %s: %w", claimID, err)
	}
	return &Ahead{PayOn: run.PayOn}, nil
}

// comes is the first pay day to come on which claims of the month, or of one before it, are paid.
func comes(month caldate.MonthOrDay, c paydays.Calendar, today caldate.Day) (*Ahead, error) {
	for month = max(month, c.LastClosed(today)); ; month = caldate.MonthOf(month.First().AddMonths(1)) {
		due, err := c.Pays(month)
		if err != nil {
			return nil, err
		}
		if due.After(today) {
			return &Ahead{PayOn: due}, nil
		}
	}
}
