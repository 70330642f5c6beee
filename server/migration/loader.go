package migration

import (
	"context"

	"kyosai/server/approval"
	"kyosai/server/benefits"
	"kyosai/server/caldate"
	"kyosai/server/id"
	"kyosai/server/kana"
	"kyosai/server/leavings"
	"kyosai/server/migration/bulk"
	"kyosai/server/store"
)

// loader compares judged records with what was loaded before, exactly and
// without regard to collations, and writes what differs.
type loader struct {
	run    string
	dry    bool
	today  caldate.Day
	off    approval.Off
	tables *tables

	companies map[string]knownCompany
	members   map[string]knownMember
	ids       map[string]string // of the members that this run made, by number
	paid      map[payment]int   // how many equal payments there are
	occurred  map[payment]int   // how many of them the extract brought so far
	kinds     benefits.HostKinds
	placed    placed
	mended    map[string][]leavings.Moved // leaving days that were corrected here, by number
}

func newLoader(ctx context.Context, s *store.Store, tx *store.Tx, o Options, run string) (*loader, error) {
	l := &loader{
		run: run, dry: o.DryRun, today: caldate.Today(tx.Now), off: s.Off,
		companies: map[string]knownCompany{}, members: map[string]knownMember{}, ids: map[string]string{},
		paid: map[payment]int{}, occurred: map[payment]int{}, placed: placed{},
	}
	if err := l.existing(ctx, tx); err != nil || l.dry {
		return l, err
	}
	w, err := bulk.New(ctx, tx.SQL, s.Dialect, s.Off)
	if err != nil {
		return nil, err
	}
	l.tables, err = newTables(w)
	return l, err
}

// company loads a company that was accepted.
func (l *loader) company(ctx context.Context, c company, e *examination) (outcome, error) {
	known, found := l.companies[c.code]
	if found && known.company == c {
		return isUnchanged, nil
	}
	o := isChanged
	if !found {
		known.id, o = id.New("cmp"), isNew
	}
	l.companies[c.code] = knownCompany{known.id, c}
	if l.dry {
		return o, nil
	}
	l.placed.add("Company", known.id, e.replaced, "name", "address")
	return o, l.tables.companies[o].Add(ctx, known.id, c.code, c.name, c.kana, c.postalCode, c.address, c.telephone,
		orNull(c.joined), orNull(c.withdrew), kana.FoldName(c.name), kana.FoldKana(c.kana), kana.FoldDigits(c.telephone))
}

// member loads a member who was accepted, and his employment.
func (l *loader) member(ctx context.Context, m member, e *examination) (outcome, error) {
	if l.off.Holds("Member", "kana") {
		m.kana = ""
	}
	m.left = leavings.Mended(m.left, l.mended[m.number])
	known, found := l.members[m.number]
	if !found {
		known.id = id.New("mem")
		l.ids[m.number] = known.id
	}
	switch {
	case found && known.member == m && known.until == m.left:
		return isUnchanged, nil
	case l.dry && found:
		return isChanged, nil
	case l.dry:
		return isNew, nil
	}
	o := isChanged
	if !found {
		o = isNew
	}
	l.placed.add("Member", known.id, e.replaced, "name")
	err := l.tables.members[o].Add(ctx, known.id, m.number, m.name, m.kana, m.sex, orNull(m.born), orNull(m.married),
		orNull(m.joined), orNull(m.left), kana.FoldName(m.name), kana.FoldKana(m.kana),
		kana.FoldName(kana.Given(m.name)), kana.FoldKana(kana.Given(m.kana)))
	if err != nil {
		return o, err
	}
	return o, l.employment(ctx, known, m, e)
}

// employment writes the member's employment. One at another company than before
// is a new one, and the one before ends on the day before it: the day on which
// the member was hired there, or today, since an extract does not say when.
func (l *loader) employment(ctx context.Context, known knownMember, m member, e *examination) error {
	moved := known.workID != "" && known.work.company != m.work.company
	if moved {
		from := l.today
		if m.work.hired.After(known.from) {
			from = m.work.hired
		}
		if err := l.writeEmployment(ctx, isChanged, known, known.work, from.AddDays(-1)); err != nil {
			return err
		}
		known.workID, known.from = "", from
	}
	o := isChanged
	if known.workID == "" {
		known.workID, o = id.New("emp"), isNew
		if !moved {
			known.from = first(m.joined, m.work.hired)
		}
	}
	l.placed.add("Employment", known.workID, e.replaced, "location")
	return l.writeEmployment(ctx, o, known, m.work, m.left)
}

func (l *loader) writeEmployment(ctx context.Context, o outcome, of knownMember, w work, until caldate.Day) error {
	return l.tables.employments[o].Add(ctx, of.workID, of.id, l.companies[w.company].id, w.kind, w.location,
		orNull(w.hired), orNull(of.from), orNull(until))
}

// payment loads a payment that was accepted. An extract brings all payments, so
// its n-th of equal ones is new if fewer than n are there.
func (l *loader) payment(ctx context.Context, p payment) (outcome, error) {
	occurrence := l.occurred[p]
	l.occurred[p]++
	if occurrence < l.paid[p] {
		return isUnchanged, nil
	}
	if l.dry {
		return isNew, nil
	}
	return isNew, l.tables.payments.Add(ctx, id.New("pay"), l.memberID(p.member), p.kind, l.kindID(p), p.relation,
		string(p.paid), p.amount, occurrence)
}

// addMended lets the payments from here on come on top of those that are there.
func (l *loader) addMended() {
	for p, n := range l.paid {
		l.occurred[p] = max(l.occurred[p], n)
	}
}

func (l *loader) memberID(number string) string {
	if made, found := l.ids[number]; found {
		return made
	}
	return l.members[number].id
}

// kindID is the key of today's benefit, NULL where the host's kind does not say which it was.
func (l *loader) kindID(p payment) any {
	if key, found := l.kinds.Find(p.kind, p.relation); found {
		return key
	}
	return nil
}

func orNull(d caldate.Day) any {
	if d.IsNone() {
		return nil
	}
	return string(d)
}

func first(days ...caldate.Day) caldate.Day {
	for _, d := range days {
		if !d.IsNone() {
			return d
		}
	}
	return caldate.None
}
