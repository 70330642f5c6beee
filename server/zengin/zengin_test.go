package zengin_test

import (
	"bytes"
	"errors"
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/encoding/japanese"

	"kyosai/server/zengin"
)

var update = flag.Bool("update", false, "write the golden files anew")

// order is a small order whose golden file is looked at by eye.
func order() *zengin.File {
	return &zengin.File{
		ClientCode: "0012345678", ClientName: "ｺｳﾍﾞｼｷﾝﾛｳｼﾔﾌｸｼｷﾖｳｻｲ", Month: 7, Day: 21,
		From: zengin.Account{Bank: "0001", BankName: "ﾐｽﾞﾎ", Branch: "100", BranchName: "ﾎﾝﾃﾝ", Type: zengin.Ordinary, Number: "0001234"},
		Transfers: []zengin.Transfer{
			{To: zengin.Account{Bank: "9900", BankName: "ﾕｳﾁﾖ", Branch: "108", BranchName: "ｲﾁｾﾞﾛﾊﾁ", Type: zengin.Savings, Number: "1234567"},
				Holder: "ﾔﾏﾀﾞ ﾊﾅｺ", Amount: 20000, Codes: [2]int64{1, 1}},
			{To: zengin.Account{Bank: "0009", BankName: "ﾐﾂｲｽﾐﾄﾓ", Branch: "400", BranchName: "ｺｳﾍﾞ", Type: zengin.Current, Number: "0000007"},
				Holder: "ｶ)ｽﾏｷｶｲｺｳｷﾞﾖｳ", Amount: 9_999_999_999, Codes: [2]int64{1, 2}},
			{To: zengin.Account{Bank: "0001", Branch: "100", Type: zengin.Ordinary, Number: "7654321"}, Holder: "A-1.B", Amount: 1},
		},
	}
}

// bytesOf encodes text of the golden files by another hand than ours: Shift JIS has JIS X 0201 in it.
func bytesOf(t *testing.T, text string) []byte {
	t.Helper()
	raw, err := japanese.ShiftJIS.NewEncoder().Bytes([]byte(text))
	if err != nil {
		t.Fatal(err)
	}
	return raw
}

func textOf(t *testing.T, raw []byte) string {
	t.Helper()
	text, err := japanese.ShiftJIS.NewDecoder().Bytes(raw)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

func write(t *testing.T, f *zengin.File) []byte {
	t.Helper()
	raw, err := f.Bytes()
	if err != nil {
		t.Fatal(err)
	}
	return raw
}

func TestTheBytesOfAnOrderAreTheGoldenOnes(t *testing.T) {
	f := order()
	f.Breaks = true
	got := write(t, f)
	const path = "testdata/order.golden"
	if *update {
		if err := os.WriteFile(path, []byte(strings.ReplaceAll(textOf(t, got), "\r\n", "\n")), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	golden, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	want := bytesOf(t, strings.ReplaceAll(string(golden), "\n", "\r\n"))
	if !bytes.Equal(got, want) {
		t.Errorf("got\n%s\nwant\n%s", textOf(t, got), golden)
	}
	f.Breaks = false
	if got := write(t, f); !bytes.Equal(got, bytes.ReplaceAll(want, []byte("\r\n"), nil)) {
		t.Errorf("without breaks:\n%s", textOf(t, got))
	}
}

func TestEachFieldStandsAtItsOffset(t *testing.T) {
	raw := write(t, order())
	if len(raw) != 6*120 {
		t.Fatalf("%d bytes", len(raw))
	}
	for name, c := range map[string]struct {
		record, at, length int
		want               string
	}{
		"kind":                {0, 0, 4, "1210"},
		"client code":         {0, 4, 10, "0012345678"},
		"day":                 {0, 54, 4, "0721"},
		"own bank":            {0, 58, 19, "0001ﾐｽﾞﾎ           "},
		"own branch":          {0, 77, 18, "100ﾎﾝﾃﾝ           "},
		"own account":         {0, 95, 8, "10001234"},
		"blank of the header": {0, 103, 17, strings.Repeat(" ", 17)},
		"payee's bank":        {1, 1, 19, "9900ﾕｳﾁﾖ           "},
		"payee's branch":      {1, 20, 18, "108ｲﾁｾﾞﾛﾊﾁ        "},
		"payee's account":     {1, 42, 8, "41234567"},
		"payee":               {2, 50, 30, "ｶ)ｽﾏｷｶｲｺｳｷﾞﾖｳ" + strings.Repeat(" ", 17)},
		"amount":              {2, 80, 10, "9999999999"},
		"customer codes":      {2, 91, 20, "00000000010000000002"},
		"how it is sent":      {2, 111, 9, "7        "},
		"trailer":             {4, 0, 20, "8000003010000020000 "},
		"end":                 {5, 0, 120, "9" + strings.Repeat(" ", 119)},
	} {
		if got := textOf(t, raw[c.record*120+c.at:c.record*120+c.at+c.length]); got != c.want {
			t.Errorf("%s: got %q, want %q", name, got, c.want)
		}
	}
}

// madeUp is some order: every field within what the format holds.
func madeUp(r *rand.Rand) *zengin.File {
	digits := func(n int) string {
		return fmt.Sprintf("%0*d", n, r.IntN([]int{0, 10, 100, 1000, 10000, 100000, 1000000, 10000000}[min(n, 7)]))
	}
	letters := []string{"ｱ", "ｶ", "ｶﾞ", "ﾊ", "ﾊﾟ", "ﾊﾞ", "ﾝ", "ｳﾞ", "A", "Z", "0", "9", "(", ")", "-", ".", " "}
	name := func(most int) string {
		var b strings.Builder
		b.WriteString("ｱ")
		for range r.IntN(most) {
			b.WriteString(letters[r.IntN(len(letters))])
		}
		return zengin.Cut(strings.TrimRight(b.String(), " "), most)
	}
	account := func() zengin.Account {
		return zengin.Account{Bank: digits(4), BankName: name(15), Branch: digits(3), BranchName: name(15),
			Type: []zengin.AccountType{zengin.Ordinary, zengin.Current, zengin.Savings}[r.IntN(3)], Number: digits(7)}
	}
	f := &zengin.File{ClientCode: digits(10), ClientName: name(40), Month: 1 + r.IntN(12), Day: 1 + r.IntN(28), From: account(), Breaks: r.IntN(2) == 0}
	f.ClientCode = "000" + digits(7)
	for range 1 + r.IntN(40) {
		f.Transfers = append(f.Transfers, zengin.Transfer{To: account(), Holder: name(30), Amount: 1 + r.Int64N(zengin.MostAmount),
			Codes: [2]int64{r.Int64N(10_000_000_000), r.Int64N(10_000_000_000)}})
	}
	return f
}

func TestWhatIsWrittenIsReadBack(t *testing.T) {
	for seed := range uint64(500) {
		f := madeUp(rand.New(rand.NewPCG(seed, 21)))
		back, err := zengin.Read(write(t, f))
		if err != nil {
			t.Fatalf("seed %d: %v", seed, err)
		}
		if diff := cmp.Diff(f, back); diff != "" || f.Total() != back.Total() {
			t.Fatalf("seed %d: %s", seed, diff)
		}
	}
}

func TestResultsAreReadWithHowEachCameOut(t *testing.T) {
	f := order()
	for i, result := range []zengin.Result{zengin.Done, zengin.NoAccount, zengin.Other} {
		f.Transfers[i].Result = result
	}
	raw := write(t, f)
	back, err := zengin.ReadResults(raw)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(f, back); diff != "" {
		t.Error(diff)
	}
	refuses(t, func() error { _, err := zengin.Read(raw); return err }, zengin.Fault{Record: 2, Byte: 111, Found: "0", Reason: zengin.WrongCode})
	refuses(t, func() error { _, err := zengin.ReadResults(write(t, order())); return err }, zengin.Fault{Record: 2, Byte: 111, Found: "7", Reason: zengin.WrongCode})
}

func refuses(t *testing.T, do func() error, want zengin.Fault) {
	t.Helper()
	var fault *zengin.Fault
	if err := do(); !errors.As(err, &fault) || *fault != want {
		t.Errorf("got %v, want %v", err, &want)
	}
}
