package agencies_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"kyosai/server/access"
	"kyosai/server/agencies"
	"kyosai/server/problem"
	"kyosai/server/store"
	"kyosai/server/store/storetest"
)

var (
	clerk    = &access.Viewer{Kind: access.Staff, Zone: access.StaffZone, Roles: access.Clerk, StaffID: "stf_1"}
	examiner = &access.Viewer{Kind: access.Staff, Zone: access.StaffZone, Roles: access.Examiner, StaffID: "stf_2"}
	member   = &access.Viewer{Kind: access.Member, Zone: access.Public, Roles: access.MemberRole, MemberID: "mem_1"}
)

func entry(name, kana string) agencies.Entry {
	return agencies.Entry{Name: name, Kana: kana, Address: "神戸市中央区加納町1番地", Telephone: "０７８-000-0000", Open: true}
}

func names(t *testing.T, a agencies.Agencies, v *access.Viewer, first int) (all []string) {
	t.Helper()
	var after *string
	for {
		p, err := a.List(storetest.As(v), first, after)
		if err != nil {
			t.Fatal(err)
		}
		for _, e := range p.Edges {
			all = append(all, e.Node.Name)
		}
		if after = p.PageInfo.EndCursor; !p.PageInfo.HasNextPage {
			return all
		}
	}
}

func TestMembersChooseAmongTheOpenOnesByKanaAndStaffSeeAll(t *testing.T) {
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		a := agencies.Agencies{Store: s}
		for _, of := range [][2]string{{"三宮旅行", "サンノミヤ"}, {"北野観光", "キタノ"}, {"北野トラベル", "キタノ"}, {"有馬ツアー", "アリマ"}} {
			e := entry(of[0], of[1])
			e.Open = of[0] != "三宮旅行"
			if _, err := a.Save(storetest.As(clerk), e); err != nil {
				t.Fatal(err)
			}
		}
		for _, first := range []int{1, 2, 100} {
			if d := cmp.Diff([]string{"有馬ツアー", "北野観光", "北野トラベル"}, names(t, a, member, first)); d != "" {
				t.Error(d)
			}
			if d := cmp.Diff([]string{"有馬ツアー", "北野観光", "北野トラベル", "三宮旅行"}, names(t, a, examiner, first)); d != "" {
				t.Error(d)
			}
		}
	})
}

func TestAnAgencyIsChangedUnlessSomebodyWasFaster(t *testing.T) {
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		a := agencies.Agencies{Store: s}
		made, err := a.Save(storetest.As(clerk), entry(" 北野観光 ", "キタノ"))
		if err != nil || made.Name != "北野観光" || made.Telephone != "078-000-0000" || made.Version != 1 {
			t.Fatalf("made %v, %v", made, err)
		}
		e := entry("北野観光", "キタノ")
		e.ID, e.Version, e.Open = made.ID, made.Version, false
		changed, err := a.Save(storetest.As(clerk), e)
		if err != nil || changed.Open || changed.Version != 2 {
			t.Fatalf("changed %v, %v", changed, err)
		}
		_, err = a.Save(storetest.As(clerk), e)
		if p := problem.As(err); p == nil || p.Code != "changed_meanwhile" {
			t.Errorf("changed twice from the same version: %v", err)
		}
		e.ID = "agy_none"
		_, err = a.Save(storetest.As(clerk), e)
		if p := problem.As(err); p == nil || p.Code != "no_agency" {
			t.Errorf("changed none: %v", err)
		}
	})
}

func TestWhatIsWrongIsNamedAndOnlyKeepersChangeTheList(t *testing.T) {
	s := storetest.Open(t, storetest.SQLite)
	_, err := agencies.Agencies{Store: s}.Save(storetest.As(clerk), agencies.Entry{Name: "北野\n観光", Address: "番号は1234-5678-9018", Telephone: "078"})
	var got []string
	for _, p := range problem.All(err) {
		got = append(got, p.Field+" "+p.Code)
	}
	if d := cmp.Diff([]string{"name control_character", "kana text_missing", "address my_number", "telephone telephone"}, got); d != "" {
		t.Error(d)
	}
	for name, v := range map[string]*access.Viewer{"a member": member, "an examiner": examiner, "nobody": {}} {
		_, err := agencies.Agencies{Store: s}.Save(storetest.As(v), entry("北野観光", "キタノ"))
		if p := problem.As(err); p == nil || p.Kind != problem.Forbidden {
			t.Errorf("%s: %v", name, err)
		}
	}
}
