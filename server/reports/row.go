package reports

import "kyosai/server/yen"

// row is what is shown of a group of a cut; places are all that there were in the year's table.
func (g *group) row(by By, places int) *Row {
	shown := func(column int) *int {
		if g.cells[column].hidden {
			return nil
		}
		return &g.cells[column].n
	}
	row := &Row{Key: g.key, Label: g.label, Applied: shown(applied), Sold: shown(sold), Absent: shown(absent), Cancelled: shown(cancelled), Lost: shown(lost), NoneLeft: shown(noneLeft)}
	if !g.money.hidden {
		row.Units = &g.money.n
	}
	if !g.money.yen.hidden {
		income := yen.Amount(g.money.yen.n)
		row.Income = &income
	}
	switch {
	case row.sum():
		row.Capacity, row.Share = &g.capacity, g.share(places)
	case by == Item:
		row.Capacity, row.Filled = &g.capacity, g.filled()
	default:
		row.Share = g.share(places)
	}
	return row
}

// filled is how much of what there was is taken, in percent. Up to a hundred places that is how many are taken: it is hidden with the
// units, and where others have places than those of the row, for they would be found from it: who applied in another year, whose
// report may hide them, or who was asked from the line and thinks about it. Those of the row who have not paid are five at
// least where the units are shown.
func (g *group) filled() *int {
	if g.capacity == 0 || g.money.hidden || g.used != g.held {
		return nil
	}
	filled := g.used * 100 / g.capacity
	return &filled
}

// share is how much of all places the units are, in percent. It is made of two numbers that are shown, and hidden with the units.
func (g *group) share(places int) *int {
	if g.money.hidden {
		return nil
	}
	share := g.money.n * 100 / max(places, 1)
	return &share
}
