package entitled

import (
	"context"
	"fmt"

	"kyosai/gen/ent"
	"kyosai/gen/ent/claim"
	"kyosai/gen/ent/employment"
	"kyosai/gen/ent/member"
	"kyosai/gen/ent/payment"
	"kyosai/server/claims"
)

// perPage is how many members are read at a time, by the bare statements too.
const perPage = 500

// pages reads what is on file of every member, a page at a time in the order of their keys.
func (w *scheme) pages(ctx context.Context, each func(page []*claims.Filed) error) error {
	for after := ""; ; {
		rows, err := w.client.Member.Query().Where(member.IDGT(after)).Order(member.ByID()).Limit(perPage).
			Select(member.FieldID, member.FieldNumber, member.FieldBornOn, member.FieldMarriedOn, member.FieldJoinedOn, member.FieldLeftOn, member.FieldPostalCode).All(ctx)
		if err != nil {
			return fmt.Errorf("read the members: %w", err)
		}
		if len(rows) == 0 {
			return nil
		}
		page, err := w.files(ctx, rows)
		if err != nil {
			return err
		}
		if err := each(page); err != nil {
			return err
		}
		after = rows[len(rows)-1].ID
	}
}

// files reads what is on file of members in the order of their keys.
func (w *scheme) files(ctx context.Context, members []*ent.Member) ([]*claims.Filed, error) {
	page, of := make([]*claims.Filed, len(members)), make(map[string]*claims.Filed, len(members))
	for i, m := range members {
		page[i] = &claims.Filed{Member: m, Disasters: w.declared}
		of[m.ID] = page[i]
	}
	first, last := members[0].ID, members[len(members)-1].ID
	for _, read := range []func(context.Context, string, string, map[string]*claims.Filed) error{w.employments, w.payments, w.claims} {
		if err := read(ctx, first, last, of); err != nil {
			return nil, err
		}
	}
	for _, filed := range page {
		filed.Arrears = w.owed.Stopped(filed.Member.Edges.Employments)
	}
	return page, nil
}

func (w *scheme) employments(ctx context.Context, first, last string, of map[string]*claims.Filed) error {
	rows, err := w.client.Employment.Query().Where(employment.MemberIDGTE(first), employment.MemberIDLTE(last)).
		Order(employment.ByMemberID(), employment.ByFromOn(), employment.ByID()).
		Select(employment.FieldID, employment.FieldMemberID, employment.FieldCompanyID, employment.FieldHiredOn, employment.FieldFromOn, employment.FieldUntilOn).All(ctx)
	for _, e := range rows {
		of[e.MemberID].Member.Edges.Employments = append(of[e.MemberID].Member.Edges.Employments, e)
	}
	return err
}

func (w *scheme) payments(ctx context.Context, first, last string, of map[string]*claims.Filed) error {
	rows, err := w.client.Payment.Query().Where(payment.MemberIDGTE(first), payment.MemberIDLTE(last), payment.HostKindNEQ("")).
		Order(payment.ByMemberID(), payment.ByPaid()).
		Select(payment.FieldID, payment.FieldMemberID, payment.FieldKindID, payment.FieldHostKind, payment.FieldPaid, payment.FieldAmount).All(ctx)
	for _, p := range rows {
		of[p.MemberID].Payments = append(of[p.MemberID].Payments, p)
	}
	return err
}

// claims reads what was sent, and what heirs have told with it.
func (w *scheme) claims(ctx context.Context, first, last string, of map[string]*claims.Filed) error {
	rows, err := w.client.Claim.Query().Where(claim.MemberIDGTE(first), claim.MemberIDLTE(last), claim.StatusNEQ(claim.StatusDRAFT)).
		Order(claim.ByMemberID(), claim.ByID()).WithCertificate().
		Select(claim.FieldID, claim.FieldMemberID, claim.FieldKindID, claim.FieldStatus, claim.FieldSubmittedAt, claim.FieldDecidedAt, claim.FieldAmount, claim.FieldPersonName, claim.FieldHeirRelation,
			claim.FieldEventOn, claim.FieldFromOn, claim.FieldUntilOn, claim.FieldAbsentFrom, claim.FieldAbsentUntil, claim.FieldExaminedOn, claim.FieldCost, claim.FieldCertificateID).All(ctx)
	if err != nil {
		return err
	}
	heirs := map[string]bool{}
	for _, kind := range w.kinds {
		heirs[kind.ID] = kind.Heir
	}
	for _, c := range rows {
		filed := of[c.MemberID]
		filed.Claims = append(filed.Claims, c)
		gone := c.Status == claim.StatusREFUSED || c.Status == claim.StatusWITHDRAWN || c.Status == claim.StatusLAPSED
		if heirs[c.KindID] && !gone && c.EventOn != nil && (filed.DiedOn.IsNone() || c.EventOn.Before(filed.DiedOn)) {
			filed.DiedOn = *c.EventOn
		}
	}
	return nil
}
