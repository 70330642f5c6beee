// Package ruledrafts changes the scheme's rules in the app: a draft is made from the rule in force, compared with it, tried
// on the claims of the last five years, and approved by somebody who did not make it. What comes of it is a new rule from
// a day on; a rule that is there is never changed, and nothing that was decided is.
package ruledrafts

import (
	"context"
	"fmt"
	"slices"

	"entgo.io/ent/dialect/sql"

	"kyosai/gen/ent"
	"kyosai/gen/ent/benefitkind"
	"kyosai/gen/ent/benefitrule"
	"kyosai/gen/ent/ruledraft"
	"kyosai/gen/ent/ruletrial"
	"kyosai/server/access"
	"kyosai/server/benefits"
	"kyosai/server/caldate"
	"kyosai/server/problem"
	"kyosai/server/rules"
	"kyosai/server/store"
)

// makers may work on drafts; approvers decide on them.
const (
	makers    = access.Examiner | access.Approver
	approvers = access.Approver
)

// RuleDrafts works on drafts within the viewer's scope.
type RuleDrafts struct{ Store *store.Store }

// Kind is a kind of benefit with its rules, the latest first, and the drafts that are worked on, the newest first.
type Kind struct {
	Kind   *ent.BenefitKind
	Rules  []*ent.BenefitRule
	Drafts []*ent.RuleDraft
}

// Kinds lists every kind, in the order of the screens.
func (d RuleDrafts) Kinds(ctx context.Context) ([]*Kind, error) {
	return d.kinds(ctx, d.Store.Client.BenefitKind.Query())
}

// Kind finds a kind; nil where there is none.
func (d RuleDrafts) Kind(ctx context.Context, id string) (*Kind, error) {
	found, err := d.kinds(ctx, d.Store.Client.BenefitKind.Query().Where(benefitkind.ID(id)))
	if err != nil || len(found) == 0 {
		return nil, err
	}
	return found[0], nil
}

func (d RuleDrafts) kinds(ctx context.Context, query *ent.BenefitKindQuery) ([]*Kind, error) {
	if !access.From(ctx).May(makers) {
		return nil, problem.NotAllowed
	}
	rows, err := query.WithRules(latestFirst).WithDrafts(func(q *ent.RuleDraftQuery) {
		q.Where(ruledraft.StatusIn(ruledraft.StatusDRAFT, ruledraft.StatusPROPOSED)).WithMadeBy().Order(ruledraft.ByID(sql.OrderDesc()))
	}).Order(benefitkind.ByPosition()).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("read the kinds with their rules: %w", err)
	}
	kinds := make([]*Kind, len(rows))
	for i, k := range rows {
		kinds[i] = &Kind{k, k.Edges.Rules, k.Edges.Drafts}
		for _, draft := range k.Edges.Drafts {
			draft.Edges.Kind = k
		}
	}
	return kinds, nil
}

// Forms lists what is filled in for each type of condition and of award.
func (d RuleDrafts) Forms(ctx context.Context) (conditions, awards []rules.Form, err error) {
	if !access.From(ctx).May(makers) {
		return nil, nil, problem.NotAllowed
	}
	return rules.ConditionForms(), rules.AwardForms(), nil
}

func latestFirst(q *ent.BenefitRuleQuery) { q.Order(benefitrule.ByInForceFrom(sql.OrderDesc())) }

// Get finds a draft with its kind, the kind's rules and its trials; nil where there is none that the viewer may know of.
func (d RuleDrafts) Get(ctx context.Context, id string) (*ent.RuleDraft, error) {
	found, err := whole(d.Store.Client.RuleDraft.Query().Where(ruledraft.ID(id))).Only(ctx)
	if ent.IsNotFound(err) {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("read rule draft %s: %w", id, err)
	}
	return found, nil
}

func whole(q *ent.RuleDraftQuery) *ent.RuleDraftQuery {
	return q.WithKind(func(k *ent.BenefitKindQuery) { k.WithRules(latestFirst) }).WithMadeBy().WithDecidedBy().
		WithTrials(func(t *ent.RuleTrialQuery) { t.Order(ruletrial.ByID(sql.OrderDesc())) })
}

// TrialOf is the trial of the draft as it is now, against the rule that it would come in place of now, of one that came with its
// trials; nil where it was not tried so. It knows its draft.
func TrialOf(d *ent.RuleDraft) *ent.RuleTrial {
	at := slices.IndexFunc(d.Edges.Trials, func(t *ent.RuleTrial) bool { return current(t, d) })
	if at < 0 {
		return nil
	}
	trial := d.Edges.Trials[at]
	trial.Edges.Draft = d
	return trial
}

// current tells whether a trial is of what an open draft says and would replace today; of one that was decided, of what it said.
func current(t *ent.RuleTrial, d *ent.RuleDraft) bool {
	open := d.Status == ruledraft.StatusDRAFT || d.Status == ruledraft.StatusPROPOSED
	return t.Revision == d.Revision && (!open || t.BaseID == baseKey(d))
}

// baseKey is the key of the rule that a draft comes in place of; empty where there is none.
func baseKey(d *ent.RuleDraft) string {
	if id := baseID(d); id != nil {
		return *id
	}
	return ""
}

// Mine tells whether the viewer has worked on the draft.
func Mine(ctx context.Context, d *ent.RuleDraft) bool {
	return slices.Contains(d.Makers, access.From(ctx).StaffID)
}

// ruleOf is what the draft says, as package rules decides it.
func ruleOf(d *ent.RuleDraft) rules.Rule {
	return rules.Rule{
		InForceFrom: d.InForceFrom, Ends: d.Ends, Award: d.Award, Conditions: d.Conditions,
		Proofs: d.Proofs, Unattended: d.Unattended, SamplePercent: d.SamplePercent,
	}
}

// base is the rule that the draft comes in place of, of a draft that came with its kind's rules: the one in force on its
// day. It is nil where there is none.
func base(d *ent.RuleDraft) *ent.BenefitRule {
	day := d.InForceFrom
	if d.Status == ruledraft.StatusAPPROVED {
		day = day.AddDays(-1)
	}
	return benefits.InForce(d.Edges.Kind, day)
}

func baseID(d *ent.RuleDraft) *string {
	if rule := base(d); rule != nil {
		return &rule.ID
	}
	return nil
}

func today(tx *store.Tx) caldate.Day { return caldate.Today(tx.Now) }
