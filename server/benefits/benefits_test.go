package benefits_test

import (
	"context"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"kyosai/gen/ent"
	"kyosai/gen/ent/benefitkind"
	"kyosai/server/access"
	"kyosai/server/benefits"
	"kyosai/server/store"
	"kyosai/server/store/storetest"
)

func inside() context.Context { return access.AsSystem(context.Background()) }

func loaded(t *testing.T, s *store.Store) {
	t.Helper()
	if err := benefits.Load(context.Background(), s); err != nil {
		t.Fatal(err)
	}
}

func TestTheDefaultPackLoadsOnceHoweverOftenItIsLoaded(t *testing.T) {
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		loaded(t, s)
		before := all(t, s)
		entries := s.Client.AuditEntry.Query().CountX(inside())
		loaded(t, s)
		if diff := cmp.Diff(texts(before), texts(all(t, s))); diff != "" {
			t.Errorf("loading again changed:\n%s", diff)
		}
		if now := s.Client.AuditEntry.Query().CountX(inside()); now != entries {
			t.Errorf("loading again wrote %d entries to the record", now-entries)
		}
	})
}

func TestAMemberIsOfferedWhatIsOpenAndNotForHeirs(t *testing.T) {
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		loaded(t, s)
		ctx := access.With(context.Background(), &access.Viewer{Kind: access.Member, Zone: access.Public, Roles: access.MemberRole, MemberID: "mem_1"})
		var codes []string
		var after *string
		for {
			p, err := benefits.NewShelf(s).List(ctx, 3, after)
			if err != nil {
				t.Fatal(err)
			}
			for _, e := range p.Edges {
				codes = append(codes, e.Node.Code)
			}
			if after = p.PageInfo.EndCursor; !p.PageInfo.HasNextPage {
				break
			}
		}
		if diff := cmp.Diff([]string{
			"MARRIAGE", "BIRTH", "SCHOOL_E", "SCHOOL_J", "AGE20", "AGE60", "WED25", "WED50", "SERV10", "SERV20", "SERV30", "SICK", "DISAB", "FIRE", "NATD",
			"DEATH_SP", "DEATH_CH", "DEATH_PA", "FAREWELL", "DOCK", "LODGE", "TRAVEL", "COURSE",
		}, codes); diff != "" {
			t.Error(diff)
		}
		wrong := "x"
		if _, err := benefits.NewShelf(s).List(ctx, 3, &wrong); err == nil {
			t.Error("a cursor that we did not make was taken")
		}
		if _, err := benefits.NewShelf(s).List(ctx, 101, nil); err == nil {
			t.Error("a page of 101 was taken")
		}
	})
}

func TestTheHostsKindsAreMappedWhereTheRecordSaysWhichTheyAre(t *testing.T) {
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		loaded(t, s)
		kinds, err := benefits.ReadHostKinds(inside(), s.Client)
		if err != nil {
			t.Fatal(err)
		}
		for _, tt := range []struct{ kind, relation, want string }{
			{"01", "SELF", "MARRIAGE"}, {"01", "SPOUSE", "MARRIAGE"}, {"02", "CHILD", "BIRTH"}, {"03", "CHILD", ""}, {"04", "SELF", ""},
			{"05", "SELF", "WED25"}, {"06", "SELF", ""}, {"07", "SELF", "AGE60"}, {"08", "SPOUSE", "DEATH_SP"}, {"08", "CHILD", "DEATH_CH"},
			{"08", "PARENT", "DEATH_PA"}, {"08", "SELF", "DEATH_M"}, {"09", "SELF", "SICK"}, {"10", "SELF", ""}, {"", "SELF", ""}, {"", "", ""},
		} {
			id, found := kinds.Find(tt.kind, tt.relation)
			if found != (tt.want != "") || found && kind(t, s, tt.want).ID != id {
				t.Errorf("%s %s: %s, %v; want %s", tt.kind, tt.relation, id, found, tt.want)
			}
		}
	})
}

func TestAPackThatCannotBeDecidedDoesNotLoad(t *testing.T) {
	const good = "kinds:\n  - {code: A, name: 祝, name_en: a, description: 祝, relations: [SELF], open: true, rules: [{in_force_from: 2020-04-01, award: {type: fixed, params: {amount: 1}}, conditions: [{type: not_in_future}]}]}\n"
	if _, err := benefits.Parse([]byte(good)); err != nil {
		t.Fatal(err)
	}
	for name, change := range map[string][2]string{
		"unknown condition type":        {"not_in_future", "expression"},
		"unknown parameter":             {"{type: not_in_future}", "{type: not_in_future, params: {days: 1}}"},
		"a parameter that is text":      {"{type: not_in_future}", "{type: times_in_life, params: {times: two}}"},
		"a parameter with fractions":    {"{type: not_in_future}", "{type: times_in_life, params: {times: 1.5}}"},
		"an amount with fractions":      {"amount: 1", "amount: 1.5"},
		"unknown award type":            {"fixed", "lottery"},
		"no award":                      {"award: {type: fixed, params: {amount: 1}}, ", ""},
		"an award that ends":            {"award:", "ends: true, award:"},
		"unknown service":               {"open: true", "open: true, service: CATERING"},
		"unknown certificate":           {"open: true", "open: true, certificate: WEALTH"},
		"an occasion of no file":        {"open: true", "open: true, occasion: {from: BAPTISED, years: 1}"},
		"an occasion before it":         {"open: true", "open: true, occasion: {from: BORN, years: -1}"},
		"unattended with proofs":        {"rules: [{", "rules: [{unattended: true, proofs: [x], "},
		"unattended, to be certified":   {"rules: [{", "on_file: true, certificate: SERVICE, rules: [{unattended: true, "},
		"a certificate nobody awaits":   {"open: true", "open: true, certificate: SERVICE"},
		"awaiting what nobody is asked": {"{type: not_in_future}", "{type: certified}"},
		"a grade that is not asked":     {"{type: not_in_future}", "{type: grade_at_most, params: {grade: 2}}"},
		"two costs":                     {"open: true", "open: true, sensitive: true, asks: [COST, EXAMINATION_FEE]"},
		"a cost that is not asked":      {"award: {type: fixed, params: {amount: 1}}", "award: {type: cost_paid, steps: [{from: 1, amount: 1}]}"},
		"a sample of what is attended":  {"rules: [{", "on_file: true, rules: [{sample_percent: 5, "},
		"a sample of more than all":     {"rules: [{", "on_file: true, rules: [{unattended: true, sample_percent: 101, "},
		"proofs of what is on file":     {"rules: [{", "on_file: true, rules: [{proofs: [x], "},
		"proofs twice the same":         {"rules: [{", "rules: [{proofs: [x, x], "},
		"a proof without a name":        {"rules: [{", "rules: [{proofs: [''], "},
		"unattended, not on file":       {"rules: [{", "rules: [{unattended: true, "},
		"cheerful and of mourning":      {"open: true", "open: true, cheerful: true, mourning: true"},
		"unknown key":                   {"name_en", "name_fr"},
		"no such day":                   {"2020-04-01", "2020-04-31"},
		"a negative amount":             {"amount: 1", "amount: -1"},
		"unknown relation":              {"SELF", "COUSIN"},
		"no relation":                   {"[SELF]", "[]"},
		"unknown question":              {"open: true", "open: true, asks: [SHOE_SIZE]"},
		"open without a rule":           {"rules: [{in_force_from: 2020-04-01, award: {type: fixed, params: {amount: 1}}, conditions: [{type: not_in_future}]}]", "rules: []"},
		"rules out of order":            {"rules: [", "rules: [{in_force_from: 2020-04-01, award: {type: fixed, params: {amount: 1}}}, "},
		"a code in small letters":       {"code: A", "code: a"},
		"no name":                       {"name: 祝, ", ""},
		"not YAML":                      {"kinds:", "kinds: {{{"},
		"no kinds":                      {good, "kinds: []"},
		"twice the same kind":           {good, good + strings.TrimPrefix(good, "kinds:\n")},
	} {
		t.Run(name, func(t *testing.T) {
			text := strings.Replace(good, change[0], change[1], 1)
			if text == good {
				t.Fatal("nothing was changed")
			}
			if p, err := benefits.Parse([]byte(text)); err == nil {
				t.Errorf("it was read: %+v", p)
			}
		})
	}
}

func all(t *testing.T, s *store.Store) []*ent.BenefitKind {
	t.Helper()
	return s.Client.BenefitKind.Query().WithRules().Order(benefitkind.ByPosition()).AllX(inside())
}

func kind(t *testing.T, s *store.Store, code string) *ent.BenefitKind {
	t.Helper()
	return s.Client.BenefitKind.Query().Where(benefitkind.Code(code)).WithRules().OnlyX(inside())
}

func texts(kinds []*ent.BenefitKind) []string {
	var found []string
	for _, k := range kinds {
		found = append(found, k.String())
		for _, r := range k.Edges.Rules {
			found = append(found, r.String())
		}
	}
	return found
}
