package reports

import (
	"strconv"
	"testing"

	"kyosai/server/yen"
)

// checkShares has each share be what its reader reckons from two numbers of the files, and hidden where he cannot: the places of all
// things, which add up to those of the sum, and the units. So no share is a number that the reader could learn more from.
func checkShares(t *testing.T, all map[By][][]string) {
	t.Helper()
	things := all[Item][:len(all[Item])-1]
	places := 0
	for _, row := range things {
		places += atoi(t, row[allPlaces])
	}
	for by, rows := range all {
		sum := rows[len(rows)-1]
		if atoi(t, sum[allPlaces]) != places {
			t.Fatalf("by %s the places are %s, those of the things %d", by, sum[allPlaces], places)
		}
		if by == Item {
			rows = rows[len(rows)-1:]
		}
		for _, row := range rows {
			want := hiddenText
			if row[unitsSold] != hiddenText {
				want = strconv.Itoa(atoi(t, row[unitsSold]) * 100 / max(places, 1))
			}
			if row[shareOfAll] != want {
				t.Fatalf("by %s: %v has a share of %s of %d places, not %s", by, row, row[shareOfAll], places, want)
			}
		}
	}
	for _, row := range things {
		if row[shareOfAll] != "" {
			t.Fatalf("a thing has a share: %v", row)
		}
	}
}

func atoi(t *testing.T, text string) int {
	t.Helper()
	n, err := strconv.Atoi(text)
	if err != nil {
		t.Fatal(err)
	}
	return n
}

// TestTheShareIsOfAllPlacesOfTheYear has two things of forty and sixty places, of which companies of two areas took some.
func TestTheShareIsOfAllPlacesOfTheYear(t *testing.T) {
	takes := func(item, postal string, places, people, units int) []count {
		return some(people, count{item: item, name: item, postal: postal, what: "SOLD", pays: "PAID", units: units, income: yen.Amount(1400 * units), capacity: places})
	}
	counts := append(append(takes("あ", "650", 40, 9, 2), takes("い", "651", 60, 7, 1)...), takes("う", "652", 100, 4, 1)...)
	for name, c := range map[string]struct {
		counts []count
		shares map[string]int
		places int
	}{
		"all are shown":     {counts[:16], map[string]int{"〒650": 18, "〒651": 7, "合計": 25}, 100},
		"four hide another": {counts, map[string]int{"〒650": 9, "〒651": -1, "〒652": -1, "合計": 14}, 200},
		"no places at all":  {takes("あ", "650", 0, 9, 0), map[string]int{"〒650": 0, "合計": 0}, 0},
	} {
		report := Asked{By: Area}.reported(c.counts)
		for _, row := range append(report.Rows, report.Total) {
			if got := shown(row.Share); got != c.shares[row.Label] || row.Filled != nil {
				t.Errorf("%s: %s has %d%% of all places", name, row.Label, got)
			}
		}
		if got := shown(report.Total.Capacity); got != c.places {
			t.Errorf("%s: of %d places", name, got)
		}
	}
}
