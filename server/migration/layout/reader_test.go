package layout

import (
	"bytes"
	"errors"
	"io"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// drain reads every record and asks it for everything.
func drain(t *testing.T, file *File, source []byte) {
	t.Helper()
	reader, err := file.Reader(bytes.NewReader(source))
	if err != nil {
		return
	}
	var read int64
	for {
		record, err := reader.Next()
		if errors.Is(err, io.EOF) {
			return
		}
		if err != nil {
			t.Fatal(err)
		}
		if record.Byte < read || len(record.Raw) == 0 {
			t.Fatalf("record %d stands at byte %d, the one before ended at %d", record.Number, record.Byte, read)
		}
		read = record.Byte + int64(len(record.Raw))
		record.Decoded()
		for i := range targets[file.noun] {
			record.Text(i)
			record.Day(i)
			record.Month(i)
			record.Amount(i)
			record.Code(i)
		}
	}
}

// payments reads the layout's payments as lines of what they hold.
func payments(t *testing.T, layout, source string) []string {
	t.Helper()
	l, err := Parse("test", []byte(layout))
	if err != nil {
		t.Fatal(err)
	}
	reader, err := l.Payments.Reader(strings.NewReader(source))
	if err != nil {
		t.Fatal(err)
	}
	var lines []string
	for {
		record, err := reader.Next()
		if errors.Is(err, io.EOF) {
			return lines
		}
		if err != nil {
			t.Fatal(err)
		}
		if got := source[record.Byte : record.Byte+int64(len(record.Raw))]; got != string(record.Raw) {
			t.Errorf("record %d says byte %d, where %q stands", record.Number, record.Byte, got)
		}
		kind, _ := record.Code(PaymentKind)
		lines = append(lines, strings.Join([]string{record.Fault, record.Text(PaymentMember), kind, record.Text(PaymentAmount)}, "|"))
	}
}

func TestDelimitedRecordsAreTakenApart(t *testing.T) {
	const head = "会員番号,種類,続柄,年月,金額\n"
	for name, tt := range map[string]struct {
		source string
		want   []string
	}{
		"a byte order mark":            {"\ufeff" + head + "1,結婚,本人,4.27.11,5000\n", []string{"|1|01|5000"}},
		"no line end at the end":       {head + "1,結婚,本人,4.27.11,5000", []string{"|1|01|5000"}},
		"CR LF and empty lines":        {strings.ReplaceAll(head, "\n", "\r\n") + "1,結婚,本人,4.27.11,5000\r\n\r\n2,結婚,本人,4.27.11,6000\r\n", []string{"|1|01|5000", "|2|01|6000"}},
		"quotations":                   {head + "\"1\",\"結婚\",本人,4.27.11,\"5,000\"\n\"a\"\"b\",結婚,本人,4.27.11,\"\"\n", []string{"|1|01|5,000", `|a"b|01|`}},
		"a line end in a quotation":    {head + "\"1\n2\",結婚,本人,4.27.11,1\n", []string{"|1\n2|01|1"}},
		"a mark inside a text":         {head + "5\" disk,結婚,本人,4.27.11,1\n2,結婚,本人,4.27.11,1\n", []string{`|5" disk|01|1`, "|2|01|1"}},
		"too few columns":              {head + "1,結婚\n2,結婚,本人,4.27.11,1\n", []string{"truncated|1|01|", "|2|01|1"}},
		"too many columns":             {head + "1,結婚,本人,4.27.11,1,2\n", []string{"undecodable|||"}},
		"empty columns too many":       {head + "1,結婚,本人,4.27.11,1,,\n", []string{"|1|01|1"}},
		"a quotation never closed":     {head + "\"1,結婚,本人,4.27.11,1\n2,結婚,本人,4.27.11,1\n", []string{"undecodable|||", "|2|01|1"}},
		"a quotation that goes on":     {head + "\"1\"x,結婚,本人,4.27.11,1\n", []string{"undecodable|||"}},
		"bytes that are not UTF-8":     {head + "\xff,結婚,本人,4.27.11,1\n", []string{"undecodable||01|1"}},
		"full-width digits":            {head + "１２,結婚,本人,４．２７．１１,５０００\n", []string{"|12|01|5000"}},
		"a number longer than allowed": {head + strings.Repeat("9", 65) + ",結婚,本人,4.27.11,1\n", []string{"undecodable||01|1"}},
		"a record beyond all measure":  {head + strings.Repeat("9", maxRecord+5) + "\n2,結婚,本人,4.27.11,1\n", []string{"undecodable|||", "truncated|99999||", "|2|01|1"}},
		"the end-of-file byte":         {head + "2,結婚,本人,4.27.11,1\n\x1a", []string{"|2|01|1"}},
		"nothing but headings":         {head, nil},
	} {
		t.Run(name, func(t *testing.T) {
			got := payments(t, plain, tt.source)
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestColumnsAndDelimitersCanBeTold(t *testing.T) {
	layout := strings.NewReplacer("headings: true", `delimiter: "|"`, "utf-8", "cp932", "heading: 会員番号", "column: 5",
		"heading: 種類", "column: 1", "heading: 続柄", "column: 2", "heading: 年月", "column: 3", "heading: 金額", "column: 4").Replace(plain)
	// 0x817C is － in CP932; its second byte looks like the delimiter.
	source := "\x8c\x8b\x8d\xa5|\x96\x7b\x90\x6c|4.27.11|100|\x81\x7c1\n"
	if diff := cmp.Diff([]string{"|-1|01|100"}, payments(t, layout, source)); diff != "" {
		t.Error(diff)
	}
}

func TestAFileOfAnotherShapeIsRefusedAsAWhole(t *testing.T) {
	l, err := Parse("plain", []byte(plain))
	if err != nil {
		t.Fatal(err)
	}
	for source, want := range map[string]string{
		"番号,種類,続柄,年月,金額\n":        "has no heading 会員番号, only 番号",
		"会員番号,会員番号,種類,続柄,年月,金額\n": "the heading 会員番号 twice",
		"\x89\xef\x88\xf5,a\n":    "not utf-8",
		"\"会員番号,種類\n":             "cannot be taken apart",
		"":                        "has no heading",
	} {
		if _, err := l.Payments.Reader(strings.NewReader(source)); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q is answered with %v, want %q", source, err, want)
		}
	}
}

func TestFixedRecordsAreTakenApart(t *testing.T) {
	l, err := Load("host-1971")
	if err != nil {
		t.Fatal(err)
	}
	whole := "1000013402014250200010000     "
	for name, tt := range map[string]struct {
		source string
		want   []string
	}{
		"two records":                {whole + whole, []string{"", ""}},
		"the end-of-file byte":       {whole + "\x1a", []string{""}},
		"a record cut short":         {whole + whole[:12], []string{"", Truncated}},
		"a cut and the end's byte":   {whole + whole[:12] + "\x1a", []string{"", Truncated}},
		"a byte that is not CP932":   {"\xff" + whole[1:], []string{Undecodable}},
		"a character cut by a field": {"1000001\x93\xfa2014250200010000     ", []string{Undecodable}},
		"an empty file":              {"", nil},
	} {
		t.Run(name, func(t *testing.T) {
			reader, err := l.Payments.Reader(strings.NewReader(tt.source))
			if err != nil {
				t.Fatal(err)
			}
			var faults []string
			for {
				record, err := reader.Next()
				if errors.Is(err, io.EOF) {
					break
				}
				if record.Number != len(faults)+1 || record.Byte != int64(30*len(faults)) {
					t.Errorf("record %d at byte %d", record.Number, record.Byte)
				}
				faults = append(faults, record.Fault)
			}
			if diff := cmp.Diff(tt.want, faults); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestAMendedRecordIsReadFromItsFields(t *testing.T) {
	l, err := Load("host-1971")
	if err != nil {
		t.Fatal(err)
	}
	raw := []byte("10000134020142502000")
	record, err := l.Payments.Mended(raw, nil)
	if err != nil || record.Fault != Truncated {
		t.Errorf("cut short, with nothing written: %q, %v", record.Fault, err)
	}
	record, err = l.Payments.Mended(raw, map[string]string{"amount": "5000", "member": "10000134"})
	if err != nil || record.Fault != "" || record.Text(PaymentMember) != "10000134" {
		t.Errorf("with the amount written: %q, %q, %v", record.Fault, record.Text(PaymentMember), err)
	}
	if _, err = l.Payments.Mended(raw, map[string]string{"amuont": "5000"}); err == nil || !strings.Contains(err.Error(), "member, kind") {
		t.Errorf("a field that does not exist: %v", err)
	}
}

func FuzzRecords(f *testing.F) {
	f.Add([]byte("1000013402014250200010000     1000"), true)
	f.Add([]byte("会員番号,種類,続柄,年月,金額\n1,\"結\"\"婚\",本人,4.27.11,\"5,000\"\r\n\"x"), false)
	host, err := Load("host-1971")
	if err != nil {
		f.Fatal(err)
	}
	csv, err := Parse("plain", []byte(plain))
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, source []byte, fixed bool) {
		if !fixed {
			drain(t, csv.Payments, append([]byte("会員番号,種類,続柄,年月,金額\n"), source...))
			return
		}
		for _, noun := range Nouns {
			drain(t, host.File(noun), source)
		}
	})
}
