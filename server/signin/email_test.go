package signin_test

import (
	"context"
	"testing"
	"time"
)

func TestWhoHoldsAnOpenPhoneCannotTurnTheAddressWithoutThePassword(t *testing.T) {
	each(t, func(t *testing.T, s *scheme) {
		b := s.opened(t, 0)
		before := len(s.mails(t))
		change := func(plain string) error {
			return b.do(func(ctx context.Context) error { return s.ChangeEmail(ctx, "thief@example.jp", plain) })
		}
		for _, plain := range []string{"", better, better, better, better} {
			refusedAs(t, change(plain), "password_wrong")
		}
		if got := len(s.mails(t)) - before; got != 0 {
			t.Errorf("%d mails went out", got)
		}
		refusedAs(t, change(good), "password_wrong") // who guesses waits
		s.later(time.Minute)
		if err := change(good); err != nil {
			t.Errorf("with the password: %v", err)
		}
	})
}
