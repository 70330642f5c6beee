package process

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"kyosai/server/settings"
	"kyosai/server/vault"
)

func TestTheDemoMakesItsRingOfKeysAndProductionNever(t *testing.T) {
	s := demoSettings(t)
	if _, err := OpenVault(s); err != nil {
		t.Fatal(err)
	}
	s.Mode, s.Documents.Keys = settings.Production, filepath.Join(t.TempDir(), "ring")
	if _, err := OpenVault(s); err == nil || !strings.Contains(err.Error(), "documents-keys") {
		t.Errorf("got %v", err)
	}
	if _, err := vault.MakeRing(s.Documents.Keys); err != nil {
		t.Fatal(err)
	}
	if _, err := OpenVault(s); err != nil {
		t.Error(err)
	}
}

func TestTheStoresAccountComesFromItsFile(t *testing.T) {
	s := demoSettings(t)
	s.Documents.Place = "s3://proofs?endpoint=https://s3.example.jp"
	s.Documents.AccountFile = filepath.Join(t.TempDir(), "account")
	for text, good := range map[string]bool{"key\nsecret\n": true, "key\n": false, "": false, "a\nb\nc\n": false} {
		if err := os.WriteFile(s.Documents.AccountFile, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		if _, err := OpenVault(s); good != (err == nil) || err != nil && strings.Contains(err.Error(), "secret\n") {
			t.Errorf("%q: %v", text, err)
		}
	}
}
