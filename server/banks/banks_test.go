package banks_test

import (
	"slices"
	"strings"
	"testing"

	"kyosai/server/banks"
	"kyosai/server/zengin"
)

func TestTheMasterIsWhole(t *testing.T) {
	all := banks.Search("", 0)
	if len(all) != 0 {
		t.Errorf("nothing typed finds %d", len(all))
	}
	count, branches := 0, 0
	for first := range 10 {
		for _, p := range banks.Search(string(rune('0'+first)), 10_000) {
			b := banks.Find(p.Code)
			count, branches = count+1, branches+len(b.Branches)
			if len(b.Code) != 4 || b.Name == "" || !slices.IsSortedFunc(b.Branches, func(a, b banks.Place) int { return strings.Compare(a.Code, b.Code) }) {
				t.Errorf("%+v", b.Place)
			}
			for _, place := range append([]banks.Place{b.Place}, b.Branches...) {
				if _, err := zengin.Narrow(place.Kana); err != nil {
					t.Errorf("%s %s cannot stand in a bank file: %v", b.Code, place.Code, err)
				}
			}
		}
	}
	if count < 1000 || branches < 25_000 {
		t.Errorf("%d banks with %d branches", count, branches)
	}
}

func TestABankIsFoundAsItIsTyped(t *testing.T) {
	for _, typed := range []string{"9900", "ゆうちょ", "ユウチヨ", "ﾕｳﾁｮ", "９９００", "ゆう"} {
		if got := banks.Search(typed, 50); !slices.ContainsFunc(got, func(p banks.Place) bool { return p.Code == banks.Yucho }) {
			t.Errorf("%q finds %v", typed, got)
		}
	}
	if got := banks.Search("ミズホ", 1); len(got) != 1 || got[0].Name != "みずほ" {
		t.Errorf("got %v", got)
	}
	if got := banks.Search("みず", 1); len(got) != 1 {
		t.Errorf("more than was asked: %v", got)
	}
	if banks.Find("9999") != nil || banks.Find("") != nil {
		t.Error("a bank that does not exist was found")
	}
}

func TestABranchIsFoundWithinItsBank(t *testing.T) {
	b := banks.Find("0001")
	if p := b.Branch("100"); p == nil || p.Name != "本店" {
		t.Errorf("got %v", p)
	}
	if b.Branch("000") != nil {
		t.Error("a branch that does not exist was found")
	}
	if got := b.Search("ほんてん", 3); len(got) == 0 || got[0].Code != "100" {
		t.Errorf("got %v", got)
	}
}
