// Package deaths knows which members have died, as far as the scheme was told: an heir has claimed, or the host paid one.
// What heirs sent is known until staff say that it is not so, whatever was decided of it (decision 43).
package deaths

import (
	"context"
	"fmt"

	"kyosai/gen/ent"
	"kyosai/gen/ent/benefitkind"
	"kyosai/gen/ent/claim"
	"kyosai/gen/ent/member"
	"kyosai/gen/ent/payment"
	"kyosai/gen/ent/predicate"
	"kyosai/server/access"
	"kyosai/server/caldate"
)

// Told is what heirs have told of a member's death.
type Told struct {
	Known bool
	On    caldate.Day
}

// Of finds what heirs told of a member, whoever asks. What they drafted or withdrew tells nothing.
func Of(ctx context.Context, client *ent.Client, memberID string) (Told, error) {
	sent, err := client.Claim.Query().Where(claim.MemberID(memberID), heirs(), claim.EventOnNotNil()).
		Order(claim.ByEventOn()).Select(claim.FieldID, claim.FieldEventOn, claim.FieldStatus).All(access.AsSystem(ctx))
	if err != nil {
		return Told{}, fmt.Errorf("look whether heirs of %s have claimed: %w", memberID, err)
	}
	return told(sent), nil
}

// told is what claims say, in the order of their days: the first day, and one of a claim that was refused, perhaps for its
// day, only where there is no other.
func told(sent []*ent.Claim) (death Told) {
	for _, c := range sent {
		if c.Status != claim.StatusREFUSED {
			return Told{true, *c.EventOn}
		}
		if !death.Known {
			death = Told{true, *c.EventOn}
		}
	}
	return death
}

// Among finds which of the members have died, as Of does.
func Among(ctx context.Context, client *ent.Client, memberIDs []string) (map[string]bool, error) {
	sent, err := client.Claim.Query().Where(claim.MemberIDIn(memberIDs...), heirs(), claim.EventOnNotNil()).
		Select(claim.FieldID, claim.FieldMemberID).All(access.AsSystem(ctx))
	if err != nil {
		return nil, fmt.Errorf("look whether heirs have claimed: %w", err)
	}
	died := make(map[string]bool, len(sent))
	for _, one := range sent {
		died[one.MemberID] = true
	}
	return died, nil
}

// Any picks the members of whose death heirs have told, or the host's record of a payment, which may be wrong: it closes no
// account, and has somebody look.
func Any() predicate.Member {
	return member.Or(Mourned(), member.HasPaymentsWith(payment.HasKindWith(benefitkind.Heir(true)), payment.HostKindNEQ("")))
}

// Mourned picks the members of whose death heirs have told.
func Mourned() predicate.Member { return member.HasClaimsWith(heirs()) }

// heirs picks the claims that tell of a death.
func heirs() predicate.Claim {
	return claim.And(claim.HasKindWith(benefitkind.Heir(true)), claim.DeathDenied(false),
		claim.StatusNotIn(claim.StatusDRAFT, claim.StatusWITHDRAWN, claim.StatusLAPSED))
}
