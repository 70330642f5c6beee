package graph_test

import (
	"slices"
	"strings"
	"testing"

	"kyosai/gen/ent/claim"
	"kyosai/server/access"
	"kyosai/server/approval"
	"kyosai/server/store/storetest"
)

// TestNobodyIsShownWhatIsSwitchedOff walks the whole schema as those who see the most, over rows that hold every item, with every
// item switched off that the council has not approved.
func TestNobodyIsShownWhatIsSwitchedOff(t *testing.T) {
	s := storetest.Open(t, storetest.SQLite)
	people := storetest.Populate(t, s)
	extra := imported(t, s, people)
	all := slices.DeleteFunc(append(askers(people), revealed(t, s, people)), func(a asker) bool {
		return !slices.Contains([]string{"member, own", "clerk", "accounting", looking}, a.name)
	})
	var names []string
	for _, i := range approval.Pending() {
		names = append(names, i.Noun+"."+i.Column)
	}
	var err error
	if s.Off, err = approval.Parse(strings.Join(names, ",")); err != nil {
		t.Fatal(err)
	}
	matrix := walk(t, s, all, people, extra)
	for _, i := range approval.Pending() {
		if column := slices.Index(matrix[i.Noun+"."+i.Field], shown); column >= 0 {
			t.Errorf("%s.%s is switched off, and shown to %s", i.Noun, i.Field, all[column].name)
		}
	}
	if row := matrix["BankAccount.masked"]; slices.Contains(row, shown) {
		t.Error("an account's number is switched off, and its last digits are shown")
	}
	if !slices.Contains(matrix["Member.name"], shown) {
		t.Error("what is approved is not shown either: the test proves nothing")
	}
}

func TestAnAnswerIsNotAskedForWhereThatIsSwitchedOff(t *testing.T) {
	s := storetest.Open(t, storetest.SQLite)
	people := storetest.Populate(t, s)
	for off, want := range map[string]bool{"": true, "Claim.reply": false} {
		var err error
		if s.Off, err = approval.Parse(off); err != nil {
			t.Fatal(err)
		}
		answer := serve(t, s, access.Public).ask(t, people.Own.Viewer(), `{ claim(id: "`+people.Own.Claims[claim.StatusRETURNED].ID+`") { takesReply } }`, nil)
		if got := strings.Contains(string(answer.raw), `"takesReply":true`); got != want {
			t.Errorf("with %q off: %s", off, answer.raw)
		}
	}
}
