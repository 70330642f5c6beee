package architecture_test

import (
	"bytes"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

func TestScreensStaySmall(t *testing.T) {
	limits := map[string]int{".tsx": 150, ".ts": 250, ".mjs": 250}
	found := 0
	err := filepath.WalkDir("../../webapp", func(path string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if entry.IsDir() && slices.Contains([]string{"node_modules", "dist", "gen", "locales", "results"}, entry.Name()) {
			return filepath.SkipDir
		}
		limit := limits[filepath.Ext(path)]
		if limit == 0 || entry.IsDir() {
			return nil
		}
		found++
		if n := linesOf(t, path); n > limit {
			t.Errorf("%s has %d lines, %d at most: look for the missing noun", path, n, limit)
		}
		return nil
	})
	if err != nil || found < 100 {
		t.Fatalf("read %d files: %v", found, err)
	}
}

func TestTheKitKnowsNothingOfTheAPI(t *testing.T) {
	files, err := filepath.Glob("../../webapp/kit/*.ts*")
	if err != nil || len(files) == 0 {
		t.Fatalf("no kit: %v", err)
	}
	for _, path := range files {
		raw, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		for _, foreign := range []string{"from 'urql'", "/gen/", "../member/", "../staff/"} {
			if strings.Contains(string(raw), foreign) {
				t.Errorf("%s has %q: the kit is shared and holds no GraphQL and no app", path, foreign)
			}
		}
	}
}

func TestTheReadmeIsReadInOneGo(t *testing.T) {
	if n := linesOf(t, "../../README.md"); n > 100 {
		t.Errorf("README.md has %d lines, 100 at most", n)
	}
}

func linesOf(t *testing.T, path string) int {
	t.Helper()
	raw, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return bytes.Count(raw, []byte("\n"))
}
