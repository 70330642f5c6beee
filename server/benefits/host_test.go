package benefits_test

import (
	"fmt"
	"testing"

	"kyosai/gen/ent"
	"kyosai/server/access"
	"kyosai/server/benefits"
	"kyosai/server/store/storetest"
)

func TestAPaymentOfTheHostMayBeOfEachKindThatThePackNames(t *testing.T) {
	s := storetest.Open(t, storetest.SQLite)
	loaded(t, s)
	shelf := benefits.NewShelf(s)
	kind := "knd_1"
	for _, c := range []struct {
		payment ent.Payment
		want    string
	}{
		{ent.Payment{HostKind: "03"}, "[SCHOOL_E SCHOOL_J]"},
		{ent.Payment{HostKind: "04"}, "[AGE20]"},
		{ent.Payment{HostKind: "06"}, "[SERV10 SERV20 SERV30]"},
		{ent.Payment{HostKind: "10"}, "[FIRE NATD]"},
		{ent.Payment{HostKind: "08"}, "[DEATH_SP DEATH_CH DEATH_PA DEATH_M]"},
		{ent.Payment{HostKind: "01", KindID: &kind}, "[]"}, // its record says which
		{ent.Payment{HostKind: "99"}, "[]"},
		{ent.Payment{}, "[]"},
	} {
		got, err := shelf.MayBe(storetest.As(&access.Viewer{Kind: access.Member, Roles: access.MemberRole}), &c.payment)
		codes := []string{}
		for _, k := range got {
			codes = append(codes, k.Code)
		}
		if fmt.Sprint(codes) != c.want || err != nil {
			t.Errorf("%q may be %v, %v; want %s", c.payment.HostKind, codes, err, c.want)
		}
	}
}
