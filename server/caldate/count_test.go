package caldate

import "testing"

func TestCountingKeepsToTheMonthsEnd(t *testing.T) {
	for _, tt := range []struct {
		name      string
		got, want Day
	}{
		{"a day over the year's end", Day("2023-12-31").AddDays(1), "2024-01-01"},
		{"a day back over 29 February", Day("2024-03-01").AddDays(-1), "2024-02-29"},
		{"a month from 31 January", Day("2023-01-31").AddMonths(1), "2023-02-28"},
		{"a month from 31 January of a leap year", Day("2024-01-31").AddMonths(1), "2024-02-29"},
		{"thirteen months back", Day("2024-01-31").AddMonths(-13), "2022-12-31"},
		{"a year from 29 February", Day("2024-02-29").AddYears(1), "2025-02-28"},
		{"four years from 29 February", Day("2024-02-29").AddYears(4), "2028-02-29"},
		{"a year from 28 February", Day("2023-02-28").AddYears(1), "2024-02-28"},
		{"beyond what a year can be", Day("9999-06-01").AddYears(1), None},
		{"before what a year can be", Day("0001-06-01").AddYears(-1), None},
		{"the end of February", Day("2024-02-03").EndOfMonth(), "2024-02-29"},
		{"the end of April", Day("2024-04-30").EndOfMonth(), "2024-04-30"},
		{"the start of a month", Day("2024-04-30").StartOfMonth(), "2024-04-01"},
		{"the fiscal year on 31 March", Day("2024-03-31").StartOfFiscalYear(), "2023-04-01"},
		{"the fiscal year on 1 April", Day("2024-04-01").StartOfFiscalYear(), "2024-04-01"},
	} {
		if tt.got != tt.want {
			t.Errorf("%s: %q, want %q", tt.name, tt.got, tt.want)
		}
	}
	if days := Day("2024-02-28").DaysUntil("2024-03-01"); days != 2 {
		t.Errorf("28 February to 1 March of a leap year: %d days", days)
	}
}

func TestAnAgeIsReachedOnTheDayBeforeTheBirthday(t *testing.T) {
	for _, tt := range []struct {
		born, on Day
		want     int
	}{
		{"1960-04-01", "2020-03-30", 59},
		{"1960-04-01", "2020-03-31", 60},
		{"1960-04-02", "2020-03-31", 59},
		{"1960-01-01", "2019-12-31", 60},
		{"1960-01-01", "2019-12-30", 59},
		{"2000-02-29", "2020-02-27", 19},
		{"2000-02-29", "2020-02-28", 20},
		{"2000-02-29", "2021-02-28", 21},
		{"2000-02-29", "2021-02-27", 20},
		{"2000-03-01", "2020-02-28", 19},
		{"2000-03-01", "2020-02-29", 20},
		{"2000-03-01", "2021-02-28", 21},
		{"2020-05-05", "2020-05-05", 0},
		{"2020-05-05", "2020-05-04", -1},
		{"", "2020-05-04", -1},
		{"2020-05-05", "", -1},
	} {
		if got := tt.born.Age(tt.on); got != tt.want {
			t.Errorf("born %s, on %s: %d, want %d", tt.born, tt.on, got, tt.want)
		}
	}
}
