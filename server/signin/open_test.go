package signin_test

import (
	"context"
	"strings"
	"testing"
	"time"

	"kyosai/server/access"
	"kyosai/server/problem"
	"kyosai/server/signin"
	"kyosai/server/store/storetest"
)

func TestAMemberOpensHisAccountOnceAndIsSignedIn(t *testing.T) {
	each(t, func(t *testing.T, s *scheme) {
		code := s.issue(t, 0)
		b := &browser{s: s}
		var during access.Viewer
		b.must(t, func(ctx context.Context) error {
			err := s.OpenAccount(ctx, s.opening(0, code))
			during = *access.From(ctx)
			return err
		})
		v := b.viewer()
		if v.Kind != access.Member || v.MemberID != s.members[0].ID || during.MemberID != v.MemberID || during.SessionID != v.SessionID {
			t.Errorf("signed in as %+v, %+v", during, v)
		}
		a := s.account(t, 0)
		if *a.SignInID != "hanako.takahashi" || a.Email != "hanako.takahashi@example.jp" || a.EmailConfirmedAt != nil || a.OpenedAt == nil || a.OpeningCodeHash != "" {
			t.Errorf("the account is %+v", a)
		}
		refusedAs(t, (&browser{s: s}).do(func(ctx context.Context) error { return s.OpenAccount(ctx, s.opening(0, code)) }), "code_refused")
		if all := s.mails(t); len(all) != 1 || all[0].To != a.Email {
			t.Errorf("mails: %+v", all)
		}
		b.must(t, func(ctx context.Context) error { return s.ConfirmEmail(ctx, s.link(t, "/confirm#")) })
		if s.account(t, 0).EmailConfirmedAt == nil {
			t.Error("the address is not confirmed")
		}
	})
}

func TestACodeIsReadableAndKeptAsADigestOnly(t *testing.T) {
	each(t, func(t *testing.T, s *scheme) {
		code := s.code(t, 0, false)
		if len(code.Text) != 14 || code.Text[4] != '-' || code.Text[9] != '-' || strings.ContainsAny(code.Text, "ILOUilou") {
			t.Errorf("the code is %s", code.Text)
		}
		if want := start.Add(30 * 24 * time.Hour); !code.EndsAt.Equal(want) || !s.account(t, 0).OpeningCodeEndsAt.Equal(want) {
			t.Errorf("it ends at %v", code.EndsAt)
		}
		if kept := s.account(t, 0).OpeningCodeHash; len(kept) != 64 || strings.Contains(kept, code.Text) {
			t.Errorf("kept as %s", kept)
		}
	})
}

func TestACodeMayBeTypedInAnyShape(t *testing.T) {
	each(t, func(t *testing.T, s *scheme) {
		for _, shape := range []func(string) string{
			strings.ToLower,
			func(c string) string { return strings.ReplaceAll(c, "-", "") },
			func(c string) string { return " " + strings.ReplaceAll(c, "-", "－") + " " },
			func(c string) string { return strings.NewReplacer("0", "O", "1", "l").Replace(c) },
		} {
			code := s.issue(t, 0)
			if !s.CodeHolds(s.account(t, 0), shape(code)) {
				t.Errorf("%s typed as %s is refused", code, shape(code))
			}
		}
		if code := s.issue(t, 0); s.CodeHolds(s.account(t, 0), code[:13]) || s.CodeHolds(s.account(t, 0), "") {
			t.Error("part of a code is taken")
		}
	})
}

func TestACodeLeavesAnOpenAccountAsItIsUnlessItIsToBeOpenedAnew(t *testing.T) {
	each(t, func(t *testing.T, s *scheme) {
		s.opened(t, 0)
		if code := s.code(t, 0, false); code.Text != "" || s.account(t, 0).OpeningCodeHash != "" {
			t.Error("an open account got a code")
		}
		if code := s.code(t, 0, true); code.Text == "" || !s.CodeHolds(s.account(t, 0), code.Text) {
			t.Error("it cannot be opened anew")
		}
	})
}

func TestOneAnswerMeetsEveryCodeThatDoesNotHold(t *testing.T) {
	each(t, func(t *testing.T, s *scheme) {
		stale := s.issue(t, 0)
		newest := s.issue(t, 0)
		s.opened(t, 1)
		for name, typed := range map[string]signin.Opening{
			"of nobody":        {Number: "9999999", Code: newest},
			"replaced":         {Number: "1000001", Code: stale},
			"of somebody else": {Number: "1000002", Code: newest},
			"invented":         {Number: "1000001", Code: "0000-0000-0000"},
			"empty":            {Number: "1000001"},
			"all empty":        {},
		} {
			typed.SignInID, typed.Password, typed.Email = "somebody", good, "somebody@example.jp"
			err := (&browser{s: s}).do(func(ctx context.Context) error { return s.OpenAccount(ctx, typed) })
			if p := problem.As(err); p == nil || p.Code != "code_refused" || p.Field != "code" {
				t.Errorf("a code %s: %v", name, err)
			}
		}
		s.later(30 * 24 * time.Hour)
		refusedAs(t, (&browser{s: s}).do(func(ctx context.Context) error { return s.OpenAccount(ctx, s.opening(0, newest)) }), "code_refused")
	})
}

func TestWhoGuessesACodeWaitsAndInTheEndNeedsANewOne(t *testing.T) {
	each(t, func(t *testing.T, s *scheme) {
		code := s.issue(t, 0)
		guess := func() {
			refusedAs(t, (&browser{s: s}).do(func(ctx context.Context) error { return s.OpenAccount(ctx, s.opening(0, "0000-0000-0000")) }), "code_refused")
		}
		for range 5 {
			guess()
		}
		open := func() error {
			return (&browser{s: s}).do(func(ctx context.Context) error { return s.OpenAccount(ctx, s.opening(0, code)) })
		}
		refusedAs(t, open(), "code_refused")
		for range 15 {
			s.later(30 * time.Minute)
			guess()
		}
		s.later(30 * time.Minute)
		refusedAs(t, open(), "code_refused")
		code = s.issue(t, 0)
		if err := open(); err != nil {
			t.Errorf("with a new code: %v", err)
		}
	})
}

func TestAWrongCodeForAnOpenAccountLocksNobodyOut(t *testing.T) {
	each(t, func(t *testing.T, s *scheme) {
		s.opened(t, 0)
		for range 10 {
			_ = (&browser{s: s}).do(func(ctx context.Context) error { return s.OpenAccount(ctx, s.opening(0, "0000-0000-0000")) })
		}
		if err := (&browser{s: s}).signIn("hanako.takahashi", good); err != nil {
			t.Errorf("the owner gets %v", err)
		}
	})
}

func TestEverythingThatIsWrongIsSaidAtOnce(t *testing.T) {
	each(t, func(t *testing.T, s *scheme) {
		err := (&browser{s: s}).do(func(ctx context.Context) error {
			return s.OpenAccount(ctx, signin.Opening{Number: "1000001", Code: "x", SignInID: "花子", Password: "short", Email: "nowhere"})
		})
		var fields []string
		for _, p := range problem.All(err) {
			fields = append(fields, p.Field)
		}
		if got := strings.Join(fields, " "); got != "signInId password email" {
			t.Errorf("named: %s", got)
		}
	})
}

func TestWhatASignInIDMayBe(t *testing.T) {
	s := newScheme(t, storetest.Open(t, storetest.SQLite))
	for id, code := range map[string]string{
		"hana": "code_refused", "hanako.takahashi_1971-04": "code_refused", strings.Repeat("a", 32): "code_refused",
		"han": "sign_in_id_form", strings.Repeat("a", 33): "sign_in_id_form", "Hanako": "sign_in_id_form", "hanako ": "sign_in_id_form",
		"hánako": "sign_in_id_form", "ｈａｎａｋｏ": "sign_in_id_form", "hana ko": "sign_in_id_form", "hanako\n": "sign_in_id_form", "": "sign_in_id_form",
		"1000001": "sign_in_id_is_number", "123456789018": "my_number", "hanako.1234-5678-9018": "my_number",
	} {
		typed := s.opening(0, "wrong")
		typed.SignInID = id
		refusedAs(t, (&browser{s: s}).do(func(ctx context.Context) error { return s.OpenAccount(ctx, typed) }), code)
	}
}

func TestASignInIDIsTakenOnce(t *testing.T) {
	each(t, func(t *testing.T, s *scheme) {
		s.opened(t, 0)
		code := s.issue(t, 1)
		typed := s.opening(1, code)
		typed.SignInID = "hanako.takahashi"
		b := &browser{s: s}
		refusedAs(t, b.do(func(ctx context.Context) error { return s.OpenAccount(ctx, typed) }), "sign_in_id_taken")
		if b.viewer().Kind != access.Anonymous {
			t.Error("signed in all the same")
		}
		b.must(t, func(ctx context.Context) error { return s.OpenAccount(ctx, s.opening(1, code)) })
	})
}

func TestWhoLeftTheSchemeMayStillOpenAndSignIn(t *testing.T) {
	each(t, func(t *testing.T, s *scheme) {
		s.opened(t, 1)
		if err := (&browser{s: s}).signIn("taro_takahashi", good); err != nil {
			t.Error(err)
		}
	})
}

func TestTheDemosMemberIsGrantedAnAccountOnce(t *testing.T) {
	each(t, func(t *testing.T, s *scheme) {
		o := s.opening(0, "")
		for _, plain := range []string{good, better} {
			o.Password = plain
			if err := s.Grant(t.Context(), o); err != nil {
				t.Fatal(err)
			}
		}
		if err := (&browser{s: s}).signIn(o.SignInID, good); err != nil {
			t.Error(err)
		}
		refusedAs(t, (&browser{s: s}).signIn(o.SignInID, better), "sign_in_refused")
		if s.account(t, 0).EmailConfirmedAt == nil {
			t.Error("the address is not confirmed")
		}
	})
}
