package zengin

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
)

// Bytes writes the file. A value that the format cannot hold is a Fault at its place; nothing is cut but the names of
// banks, branches and holders, which the format itself cuts.
func (f *File) Bytes() ([]byte, error) {
	w := &writer{breaks: f.Breaks}
	w.header(f)
	for i := range f.Transfers {
		w.transfer(&f.Transfers[i])
	}
	w.trailer(len(f.Transfers), f.Total())
	w.constant("9")
	w.blank(119)
	if w.end(); w.fault != nil {
		return nil, w.fault
	}
	return w.out.Bytes(), nil
}

// writer puts one field behind the other. Its first fault stays, and what is written after it does not matter.
type writer struct {
	out      bytes.Buffer
	breaks   bool
	record   int
	position int
	fault    *Fault
}

func (w *writer) header(f *File) {
	w.constant("1")
	w.constant(transferKind)
	w.constant("0")
	w.digits(f.ClientCode, 10)
	w.name(f.ClientName, clientBytes, true)
	if !dayOfAYear(f.Month, f.Day) {
		w.refuse(fmt.Sprintf("%02d%02d", f.Month, f.Day), NoSuchDay)
	}
	w.constant(fmt.Sprintf("%02d%02d", f.Month%100, f.Day%100))
	w.place(&f.From)
	w.account(&f.From)
	w.blank(17)
	w.end()
}

func (w *writer) transfer(t *Transfer) {
	w.constant("2")
	w.place(&t.To)
	w.blank(4) // the clearing house, which banks no longer ask for
	w.account(&t.To)
	w.name(Cut(t.Holder, holderBytes), holderBytes, true)
	if t.Amount < 1 || t.Amount > MostAmount {
		w.refuse(fmt.Sprint(t.Amount), WrongAmount)
	}
	w.number(t.Amount, 10)
	w.constant("0") // neither the first transfer to the account nor a changed one
	w.number(t.Codes[0], 10)
	w.number(t.Codes[1], 10)
	w.constant(string(rune(t.mode())))
	w.blank(8)
	w.end()
}

// mode is how the bank sends the transfer, or in a file of results how it came out.
func (t *Transfer) mode() byte {
	if t.Result == NotTold {
		return byWire
	}
	return byte(t.Result)
}

func (w *writer) trailer(count int, total int64) {
	switch {
	case count == 0 || count > MostTransfers:
		w.refuse(fmt.Sprint(count), WrongCount)
	case total > MostTotal:
		w.refuse(fmt.Sprint(total), TotalTooLarge)
	}
	w.constant("8")
	w.number(int64(count), 6)
	w.number(total, 12)
	w.blank(101)
	w.end()
}

// place writes the bank and its branch, each number followed by the name.
func (w *writer) place(a *Account) {
	w.digits(a.Bank, 4)
	w.name(Cut(a.BankName, placeBytes), placeBytes, false)
	w.digits(a.Branch, 3)
	w.name(Cut(a.BranchName, placeBytes), placeBytes, false)
}

// account writes the kind of the account and its number.
func (w *writer) account(a *Account) {
	if a.Type != Ordinary && a.Type != Current && a.Type != Savings {
		w.refuse(string(rune(a.Type)), WrongCode)
	}
	w.constant(string(rune(a.Type)))
	w.digits(a.Number, 7)
}

// digits writes a number that is text, of exactly so many digits.
func (w *writer) digits(text string, width int) {
	if len(text) != width || strings.Trim(text, "0123456789") != "" {
		w.refuse(text, NotDigits)
	}
	w.constant(text)
}

// number writes a number at the right of its field, filled with zeros.
func (w *writer) number(n int64, width int) {
	text := fmt.Sprintf("%0*d", width, n)
	if n < 0 || len(text) != width {
		w.refuse(text, NotDigits)
	}
	w.constant(text)
}

// name writes half-width text at the left of its field, filled with blanks.
func (w *writer) name(text string, width int, needed bool) {
	letters := []rune(text)
	var wrong *CharacterError
	switch {
	case needed && len(letters) == 0:
		w.refuse("", Missing)
	case errors.As(Check(text), &wrong):
		w.position += wrong.Position - 1
		w.refuse(wrong.Character, wrong.Reason)
	case len(letters) > 0 && letters[0] == ' ':
		w.refuse(" ", NotLeft)
	case len(letters) > width:
		w.position += width
		w.refuse(string(letters[width:]), NotBlank)
	default:
		w.constant(text)
		w.blank(width - len(letters))
	}
}

func (w *writer) blank(n int) { w.constant(strings.Repeat(" ", n)) }

// constant writes text whose characters are known to be fit.
func (w *writer) constant(text string) {
	for _, r := range text {
		if r >= 'ｱ' {
			r = r - 'ｱ' + 0xB1
		}
		w.out.WriteByte(byte(r))
		w.position++
	}
}

func (w *writer) end() {
	if w.breaks {
		w.out.WriteString("\r\n")
	}
	w.record, w.position = w.record+1, 0
}

func (w *writer) refuse(found string, reason Reason) {
	if w.fault == nil {
		w.fault = &Fault{w.record + 1, w.position, found, reason}
	}
}

// dayOfAYear tells whether some year has the day: the header has no year.
func dayOfAYear(month, day int) bool {
	days := [...]int{31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31}
	return month >= 1 && month <= 12 && day >= 1 && day <= days[month-1]
}
