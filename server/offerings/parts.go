package offerings

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"

	"kyosai/gen/ent"
	"kyosai/gen/ent/offering"
	"kyosai/server/freetext"
	"kyosai/server/kana"
	"kyosai/server/problem"
)

// Part is what staff enter about one allotment of a ticket 割当: without an ID it is a new one. Its name may be empty where
// it is the only one.
type Part struct {
	ID, Name string
	Quantity int
}

const (
	mostParts   = 12
	longestPart = 30
)

var (
	errNoParts     = problem.In("allotments", "allotments_missing", "割当を1つ以上入力してください。")
	errManyParts   = problem.In("allotments", "too_many", fmt.Sprintf("割当は%dまでです。分けるときは、別のチケットとして作ってください。", mostParts))
	errPartsByLot  = problem.In("allotments", "lottery_allotments", "抽選のチケットの割当は1つだけです。ほかの割当を消すか、割当ごとに別のチケットとして作ってください。")
	errPartTwice   = problem.In("allotments", "allotment_twice", "同じ名前の割当があります。それぞれ別の名前にしてください。")
	errPartUnknown = problem.In("allotments", "allotment_unknown", "このチケットにない割当が含まれています。開き直して、もう一度変更してください。")
)

// checkParts says what is wrong with the allotments of an entry, and brings their names into their form.
func (e *Entry) checkParts() error {
	several := len(e.Allotments) > 1
	switch {
	case len(e.Allotments) == 0:
		return errNoParts
	case len(e.Allotments) > mostParts:
		return errManyParts
	case several && e.Way == offering.WayLOTTERY:
		return errPartsByLot
	}
	e.Allotments = slices.Clone(e.Allotments)
	names := map[string]bool{}
	for i := range e.Allotments {
		p := &e.Allotments[i]
		if err := p.check(several); err != nil {
			return err
		}
		names[kana.FoldText(p.Name)] = true
	}
	if len(names) < len(e.Allotments) {
		return errPartTwice
	}
	return within("allotments", "枚数の合計", e.total(), mostTickets)
}

// check says what is wrong with one of them, which has a name where there are several.
func (p *Part) check(several bool) (err error) {
	if several {
		p.Name, err = freetext.NeedLine("allotments", p.Name, longestPart, "割当が2つ以上あるときは、それぞれに名前を入力してください。")
	} else {
		p.Name, err = freetext.Line("allotments", p.Name, longestPart)
	}
	if several && p.ID != "" && p.Quantity == 0 { // it is given out no more, and whoever gave one up brings it back
		return err
	}
	return errors.Join(err, within("allotments", "割当の枚数", p.Quantity, mostTickets))
}

// total is how many an entry has of all its allotments.
func (e *Entry) total() (n int) {
	for _, p := range e.Allotments {
		n += p.Quantity
	}
	return n
}

// Parts are the allotments of an offering that was read with them, in the order in which they are shown.
func Parts(of *ent.Offering) []*ent.Allotment {
	return slices.SortedFunc(slices.Values(of.Edges.Allotments), func(a, b *ent.Allotment) int {
		return cmp.Or(cmp.Compare(a.Position, b.Position), cmp.Compare(a.ID, b.ID))
	})
}

// Free is how many nobody has taken yet of an allotment.
func Free(of *ent.Allotment) int { return of.Quantity - of.Taken }

// MostFree is how many are left of that allotment of which the most are, of an offering that was read with them.
func MostFree(of *ent.Offering) (n int) {
	for _, a := range of.Edges.Allotments {
		n = max(n, Free(a))
	}
	return n
}

// Titled is the name of an offering that was read with its allotments, with that of one of them where it has one.
func Titled(of *ent.Offering, allotmentID string) string {
	for _, a := range of.Edges.Allotments {
		if a.ID == allotmentID && a.Name != "" {
			return of.Name + "（" + a.Name + "）"
		}
	}
	return of.Name
}

// partsOf are the allotments of an offering as they would be entered.
func partsOf(of *ent.Offering) []Part {
	var parts []Part
	for _, a := range Parts(of) {
		parts = append(parts, Part{a.ID, a.Name, a.Quantity})
	}
	return parts
}

// inWords are allotments with how many there are of each.
func inWords(parts []Part) string {
	words := make([]string, len(parts))
	for i, p := range parts {
		words[i] = strings.TrimSpace(p.Name + " " + sheets(p.Quantity))
	}
	return strings.Join(words, "、")
}
