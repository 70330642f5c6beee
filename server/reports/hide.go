package reports

import (
	"cmp"
	"slices"
)

// fewest is how many people a number has to be of to be shown.
const fewest = 5

// hide hides the cells of one to four people, and of each line whose last cell is its sum as many more as keep those from
// being found by subtraction: what is hidden together is of five people at least. The last row is the sum of the others.
func hide(rows []*group) {
	lines := lines(rows)
	for _, line := range lines {
		for _, c := range line {
			c.hidden = c.people > 0 && c.people < fewest
		}
	}
	for again := true; again; {
		again = false
		for _, line := range lines {
			again = cover(line) || again
		}
	}
}

// hideMoney hides what was sold of a row where it is of one to four people, where one of the numbers that it is made of is hidden,
// for a price tells the one from the other, and where it would be found from the sum: by the same rule as any number. It comes
// after hide.
func hideMoney(rows []*group) {
	line := make([]*cell, len(rows))
	for i, g := range rows {
		line[i] = &g.money.cell
		few := g.money.people > 0 && g.money.people < fewest
		line[i].hidden = few || g.cells[sold].hidden || g.cells[absent].hidden || g.cells[cancelled].hidden
	}
	for again := true; again; {
		again = cover(line)
	}
}

// lines are the rows and the columns of a table.
func lines(rows []*group) (all [][]*cell) {
	for _, g := range rows {
		line := make([]*cell, cells)
		for i := range g.cells {
			line[i] = &g.cells[i]
		}
		all = append(all, line)
	}
	for i := range cells {
		line := make([]*cell, len(rows))
		for j, g := range rows {
			line[j] = &g.cells[i]
		}
		all = append(all, line)
	}
	return all
}

// cover hides one cell more of a line that tells a hidden one, and says whether it did.
func cover(line []*cell) bool {
	parts, whole := line[:len(line)-1], line[len(line)-1]
	hidden, people := 0, 0
	var open []*cell
	for _, c := range parts {
		switch {
		case c.hidden:
			hidden, people = hidden+1, people+c.people
		case c.people > 0:
			open = append(open, c)
		}
	}
	told := whole.hidden && hidden == 0 || !whole.hidden && hidden > 0 && (hidden == 1 || people < fewest)
	if !told {
		return false
	}
	if len(open) == 0 {
		open = []*cell{whole}
	}
	least := slices.MinFunc(open, func(a, b *cell) int { return cmp.Compare(a.people, b.people) })
	if least.hidden {
		return false
	}
	least.hidden = true
	return true
}
