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

// coveredWords stand in the place of free words, in which one writes of an illness as a matter of course. They are of no
// language: the staff's app says in its reader's that something is covered (webapp/staff/words/Written.tsx).
const coveredWords = "●●●●●●"

// unlooked takes away what tells of an illness or a check-up as much as its reasons do: the days, and what was paid.
func unlooked(c *ent.Claim) {
	c.EventOn, c.FromOn, c.UntilOn, c.DeadlineOn, c.Cost = nil, nil, nil, nil, nil
}

// cover hides from staff why the verdict on a claim of a sensitive kind came out as it did, its days with the deadline that
// is counted from them, what was paid and what was written of it, until a look is open. Who filed it for heirs still reads
// the day that he entered.
func (c Claims) cover(ctx context.Context, found *ent.Claim) error {
	if access.From(ctx).Kind != access.Staff || !found.Edges.Kind.Sensitive {
		return nil
	}
	err := (looks.Looks{Store: c.Store}).Check(ctx, found.ID)
	if p := problem.As(err); p == nil || p.Kind != problem.Forbidden {
		return err
	}
	if hide(ctx, found); own(ctx, found) != nil {
		unlooked(found)
	}
	return nil
}

// listed hides from staff the reasons of every verdict in a list, and the free words: they are for who opens a claim. The
// day of the event and the deadline stand in a list where its kind is known not to be sensitive.
func listed(ctx context.Context, rows []*ent.Claim, err error) ([]*ent.Claim, error) {
	if access.From(ctx).Kind != access.Staff {
		return rows, err
	}
	for _, row := range rows {
		hide(ctx, row)
		if kind := row.Edges.Kind; kind == nil || kind.Sensitive {
			unlooked(row)
		}
	}
	return rows, err
}

// hide covers the verdict and the free words of a claim. Who filed it for heirs still reads what he is asked to mend.
func hide(ctx context.Context, c *ent.Claim) {
	if c.Verdict != nil {
		c.Verdict = covered(c.Verdict)
	}
	c.Reply = coveredText(c.Reply)
	for _, d := range c.Edges.Decisions {
		if d.Note = coveredText(d.Note); own(ctx, c) != nil {
			d.Message = coveredText(d.Message)
		}
	}
	if asked := c.Edges.Certificate; asked != nil {
		asked.Note = coveredText(asked.Note)
	}
}

// coveredText is empty where nobody wrote anything.
func coveredText(words string) string {
	if words == "" {
		return ""
	}
	return coveredWords
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
	return &without
}

// reason is why a condition does not hold, as staff may read it in a refusal without having stated a purpose.
func reason(of *ent.Claim, missing *rules.Outcome) string {
	if of.Edges.Kind.Sensitive {
		return ""
	}
	return missing.Reason.Ja
}
