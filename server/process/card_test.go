package process

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"kyosai/server/settings"
)

func TestAnEmptySecretOfThePaymentProviderStopsTheStart(t *testing.T) {
	folder := t.TempDir()
	file := func(name, content string) string {
		path := filepath.Join(folder, name)
		if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
		return path
	}
	full, empty := file("full", "secret\n"), file("empty", " \n")
	for _, c := range []struct {
		key, webhook string
		of           settings.Process
		want         string // what is said; nothing where it starts
		speaks       bool   // with the provider
	}{
		{full, full, settings.PublicProcess, "", true},
		{empty, full, settings.PublicProcess, "--card-key-file", false},
		{full, empty, settings.PublicProcess, "--card-webhook-file", false},
		{full, empty, settings.WorkerProcess, "", true}, // it hears nobody, and has no secret to hear with
		{empty, empty, settings.StaffProcess, "", false},
		{"", "", settings.PublicProcess, "", false},
	} {
		s := &settings.Settings{Card: settings.Card{Provider: settings.Stripe, KeyFile: c.key, WebhookFile: c.webhook}}
		got, err := openCheckouts(s, nil, c.of)
		if c.want == "" && err != nil || c.want != "" && (err == nil || !strings.Contains(err.Error(), c.want)) {
			t.Errorf("%s: %v", c.of, err)
		}
		if err == nil && (got.Provider != nil) != c.speaks {
			t.Errorf("%s speaks with the provider: %t", c.of, got.Provider != nil)
		}
	}
}
