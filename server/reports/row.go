package reports

func (g *group) row(whole bool) *Row {
	shown := func(column int) *int {
		if g.cells[column].hidden {
			return nil
		}
		return &g.cells[column].n
	}
	row := &Row{Key: g.key, Label: g.label, Applied: shown(applied), Sold: shown(sold), Absent: shown(absent), Cancelled: shown(cancelled), Lost: shown(lost)}
	if !g.money.hidden {
		row.Units, row.Income = &g.money.n, &g.money.income
	}
	if whole {
		row.Capacity, row.Filled = &g.capacity, g.filled()
	}
	return row
}

// filled is how much of what there was is taken, in percent. Up to a hundred places that is how many are taken: it is hidden with the
// units, and where it tells with them that one to four places are taken and not paid.
func (g *group) filled() *int {
	unpaid := g.used - g.money.n
	if g.capacity == 0 || g.money.hidden || few(max(unpaid, -unpaid)) {
		return nil
	}
	filled := g.used * 100 / g.capacity
	return &filled
}
