package offers

import (
	"context"
	"fmt"

	"kyosai/gen/ent"
	"kyosai/gen/ent/claim"
	"kyosai/gen/ent/employment"
	"kyosai/gen/ent/payment"
	"kyosai/server/rules"
)

// Rows is what is on file beside a member himself: his employments by their days, what the host paid, and what he claims
// or has claimed, but for what was withdrawn.
type Rows struct {
	Employments []*ent.Employment
	Arrears     []rules.Stretch // when his company owed fees
	Payments    []*ent.Payment
	Claims      []*ent.Claim
}

// files reads what is on file of members in the order of their keys.
func (w *walk) files(ctx context.Context, members []*ent.Member) ([]Rows, error) {
	files, at := make([]Rows, len(members)), make(map[string]*Rows, len(members))
	for i, m := range members {
		at[m.ID] = &files[i]
	}
	first, last := members[0].ID, members[len(members)-1].ID
	for _, read := range []func(context.Context, string, string, map[string]*Rows) error{w.employments, w.payments, w.claims} {
		if err := read(ctx, first, last, at); err != nil {
			return nil, err
		}
	}
	for i := range files {
		files[i].Arrears = w.owed.Stopped(files[i].Employments)
	}
	return files, nil
}

func (w *walk) employments(ctx context.Context, first, last string, of map[string]*Rows) error {
	rows, err := w.client.Employment.Query().Where(employment.MemberIDGTE(first), employment.MemberIDLTE(last)).
		Order(employment.ByMemberID(), employment.ByFromOn(), employment.ByID()).
		Select(employment.FieldID, employment.FieldMemberID, employment.FieldCompanyID, employment.FieldHiredOn, employment.FieldFromOn, employment.FieldUntilOn).All(ctx)
	if err != nil {
		return fmt.Errorf("read the employments: %w", err)
	}
	for _, e := range rows {
		if f := of[e.MemberID]; f != nil {
			f.Employments = append(f.Employments, e)
		}
	}
	return nil
}

// payments reads what the host paid, under today's kinds or under one that does not say which of them it was.
func (w *walk) payments(ctx context.Context, first, last string, of map[string]*Rows) error {
	rows, err := w.client.Payment.Query().Where(payment.MemberIDGTE(first), payment.MemberIDLTE(last), payment.HostKindNEQ("")).
		Order(payment.ByMemberID(), payment.ByPaid()).
		Select(payment.FieldID, payment.FieldMemberID, payment.FieldKindID, payment.FieldHostKind, payment.FieldRelation, payment.FieldPaid, payment.FieldAmount).All(ctx)
	if err != nil {
		return fmt.Errorf("read the payments of the host: %w", err)
	}
	for _, p := range rows {
		if f := of[p.MemberID]; f != nil {
			f.Payments = append(f.Payments, p)
		}
	}
	return nil
}

func (w *walk) claims(ctx context.Context, first, last string, of map[string]*Rows) error {
	rows, err := w.client.Claim.Query().Where(claim.MemberIDGTE(first), claim.MemberIDLTE(last), claim.StatusNEQ(claim.StatusWITHDRAWN)).
		Order(claim.ByMemberID(), claim.ByID()).
		Select(claim.FieldID, claim.FieldMemberID, claim.FieldKindID, claim.FieldStatus, claim.FieldDeathDenied, claim.FieldEventOn, claim.FieldRelation,
			claim.FieldPersonName, claim.FieldPersonBornOn).All(ctx)
	if err != nil {
		return fmt.Errorf("read the claims: %w", err)
	}
	for _, c := range rows {
		if f := of[c.MemberID]; f != nil {
			f.Claims = append(f.Claims, c)
		}
	}
	return nil
}

func inTime(q *ent.EmploymentQuery) { q.Order(employment.ByFromOn(), employment.ByID()) }
