package ruledrafts

import (
	"context"
	"fmt"

	"kyosai/gen/ent"
	"kyosai/gen/ent/claim"
	"kyosai/gen/ent/predicate"
	"kyosai/gen/ent/ruledraft"
	"kyosai/gen/ent/ruletrial"
	"kyosai/server/access"
	"kyosai/server/benefits"
	"kyosai/server/caldate"
	"kyosai/server/claims"
	"kyosai/server/jobs"
	"kyosai/server/rules"
	"kyosai/server/store"
	"kyosai/server/yen"
)

// TrialKind is the kind of job that takes a trial one page further.
const TrialKind = "rule-trial"

const (
	yearsTried = 5
	perPage    = 200
)

// onward is a trial and how far it has come.
type onward struct {
	TrialID string `json:"trialId"`
	After   string `json:"after"`
}

// Try has the worker hold the draft against the claims of the last five years. What was tried is not tried again.
func (d RuleDrafts) Try(ctx context.Context, id string, version int) (*ent.RuleDraft, error) {
	return d.step(ctx, makers, id, version, []ruledraft.Status{ruledraft.StatusDRAFT}, func(ctx context.Context, tx *store.Tx, found *ent.RuleDraft) error {
		if TrialOf(found) != nil {
			return nil
		}
		since := today(tx).AddYears(-yearsTried)
		total, err := tx.Client().Claim.Query().Where(tried(found.KindID, since)...).Count(ctx)
		if err != nil {
			return fmt.Errorf("count the claims: %w", err)
		}
		made, err := tx.Client().RuleTrial.Create().SetDraftID(id).SetRevision(found.Revision).SetBaseID(baseKey(found)).SetSince(since).SetTotal(total).SetStartedAt(tx.Now).Save(ctx)
		if err != nil {
			return err
		}
		return jobs.Enqueue(ctx, tx, TrialKind, onward{TrialID: made.ID}, tx.Now)
	})
}

// tried picks the claims of a kind that were sent since a day and neither taken back nor, as coupons are, given up.
func tried(kindID string, since caldate.Day) []predicate.Claim {
	return []predicate.Claim{claim.KindID(kindID), claim.AppliedOnGTE(since), claim.StatusNotIn(claim.StatusDRAFT, claim.StatusWITHDRAWN, claim.StatusLAPSED)}
}

// Trying does the jobs of TrialKind.
func (d RuleDrafts) Trying() jobs.Handler { return jobs.Handle(d.page) }

// page holds the draft against the next claims and has the worker go on. A page that was done already is passed over, and
// a trial of what was changed since, or against a rule that was, is not gone on with.
func (d RuleDrafts) page(ctx context.Context, from onward) error {
	ctx = access.AsSystem(ctx)
	trial, err := d.Store.Client.RuleTrial.Query().Where(ruletrial.ID(from.TrialID)).WithDraft(func(q *ent.RuleDraftQuery) { whole(q) }).Only(ctx)
	if err != nil {
		return fmt.Errorf("read trial %s: %w", from.TrialID, err)
	}
	draft := trial.Edges.Draft
	if trial.LastClaim != from.After || trial.FinishedAt != nil || !current(trial, draft) {
		return nil
	}
	rows, err := d.Store.Client.Claim.Query().Where(append(tried(draft.KindID, trial.Since), claim.IDGT(from.After))...).
		Order(claim.ByID()).Limit(perPage).All(ctx)
	if err != nil {
		return fmt.Errorf("read the claims to try: %w", err)
	}
	var found tally
	for _, c := range rows {
		if refusedByPeople(c) {
			continue
		}
		if err := found.add(ctx, d.Store.Client, draft, c); err != nil {
			return err
		}
	}
	return d.note(ctx, from, rows, found)
}

// note adds what a page found, unless it was added before, and goes on or ends the trial.
func (d RuleDrafts) note(ctx context.Context, from onward, rows []*ent.Claim, found tally) error {
	return d.Store.InTx(ctx, func(ctx context.Context, tx *store.Tx) error {
		update := tx.Client().RuleTrial.Update().Where(ruletrial.ID(from.TrialID), ruletrial.LastClaim(from.After), ruletrial.FinishedAtIsNil()).
			AddDone(found.tried).AddTotal(found.tried - len(rows)).
			AddGained(found.gained).AddLost(found.lost).AddChanged(found.changed).
			AddGivenNow(found.givenNow).AddGivenThen(found.givenThen).AddPaidNow(found.now).AddPaidThen(found.then)
		next := onward{TrialID: from.TrialID}
		if more := len(rows) == perPage; more {
			next.After = rows[len(rows)-1].ID
			update.SetLastClaim(next.After)
		} else {
			update.SetFinishedAt(tx.Now)
		}
		n, err := update.Save(ctx)
		if err != nil {
			return fmt.Errorf("note trial %s: %w", from.TrialID, err)
		}
		if n == 0 || next.After == "" {
			return nil
		}
		return jobs.Enqueue(ctx, tx, TrialKind, next, tx.Now)
	})
}

// tally is what a page of claims came to.
type tally struct {
	tried, gained, lost, changed int
	givenNow, givenThen          int
	now, then                    yen.Amount
}

// refusedByPeople tells of a claim that the rule gave and that was refused for what no rule knows, such as its proof: it
// costs nothing by any rule.
func refusedByPeople(c *ent.Claim) bool {
	return c.Status == claim.StatusREFUSED && c.Verdict != nil && c.Verdict.Entitled
}

// add decides a claim by the rule in force on the draft's day and by the draft, as if each had held for it.
func (t *tally) add(ctx context.Context, client *ent.Client, draft *ent.RuleDraft, c *ent.Claim) error {
	is := rules.Rule{Ends: true}
	if in := base(draft); in != nil {
		is = benefits.RuleOf(in)
	}
	verdicts, err := claims.Weigh(ctx, client, c, draft.Edges.Kind, is, ruleOf(draft))
	if err != nil {
		return fmt.Errorf("try claim %s: %w", c.ID, err)
	}
	was, will := verdicts[0], verdicts[1]
	t.tried++
	t.now, t.then = t.now+was.Amount, t.then+will.Amount
	t.givenNow, t.givenThen = t.givenNow+one(was.Entitled), t.givenThen+one(will.Entitled)
	switch {
	case !was.Entitled && will.Entitled:
		t.gained++
	case was.Entitled && !will.Entitled:
		t.lost++
	case was.Amount != will.Amount:
		t.changed++
	}
	return nil
}

func one(is bool) int {
	if is {
		return 1
	}
	return 0
}
