package migration_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"kyosai/server/migration"
	"kyosai/server/migration/layout"
	"kyosai/server/store/storetest"
)

// The same people as another centre unloads them: CSV with headings and a byte
// order mark, words in place of codes, every shape of a day.
var otherCentre = map[string]string{
	"companies.csv": "\ufeff事業所コード,カナ,事業所名,郵便番号,所在地,電話番号,加入日,脱退日\r\n" +
		"100001,ｽﾏ,須磨海運,651-2105,\"神戸市西区, 4丁目\",０７８－０００－１２３４,S46.4.1,\r\n",
	"members.csv": "事業所コード,会員番号,フリガナ,氏名,性別,雇用形態,勤務場所,生年月日,結婚年月日,入社年月日,加入年月日,退会年月日\n" +
		"100001,10000001,タカシマ ヒロシ,髙島　浩,男,正社員,本社,S43.6.5,,1991/4/1,平成3年5月1日,\n" +
		"100001,１００００００２,ﾔﾏﾀﾞ ﾊﾅｺ,山田　花子,女性,パート,本社,1968-6-5,S64.4.1,H3.4.1,3年,\n" +
		"100001,10000003,,𠮷田　凛,,派遣,本社,昭和43年6月5日,,,,\n",
	"payments.csv": "会員番号,慶弔の種類,続柄,給付年月,給付金額\n" +
		"10000001,結婚,本人,4.27.11,\"20,000\"\n10000001,出産,子,2015/4,１０，０００円\n10000001,誕生日,本人,H27.4,1\n",
}

func TestAnotherCentresExtractNeedsNoGo(t *testing.T) {
	folder := t.TempDir()
	for name, text := range otherCentre {
		if err := os.WriteFile(filepath.Join(folder, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	csv, err := layout.Load("csv-headings")
	if err != nil {
		t.Fatal(err)
	}
	s := storetest.Open(t, storetest.SQLite)
	report := run(t, s, migration.Options{Layout: csv, Folder: folder})
	if diff := cmp.Diff(map[string]int{"impossible_date": 1}, report.Members.Rejected); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff(map[string]int{"sex_unknown": 1, "kana_missing": 1}, report.Members.Warned); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff(map[string]int{"unknown_kind": 1}, report.Payments.Rejected); diff != "" {
		t.Error(diff)
	}
	firm := s.Client.Company.Query().OnlyX(storetest.System())
	if firm.PostalCode != "6512105" || firm.Address != "神戸市西区, 4丁目" || firm.Telephone != "078-000-1234" || firm.TelephoneKey != "0780001234" || value(firm.JoinedOn) != "1971-04-01" {
		t.Errorf("the company became %v", firm)
	}
	m := find(t, s, "10000001")
	job := m.Edges.Employments[0]
	if m.Sex != "MALE" || job.Type != "REGULAR" || value(m.BornOn) != "1968-06-05" || value(job.HiredOn) != "1991-04-01" || value(m.JoinedOn) != "1991-05-01" || m.MarriedOn != nil {
		t.Errorf("the member became %v, %v", m, job)
	}
	got := lines(t, s, "SELECT host_kind, relation, paid, amount FROM payments ORDER BY paid DESC")
	if diff := cmp.Diff([]string{`["01","SELF","2015-11",20000]`, `["02","CHILD","2015-04",10000]`}, got); diff != "" {
		t.Error(diff)
	}
}

func TestAnExtractOfMembersAloneRefersToTheCompaniesThere(t *testing.T) {
	s := storetest.Open(t, storetest.SQLite)
	run(t, s, migration.Options{Folder: extract{companies: []string{company(t, "100001", "須磨海運", "3460401")}}.write(t)})
	alone, err := layout.Parse("alone", []byte(`name: alone
encoding: utf-8
members:
  file: members.csv
  format: delimited
  fields:
    company: {column: 1}
    number: {column: 2}
    name: {column: 3}
    born: {column: 4, shapes: yyyy-mm-dd}
`))
	if err != nil {
		t.Fatal(err)
	}
	folder := t.TempDir()
	text := strings.Join([]string{"100001,1,山田　花子,1968-06-05", "100009,2,山田　太郎,1968-06-05"}, "\n")
	if err := os.WriteFile(filepath.Join(folder, "members.csv"), []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	report := run(t, s, migration.Options{Layout: alone, Folder: folder})
	if report.Members.New != 1 || report.Members.Rejected["unknown_company"] != 1 || report.Companies.Records != 0 {
		t.Errorf("members %+v", report.Members)
	}
}
