package claims

import (
	"context"
	"fmt"

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
	rule    *ent.BenefitRule
	verdict rules.Verdict
}

// ruleID is the key of the rule, or nil.
func (a appraisal) ruleID() *string {
	if a.rule == nil {
		return nil
	}
	return &a.rule.ID
}

// appraise finds the verdict on a claim as it stands, kept or not. The kind comes with its rules.
func appraise(ctx context.Context, client *ent.Client, c *ent.Claim, kind *ent.BenefitKind, m *ent.Member, today caldate.Day) (appraisal, error) {
	facts := rules.Facts{
		AppliedOn: today, EventOn: happenedOn(c), PersonName: c.PersonName,
		JoinedOn: day(m.JoinedOn), LeftOn: day(m.LeftOn), MarriedOn: day(m.MarriedOn),
	}
	if c.AppliedOn != nil {
		facts.AppliedOn = *c.AppliedOn
	}
	if c.Relation != nil {
		facts.Relation = string(*c.Relation)
	}
	rule := benefits.InForce(kind, first(facts.EventOn, today))
	if rule == nil {
		return appraisal{verdict: rules.NoRule()}, nil
	}
	var err error
	if facts.Past, err = past(ctx, client, c, kind.ID); err != nil {
		return appraisal{}, err
	}
	verdict, err := rules.Evaluate(rules.Rule{Version: rule.Version, Amount: rule.Amount, Conditions: rule.Conditions}, facts)
	if err != nil {
		return appraisal{}, fmt.Errorf("rule %s of %s: %w", rule.InForceFrom, kind.Code, err)
	}
	return appraisal{rule, verdict}, nil
}

// past is what the member was given of this kind, or has claimed before this claim.
func past(ctx context.Context, client *ent.Client, c *ent.Claim, kindID string) ([]rules.Grant, error) {
	paid, err := client.Payment.Query().Where(payment.MemberID(c.MemberID), payment.KindID(kindID), payment.HostKindNEQ("")).
		Select(payment.FieldID, payment.FieldMemberID, payment.FieldPaid).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("read the payments of the host: %w", err)
	}
	claimed, err := client.Claim.Query().Where(claim.MemberID(c.MemberID), claim.KindID(kindID), claim.IDNEQ(c.ID),
		claim.StatusIn(claim.StatusSUBMITTED, claim.StatusRECOMMENDED, claim.StatusRETURNED, claim.StatusAPPROVED, claim.StatusPAID)).
		Select(claim.FieldID, claim.FieldMemberID, claim.FieldStatus, claim.FieldEventOn, claim.FieldAbsentFrom, claim.FieldExaminedOn, claim.FieldPersonName, claim.FieldSubmittedAt).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("read the claims of before: %w", err)
	}
	var grants []rules.Grant
	for _, p := range paid {
		grants = append(grants, rules.Grant{Paid: p.Paid})
	}
	for _, other := range claimed {
		if settled(other) || precedes(other, c) {
			grants = append(grants, rules.Grant{EventOn: happenedOn(other), PersonName: other.PersonName})
		}
	}
	return grants, nil
}

func settled(c *ent.Claim) bool {
	return c.Status == claim.StatusAPPROVED || c.Status == claim.StatusPAID
}

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
		WithEmployments(func(q *ent.EmploymentQuery) { q.Order(employment.ByFromOn(), employment.ByID()) }).Only(ctx)
	if err != nil {
		return nil, fmt.Errorf("read member %s: %w", id, err)
	}
	return m, nil
}

var errNoEmployer = problem.New(problem.Conflict, "no_employer", "お勤め先の記録が見つからないため、お申し込みを受け付けられません。お手数ですが、事務局へお問い合わせください。")

// employer is the company that the member works for on the day, or worked for last.
func employer(m *ent.Member, today caldate.Day) (string, error) {
	rows := m.Edges.Employments
	if len(rows) == 0 {
		return "", errNoEmployer
	}
	for i := len(rows) - 1; i >= 0; i-- {
		if !day(rows[i].FromOn).After(today) && (rows[i].UntilOn == nil || !rows[i].UntilOn.Before(today)) {
			return rows[i].CompanyID, nil
		}
	}
	return rows[len(rows)-1].CompanyID, nil
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
