package claims

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"kyosai/gen/ent"
	"kyosai/gen/ent/benefitkind"
	"kyosai/gen/ent/claim"
	"kyosai/gen/ent/predicate"
	"kyosai/server/access"
	"kyosai/server/audit"
	"kyosai/server/deaths"
	"kyosai/server/problem"
	"kyosai/server/rules"
	"kyosai/server/store"
)

const (
	questionOfHeirs  = "HEIR"    // who claims after the member's death
	questionOfMember = "JOURNEY" // what the member alone can still do: an agency takes the coupon from his phone
)

var (
	errNoDeath   = problem.In("kind", "no_death", "亡くなられたことの申請が、まだ審査に出ていません。先に、亡くなられたことによる給付を選んで審査へ送ると、ほかの給付も受け付けられます。")
	errForMember = problem.In("kind", "kind_for_member", "会員ご本人が旅行の前に使う給付のため、ご遺族の申請としては受け付けられません。ほかの給付を選んでください。")
)

// inheritable refuses what an heir cannot claim: before anybody has told of the death all but what is given for it, and what
// only the member could have used.
func inheritable(ctx context.Context, client *ent.Client, kind *ent.BenefitKind, memberID string) error {
	if slices.Contains(kind.Asks, questionOfMember) {
		return errForMember
	}
	if kind.Heir {
		return nil
	}
	death, err := deaths.Of(ctx, client, memberID)
	if err == nil && !death.Known {
		err = errNoDeath
	}
	return err
}

// holdDeath holds what tells of the death, on which what heirs claim of the member's rests.
func holdDeath(ctx context.Context, tx *store.Tx, found *ent.Claim) error {
	if found.FiledByID == nil || found.Edges.Kind.Heir {
		return nil
	}
	return holdOthers(ctx, tx, found, claim.HasKindWith(benefitkind.Heir(true)))
}

// holdOthers locks other claims of the member and changes nothing of them. Of two who at once take a death back and send what rests
// on it, each having taken his own claim, one has to wait for the other and begins anew, so that he sees what the other did.
func holdOthers(ctx context.Context, tx *store.Tx, found *ent.Claim, which predicate.Claim) error {
	nothing := audit.With(access.AsSystem(ctx), audit.Begin(""))
	if err := tx.Client().Claim.Update().Where(claim.MemberID(found.MemberID), claim.IDNEQ(found.ID), which).AddVersion(0).Exec(nothing); err != nil {
		return fmt.Errorf("hold the other claims of member %s: %w", found.MemberID, err)
	}
	return nil
}

// reachable refuses what heirs claim to whom no letter would come: who gives no address is written to where the member lived.
func reachable(ctx context.Context, tx *store.Tx, found *ent.Claim) error {
	if found.FiledByID == nil || strings.TrimSpace(found.HeirAddress) != "" || tx.Off.Holds(ent.TypeClaim, claim.FieldHeirAddress) {
		return nil
	}
	m, err := tx.Client().Member.Get(access.AsSystem(ctx), found.MemberID)
	if err != nil {
		return fmt.Errorf("read member %s: %w", found.MemberID, err)
	}
	if strings.TrimSpace(m.Address) == "" {
		return problem.In("heirAddress", "answer_missing", "会員の住所の記録がないため、書面の送り先として、ご遺族の住所を入力してください。")
	}
	return nil
}

// form is the kind of a claim with all that its form asks.
func form(c *ent.Claim, kind *ent.BenefitKind) *ent.BenefitKind {
	if c.FiledByID == nil {
		return kind
	}
	return ofHeirs(kind)
}

// ofHeirs is a kind as it is asked of heirs: of every kind also who they are.
func ofHeirs(kind *ent.BenefitKind) *ent.BenefitKind {
	if slices.Contains(kind.Asks, questionOfHeirs) {
		return kind
	}
	of := *kind
	of.Asks = append(slices.Clone(kind.Asks), questionOfHeirs)
	return &of
}

// inherit adds to the facts what matters where an heir claims: which heirs claim beside him, whatever they claim, and when the
// member died; of what is given at the death the claim says that itself.
func inherit(ctx context.Context, client *ent.Client, facts *rules.Facts, c *ent.Claim, kind *ent.BenefitKind, counts func(other, c *ent.Claim) bool) error {
	if c.FiledByID == nil {
		return nil
	}
	others, err := client.Claim.Query().Where(claim.MemberID(c.MemberID), claim.FiledByIDNotNil(), claim.IDNEQ(c.ID), claim.StatusIn(standing...), claim.DeathDenied(false)).
		Select(claim.FieldID, claim.FieldStatus, claim.FieldSubmittedAt, claim.FieldHeirRelation).All(access.AsSystem(ctx))
	if err != nil {
		return fmt.Errorf("read what other heirs claim: %w", err)
	}
	for _, other := range others {
		if counts(other, c) {
			facts.Heirs = append(facts.Heirs, string(value(other.HeirRelation)))
		}
	}
	if kind.Heir {
		return nil
	}
	death, err := deaths.Of(ctx, client, c.MemberID)
	facts.Estate = &rules.Estate{DiedOn: death.On}
	return err
}
