package vault_test

import (
	"bytes"
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"kyosai/server/vault"
	"kyosai/server/vault/blobs"
)

func in(t testing.TB, folder string) *vault.Vault {
	t.Helper()
	v, err := vault.In(folder)
	if err != nil {
		t.Fatal(err)
	}
	return v
}

func keep(t testing.TB, v *vault.Vault, owner, content string) string {
	t.Helper()
	name, err := v.Keep(t.Context(), owner, []byte(content))
	if err != nil {
		t.Fatal(err)
	}
	return name
}

// on is the file of a blob.
func on(folder, name string) string { return filepath.Join(folder, "blobs", name[:2], name) }

func TestWhatIsKeptOpensForItsOwnerAndIsUnreadableOnTheDisk(t *testing.T) {
	folder := t.TempDir()
	v := in(t, folder)
	name := keep(t, v, "doc_1", "婚姻届受理証明書")
	if got, err := v.Open(t.Context(), "doc_1", name); err != nil || string(got) != "婚姻届受理証明書" {
		t.Errorf("got %q, %v", got, err)
	}
	raw, err := os.ReadFile(on(folder, name))
	if err != nil || bytes.Contains(raw, []byte("婚姻")) {
		t.Errorf("on the disk stands %q, %v", raw, err)
	}
	if info, _ := os.Stat(on(folder, name)); info.Mode().Perm() != 0o600 {
		t.Errorf("others can read it: %v", info.Mode())
	}
	if again := keep(t, v, "doc_1", "婚姻届受理証明書"); again == name {
		t.Error("two blobs have one name")
	}
}

func TestWhatWasChangedExchangedOrIsAnothersDoesNotOpen(t *testing.T) {
	folder := t.TempDir()
	v := in(t, folder)
	mine, theirs := keep(t, v, "doc_1", "mine"), keep(t, v, "doc_2", "theirs")
	if _, err := v.Open(t.Context(), "doc_1", theirs); err == nil {
		t.Error("another's opens")
	}
	whole, err := os.ReadFile(on(folder, mine))
	if err != nil {
		t.Fatal(err)
	}
	for name, spoil := range map[string]func([]byte) []byte{
		"cut":                          func(b []byte) []byte { return b[:len(b)-1] },
		"longer":                       func(b []byte) []byte { return append(b, 0) },
		"changed":                      func(b []byte) []byte { b[len(b)/2] ^= 1; return b },
		"under a key that is not here": func(b []byte) []byte { b[2] ^= 1; return b },
		"empty":                        func([]byte) []byte { return nil },
	} {
		if err := os.WriteFile(on(folder, mine), spoil(bytes.Clone(whole)), 0o600); err != nil {
			t.Fatal(err)
		}
		if got, err := v.Open(t.Context(), "doc_1", mine); err == nil {
			t.Errorf("%s, it opens as %q", name, got)
		}
	}
	if err := os.Rename(on(folder, theirs), on(folder, mine)); err != nil {
		t.Fatal(err)
	}
	if _, err := v.Open(t.Context(), "doc_1", mine); err == nil {
		t.Error("exchanged, it opens")
	}
}

func TestANewKeySealsAndTheOldOnesStillOpen(t *testing.T) {
	folder := t.TempDir()
	v, elsewhere := in(t, folder), in(t, folder)
	old := keep(t, v, "doc_1", "old")
	if n, err := vault.Rotate(filepath.Join(folder, "keys")); err != nil || n != 2 {
		t.Fatalf("%d keys, %v", n, err)
	}
	fresh := keep(t, v, "doc_2", "fresh") // the process that runs has noticed
	keyOf := func(name string) string {
		raw, err := os.ReadFile(on(folder, name))
		if err != nil {
			t.Fatal(err)
		}
		return string(raw[:5])
	}
	if keyOf(old) == keyOf(fresh) {
		t.Error("the new key does not seal")
	}
	for _, one := range []*vault.Vault{v, elsewhere, in(t, folder)} {
		for owner, name := range map[string]string{"doc_1": old, "doc_2": fresh} {
			if _, err := one.Open(t.Context(), owner, name); err != nil {
				t.Errorf("%s: %v", owner, err)
			}
		}
	}
}

func TestARingIsMadeOnceHoweverManyBegin(t *testing.T) {
	path := filepath.Join(t.TempDir(), "new", "keys")
	var group sync.WaitGroup
	made := make(chan bool, 8)
	for range 8 {
		group.Go(func() {
			first, err := vault.MakeRing(path)
			if err != nil {
				t.Error(err)
			}
			made <- first
		})
	}
	group.Wait()
	close(made)
	first := 0
	for m := range made {
		if m {
			first++
		}
	}
	left, _ := filepath.Glob(path + "*")
	if first != 1 || len(left) != 1 {
		t.Errorf("made %d times, left %v", first, left)
	}
	if info, _ := os.Stat(path); info.Mode().Perm() != 0o600 {
		t.Errorf("others can read the keys: %v", info.Mode())
	}
}

func TestARingThatIsOpenToOthersBrokenOrMissingIsRefused(t *testing.T) {
	path := filepath.Join(t.TempDir(), "keys")
	open := func() string {
		_, err := vault.OpenRing(path)
		if err == nil {
			return "opened"
		}
		return err.Error()
	}
	if got := open(); !strings.Contains(got, "no such file") {
		t.Errorf("missing: %s", got)
	}
	if _, err := vault.MakeRing(path); err != nil {
		t.Fatal(err)
	}
	_ = os.Chmod(path, 0o640)
	if got := open(); !strings.Contains(got, "chmod 600") {
		t.Errorf("open to others: %s", got)
	}
	_ = os.Chmod(path, 0o600)
	if err := os.WriteFile(path, []byte("{}"), 0o600); err != nil {
		t.Fatal(err)
	}
	if got := open(); !strings.Contains(got, "restore it") {
		t.Errorf("broken: %s", got)
	}
	if _, err := vault.Rotate(path); err == nil {
		t.Error("a broken ring was rotated")
	}
}

// full is a place whose disk is full.
type full struct{ blobs.Place }

var errFull = errors.New("no space left")

func (full) Put(context.Context, string, []byte) error { return errFull }

func TestAFullDiskIsSaidAndNothingIsKept(t *testing.T) {
	folder := t.TempDir()
	v := in(t, folder)
	v.Place = full{v.Place}
	if name, err := v.Keep(t.Context(), "doc_1", []byte("x")); !errors.Is(err, errFull) || name != "" {
		t.Errorf("got %q, %v", name, err)
	}
}

func TestWhatIsErasedIsGone(t *testing.T) {
	v := in(t, t.TempDir())
	name := keep(t, v, "doc_1", "x")
	for range 2 {
		if err := v.Erase(t.Context(), name); err != nil {
			t.Error(err)
		}
	}
	if _, err := v.Open(t.Context(), "doc_1", name); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("got %v", err)
	}
}

func TestAProcessWithoutAVaultSaysSo(t *testing.T) {
	var v *vault.Vault
	if _, err := v.Keep(t.Context(), "doc_1", nil); err == nil {
		t.Error("kept")
	}
	if _, err := v.Open(t.Context(), "doc_1", "x"); err == nil {
		t.Error("opened")
	}
	if err := v.Erase(t.Context(), "x"); err == nil {
		t.Error("erased")
	}
}

func FuzzNothingOpensThatWasNotSealedHere(f *testing.F) {
	folder := f.TempDir()
	v := in(f, folder)
	name := keep(f, v, "doc_1", "content")
	whole, err := os.ReadFile(on(folder, name))
	if err != nil {
		f.Fatal(err)
	}
	f.Add(whole, "doc_1")
	f.Add(whole[:len(whole)-1], "doc_1")
	f.Add(whole, "doc_2")
	f.Add([]byte{}, "")
	f.Fuzz(func(t *testing.T, sealed []byte, owner string) {
		if err := os.WriteFile(on(folder, name), sealed, 0o600); err != nil {
			t.Fatal(err)
		}
		got, err := v.Open(t.Context(), owner, name)
		if same := bytes.Equal(sealed, whole) && owner == "doc_1"; same != (err == nil) {
			t.Errorf("opened as %q, %v", got, err)
		}
	})
}
