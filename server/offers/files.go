package offers

import (
	"context"
	"fmt"
	"slices"

	"kyosai/gen/ent"
	"kyosai/gen/ent/claim"
	"kyosai/gen/ent/employment"
	"kyosai/gen/ent/member"
	"kyosai/gen/ent/payment"
	"kyosai/server/caldate"
	"kyosai/server/kana"
	"kyosai/server/rules"
)

// file is what is on file about a member, while it is gathered.
type file struct {
	memberID string
	rules.File
	deadChildren []string           // by their folded names
	childDied    caldate.MonthOrDay // the host paid at a child's death, and names nobody
}

// files reads the members of a query, in the order of their keys, with what they were given and have claimed.
func (w *walk) files(ctx context.Context, query *ent.MemberQuery) ([]*file, error) {
	rows, err := query.Select(member.FieldID, member.FieldBornOn, member.FieldMarriedOn, member.FieldJoinedOn, member.FieldLeftOn).All(ctx)
	if err != nil || len(rows) == 0 {
		return nil, err
	}
	list, byID := make([]*file, 0, len(rows)), make(map[string]*file, len(rows))
	for _, m := range rows {
		f := &file{memberID: m.ID, File: rules.File{
			OnFile: rules.OnFile{BornOn: day(m.BornOn), MarriedOn: day(m.MarriedOn), JoinedOn: day(m.JoinedOn), LeftOn: day(m.LeftOn)},
			Past:   map[string][]rules.Grant{}, Refused: map[string][]rules.Grant{},
		}}
		list, byID[m.ID] = append(list, f), f
	}
	first, last := rows[0].ID, rows[len(rows)-1].ID
	for _, read := range []func(context.Context, string, string, map[string]*file) error{w.employments, w.payments, w.claims} {
		if err := read(ctx, first, last, byID); err != nil {
			return nil, err
		}
	}
	for _, f := range list {
		f.Children = slices.DeleteFunc(f.Children, f.mourned)
	}
	return list, nil
}

// employments tells who was hired when, by the last employer.
func (w *walk) employments(ctx context.Context, first, last string, files map[string]*file) error {
	rows, err := w.client.Employment.Query().Where(employment.MemberIDGTE(first), employment.MemberIDLTE(last)).
		Order(employment.ByMemberID(), employment.ByFromOn(), employment.ByID()).
		Select(employment.FieldID, employment.FieldMemberID, employment.FieldHiredOn, employment.FieldFromOn).All(ctx)
	if err != nil {
		return fmt.Errorf("read the employments: %w", err)
	}
	for _, e := range rows {
		if f := files[e.MemberID]; f != nil && !day(e.FromOn).After(w.today) {
			f.HiredOn = day(e.HiredOn)
		}
	}
	return nil
}

// payments tells what the host paid, under today's kinds or under one that does not say which of them it was.
func (w *walk) payments(ctx context.Context, first, last string, files map[string]*file) error {
	rows, err := w.client.Payment.Query().Where(payment.MemberIDGTE(first), payment.MemberIDLTE(last), payment.HostKindNEQ("")).
		Order(payment.ByMemberID(), payment.ByPaid()).
		Select(payment.FieldID, payment.FieldMemberID, payment.FieldKindID, payment.FieldHostKind, payment.FieldRelation, payment.FieldPaid, payment.FieldAmount).All(ctx)
	if err != nil {
		return fmt.Errorf("read the payments of the host: %w", err)
	}
	for _, p := range rows {
		if f := files[p.MemberID]; f != nil {
			w.paid(f, p)
		}
	}
	return nil
}

func (w *walk) paid(f *file, p *ent.Payment) {
	if p.KindID == nil {
		for id, k := range w.all {
			if slices.Contains(k.HostUnsure, p.HostKind) {
				f.Past[id] = append(f.Past[id], rules.Grant{Paid: p.Paid, Amount: p.Amount, Unsure: true})
			}
		}
		return
	}
	f.Past[*p.KindID] = append(f.Past[*p.KindID], rules.Grant{Paid: p.Paid, Amount: p.Amount})
	if kind := w.all[*p.KindID]; kind != nil && kind.Mourning {
		f.Died = f.Died || kind.Heir
		f.bereaved(string(p.Relation), p.Paid.First())
		if p.Relation == payment.RelationCHILD {
			f.childDied = p.Paid
		}
	}
}

// claims tells what was claimed: what is open or was given, what was refused, which children there are and who died.
func (w *walk) claims(ctx context.Context, first, last string, files map[string]*file) error {
	rows, err := w.client.Claim.Query().Where(claim.MemberIDGTE(first), claim.MemberIDLTE(last),
		claim.StatusNotIn(claim.StatusDRAFT, claim.StatusWITHDRAWN)).Order(claim.ByMemberID(), claim.ByID()).
		Select(claim.FieldID, claim.FieldMemberID, claim.FieldKindID, claim.FieldStatus, claim.FieldEventOn, claim.FieldRelation,
			claim.FieldPersonName, claim.FieldPersonBornOn).All(ctx)
	if err != nil {
		return fmt.Errorf("read the claims: %w", err)
	}
	for _, c := range rows {
		if f := files[c.MemberID]; f != nil {
			w.claimed(f, c)
		}
	}
	return nil
}

func (w *walk) claimed(f *file, c *ent.Claim) {
	grant := rules.Grant{EventOn: day(c.EventOn), PersonName: c.PersonName}
	if c.Status == claim.StatusREFUSED {
		f.Refused[c.KindID] = append(f.Refused[c.KindID], grant)
		return
	}
	f.Past[c.KindID] = append(f.Past[c.KindID], grant)
	kind, relation := w.all[c.KindID], ""
	if c.Relation != nil {
		relation = string(*c.Relation)
	}
	switch {
	case kind == nil:
	case kind.Mourning:
		f.Died = f.Died || kind.Heir
		f.bereaved(relation, grant.EventOn)
		if relation == rules.ChildRelation {
			f.deadChildren = append(f.deadChildren, kana.FoldName(c.PersonName))
		}
	case kind.Birth:
		f.child(c.PersonName, grant.EventOn)
	case relation == rules.ChildRelation:
		f.child(c.PersonName, day(c.PersonBornOn))
	}
}

func (f *file) bereaved(relation string, on caldate.Day) {
	if relation == rules.SpouseRelation && (f.SpouseDiedOn.IsNone() || on.Before(f.SpouseDiedOn)) {
		f.SpouseDiedOn = on
	}
}

// child notes a child, once however often it was told of.
func (f *file) child(name string, bornOn caldate.Day) {
	known := func(c rules.Child) bool {
		return c.BornOn == bornOn && kana.FoldName(c.Name) == kana.FoldName(name)
	}
	if name != "" && !bornOn.IsNone() && !slices.ContainsFunc(f.Children, known) {
		f.Children = append(f.Children, rules.Child{Name: name, BornOn: bornOn})
	}
}

// mourned tells whether a child has died, or may have: the host's records of a death name nobody.
func (f *file) mourned(c rules.Child) bool {
	return slices.Contains(f.deadChildren, kana.FoldName(c.Name)) || !f.childDied.IsNone() && !c.BornOn.After(f.childDied.Last())
}

// day is the day, or none.
func day(d *caldate.Day) caldate.Day {
	if d == nil {
		return caldate.None
	}
	return *d
}
