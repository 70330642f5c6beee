package reports

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"math/big"
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"
	"testing"

	"kyosai/server/yen"
)

// reader is who holds the files of all cuts of a year against each other: some hidden numbers, and what sums of them are known to be.
type reader struct {
	unknowns []string
	sums     []known
	least    map[string]int // that a number is at least
}

// known is that the parts less the whole, of those that are hidden, are so many.
type known struct {
	factors map[string]int
	n       int
}

func (k *known) add(factor int, name, text string) error {
	if text == hiddenText {
		k.factors[name] += factor
		return nil
	}
	n, err := strconv.Atoi(text)
	k.n -= factor * n
	return err
}

// The columns of a file.
const (
	applications = 1
	cameAtAll    = 2
	stayedAway   = 3
	unitsSold    = 7
	yenSold      = 8
	allPlaces    = 9
	shareOfAll   = 11
)

// name is one of a number: the sum of all is the same in each file.
func name(by By, row []string, column int) string {
	if row[0] == "合計" {
		return fmt.Sprint(row[0], column)
	}
	return fmt.Sprint(by, row[0], column)
}

// learn reads the table of a cut: each row adds up to its applications, each column to the sum of all. What is hidden is one at least,
// for nothing is shown as none; of units and yen it may be none.
func (r *reader) learn(by By, rows [][]string) error {
	for _, row := range rows {
		k := known{factors: map[string]int{}}
		for column := applications; column <= yenSold; column++ {
			if row[column] == hiddenText {
				r.unknowns = append(r.unknowns, name(by, row, column))
				r.least[name(by, row, column)] = map[bool]int{true: 1}[column < unitsSold]
			}
			if column >= unitsSold {
				continue
			}
			if err := k.add(map[bool]int{true: -1, false: 1}[column == applications], name(by, row, column), row[column]); err != nil {
				return err
			}
		}
		r.sums = append(r.sums, k)
	}
	for column := applications; column <= yenSold; column++ {
		k := known{factors: map[string]int{}}
		for i, row := range rows {
			if err := k.add(map[bool]int{true: -1, false: 1}[i == len(rows)-1], name(by, row, column), row[column]); err != nil {
				return err
			}
		}
		r.sums = append(r.sums, k)
	}
	return nil
}

// found are the hidden numbers that are one number for certain: by sums of sums, or by what each can be at most and at least.
func (r *reader) found() []string {
	return slices.DeleteFunc(append(r.bySums(), r.byBounds()...), func(name string) bool { return strings.HasPrefix(name, slack) })
}

// bySums eliminates: a line that is left with one number tells it.
func (r *reader) bySums() (found []string) {
	slices.Sort(r.unknowns)
	r.unknowns = slices.Compact(r.unknowns)
	lines := make([][]*big.Rat, len(r.sums))
	for i, k := range r.sums {
		for _, u := range r.unknowns {
			lines[i] = append(lines[i], big.NewRat(int64(k.factors[u]), 1))
		}
	}
	done := 0
	for column := range r.unknowns {
		at := slices.IndexFunc(lines[done:], func(line []*big.Rat) bool { return line[column].Sign() != 0 })
		if at < 0 {
			continue
		}
		lines[done], lines[done+at] = lines[done+at], lines[done]
		eliminate(lines, done, column)
		done++
	}
	for _, line := range lines[:done] {
		var left []string
		for i, factor := range line {
			if factor.Sign() != 0 {
				left = append(left, r.unknowns[i])
			}
		}
		if len(left) == 1 {
			found = append(found, left[0])
		}
	}
	return found
}

func eliminate(lines [][]*big.Rat, pivot, column int) {
	for i, line := range lines {
		if i == pivot || line[column].Sign() == 0 {
			continue
		}
		factor := new(big.Rat).Quo(line[column], lines[pivot][column])
		for j := range line {
			if lines[pivot][j].Sign() != 0 {
				line[j] = new(big.Rat).Sub(line[j], new(big.Rat).Mul(factor, lines[pivot][j]))
			}
		}
	}
}

// byBounds narrows each number by the others of its sums until nothing is narrower.
func (r *reader) byBounds() (found []string) {
	const most = 1 << 30
	low, high := map[string]int{}, map[string]int{}
	for _, u := range r.unknowns {
		low[u], high[u] = r.least[u], most
	}
	for range 50 {
		for _, k := range r.sums {
			k.narrow(low, high)
		}
	}
	for _, u := range r.unknowns {
		if low[u] == high[u] {
			found = append(found, u)
		}
	}
	return found
}

func (k known) narrow(low, high map[string]int) {
	for u, factor := range k.factors {
		least, most := k.n, k.n // of factor times u
		for other, f := range k.factors {
			switch {
			case other == u:
			case f > 0:
				least, most = least-f*high[other], most-f*low[other]
			default:
				least, most = least-f*low[other], most-f*high[other]
			}
		}
		if factor < 0 {
			least, most, factor = -most, -least, -factor
		}
		low[u], high[u] = max(low[u], -floor(-least, factor)), min(high[u], floor(most, factor))
	}
}

func floor(n, by int) int {
	if n < 0 {
		return -((by - 1 - n) / by)
	}
	return n / by
}

// files reads the tables of all cuts as they leave.
func files(t *testing.T, counts []count) map[By][][]string {
	t.Helper()
	all := map[By][][]string{}
	for _, by := range bys {
		raw, err := Asked{By: by}.reported(counts).file()
		if err != nil {
			t.Fatal(err)
		}
		rows, err := csv.NewReader(bytes.NewReader(raw)).ReadAll()
		if err != nil {
			t.Fatal(err)
		}
		all[by] = rows[1:]
	}
	return all
}

func checkFiles(t *testing.T, counts []count) {
	t.Helper()
	r := &reader{least: map[string]int{}}
	all := files(t, counts)
	for _, by := range bys {
		rows := all[by]
		if sum, first := rows[len(rows)-1], all[Item][len(all[Item])-1]; !slices.Equal(sum, first) {
			t.Fatalf("by %s the sum is %v, by thing %v", by, sum, first)
		}
		if err := errors.Join(r.learn(by, rows), r.price(by, rows, counts)); err != nil {
			t.Fatal(err)
		}
	}
	if found := r.found(); len(found) > 0 {
		t.Fatalf("%v are found from %v", found, all)
	}
	for _, by := range bys {
		if err := r.parties(by, all[by], counts); err != nil {
			t.Fatal(err)
		}
	}
	if found := slices.DeleteFunc(r.found(), harmless(counts)); len(found) > 0 {
		t.Fatalf("%v are found by who knows the companions from %v", found, all)
	}
	checkShares(t, all)
}

// TestTwoCutsTellNoMoreThanOne has two things of one size of company, whose cuts hid other numbers of one sum.
func TestTwoCutsTellNoMoreThanOne(t *testing.T) {
	of := func(item, what string, people int) []count {
		return some(people, count{item: item, name: item, postal: "650", heads: 8, what: what})
	}
	checkFiles(t, slices.Concat(of("X", "SOLD", 12), of("X", "CANCELLED", 7), of("X", "LOST", 3), of("Y", "CANCELLED", 7)))
}

// TestNobodyIsFoundWhereEachStandsAlone has five people in rows of their own, who are five in the sum.
func TestNobodyIsFoundWhereEachStandsAlone(t *testing.T) {
	var counts []count
	for i := range 5 {
		item := fmt.Sprint("65", i)
		counts = append(counts, some(1, count{item: item, name: item, postal: item, heads: 8, what: "SOLD"})...)
	}
	checkFiles(t, counts)
}

// TestNothingHiddenIsFound makes years by chance and reads all their files together.
func TestNothingHiddenIsFound(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for range 400 {
		checkFiles(t, year(random))
	}
}

// year has members of a few companies apply for a few things, many for some and few for others.
func year(random *rand.Rand) (counts []count) {
	things, places := 1+random.IntN(5), 1+random.IntN(5)
	for range things * places {
		item, at := fmt.Sprint("t", random.IntN(things)), random.IntN(places)
		what := []string{"SOLD", "ABSENT", "CANCELLED", "LOST", "NONE_LEFT"}[random.IntN(5)]
		for range []int{1, random.IntN(5), random.IntN(12), random.IntN(40)}[random.IntN(4)] {
			c := count{item: item, name: item, postal: fmt.Sprint("65", at), heads: 1 + 7*at, what: what, capacity: 200, used: 30}
			c.member = fmt.Sprint(at, "-", random.IntN(60))
			c.pays = map[string][]string{"SOLD": {"PAID", "PAID", "PAID", "OWES", "DUE"}, "ABSENT": {"PAID"}, "CANCELLED": {"OWES", "FEE", "BACK", "DUE"}, "LOST": {""}, "NONE_LEFT": {""}}[what][random.IntN(map[string]int{"SOLD": 5, "ABSENT": 1, "CANCELLED": 4, "LOST": 1, "NONE_LEFT": 1}[what])]
			c.units = map[string]int{"PAID": 1}[c.pays]
			c.income = map[string]yen.Amount{"PAID": price(item), "FEE": 600, "DUE": 2 * price(item)}[c.pays]
			if c.party = []string{"", "", "ALONG", "MIXED"}[random.IntN(1+random.IntN(4))]; c.units == 0 {
				c.party = ""
			}
			if c.party != "" {
				c.units++
				c.income += map[string]yen.Amount{"ALONG": price(item), "MIXED": 500}[c.party]
			}
			counts = append(counts, c)
		}
	}
	return counts
}
