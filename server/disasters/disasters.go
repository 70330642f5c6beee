// Package disasters keeps the great disasters that were declared 指定災害, by their days and their area: for damage by them
// a rule gives nothing, or a share. One person proposes, another confirms; what was decided before does not change.
package disasters

import (
	"context"
	"fmt"

	"entgo.io/ent/dialect/sql"

	"kyosai/gen/ent"
	"kyosai/gen/ent/disaster"
	"kyosai/server/access"
	"kyosai/server/caldate"
	"kyosai/server/page"
	"kyosai/server/problem"
	"kyosai/server/rules"
	"kyosai/server/store"
)

// Disasters does the verbs, each in one transaction.
type Disasters struct{ Store *store.Store }

const (
	proposers = access.Examiner | access.Approver
	confirmer = access.Approver
)

var (
	errGone  = problem.New(problem.NotFound, "disaster_not_found", "お探しの災害の指定が見つかりません。一覧を開き直してください。")
	errStale = problem.New(problem.Conflict, "changed_meanwhile", "ほかの職員が先に変更しました。開き直して、今の内容をご確認ください。")
)

// Get finds a disaster with who proposed and settled it; nil where there is none that the viewer may know of.
func (d Disasters) Get(ctx context.Context, id string) (*ent.Disaster, error) {
	found, err := loaded(d.Store.Client.Disaster.Query().Where(disaster.ID(id))).Only(ctx)
	if ent.IsNotFound(err) {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("read disaster %s: %w", id, err)
	}
	return found, nil
}

func loaded(q *ent.DisasterQuery) *ent.DisasterQuery {
	return q.WithReplaces().WithProposedBy().WithSettledBy()
}

// List lists disasters, the newest first: those that hold or wait for their confirmation, or all.
func (d Disasters) List(ctx context.Context, all bool, first int, after *string) (*page.Page[*ent.Disaster], error) {
	if err := page.Check(first); err != nil {
		return nil, err
	}
	keys, err := page.Keys(after, 1)
	if err != nil {
		return nil, err
	}
	query := d.Store.Client.Disaster.Query()
	if !all {
		query.Where(disaster.StatusIn(disaster.StatusPROPOSED, disaster.StatusIN_FORCE))
	}
	if keys != nil {
		query.Where(disaster.IDLT(keys[0]))
	}
	rows, err := loaded(query).Order(disaster.ByID(sql.OrderDesc())).Limit(first + 1).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("read the disasters: %w", err)
	}
	return page.Of(rows, first, func(r *ent.Disaster) string { return page.Cursor(r.ID) }), nil
}

// On reads what holds for a day, for the rules: the first that was proposed in front.
func On(ctx context.Context, client *ent.Client, day caldate.Day) ([]rules.Disaster, error) {
	return declared(ctx, client.Disaster.Query().Where(disaster.FromOnLTE(day), disaster.UntilOnGTE(day)))
}

// All is On for every day, of whom each claim finds its own.
func All(ctx context.Context, client *ent.Client) ([]rules.Disaster, error) {
	return declared(ctx, client.Disaster.Query())
}

func declared(ctx context.Context, query *ent.DisasterQuery) ([]rules.Disaster, error) {
	rows, err := query.Where(disaster.StatusEQ(disaster.StatusIN_FORCE)).Order(disaster.ByID()).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("read the disasters that were declared: %w", err)
	}
	found := make([]rules.Disaster, len(rows))
	for i, r := range rows {
		found[i] = rules.Disaster{Key: r.ID, Name: r.Name, From: r.FromOn, Until: r.UntilOn, Area: r.Area, Excluded: r.Treatment == disaster.TreatmentEXCLUDED}
		if r.Percent != nil {
			found[i].Percent = *r.Percent
		}
	}
	return found, nil
}
