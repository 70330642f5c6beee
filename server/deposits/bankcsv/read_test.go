package bankcsv_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/encoding/japanese"

	"kyosai/server/caldate"
	"kyosai/server/deposits/bankcsv"
)

func layoutOf(t testing.TB, name string) *bankcsv.Layout {
	t.Helper()
	l, err := bankcsv.Load(name)
	if err != nil {
		t.Fatal(err)
	}
	return l
}

func sjis(t testing.TB, text string) []byte {
	t.Helper()
	raw, err := japanese.ShiftJIS.NewEncoder().String(strings.ReplaceAll(text, "\n", "\r\n"))
	if err != nil {
		t.Fatal(err)
	}
	return []byte(raw)
}

const headings = "取引日,摘要,お取引内容,お支払金額,お預り金額,残高\n"

func TestWhatCameInIsReadAndWhatWentOutIsPassedOver(t *testing.T) {
	got, err := layoutOf(t, "bank-headings").Read(sjis(t, headings+
		"2026/6/17,振込,4711000129 ﾔﾏﾀﾞ ﾊﾅｺ,,\"2,800\",102800\n2026/6/17,手数料,,330,,102470\n2026/06/18,振込,\"ｿ,ｼ 表\",,1400,103870\n"))
	want := []bankcsv.Line{
		{Record: 2, PaidOn: "2026-06-17", Amount: 2800, Payer: "4711000129 ﾔﾏﾀﾞ ﾊﾅｺ", Remark: "振込"},
		{Record: 4, PaidOn: "2026-06-18", Amount: 1400, Payer: "ｿ,ｼ 表", Remark: "振込"},
	}
	if d := cmp.Diff(want, got); d != "" || err != nil {
		t.Error(d, err)
	}
}

const records = "1,03,20260618\n2,000001,20260617,,2800,,,ﾔﾏﾀﾞ ﾊﾅｺ,,,4711000129\n2,000002,20260618,,1400,,,ｻﾄｳ,,,\n8,2,4200\n9\n"

func TestAFileOfRecordsIsHeldAgainstItsTrailer(t *testing.T) {
	got, err := layoutOf(t, "bank-records").Read(sjis(t, records))
	want := []bankcsv.Line{
		{Record: 2, PaidOn: "2026-06-17", Amount: 2800, Payer: "ﾔﾏﾀﾞ ﾊﾅｺ", Remark: "4711000129", ID: "000001"},
		{Record: 3, PaidOn: "2026-06-18", Amount: 1400, Payer: "ｻﾄｳ", ID: "000002"},
	}
	if d := cmp.Diff(want, got); d != "" || err != nil {
		t.Error(d, err)
	}
}

func TestABrokenFileIsRefusedWithItsPlace(t *testing.T) {
	for name, c := range map[string]struct {
		layout, text   string
		record, column int
		reason         string
	}{
		"nothing":           {"bank-headings", "", 0, 0, "空"},
		"a missing heading": {"bank-headings", "取引日,お預り金額,摘要\n", 1, 0, "お取引内容"},
		"a heading twice":   {"bank-headings", "取引日,摘要,お取引内容,お預り金額,お預り金額\n", 1, 5, "二つ"},
		"a column too few":  {"bank-headings", headings + "2026/6/17,振込,ﾔﾏﾀﾞ,,2800\n", 2, 0, "列の数"},
		"a column too many": {"bank-headings", headings + "2026/6/17,振込,ﾔﾏﾀﾞ,,2800,1,2\n", 2, 0, "列の数"},
		"no such day":       {"bank-headings", headings + "2026/2/30,振込,ﾔﾏﾀﾞ,,2800,1\n", 2, 1, "日付"},
		"a fraction":        {"bank-headings", headings + "2026/6/17,振込,ﾔﾏﾀﾞ,,2800.5,1\n", 2, 5, "金額"},
		"a minus":           {"bank-headings", headings + "2026/6/17,振込,ﾔﾏﾀﾞ,,-2800,1\n", 2, 5, "金額"},
		"commas astray":     {"bank-headings", headings + "2026/6/17,振込,ﾔﾏﾀﾞ,,\"28,00\",1\n", 2, 5, "金額"},
		"too much":          {"bank-headings", headings + "2026/6/17,振込,ﾔﾏﾀﾞ,,99999999999,1\n", 2, 5, "大きすぎ"},
		"an open quotation": {"bank-headings", headings + "2026/6/17,振込,\"ﾔﾏﾀﾞ,,2800,1\n", 2, 0, "引用符"},
		"a break in a text": {"bank-headings", headings + "2026/6/17,振込,\"ﾔﾏ\nﾀﾞ\",,2800,1\n", 2, 3, "使えない文字"},
		"a wrong count":     {"bank-records", strings.Replace(records, "8,2,", "8,3,", 1), 4, 2, "合計"},
		"a wrong total":     {"bank-records", strings.Replace(records, "4200", "4201", 1), 4, 3, "合計"},
		"no trailer":        {"bank-records", strings.Replace(records, "8,2,4200\n", "", 1), 4, 0, "途中で"},
		"cut off":           {"bank-records", strings.TrimSuffix(records, "9\n"), 4, 0, "途中で"},
		"data behind it":    {"bank-records", records + "2,3,20260618,,1,,,,,,\n", 6, 0, "終わりのレコード"},
		"an unknown record": {"bank-records", strings.Replace(records, "\n8,", "\n7,", 1), 4, 1, "来るはずのない"},
		"a header astray":   {"bank-records", strings.Replace(records, "\n9\n", "\n1,\n9\n", 1), 5, 1, "来るはずのない"},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := layoutOf(t, c.layout).Read(sjis(t, c.text))
			var fault *bankcsv.Fault
			if !errors.As(err, &fault) || fault.Record != c.record || fault.Column != c.column || !strings.Contains(fault.Reason, c.reason) {
				t.Errorf("got %v", err)
			}
		})
	}
}

func TestBytesThatAreNoTextAreRefusedWithTheirPlace(t *testing.T) {
	whole := append(sjis(t, headings+"2026/6/17,振込,"), 0x81, 0x20)
	_, err := layoutOf(t, "bank-headings").Read(append(whole, sjis(t, ",,2800,1\n")...))
	var fault *bankcsv.Fault
	if !errors.As(err, &fault) || fault.Record != 2 || !strings.Contains(fault.Reason, "CP932") {
		t.Errorf("got %v", err)
	}
}

func TestALayoutThatCannotBeReadByIsRefused(t *testing.T) {
	good := "name: x\nabout: y\nencoding: utf-8\nheadings: true\ncolumns: {day: a, amount: b, payer: c}\ndates: [yyyy/m/d]\n"
	for name, c := range map[string][3]string{
		"whole":           {"", "", ""},
		"an encoding":     {"utf-8", "ebcdic", "encoding"},
		"no payer":        {", payer: c", "", "columns.payer"},
		"a heading alone": {"headings: true", "headings: false", "columns.day"},
		"no dates":        {"dates: [yyyy/m/d]", "dates: []", "dates"},
		"a bad date":      {"yyyy/m/d", "yyyy/m", "dates"},
		"an unknown key":  {"about", "abut", "abut"},
		"records":         {"dates", "records: {data: \"2\"}\ndates", "records"},
	} {
		_, err := bankcsv.Parse([]byte(strings.Replace(good, c[0], c[1], 1)))
		if (err == nil) != (c[2] == "") || err != nil && !strings.Contains(err.Error(), c[2]) {
			t.Errorf("%s: %v", name, err)
		}
	}
	if _, err := bankcsv.Load("no-such-layout"); err == nil {
		t.Error("no file is a layout")
	}
}

func FuzzAStatementIsReadOrRefusedWithAPlace(f *testing.F) {
	f.Add(sjis(f, headings+"2026/6/17,振込,4711000129 ﾔﾏﾀﾞ ﾊﾅｺ,,\"2,800\",102800\n"), true)
	f.Add(sjis(f, records), false)
	f.Add(sjis(f, records[:len(records)-len("9\n")]), false)
	f.Add([]byte("\xef\xbb\xbf"), true)
	byHeadings, byRecords := layoutOf(f, "bank-headings"), layoutOf(f, "bank-records")
	f.Fuzz(func(t *testing.T, raw []byte, withHeadings bool) {
		l := byRecords
		if withHeadings {
			l = byHeadings
		}
		lines, err := l.Read(raw)
		var fault *bankcsv.Fault
		if err != nil && (!errors.As(err, &fault) || fault.Reason == "" || len(lines) > 0) {
			t.Errorf("got %v, %v", lines, err)
		}
		for _, line := range lines {
			if _, err := caldate.Parse(line.PaidOn.String()); err != nil || line.Amount <= 0 || line.Record < 1 {
				t.Errorf("got %v", line)
			}
		}
	})
}
