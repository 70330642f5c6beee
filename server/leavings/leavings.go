// Package leavings puts right a leaving day that was entered wrongly 退会日の訂正: a clerk enters the right one with the
// reason, and it is in the ledger once somebody else has confirmed it. The day and the end of the employment move together.
package leavings

import (
	"context"
	"fmt"

	"entgo.io/ent/dialect/sql"

	"kyosai/gen/ent"
	"kyosai/gen/ent/leavingcorrection"
	"kyosai/server/access"
	"kyosai/server/page"
	"kyosai/server/problem"
	"kyosai/server/store"
)

// Leavings does the verbs, each in one transaction.
type Leavings struct{ Store *store.Store }

const (
	proposers = access.Clerk
	confirmer = access.Approver
)

var (
	errGone  = problem.New(problem.NotFound, "correction_not_found", "お探しの退会日の訂正が見つかりません。会員の台帳を開き直してください。")
	errStale = problem.New(problem.Conflict, "changed_meanwhile", "ほかの職員が先に変更しました。開き直して、今の内容をご確認ください。")
)

// Get finds a correction with its member, and who proposed and settled it; nil where there is none that the viewer may know of.
func (l Leavings) Get(ctx context.Context, id string) (*ent.LeavingCorrection, error) {
	found, err := loaded(l.Store.Client.LeavingCorrection.Query().Where(leavingcorrection.ID(id))).Only(ctx)
	if ent.IsNotFound(err) {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("read correction %s: %w", id, err)
	}
	return found, nil
}

func loaded(q *ent.LeavingCorrectionQuery) *ent.LeavingCorrectionQuery {
	return q.WithMember().WithProposedBy().WithSettledBy()
}

// List lists corrections, the newest first: those that wait for their confirmation, or all.
func (l Leavings) List(ctx context.Context, all bool, first int, after *string) (*page.Page[*ent.LeavingCorrection], error) {
	query := l.Store.Client.LeavingCorrection.Query()
	if !all {
		query.Where(leavingcorrection.StatusEQ(leavingcorrection.StatusPROPOSED))
	}
	return paged(ctx, query, first, after)
}

// Of lists the corrections of a member, the newest first.
func (l Leavings) Of(ctx context.Context, memberID string, first int, after *string) (*page.Page[*ent.LeavingCorrection], error) {
	return paged(ctx, l.Store.Client.LeavingCorrection.Query().Where(leavingcorrection.MemberID(memberID)), first, after)
}

func paged(ctx context.Context, query *ent.LeavingCorrectionQuery, first int, after *string) (*page.Page[*ent.LeavingCorrection], error) {
	if err := page.Check(first); err != nil {
		return nil, err
	}
	keys, err := page.Keys(after, 1)
	if err != nil {
		return nil, err
	}
	if keys != nil {
		query.Where(leavingcorrection.IDLT(keys[0]))
	}
	rows, err := loaded(query).Order(leavingcorrection.ByID(sql.OrderDesc())).Limit(first + 1).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("read the corrections of leaving days: %w", err)
	}
	return page.Of(rows, first, func(r *ent.LeavingCorrection) string { return page.Cursor(r.ID) }), nil
}
