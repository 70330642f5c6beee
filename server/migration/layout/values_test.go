package layout

import (
	"fmt"
	"strings"
	"testing"

	"kyosai/server/caldate"
)

// member makes a record of a member with one field described so and with this text.
func member(t *testing.T, field, options, value string) *Record {
	t.Helper()
	l, err := Parse("test", []byte(fmt.Sprintf(`name: test
encoding: utf-8
eras: {2: 大正, 3: 昭和, 4: 平成, 5: 令和}
members:
  file: m.csv
  format: delimited
  fields:
    company: {column: 1}
    number: {column: 2}
    name: {column: 3}
    born: {column: 4, shapes: yyyy-mm-dd}
    %s: {column: 5, %s}
`, field, options)))
	if err != nil {
		t.Fatal(err)
	}
	record, err := l.Members.Mended(nil, map[string]string{field: value})
	if err != nil {
		t.Fatal(err)
	}
	return record
}

// payment makes a record of a payment with this text for its month and its amount.
func payment(t *testing.T, value string) *Record {
	t.Helper()
	l, err := Parse("test", []byte(strings.NewReplacer("shapes: g.y.m", "shapes: [g.y.m, gyymm, Gy年m月, yyyy/m]",
		`"4": 平成`, "3: 昭和, 4: 平成", "{heading: 金額}", `{heading: 金額, thousands: ",", unit: 円}`).Replace(plain)))
	if err != nil {
		t.Fatal(err)
	}
	record, err := l.Payments.Mended(nil, map[string]string{"amount": value, "paid": value})
	if err != nil {
		t.Fatal(err)
	}
	return record
}

func TestDaysAreReadInEveryShape(t *testing.T) {
	const shapes = `shapes: [gyymmdd, Gy.m.d, g.y.m.d, yyyy/m/d, yyyymmdd, Gy年m月d日], none: ["", "0000000"]`
	for value, want := range map[string]struct {
		day     caldate.Day
		overran bool
		state   State
	}{
		"3350401":      {"1960-04-01", false, Known},
		"S35.4.1":      {"1960-04-01", false, Known},
		"昭35.4.1":      {"1960-04-01", false, Known},
		"昭和35年4月1日":    {"1960-04-01", false, Known},
		"令和元年5月1日":     {"2019-05-01", false, Known},
		"Ｓ３５．４．１":      {"1960-04-01", false, Known},
		"4.27.11.3":    {"2015-11-03", false, Known},
		"1982/12/12":   {"1982-12-12", false, Known},
		"1982/1/2 ":    {"1982-01-02", false, Known},
		"19820102":     {"1982-01-02", false, Known},
		"3640108":      {"1989-01-08", true, Known},
		"S64.4.1":      {"1989-04-01", true, Known},
		"0000000":      {"", false, None},
		"":             {"", false, None},
		"　":            {"", false, None},
		"3000401":      {"", false, Wrong},
		"3350230":      {"", false, Wrong},
		"9350401":      {"", false, Wrong},
		"335040":       {"", false, Wrong},
		"33504011":     {"", false, Wrong},
		"335O401":      {"", false, Wrong},
		"X35.4.1":      {"", false, Wrong},
		"1982/2/29":    {"", false, Wrong},
		"昭":            {"", false, Wrong},
		"1982/12/12/1": {"", false, Wrong},
	} {
		reading, state := member(t, "hired", shapes, value).Day(MemberHired)
		if reading.Day != want.day || reading.Overran != want.overran || state != want.state {
			t.Errorf("%q: %v, state %d; want %v", value, reading, state, want)
		}
	}
}

func TestMonthsAndAmountsAreReadInEveryShape(t *testing.T) {
	for value, want := range map[string]caldate.MonthOrDay{
		"4.27.11": "2015-11", "42711": "2015-11", "平成27年11月": "2015-11", "2015/1": "2015-01", "36401": "1989-01",
		"00000": "", "42713": "", "62711": "", "": "", "2015/13": "",
	} {
		month, _, state := payment(t, value).Month(PaymentPaid)
		if month != want || (state == Known) != (want != "") {
			t.Errorf("%q: %q, state %d", value, month, state)
		}
	}
	for value, want := range map[string]int64{
		"00010000": 10000, "5,000": 5000, "1,234,567円": 1234567, "５，０００": 5000, "0": 0,
		"": -1, "5,00": -1, ",500": -1, "5000,": -1, "-5000": -1, "5 000": -1, "5.0": -1, "9999999999999": -1, "1,0000": -1,
	} {
		got, state := payment(t, value).Amount(PaymentAmount)
		if state != Known {
			got = -1
		}
		if got != want {
			t.Errorf("%q: %d, state %d; want %d", value, got, state, want)
		}
	}
}

func TestTextsAreStoredAsDecodedAndReadingsWide(t *testing.T) {
	for _, tt := range []struct {
		field         string
		at            int
		options       string
		value, stored string
	}{
		{"location", MemberLocation, "", "髙島　神\ufa19　　 ", "髙島　神\ufa19"},
		{"location", MemberLocation, "", "　本社", "　本社"},
		{"location", MemberLocation, "", "Ａ１", "Ａ１"},
		{"location", MemberLocation, "narrow: true", "Ａ１　", "A1"},
		{"location", MemberLocation, `pad: "*"`, "本社**", "本社"},
		{"kana", MemberKana, "", "ｺﾞﾄｳ ｹｲｺ      ", "ゴトウ ケイコ"},
		{"kana", MemberKana, "", "ゴトウ　 ケイコ", "ゴトウ ケイコ"},
		{"employment", MemberEmployment, "codes: {正社員: REGULAR}", "正社員　", "正社員"},
	} {
		if got := member(t, tt.field, tt.options, tt.value).Text(tt.at); got != tt.stored {
			t.Errorf("%s %q is stored as %q, want %q", tt.field, tt.value, got, tt.stored)
		}
	}
	record := member(t, "location", "", "本\x00社\x00\x00")
	if record.Text(MemberLocation) != "本社" || !record.HadNul(MemberLocation) {
		t.Errorf("NULs: %q, %v", record.Text(MemberLocation), record.HadNul(MemberLocation))
	}
}

func TestCodesLeadToOurWords(t *testing.T) {
	for value, want := range map[string]string{"1": "MALE", "１": "MALE", "女": "FEMALE", "3": "", "": ""} {
		got, known := member(t, "sex", `codes: {1: MALE, 女: FEMALE}`, value).Code(MemberSex)
		if got != want || known != (want != "") {
			t.Errorf("%q: %q, %v", value, got, known)
		}
	}
}

func TestAPostalCodeLosesItsHyphen(t *testing.T) {
	for code, want := range map[string]string{"651-2105": "6512105", "6512105": "6512105", "": "", "65-2105": "65-2105"} {
		if got := joined(code); got != want {
			t.Errorf("%q: %q", code, got)
		}
	}
}
