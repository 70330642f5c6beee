package graph

import (
	"context"
	"fmt"
	"kyosai/gen/ent"
	"kyosai/server/page"
)

func (r *benefitKindResolver) LoadedRule(ctx context.Context, obj *ent.BenefitKind) (*ent.BenefitRule, error) {
	panic(fmt.Errorf("not implemented: LoadedRule - rule"))
}

func (r *queryResolver) BenefitKinds(ctx context.Context, first int, after *string) (*page.Page[*ent.BenefitKind], error) {
	panic(fmt.Errorf("not implemented: BenefitKinds - benefitKinds"))
}
