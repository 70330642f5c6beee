package limits

import (
	"cmp"
	"context"
	"errors"
	"fmt"

	"kyosai/gen/ent"
	"kyosai/gen/ent/limitgroup"
	"kyosai/server/access"
	"kyosai/server/freetext"
	"kyosai/server/problem"
	"kyosai/server/store"
)

// Entry is what staff enter about a group. Without an ID it is a new one; with one, the version that was read must still be
// the current one. Counts is what
// it counts, which stands once it is made; none is tickets. MemberLimit is so many of these a member and fiscal year.
type Entry struct {
	ID, Name             string
	Counts               limitgroup.Counts
	MemberLimit, Version int
}

// keepers are the roles that keep the groups: those that make the offerings and the events.
const keepers = access.Clerk

const (
	longestName = 60
	mostEach    = 100
)

var (
	errGone   = problem.New(problem.NotFound, "no_limit_group", "この共通の限度は見つかりません。一覧を開き直してください。")
	errStale  = problem.New(problem.Conflict, "changed_meanwhile", "ほかの職員が先に変更しました。開き直して、もう一度変更してください。")
	errCounts = problem.In("counts", "counts_fixed", "作ったあとは、数えるものを変えられません。別の共通の限度を作ってください。")
	errLimit  = problem.In("memberLimit", "out_of_range", fmt.Sprintf("会員一人の年度の上限は1から%dまでの数字で入力してください。", mostEach))
)

// Save makes a group or changes one. Another limit holds for every order and booking from then on; what there was before
// stays, also where it is more.
func (l Limits) Save(ctx context.Context, e Entry) (*ent.LimitGroup, error) {
	if !access.From(ctx).May(keepers) {
		return nil, problem.NotAllowed
	}
	if err := e.check(); err != nil {
		return nil, err
	}
	err := l.Store.InTx(ctx, func(ctx context.Context, tx *store.Tx) error {
		if e.ID == "" {
			return e.add(ctx, tx)
		}
		return e.change(ctx, tx)
	})
	if err != nil {
		return nil, err
	}
	return l.Get(ctx, e.ID)
}

// add makes a group, whose key the entry has from then on.
func (e *Entry) add(ctx context.Context, tx *store.Tx) error {
	made, err := tx.Client().LimitGroup.Create().SetName(e.Name).SetCounts(e.Counts).SetMemberLimit(e.MemberLimit).
		SetMadeByID(access.From(ctx).StaffID).SetMadeAt(tx.Now).Save(ctx)
	if err != nil {
		return fmt.Errorf("add a limit group: %w", err)
	}
	e.ID = made.ID
	return nil
}

func (e *Entry) change(ctx context.Context, tx *store.Tx) error {
	other, err := tx.Client().LimitGroup.Query().Where(limitgroup.ID(e.ID), limitgroup.CountsNEQ(e.Counts)).Exist(ctx)
	if err != nil {
		return fmt.Errorf("read what limit group %s counts: %w", e.ID, err)
	}
	if other {
		return errCounts
	}
	n, err := tx.Client().LimitGroup.Update().Where(limitgroup.ID(e.ID), limitgroup.Version(e.Version)).
		SetName(e.Name).SetMemberLimit(e.MemberLimit).AddVersion(1).Save(ctx)
	if err != nil {
		return fmt.Errorf("change limit group %s: %w", e.ID, err)
	}
	return changed(ctx, tx, e.ID, n)
}

// changed says what is the matter where a change met no row.
func changed(ctx context.Context, tx *store.Tx, id string, n int) error {
	if n == 1 {
		return nil
	}
	exists, err := tx.Client().LimitGroup.Query().Where(limitgroup.ID(id)).Exist(ctx)
	switch {
	case err != nil:
		return fmt.Errorf("look for limit group %s: %w", id, err)
	case !exists:
		return errGone
	}
	return errStale
}

// check says everything that is wrong with an entry at once, and brings its name into its form.
func (e *Entry) check() (err error) {
	e.Counts = cmp.Or(e.Counts, limitgroup.CountsTICKETS)
	e.Name, err = freetext.NeedLine("name", e.Name, longestName, "共通の限度の名前を入力してください。")
	if e.MemberLimit < 1 || e.MemberLimit > mostEach {
		err = errors.Join(err, errLimit)
	}
	return err
}
