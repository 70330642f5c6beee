package reports

import (
	"fmt"
	"slices"

	"kyosai/server/yen"
)

// count is what became of some of what was applied for, as the database counted it.
type count struct {
	item, name, postal   string
	heads                int // of the company
	capacity, used       int // of the ticket or the event
	what                 string
	applications, people int
	units                int // tickets or people that are paid
	income               yen.Amount
	payers               int // of the people, those of whom these are
}

// The cells of a row, whose last is the sum of the others.
const (
	sold = iota
	absent
	cancelled
	lost
	applied
	cells
)

var columns = map[string]int{"SOLD": sold, "ABSENT": absent, "CANCELLED": cancelled, "LOST": lost}

// cell is a number with how many people it is of.
type cell struct {
	n, people int
	hidden    bool
}

// group is a row as it is reckoned.
type group struct {
	key, label     string
	cells          [cells]cell
	capacity, used int
	money          money
}

// money is what was sold of a row. Its units and its yen are shown together or not at all: a price tells the one from the other.
type money struct {
	cell
	units  int
	income yen.Amount
	payers [cells]int // by what became of what they applied for
}

func (m *money) add(column int, c count) {
	m.units, m.income = m.units+c.units, m.income+c.income
	m.payers[column] += c.payers
	m.people = slices.Max(m.payers[:])
}

func (g *group) add(c count) {
	for _, column := range []int{columns[c.what], applied} {
		g.cells[column].n += c.applications
	}
	own := &g.cells[columns[c.what]]
	own.people += c.people
	g.money.add(columns[c.what], c)
	// Who both bought and cancelled is one person: so many there are at least.
	g.cells[applied].people = max(g.cells[sold].people, g.cells[absent].people, g.cells[cancelled].people, g.cells[lost].people)
}

// sum adds groups up. Somebody may stand in several rows of tickets or events, and is counted in the longest alone.
func sum(rows []*group, shared bool) *group {
	total := &group{key: "TOTAL", label: "合計"}
	several := func(a, b int) int { return a + b }
	if shared {
		several = func(a, b int) int { return max(a, b) }
	}
	for _, g := range rows {
		for i, c := range g.cells {
			total.cells[i].n += c.n
			total.cells[i].people = several(total.cells[i].people, c.people)
		}
		total.money.units, total.money.income = total.money.units+g.money.units, total.money.income+g.money.income
		total.money.people = several(total.money.people, g.money.people)
	}
	return total
}

// group names the row that a count belongs to.
func (a Asked) group(c count) (key, label string) {
	switch a.By {
	case Size:
		return sized(c.heads)
	case Area:
		return placed(c.postal)
	}
	return c.item, c.name
}

// sizes are the bands of companies by how many members they have, each up to a number.
var sizes = []struct {
	upTo  int
	label string
}{{4, "1 〜 4名"}, {9, "5 〜 9名"}, {29, "10 〜 29名"}, {99, "30 〜 99名"}, {1 << 30, "100名以上"}}

func sized(heads int) (key, label string) {
	if heads == 0 {
		return "NONE", "不明"
	}
	for i, s := range sizes {
		if heads <= s.upTo {
			return fmt.Sprintf("SIZE%d", i+1), s.label
		}
	}
	return "NONE", "不明"
}

// areaDigits is how much of a company's postal code names an area: the first three digits are a post office's, a ward or two.
const areaDigits = 3

func placed(postal string) (key, label string) {
	if len(postal) < areaDigits {
		return "NONE", "不明"
	}
	return postal[:areaDigits], "〒" + postal[:areaDigits]
}

func (g *group) row(whole bool) *Row {
	shown := func(column int) *int {
		if g.cells[column].hidden {
			return nil
		}
		return &g.cells[column].n
	}
	row := &Row{Key: g.key, Label: g.label, Applied: shown(applied), Sold: shown(sold), Absent: shown(absent), Cancelled: shown(cancelled), Lost: shown(lost)}
	if !g.money.hidden {
		row.Units, row.Income = &g.money.units, &g.money.income
	}
	if !whole {
		return row
	}
	row.Capacity = &g.capacity
	if g.capacity > 0 && row.Sold != nil && row.Absent != nil {
		filled := g.used * 100 / g.capacity
		row.Filled = &filled
	}
	return row
}
