package draw_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"kyosai/server/draw"
)

func drawing() draw.Drawing {
	return draw.New(list(2, [2]int{1, 1}, [2]int{1, 2}, [2]int{2, 1}, [2]int{1, 4}), seed(1), "2845.12")
}

func TestWhatIsWrittenIsReadBack(t *testing.T) {
	d := drawing()
	l, err := draw.ReadList(d.List.Text())
	if diff := cmp.Diff(d.List, l); err != nil || diff != "" {
		t.Error(err, diff)
	}
	read, err := draw.ReadDrawing(d.Text())
	if diff := cmp.Diff(d, read); err != nil || diff != "" {
		t.Error(err, diff)
	}
}

func TestAFileThatWasChangedIsFoundOut(t *testing.T) {
	whole := string(drawing().Text())
	won, waits := drawing().Won[0].Code, drawing().Waiting[0].Code
	swap := strings.NewReplacer("won: "+won, "won: "+waits, "waits: "+waits, "waits: "+won)
	for name, text := range map[string]string{
		"a winner in another's place": swap.Replace(whole),
		"another number":              strings.Replace(whole, "2845.12", "2845.13", 1),
		"another seed":                strings.Replace(whole, "seed: 01", "seed: 02", 1),
		"one more place":              strings.Replace(whole, "places: 2", "places: 3", 1),
		"one who waits is left out":   whole[:strings.LastIndex(whole, "waits: ")],
	} {
		d, err := draw.ReadDrawing([]byte(text))
		if err != nil {
			t.Errorf("%s: %v", name, err)
		} else if d.Verify() == nil {
			t.Errorf("%s is not found out", name)
		}
	}
}

func TestAFileWrittenInAnotherWayIsRefused(t *testing.T) {
	whole := string(drawing().Text())
	entry := "entry: " + drawing().Entries[0].Code
	for name, c := range map[string]struct {
		text string
		line int
	}{
		"empty":                            {"", 1},
		"another kind of file":             {"kyosai draw 2\n" + whole, 1},
		"no title":                         {strings.Replace(whole, "夏のコンサート", "", 1), 2},
		"a title of two lines":             {strings.Replace(whole, "夏のコンサート", "夏の\nコンサート", 1), 3},
		"no places":                        {strings.Replace(whole, "places: 2", "places: 0", 1), 3},
		"places with a zero before":        {strings.Replace(whole, "places: 2", "places: 02", 1), 3},
		"half a digest":                    {strings.Replace(whole, "seed digest: ", "seed digest: 00", 1), 6},
		"five chances":                     {strings.Replace(whole, entry, entry[:len(entry)-1]+"0 1 5\n"+entry, 1), 7},
		"an entry twice":                   {strings.Replace(whole, entry, entry+" 1 1\n"+entry, 1), 8},
		"a number with a comma":            {strings.Replace(whole, "2845.12", "2,845.12", 1), 11},
		"a number with fewer decimals":     {strings.Replace(whole, "2845.12", "2845.1", 1), 11},
		"a number with a zero before":      {strings.Replace(whole, "2845.12", "02845.12", 1), 11},
		"a winner who did not take part":   {strings.Replace(whole, "won: ", "won: 00", 1), 13},
		"something at the end":             {whole + "note: all is well\n", 17},
		"breaks as on another system":      {strings.ReplaceAll(whole, "\n", "\r\n"), 1},
		"an end in the middle of a line":   {whole[:len(whole)-1], 16},
		"a byte that is no text":           {strings.Replace(whole, "夏", "\xff", 1), 2},
		"the order of the list is another": {swapEntries(whole), 8},
	} {
		_, err := draw.ReadDrawing([]byte(c.text))
		var fault *draw.Fault
		if !errors.As(err, &fault) || fault.Line != c.line {
			t.Errorf("%s: %v, in place of line %d", name, err, c.line)
		}
	}
}

func swapEntries(text string) string {
	lines := strings.Split(text, "\n")
	lines[6], lines[7] = lines[7], lines[6]
	return strings.Join(lines, "\n")
}

func FuzzReadDrawing(f *testing.F) {
	f.Add(drawing().Text())
	f.Add(drawing().List.Text())
	f.Fuzz(func(t *testing.T, text []byte) {
		if d, err := draw.ReadDrawing(text); err == nil && string(d.Text()) != string(text) {
			t.Errorf("read %q, written %q", text, d.Text())
		}
		if l, err := draw.ReadList(text); err == nil && string(l.Text()) != string(text) {
			t.Errorf("read %q, written %q", text, l.Text())
		}
	})
}
