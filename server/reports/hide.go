package reports

import (
	"cmp"
	"slices"
)

// hide hides the numbers of one to four people in the tables of all cuts, and as many more as keep those from being found by
// subtraction, within a table and between them. Each table's last row is the sum of its others, and the same in all.
//
// In each row that hides a number its applications are hidden, which are the sum of the row; in each column that hides one, of which the
// sum is shown, there are two at least, of five people together. So two hidden numbers of a column can always be one
// more and one less, with the applications of their rows; and a hidden sum can be one more, with one row of each table.
func hide(tables [][]*group) {
	for column := range applied {
		hideColumn(tables, func(g *group) *cell { return &g.cells[column] })
	}
	each(tables, func(g *group) {
		g.cells[applied].hidden = slices.ContainsFunc(g.cells[:applied], func(c cell) bool { return c.hidden })
	})
	// A price tells units and yen from what they are made of.
	each(tables, func(g *group) {
		g.money.hidden = g.cells[sold].hidden || g.cells[absent].hidden || g.cells[cancelled].hidden
	})
	hideColumn(tables, func(g *group) *cell { return &g.money.cell })
	hideYen(tables)
}

// hideYen hides the yen of what is hidden, and those of the sum where a thing hides its own: the prices of things are public, so that
// the sums of the units and of the yen are two equations, from which two hidden rows were found.
func hideYen(tables [][]*group) {
	each(tables, func(g *group) { g.money.yen.hidden = g.money.hidden || g.money.yen.tells() })
	things := tables[slices.Index(bys, Item)]
	total := things[len(things)-1]
	total.money.yen.hidden = slices.ContainsFunc(things, func(g *group) bool { return g.money.yen.hidden })
	hideColumn(tables, func(g *group) *cell { return &g.money.yen })
}

func each(tables [][]*group, do func(*group)) {
	for _, rows := range tables {
		for _, g := range rows {
			do(g)
		}
	}
}

// hideColumn hides what tells of one to four people in a column, and what would be found from its sum, which hides in all tables or in none.
func hideColumn(tables [][]*group, of func(*group) *cell) {
	each(tables, func(g *group) { of(g).hidden = of(g).hidden || of(g).tells() })
	for again := true; again; {
		again = false
		for _, rows := range tables {
			line := make([]*cell, len(rows))
			for i, g := range rows {
				line[i] = of(g)
			}
			again = cover(line) || again
		}
	}
}

// cover hides one cell more of a line that tells a hidden one, the smallest, and says whether it did.
func cover(line []*cell) bool {
	parts, whole := line[:len(line)-1], line[len(line)-1]
	var hidden, open []*cell
	for _, c := range parts {
		switch {
		case c.hidden:
			hidden = append(hidden, c)
		case c.people() > 0:
			open = append(open, c)
		}
	}
	if !told(hidden, whole) {
		return false
	}
	if len(open) == 0 {
		open = []*cell{whole}
	}
	least := slices.MinFunc(open, func(a, b *cell) int { return cmp.Compare(a.people(), b.people()) })
	if least.hidden {
		return false
	}
	least.hidden = true
	return true
}

// told holds where the hidden parts are found from the sum, or the hidden sum from its parts. As no part that somebody has is shown as
// none, as many as there are hidden parts are one each.
func told(hidden []*cell, whole *cell) bool {
	if whole.hidden || len(hidden) == 0 {
		return whole.hidden && len(hidden) == 0
	}
	if len(hidden) == 1 {
		return true
	}
	all := together(hidden)
	return all.n <= len(hidden) || all.tells()
}
