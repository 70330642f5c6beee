package draw_test

import (
	"encoding/hex"
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"kyosai/server/draw"
)

var update = flag.Bool("update", false, "write the golden file anew")

func seed(n byte) (s draw.Seed) {
	for i := range s {
		s[i] = n + byte(i)
	}
	return s
}

// list has an entry for each pair of places and chances, with codes that are the same each time.
func list(places int, entries ...[2]int) draw.List {
	l := draw.List{Title: "夏のコンサート", Places: places, Number: "TOPIX, close of 2027-07-02", Decimals: 2, SeedDigest: seed(1).Digest()}
	random := rand.New(rand.NewPCG(1971, uint64(len(entries))))
	for _, e := range entries {
		var code [16]byte
		for i := range code {
			code[i] = byte(random.UintN(256))
		}
		l.Entries = append(l.Entries, draw.Entry{Code: hex.EncodeToString(code[:]), Places: e[0], Chances: e[1]})
	}
	slices.SortFunc(l.Entries, func(a, b draw.Entry) int { return slices.Compare([]byte(a.Code), []byte(b.Code)) })
	return l
}

func alike(n int) [][2]int { return slices.Repeat([][2]int{{1, 1}}, n) }

// TestTheSameDrawGivesTheSameOrder holds the draw to what the page in the browser finds, too.
func TestTheSameDrawGivesTheSameOrder(t *testing.T) {
	l := list(2, [2]int{1, 1}, [2]int{1, 2}, [2]int{2, 1}, [2]int{1, 4})
	d := draw.New(l, seed(1), "2845.12")
	if err := d.Verify(); err != nil {
		t.Error(err)
	}
	slices.Reverse(l.Entries)
	if again := draw.New(l, seed(1), "2845.12"); string(again.Text()) != string(d.Text()) {
		t.Errorf("in another order of the list:\n%s\nin place of:\n%s", again.Text(), d.Text())
	}
	for name, other := range map[string]draw.Result{
		"another number": l.Draw(seed(1), "2845.13"),
		"another seed":   l.Draw(seed(2), "2845.12"),
	} {
		if slices.Equal(other.Won, d.Won) && slices.Equal(other.Waiting, d.Waiting) {
			t.Errorf("%s gives the same order", name)
		}
	}
}

func TestAGroupGetsItsPlacesTogetherOrWaits(t *testing.T) {
	for n := range 200 {
		l := list(3, [2]int{2, 1}, [2]int{2, 1}, [2]int{1, 1}, [2]int{4, 1})
		r := l.Draw(seed(byte(n)), "1.00")
		places, left := 0, 3
		for _, e := range r.Won {
			places += e.Places
		}
		left -= places
		if places > 3 || len(r.Won)+len(r.Waiting) != 4 {
			t.Fatalf("%d places of 3 are given, %d of 4 entries are told", places, len(r.Won)+len(r.Waiting))
		}
		for _, e := range r.Waiting {
			if e.Places <= left {
				t.Fatalf("an entry of %d waits, and %d places are left", e.Places, left)
			}
		}
	}
}

func TestChancesGrowWithLossesInARow(t *testing.T) {
	for losses, want := range map[int]int{-1: 1, 0: 1, 1: 2, 2: 3, 3: 4, 4: 4, 40: 4} {
		if got := draw.Chances(losses); got != want {
			t.Errorf("%d losses in a row: %d chances in place of %d", losses, got, want)
		}
	}
}

// TestEveryEntryWinsAsOftenAsAnother draws with fixed numbers, so that it gives the same each time; the bounds are those
// which a fair draw keeps 999 times in 1,000 (chi-square).
func TestEveryEntryWinsAsOftenAsAnother(t *testing.T) {
	l, won := list(10, alike(40)...), map[string]int{}
	const draws = 4000
	for n := range draws {
		for _, e := range l.Draw(seed(1), fmt.Sprintf("%d.00", n)).Won {
			won[e.Code]++
		}
	}
	// Without replacement the variance of a count is p(1-p) a draw; the sum over 40 entries follows 39 degrees by 40/39.
	p := 10.0 / 40
	sum := 0.0
	for _, e := range l.Entries {
		d := float64(won[e.Code]) - draws*p
		sum += d * d / (draws * p * (1 - p)) * 39 / 40
	}
	if within(sum, 17.3, 72.1) {
		return
	}
	t.Errorf("chi-square is %.1f with 39 degrees of freedom", sum)
}

// TestChancesWeighAsLotsInAnUrn compares who is drawn first, and who is drawn at all, with the lots taken one by one.
func TestChancesWeighAsLotsInAnUrn(t *testing.T) {
	l := list(1, [2]int{1, 1}, [2]int{1, 2}, [2]int{1, 3}, [2]int{1, 4})
	const draws = 6000
	first := map[int]int{}
	for n := range draws {
		first[l.Draw(seed(9), fmt.Sprintf("%d.25", n)).Won[0].Chances]++
	}
	sum := 0.0
	for chances := 1; chances <= 4; chances++ {
		want := draws * float64(chances) / 10
		d := float64(first[chances]) - want
		sum += d * d / want
	}
	if !within(sum, 0.02, 16.3) {
		t.Errorf("drawn first by chances: %v: chi-square is %.1f with 3 degrees of freedom", first, sum)
	}
}

// TestTheSecondPlaceFollowsTheUrnToo looks at the whole order of three: 1, 2 and 4 chances.
func TestTheSecondPlaceFollowsTheUrnToo(t *testing.T) {
	l := list(3, [2]int{1, 1}, [2]int{1, 2}, [2]int{1, 4})
	const draws = 6000
	seen := map[[3]int]int{}
	for n := range draws {
		won := l.Draw(seed(5), fmt.Sprintf("%d.75", n)).Won
		seen[[3]int{won[0].Chances, won[1].Chances, won[2].Chances}]++
	}
	sum := 0.0
	for _, order := range [][3]int{{1, 2, 4}, {1, 4, 2}, {2, 1, 4}, {2, 4, 1}, {4, 1, 2}, {4, 2, 1}} {
		p := float64(order[0]) / 7 * float64(order[1]) / float64(7-order[0])
		d := float64(seen[order]) - draws*p
		sum += d * d / (draws * p)
	}
	if !within(sum, 0.2, 20.5) {
		t.Errorf("orders: %v: chi-square is %.1f with 5 degrees of freedom", seen, sum)
	}
}

func within(sum, least, most float64) bool {
	return sum > least && sum < most
}

// TestTheFileOfADrawIsTheSameForEver is read by the browser's tests and the command's too.
func TestTheFileOfADrawIsTheSameForEver(t *testing.T) {
	l := list(5, [2]int{1, 1}, [2]int{1, 2}, [2]int{2, 1}, [2]int{1, 4}, [2]int{3, 3}, [2]int{1, 1}, [2]int{2, 2}, [2]int{1, 1}, [2]int{4, 1}, [2]int{1, 3}, [2]int{1, 1}, [2]int{2, 4})
	text := draw.New(l, seed(1), "2845.12").Text()
	if *update {
		if err := os.WriteFile("testdata/drawing.txt", text, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile("testdata/drawing.txt")
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), string(text)); diff != "" {
		t.Error(diff)
	}
}
