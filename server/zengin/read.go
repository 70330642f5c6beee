package zengin

import (
	"bytes"
	"time"
)

// Read reads an order of transfers back, as strictly as it is written. What is not in the layout is a Fault.
func Read(raw []byte) (*File, error) { return read(raw, "7") }

// ReadResults reads what the bank answers: the same records, with how each came out where the order had how to send it
// (byte 111, by our own reading of the layout: see Result).
func ReadResults(raw []byte) (*File, error) { return read(raw, "0123489") }

func read(raw []byte, modes string) (*File, error) {
	records, breaks, err := split(raw)
	if err != nil {
		return nil, err
	}
	last := len(records) - 1
	if last < 3 {
		return nil, &Fault{last + 1, 0, "", TooFew}
	}
	f := &File{Breaks: breaks}
	readers := []func(*record){func(r *record) { r.header(f) }}
	for range last - 2 {
		readers = append(readers, func(r *record) { f.Transfers = append(f.Transfers, r.transfer(modes)) })
	}
	readers = append(readers, func(r *record) { r.trailer(f) }, (*record).ending)
	for i, read := range readers {
		r := &record{number: i + 1, bytes: records[i]}
		if read(r); r.fault != nil {
			return nil, r.fault
		}
	}
	return f, nil
}

// leapYear has every day that the header may name, which has no year.
const leapYear = 2000

// split cuts the file into its records: all with a break behind them, or none.
func split(raw []byte) (records [][]byte, breaks bool, err error) {
	breaks = broken(raw)
	width := 120
	if breaks {
		width = 122
	}
	for at := 0; at < len(raw); at += width {
		number := at/width + 1
		if len(raw)-at < width {
			return nil, false, &Fault{number, len(raw) - at, "", WrongLength}
		}
		if breaks && !bytes.Equal(raw[at+120:at+122], []byte("\r\n")) {
			return nil, false, &Fault{number, 120, readable(raw[at+120 : at+122]), NoBreak}
		}
		records = append(records, raw[at:at+120])
	}
	return records, breaks, nil
}

// broken tells whether the records have breaks. Half of one behind the first, in a file of the right length, is a broken one.
func broken(raw []byte) bool {
	if len(raw) < 122 {
		return false
	}
	cr, lf := raw[120] == '\r', raw[121] == '\n'
	return cr && lf || (cr || lf) && len(raw)%122 == 0
}

// record is 120 bytes on their way into a value. Its first fault stays.
type record struct {
	number int
	bytes  []byte
	fault  *Fault
}

func (r *record) header(f *File) {
	r.only(0, "1", WrongRecord)
	r.only(1, "2", WrongKind)
	r.only(2, "1", WrongKind)
	r.only(3, "0", WrongCode)
	f.ClientCode = r.digits(4, 10)
	f.ClientName = r.text(14, 40, true)
	f.Month, f.Day = int(r.number64(54, 2)), int(r.number64(56, 2))
	if d := time.Date(leapYear, time.Month(f.Month), f.Day, 0, 0, 0, 0, time.UTC); int(d.Month()) != f.Month || d.Day() != f.Day {
		r.refuse(54, 4, NoSuchDay)
	}
	f.From = Account{Bank: r.digits(58, 4), BankName: r.text(62, 15, false), Branch: r.digits(77, 3), BranchName: r.text(80, 15, false),
		Type: AccountType(r.only(95, "124", WrongCode)), Number: r.digits(96, 7)}
	r.blank(103, 17)
}

func (r *record) transfer(modes string) Transfer {
	r.only(0, "2", WrongRecord)
	t := Transfer{To: Account{Bank: r.digits(1, 4), BankName: r.text(5, 15, false), Branch: r.digits(20, 3), BranchName: r.text(23, 15, false)}}
	if !bytes.Equal(r.bytes[38:42], []byte("    ")) {
		r.digits(38, 4)
	}
	t.To.Type, t.To.Number = AccountType(r.only(42, "124", WrongCode)), r.digits(43, 7)
	t.Holder = r.text(50, 30, true)
	if t.Amount = r.number64(80, 10); t.Amount == 0 {
		r.refuse(80, 10, WrongAmount)
	}
	r.only(90, "012", WrongCode)
	t.Codes = [2]int64{r.number64(91, 10), r.number64(101, 10)}
	if mode := r.only(111, modes, WrongCode); mode != '7' {
		t.Result = Result(mode)
	}
	r.only(112, " Y", WrongCode)
	r.blank(113, 7)
	return t
}

func (r *record) trailer(f *File) {
	r.only(0, "8", WrongRecord)
	if r.number64(1, 6) != int64(len(f.Transfers)) {
		r.refuse(1, 6, WrongCount)
	}
	if r.number64(7, 12) != f.Total() {
		r.refuse(7, 12, WrongTotal)
	}
	r.blank(19, 101)
}

func (r *record) ending() {
	r.only(0, "9", WrongRecord)
	r.blank(1, 119)
}
