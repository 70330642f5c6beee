package claims

import (
	"slices"

	"kyosai/gen/ent"
	"kyosai/gen/ent/claim"
	"kyosai/server/caldate"
	"kyosai/server/rules"
)

// Filed is what is on file of a member, read for many of them at once, of all kinds together.
type Filed struct {
	Member    *ent.Member      // with where he has worked
	Arrears   []rules.Stretch  // when his company owed fees
	DiedOn    caldate.Day      // as heirs have told, or none
	Disasters []rules.Disaster // that hold, of any day
	Payments  []*ent.Payment   // of the host
	Claims    []*ent.Claim     // that were sent, with their certificates
}

// Follow fills in the day of the event where the files tell it.
func (f *Filed) Follow(c *ent.Claim, kind *ent.BenefitKind, today caldate.Day) {
	follow(c, kind, f.Member, nil, today)
}

// Judge finds the verdict on a claim that was not sent yet, as appraise does, and reads nothing. The kind comes with its rules.
func (f *Filed) Judge(c *ent.Claim, kind *ent.BenefitKind, today caldate.Day) (rules.Verdict, error) {
	facts := claimed(c, today)
	facts.OnFile = onFile(f.Member, first(facts.EventOn, today))
	if facts.Arrears = f.Arrears; !f.DiedOn.IsNone() && !kind.Heir {
		endBy(&facts.OnFile, f.DiedOn)
	}
	if slices.Contains(kind.Asks, place) {
		facts.Place, facts.Disasters = placeOf(c, f.Member), f.Disasters
	}
	facts.Past = grants(c, f.paid(kind), f.before(c), counts)
	_, verdict, err := evaluate(kind, facts, today)
	return verdict, err
}

// paid lists what the host paid under the kind, or may have.
func (f *Filed) paid(kind *ent.BenefitKind) (of []*ent.Payment) {
	for _, p := range f.Payments {
		if p.KindID == nil && slices.Contains(kind.HostUnsure, p.HostKind) || p.KindID != nil && *p.KindID == kind.ID && p.HostKind != "" {
			of = append(of, p)
		}
	}
	return of
}

// before lists the other claims for the same kind that past reads.
func (f *Filed) before(c *ent.Claim) (of []*ent.Claim) {
	for _, other := range f.Claims {
		sent := other.Status != claim.StatusDRAFT && other.Status != claim.StatusREFUSED && other.Status != claim.StatusLAPSED
		if other.KindID == c.KindID && other.ID != c.ID && (calledOff(other) || sent && other.Status != claim.StatusWITHDRAWN) {
			of = append(of, other)
		}
	}
	return of
}
