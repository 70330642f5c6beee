package signin_test

import (
	"context"
	"strings"
	"testing"

	"kyosai/server/access"
)

func TestWhoLostPasswordAndMailboxOpensHisAccountAnewWithACode(t *testing.T) {
	each(t, func(t *testing.T, s *scheme) {
		lost := s.opened(t, 0)
		s.forget(t, "hanako.takahashi")
		reset := s.link(t, "/reset#")
		for range 6 {
			_ = (&browser{s: s}).signIn("hanako.takahashi", better) // locked out, too
		}
		code := s.issue(t, 0)
		if lost.viewer().Kind != access.Member {
			t.Error("issuing a code ended a session")
		}
		typed := s.opening(0, code)
		typed.SignInID, typed.Password, typed.Email = "hanako.new", better, "new@example.jp"
		b := &browser{s: s}
		b.must(t, func(ctx context.Context) error { return s.OpenAccount(ctx, typed) })
		if b.viewer().MemberID != s.members[0].ID || lost.viewer().Kind != access.Anonymous {
			t.Errorf("the new browser is %+v, the old one %+v", b.viewer(), lost.viewer())
		}
		if a := s.account(t, 0); *a.SignInID != "hanako.new" || a.Email != "new@example.jp" || a.EmailConfirmedAt != nil || a.OpeningCodeHash != "" {
			t.Errorf("the account is %+v", a)
		}
		if err := (&browser{s: s}).signIn("hanako.new", better); err != nil {
			t.Errorf("the new password: %v", err)
		}
		refusedAs(t, (&browser{s: s}).signIn("hanako.takahashi", good), "sign_in_refused")
		refusedAs(t, s.reset(reset, good), "link_over")
		refusedAs(t, (&browser{s: s}).do(func(ctx context.Context) error { return s.OpenAccount(ctx, typed) }), "code_refused")
		told := 0
		for _, m := range s.mails(t) {
			if m.To == "hanako.takahashi@example.jp" && strings.Contains(m.Subject, "開設し直されました") {
				told++
			}
		}
		if told != 1 {
			t.Errorf("the old address was told %d times", told)
		}
	})
}

func TestAnAddressThatWasNeverConfirmedIsToldNothing(t *testing.T) {
	each(t, func(t *testing.T, s *scheme) {
		typed := s.opening(0, s.issue(t, 0))
		typed.Email = "typo@example.jp"
		(&browser{s: s}).must(t, func(ctx context.Context) error { return s.OpenAccount(ctx, typed) })
		before := len(s.mails(t))
		(&browser{s: s}).must(t, func(ctx context.Context) error { return s.OpenAccount(ctx, s.opening(0, s.issue(t, 0))) })
		for _, m := range s.mails(t)[before:] {
			if m.To != "hanako.takahashi@example.jp" {
				t.Errorf("%s was written to", m.To)
			}
		}
	})
}
