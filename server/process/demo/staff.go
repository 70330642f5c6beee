package demo

import (
	"context"
	"fmt"

	"kyosai/gen/ent"
	"kyosai/gen/ent/staff"
	"kyosai/gen/ent/staffrole"
	"kyosai/server/store"
)

// enlist puts the demo's staff into the staff table, as an administrator would;
// who stands there already keeps the roles that were given since.
func enlist(ctx context.Context, tx *store.Tx, all []Staff) error {
	for _, s := range all {
		there, err := tx.Client().Staff.Query().Where(staff.Subject(s.Subject)).Exist(ctx)
		if err != nil {
			return fmt.Errorf("look for staff %s: %w", s.SignInID, err)
		}
		if there {
			continue
		}
		if err := enlistOne(ctx, tx, s); err != nil {
			return fmt.Errorf("enlist staff %s: %w", s.SignInID, err)
		}
	}
	return nil
}

func enlistOne(ctx context.Context, tx *store.Tx, s Staff) error {
	row, err := tx.Client().Staff.Create().SetSubject(s.Subject).SetName(s.Name).SetCreatedAt(tx.Now).Save(ctx)
	if err != nil {
		return err
	}
	var roles []*ent.StaffRoleCreate
	for _, role := range s.Roles {
		roles = append(roles, tx.Client().StaffRole.Create().SetStaffID(row.ID).SetRole(staffrole.Role(role)).SetGrantedAt(tx.Now))
	}
	return tx.Client().StaffRole.CreateBulk(roles...).Exec(ctx)
}
