package graph

import (
	"context"
	"fmt"
	"kyosai/gen/ent"
	gengraph "kyosai/gen/graph"
	"kyosai/server/page"
)

func (r *mutationResolver) StaffSave(ctx context.Context, input gengraph.StaffSaveInput) (*gengraph.StaffPayload, error) {
	panic(fmt.Errorf("not implemented: StaffSave - staffSave"))
}

func (r *queryResolver) Staff(ctx context.Context, first int, after *string) (*page.Page[*ent.Staff], error) {
	panic(fmt.Errorf("not implemented: Staff - staff"))
}

func (r *queryResolver) AuditEntries(ctx context.Context, first int, after *string) (*page.Page[*ent.AuditEntry], error) {
	panic(fmt.Errorf("not implemented: AuditEntries - auditEntries"))
}

func (r *staffResolver) Roles(ctx context.Context, obj *ent.Staff) ([]string, error) {
	panic(fmt.Errorf("not implemented: Roles - roles"))
}

func (r *staffResolver) History(ctx context.Context, obj *ent.Staff, first int, after *string) (*page.Page[*ent.StaffRole], error) {
	panic(fmt.Errorf("not implemented: History - history"))
}
