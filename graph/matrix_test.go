package graph_test

import (
	"context"
	"encoding/json"
	"errors"
	"flag"
	"os"
	"slices"
	"sort"
	"strings"
	"testing"

	"kyosai/gen/ent/claim"
	"kyosai/gen/ent/purposedlook"
	"kyosai/gen/items"
	"kyosai/server/access"
	"kyosai/server/api"
	"kyosai/server/looks"
	"kyosai/server/store"
	"kyosai/server/store/storetest"
)

var update = flag.Bool("update", false, "write the golden files anew")

// What a field gives to somebody who asks for it, the stronger first: where ways to a field differ, the golden file
// keeps the strongest.
const (
	shown   = "shown"
	denied  = "FORBIDDEN"
	refused = "UNAUTHENTICATED"
	nothing = "nothing"
	unknown = "-" // not in that zone's schema
)

var strength = map[string]int{unknown: 0, nothing: 1, refused: 2, denied: 3, shown: 4}

// asker is a column of the matrix: somebody who asks, and whose rows he asks for.
type asker struct {
	name     string
	zone     access.Zone
	viewer   *access.Viewer
	stranger bool
}

func askers(people *storetest.People) []asker {
	all := []asker{
		{"anonymous", access.Public, &access.Viewer{Kind: access.Anonymous, Zone: access.Public}, false},
		{"member, own", access.Public, people.Own.Viewer(), false},
		{"member, stranger's", access.Public, people.Own.Viewer(), true},
		{"officer, own company", access.Public, people.Own.OfficerViewer(), false},
		{"officer, other company", access.Public, people.Own.OfficerViewer(), true},
		{"anonymous staff", access.StaffZone, &access.Viewer{Kind: access.Anonymous, Zone: access.StaffZone}, false},
	}
	for _, role := range access.EveryStaff.Names() {
		all = append(all, asker{strings.ToLower(role), access.StaffZone, people.Viewer(role), true})
	}
	both := *people.Viewer("EXAMINER")
	both.Roles |= access.Approver
	return append(all, asker{"examiner+approver", access.StaffZone, &both, true})
}

const looking = "examiner, looking"

// revealed opens every claim that was sent to an examiner's session, and gives its column.
func revealed(t *testing.T, s *store.Store, people *storetest.People) asker {
	t.Helper()
	v := *people.Viewer("EXAMINER")
	v.SessionID = "ses_looking"
	for _, p := range []*storetest.Person{people.Own, people.Other} {
		for status, c := range p.Claims {
			if status == claim.StatusDRAFT {
				continue
			}
			wish := looks.Wish{ClaimIDs: []string{c.ID}, Purpose: purposedlook.PurposeOTHER, Note: "点検"}
			if err := (looks.Looks{Store: s}).Open(storetest.As(&v), wish); err != nil {
				t.Fatal(err)
			}
		}
	}
	return asker{looking, access.StaffZone, &v, true}
}

// codes has the desk know the key that signs, and signs the card of each person.
func codes(t *testing.T, s *store.Store, people *storetest.People) map[string]string {
	t.Helper()
	signs := signing(s)
	own, err := signs.OfViewer(storetest.As(people.Own.Viewer()))
	others, otherErr := signs.OfViewer(storetest.As(people.Other.Viewer()))
	if err := errors.Join(err, otherErr, signs.Register(storetest.System())); err != nil {
		t.Fatal(err)
	}
	return map[string]string{"code": own.Text, "other's code": others.Text}
}

// imported makes a run with a record, so that there is one to ask for.
func imported(t *testing.T, s *store.Store, people *storetest.People) map[string]string {
	t.Helper()
	extra := codes(t, s, people)
	err := s.InTx(storetest.System(), func(ctx context.Context, tx *store.Tx) error {
		c := tx.Client()
		run, err := c.ImportRun.Create().SetLayout("host-1971").SetStartedAt(tx.Now).SetFinishedAt(tx.Now).SetReport(json.RawMessage(`{}`)).Save(ctx)
		if err != nil {
			return err
		}
		extra["run"] = run.ID
		if err := c.CharacterChoice.Create().SetCodePoint(0xE001).SetChosen("髙").SetPlaces(nil).SetChosenAt(tx.Now).SetChosenByID(people.Staff["CLERK"].ID).Exec(ctx); err != nil {
			return err
		}
		if err := c.Member.UpdateOneID(people.Other.Member.ID).SetName(people.Other.Member.Name + "\ue000").Exec(ctx); err != nil {
			return err
		}
		return c.ImportRecord.Create().SetRunID(run.ID).SetNoun("MEMBER").SetVerdict("REJECTED").SetReason("blank_name").SetFile("KAIIN.DAT").
			SetRecord(1).SetByte(0).SetRaw([]byte{1}).SetDecoded(map[string]string{"number": "1"}).Exec(ctx)
	})
	if err != nil {
		t.Fatal(err)
	}
	return extra
}

// TestMatrix asks for every field of the schema as every role, over own and stranger's rows, and holds the outcome
// against the golden matrix and against the marks in ent/schema.
func TestMatrix(t *testing.T) {
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		people := storetest.Populate(t, s)
		extra := imported(t, s, people)
		all := append(askers(people), revealed(t, s, people))
		matrix := walk(t, s, all, people, extra)
		compare(t, "testdata/matrix.golden", printMatrix(all, matrix))
		holdAgainstMarks(t, all, matrix)
	})
}

// walk asks for every field as everybody, and gives the outcomes by field.
func walk(t *testing.T, s *store.Store, all []asker, people *storetest.People, extra map[string]string) map[string][]string {
	t.Helper()
	zones := map[access.Zone]*served{access.Public: serve(t, s, access.Public), access.StaffZone: serve(t, s, access.StaffZone)}
	matrix := map[string][]string{}
	for column, a := range all {
		schema := zoneSchema(a.zone)
		for _, root := range roots(schema) {
			own, strangers := asked(t, root.Name, people, extra)
			arguments := own
			if a.stranger {
				arguments = strangers
			}
			if a.stranger && a.zone == access.Public && own == strangers {
				continue
			}
			ask := asking{zones[a.zone], a, arguments, people}
			for name, got := range ask.outcomes(t, leaves(t, schema, root)) {
				row := matrix[name]
				if row == nil {
					row = slices.Repeat([]string{unknown}, len(all))
					matrix[name] = row
				}
				if strength[got] > strength[row[column]] {
					row[column] = got
				}
			}
		}
	}
	return matrix
}

func printMatrix(all []asker, matrix map[string][]string) string {
	var b strings.Builder
	b.WriteString("field")
	for _, a := range all {
		b.WriteString("\t" + a.name)
	}
	names := make([]string, 0, len(matrix))
	for name := range matrix {
		names = append(names, name)
	}
	sort.Strings(names)
	for _, name := range names {
		b.WriteString("\n" + name + "\t" + strings.Join(matrix[name], "\t"))
	}
	return b.String() + "\n"
}

// holdAgainstMarks checks that nobody is shown a field about a person that its mark does not let him see, and that the
// API knows no field that its mark hides.
func holdAgainstMarks(t *testing.T, all []asker, matrix map[string][]string) {
	t.Helper()
	for _, item := range items.All {
		row := matrix[item.Noun+"."+item.Field]
		if item.Hidden && row != nil {
			t.Errorf("%s.%s is hidden, but the API has it", item.Noun, item.Field)
		}
		if item.Class == api.Sensitive && row != nil && row[len(all)-1] != shown {
			t.Errorf("%s.%s is sensitive, and no look opens it: say in claimOf which claim it is about", item.Noun, item.Field)
		}
		for column, got := range row {
			role := access.Roles(0)
			if v := all[column].viewer; v != nil {
				role = v.Roles
			}
			named := role&access.RolesOf(item.SeenBy) != 0
			if got == shown && item.Class == api.Sensitive && all[column].zone == access.StaffZone && all[column].name != looking {
				t.Errorf("%s.%s is sensitive and shown to %s, who stated no purpose", item.Noun, item.Field, all[column].name)
			}
			if got == shown && !named {
				t.Errorf("%s.%s is shown to %s, whom its mark does not name", item.Noun, item.Field, all[column].name)
			}
			covered := item.Class == api.Sensitive && got == denied && all[column].zone == access.StaffZone && all[column].name != looking
			if got != shown && got != unknown && named && !covered && !(all[column].zone == access.Public && all[column].stranger) {
				t.Errorf("%s.%s is %s to %s, whom its mark names: the test proves nothing of it", item.Noun, item.Field, got, all[column].name)
			}
		}
	}
}

func compare(t *testing.T, path, got string) {
	t.Helper()
	if *update {
		if err := os.MkdirAll("testdata", 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if got == string(want) {
		return
	}
	wanted := strings.Split(string(want), "\n")
	for _, line := range strings.Split(got, "\n") {
		if !slices.Contains(wanted, line) {
			t.Errorf("not in %s (run with -update if this is meant):\n%s", path, line)
		}
	}
	t.Errorf("%s differs", path)
}
