// Package arrears keeps the stretches in which a company owes fees 会費の滞納: staff set and end them, payouts wait for
// them, and a member's deadlines do not run meanwhile.
package arrears

import (
	"context"
	"fmt"
	"slices"

	"entgo.io/ent/dialect/sql"

	"kyosai/gen/ent"
	"kyosai/gen/ent/arrears"
	"kyosai/gen/ent/company"
	"kyosai/server/access"
	"kyosai/server/caldate"
	"kyosai/server/freetext"
	"kyosai/server/page"
	"kyosai/server/problem"
	"kyosai/server/store"
)

// Arrears does the verbs, each in one transaction.
type Arrears struct{ Store *store.Store }

// Beginning is what staff say when a company owes fees.
type Beginning struct {
	CompanyID string
	FromOn    caldate.Day
	Note      string // why, for colleagues
}

// Ending is what staff say when it has paid; Version is the one that they saw.
type Ending struct {
	ID      string
	Version int
	UntilOn caldate.Day // the last day in arrears
	Note    string
}

const longestNote = 500

var (
	errNoCompany = problem.In("companyId", "company_not_found", "お探しの事業所が見つかりません。事業所を選び直してください。")
	errFuture    = problem.In("fromOn", "day_in_future", "先の日は登録できません。今日までの日を入力してください。")
	errOpen      = problem.New(problem.Conflict, "arrears_open", "この事業所は、すでに滞納として登録されています。一覧を開き直してください。")
	errOverlap   = problem.In("fromOn", "arrears_overlap", "前の滞納の期間と重なっています。前の期間が終わった日より後の日を入力してください。")
	errGone      = problem.New(problem.NotFound, "arrears_not_found", "お探しの滞納の記録が見つかりません。一覧を開き直してください。")
	errStale     = problem.New(problem.Conflict, "changed_meanwhile", "ほかの職員が先に変更しました。開き直して、今の内容をご確認ください。")
	errUntil     = problem.In("untilOn", "day_out_of_range", "滞納の始まりの日から今日までの日を入力してください。")
)

// Set says that a company owes fees from a day on. Accounting alone does so.
func (a Arrears) Set(ctx context.Context, b Beginning) (made *ent.Arrears, err error) {
	v := access.From(ctx)
	if !v.May(access.Accounting) {
		return nil, problem.NotAllowed
	}
	if b.Note, err = freetext.Need("note", b.Note, longestNote, "滞納とする理由を入力してください。"); err != nil {
		return nil, err
	}
	err = a.Store.InTx(ctx, func(ctx context.Context, tx *store.Tx) error {
		if err := b.check(ctx, tx); err != nil {
			return err
		}
		made, err = tx.Client().Arrears.Create().SetCompanyID(b.CompanyID).SetOpenOf(b.CompanyID).SetFromOn(b.FromOn).SetNote(b.Note).
			SetSetByID(v.StaffID).SetCreatedAt(tx.Now).Save(ctx)
		return err
	})
	if ent.IsConstraintError(err) {
		return nil, errOpen
	}
	if err != nil {
		return nil, fmt.Errorf("set arrears: %w", err)
	}
	return a.Get(ctx, made.ID)
}

func (b Beginning) check(ctx context.Context, tx *store.Tx) error {
	known, err := tx.Client().Company.Query().Where(company.ID(b.CompanyID)).Exist(ctx)
	switch {
	case err != nil:
		return fmt.Errorf("look for the company: %w", err)
	case !known:
		return errNoCompany
	case b.FromOn.IsNone() || b.FromOn.After(caldate.Today(tx.Now)):
		return errFuture
	}
	overlaps, err := tx.Client().Arrears.Query().Where(arrears.CompanyID(b.CompanyID), arrears.UntilOnGTE(b.FromOn)).Exist(ctx)
	if err == nil && overlaps {
		err = errOverlap
	}
	return err
}

// End says that a company has paid.
func (a Arrears) End(ctx context.Context, e Ending) (_ *ent.Arrears, err error) {
	v := access.From(ctx)
	if !v.May(access.Accounting) {
		return nil, problem.NotAllowed
	}
	if e.Note, err = freetext.Take("note", e.Note, longestNote); err != nil {
		return nil, err
	}
	err = a.Store.InTx(ctx, func(ctx context.Context, tx *store.Tx) error {
		n, err := tx.Client().Arrears.Update().Where(arrears.ID(e.ID), arrears.Version(e.Version), arrears.UntilOnIsNil()).
			AddVersion(1).ClearOpenOf().SetUntilOn(e.UntilOn).SetEndedByID(v.StaffID).Save(ctx)
		if err != nil {
			return fmt.Errorf("end arrears %s: %w", e.ID, err)
		}
		return e.settle(ctx, tx, n == 1)
	})
	if err != nil {
		return nil, err
	}
	return a.Get(ctx, e.ID)
}

// settle looks at the stretch that is held: whether its end can be, and what is noted.
func (e Ending) settle(ctx context.Context, tx *store.Tx, held bool) error {
	found, err := tx.Client().Arrears.Query().Where(arrears.ID(e.ID)).Only(ctx)
	switch {
	case ent.IsNotFound(err):
		return errGone
	case err != nil:
		return fmt.Errorf("read arrears %s: %w", e.ID, err)
	case !held:
		return errStale
	case e.UntilOn.Before(found.FromOn) || e.UntilOn.After(caldate.Today(tx.Now)):
		return errUntil
	case e.Note == "":
		return nil
	}
	return tx.Client().Arrears.Update().Where(arrears.ID(e.ID)).SetNote(found.Note + "\n" + e.Note).Exec(ctx)
}

// Get finds a stretch with its company and who set and ended it; nil where there is none that the viewer may know of.
func (a Arrears) Get(ctx context.Context, id string) (*ent.Arrears, error) {
	found, err := loaded(a.Store.Client.Arrears.Query().Where(arrears.ID(id))).Only(ctx)
	if ent.IsNotFound(err) {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("read arrears %s: %w", id, err)
	}
	return found, nil
}

func loaded(q *ent.ArrearsQuery) *ent.ArrearsQuery { return q.WithCompany().WithSetBy().WithEndedBy() }

// List lists stretches, the newest first: those that go on, or all.
func (a Arrears) List(ctx context.Context, open bool, first int, after *string) (*page.Page[*ent.Arrears], error) {
	if err := page.Check(first); err != nil {
		return nil, err
	}
	keys, err := page.Keys(after, 1)
	if err != nil {
		return nil, err
	}
	query := a.Store.Client.Arrears.Query()
	if open {
		query.Where(arrears.UntilOnIsNil())
	}
	if keys != nil {
		query.Where(arrears.IDLT(keys[0]))
	}
	rows, err := loaded(query).Order(arrears.ByID(sql.OrderDesc())).Limit(first + 1).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("read the arrears: %w", err)
	}
	return page.Of(rows, first, func(r *ent.Arrears) string { return page.Cursor(r.ID) }), nil
}

// Owing lists the companies that owe fees on the day, by their keys.
func Owing(ctx context.Context, client *ent.Client, on caldate.Day) ([]string, error) {
	var ids []string
	err := client.Arrears.Query().Where(arrears.FromOnLTE(on), arrears.Or(arrears.UntilOnIsNil(), arrears.UntilOnGTE(on))).
		Select(arrears.FieldCompanyID).Scan(ctx, &ids)
	if err != nil {
		return nil, fmt.Errorf("read who owes fees: %w", err)
	}
	slices.Sort(ids)
	return slices.Compact(ids), nil
}
