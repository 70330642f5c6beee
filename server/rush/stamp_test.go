package rush

import (
	"encoding/base64"
	"testing"
	"time"
)

func stamps(t *testing.T, secret string) Stamps {
	t.Helper()
	s, err := NewStamps([]byte(secret))
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func TestAStampSaysWhenItsBearerCameForThatOffering(t *testing.T) {
	s := stamps(t, "secret")
	stamp := s.Of("session", "ofr_1", noon)
	for name, c := range map[string]struct {
		stamp, bearer, subject string
		later                  time.Duration
		counts                 bool
	}{
		"at once":                    {stamp, "session", "ofr_1", 0, true},
		"at its last moment":         {stamp, "session", "ofr_1", Held, true},
		"a microsecond later":        {stamp, "session", "ofr_1", Held + time.Microsecond, false},
		"from the future":            {stamp, "session", "ofr_1", -time.Microsecond, false},
		"somebody else's":            {stamp, "another", "ofr_1", time.Second, false},
		"of another offering":        {stamp, "session", "ofr_2", time.Second, false},
		"moved from one to other":    {s.Of("session", "ofr_", noon), "session", "ofr_1", time.Second, false},
		"signed with another key":    {stamps(t, "other").Of("session", "ofr_1", noon), "session", "ofr_1", time.Second, false},
		"cut":                        {stamp[:len(stamp)-4], "session", "ofr_1", time.Second, false},
		"longer":                     {stamp + "AAAA", "session", "ofr_1", time.Second, false},
		"none":                       {"", "session", "ofr_1", time.Second, false},
		"no base64":                  {"!" + stamp[1:], "session", "ofr_1", time.Second, false},
		"with a line's end":          {stamp + "\n", "session", "ofr_1", time.Second, false},
		"with the bits of its spare": {stamp[:len(stamp)-1] + "_", "session", "ofr_1", time.Second, false},
	} {
		now := noon.Add(c.later)
		want := now
		if c.counts {
			want = noon
		}
		if got := s.Arrived(c.stamp, c.bearer, c.subject, now); !got.Equal(want) {
			t.Errorf("%s: came at %v, want %v", name, got, want)
		}
	}
}

func TestNoBitOfAStampCanBeChanged(t *testing.T) {
	s := stamps(t, "secret")
	now := noon.Add(time.Second)
	raw, err := base64.RawURLEncoding.DecodeString(s.Of("session", "ofr_1", noon))
	if err != nil {
		t.Fatal(err)
	}
	for bit := range len(raw) * 8 {
		raw[bit/8] ^= 1 << (bit % 8)
		if got := s.Arrived(base64.RawURLEncoding.EncodeToString(raw), "session", "ofr_1", now); !got.Equal(now) {
			t.Errorf("with bit %d changed it says %v", bit, got)
		}
		raw[bit/8] ^= 1 << (bit % 8)
	}
}
