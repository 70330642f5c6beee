package graph

import (
	"context"
	"fmt"
	"kyosai/gen/ent"
	gengraph "kyosai/gen/graph"
)

func (r *memberResolver) Employment(ctx context.Context, obj *ent.Member) (*ent.Employment, error) {
	panic(fmt.Errorf("not implemented: Employment - employment"))
}

func (r *memberResolver) Employments(ctx context.Context, obj *ent.Member, first int, after *string) (*gengraph.EmploymentConnection, error) {
	panic(fmt.Errorf("not implemented: Employments - employments"))
}

func (r *memberResolver) Payments(ctx context.Context, obj *ent.Member, first int, after *string) (*gengraph.PaymentConnection, error) {
	panic(fmt.Errorf("not implemented: Payments - payments"))
}

func (r *memberResolver) Claims(ctx context.Context, obj *ent.Member, first int, after *string) (*gengraph.ClaimConnection, error) {
	panic(fmt.Errorf("not implemented: Claims - claims"))
}

func (r *memberResolver) Card(ctx context.Context, obj *ent.Member) (*string, error) {
	panic(fmt.Errorf("not implemented: Card - card"))
}

func (r *queryResolver) Members(ctx context.Context, search string, first int, after *string) (*gengraph.MemberConnection, error) {
	panic(fmt.Errorf("not implemented: Members - members"))
}

func (r *queryResolver) Member(ctx context.Context, id string) (*ent.Member, error) {
	panic(fmt.Errorf("not implemented: Member - member"))
}
