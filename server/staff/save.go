package staff

import (
	"context"
	"fmt"

	"kyosai/gen/ent"
	"kyosai/gen/ent/staff"
	"kyosai/server/access"
	"kyosai/server/problem"
	"kyosai/server/signin/session"
	"kyosai/server/store"
)

// Entry is what an administrator enters about somebody. Without an id it is somebody new; with one, the version that
// the administrator saw must still be the current one.
type Entry struct {
	ID            string
	Subject, Name string
	Enabled       bool
	Roles         []string
	Version       int
}

var (
	errGone  = problem.New(problem.NotFound, "no_staff", "この職員は見つかりません。一覧を開き直してください。")
	errStale = problem.New(problem.Conflict, "changed_meanwhile", "ほかの管理者が先に変更しました。開き直して、もう一度変更してください。")
	errTaken = &problem.Error{Kind: problem.Conflict, Code: "subject_taken", Field: "subject", Message: "この識別子はほかの職員に登録されています。識別子を確かめてください。"}
	errOwn   = &problem.Error{Kind: problem.Forbidden, Code: "own_roles", Field: "roles", Message: "自分の権限と在籍は変更できません。ほかの管理者に依頼してください。"}
	errLast  = &problem.Error{Kind: problem.Conflict, Code: "last_administrator", Field: "roles", Message: "管理者が一人もいなくなります。先にほかの職員を管理者にしてください。"}
)

// Save enters somebody, or changes his name, subject, roles and whether he may sign in. Roles count from the next
// request on; who is disabled is signed out at once.
func (s Staff) Save(ctx context.Context, e Entry) (*ent.Staff, error) {
	if err := checkAdministrator(ctx); err != nil {
		return nil, err
	}
	roles, err := e.check()
	if err != nil {
		return nil, err
	}
	var saved *ent.Staff
	err = s.Store.InTx(ctx, func(ctx context.Context, tx *store.Tx) (err error) {
		if e.ID == "" {
			saved, err = enter(ctx, tx, e, roles)
		} else {
			saved, err = change(ctx, tx, e, roles)
		}
		return err
	})
	if ent.IsConstraintError(err) {
		return nil, errTaken
	}
	if err != nil {
		return nil, err
	}
	return saved, nil
}

// enter adds somebody with his roles.
func enter(ctx context.Context, tx *store.Tx, e Entry, roles access.Roles) (*ent.Staff, error) {
	row, err := tx.Client().Staff.Create().SetSubject(e.Subject).SetName(e.Name).SetEnabled(e.Enabled).SetCreatedAt(tx.Now).Save(ctx)
	if err != nil {
		return nil, fmt.Errorf("enter staff: %w", err)
	}
	return row, setRoles(ctx, tx, row, roles)
}

// change overwrites what an administrator saw, unless another was faster.
func change(ctx context.Context, tx *store.Tx, e Entry, roles access.Roles) (*ent.Staff, error) {
	was, err := tx.Client().Staff.Query().Where(staff.ID(e.ID)).WithRoles(newestFirst).Only(ctx)
	if ent.IsNotFound(err) {
		return nil, errGone
	}
	if err != nil {
		return nil, fmt.Errorf("change staff: %w", err)
	}
	if access.From(ctx).StaffID == was.ID && (roles != heldBy(was.Edges.Roles) || e.Enabled != was.Enabled) {
		return nil, errOwn
	}
	n, err := tx.Client().Staff.Update().Where(staff.ID(e.ID), staff.Version(e.Version)).
		SetSubject(e.Subject).SetName(e.Name).SetEnabled(e.Enabled).AddVersion(1).Save(ctx)
	if err != nil {
		return nil, fmt.Errorf("change staff: %w", err)
	}
	if n == 0 {
		return nil, errStale
	}
	if err := after(ctx, tx, was, e, roles); err != nil {
		return nil, err
	}
	return tx.Client().Staff.Query().Where(staff.ID(e.ID)).WithRoles(newestFirst).Only(ctx)
}

// after is what follows from a change: the history of roles, an administrator who remains, sessions that end.
func after(ctx context.Context, tx *store.Tx, was *ent.Staff, e Entry, roles access.Roles) error {
	if err := setRoles(ctx, tx, was, roles); err != nil {
		return err
	}
	lost := was.Enabled && heldBy(was.Edges.Roles)&access.Administrator != 0 && (!e.Enabled || roles&access.Administrator == 0)
	if lost {
		if err := keepOne(ctx, tx, was.ID); err != nil {
			return err
		}
	}
	if e.Enabled && e.Subject == was.Subject {
		return nil
	}
	return session.EndOfStaff(access.AsSystem(ctx), tx, was.ID)
}

// keepOne holds that somebody else can still administer. It writes to that one's row, so that two administrators who
// remove each other at the same moment meet: one of them must give way on every engine.
func keepOne(ctx context.Context, tx *store.Tx, leaving string) error {
	other, err := tx.Client().Staff.Query().Where(administers(), staff.IDNEQ(leaving)).Order(staff.ByID()).FirstID(ctx)
	if ent.IsNotFound(err) {
		return errLast
	}
	if err != nil {
		return fmt.Errorf("find another administrator: %w", err)
	}
	n, err := tx.Client().Staff.Update().Where(staff.ID(other), staff.Enabled(true)).AddVersion(1).Save(ctx)
	if err != nil {
		return fmt.Errorf("hold another administrator: %w", err)
	}
	if n == 0 {
		return errStale
	}
	return nil
}
