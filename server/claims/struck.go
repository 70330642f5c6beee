package claims

import (
	"context"
	"slices"

	"kyosai/gen/ent"
	"kyosai/server/benefits"
	"kyosai/server/disasters"
	"kyosai/server/rules"
)

// place is the question for the house that was hit.
const place = "PLACE"

// strike puts into the facts where the house stands and which disasters were declared for the day, of a kind that asks
// for the place.
func strike(ctx context.Context, client *ent.Client, facts *rules.Facts, c *ent.Claim, kind *ent.BenefitKind, m *ent.Member) (err error) {
	if !slices.Contains(kind.Asks, place) || facts.EventOn.IsNone() {
		return nil
	}
	facts.Place = placeOf(c, m)
	facts.Disasters, err = disasters.On(ctx, client, facts.EventOn)
	return err
}

// placeOf is the postal code of the house that the claim is about, or of the member's address where nobody said; empty
// where neither is one.
func placeOf(c *ent.Claim, m *ent.Member) string {
	if c.PlacePostalCode != "" {
		return c.PlacePostalCode
	}
	return sevenDigits(m.PostalCode)
}

// Disaster is the declared disaster that struck what the claim is about, where the rule of the day asks for such; nil where
// there is none that the viewer may know of. It is today's: a claim that was decided before keeps its verdict.
func (c Claims) Disaster(ctx context.Context, of *ent.Claim) (*ent.Disaster, error) {
	kind, err := of.Edges.KindOrErr()
	if err != nil {
		kind, err = of.QueryKind().Only(ctx)
	}
	if err != nil || kind.Sensitive || !slices.Contains(kind.Asks, place) {
		return nil, err
	}
	facts := claimed(of, benefits.HappenedOn(of))
	rule, err := benefits.InForceOn(ctx, c.Store.Client, kind, facts.EventOn)
	if err != nil || rule == nil || !benefits.RuleOf(rule).OfDisasters() {
		return nil, err
	}
	m, err := of.Edges.MemberOrErr()
	if err != nil {
		m, err = of.QueryMember().Only(ctx)
	}
	if err != nil {
		return nil, err
	}
	if err := strike(ctx, c.Store.Client, &facts, of, kind, m); err != nil {
		return nil, err
	}
	struck := rules.Struck(facts.Disasters, facts.EventOn, facts.Place)
	if struck == nil {
		return nil, nil
	}
	return disasters.Disasters{Store: c.Store}.Get(ctx, struck.Key)
}
