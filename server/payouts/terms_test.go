package payouts_test

import (
	"testing"

	"kyosai/server/access"
	"kyosai/server/payouts"
	"kyosai/server/problem"
	"kyosai/server/store"
	"kyosai/server/store/storetest"
)

func TestAnAdministratorSaysHowTheSchemePays(t *testing.T) {
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		people := storetest.Populate(t, s)
		p, administrator := payouts.Payouts{Store: s}, storetest.As(people.Viewer("ADMINISTRATOR"))
		good := payouts.Terms{ClientCode: "１２３４５６７８９０", ClientName: "こうべキョウサイ", OwnAccounts: true, LineBreaks: true, Version: 1}
		saved, err := p.SaveTerms(administrator, good)
		if err != nil || saved.ClientCode != "1234567890" || saved.ClientName != "ｺｳﾍﾞｷﾖｳｻｲ" || !saved.LineBreaks || saved.Version != 2 {
			t.Fatalf("got %+v, %v", saved, err)
		}
		for name, c := range map[string]struct {
			as    string
			spoil func(*payouts.Terms)
			want  string
		}{
			"somebody was faster":     {"ADMINISTRATOR", func(*payouts.Terms) {}, "changed_meanwhile"},
			"who thinks he is first":  {"ADMINISTRATOR", func(t *payouts.Terms) { t.Version = 0 }, "changed_meanwhile"},
			"a code of nine digits":   {"ADMINISTRATOR", func(t *payouts.Terms) { t.ClientCode = "123456789" }, "client_code"},
			"a name in kanji":         {"ADMINISTRATOR", func(t *payouts.Terms) { t.ClientName = "神戸" }, "client_name_character"},
			"a My Number in the name": {"ADMINISTRATOR", func(t *payouts.Terms) { t.ClientName = "キヨウサイ　１２３４－５６７８－９０１８" }, "my_number"},
			"no name":                 {"ADMINISTRATOR", func(t *payouts.Terms) { t.ClientName = "" }, "client_name_length"},
			"who pays":                {"ACCOUNTING", func(*payouts.Terms) {}, "forbidden"},
		} {
			terms := good
			c.spoil(&terms)
			_, err := p.SaveTerms(storetest.As(people.Viewer(c.as)), terms)
			if got := problem.As(err); got == nil || got.Code != c.want {
				t.Errorf("%s: got %v, want %s", name, err, c.want)
			}
		}
		both := people.Viewer("ADMINISTRATOR")
		both.Roles |= access.Accounting
		if _, err := p.SaveTerms(storetest.As(both), good); problem.As(err) == nil || problem.As(err).Code != "pays" {
			t.Errorf("who pays, and is administrator as well: %v", err)
		}
	})
}
