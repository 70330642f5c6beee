package reports

import (
	"math/rand/v2"
	"strings"
	"testing"

	"kyosai/server/yen"
)

// table makes groups of numbers of people: bought, cancelled, lost, a row each.
func table(a Asked, rows map[string][3]int) *Report {
	var counts []count
	for name, people := range rows {
		for i, what := range []string{"SOLD", "CANCELLED", "LOST"} {
			if people[i] > 0 {
				counts = append(counts, count{item: name, name: name, postal: name, what: what, applications: people[i], people: people[i], capacity: 100, used: people[0]})
			}
		}
	}
	return a.report(counts)
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
	if shown(first.Applied) == 64 && first.Lost != nil && first.Sold != nil {
		t.Error("the four are found by subtraction in their row")
	}
	if r.Total.Cancelled != nil && r.Rows[1].Cancelled != nil {
		t.Error("the four are found by subtraction in their column")
	}
	if last := r.Rows[2]; shown(last.Sold) != 5 || shown(last.Cancelled) != 0 || shown(last.Filled) != 5 {
		t.Errorf("five are hidden, or nobody is: %+v", last)
	}
}

func TestOnePersonWithManyApplicationsIsOnePerson(t *testing.T) {
	r := Asked{By: Item}.report([]count{{item: "a", name: "a", what: "SOLD", applications: 50, people: 1, capacity: 100, used: 50}})
	if row := r.Rows[0]; row.Sold != nil || row.Applied != nil || row.Filled != nil || r.Total.Sold != nil {
		t.Errorf("one person is shown: %+v", row)
	}
}

// TestNothingHiddenIsFoundBySubtraction makes tables by chance and looks at each line as somebody does who knows the rule.
func TestNothingHiddenIsFoundBySubtraction(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for range 3000 {
		rows := make([]*group, 1+random.IntN(6))
		for i := range rows {
			rows[i] = &group{key: string(rune('a' + i))}
			for _, what := range []string{"SOLD", "ABSENT", "CANCELLED", "LOST"} {
				n := []int{0, random.IntN(5), random.IntN(12), random.IntN(200)}[random.IntN(4)]
				c := count{what: what, applications: n, people: n, payers: random.IntN(n + 1)}
				c.units, c.income = 2*c.payers, yen.Amount(2800*c.payers)
				rows[i].add(c)
			}
		}
		all := append(rows, sum(rows, false))
		hide(all)
		hideMoney(all)
		checkMoney(t, all)
		for _, line := range lines(all) {
			checkLine(t, line)
		}
	}
}

func checkLine(t *testing.T, line []*cell) {
	t.Helper()
	hidden, people := 0, 0
	for _, c := range line[:len(line)-1] {
		if c.hidden {
			hidden, people = hidden+1, people+c.people
		}
		if !c.hidden && c.people > 0 && c.people < fewest {
			t.Fatalf("a number of %d people is shown", c.people)
		}
	}
	if whole := line[len(line)-1]; !whole.hidden && hidden > 0 && (hidden == 1 || people < fewest) {
		t.Fatalf("%d hidden cells of %d people are found from the sum", hidden, people)
	} else if whole.hidden && hidden == 0 {
		t.Fatal("a hidden sum is found from its parts")
	}
}

// checkMoney holds that no yen are shown beside a hidden number that they are made of, nor found from their sum.
func checkMoney(t *testing.T, rows []*group) {
	t.Helper()
	var line []*cell
	for _, g := range rows {
		line = append(line, &g.money.cell)
		if row := g.row(true); row.Income != nil && (row.Units == nil || row.Sold == nil || row.Absent == nil || row.Cancelled == nil) {
			t.Fatalf("yen are shown beside what is hidden: %+v", row)
		}
	}
	checkLine(t, line)
}

func TestYenAreHiddenWithWhatTheyWouldTell(t *testing.T) {
	five := func(item string, payers int) count {
		return count{item: item, name: item, what: "SOLD", applications: 9, people: 9, payers: payers, units: payers, income: yen.Amount(1400 * payers)}
	}
	for name, c := range map[string]struct {
		counts []count
		shown  string
	}{
		"five payers":                          {[]count{five("あ", 5), five("い", 9)}, "あ い TOTAL"},
		"four hide another row with them":      {[]count{five("あ", 4), five("い", 9), five("う", 8)}, "い TOTAL"},
		"four alone hide the sum":              {[]count{five("あ", 4)}, ""},
		"nobody paid yet":                      {[]count{five("あ", 0), five("い", 9)}, "あ い TOTAL"},
		"few who cancelled and left their fee": {[]count{five("あ", 9), {item: "あ", name: "あ", what: "CANCELLED", applications: 1, people: 1, payers: 1, income: 600}}, ""},
		"four who paid and cancelled too":      {[]count{five("あ", 4), {item: "あ", name: "あ", what: "CANCELLED", applications: 9, people: 9, payers: 4, income: 2400}}, ""},
		"few who lost paid nothing":            {[]count{five("あ", 9), five("い", 9), {item: "い", name: "い", what: "LOST", applications: 40, people: 40}}, "あ い TOTAL"},
	} {
		report := Asked{By: Area}.report(placedAll(c.counts))
		var shown []string
		for _, row := range append(report.Rows, report.Total) {
			if row.Income != nil {
				shown = append(shown, strings.TrimPrefix(row.Label, "〒"))
			}
		}
		if got := strings.Replace(strings.Join(shown, " "), "合計", "TOTAL", 1); got != c.shown {
			t.Errorf("%s: the yen of %q are shown", name, got)
		}
	}
}

// placedAll has each item stand in an area of its name.
func placedAll(counts []count) []count {
	for i := range counts {
		counts[i].postal = counts[i].item
	}
	return counts
}

func TestTheFileIsATableThatHoldsNoFormula(t *testing.T) {
	raw, err := table(Asked{By: Item}, map[string][3]int{"=1+1": {40, 10, 0}, "a,\"b\"": {3, 0, 0}}).file()
	if err != nil {
		t.Fatal(err)
	}
	text := string(raw)
	if !strings.HasPrefix(text, "\ufeff区分,") || !strings.Contains(text, "\r\n'=1+1,x,x,0,10,0,x,x,100,x\r\n") || !strings.Contains(text, `"a,""b""",x,x,0,0,0,x,x,100,x`) || !strings.HasSuffix(text, "\r\n合計,53,43,0,10,0,x,x,,\r\n") {
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
