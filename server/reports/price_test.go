package reports

import (
	"maps"
	"slices"
	"testing"

	"kyosai/server/yen"
)

// prices are what the things of the tests cost, which everybody knows.
var prices = map[string]yen.Amount{"t0": 1000, "t1": 4000, "t2": 2000, "t3": 2800, "t4": 700}

func price(item string) yen.Amount { return prices[item] }

// slack is what a number is less than it can be at most, or more than at least. It may be found: it is of nobody.
const slack = "slack "

// besides are the yen of each row that its units are not the price of, fees for one. The reader may know them, but for those of few people
// and for what companions cost less.
func besides(counts []count) map[string]int {
	other := map[string]int{}
	for _, c := range counts {
		for _, by := range bys {
			if _, label := by.group(c); c.party != "MIXED" {
				other[name(by, []string{label}, yenSold)] += int(c.income - price(c.item)*yen.Amount(c.units))
			}
		}
	}
	return other
}

// with are the members of each row of whom something holds.
func with(counts []count, holds func(count) bool) map[string]crowd {
	who := map[string]crowd{}
	for _, c := range counts {
		for _, by := range bys {
			_, label := by.group(c)
			for _, of := range []string{name(by, []string{label}, 0), name(by, []string{"合計"}, 0)} {
				if who[of] == nil {
					who[of] = crowd{}
				}
				if holds(c) {
					who[of][c.member] = struct{}{}
				}
			}
		}
	}
	return who
}

// part is a number that stands in no file, of so many members: it may not be found where they are few.
func (r *reader) part(k *known, factor int, name string, of crowd) {
	if !of.few() {
		name = slack + name
	}
	r.unknowns, k.factors[name] = append(r.unknowns, name), factor
}

func fined(c count) bool { return c.pays == "FEE" }

func isOwed(c count) bool { return c.pays == "DUE" }

func took(c count) bool { return c.party != "" }

func tookForLess(c count) bool { return c.party == "MIXED" }

func unpaid(c count) bool { return c.units == 0 && (c.what == "SOLD" || c.what == "ABSENT") }

// parties learns from what units are of: those who came and those who did not, less who have not paid, with their companions.
// To what nobody may take any along is public.
func (r *reader) parties(by By, rows [][]string, counts []count) error {
	along, owing := with(counts, took), with(counts, unpaid)
	for _, row := range rows {
		k, of := known{factors: map[string]int{}}, name(by, row, 0)
		for column, factor := range map[int]int{unitsSold: 1, cameAtAll: -1, stayedAway: -1} {
			if err := k.add(factor, name(by, row, column), row[column]); err != nil {
				return err
			}
		}
		r.part(&k, 1, "unpaid "+of, owing[of])
		if by != Item || len(along[of]) > 0 {
			r.part(&k, -1, "companions "+of, along[of])
		}
		r.sums = append(r.sums, k)
	}
	return nil
}

// price learns from what things cost: the yen of a thing are its price times its units, those of a row of companies lie between
// what its units cost at least and at most.
func (r *reader) price(by By, rows [][]string, counts []count) error {
	besides, fees, dues, mixed := besides(counts), with(counts, fined), with(counts, isOwed), with(counts, tookForLess)
	all := slices.Sorted(maps.Values(prices))
	for _, row := range rows[:len(rows)-1] {
		least, most := all[0], all[len(all)-1]
		if by == Item {
			least, most = price(row[0]), price(row[0])
		}
		if most == 0 {
			continue
		}
		for i, at := range []yen.Amount{least, most} {
			k := known{factors: map[string]int{}, n: besides[name(by, row, yenSold)]}
			if of := name(by, row, 0); fees[of].few() || dues[of].few() {
				k.n = 0
				r.part(&k, -1, "fees "+of, fees[of])
				r.part(&k, -1, "due "+of, dues[of])
			}
			if people := mixed[name(by, row, 0)]; by != Item || len(people) > 0 {
				r.part(&k, 1, "less "+name(by, row, 0), people)
			}
			if by != Item {
				between := slack + name(by, row, yenSold) + []string{"least", "most"}[i]
				r.unknowns, k.factors[between] = append(r.unknowns, between), []int{-1, 1}[i]
			}
			if err := k.add(1, name(by, row, yenSold), row[yenSold]); err != nil {
				return err
			}
			if err := k.add(-int(at), name(by, row, unitsSold), row[unitsSold]); err != nil {
				return err
			}
			r.sums = append(r.sums, k)
		}
	}
	return nil
}

// harmless holds for units and yen that are of five people or more, although they are hidden beside others. Who knows to what
// nobody may take companions along finds some of them from the numbers that are shown.
func harmless(counts []count) func(name string) bool {
	t, many := tally(counts), map[string]bool{}
	for _, by := range bys {
		for _, g := range append(slices.Collect(maps.Values(t.groups[by])), t.total) {
			row := []string{g.label}
			many[name(by, row, unitsSold)] = !unitsTell(&g.money)
			many[name(by, row, yenSold)] = !unitsTell(&g.money) && !g.money.yen.tells()
		}
	}
	return func(name string) bool { return many[name] }
}

// unitsTell holds where the units are of few. Fees and what is due are yen.
func unitsTell(m *money) bool {
	return m.who[paid].few() || m.who[owes].few() || m.who[along].few() || few(len(m.who[had])-len(m.who[paid]))
}

// buys has so many people buy one each of a thing, from companies of an area.
func buys(item, postal string, people int) []count {
	return some(people, count{item: item, name: item, postal: postal, heads: 8, what: "SOLD", pays: "PAID", units: 1, income: price(item), capacity: 100})
}

// TestPricesDoNotTellWhoPaid has three buy what costs 1,000 yen and nine what costs 4,000, which 12 of both for 39,000 yen told.
func TestPricesDoNotTellWhoPaid(t *testing.T) {
	counts := slices.Concat(buys("t0", "650", 3), buys("t1", "651", 9), buys("t2", "652", 40))
	checkFiles(t, counts)
	things, areas := Asked{By: Item}.reported(counts), Asked{By: Area}.reported(counts)
	if total := things.Total; shown(total.Units) != 52 || total.Income != nil {
		t.Errorf("of the sum %d tickets are shown, and of their yen %v", shown(total.Units), total.Income)
	}
	if last := things.Rows[2]; shown(last.Units) != 40 || last.Income == nil || *last.Income != 80_000 {
		t.Errorf("forty are hidden: %+v", last)
	}
	for _, row := range areas.Rows {
		if row.Units == nil && row.Income != nil {
			t.Errorf("yen without what they are for: %+v", row)
		}
	}
}

// TestYenOfTheSumAreNotFoundByArea has all areas show their tickets, whose yen would make up those of the sum.
func TestYenOfTheSumAreNotFoundByArea(t *testing.T) {
	counts := slices.Concat(buys("t0", "650", 3), buys("t1", "650", 9), buys("t2", "650", 20), buys("t2", "651", 20))
	for i := range counts {
		counts[i].member += counts[i].postal
	}
	checkFiles(t, counts)
	hidden := 0
	for _, row := range (Asked{By: Area}).reported(counts).Rows {
		if row.Income == nil {
			hidden++
		}
		if row.Units == nil {
			t.Errorf("twenty people's tickets are hidden: %+v", row)
		}
	}
	if hidden != 1 {
		t.Errorf("the yen of %d areas of two are hidden", hidden)
	}
}
