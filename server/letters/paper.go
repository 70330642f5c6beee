package letters

import (
	"fmt"
	"strings"

	"kyosai/server/caldate"
	"kyosai/server/letters/typeset"
)

// Addressee is whom a letter is sent to: at home where an address is on file, else in care of his company.
type Addressee struct {
	Family      bool // of a member who died
	Name        string
	PostalCode  string
	Address     string
	CareOf      string // the company's name, or empty
	CarePostal  string
	CareAddress string
}

// lines are what shows in the window of the envelope, above the name.
func (a Addressee) lines() string {
	if strings.TrimSpace(a.Address) != "" {
		return strings.TrimSpace(postal(a.PostalCode) + "\n" + a.Address)
	}
	lines := []string{postal(a.CarePostal), a.CareAddress}
	if a.CareOf != "" {
		lines = append(lines, a.CareOf+"　気\u2060付")
	}
	return strings.TrimSpace(strings.Join(lines, "\n"))
}

// name is what stands below the address.
func (a Addressee) name() string {
	if a.Family {
		return "ご遺族　" + a.Name + "　様"
	}
	return a.Name + "　様"
}

// postal is a postal code as an envelope shows it.
func postal(code string) string {
	if code == "" {
		return ""
	}
	if len(code) == 7 { // as the host keeps it
		code = code[:3] + "-" + code[3:]
	}
	return "〒" + code
}

// The places of a letter on its first page, in millimetres. The address stands where the window of a long envelope 長形3号
// shows it, and nothing else does; the lines at the edge say where to fold.
const (
	windowLeft, windowRight = 22.0, 102.0
	windowTop               = 20.0
	dateTop                 = 20.0
	senderLeft, senderTop   = 112.0, 31.0
	titleTop                = 76.0
	firstFold, secondFold   = 99.0, 198.0
)

// Begin sets the head of a letter: whom it is for, from whom, of which day, what it is about.
func (h Head) Begin(w *typeset.Work, to Addressee, on caldate.Day, title string) *typeset.Sheet {
	s := w.Sheet()
	s.Mark(firstFold)
	s.Mark(secondFold)
	y := s.At(to.lines(), windowLeft, windowRight, windowTop, typeset.Style{})
	s.At(to.name(), windowLeft, windowRight, y+1.5, typeset.Style{Size: 13})
	s.At(on.Era(), senderLeft, typeset.Right, dateTop, typeset.Style{Align: typeset.End})
	y = s.At(h.Signer, senderLeft, typeset.Right, senderTop, typeset.Style{Align: typeset.End})
	s.At(fmt.Sprintf("%s\n〒%s\n%s\n電話 %s\n（%s）", h.Office.Name, h.Office.PostalCode, h.Office.Address, h.Office.Telephone, h.Office.Hours),
		senderLeft, typeset.Right, y+1, typeset.Style{Size: 8, Align: typeset.End})
	s.At(title, typeset.Left, typeset.Right, titleTop, typeset.Style{Size: 15, Align: typeset.Middle})
	s.Down(titleTop + 12)
	return s
}

// end writes the foot of each page.
func end(s *typeset.Sheet, reference string) {
	s.End(func(page, of int) string {
		foot := fmt.Sprintf("%d / %d", page, of)
		if reference != "" {
			foot = "受付番号 " + reference + "　　" + foot
		}
		return foot
	})
}

// heading begins a part of a letter that stays with what follows it.
func heading(s *typeset.Sheet, text string) {
	s.Keep(24)
	s.Text(text, typeset.Style{Size: 12, Before: 5})
}

// body is how running text is set: each paragraph begins a character further in.
var body = typeset.Style{Indent: 1}
