package claims

import (
	"context"
	"fmt"

	"kyosai/gen/ent"
	"kyosai/gen/ent/benefitkind"
	"kyosai/gen/ent/claim"
	"kyosai/gen/ent/payoutline"
	"kyosai/server/access"
	"kyosai/server/benefits"
	"kyosai/server/caldate"
	"kyosai/server/deaths"
)

// WayBack is whether the viewer can take a claim back, and if not, what is in the way.
type WayBack string

// The ways back; the empty one is that there is none.
const (
	Undecided WayBack = "UNDECIDED"  // it can be, for it is not decided
	CalledOff WayBack = "CALLED_OFF" // it can be, for it counts nights, and the stay may be called off
	Begun     WayBack = "BEGUN"      // the first night has come: a clerk does it, and not the member
	Paying    WayBack = "PAYING"     // a payment run has it
	Paid      WayBack = "PAID"       // nights were paid
	Others    WayBack = "OTHERS"     // its member does it, and not a clerk
	Left      WayBack = "LEFT"       // it is not paid, for its member left before the event; a clerk does it
	NotLeft   WayBack = "NOT_LEFT"   // it is not paid, for its member has not left as it was claimed; a clerk does it
)

// WayBack tells whether and how the viewer can take a claim back today.
func (c Claims) WayBack(ctx context.Context, of *ent.Claim) (WayBack, error) {
	if !access.From(ctx).May(access.MemberRole | access.Clerk) {
		return "", nil
	}
	return wayBack(ctx, c.Store.Client, of, caldate.Today(c.Store.Now()))
}

func wayBack(ctx context.Context, client *ent.Client, of *ent.Claim, today caldate.Day) (WayBack, error) {
	staff := access.From(ctx).Kind == access.Staff
	nights, err := countsNights(ctx, client, of)
	switch {
	case err != nil:
		return "", err
	case undecided(of) && staff && !nights && of.FiledByID == nil:
		return others(ctx, client, of)
	case undecided(of):
		return Undecided, nil
	case staff && !nights && of.Status == claim.StatusAPPROVED:
		return held(ctx, client, of)
	case !nights || !settled(of):
		return "", nil
	case of.Status == claim.StatusPAID:
		return Paid, nil
	}
	paying, err := inRun(ctx, client, of)
	switch {
	case err != nil:
		return "", err
	case paying:
		return Paying, nil
	case !staff && !benefits.HappenedOn(of).After(today):
		return Begun, nil
	}
	return CalledOff, nil
}

// others is the way back of what its member alone takes back: a clerk does it where the member has died.
func others(ctx context.Context, client *ent.Client, of *ent.Claim) (WayBack, error) {
	death, err := deaths.Of(ctx, client, of.MemberID)
	if err != nil || !death.Known {
		return Others, err
	}
	return Undecided, nil
}

// held is the way back of an approved claim that is no stay: there is one where the membership keeps it from being paid.
func held(ctx context.Context, client *ent.Client, of *ent.Claim) (WayBack, error) {
	withheld, err := Withheld(ctx, client, claim.ID(of.ID), claim.HasKindWith(benefitkind.CouponMonths(0)))
	why, ok := withheld[of.ID]
	if err != nil || !ok || why == payoutline.HeldREVOKING {
		return "", err
	}
	if paying, err := inRun(ctx, client, of); err != nil || paying {
		return Paying, err
	}
	if why == payoutline.HeldNOT_LEFT {
		return NotLeft, nil
	}
	return Left, nil
}

func inRun(ctx context.Context, client *ent.Client, of *ent.Claim) (bool, error) {
	paying, err := client.PayoutLine.Query().Where(payoutline.LiveClaim(of.ID)).Exist(access.AsSystem(ctx))
	if err != nil {
		return false, fmt.Errorf("look for claim %s in the payment runs: %w", of.ID, err)
	}
	return paying, nil
}

// undecided tells whether a claim was sent and waits for its decision.
func undecided(c *ent.Claim) bool {
	return c.Status == claim.StatusSUBMITTED || c.Status == claim.StatusRECOMMENDED || c.Status == claim.StatusRETURNED
}

// countsNights tells whether the rule of the claim's day gives by the night, up to a ceiling. What ends in a coupon is given
// up with the coupon.
func countsNights(ctx context.Context, client *ent.Client, of *ent.Claim) (bool, error) {
	kind, err := of.Edges.KindOrErr()
	if err != nil {
		kind, err = of.QueryKind().Only(ctx)
	}
	if err != nil || kind.CouponMonths > 0 || of.FromOn == nil {
		return false, err
	}
	rule, err := benefits.InForceOn(ctx, client, kind, *of.FromOn)
	if err != nil || rule == nil {
		return false, err
	}
	return benefits.RuleOf(rule).CountsNights(), nil
}
