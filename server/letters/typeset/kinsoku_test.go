package typeset

import (
	"strings"
	"testing"

	"kyosai/server/letters/typeset/pdf/fonts"
)

func work(t *testing.T) *Work {
	t.Helper()
	all, err := fonts.All()
	if err != nil {
		t.Fatal(err)
	}
	return New("試し", all)
}

// broken is a text in lines of so many full-width characters.
func broken(t *testing.T, text string, measure, indent float64) string {
	t.Helper()
	var out []string
	for _, l := range lines(work(t).cells(text), measure, indent, 0) {
		var b strings.Builder
		for _, c := range l.cells {
			b.WriteRune(c.is)
		}
		out = append(out, b.String())
	}
	return strings.Join(out, "|")
}

func TestLinesAreBrokenByTheRulesOfJapanese(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"what fits stays one line", "あいうえお", "あいうえお"},
		{"a full line breaks anywhere between kanji and kana", "結婚祝金を給付", "結婚祝金を|給付"},
		{"no line begins with a small kana", "あいうえてっきり", "あいうえ|てっきり"},
		{"no line begins with a long vowel", "あいうえデータ", "あいうえ|データ"},
		{"a full stop at the end stands at the margin", "あいうえお。かき", "あいうえ|お。かき"},
		{"a full stop whose ink fits ends the line", "あいうえ。かきく", "あいうえ。|かきく"},
		{"no line ends with an opening bracket", "あいうえ「かきく", "あいうえ|「かきく"},
		{"a closing bracket stays with what it closes", "「あいうえ」か", "「あいう|え」か"},
		{"a sum stays together with its unit", "あい20,000円", "あい|20,000円"},
		{"a word stays together", "あいうkyosai", "あいう|kyosai"},
		{"a word longer than the line is broken", "abcdefghijklmnop", "abcdefghij|klmnop"},
		{"a space at the end of a line falls away", "あいうえ か", "あいうえ|か"},
		{"dashes are not parted", "あいうえ――か", "あいうえ|――か"},
		{"an empty text is one empty line", "", ""},
		{"supplementary characters are one character", "𠮷野家髙﨑𠮷", "𠮷野家髙﨑|𠮷"},
	} {
		if got := broken(t, c.text, 5, 0); got != c.want {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
	}
	if got := broken(t, "お勤め先の気\u2060付で", 6, 0); got != "お勤め先の|気付で" {
		t.Errorf("joined: %s", got)
	}
	if got := broken(t, "次の理由により対象となりません。ん。", 17, 0); strings.Contains(got, "|") {
		t.Errorf("two characters stand alone: %s", got)
	}
	if got := broken(t, "あいうえおか", 5, 1); got != "あいうえ|おか" {
		t.Errorf("with an indent: %s", got)
	}
}

func TestALineThatGoesOnFillsItsMeasure(t *testing.T) {
	for _, text := range []string{"日ごろから、会員の皆さまには格別のご理解をいただき", "お支払いは20,000円です。10,000円ではありません", "申請（再）は「事務局」へ、12月１日までにお送りください"} {
		const measure = 12
		all := lines(work(t).cells(text), measure, 0, 0)
		for _, l := range all[:len(all)-1] {
			end := width(l.cells) + l.spread*float64(len(l.cells)-1)
			if last := l.cells[len(l.cells)-1]; strings.ContainsRune(halfAtEnd, last.is) {
				end -= last.width / 2
			}
			if end < measure-1e-6 || end > measure+1e-6 {
				t.Errorf("%s: a line is %f wide", text, end)
			}
		}
	}
}

func TestNothingIsLostAndNothingAdded(t *testing.T) {
	text := "申請者（𠮷田　花子様）の、令和8年6月15日付「結婚祝金」20,000円――その他…。ABC-123 と、ｶﾅ。"
	for measure := 2.0; measure < 20; measure++ {
		got := strings.ReplaceAll(broken(t, text, measure, 0), "|", "")
		if strip(got) != strip(text) {
			t.Errorf("at %f: %s", measure, got)
		}
	}
}

func strip(text string) string { return strings.NewReplacer(" ", "", "　", "").Replace(text) }

func FuzzEveryLineHoldsSomething(f *testing.F) {
	f.Add("あいう「えお」。、か", 3.0)
	f.Fuzz(func(t *testing.T, text string, measure float64) {
		if measure < 0.5 || measure > 100 || len(text) > 2000 {
			return
		}
		cells := work(t).cells(text)
		n := 0
		for _, l := range lines(cells, measure, 0, 0) {
			if len(l.cells) == 0 && len(cells) > 0 {
				t.Fatalf("an empty line in %q", text)
			}
			n += len(l.cells)
		}
		if n > len(cells) {
			t.Fatalf("%d cells became %d", len(cells), n)
		}
	})
}
