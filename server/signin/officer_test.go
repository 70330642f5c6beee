package signin_test

import (
	"context"
	"testing"

	"kyosai/gen/ent"
	"kyosai/gen/ent/account"
	"kyosai/server/access"
	"kyosai/server/problem"
	"kyosai/server/signin"
	"kyosai/server/store"
	"kyosai/server/store/storetest"
)

// officer names an officer of a company of his own.
func (s *scheme) officer(t *testing.T) (found *ent.Officer) {
	t.Helper()
	err := s.Store.InTx(storetest.System(), func(ctx context.Context, tx *store.Tx) error {
		at, err := tx.Client().Company.Create().SetCode("100001").SetName("須磨機械").Save(ctx)
		if err != nil {
			return err
		}
		found, err = tx.Client().Officer.Create().SetCompanyID(at.ID).SetNumber("100001-1").SetName("総務　雅子").SetEmail("old@example.jp").SetCreatedAt(tx.Now).Save(ctx)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return found
}

func (s *scheme) disable(t *testing.T, o *ent.Officer) {
	t.Helper()
	err := s.Store.InTx(storetest.System(), func(ctx context.Context, tx *store.Tx) error {
		return tx.Client().Officer.UpdateOneID(o.ID).SetEnabled(false).Exec(ctx)
	})
	if err != nil {
		t.Fatal(err)
	}
}

// openedBy is the officer's browser after opening his account and confirming the address.
func (s *scheme) openedBy(t *testing.T, o *ent.Officer) *browser {
	t.Helper()
	code, err := s.IssueOfficerCode(clerk(t), o.ID)
	if err != nil {
		t.Fatal(err)
	}
	b := &browser{s: s}
	b.must(t, func(ctx context.Context) error { return s.OpenAccount(ctx, officerOpening(code.Text)) })
	b.must(t, func(ctx context.Context) error { return s.ConfirmEmail(ctx, s.link(t, "/confirm#")) })
	return b
}

func officerOpening(code string) signin.Opening {
	return signin.Opening{Number: "１００００１-1", Code: code, SignInID: "somu.masako", Password: good, Email: "masako@example.jp"}
}

func TestAnOfficerOpensHisAccountWithHisNumberAndACodeAndIsNoMember(t *testing.T) {
	each(t, func(t *testing.T, s *scheme) {
		o := s.officer(t)
		b := s.openedBy(t, o)
		check := func(v access.Viewer) {
			t.Helper()
			if v.Kind != access.Officer || v.Roles != access.OfficerRole || v.OfficerID != o.ID || v.CompanyID != o.CompanyID || v.MemberID != "" {
				t.Errorf("he is known as %+v", v)
			}
		}
		check(b.viewer())
		again := &browser{s: s}
		if err := again.signIn("somu.masako", good); err != nil {
			t.Fatal(err)
		}
		check(again.viewer())
	})
}

func TestTheAddressThatAnOfficerConfirmsIsWhereHisNoticesGo(t *testing.T) {
	each(t, func(t *testing.T, s *scheme) {
		o := s.officer(t)
		s.openedBy(t, o)
		if now := s.Store.Client.Officer.GetX(storetest.System(), o.ID); now.Email != "masako@example.jp" {
			t.Errorf("they go to %s", now.Email)
		}
	})
}

func TestWhoIsMemberAndOfficerHasTwoAccounts(t *testing.T) {
	each(t, func(t *testing.T, s *scheme) {
		member, officer := s.opened(t, 0), s.openedBy(t, s.officer(t))
		if m, o := member.viewer(), officer.viewer(); m.Kind != access.Member || o.Kind != access.Officer || m.AccountID == o.AccountID {
			t.Errorf("known as %+v and %+v", m, o)
		}
		code, err := s.IssueOfficerCode(clerk(t), officer.viewer().OfficerID)
		if err != nil {
			t.Fatal(err)
		}
		taken := officerOpening(code.Text)
		taken.SignInID = "hanako.takahashi"
		refusedAs(t, (&browser{s: s}).do(func(ctx context.Context) error { return s.OpenAccount(ctx, taken) }), "sign_in_id_taken")
	})
}

func TestTheCodeOfAnOfficerOpensNoMembersAccount(t *testing.T) {
	each(t, func(t *testing.T, s *scheme) {
		s.issue(t, 0)
		code, err := s.IssueOfficerCode(clerk(t), s.officer(t).ID)
		if err != nil {
			t.Fatal(err)
		}
		refusedAs(t, (&browser{s: s}).do(func(ctx context.Context) error { return s.OpenAccount(ctx, s.opening(0, code.Text)) }), "code_refused")
	})
}

func TestWhoNoLongerActsForHisCompanyGetsInByNoWay(t *testing.T) {
	each(t, func(t *testing.T, s *scheme) {
		o := s.officer(t)
		b := s.openedBy(t, o)
		code, err := s.IssueOfficerCode(clerk(t), o.ID)
		if err != nil {
			t.Fatal(err)
		}
		b.must(t, func(ctx context.Context) error { return s.ForgetPassword(ctx, "somu.masako") })
		s.work(t)
		link := s.link(t, "/reset#")
		s.disable(t, o)
		refusedAs(t, (&browser{s: s}).signIn("somu.masako", good), "sign_in_refused")
		refusedAs(t, (&browser{s: s}).do(func(ctx context.Context) error { return s.OpenAccount(ctx, officerOpening(code.Text)) }), "code_refused")
		refusedAs(t, (&browser{s: s}).do(func(ctx context.Context) error { return s.ResetPassword(ctx, link, better) }), "link_over")
		_, err = s.IssueOfficerCode(clerk(t), o.ID)
		refusedAs(t, err, "officer_disabled")
		if v := b.viewer(); v.Kind != access.Anonymous {
			t.Errorf("his open session is %s", v.Kind)
		}
	})
}

func TestShuttingAnAccountEndsAllThatLeadsIntoIt(t *testing.T) {
	each(t, func(t *testing.T, s *scheme) {
		o := s.officer(t)
		b := s.openedBy(t, o)
		if _, err := s.IssueOfficerCode(clerk(t), o.ID); err != nil {
			t.Fatal(err)
		}
		b.must(t, func(ctx context.Context) error { return s.ForgetPassword(ctx, "somu.masako") })
		s.work(t)
		err := s.Store.InTx(storetest.System(), func(ctx context.Context, tx *store.Tx) error {
			return signin.Shut(ctx, tx, tx.Client().Account.Query().Where(account.OfficerID(o.ID)).OnlyX(ctx))
		})
		if err != nil {
			t.Fatal(err)
		}
		a := s.Store.Client.Account.Query().Where(account.OfficerID(o.ID)).OnlyX(storetest.System())
		if b.viewer().Kind != access.Anonymous || a.OpeningCodeHash != "" || a.OpeningCodeEndsAt != nil {
			t.Errorf("left are %+v", a)
		}
		refusedAs(t, (&browser{s: s}).do(func(ctx context.Context) error { return s.ResetPassword(ctx, s.link(t, "/reset#"), better) }), "link_over")
	})
}

func TestOnlyClerksIssueCodesForOfficers(t *testing.T) {
	each(t, func(t *testing.T, s *scheme) {
		o := s.officer(t)
		for _, name := range append(access.RoleNames(), "") {
			v := &access.Viewer{Kind: access.Staff, Zone: access.StaffZone, Roles: access.Role(name), StaffID: "stf_1"}
			_, err := s.IssueOfficerCode(access.With(t.Context(), v), o.ID)
			if p := problem.As(err); name == "CLERK" && err != nil || name != "CLERK" && (p == nil || p.Kind != problem.Forbidden) {
				t.Errorf("%s gets %v", name, err)
			}
		}
		_, err := s.IssueOfficerCode(clerk(t), "off_nobody")
		refusedAs(t, err, "no_officer")
	})
}
