package claims

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"kyosai/gen/ent"
	"kyosai/gen/ent/claim"
	"kyosai/gen/ent/employment"
	"kyosai/gen/ent/member"
	"kyosai/gen/ent/payment"
	"kyosai/server/benefits"
	"kyosai/server/caldate"
	"kyosai/server/problem"
	"kyosai/server/rules"
)

// appraisal is a claim held against the rule that was in force on the day of the event; without a rule there was none.
type appraisal struct {
	rule     *ent.BenefitRule
	verdict  rules.Verdict
	deadline *caldate.Day // the last day to claim, where a queue may show it
}

// ruleID is the key of the rule, or nil.
func (a appraisal) ruleID() *string {
	if a.rule == nil {
		return nil
	}
	return &a.rule.ID
}

// keep has a change of the claim hold the verdict, with its rule and the last day to claim.
func (a appraisal) keep(m *ent.ClaimMutation) {
	m.SetVerdict(&a.verdict)
	put(a.ruleID(), m.SetRuleID, m.ClearRuleID)
	put(a.deadline, m.SetDeadlineOn, m.ClearDeadlineOn)
}

// hidesDeadline tells whether the last day to claim stands in the verdict alone: of a sensitive kind it would tell more
// people the day of the event than may know it, once the claim is sent.
func hidesDeadline(c *ent.Claim, kind *ent.BenefitKind) bool {
	return kind.Sensitive && c.Status != claim.StatusDRAFT
}

// appraise finds the verdict on a claim as it stands, kept or not. The kind comes with its rules, the member with where
// he has worked.
func appraise(ctx context.Context, client *ent.Client, c *ent.Claim, kind *ent.BenefitKind, m *ent.Member, today caldate.Day) (appraisal, error) {
	return appraiseBeside(ctx, client, c, kind, m, today, counts)
}

// appraiseBeside is appraise with another view of which of the member's other claims count.
func appraiseBeside(ctx context.Context, client *ent.Client, c *ent.Claim, kind *ent.BenefitKind, m *ent.Member, today caldate.Day,
	counts func(other, c *ent.Claim) bool,
) (appraisal, error) {
	facts, err := gather(ctx, client, c, kind, m, today, counts)
	if err != nil {
		return appraisal{}, err
	}
	rule, verdict, err := evaluate(kind, facts, today)
	if err != nil || rule == nil || hidesDeadline(c, kind) {
		return appraisal{rule, verdict, nil}, err
	}
	return appraisal{rule, verdict, verdict.Deadline}, nil
}

// evaluate decides by the rule of the day of the event, or of today where nobody knows that day; without one there is no rule.
func evaluate(kind *ent.BenefitKind, facts rules.Facts, today caldate.Day) (*ent.BenefitRule, rules.Verdict, error) {
	rule := benefits.InForce(kind, first(facts.EventOn, today))
	if rule == nil {
		return nil, rules.NoRule(), nil
	}
	verdict, err := rules.Evaluate(benefits.RuleOf(rule), facts)
	if err != nil {
		return nil, rules.Verdict{}, fmt.Errorf("rule %s of %s: %w", rule.InForceFrom, kind.Code, err)
	}
	return rule, verdict, nil
}

// gather is all that is known about a claim: what it says, what its company has certified, the files, the disasters, and
// what the member was given before, of which those claims count that are said to.
func gather(ctx context.Context, client *ent.Client, c *ent.Claim, kind *ent.BenefitKind, m *ent.Member, today caldate.Day,
	counts func(other, c *ent.Claim) bool,
) (rules.Facts, error) {
	facts := claimed(c, today)
	answered, err := counting(ctx, client, c, kind, m)
	if err != nil {
		return facts, err
	}
	attest(&facts, answered)
	if facts.OnFile, err = fileOf(ctx, client, kind, m, first(facts.EventOn, today)); err != nil {
		return facts, err
	}
	if answered != nil {
		facts.HiredOn = first(day(answered.CertifiedHiredOn), facts.HiredOn)
	}
	if err := strike(ctx, client, &facts, c, kind, m); err != nil {
		return facts, err
	}
	if err := inherit(ctx, client, &facts, c, kind, counts); err != nil {
		return facts, err
	}
	facts.Past, err = past(ctx, client, c, kind, counts)
	return facts, err
}

// claimed is what the claim says itself.
func claimed(c *ent.Claim, today caldate.Day) rules.Facts {
	return rules.Facts{
		AppliedOn: first(day(c.AppliedOn), today), Today: today, EventOn: benefits.HappenedOn(c), UntilOn: day(c.UntilOn),
		AbsentFrom: day(c.AbsentFrom), AbsentUntil: day(c.AbsentUntil),
		Relation: string(value(c.Relation)), PersonName: c.PersonName, PersonBornOn: day(c.PersonBornOn),
		Cause: string(value(c.Cause)), Grade: c.Grade, LossPercent: c.LossPercent, Flooded: value(c.Flooded), Cost: cmp.Or(c.Cost, c.ExaminationFee),
		HeirRelation: string(value(c.HeirRelation)),
	}
}

// standing are the states of a claim that was sent and may be given, or was.
var standing = []claim.Status{claim.StatusSUBMITTED, claim.StatusRECOMMENDED, claim.StatusRETURNED, claim.StatusAPPROVED, claim.StatusPAID}

// past is what the member was given of this kind, or may have been, or has claimed before this claim.
func past(ctx context.Context, client *ent.Client, c *ent.Claim, kind *ent.BenefitKind, counts func(other, c *ent.Claim) bool) ([]rules.Grant, error) {
	paid, err := client.Payment.Query().Where(payment.MemberID(c.MemberID), payment.Or(
		payment.And(payment.KindID(kind.ID), payment.HostKindNEQ("")), payment.And(payment.KindIDIsNil(), payment.HostKindIn(kind.HostUnsure...)))).
		Select(payment.FieldID, payment.FieldMemberID, payment.FieldKindID, payment.FieldPaid, payment.FieldAmount).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("read the payments of the host: %w", err)
	}
	claimed, err := client.Claim.Query().Where(claim.MemberID(c.MemberID), claim.KindID(kind.ID), claim.IDNEQ(c.ID), claim.DeathDenied(false),
		claim.Or(claim.StatusIn(standing...),
			claim.And(claim.StatusEQ(claim.StatusWITHDRAWN), claim.DecidedAtNotNil()))).
		Select(claim.FieldID, claim.FieldMemberID, claim.FieldStatus, claim.FieldSubmittedAt, claim.FieldDecidedAt, claim.FieldAmount, claim.FieldPersonName,
			claim.FieldEventOn, claim.FieldFromOn, claim.FieldUntilOn, claim.FieldAbsentFrom, claim.FieldAbsentUntil, claim.FieldExaminedOn, claim.FieldCost, claim.FieldCertificateID).
		WithCertificate().All(ctx)
	if err != nil {
		return nil, fmt.Errorf("read the claims of before: %w", err)
	}
	return grants(c, paid, claimed, counts), nil
}

// grants is what payments of the host and other claims are for a claim, of which those count that are said to.
func grants(c *ent.Claim, paid []*ent.Payment, claimed []*ent.Claim, counts func(other, c *ent.Claim) bool) []rules.Grant {
	var found []rules.Grant
	for _, p := range paid {
		found = append(found, rules.Grant{Paid: p.Paid, Amount: p.Amount, Unsure: p.KindID == nil})
	}
	for _, other := range claimed {
		if calledOff(other) || counts(other, c) {
			found = append(found, grant(other))
		}
	}
	return found
}

// grant is a claim as it counts for a later one.
func grant(c *ent.Claim) rules.Grant {
	from, until := absence(c)
	return rules.Grant{
		EventOn: first(day(c.EventOn), first(day(c.FromOn), first(from, day(c.ExaminedOn)))), UntilOn: first(day(c.UntilOn), until), PersonName: c.PersonName,
		Amount: value(c.Amount), Cost: value(c.Cost), Undecided: undecided(c), Cancelled: calledOff(c),
	}
}

// counts tells whether another claim counts against one that is not decided.
func counts(other, c *ent.Claim) bool { return settled(other) || precedes(other, c) }

func settled(c *ent.Claim) bool {
	return c.Status == claim.StatusAPPROVED || c.Status == claim.StatusPAID
}

// calledOff tells whether a claim was taken back after it had been approved.
func calledOff(c *ent.Claim) bool { return c.Status == claim.StatusWITHDRAWN && c.DecidedAt != nil }

// precedes tells which of two open claims counts against the other: the one that was sent first. So of two that were
// sent at the same moment, only one can be approved.
func precedes(other, c *ent.Claim) bool {
	switch {
	case other.SubmittedAt == nil:
		return false
	case c.SubmittedAt == nil:
		return true
	case other.SubmittedAt.Equal(*c.SubmittedAt):
		return other.ID < c.ID
	}
	return other.SubmittedAt.Before(*c.SubmittedAt)
}

// claimant reads the member with where he has worked.
func claimant(ctx context.Context, client *ent.Client, id string) (*ent.Member, error) {
	m, err := client.Member.Query().Where(member.ID(id)).
		WithEmployments(func(q *ent.EmploymentQuery) { inTime(q) }).Only(ctx)
	if err != nil {
		return nil, fmt.Errorf("read member %s: %w", id, err)
	}
	return m, nil
}

func inTime(q *ent.EmploymentQuery) *ent.EmploymentQuery {
	return q.Order(employment.ByFromOn(), employment.ByID())
}

var errNoEmployer = problem.New(problem.Conflict, "no_employer", "お勤め先の記録が見つからないため、お申し込みを受け付けられません。お手数ですが、事務局へお問い合わせください。")

// employer is the company that the member works for on the day, or worked for last.
func employer(m *ent.Member, today caldate.Day) (string, error) {
	job := employedOn(m, today)
	if job == nil {
		return "", errNoEmployer
	}
	return job.CompanyID, nil
}

// employedOn is the employment of the day, or the last one; nil where there is none.
func employedOn(m *ent.Member, on caldate.Day) *ent.Employment {
	rows := m.Edges.Employments
	if job := jobOn(m, on); job != nil || len(rows) == 0 {
		return job
	}
	return rows[len(rows)-1]
}

// jobOn is the employment of the day; nil between two, or before the first.
func jobOn(m *ent.Member, on caldate.Day) *ent.Employment {
	for _, job := range slices.Backward(m.Edges.Employments) {
		if !day(job.FromOn).After(on) && (job.UntilOn == nil || !job.UntilOn.Before(on)) {
			return job
		}
	}
	return nil
}

// day is the day, or none.
func day(d *caldate.Day) caldate.Day {
	if d == nil {
		return caldate.None
	}
	return *d
}

func first(a, b caldate.Day) caldate.Day {
	if a.IsNone() {
		return b
	}
	return a
}
