package draw_test

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"kyosai/server/draw"
)

// TestFilesAreJudgedAsInTheBrowser judges each file of testdata/judged, whose folder is the verdict; so does the page of the
// member app (webapp/member/lotteries/check.test.ts), which must find the same.
func TestFilesAreJudgedAsInTheBrowser(t *testing.T) {
	files, err := filepath.Glob("testdata/judged/*/*.txt")
	if err != nil || len(files) < 50 {
		t.Fatalf("%d files, %v", len(files), err)
	}
	for _, path := range files {
		text, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		if want, got := filepath.Base(filepath.Dir(path)), judge(text); got != want {
			t.Errorf("%s: %s", path, got)
		}
	}
}

// judge gives the verdict on a list or a drawing in the page's word.
func judge(text []byte) string {
	if !bytes.Contains(text, []byte("\ndrawn: ")) {
		if _, err := draw.ReadList(text); err != nil {
			return "unreadable"
		}
		return "holds"
	}
	d, err := draw.ReadDrawing(text)
	switch {
	case err != nil:
		return "unreadable"
	case d.Seed.Digest() != d.SeedDigest:
		return "seed"
	case d.Verify() != nil:
		return "result"
	}
	return "holds"
}
