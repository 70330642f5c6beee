package facilities_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"kyosai/server/access"
	"kyosai/server/facilities"
	"kyosai/server/problem"
	"kyosai/server/store"
	"kyosai/server/store/storetest"
)

var (
	clerk    = &access.Viewer{Kind: access.Staff, Zone: access.StaffZone, Roles: access.Clerk, StaffID: "stf_1"}
	examiner = &access.Viewer{Kind: access.Staff, Zone: access.StaffZone, Roles: access.Examiner, StaffID: "stf_2"}
	member   = &access.Viewer{Kind: access.Member, Zone: access.Public, Roles: access.MemberRole, MemberID: "mem_1"}
)

func entry(name string, position int) facilities.Entry {
	return facilities.Entry{Name: name, Kana: "アリマソウ", Prefecture: "兵庫県", Address: "神戸市北区有馬町1番地", Telephone: "０７８-000-0000",
		Description: "温泉があります。", Open: true, Position: position}
}

func names(t *testing.T, f facilities.Facilities, v *access.Viewer, first int) (all []string) {
	t.Helper()
	var after *string
	for {
		p, err := f.List(storetest.As(v), first, after)
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

func TestMembersChooseAmongTheOpenOnesAndStaffSeeAll(t *testing.T) {
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		f := facilities.Facilities{Store: s}
		for i, name := range []string{"四", "一", "二", "三"} {
			e := entry(name, []int{9, 1, 2, 2}[i])
			e.Open = name != "二"
			if _, err := f.Save(storetest.As(clerk), e); err != nil {
				t.Fatal(err)
			}
		}
		for _, first := range []int{1, 2, 100} {
			if d := cmp.Diff([]string{"一", "三", "四"}, names(t, f, member, first)); d != "" {
				t.Error(d)
			}
			if d := cmp.Diff([]string{"一", "二", "三", "四"}, names(t, f, examiner, first)); d != "" {
				t.Error(d)
			}
		}
	})
}

func TestAFacilityIsChangedAndClosedUnlessSomebodyWasFaster(t *testing.T) {
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		f := facilities.Facilities{Store: s}
		made, err := f.Save(storetest.As(clerk), entry(" 有馬荘 ", 1))
		if err != nil || made.Name != "有馬荘" || made.Telephone != "078-000-0000" || made.Version != 1 {
			t.Fatalf("made %v, %v", made, err)
		}
		e := entry("有馬荘", 1)
		e.ID, e.Version, e.Open = made.ID, made.Version, false
		changed, err := f.Save(storetest.As(clerk), e)
		if err != nil || changed.Open || changed.Version != 2 {
			t.Fatalf("changed %v, %v", changed, err)
		}
		_, err = f.Save(storetest.As(clerk), e)
		if p := problem.As(err); p == nil || p.Code != "changed_meanwhile" {
			t.Errorf("changed twice from the same version: %v", err)
		}
		e.ID = "fac_none"
		_, err = f.Save(storetest.As(clerk), e)
		if p := problem.As(err); p == nil || p.Code != "no_facility" {
			t.Errorf("changed none: %v", err)
		}
	})
}

func TestWhatIsWrongIsNamedAtOnce(t *testing.T) {
	s := storetest.Open(t, storetest.SQLite)
	_, err := facilities.Facilities{Store: s}.Save(storetest.As(clerk), facilities.Entry{
		Name: "有馬\n荘", Kana: strings.Repeat("ア", 61), Prefecture: "神戸県", Telephone: "078", Description: "番号は1234-5678-9018", Position: 0,
	})
	var got []string
	for _, p := range problem.All(err) {
		got = append(got, p.Field+" "+p.Code)
	}
	want := []string{"name control_character", "kana too_long", "address text_missing", "description my_number", "prefecture prefecture", "telephone telephone", "position position"}
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
}

func TestOnlyWhoKeepsTheListChangesIt(t *testing.T) {
	s := storetest.Open(t, storetest.SQLite)
	for name, v := range map[string]*access.Viewer{"a member": member, "an examiner": examiner, "nobody": {}} {
		_, err := facilities.Facilities{Store: s}.Save(storetest.As(v), entry("有馬荘", 1))
		if p := problem.As(err); p == nil || p.Kind != problem.Forbidden {
			t.Errorf("%s: %v", name, err)
		}
	}
	administrator := &access.Viewer{Kind: access.Staff, Zone: access.StaffZone, Roles: access.Administrator, StaffID: "stf_3"}
	if _, err := (facilities.Facilities{Store: s}).Save(storetest.As(administrator), entry("有馬荘", 1)); err != nil {
		t.Error(err)
	}
}
