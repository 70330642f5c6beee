package benefits

import (
	"context"
	"fmt"
	"slices"

	"kyosai/gen/ent"
	"kyosai/server/access"
	"kyosai/server/store"
	"kyosai/server/yen"
)

// Load brings the default pack into the database. It may be run at every start: what is there stays.
func Load(ctx context.Context, s *store.Store) error {
	p, err := Default()
	if err != nil {
		return err
	}
	return p.Load(ctx, s)
}

// Load brings a pack into the database. The words of a kind become the pack's; a rule that is missing is added, and
// one that is there is never rewritten, whatever the pack says of its day.
func (p Pack) Load(ctx context.Context, s *store.Store) error {
	return s.InTx(access.AsSystem(ctx), func(ctx context.Context, tx *store.Tx) error {
		kinds, err := tx.Client().BenefitKind.Query().WithRules().All(ctx)
		if err != nil {
			return fmt.Errorf("load the rule pack: %w", err)
		}
		there := map[string]*ent.BenefitKind{}
		for _, k := range kinds {
			there[k.Code] = k
		}
		for i, k := range p.Kinds {
			if err := k.load(ctx, tx.Client(), there[k.Code], i+1); err != nil {
				return fmt.Errorf("load kind %s: %w", k.Code, err)
			}
		}
		return nil
	})
}

func (k Kind) load(ctx context.Context, client *ent.Client, there *ent.BenefitKind, position int) (err error) {
	switch {
	case there == nil:
		there, err = k.create(client, position).Save(ctx)
	case !k.same(there, position):
		err = k.update(client, there, position).Exec(ctx)
	}
	if err != nil {
		return err
	}
	return k.loadRules(ctx, client, there)
}

func (k Kind) create(client *ent.Client, position int) *ent.BenefitKindCreate {
	return client.BenefitKind.Create().SetCode(k.Code).SetName(k.Name).SetNameEn(k.NameEn).SetDescription(k.Description).
		SetHostKind(k.Host).SetAsks(listed(k.Asks)).SetRelations(listed(k.Relations)).SetProofs(listed(k.Proofs)).
		SetPosition(position).SetOpen(k.Open)
}

func (k Kind) update(client *ent.Client, there *ent.BenefitKind, position int) *ent.BenefitKindUpdateOne {
	return client.BenefitKind.UpdateOne(there).SetName(k.Name).SetNameEn(k.NameEn).SetDescription(k.Description).
		SetHostKind(k.Host).SetAsks(listed(k.Asks)).SetRelations(listed(k.Relations)).SetProofs(listed(k.Proofs)).
		SetPosition(position).SetOpen(k.Open)
}

func (k Kind) same(there *ent.BenefitKind, position int) bool {
	return there.Name == k.Name && there.NameEn == k.NameEn && there.Description == k.Description &&
		there.HostKind == k.Host && there.Position == position && there.Open == k.Open &&
		slices.Equal(there.Asks, k.Asks) && slices.Equal(there.Relations, k.Relations) && slices.Equal(there.Proofs, k.Proofs)
}

func (k Kind) loadRules(ctx context.Context, client *ent.Client, there *ent.BenefitKind) error {
	version := len(there.Edges.Rules)
	for _, r := range k.Rules {
		if slices.ContainsFunc(there.Edges.Rules, func(old *ent.BenefitRule) bool { return old.InForceFrom == r.InForceFrom }) {
			continue
		}
		version++
		if err := client.BenefitRule.Create().SetKindID(there.ID).SetInForceFrom(r.InForceFrom).SetAmount(yen.Amount(r.Amount)).
			SetConditions(r.conditions()).SetVersion(version).Exec(ctx); err != nil {
			return err
		}
	}
	return nil
}

// listed is an empty list rather than none, which JSON would write as null.
func listed(words []string) []string { return append([]string{}, words...) }
