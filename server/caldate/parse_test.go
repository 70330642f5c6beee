package caldate

import (
	"bytes"
	"testing"
)

func TestParseAnyReadsDaysAsPeopleWriteThem(t *testing.T) {
	for text, want := range map[string]Day{
		"1988-04-01":   "1988-04-01",
		"1988/4/1":     "1988-04-01",
		"1988.4.1":     "1988-04-01",
		"1988年4月1日":    "1988-04-01",
		"19880401":     "1988-04-01",
		"S63.4.1":      "1988-04-01",
		"s63/04/01":    "1988-04-01",
		"S630401":      "1988-04-01",
		"昭63.4.1":      "1988-04-01",
		"昭和63年4月1日":    "1988-04-01",
		"昭和 63年 4月 1日": "1988-04-01",
		"㍼63年4月1日":     "1988-04-01",
		"昭和６３年４月１日":    "1988-04-01",
		"１９８８／４／１":     "1988-04-01",
		"Ｓ６３．４．１":      "1988-04-01",
		"1988−4−1":     "1988-04-01",
		"令和元年5月1日":     "2019-05-01",
		"R1.5.1":       "2019-05-01",
		"　平成31年4月30日　": "2019-04-30",
		"昭和64年4月1日":    "1989-04-01",
		"明治45年7月30日":   "1912-07-30",
		"2024-02-29\n": "2024-02-29",
	} {
		if got, err := ParseAny(text); err != nil || got != want {
			t.Errorf("ParseAny(%q) = %q, %v; want %q", text, got, err, want)
		}
	}
}

func TestParseAnyRefusesWhatIsNoDay(t *testing.T) {
	for _, text := range []string{"", "0000-00-00", "88/4/1", "S63", "S63.4", "X63.4.1", "昭和63年2月30日", "S0.4.1", "元.4.1", "4月1日", "1988-04-01T00:00:00", "慶応3年1月1日"} {
		if got, err := ParseAny(text); err == nil {
			t.Errorf("ParseAny(%q) = %q; want an error", text, got)
		}
	}
}

func TestReadAnyTellsThatADayOverranItsEra(t *testing.T) {
	for text, overran := range map[string]bool{"S64.1.7": false, "S64.1.8": true, "平成31年5月1日": true, "2019-05-01": false} {
		if reading, err := ReadAny(text); err != nil || reading.Overran != overran {
			t.Errorf("ReadAny(%q) = %+v, %v", text, reading, err)
		}
	}
}

func TestGraphQLTakesTheIsoShapeAlone(t *testing.T) {
	var day Day
	var month MonthOrDay
	for _, value := range []any{nil, 19880401, "", "1988/4/1", "S63.4.1", true} {
		if err := day.UnmarshalGQL(value); err == nil {
			t.Errorf("Day took %v", value)
		}
		if err := month.UnmarshalGQL(value); err == nil {
			t.Errorf("MonthOrDay took %v", value)
		}
	}
	if err := day.UnmarshalGQL("1988-04-01"); err != nil || day != "1988-04-01" {
		t.Errorf("%q, %v", day, err)
	}
	if err := month.UnmarshalGQL("1988-04"); err != nil || month != "1988-04" {
		t.Errorf("%q, %v", month, err)
	}
	var out bytes.Buffer
	day.MarshalGQL(&out)
	None.MarshalGQL(&out)
	month.MarshalGQL(&out)
	if out.String() != `"1988-04-01"null"1988-04"` {
		t.Errorf("wrote %s", out.String())
	}
}

func FuzzParseAny(f *testing.F) {
	for _, seed := range []string{"1988-04-01", "S63.4.1", "昭和63年4月1日", "令和元年5月1日", "１９８８／４／１", "S630401", "19880401", "S64.2.30", "㍻1.1.8"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		day, err := ParseAny(text)
		if err != nil {
			if day != None {
				t.Fatalf("%q: an error and the day %q", text, day)
			}
			return
		}
		if again, err := Parse(string(day)); err != nil || again != day {
			t.Fatalf("%q was read as %q, which is no day: %v", text, day, err)
		}
		if day < Meiji.First {
			return
		}
		if again, err := ParseAny(day.Era()); err != nil || again != day {
			t.Fatalf("%q as an era, %q, is read as %q, %v", day, day.Era(), again, err)
		}
	})
}
