package reports

import (
	"cmp"
	"maps"
	"slices"

	"kyosai/server/yen"
)

// count is one application of one member, and what became of it.
type count struct {
	item, name, postal string
	heads              int // of the company
	capacity, used     int // of the ticket or the event
	what, pays, party  string
	member             string
	units, unpaid      int // tickets or people that are paid, and that have places without it
	income             yen.Amount
}

// The cells of a row, whose last is the sum of the others.
const (
	sold = iota
	absent
	cancelled
	lost
	noneLeft
	applied
	cells
)

var columns = map[string]int{"SOLD": sold, "ABSENT": absent, "CANCELLED": cancelled, "LOST": lost, "NONE_LEFT": noneLeft}

// group is a row as it is reckoned.
type group struct {
	key, label     string
	cells          [cells]cell
	capacity, used int
	held           int // of what is used, what the row's units and those who have not paid have
	money          money
}

// money is what was sold of a row, in units, and the yen that came in for it. No yen are shown without the units, which a price tells from
// them; units are where the yen would tell more than they do.
type money struct {
	cell
	yen cell
}

var pays = map[string]int{"FEE": fee, "BACK": back, "DUE": due}

func (m *money) add(column int, c count) {
	m.n, m.yen.n = m.n+c.units, m.yen.n+int(c.income)
	has := column == sold || column == absent
	if has {
		m.join(had, c.member)
	}
	way, other := pays[c.pays]
	switch {
	case other:
		m.join(way, c.member)
	case has && c.pays == "OWES":
		m.join(owes, c.member)
	}
	if c.units > 0 {
		m.join(paid, c.member)
	}
	if c.party != "" {
		m.join(along, c.member)
	}
	if c.party == "MIXED" {
		m.yen.join(mixed, c.member)
	}
	if c.income > 0 {
		m.yen.join(max(way, paid), c.member)
	}
}

func (g *group) add(c count) {
	column := columns[c.what]
	for _, i := range []int{column, applied} {
		g.cells[i].n++
		g.cells[i].join(had, c.member)
	}
	g.held += c.units + c.unpaid
	g.money.add(column, c)
}

// bys are the cuts of a year.
var bys = []By{Item, Size, Area}

// totalKey is the key of the sum.
const totalKey = "TOTAL"

// tables are those of all cuts as they are reckoned, each with its rows by their keys, and the sum that they all end in: who holds the
// tables against each other learns no more than from one.
type tables struct {
	total  *group
	groups map[By]map[string]*group
}

func newTables() *tables {
	t := &tables{total: &group{key: totalKey, label: "合計"}, groups: map[By]map[string]*group{}}
	for _, by := range bys {
		t.groups[by] = map[string]*group{}
	}
	return t
}

func (t *tables) add(c count) {
	t.total.add(c)
	for by, groups := range t.groups {
		key, label := by.group(c)
		if groups[key] == nil {
			groups[key] = &group{key: key, label: label, capacity: c.capacity, used: c.used}
		}
		groups[key].add(c)
	}
}

// cuts are the tables with what few people did hidden. The sum's capacity is that of all tickets or events, which stand in their own table in
// plain numbers.
func (t *tables) cuts() [][]*group {
	all := make([][]*group, len(bys))
	for i, by := range bys {
		rows := slices.SortedFunc(maps.Values(t.groups[by]), func(x, y *group) int { return cmp.Or(cmp.Compare(x.label, y.label), cmp.Compare(x.key, y.key)) })
		if by == Item {
			t.total.capacity = places(rows)
		}
		all[i] = append(rows, t.total)
	}
	hide(all)
	return all
}

func places(rows []*group) (all int) {
	for _, g := range rows {
		all += g.capacity
	}
	return all
}

// group names the row that a count belongs to.
func (by By) group(c count) (key, label string) {
	switch by {
	case Size:
		return sized(c.heads)
	case Area:
		return placed(c.postal)
	}
	return c.item, c.name
}
