package benefits

import (
	"context"
	"fmt"
	"slices"

	"kyosai/gen/ent"
	"kyosai/gen/ent/benefitkind"
	"kyosai/server/access"
	"kyosai/server/caldate"
	"kyosai/server/rules"
	"kyosai/server/store"
)

// Load brings the default pack into a database that has no kinds yet. It may be run at every start: what is there
// stays, whatever staff or another pack have made of it.
func Load(ctx context.Context, s *store.Store) error {
	p, err := Default()
	if err != nil {
		return err
	}
	return s.InTx(access.AsSystem(ctx), func(ctx context.Context, tx *store.Tx) error {
		there, err := tx.Client().BenefitKind.Query().Exist(ctx)
		if err != nil || there {
			return err
		}
		return p.write(ctx, tx.Client(), nil)
	})
}

// Load has the pack hold from a day on, today or later: the kinds' words become the pack's at once, its rules are added
// from the day, and kinds that it does not have end on it. No rule is rewritten and nothing that was decided changes.
// Into a database without kinds the pack goes with the days that it says.
func (p Pack) Load(ctx context.Context, s *store.Store, from caldate.Day) error {
	return s.InTx(access.AsSystem(ctx), func(ctx context.Context, tx *store.Tx) error {
		there, err := read(ctx, tx.Client())
		if err != nil {
			return err
		}
		next := p
		if len(there) > 0 {
			if today := caldate.Today(tx.Now); from.Before(today) {
				return fmt.Errorf("a pack holds from today (%s) or a later day on, not from %s: what has happened keeps its rules", today, from)
			}
			if next, err = p.following(packOf(there), from); err != nil {
				return err
			}
		}
		return next.write(ctx, tx.Client(), there)
	})
}

// read reads the kinds with their rules, in the order of the screens.
func read(ctx context.Context, client *ent.Client) ([]*ent.BenefitKind, error) {
	kinds, err := client.BenefitKind.Query().WithRules(inOrder).Order(benefitkind.ByPosition()).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("read the kinds of benefit: %w", err)
	}
	return kinds, nil
}

// write makes what is missing and changes the words of what is there.
func (p Pack) write(ctx context.Context, client *ent.Client, there []*ent.BenefitKind) error {
	for i, k := range p.Kinds {
		var old *ent.BenefitKind
		if at := slices.IndexFunc(there, func(o *ent.BenefitKind) bool { return o.Code == k.Code }); at >= 0 {
			old = there[at]
		}
		if err := k.write(ctx, client, old, i+1); err != nil {
			return fmt.Errorf("load kind %s: %w", k.Code, err)
		}
	}
	return nil
}

func (k Kind) write(ctx context.Context, client *ent.Client, there *ent.BenefitKind, position int) (err error) {
	if there == nil {
		create := client.BenefitKind.Create().SetCode(k.Code)
		k.fillIn(create.Mutation(), position)
		there, err = create.Save(ctx)
	} else if !k.same(kindOf(there)) || there.Position != position {
		update := client.BenefitKind.UpdateOne(there)
		k.fillIn(update.Mutation(), position)
		err = update.Exec(ctx)
	}
	if err != nil {
		return err
	}
	return k.writeRules(ctx, client, there)
}

// fillIn sets everything but the code.
func (k Kind) fillIn(m *ent.BenefitKindMutation, position int) {
	m.SetService(benefitkind.Service(k.Service))
	m.SetName(k.Name)
	m.SetNameEn(k.NameEn)
	m.SetDescription(k.Description)
	m.SetAsks(listed(k.Asks))
	m.SetRelations(listed(k.Relations))
	m.SetOnFile(k.OnFile)
	m.SetSensitive(k.Sensitive)
	m.SetCertificate(benefitkind.Certificate(k.Certificate))
	if m.SetOccasion(k.Occasion); k.Occasion == nil {
		m.ClearOccasion()
	}
	m.SetCheerful(k.Cheerful)
	m.SetMourning(k.Mourning)
	m.SetBirth(k.Birth)
	m.SetHeir(k.Heir)
	m.SetCouponMonths(int(k.CouponMonths))
	m.SetHostKind(k.Host)
	m.SetHostUnsure(listed(k.HostUnsure))
	m.SetPosition(position)
	m.SetOpen(k.Open)
}

func (k Kind) writeRules(ctx context.Context, client *ent.Client, there *ent.BenefitKind) error {
	version := len(there.Edges.Rules)
	for _, r := range k.Rules {
		if slices.ContainsFunc(there.Edges.Rules, func(old *ent.BenefitRule) bool { return old.InForceFrom == r.InForceFrom }) {
			continue
		}
		version++
		if _, err := addRule(ctx, client, there.ID, r.AsRule(), version); err != nil {
			return err
		}
	}
	return nil
}

// AddRule makes a rule of a kind that came with its rules. There is none yet that begins on its day.
func AddRule(ctx context.Context, client *ent.Client, kind *ent.BenefitKind, rule rules.Rule) (*ent.BenefitRule, error) {
	return addRule(ctx, client, kind.ID, rule, len(kind.Edges.Rules)+1)
}

func addRule(ctx context.Context, client *ent.Client, kindID string, rule rules.Rule, version int) (*ent.BenefitRule, error) {
	made, err := client.BenefitRule.Create().SetKindID(kindID).SetInForceFrom(rule.InForceFrom).SetEnds(rule.Ends).
		SetAward(rule.Award).SetAmount(rule.Award.Most()).SetVaries(rule.Award.Varies()).
		SetConditions(listed(rule.Conditions)).SetProofs(listed(rule.Proofs)).SetUnattended(rule.Unattended).SetSamplePercent(rule.SamplePercent).
		SetVersion(version).Save(ctx)
	if err != nil {
		return nil, fmt.Errorf("add the rule from %s: %w", rule.InForceFrom, err)
	}
	return made, nil
}

// listed is an empty list rather than none, which JSON would write as null.
func listed[T any](list []T) []T { return append([]T{}, list...) }
