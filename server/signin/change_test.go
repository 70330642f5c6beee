package signin_test

import (
	"context"
	"strings"
	"testing"
	"time"

	"kyosai/server/access"
	"kyosai/server/problem"
	"kyosai/server/store/storetest"
)

func (s *scheme) forget(t *testing.T, id string) {
	t.Helper()
	if err := (&browser{s: s}).do(func(ctx context.Context) error { return s.ForgetPassword(ctx, id) }); err != nil {
		t.Fatal(err)
	}
	s.work(t)
}

func (s *scheme) reset(link, plain string) error {
	return (&browser{s: s}).do(func(ctx context.Context) error { return s.ResetPassword(ctx, link, plain) })
}

func TestAForgottenPasswordIsSetAnewByALinkUsedOnce(t *testing.T) {
	each(t, func(t *testing.T, s *scheme) {
		signedIn := s.opened(t, 0)
		for range 6 {
			_ = (&browser{s: s}).signIn("hanako.takahashi", "wrong wrong wrong")
		}
		s.forget(t, "hanako.takahashi")
		link := s.link(t, "/reset#")
		if err := s.reset(link, better); err != nil {
			t.Fatal(err)
		}
		if signedIn.viewer().Kind != access.Anonymous {
			t.Error("a session from before goes on")
		}
		refusedAs(t, (&browser{s: s}).signIn("hanako.takahashi", good), "sign_in_refused")
		if err := (&browser{s: s}).signIn("hanako.takahashi", better); err != nil {
			t.Errorf("with the new password: %v", err)
		}
		refusedAs(t, s.reset(link, good), "link_over")
		all := s.mails(t)
		if last := all[len(all)-1]; !strings.Contains(last.Subject, "パスワードが変わりました") || last.To != "hanako.takahashi@example.jp" {
			t.Errorf("told: %+v", last)
		}
	})
}

func TestAskingForALinkTellsNobodyWhoHasAnAccount(t *testing.T) {
	db, statements := counted(t)
	s := newScheme(t, db)
	s.opened(t, 0)
	ask := func(id string) string {
		statements.reset()
		if err := (&browser{s: s}).do(func(ctx context.Context) error { return s.ForgetPassword(ctx, id) }); err != nil {
			t.Errorf("%s: %v", id, err)
		}
		return strings.Join(statements.list(), "\n")
	}
	known := ask("hanako.takahashi")
	for _, id := range []string{"nobody", "", "no such id", "taro_takahashi"} {
		if got := ask(id); got != known {
			t.Errorf("%q costs\n%s\nan account\n%s", id, got, known)
		}
	}
	before := len(s.mails(t))
	s.work(t)
	if got := len(s.mails(t)) - before; got != 1 {
		t.Errorf("%d mails", got)
	}
}

func TestNoLinkGoesToAnAddressThatNobodyConfirmed(t *testing.T) {
	each(t, func(t *testing.T, s *scheme) {
		b := &browser{s: s}
		b.must(t, func(ctx context.Context) error { return s.OpenAccount(ctx, s.opening(0, s.issue(t, 0))) })
		before := len(s.mails(t))
		s.forget(t, "hanako.takahashi")
		if got := len(s.mails(t)); got != before {
			t.Errorf("%d mails more", got-before)
		}
	})
}

func TestALinkEndsAndANewOneReplacesIt(t *testing.T) {
	each(t, func(t *testing.T, s *scheme) {
		s.opened(t, 0)
		s.forget(t, "hanako.takahashi")
		first := s.link(t, "/reset#")
		s.forget(t, "hanako.takahashi")
		second := s.link(t, "/reset#")
		refusedAs(t, s.reset(first, better), "link_over")
		s.later(30 * time.Minute)
		refusedAs(t, s.reset(second, better), "link_over")
		for _, wrong := range []string{"", "x", second + "x"} {
			refusedAs(t, s.reset(wrong, better), "link_over")
		}
		if err := (&browser{s: s}).signIn("hanako.takahashi", good); err != nil {
			t.Errorf("the old password: %v", err)
		}
	})
}

func TestALinkServesItsOwnPurposeOnly(t *testing.T) {
	each(t, func(t *testing.T, s *scheme) {
		b := s.opened(t, 0)
		b.must(t, func(ctx context.Context) error { return s.ChangeEmail(ctx, "new@example.jp", good) })
		confirm := s.link(t, "/confirm#")
		s.forget(t, "hanako.takahashi")
		refusedAs(t, s.reset(confirm, better), "link_over")
		refusedAs(t, b.do(func(ctx context.Context) error { return s.ConfirmEmail(ctx, s.link(t, "/reset#")) }), "link_over")
	})
}

func TestNobodysMailboxIsFilledThroughUs(t *testing.T) {
	each(t, func(t *testing.T, s *scheme) {
		b := s.opened(t, 0)
		before := len(s.mails(t))
		for range 8 {
			s.forget(t, "hanako.takahashi")
		}
		if got := len(s.mails(t)) - before; got != 5 {
			t.Errorf("%d mails within an hour", got)
		}
		var err error
		for range 8 {
			err = b.do(func(ctx context.Context) error { return s.ChangeEmail(ctx, "victim@example.jp", good) })
		}
		refusedAs(t, err, "too_many_mails")
		s.later(time.Hour)
		before = len(s.mails(t))
		s.forget(t, "hanako.takahashi")
		if got := len(s.mails(t)) - before; got != 1 {
			t.Errorf("%d mails after the hour", got)
		}
	})
}

func TestStrangersCannotMakeUsWorkWithoutEnd(t *testing.T) {
	s := newScheme(t, storetest.Open(t, storetest.SQLite))
	var err error
	for range 201 {
		err = (&browser{s: s}).do(func(ctx context.Context) error { return s.ForgetPassword(ctx, "nobody") })
	}
	if p := problem.As(err); p == nil || p.Kind != problem.TooMany {
		t.Errorf("the 201st got %v", err)
	}
	s.work(t)
	s.forget(t, "nobody")
}

func TestANewPasswordHasToBeGood(t *testing.T) {
	each(t, func(t *testing.T, s *scheme) {
		b := s.opened(t, 0)
		s.forget(t, "hanako.takahashi")
		link := s.link(t, "/reset#")
		for plain, code := range map[string]string{"short": "password_short", "qwertyuiop": "password_common", "hanako.takahashi2": "password_common"} {
			refusedAs(t, s.reset(link, plain), code)
			refusedAs(t, b.do(func(ctx context.Context) error { return s.ChangePassword(ctx, good, plain) }), code)
		}
		refusedAs(t, b.do(func(ctx context.Context) error { return s.ChangePassword(ctx, good, good) }), "password_same")
		if err := s.reset(link, better); err != nil {
			t.Errorf("the link is used up: %v", err)
		}
	})
}

func TestChangingThePasswordEndsTheOtherSessionsAndRenewsThisOne(t *testing.T) {
	each(t, func(t *testing.T, s *scheme) {
		here := s.opened(t, 0)
		there, copied := &browser{s: s}, &browser{s: s, cookie: here.cookie}
		if err := there.signIn("hanako.takahashi", good); err != nil {
			t.Fatal(err)
		}
		here.must(t, func(ctx context.Context) error { return s.ChangePassword(ctx, good, better) })
		if here.viewer().Kind != access.Member || there.viewer().Kind != access.Anonymous || copied.viewer().Kind != access.Anonymous {
			t.Errorf("here %s, there %s, the old id %s", here.viewer().Kind, there.viewer().Kind, copied.viewer().Kind)
		}
		refusedAs(t, there.signIn("hanako.takahashi", good), "sign_in_refused")
		if err := there.signIn("hanako.takahashi", better); err != nil {
			t.Error(err)
		}
	})
}

func TestAnOpenSessionGuessesThePasswordNoFasterThanAStranger(t *testing.T) {
	each(t, func(t *testing.T, s *scheme) {
		b := s.opened(t, 0)
		for range 5 {
			refusedAs(t, b.do(func(ctx context.Context) error { return s.ChangePassword(ctx, "wrong wrong wrong", better) }), "password_wrong")
		}
		refusedAs(t, b.do(func(ctx context.Context) error { return s.ChangePassword(ctx, good, better) }), "password_wrong")
		s.later(time.Minute)
		b.must(t, func(ctx context.Context) error { return s.ChangePassword(ctx, good, better) })
	})
}

func TestWhoIsNotSignedInChangesNothing(t *testing.T) {
	each(t, func(t *testing.T, s *scheme) {
		s.opened(t, 0)
		b := &browser{s: s}
		refusedAs(t, b.do(func(ctx context.Context) error { return s.ChangePassword(ctx, good, better) }), "sign_in")
		refusedAs(t, b.do(func(ctx context.Context) error { return s.ChangeEmail(ctx, "new@example.jp", good) }), "sign_in")
	})
}

func TestANewAddressHoldsOnceItsLinkWasOpened(t *testing.T) {
	each(t, func(t *testing.T, s *scheme) {
		b := s.opened(t, 0)
		s.forget(t, "hanako.takahashi")
		toOld := s.link(t, "/reset#")
		b.must(t, func(ctx context.Context) error { return s.ChangeEmail(ctx, " new@example.jp ", good) })
		all := s.mails(t)
		if got := s.account(t, 0).Email; got != "hanako.takahashi@example.jp" || all[len(all)-1].To != "new@example.jp" {
			t.Errorf("before the link the address is %s, the link went to %s", got, all[len(all)-1].To)
		}
		link := s.link(t, "/confirm#")
		stranger := &browser{s: s} // the mail is often read on another device
		stranger.must(t, func(ctx context.Context) error { return s.ConfirmEmail(ctx, link) })
		if got := s.account(t, 0).Email; got != "new@example.jp" {
			t.Errorf("after it, %s", got)
		}
		all = s.mails(t)
		if last := all[len(all)-1]; last.To != "hanako.takahashi@example.jp" || !strings.Contains(last.Subject, "変わりました") {
			t.Errorf("the old address was told %+v", last)
		}
		refusedAs(t, stranger.do(func(ctx context.Context) error { return s.ConfirmEmail(ctx, link) }), "link_over")
		refusedAs(t, s.reset(toOld, better), "link_over")
		if stranger.viewer().Kind != access.Anonymous {
			t.Error("confirming an address signed somebody in")
		}
		refusedAs(t, b.do(func(ctx context.Context) error { return s.ChangeEmail(ctx, "nowhere", good) }), "email_form")
	})
}
