package claims

import (
	"context"

	"kyosai/gen/ent"
	"kyosai/server/access"
	"kyosai/server/caldate"
	"kyosai/server/looks"
	"kyosai/server/problem"
	"kyosai/server/rules"
)

// coveredReason stands in the place of a reason that would tell what is sensitive: for how long somebody was ill.
var coveredReason = rules.Text{Ja: "理由は、閲覧の目的を選んで開くと表示されます。", En: "The reason is shown once a purpose is stated."}

// cover hides from staff why the verdict on a claim of a sensitive kind came out as it did, until a look is open.
func (c Claims) cover(ctx context.Context, found *ent.Claim) error {
	if !found.Edges.Kind.Sensitive || found.Verdict == nil {
		return nil
	}
	err := (looks.Looks{Store: c.Store}).Check(ctx, found.ID)
	if p := problem.As(err); p == nil || p.Kind != problem.Forbidden {
		return err
	}
	found.Verdict = covered(found.Verdict)
	return nil
}

// listed hides from staff the reasons of every verdict in a list: they are for who opens a claim.
func listed(ctx context.Context, rows []*ent.Claim, err error) ([]*ent.Claim, error) {
	if access.From(ctx).Kind != access.Staff {
		return rows, err
	}
	for _, row := range rows {
		if row.Verdict != nil {
			row.Verdict = covered(row.Verdict)
		}
	}
	return rows, err
}

// covered is a verdict without its reasons, and without the deadline, which tells the day of the event.
func covered(v *rules.Verdict) *rules.Verdict {
	without := *v
	if without.Deadline = nil; without.Reckoned != (rules.Text{}) {
		without.Reckoned = coveredReason
	}
	without.Outcomes = make([]rules.Outcome, len(v.Outcomes))
	for i, o := range v.Outcomes {
		o.Reason, o.Remedy, o.LastDay = coveredReason, rules.Text{}, caldate.None
		without.Outcomes[i] = o
	}
	if without.Reckoned != (rules.Text{}) {
		without.Reckoned = coveredReason
	}
	return &without
}

// reason is why a condition does not hold, as staff may read it in a refusal without having stated a purpose.
func reason(of *ent.Claim, missing *rules.Outcome) string {
	if of.Edges.Kind.Sensitive {
		return ""
	}
	return missing.Reason.Ja
}
