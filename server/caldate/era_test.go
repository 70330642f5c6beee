package caldate

import (
	"errors"
	"testing"
)

func TestErasChangeOnTheirTrueDays(t *testing.T) {
	for day, want := range map[Day]string{
		"1872-12-31": "1872年12月31日",
		"1873-01-01": "明治6年1月1日",
		"1912-07-29": "明治45年7月29日",
		"1912-07-30": "大正元年7月30日",
		"1926-12-24": "大正15年12月24日",
		"1926-12-25": "昭和元年12月25日",
		"1989-01-07": "昭和64年1月7日",
		"1989-01-08": "平成元年1月8日",
		"2019-04-30": "平成31年4月30日",
		"2019-05-01": "令和元年5月1日",
		"2026-04-01": "令和8年4月1日",
	} {
		if got := day.Era(); got != want {
			t.Errorf("%s is %s, want %s", day, got, want)
		}
	}
}

func TestADayPastItsEraIsReadAndReported(t *testing.T) {
	for _, tt := range []struct {
		era              Era
		year, month, day int
		want             Day
		overran          bool
	}{
		{Showa, 35, 4, 1, "1960-04-01", false},
		{Showa, 64, 1, 7, "1989-01-07", false},
		{Showa, 64, 1, 8, "1989-01-08", true},
		{Showa, 99, 2, 29, "2024-02-29", true},
		{Heisei, 1, 1, 7, "1989-01-07", true},
		{Heisei, 1, 1, 8, "1989-01-08", false},
		{Heisei, 31, 4, 30, "2019-04-30", false},
		{Heisei, 31, 5, 1, "2019-05-01", true},
		{Reiwa, 1, 4, 30, "2019-04-30", true},
		{Taisho, 15, 12, 24, "1926-12-24", false},
		{Taisho, 15, 12, 25, "1926-12-25", true},
		{Meiji, 45, 7, 30, "1912-07-30", true},
	} {
		got, overran, err := tt.era.Day(tt.year, tt.month, tt.day)
		if err != nil || got != tt.want || overran != tt.overran {
			t.Errorf("%s %d.%d.%d = %s, %v, %v; want %s, %v", tt.era.Name, tt.year, tt.month, tt.day, got, overran, err, tt.want, tt.overran)
		}
	}
}

func TestAMonthOverranOnlyWhenNoDayOfItIsInTheEra(t *testing.T) {
	for _, tt := range []struct {
		era         Era
		year, month int
		want        MonthOrDay
		overran     bool
	}{
		{Showa, 64, 1, "1989-01", false},
		{Showa, 64, 2, "1989-02", true},
		{Heisei, 1, 1, "1989-01", false},
		{Heisei, 31, 4, "2019-04", false},
		{Heisei, 31, 5, "2019-05", true},
		{Reiwa, 1, 4, "2019-04", true},
		{Showa, 1, 12, "1926-12", false},
		{Taisho, 15, 12, "1926-12", false},
	} {
		got, overran, err := tt.era.Month(tt.year, tt.month)
		if err != nil || got != tt.want || overran != tt.overran {
			t.Errorf("%s %d.%d = %s, %v, %v; want %s, %v", tt.era.Name, tt.year, tt.month, got, overran, err, tt.want, tt.overran)
		}
	}
}

func TestADayThatNoCalendarHasIsAnErrorInAnyEra(t *testing.T) {
	for _, ymd := range [][3]int{{0, 4, 1}, {63, 2, 30}, {63, 13, 1}, {62, 2, 29}, {63, 0, 1}} {
		if _, _, err := Showa.Day(ymd[0], ymd[1], ymd[2]); !errors.Is(err, ErrNoSuchDay) {
			t.Errorf("Shōwa %v: %v", ymd, err)
		}
	}
	if _, _, err := Showa.Month(63, 13); !errors.Is(err, ErrNoSuchDay) {
		t.Errorf("month 13: %v", err)
	}
}

func TestAnEraIsFoundByEveryNameOfIts(t *testing.T) {
	for name, want := range map[string]string{
		"昭和": "昭和", "昭": "昭和", "S": "昭和", "s": "昭和", "3": "昭和",
		"1": "明治", "2": "大正", "4": "平成", "5": "令和", "r": "令和",
	} {
		if era, found := EraNamed(name); !found || era.Name != want {
			t.Errorf("EraNamed(%q) = %s, %v", name, era.Name, found)
		}
	}
	for _, name := range []string{"", "0", "6", "X", "和", "昭和昭"} {
		if _, found := EraNamed(name); found {
			t.Errorf("there is no era %q", name)
		}
	}
}

func TestAMonthOrDaySaysWhatItKnows(t *testing.T) {
	month, day := MonthOrDay("2015-04"), DayOf("2015-04-20")
	if month.First() != "2015-04-01" || month.Last() != "2015-04-30" || day.First() != "2015-04-20" || day.Last() != "2015-04-20" {
		t.Error("first or last day is wrong")
	}
	if _, known := month.Day(); known {
		t.Error("a month knows no day")
	}
	if month.Era() != "平成27年4月" || day.Era() != "平成27年4月20日" || MonthOrDay("1989-01").Era() != "平成元年1月" {
		t.Errorf("eras: %s, %s, %s", month.Era(), day.Era(), MonthOrDay("1989-01").Era())
	}
	if day.Month() != "2015-04" || MonthOf("2015-04-20") != month {
		t.Error("the month of a day is wrong")
	}
}
