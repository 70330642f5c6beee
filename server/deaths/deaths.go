// Package deaths knows which members have died, as far as the scheme was told: an heir has claimed, or the host paid one.
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

// Told is what the scheme was told of a member's death.
type Told struct {
	Known bool
	On    caldate.Day // none where only the host's payment tells of it
}

// Of finds what was told of a member, whoever asks. What heirs drafted, withdrew or were refused tells nothing.
func Of(ctx context.Context, client *ent.Client, memberID string) (Told, error) {
	ctx = access.AsSystem(ctx)
	sent, err := client.Claim.Query().Where(claim.MemberID(memberID), heirs()).
		Order(claim.ByEventOn()).Select(claim.FieldID, claim.FieldEventOn).First(ctx)
	switch {
	case err == nil && sent.EventOn != nil:
		return Told{true, *sent.EventOn}, nil
	case err == nil:
		return Told{Known: true}, nil
	case !ent.IsNotFound(err):
		return Told{}, fmt.Errorf("look whether heirs of %s have claimed: %w", memberID, err)
	}
	paid, err := client.Payment.Query().Where(payment.MemberID(memberID), payment.HasKindWith(benefitkind.Heir(true))).Exist(ctx)
	if err != nil {
		return Told{}, fmt.Errorf("look whether heirs of %s were paid: %w", memberID, err)
	}
	return Told{Known: paid}, nil
}

// Any picks the members of whose death the scheme was told.
func Any() predicate.Member {
	return member.Or(member.HasClaimsWith(heirs()), member.HasPaymentsWith(payment.HasKindWith(benefitkind.Heir(true))))
}

func heirs() predicate.Claim {
	return claim.And(claim.HasKindWith(benefitkind.Heir(true)),
		claim.StatusNotIn(claim.StatusDRAFT, claim.StatusREFUSED, claim.StatusWITHDRAWN, claim.StatusLAPSED))
}
