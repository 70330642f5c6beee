package claims

import (
	"context"
	"fmt"
	"slices"

	"kyosai/gen/ent"
	"kyosai/gen/ent/claim"
	"kyosai/gen/ent/predicate"
	"kyosai/gen/ent/staff"
	"kyosai/gen/ent/staffrole"
	"kyosai/server/access"
	"kyosai/server/caldate"
	"kyosai/server/page"
	"kyosai/server/problem"
	"kyosai/server/store"
)

// Handover is the wish that a claim goes from one of staff to another; empty is nobody.
type Handover struct{ ID, From, To string }

var (
	errOthersClaim = problem.New(problem.Conflict, "assigned_to_other", "ほかの職員が担当している申請です。担当を替えるときは、承認の役割の職員に頼んでください。")
	errNoDecider   = problem.In("to", "not_a_decider", "この職員は審査も承認もできません。担当には、審査か承認の役割を持つ職員を選んでください。")
)

// Assign notes who works on a claim. Who examines takes what is nobody's and gives back what is his; who approves gives
// any claim to anybody who decides. It is no lock, so the claim keeps its version: it is who had it before that must
// still have it.
func (c Claims) Assign(ctx context.Context, h Handover) (*ent.Claim, error) {
	return c.step(ctx, access.Examiner|access.Approver, h.ID, func(ctx context.Context, tx *store.Tx) error {
		v := access.From(ctx)
		if own := h.To == v.StaffID || h.To == ""; !v.May(access.Approver) && (!own || h.From != "" && h.From != v.StaffID) {
			return errOthersClaim
		}
		update := tx.Client().Claim.Update().Where(claim.ID(h.ID), claim.StatusIn(assignable...), h.from()).SetUpdatedAt(tx.Now)
		if h.To == "" {
			update.ClearAssignedTo().ClearAssignedAt()
		} else {
			update.SetAssignedToID(h.To).SetAssignedAt(tx.Now)
		}
		if err := decides(ctx, tx, h.To); err != nil {
			return err
		}
		n, err := update.Save(ctx)
		if err != nil {
			return fmt.Errorf("assign claim %s: %w", h.ID, err)
		}
		if n == 0 {
			return handedOver(ctx, tx, h.ID)
		}
		return nil
	})
}

// assignable are the states in which somebody works on a claim, or will when the member has answered.
var assignable = []claim.Status{claim.StatusSUBMITTED, claim.StatusRECOMMENDED, claim.StatusRETURNED}

func (h Handover) from() predicate.Claim {
	if h.From == "" {
		return claim.AssignedToIDIsNil()
	}
	return claim.AssignedToID(h.From)
}

// deciding picks the staff who may sign in and examine or approve.
func deciding() predicate.Staff {
	return staff.And(staff.Enabled(true), staff.HasRolesWith(staffrole.RevokedAtIsNil(),
		staffrole.RoleIn(staffrole.RoleEXAMINER, staffrole.RoleAPPROVER)))
}

func decides(ctx context.Context, tx *store.Tx, id string) error {
	if id == "" || id == access.From(ctx).StaffID {
		return nil
	}
	can, err := tx.Client().Staff.Query().Where(staff.ID(id), deciding()).Exist(access.AsSystem(ctx))
	if err == nil && !can {
		return errNoDecider
	}
	return err
}

// handedOver says who has the claim now, or what became of it.
func handedOver(ctx context.Context, tx *store.Tx, id string) error {
	found, err := tx.Client().Claim.Query().Where(claim.ID(id)).WithAssignedTo().Only(ctx)
	switch {
	case ent.IsNotFound(err):
		return errNotFound
	case err != nil:
		return fmt.Errorf("read claim %s: %w", id, err)
	case !slices.Contains(assignable, found.Status):
		return overtaken(ctx, tx, found, true)
	case found.Edges.AssignedTo == nil:
		return problem.New(problem.Conflict, "assigned_meanwhile", "この申請は、先に担当から外されました。一覧を読み直して、もう一度お試しください。")
	}
	return problem.New(problem.Conflict, "assigned_meanwhile", fmt.Sprintf("この申請は、%sに%sさんの担当になりました。一覧を読み直してください。", caldate.Clock(*found.AssignedAt), found.Edges.AssignedTo.Name))
}

// Deciders lists to whom a claim can be given.
func (c Claims) Deciders(ctx context.Context, first int, after *string) (*page.Page[*ent.Staff], error) {
	if err := may(access.From(ctx), access.Approver); err != nil {
		return nil, err
	}
	if err := page.Check(first); err != nil {
		return nil, err
	}
	keys, err := page.Keys(after, 1)
	if err != nil {
		return nil, err
	}
	query := c.Store.Client.Staff.Query().Where(deciding()).Order(staff.ByID()).Limit(first + 1)
	if keys != nil {
		query.Where(staff.IDGT(keys[0]))
	}
	rows, err := query.All(access.AsSystem(ctx))
	if err != nil {
		return nil, fmt.Errorf("list who decides: %w", err)
	}
	return page.Of(rows, first, func(s *ent.Staff) string { return page.Cursor(s.ID) }), nil
}
