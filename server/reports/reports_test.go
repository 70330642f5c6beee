package reports

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"kyosai/server/yen"
)

// some is a count of each of so many people, who are nobody else's.
func some(people int, c count) (each []count) {
	for i := range people {
		c.member = fmt.Sprint(c.item, c.what, c.pays, i)
		each = append(each, c)
	}
	return each
}

func tally(counts []count) *tables {
	t := newTables()
	for _, c := range counts {
		t.add(c)
	}
	return t
}

// reported is the report of what was counted.
func (a Asked) reported(counts []count) *Report { return a.report(tally(counts)) }

// table makes groups of numbers of people: bought and paid, cancelled, lost, a row each.
func table(a Asked, rows map[string][3]int) *Report {
	var counts []count
	sells := [3]int{1, 0, 0}
	for name, people := range rows {
		for i, what := range []string{"SOLD", "CANCELLED", "LOST"} {
			counts = append(counts, some(people[i], count{item: name, name: name, what: what, pays: "PAID", units: sells[i], capacity: 100, used: people[0]})...)
		}
	}
	return a.reported(counts)
}

func shown(n *int) int {
	if n == nil {
		return -1
	}
	return *n
}

func TestANumberOfFewPeopleIsHidden(t *testing.T) {
	r := table(Asked{By: Item}, map[string][3]int{"あ": {40, 4, 20}, "い": {30, 12, 8}, "う": {5, 0, 0}})
	first := r.Rows[0]
	if first.Cancelled != nil {
		t.Errorf("the four who cancelled are shown: %d", *first.Cancelled)
	}
	if first.Applied != nil || shown(first.Sold) != 40 || shown(first.Lost) != 20 {
		t.Error("the four are found by subtraction in their row, or more is hidden than the sum")
	}
	if r.Total.Cancelled != nil && r.Rows[1].Cancelled != nil {
		t.Error("the four are found by subtraction in their column")
	}
	if last := r.Rows[2]; shown(last.Sold) != 5 || shown(last.Cancelled) != 0 || shown(last.Filled) != 5 {
		t.Errorf("five are hidden, or nobody is: %+v", last)
	}
}

// TestEachPartOfFewPeopleIsHidden has nine people in one row and four in another, in each part that there is.
func TestEachPartOfFewPeopleIsHidden(t *testing.T) {
	for what, column := range columns {
		counts := append(some(9, count{item: "あ", name: "あ", what: what}), some(4, count{item: "い", name: "い", what: what})...)
		for _, g := range tally(counts).cuts()[0][:2] {
			if !g.cells[column].hidden || !g.cells[applied].hidden {
				t.Errorf("%s of %s: %d are shown", what, g.label, g.cells[column].n)
			}
		}
	}
	if len(columns) != applied {
		t.Errorf("%d of %d parts have a name", len(columns), applied)
	}
}

func TestOnePersonWithManyApplicationsIsOnePerson(t *testing.T) {
	r := Asked{By: Item}.reported(slices.Repeat([]count{{item: "a", name: "a", what: "SOLD", member: "a", capacity: 100, used: 50}}, 50))
	if row := r.Rows[0]; row.Sold != nil || row.Applied != nil || row.Filled != nil || r.Total.Sold != nil {
		t.Errorf("one person is shown: %+v", row)
	}
}

// TestWhoStandsInTwoRowsIsOnePerson has four apply for two things, and once for each from companies of two areas.
func TestWhoStandsInTwoRowsIsOnePerson(t *testing.T) {
	var counts []count
	for _, at := range []string{"650", "651"} {
		for i := range 4 {
			counts = append(counts, count{item: at, name: at, postal: at, heads: 8, what: "SOLD", member: fmt.Sprint(i)})
		}
	}
	for _, by := range bys {
		r := Asked{By: by}.reported(counts)
		for _, row := range append(r.Rows, r.Total) {
			if row.Sold != nil || row.Applied != nil {
				t.Errorf("%s: four people are shown: %+v", by, row)
			}
		}
	}
}

// TestUnitsAreHiddenWhereTheyTellWhoPaid has nine of a price of 3,000 yen who paid, and a few of another part.
func TestUnitsAreHiddenWhereTheyTellWhoPaid(t *testing.T) {
	const price = 3000
	row := func(people int, what, pays string, units int, income yen.Amount) []count {
		return some(people, count{item: "あ", name: "あ", what: what, pays: pays, units: units, income: income, capacity: 20, used: 9})
	}
	again := row(5, "SOLD", "OWES", 0, 0) // four of the nine, and one more
	for i := range 4 {
		again[i].member = row(9, "SOLD", "PAID", 0, 0)[i].member
	}
	for name, c := range map[string]struct {
		more   []count
		hidden bool
	}{
		"nothing else":               {nil, false},
		"one fee of nine called off": {append(row(8, "CANCELLED", "BACK", 0, 0), row(1, "CANCELLED", "FEE", 0, 900)...), true},
		"five fees and five back":    {append(row(5, "CANCELLED", "BACK", 0, 0), row(5, "CANCELLED", "FEE", 0, 900)...), false},
		"one is due his yen":         {append(row(8, "CANCELLED", "OWES", 0, 0), row(1, "CANCELLED", "DUE", 0, price)...), true},
		"one of nine got yen back":   {append(row(8, "CANCELLED", "OWES", 0, 0), row(1, "CANCELLED", "BACK", 0, 0)...), true},
		"nine called off unpaid":     {row(9, "CANCELLED", "OWES", 0, 0), false},
		"one returned a ticket":      {row(1, "SOLD", "BACK", 1, price), true},
		"four have not paid":         {row(4, "SOLD", "OWES", 0, 0), true},
		"five have not paid":         {row(5, "SOLD", "OWES", 0, 0), false},
		"one has paid for nothing":   {again, true},
	} {
		r := Asked{By: Item}.reported(append(row(9, "SOLD", "PAID", 1, price), c.more...))
		for _, row := range append(r.Rows, r.Total) {
			if (row.Units == nil) != c.hidden || (row.Income == nil) != c.hidden || row.Sold == nil {
				t.Errorf("%s: %+v", name, row)
			}
		}
		if (r.Rows[0].Filled == nil) != c.hidden {
			t.Errorf("%s: filled to %d", name, shown(r.Rows[0].Filled))
		}
	}
}

// TestHowFullItIsDoesNotTellWhoPaid has places taken of nine who paid, of some who have not, and of who is not in the row: twelve of another
// year may be of three.
func TestHowFullItIsDoesNotTellWhoPaid(t *testing.T) {
	for name, c := range map[string]struct{ owing, others, filled int }{
		"nobody else":           {0, 0, 22},
		"four have not paid":    {4, 0, -1},
		"five have not paid":    {5, 0, 47},
		"one of another year":   {0, 1, -1},
		"twelve of other years": {0, 12, -1},
		"and five have not":     {5, 12, -1},
		"more than are taken":   {0, -1, -1},
	} {
		of := func(people int, pays string, units, unpaid int) []count {
			return some(people, count{item: "あ", name: "あ", what: "SOLD", pays: pays, units: units, unpaid: unpaid, income: yen.Amount(units), capacity: 40, used: 9 + 2*c.owing + c.others})
		}
		r := Asked{By: Item}.reported(append(of(9, "PAID", 1, 0), of(c.owing, "OWES", 0, 2)...))
		if got := shown(r.Rows[0].Filled); got != c.filled {
			t.Errorf("%s: filled to %d%%", name, got)
		}
	}
}

// TestCompanionsAreNotCountedOut has nine pay for themselves and some with a companion, who costs as much or less.
func TestCompanionsAreNotCountedOut(t *testing.T) {
	of := func(people int, party string, units int, income yen.Amount) []count {
		return some(people, count{item: "あ", name: "あ", what: "SOLD", pays: "PAID", party: party, units: units, income: income})
	}
	for name, c := range map[string]struct {
		along, mixed int
		units, yen   bool
	}{
		"nobody takes anybody along": {0, 0, true, true},
		"four do":                    {4, 0, false, false},
		"five do":                    {5, 0, true, true},
		"six do, one a child":        {5, 1, true, false},
		"nine do, four a child":      {5, 4, true, false},
		"five take a child":          {0, 5, true, true},
	} {
		counts := slices.Concat(of(9, "", 1, 3000), of(c.along, "ALONG", 2, 6000), of(c.mixed, "MIXED", 2, 4500))
		for i := range counts {
			counts[i].member = fmt.Sprint(i)
		}
		for _, by := range bys {
			r := Asked{By: by}.reported(counts)
			for _, row := range append(r.Rows, r.Total) {
				if (row.Units != nil) != c.units || (row.Income != nil) != c.yen || row.Sold == nil {
					t.Errorf("%s, by %s: %+v", name, by, row)
				}
			}
		}
	}
}

func TestYenAreHiddenWithWhatTheyWouldTell(t *testing.T) {
	buys := func(item string, payers int) []count {
		c := count{item: item, name: item, postal: item, what: "SOLD", pays: "PAID", units: 1, income: 1400}
		waits := count{item: item, name: item, postal: item, what: "SOLD", pays: "OWES"}
		return append(some(payers, c), some(9, waits)...)
	}
	lose := some(40, count{item: "002", name: "002", postal: "002", what: "LOST"})
	for name, c := range map[string]struct {
		counts [][]count
		shown  string
	}{
		"five payers":                       {[][]count{buys("001", 5), buys("002", 9)}, "〒001 〒002 合計"},
		"four hide another row with them":   {[][]count{buys("001", 4), buys("002", 9), buys("003", 8)}, "〒002"},
		"four alone hide the sum":           {[][]count{buys("001", 4)}, ""},
		"nobody paid yet":                   {[][]count{buys("001", 0), buys("002", 9)}, "〒001 〒002 合計"},
		"few who cancelled hide what is of": {[][]count{buys("001", 9), some(1, count{item: "001", postal: "001", what: "CANCELLED"})}, ""},
		"few who lost paid nothing":         {[][]count{buys("001", 9), buys("002", 9), lose}, "〒001 〒002 合計"},
	} {
		var counts []count
		for _, more := range c.counts {
			counts = append(counts, more...)
		}
		report := Asked{By: Area}.reported(counts)
		var shown []string
		for _, row := range append(report.Rows, report.Total) {
			if row.Income != nil {
				shown = append(shown, row.Label)
			}
		}
		if got := strings.Join(shown, " "); got != c.shown {
			t.Errorf("%s: the yen of %q are shown", name, got)
		}
	}
}

func TestANumberHiddenAloneIsFoundFromTheSum(t *testing.T) {
	alone, many := &cell{hidden: true}, &cell{}
	for _, c := range some(20, count{what: "SOLD"}) {
		many.join(had, c.member)
	}
	alone.n, alone.who = 20, many.who
	if !cover([]*cell{alone, many, {n: 40}}) || !many.hidden {
		t.Error("nothing is hidden beside it")
	}
}

func TestTheFileIsATableThatHoldsNoFormula(t *testing.T) {
	raw, err := table(Asked{By: Item}, map[string][3]int{"=1+1": {40, 10, 0}, "a,\"b\"": {3, 0, 0}}).file()
	if err != nil {
		t.Fatal(err)
	}
	text := string(raw)
	if !strings.HasPrefix(text, "\ufeff区分,") || !strings.Contains(text, "\r\n'=1+1,x,x,0,10,0,0,x,x,100,x,\r\n") || !strings.Contains(text, `"a,""b""",x,x,0,0,0,0,x,x,100,x,`) || !strings.HasSuffix(text, "合計,53,43,0,10,0,0,43,x,200,,21\r\n") {
		t.Errorf("got %q", text)
	}
}

func TestACompanyStandsWithThoseOfItsSizeAndArea(t *testing.T) {
	for heads, want := range map[int]string{0: "不明", 1: "1 〜 4名", 4: "1 〜 4名", 5: "5 〜 9名", 29: "10 〜 29名", 30: "30 〜 99名", 100: "100名以上", 5000: "100名以上"} {
		if _, label := sized(heads); label != want {
			t.Errorf("%d members: %s", heads, label)
		}
	}
	for postal, want := range map[string]string{"6500001": "〒650", "650": "〒650", "": "不明", "65": "不明"} {
		if _, label := placed(postal); label != want {
			t.Errorf("%q: %s", postal, label)
		}
	}
}
