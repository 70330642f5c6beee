package slips_test

import (
	"testing"

	"kyosai/server/slips"
)

func TestADigitThatIsWrongAndTwoThatChangedPlacesShow(t *testing.T) {
	for range 200 {
		number := slips.New()
		if !slips.Valid(number) {
			t.Fatalf("%s is not valid", number)
		}
		for i := range number {
			for d := byte('0'); d <= '9'; d++ {
				wrong := number[:i] + string(d) + number[i+1:]
				if wrong != number && slips.Valid(wrong) {
					t.Errorf("%s for %s does not show", wrong, number)
				}
			}
			if i > 0 && number[i] != number[i-1] {
				swapped := number[:i-1] + string([]byte{number[i], number[i-1]}) + number[i+1:]
				if slips.Valid(swapped) {
					t.Errorf("%s for %s does not show", swapped, number)
				}
			}
		}
	}
}

func TestANumberIsFoundHoweverItWasWritten(t *testing.T) {
	number := "4711000129"
	if !slips.Valid(number) {
		t.Fatalf("%s is none", number)
	}
	for _, c := range []struct {
		texts []string
		want  string
	}{
		{[]string{"4711000129ﾔﾏﾀﾞ ﾊﾅｺ"}, number},
		{[]string{"ﾔﾏﾀﾞ ﾊﾅｺ 47110-00129"}, number},
		{[]string{"４７１１０ー００１２９　ヤマダ"}, number},
		{[]string{"471 100 0129"}, number},
		{[]string{"ﾔﾏﾀﾞ ﾊﾅｺ", "払込番号 47110-00129"}, number},
		{[]string{"4711000192 ﾔﾏﾀﾞ", "47110-00129"}, number},
		{[]string{"4711000192 ﾔﾏﾀﾞ"}, "4711000192"},
		{[]string{"0312345678 ﾔﾏﾀﾞ"}, ""},
		{[]string{"14711000129"}, ""},
		{[]string{"47110001295"}, ""},
		{[]string{"ﾔﾏﾀﾞ ﾊﾅｺ", ""}, ""},
	} {
		if got := slips.Find(c.texts...); got != c.want {
			t.Errorf("in %q: got %q, want %q", c.texts, got, c.want)
		}
	}
	if got := slips.Shown(number); got != "47110-00129" {
		t.Errorf("shown as %s", got)
	}
}
