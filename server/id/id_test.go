package id

import (
	"regexp"
	"testing"
)

func TestNew(t *testing.T) {
	t.Run("has the prefix and 26 characters without look-alikes", func(t *testing.T) {
		if got := New("clm"); !regexp.MustCompile(`^clm_[0-9a-hjkmnp-tv-z]{26}$`).MatchString(got) {
			t.Errorf("New = %q", got)
		}
	})
	t.Run("grows, also within one millisecond", func(t *testing.T) {
		before := New("x")
		for range 10_000 {
			now := New("x")
			if now <= before {
				t.Fatalf("%q came after %q", now, before)
			}
			before = now
		}
	})
}
