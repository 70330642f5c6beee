package storetest

import (
	"context"
	"time"

	"kyosai/gen/ent"
	"kyosai/gen/ent/claim"
	"kyosai/gen/ent/staffrole"
	"kyosai/server/access"
)

// hire has one of staff a role, who work on the claims.
func (p *People) hire(ctx context.Context, c *ent.Client, now time.Time) error {
	for _, role := range access.EveryStaff.Names() {
		s, err := c.Staff.Create().SetSubject("test-" + role).SetName("職員 " + role).SetCreatedAt(now).Save(ctx)
		if err != nil {
			return err
		}
		if err := c.StaffRole.Create().SetStaffID(s.ID).SetRole(staffrole.Role(role)).SetGrantedAt(now).Exec(ctx); err != nil {
			return err
		}
		p.Staff[role] = s
	}
	if err := c.Claim.Update().Where(claim.StatusNEQ(claim.StatusDRAFT)).SetAssignedToID(p.Staff["EXAMINER"].ID).SetAssignedAt(now).
		SetDeadlineOn("2029-06-01").Exec(ctx); err != nil {
		return err
	}
	return c.StaffRole.Create().SetStaffID(p.Staff["APPROVER"].ID).SetRole(staffrole.RoleCLERK).SetGrantedAt(now).SetRevokedAt(now).Exec(ctx)
}
