package password

import (
	"context"
	"runtime"
	"strings"
	"sync"
	"testing"

	"kyosai/server/problem"
)

func TestAPasswordMatchesItsOwnHashAndNoOther(t *testing.T) {
	k := New(2, 2)
	stored, err := k.Hash(t.Context(), "ﾊﾟｽﾜｰﾄﾞ は ながく")
	if err != nil {
		t.Fatal(err)
	}
	if !strings.HasPrefix(stored, "$argon2id$v=19$m=19456,t=2,p=1$") {
		t.Errorf("stored as %s", stored)
	}
	for plain, want := range map[string]bool{
		"ﾊﾟｽﾜｰﾄﾞ は ながく": true,
		"パスワード は ながく":   true, // the same keys on another device
		"パスワード は ながい":   false,
		"":              false,
	} {
		if got, err := k.Matches(t.Context(), plain, stored); err != nil || got != want {
			t.Errorf("%q matches: %v, %v; want %v", plain, got, err, want)
		}
	}
}

func TestTwoHashesOfOnePasswordDiffer(t *testing.T) {
	k := New(1, 0)
	a, _ := k.Hash(t.Context(), "correct horse battery")
	b, _ := k.Hash(t.Context(), "correct horse battery")
	if a == b || a == "" {
		t.Errorf("%s and %s", a, b)
	}
}

func TestAnUnknownHashCostsTheSameWorkAndNeverMatches(t *testing.T) {
	k := New(1, 0)
	before := k.Work()
	for _, plain := range []string{"", "correct horse battery"} {
		if same, err := k.Matches(t.Context(), plain, ""); same || err != nil {
			t.Errorf("%q matches nothing stored: %v, %v", plain, same, err)
		}
	}
	if got := k.Work() - before; got != 2 {
		t.Errorf("%d hashes for two comparisons", got)
	}
	if c, _, _, err := decode(k.dummy); err != nil || c != usual {
		t.Errorf("the dummy costs %+v, %v", c, err)
	}
}

func TestARushIsToldToComeAgain(t *testing.T) {
	k := New(1, 1)
	release, started := make(chan struct{}), make(chan struct{})
	var running sync.WaitGroup
	running.Go(func() { _ = k.inSlot(context.Background(), func() { close(started); <-release }) })
	<-started
	running.Go(func() { _ = k.inSlot(context.Background(), func() {}) })
	for len(k.room) < 2 { // until the second has taken its place in the queue
		runtime.Gosched()
	}
	_, err := k.Hash(t.Context(), "correct horse battery")
	if p := problem.As(err); p == nil || p.Kind != problem.TooMany {
		t.Errorf("a third got %v", err)
	}
	close(release)
	running.Wait()
	if _, err := k.Hash(t.Context(), "correct horse battery"); err != nil {
		t.Errorf("after the rush: %v", err)
	}
}

func TestWhoGivesUpWaitingLeavesTheQueue(t *testing.T) {
	k := New(1, 1)
	k.slots <- struct{}{}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := k.Hash(ctx, "correct horse battery"); err == nil {
		t.Error("hashed without a slot")
	}
	if len(k.room) != 0 {
		t.Errorf("%d places are still taken", len(k.room))
	}
}

func TestRefusesAStoredHashThatIsNotOneOfOurs(t *testing.T) {
	for _, stored := range []string{
		"x", "$argon2i$v=19$m=19456,t=2,p=1$AAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAA", "$argon2id$v=19$m=4294967295,t=2,p=1$AAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAA",
		"$argon2id$v=19$m=19456,t=0,p=1$AAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAA", "$argon2id$v=19$m=19456,t=2,p=1$AA$AAAAAAAAAAAAAAAAAAAAAA", "$argon2id$v=19$m=19456,t=2,p=1$AAAAAAAAAAA$AA",
	} {
		if _, err := New(1, 0).Matches(t.Context(), "x", stored); err == nil {
			t.Errorf("%s was compared", stored)
		}
	}
}

func TestWhatMayBeChosen(t *testing.T) {
	for _, c := range []struct{ plain, code string }{
		{"short", "password_short"},
		{"あいうえおかきくけ", "password_short"},
		{strings.Repeat("長い", 65), "password_long"},
		{"1234567890", "password_common"},
		{"qwertyuiop", "password_common"},
		{"QWERTYuiop", "password_common"},
		{"ｑｗｅｒｔｙｕｉｏｐ", "password_common"},
		{"password2026", "password_common"},
		{"!!sunshine123", "password_common"},
		{"happypack2026", "password_common"},
		{"qwertyqwerty", "password_common"},
		{"aaaaaaaaaaaa", "password_common"},
		{"ああああああああああ", "password_common"},
		{"hanako.yamada", "password_common"},
		{"Hanako.Yamada1", "password_common"},
		{"0123456-0123456-", "password_common"},
		{"はるの うみべを あるく", ""},
		{"lowercase only words", ""},
		{"password 8205274936158", ""},
		{"k3jq-x8vd-2mzt", ""},
	} {
		got := Check("password", c.plain, "hanako.yamada", "0123456-", "")
		switch {
		case c.code == "" && got != nil:
			t.Errorf("%q is refused: %v", c.plain, got)
		case c.code != "" && (got == nil || got.Code != c.code || got.Field != "password"):
			t.Errorf("%q: %v, want %s", c.plain, got, c.code)
		}
	}
}

func TestTheListIsSortedAndInItsNormalForm(t *testing.T) {
	words := common()
	if len(words) < 40000 {
		t.Errorf("%d words", len(words))
	}
	for i, w := range words {
		if w == "" || w != strings.ToLower(Normal(w)) || i > 0 && words[i-1] >= w {
			t.Fatalf("%q after %q", w, words[max(0, i-1)])
		}
	}
}

func FuzzChoosingAPasswordNeverFails(f *testing.F) {
	f.Add("password2026", "hanako")
	f.Add("\xff\xfe", "é")
	f.Fuzz(func(t *testing.T, plain, own string) {
		if p := Check("password", plain, own); p != nil && p.Message == "" {
			t.Error("no remedy")
		}
	})
}
