package yen

import "testing"

func TestAmountIsWrittenWithSeparators(t *testing.T) {
	for amount, want := range map[Amount]string{
		0: "0円", 999: "999円", 1000: "1,000円", 20000: "20,000円", 1234567: "1,234,567円", -5000: "-5,000円",
	} {
		if got := amount.String(); got != want {
			t.Errorf("%d: got %s, want %s", int64(amount), got, want)
		}
	}
}
