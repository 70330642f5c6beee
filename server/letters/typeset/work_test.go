package typeset_test

import (
	"bytes"
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/model"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/validate"

	"kyosai/server/letters/typeset"
	"kyosai/server/letters/typeset/pdf/fonts"
)

func begin(t testing.TB) *typeset.Work {
	t.Helper()
	all, err := fonts.All()
	if err != nil {
		t.Fatal(err)
	}
	return typeset.New("お知らせ", all)
}

// read is what poppler finds in a file, page by page.
func read(t testing.TB, data []byte) []string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "work.pdf")
	if err := os.WriteFile(path, data, 0o600); err != nil {
		t.Fatal(err)
	}
	out, err := exec.Command("pdftotext", "-layout", path, "-").CombinedOutput()
	if err != nil {
		t.Fatalf("pdftotext (Debian's poppler-utils): %v %s", err, out)
	}
	pages := strings.Split(string(out), "\f")
	return pages[:len(pages)-1]
}

func TestTextOfEveryPlaneIsFoundAsItWasWritten(t *testing.T) {
	const text = "髙﨑𠮷 \ufa19\uf929 彅鷗纊 槗𣘺 ABC 20,000円"
	w := begin(t)
	s := w.Sheet()
	s.Text(text, typeset.Style{})
	s.End(func(page, of int) string { return "1/1" })
	if got := read(t, w.Bytes()); len(got) != 1 || !strings.Contains(got[0], text) {
		t.Errorf("found %q", got)
	}
	if w.Lacking() != nil {
		t.Errorf("lacking %v", w.Lacking())
	}
}

func TestAFileIsSoundAndTheSameEachTime(t *testing.T) {
	made := func() []byte {
		w := begin(t)
		s := w.Sheet()
		for range 200 {
			s.Text("お申し込みいただいた給付について、次のとおり決定しましたのでお知らせします。𠮷", typeset.Style{Indent: 1})
		}
		s.Table([]typeset.Pair{{"給付の種類", "結婚祝金"}, {"給付金額", "20,000円"}}, 4)
		s.Squares(100, 50, 30, 3, func(x, y int) bool { return x == y })
		s.End(func(page, of int) string { return "頁" })
		return w.Bytes()
	}
	one := made()
	if !bytes.Equal(one, made()) {
		t.Error("the same document gave other bytes")
	}
	if err := sound(t.Context(), one); err != nil {
		t.Errorf("it is not sound: %v", err)
	}
	if n := len(read(t, one)); n < 5 {
		t.Errorf("%d pages", n)
	}
}

// sound holds a file against the standard, strictly.
func sound(ctx context.Context, data []byte) error {
	model.ConfigPath = "disable"
	conf := model.NewDefaultConfiguration()
	conf.ValidationMode = model.ValidationStrict
	document, err := pdfcpu.ReadWithContext(ctx, bytes.NewReader(data), conf)
	if err != nil {
		return err
	}
	return validate.XRefTable(document)
}

func TestWhatNoFontHasGetsABoxAndIsReported(t *testing.T) {
	w := begin(t)
	s := w.Sheet()
	s.Text("外字\ue000と𪚥\U0002fa1f、もう一度\ue000", typeset.Style{})
	if got := strings.Join(w.Lacking(), ","); got != "U+E000,U+2A6A5,U+2FA1F" {
		t.Errorf("reported %s", got)
	}
	if got := read(t, w.Bytes())[0]; strings.Count(got, "□") != 4 {
		t.Errorf("drawn as %s", got)
	}
}

func TestAVariantThatNoFontHasIsReported(t *testing.T) {
	w := begin(t)
	s := w.Sheet()
	s.Text("葛\U000e0101城 葛\U000e0100 葛\U000e01ef 辻\U000e0100", typeset.Style{})
	if got := strings.Join(w.Lacking(), ","); got != "U+845B U+E01EF" {
		t.Errorf("reported %s", got)
	}
	if got := read(t, w.Bytes())[0]; strings.Count(got, "葛") != 3 {
		t.Errorf("drawn as %s", got)
	}
}

func TestEachSheetCountsItsOwnPages(t *testing.T) {
	w := begin(t)
	for _, rows := range []int{1, 60} {
		s := w.Sheet()
		for range rows {
			s.Text("行", typeset.Style{})
		}
		s.End(func(page, of int) string { return "- " + string(rune('0'+page)) + "/" + string(rune('0'+of)) + " -" })
	}
	var feet []string
	for _, page := range read(t, w.Bytes()) {
		lines := strings.Fields(page)
		feet = append(feet, strings.Join(lines[len(lines)-3:], " "))
	}
	if got := strings.Join(feet, ", "); got != "- 1/1 -, - 1/2 -, - 2/2 -" {
		t.Errorf("feet: %s", got)
	}
}
