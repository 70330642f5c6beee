package migration_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"kyosai/server/migration"
	"kyosai/server/migration/cp932"
	"kyosai/server/store"
	"kyosai/server/store/storetest"
)

// extract is the files of a host's extract, made by hand.
type extract struct{ companies, members, payments []string }

// raw marks bytes that are written as they are.
type raw string

// pack packs fields of these lengths in CP932, padded as the host does; full-width fields are given
// with a negative length.
func pack(t *testing.T, length int, fields ...any) string {
	t.Helper()
	var out strings.Builder
	for i := 0; i < len(fields); i += 2 {
		n, encoded, pad := fields[i].(int), "", " "
		switch v := fields[i+1].(type) {
		case raw:
			encoded = string(v)
		case string:
			text, err := cp932.Encode(v)
			if err != nil {
				t.Fatal(err)
			}
			encoded = string(text)
		}
		if n < 0 {
			n, pad = -n, "\x81\x40"
		}
		out.WriteString(encoded + strings.Repeat(pad, (n-len(encoded))/len(pad)))
	}
	return out.String() + strings.Repeat(" ", length-out.Len())
}

func company(t *testing.T, code string, name any, joined string) string {
	return pack(t, 200, 6, code, 30, "ｽﾏ", -40, name, 7, "6512105", -50, "神戸市西区", 13, "078-000-1234", 7, joined, 7, "0000000")
}

// person is a member's record with what a test cares for.
type person struct {
	company, number                    string
	kana                               string
	name                               any
	sex, work                          string
	location                           any
	born, married, hired, joined, left string
}

var plain = person{"100001", "10000001", "ﾀｶｼﾏ ﾋﾛｼ", "髙島　浩", "1", "1", "本社", "3430605", "0000000", "4030401", "4030501", "0000000"}

// but is the plain member with changes.
func but(change func(*person)) person {
	p := plain
	change(&p)
	return p
}

func (p person) record(t *testing.T) string {
	return pack(t, 150, 6, p.company, 8, p.number, 25, p.kana, -30, p.name, 1, p.sex, 1, p.work, -30, p.location,
		7, p.born, 7, p.married, 7, p.hired, 7, p.joined, 7, p.left)
}

func paid(t *testing.T, member, kind, relation, month, amount string) string {
	return pack(t, 30, 8, member, 2, kind, 2, relation, 5, month, 8, amount)
}

func (e extract) write(t *testing.T) string {
	t.Helper()
	folder := t.TempDir()
	for name, records := range map[string][]string{"JIGYOSYO.DAT": e.companies, "KAIIN.DAT": e.members, "KYUFU.DAT": e.payments} {
		if err := os.WriteFile(filepath.Join(folder, name), []byte(strings.Join(records, "")), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return folder
}

// verdicts imports the extract in a dry run into an empty database.
func verdicts(t *testing.T, s *store.Store, e extract) *migration.Report {
	t.Helper()
	return run(t, s, migration.Options{Folder: e.write(t), DryRun: true})
}

func TestARejectedRecordCountsUnderItsFirstReason(t *testing.T) {
	s := storetest.Open(t, storetest.SQLite)
	firm := company(t, "100001", "須磨海運", "3460401")
	first := plain.record(t)
	everything := func(p *person) { // wrong in every way
		p.name, p.company, p.number, p.born, p.married, p.hired = "", "999999", "10000001", "0000000", "9999999", "3010101"
		p.sex, p.kana = "9", ""
	}
	for _, step := range []struct {
		reason string
		mend   func(*person)
	}{
		{"blank_name", func(p *person) {}},
		{"unknown_company", func(p *person) { p.name = "山田　太郎" }},
		{"duplicate_number", func(p *person) { p.company = "100001" }},
		{"impossible_birth_date", func(p *person) { p.number = "10000002" }},
		{"impossible_date", func(p *person) { p.born = "3430605" }},
		{"birth_after_hire", func(p *person) { p.married = "0000000" }},
		{"", func(p *person) { p.hired = "4030401" }},
	} {
		before := everything
		everything = func(p *person) { before(p); step.mend(p) }
		got := verdicts(t, s, extract{companies: []string{firm}, members: []string{first, but(everything).record(t)}}).Members
		want := map[string]int{step.reason: 1}
		if step.reason == "" {
			want = map[string]int{}
			if got.Warned["sex_unknown"] != 1 || got.Warned["kana_missing"] != 1 {
				t.Errorf("mended, it is warned of %v", got.Warned)
			}
		} else if len(got.Warned) != 0 {
			t.Errorf("%s: a rejected record carries warnings: %v", step.reason, got.Warned)
		}
		if diff := cmp.Diff(want, got.Rejected); diff != "" {
			t.Errorf("%s: %s", step.reason, diff)
		}
	}
}

func TestMembersAreJudgedOneByOne(t *testing.T) {
	s := storetest.Open(t, storetest.SQLite)
	firm := company(t, "100001", "須磨海運", "3460401")
	for name, tt := range map[string]struct {
		record           string
		rejected, warned string
	}{
		"a clean record":                     {plain.record(t), "", ""},
		"undecodable before a blank name":    {but(func(p *person) { p.name, p.location = "", raw("\xff\xff") }).record(t), "undecodable", ""},
		"half a character in a name":         {but(func(p *person) { p.name = raw("\x93\xfa\x93" + strings.Repeat(" ", 27)) }).record(t), "undecodable", ""},
		"cut short":                          {plain.record(t)[:149], "truncated", ""},
		"a name of spaces":                   {but(func(p *person) { p.name = "　　" }).record(t), "blank_name", ""},
		"a name of NULs":                     {but(func(p *person) { p.name = raw(strings.Repeat("\x00", 30)) }).record(t), "blank_name", ""},
		"NULs behind a name":                 {but(func(p *person) { p.name = raw("\x8e\x52\x93\x63" + strings.Repeat("\x00", 26)) }).record(t), "", "nul_bytes_in_name"},
		"no birthday":                        {but(func(p *person) { p.born = "0000000" }).record(t), "impossible_birth_date", ""},
		"a birthday of an unknown era":       {but(func(p *person) { p.born = "1430605" }).record(t), "impossible_birth_date", ""},
		"a birthday on 30 February":          {but(func(p *person) { p.born = "3430230" }).record(t), "impossible_birth_date", ""},
		"a blank date":                       {but(func(p *person) { p.married = "" }).record(t), "impossible_date", ""},
		"a year 0":                           {but(func(p *person) { p.left = "4000401" }).record(t), "impossible_date", ""},
		"hired on the birthday":              {but(func(p *person) { p.hired = p.born }).record(t), "", ""},
		"hired the day before":               {but(func(p *person) { p.hired = "3430604" }).record(t), "birth_after_hire", ""},
		"never hired":                        {but(func(p *person) { p.hired = "0000000" }).record(t), "", ""},
		"the last day of Shōwa":              {but(func(p *person) { p.hired = "3640107" }).record(t), "", ""},
		"a day after Shōwa":                  {but(func(p *person) { p.hired = "3640108" }).record(t), "", "era_overrun"},
		"two days after their eras":          {but(func(p *person) { p.hired, p.joined = "3640401", "4310501" }).record(t), "", "era_overrun"},
		"joined on the first day":            {but(func(p *person) { p.joined = "3460401" }).record(t), "", ""},
		"joined before the first day":        {but(func(p *person) { p.joined = "3460331" }).record(t), "", "joined_before_scheme"},
		"sex not known":                      {but(func(p *person) { p.sex = "0" }).record(t), "", "sex_unknown"},
		"no kana":                            {but(func(p *person) { p.kana = "" }).record(t), "", "kana_missing"},
		"外字 in a name":                       {but(func(p *person) { p.name = "\ue000\ue757　浩" }).record(t), "", "user_defined_character"},
		"外字 at work":                         {but(func(p *person) { p.location = "\ue001工場" }).record(t), "", "user_defined_character"},
		"an employment type that is no code": {but(func(p *person) { p.work = "7" }).record(t), "", ""},
	} {
		t.Run(name, func(t *testing.T) {
			got := verdicts(t, s, extract{companies: []string{firm}, members: []string{tt.record}}).Members
			if keys(got.Rejected) != tt.rejected || keys(got.Warned) != tt.warned || got.Records != 1 {
				t.Errorf("rejected %v, warned %v, records %d", got.Rejected, got.Warned, got.Records)
			}
		})
	}
}

func keys(counts map[string]int) string {
	var all []string
	for name, n := range counts {
		if n != 1 {
			name = fmt.Sprint(name, " ", n)
		}
		all = append(all, name)
	}
	return strings.Join(all, ",")
}

func TestCompaniesAndPaymentsAreJudgedOneByOne(t *testing.T) {
	s := storetest.Open(t, storetest.SQLite)
	firm := company(t, "100001", "須磨海運", "3460401")
	members := []string{plain.record(t), but(func(p *person) { p.number, p.name = "10000002", "" }).record(t)}
	payment := paid(t, "10000001", "01", "00", "42704", "00020000")
	for name, tt := range map[string]struct {
		of                     extract
		companies, paid, noted string
	}{
		"clean records":                 {extract{[]string{firm}, members, []string{payment}}, "", "", ""},
		"a company twice":               {extract{[]string{firm, firm}, members, []string{payment}}, "duplicate_code", "", ""},
		"a company without a name":      {extract{[]string{firm, company(t, "100002", "", "3460401")}, members, nil}, "blank_name", "", ""},
		"a company's impossible day":    {extract{[]string{company(t, "100001", "須磨", "3469901")}, members, nil}, "", "", "company_date_unreadable"},
		"a member who was rejected":     {extract{[]string{firm}, members, []string{paid(t, "10000002", "99", "99", "99999", "x")}}, "", "unknown_member", ""},
		"a kind that is no code":        {extract{[]string{firm}, members, []string{paid(t, "10000001", "11", "99", "99999", "x")}}, "", "unknown_kind", ""},
		"a relation that is no code":    {extract{[]string{firm}, members, []string{paid(t, "10000001", "10", "04", "99999", "x")}}, "", "unknown_relation", ""},
		"a thirteenth month":            {extract{[]string{firm}, members, []string{paid(t, "10000001", "10", "03", "42713", "x")}}, "", "impossible_month", ""},
		"no month":                      {extract{[]string{firm}, members, []string{paid(t, "10000001", "10", "03", "00000", "x")}}, "", "impossible_month", ""},
		"an amount that is none":        {extract{[]string{firm}, members, []string{paid(t, "10000001", "10", "03", "42712", "0002O000")}}, "", "bad_amount", ""},
		"the month in which Shōwa ends": {extract{[]string{firm}, members, []string{paid(t, "10000001", "10", "03", "36401", "00020000")}}, "", "", ""},
	} {
		t.Run(name, func(t *testing.T) {
			got := verdicts(t, s, tt.of)
			if keys(got.Companies.Rejected) != tt.companies || keys(got.Payments.Rejected) != tt.paid || keys(got.Companies.Notes) != tt.noted {
				t.Errorf("companies %+v, payments %+v", got.Companies, got.Payments)
			}
			if len(got.Payments.Warned) > 0 {
				t.Errorf("warned %v", got.Payments.Warned)
			}
		})
	}
	late := verdicts(t, s, extract{[]string{firm}, members, []string{paid(t, "10000001", "10", "03", "36402", "00020000")}})
	if late.Payments.Warned["era_overrun"] != 1 {
		t.Errorf("February of Shōwa 64: %+v", late.Payments)
	}
}
