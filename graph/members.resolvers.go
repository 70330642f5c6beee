package graph

import (
	"context"
	"fmt"
	"kyosai/gen/ent"
	"kyosai/server/page"
)

func (r *memberResolver) Employment(ctx context.Context, obj *ent.Member) (*ent.Employment, error) {
	panic(fmt.Errorf("not implemented: Employment - employment"))
}

func (r *memberResolver) Employments(ctx context.Context, obj *ent.Member, first int, after *string) (*page.Page[*ent.Employment], error) {
	panic(fmt.Errorf("not implemented: Employments - employments"))
}

func (r *memberResolver) Payments(ctx context.Context, obj *ent.Member, first int, after *string) (*page.Page[*ent.Payment], error) {
	panic(fmt.Errorf("not implemented: Payments - payments"))
}

func (r *memberResolver) Claims(ctx context.Context, obj *ent.Member, first int, after *string) (*page.Page[*ent.Claim], error) {
	panic(fmt.Errorf("not implemented: Claims - claims"))
}

func (r *memberResolver) Card(ctx context.Context, obj *ent.Member) (*string, error) {
	panic(fmt.Errorf("not implemented: Card - card"))
}

func (r *queryResolver) Members(ctx context.Context, search string, first int, after *string) (*page.Page[*ent.Member], error) {
	panic(fmt.Errorf("not implemented: Members - members"))
}

func (r *queryResolver) Member(ctx context.Context, id string) (*ent.Member, error) {
	panic(fmt.Errorf("not implemented: Member - member"))
}
