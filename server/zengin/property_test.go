package zengin_test

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"kyosai/server/zengin"
	"kyosai/server/zengin/zengintest"
)

// letters are what people type, and the half-width letters that banks take for it, each to be kept or cut as a whole.
var letters = func() (all [][2]string) {
	add := func(typed, half string) {
		narrow := []rune(half)
		for i, r := range []rune(typed) {
			all = append(all, [2]string{string(r), string(narrow[i])})
		}
	}
	add("アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン", "ｱｲｳｴｵｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾅﾆﾇﾈﾉﾊﾋﾌﾍﾎﾏﾐﾑﾒﾓﾔﾕﾖﾗﾘﾙﾚﾛﾜﾝ")
	add("あいうえおかきくけこさしすせそたちつてとなにぬねのはひふへほまみむめもやゆよらりるれろわん", "ｱｲｳｴｵｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾅﾆﾇﾈﾉﾊﾋﾌﾍﾎﾏﾐﾑﾒﾓﾔﾕﾖﾗﾘﾙﾚﾛﾜﾝ")
	add("ァィゥェォッャュョヲー－　（）．", "ｱｲｳｴｵﾂﾔﾕﾖｵ-- ().")
	add("ＡＺａｚ０９AZaz09 ().-ｱｶﾊﾝ", "AZAZ09AZAZ09 ().-ｱｶﾊﾝ")
	for i, base := range []rune("ｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾊﾋﾌﾍﾎｳ") {
		all = append(all, [2]string{string([]rune("ガギグゲゴザジズゼゾダヂヅデドバビブベボヴ")[i]), string(base) + "ﾞ"})
	}
	for i, base := range []rune("ﾊﾋﾌﾍﾎ") {
		all = append(all, [2]string{string([]rune("パピプペポ")[i]), string(base) + "ﾟ"}, [2]string{string(base) + "ﾟ", string(base) + "ﾟ"})
	}
	return all
}()

// name is something typed of one to so many letters, and what of it stands in a field of so many bytes.
func name(r *rand.Rand, most, width int) (typed, stands string) {
	pick := func() [2]string { return letters[r.IntN(len(letters))] }
	first := pick()
	for first[1] == " " {
		first = pick()
	}
	typed, stands = first[0], first[1]
	for range r.IntN(most) {
		next := pick()
		typed += next[0]
		if stands += next[1]; len([]rune(stands)) > width {
			stands = strings.TrimSuffix(stands, next[1]) + "\n" // what comes after it is cut off, the letter as a whole
			width = 0
		}
	}
	stands, _, _ = strings.Cut(stands, "\n")
	return typed, strings.TrimRight(stands, " ")
}

// some is a run of so many transfers and what its file has to say of each, field by field.
type some struct {
	file  zengin.File
	wants []zengintest.Record
}

func (s *some) narrow(t *testing.T, typed string) string {
	t.Helper()
	half, err := zengin.Narrow(typed)
	if err != nil {
		t.Fatalf("%q: %v", typed, err)
	}
	return half
}

// amounts are those at the boundaries of the field, and some between them.
func amount(r *rand.Rand, most int64) int64 {
	edges := []int64{1, 9, 10, 999, 1000, 5000, 20000, 99999, 100000, 9999999, most - 1, most}
	if r.IntN(2) == 0 {
		return min(edges[r.IntN(len(edges))], most)
	}
	return 1 + r.Int64N(most)
}

// number is so many digits, with zeros in front as often as not.
func number(r *rand.Rand, width int) string {
	most := int64(1)
	for range 1 + r.IntN(width) {
		most *= 10
	}
	return fmt.Sprintf("%0*d", width, r.Int64N(most))
}

// place makes up an account, its fields among those that the record must have.
func (s *some) place(t *testing.T, r *rand.Rand, want zengintest.Record) zengin.Account {
	bank, stands := name(r, 24, 15)
	branch, branchStands := name(r, 24, 15)
	kind := []zengin.AccountType{zengin.Ordinary, zengin.Current, zengin.Savings}[r.IntN(3)]
	a := zengin.Account{Bank: number(r, 4), BankName: s.narrow(t, bank), Branch: number(r, 3), BranchName: s.narrow(t, branch), Type: kind, Number: number(r, 7)}
	if r.IntN(8) == 0 { // a bank that was merged away has no name
		a.BankName, a.BranchName, stands, branchStands = "", "", "", ""
	}
	want["bank"], want["bank name"], want["branch"], want["branch name"], want["type"], want["account"] = a.Bank, stands, a.Branch, branchStands, string(rune(kind)), a.Number
	return a
}

// makeUp makes up a run. The sum of all stays within the trailer's field.
func makeUp(t *testing.T, r *rand.Rand, transfers int) *some {
	t.Helper()
	s, header := &some{}, zengintest.Record{"record": "1", "kind": "21", "code": "0", "blank": ""}
	client, stands := name(r, 20, 40)
	days := []string{"0101", "0131", "0228", "0229", "0331", "0430", "0720", "1231"}
	header["client code"], header["client"], header["day"] = number(r, 10), stands, days[r.IntN(len(days))]
	s.file = zengin.File{ClientCode: header["client code"], ClientName: s.narrow(t, client), From: s.place(t, r, header), Breaks: r.IntN(2) == 0}
	s.file.Month, s.file.Day = int(header.Int("day")/100), int(header.Int("day")%100)
	s.wants = append(s.wants, header)
	sum, most := int64(0), min(int64(zengin.MostAmount), zengin.MostTotal/int64(transfers))
	for range transfers {
		want := zengintest.Record{"record": "2", "clearing house": "", "new code": "0", "by wire": "7", "flag": "", "blank": ""}
		holder, stands := name(r, 45, 30)
		to := zengin.Transfer{To: s.place(t, r, want), Holder: s.narrow(t, holder), Amount: amount(r, most), Codes: [2]int64{r.Int64N(10_000_000_000), r.Int64N(10_000_000_000)}}
		want["payee"], want["amount"] = stands, fmt.Sprintf("%010d", to.Amount)
		want["first code"], want["second code"] = fmt.Sprintf("%010d", to.Codes[0]), fmt.Sprintf("%010d", to.Codes[1])
		s.file.Transfers, s.wants, sum = append(s.file.Transfers, to), append(s.wants, want), sum+to.Amount
	}
	s.wants = append(s.wants, zengintest.Record{"record": "8", "count": fmt.Sprintf("%06d", transfers), "sum": fmt.Sprintf("%012d", sum), "blank": ""},
		zengintest.Record{"record": "9", "blank": ""})
	return s
}

// TestAnIndependentReaderFindsWhatWasWritten makes up runs of all sizes and holds every field of their files against what
// was meant, as a reader finds it that shares no line with the writer.
func TestAnIndependentReaderFindsWhatWasWritten(t *testing.T) {
	sizes := []int{1, 2, 3, 10, 99, 100, 999, 1000, 2000}
	for seed := range uint64(150) {
		r := rand.New(rand.NewPCG(seed, 120))
		size := 1 + r.IntN(60)
		if seed < uint64(len(sizes)) {
			size = sizes[seed]
		}
		s := makeUp(t, r, size)
		raw := write(t, &s.file)
		read, err := zengintest.Read(raw)
		if err != nil {
			t.Fatalf("seed %d: %v", seed, err)
		}
		if diff := cmp.Diff(s.wants, read); diff != "" {
			t.Fatalf("seed %d: what was meant (-) and what stands there (+)\n%s", seed, diff)
		}
		back, err := zengin.Read(raw)
		if err != nil || back.Total() != read[len(read)-2].Int("sum") || len(back.Transfers) != len(read)-3 {
			t.Fatalf("seed %d: our own reader: %v", seed, err)
		}
	}
}

// TestTheMostThatTheFieldsHold is a run whose sum fills the trailer.
func TestTheMostThatTheFieldsHold(t *testing.T) {
	s := makeUp(t, rand.New(rand.NewPCG(1, 1)), 100)
	sum := int64(0)
	for i := range s.file.Transfers {
		s.file.Transfers[i].Amount = zengin.MostAmount
		sum += zengin.MostAmount
	}
	s.file.Transfers = append(s.file.Transfers, s.file.Transfers[0])
	s.file.Transfers[100].Amount = zengin.MostTotal - sum
	read, err := zengintest.Read(write(t, &s.file))
	if err != nil || read[102]["sum"] != "999999999999" || read[1]["amount"] != "9999999999" || read[101].Int("amount") != 99 {
		t.Errorf("got %v, %v", read[102], err)
	}
}

// others are bytes that may stand somewhere, or nowhere: the least and the last of each sort.
var others = []byte("\x00\x07\n\r\x1a 012789AYZaz().-,\"/\x7f\x80\xa0\xa1\xa6\xa7\xaf\xb0\xb1\xb3\xca\xdd\xde\xdf\xe0\xff")

// TestABrokenByteIsRefusedWhereverItStands puts other bytes at every place of a file. What is refused is refused at its
// record; what is taken reads the same to the independent reader.
func TestABrokenByteIsRefusedWhereverItStands(t *testing.T) {
	for _, breaks := range []bool{false, true} {
		f := order()
		f.Breaks = breaks
		good := write(t, f)
		width := len(good) / 6
		for at := range good {
			for _, b := range others {
				if b == good[at] {
					continue
				}
				raw := append([]byte{}, good...)
				raw[at] = b
				read, err := zengin.Read(raw)
				if err == nil {
					agree(t, read, raw)
					continue
				}
				var fault *zengin.Fault
				if !errors.As(err, &fault) || fault.Reason == "" {
					t.Fatalf("byte %d as %#x: %v", at, b, err)
				}
				record, place := at/width+1, at%width
				first, last := 0, place
				switch {
				case fault.Reason == zengin.LoneMark: // the letter before the mark was broken
					last = place + 1
				case record > 1 && place >= 38 && place < 42: // the clearing house is four digits or none
					first, last = 38, 41
				case b < ' ' && place < 120 && fault.Reason != zengin.NotLeft: // what can stand nowhere
					first = place
				}
				switch {
				case fault.Reason == zengin.WrongTotal && fault.Record == 5 && record >= 2 && record <= 5:
				case fault.Record != record, fault.Byte < first, fault.Byte > last:
					t.Fatalf("record %d, byte %d as %#x: %v", record, place, b, fault)
				}
			}
		}
	}
}

// agree holds the totals and accounts of a file that was taken against the independent reader's.
func agree(t *testing.T, read *zengin.File, raw []byte) {
	t.Helper()
	records, err := zengintest.Read(raw)
	if err != nil {
		t.Fatalf("taken, and refused by another reader: %v", err)
	}
	for i, to := range read.Transfers {
		r := records[i+1]
		if to.Amount != r.Int("amount") || to.To.Bank != r["bank"] || to.To.Branch != r["branch"] || to.To.Number != r["account"] || to.Holder != r["payee"] {
			t.Fatalf("record %d reads as %+v and %v", i+2, to, r)
		}
	}
	if read.Total() != records[len(records)-2].Int("sum") {
		t.Fatal("other totals")
	}
}
