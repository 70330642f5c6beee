package offers

import (
	"slices"

	"kyosai/gen/ent"
	"kyosai/gen/ent/claim"
	"kyosai/gen/ent/payment"
	"kyosai/server/benefits"
	"kyosai/server/caldate"
	"kyosai/server/kana"
	"kyosai/server/rules"
)

// Kinds is the kinds of benefit, ready to find what a file tells of them.
type Kinds struct {
	offered []rules.Kind
	all     map[string]*ent.BenefitKind // by key, whether they have an occasion or not
}

// KindsOf readies the kinds, which come with their rules. Those that are open and have an occasion are offered.
func KindsOf(rows []*ent.BenefitKind) Kinds {
	kinds := Kinds{all: make(map[string]*ent.BenefitKind, len(rows))}
	for _, row := range rows {
		kinds.all[row.ID] = row
		if !row.Open || row.Heir || row.Occasion == nil {
			continue
		}
		kind := rules.Kind{Key: row.ID, Occasion: *row.Occasion}
		if len(row.Relations) == 1 {
			kind.Relation = row.Relations[0]
		}
		for _, r := range row.Edges.Rules {
			kind.Rules = append(kind.Rules, benefits.RuleOf(r))
		}
		kinds.offered = append(kinds.offered, kind)
	}
	return kinds
}

// Find lists what a member may claim on the day. It reads nothing; it fails only on a rule that rules.Check would refuse.
func (k Kinds) Find(m *ent.Member, rows Rows, today caldate.Day) ([]rules.Offer, error) {
	f := &file{File: rules.File{
		OnFile: rules.OnFile{BornOn: day(m.BornOn), MarriedOn: day(m.MarriedOn), JoinedOn: day(m.JoinedOn), LeftOn: day(m.LeftOn), Arrears: rows.Arrears},
		Past:   map[string][]rules.Grant{}, Refused: map[string][]rules.Grant{}, Drafted: map[string][]rules.Grant{},
	}}
	f.Jobs = make([]rules.Stretch, len(rows.Employments))
	for i, e := range rows.Employments {
		f.Jobs[i] = rules.Stretch{From: day(e.HiredOn), Until: day(e.UntilOn)}
		if !day(e.FromOn).After(today) {
			f.HiredOn = day(e.HiredOn)
		}
	}
	for _, p := range rows.Payments {
		k.paid(f, p)
	}
	for _, c := range rows.Claims {
		k.claimed(f, c)
	}
	f.Children = slices.DeleteFunc(f.Children, f.mourned)
	return rules.Entitlements(f.File, k.offered, today)
}

// Shown is an offer as its member sees it.
func (k Kinds) Shown(e rules.Offer) *Offer {
	offer := &Offer{Kind: k.all[e.Kind], EventOn: e.EventOn, PersonBornOn: e.PersonBornOn, Amount: e.Amount, Deadline: day(e.Deadline)}
	if e.PersonName != "" {
		offer.PersonName = &e.PersonName
	}
	return offer
}

// file is what is on file about a member, while it is gathered.
type file struct {
	rules.File
	deadChildren []string           // by their folded names
	childDied    caldate.MonthOrDay // the host paid at a child's death, and names nobody
}

// paid notes what the host paid.
func (k Kinds) paid(f *file, p *ent.Payment) {
	if p.KindID == nil {
		for id, kind := range k.all {
			if slices.Contains(kind.HostUnsure, p.HostKind) {
				f.Past[id] = append(f.Past[id], rules.Grant{Paid: p.Paid, Amount: p.Amount, Unsure: true})
			}
		}
		return
	}
	f.Past[*p.KindID] = append(f.Past[*p.KindID], rules.Grant{Paid: p.Paid, Amount: p.Amount})
	if kind := k.all[*p.KindID]; kind != nil && kind.Mourning {
		f.Died = f.Died || kind.Heir
		f.bereaved(string(p.Relation), p.Paid.First())
		if p.Relation == payment.RelationCHILD {
			f.childDied = p.Paid
		}
	}
}

// claimed notes what is about to be claimed, is open or was given, or was refused, which children there are and who died.
func (k Kinds) claimed(f *file, c *ent.Claim) {
	grant, kind := rules.Grant{EventOn: day(c.EventOn), PersonName: c.PersonName}, k.all[c.KindID]
	switch c.Status {
	case claim.StatusDRAFT:
		f.Drafted[c.KindID] = append(f.Drafted[c.KindID], grant)
		return
	case claim.StatusREFUSED:
		f.Refused[c.KindID] = append(f.Refused[c.KindID], grant)
		f.Died = f.Died || tells(c, kind)
		return
	}
	f.Past[c.KindID] = append(f.Past[c.KindID], grant)
	relation := ""
	if c.Relation != nil {
		relation = string(*c.Relation)
	}
	switch {
	case kind == nil:
	case kind.Mourning:
		f.Died = f.Died || tells(c, kind)
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

// tells tells whether a claim that was sent has the member's death known: however it was decided, unless staff said that he
// has not died.
func tells(c *ent.Claim, kind *ent.BenefitKind) bool {
	return kind != nil && kind.Heir && !c.DeathDenied
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
