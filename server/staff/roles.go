package staff

import (
	"context"
	"fmt"

	"kyosai/gen/ent"
	"kyosai/gen/ent/staffrole"
	"kyosai/server/access"
	"kyosai/server/store"
)

// setRoles grants what is new and revokes what is gone; what was held stays in the history with who gave and took it.
func setRoles(ctx context.Context, tx *store.Tx, of *ent.Staff, want access.Roles) error {
	held := heldBy(of.Edges.Roles)
	for _, name := range (held &^ want).Names() {
		change := tx.Client().StaffRole.Update().
			Where(staffrole.StaffID(of.ID), staffrole.RoleEQ(staffrole.Role(name)), staffrole.RevokedAtIsNil()).SetRevokedAt(tx.Now)
		if by := access.From(ctx).StaffID; by != "" {
			change.SetRevokedByID(by)
		}
		if err := change.Exec(ctx); err != nil {
			return fmt.Errorf("revoke a role: %w", err)
		}
	}
	for _, name := range (want &^ held).Names() {
		create := tx.Client().StaffRole.Create().SetStaffID(of.ID).SetRole(staffrole.Role(name)).SetGrantedAt(tx.Now)
		if by := access.From(ctx).StaffID; by != "" {
			create.SetGrantedByID(by)
		}
		if err := create.Exec(ctx); err != nil {
			return fmt.Errorf("grant a role: %w", err)
		}
	}
	return nil
}
