package architecture_test

import (
	"go/ast"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"kyosai/server/benefits"
)

// Codes that are also the name of a service or of a question of the form, which code may name.
var alsoServices = []string{"TRAVEL", "COURSE"}

// Who makes people up names the kinds that they claim; nothing of it decides anything.
var makeBelieve = []string{"server/madeup", "server/process/demo", "server/store/storetest", "server/bench"}

// kindWords are the codes and the names of the default pack's kinds, which are data.
func kindWords(t *testing.T) *regexp.Regexp {
	t.Helper()
	pack, err := benefits.Default()
	if err != nil {
		t.Fatal(err)
	}
	var words []string
	for _, k := range pack.Kinds {
		words = append(words, regexp.QuoteMeta(k.Name))
		if !slices.Contains(alsoServices, k.Code) {
			words = append(words, `\b`+k.Code+`\b`)
		}
	}
	if len(words) < 40 {
		t.Fatalf("the pack has only %v", words)
	}
	return regexp.MustCompile(strings.Join(words, "|"))
}

func TestNoGoNamesABenefit(t *testing.T) {
	words := kindWords(t)
	for folder, files := range packages(t) {
		if slices.ContainsFunc(makeBelieve, func(of string) bool { return folder == of || strings.HasPrefix(folder, of+"/") }) {
			continue
		}
		for _, file := range files {
			ast.Inspect(file, func(n ast.Node) bool {
				if text, ok := n.(*ast.BasicLit); ok {
					if value, err := strconv.Unquote(text.Value); err == nil && words.MatchString(value) {
						t.Errorf("%s names a benefit: %s; what sets a kind apart is a field of the kind", positions.Position(text.Pos()), text.Value)
					}
				}
				return true
			})
		}
	}
}

func TestNoScreenNamesABenefit(t *testing.T) {
	words, comment := kindWords(t), regexp.MustCompile(`(?s)/\*.*?\*/|//[^\n]*`)
	found := 0
	err := filepath.WalkDir("../../webapp", func(path string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if entry.IsDir() && slices.Contains([]string{"node_modules", "dist", "gen", "locales", "results", "e2e"}, entry.Name()) {
			return filepath.SkipDir
		}
		if entry.IsDir() || !strings.HasPrefix(filepath.Ext(path), ".ts") || strings.Contains(path, ".test.ts") {
			return nil
		}
		found++
		raw, err := os.ReadFile(path)
		if name := words.Find(comment.ReplaceAll(raw, nil)); name != nil {
			t.Errorf("%s names the benefit %s; what sets a kind apart is a field of the kind", path, name)
		}
		return err
	})
	if err != nil || found < 100 {
		t.Fatalf("read %d files: %v", found, err)
	}
}
