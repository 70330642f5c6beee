package rush

import (
	"encoding/base64"
	"net/http"
	"net/http/httptest"
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

func TestWhoIsLetInCarriesWhenHeCameFirst(t *testing.T) {
	now := noon
	d := Door{Gate: New(1, 0, time.Minute), Stamps: stamps(t, "secret"), Cookie: "session", Now: func() time.Time { return now }}
	come := func(stamp string) (*http.Request, http.Header, bool) {
		r := httptest.NewRequest(http.MethodPost, "/graphql", nil)
		r.AddCookie(&http.Cookie{Name: "session", Value: "secret of a session"})
		r.Header.Set(Header, stamp)
		w := httptest.NewRecorder()
		in, leave, ok := d.Admit(w, r, "ofr_1")
		if ok {
			leave()
		}
		return in, w.Header(), ok
	}
	leave, _ := d.Gate.Enter(t.Context(), noon)
	_, away, ok := come("")
	if ok {
		t.Fatal("let in beside somebody")
	}
	leave()
	now = noon.Add(4 * time.Second)
	for stamp, want := range map[string]time.Time{away.Get(Header): noon, "": now} {
		in, _, ok := come(stamp)
		if !ok {
			t.Fatal("not let in")
		}
		if got := Arrived(in.Context()); got == nil || !got.Equal(want) {
			t.Errorf("with %q: came at %v, want %v", stamp, got, want)
		}
	}
	if got := Arrived(t.Context()); got != nil {
		t.Errorf("who passed no gate came at %v", got)
	}
}
