package webapp

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"io/fs"
	"testing"
)

func TestAppReportsWhetherItWasBuilt(t *testing.T) {
	for name, open := range map[string]func() (fs.FS, bool){"member": Member, "staff": Staff} {
		files, built := open()
		_, err := fs.Stat(files, "index.html")
		if built != (err == nil) {
			t.Errorf("%s reports built = %v, but index.html: %v", name, built, err)
		}
		if _, err := fs.Stat(files, ".keep"); err != nil {
			t.Errorf("%s lost the file that keeps its folder in a plain clone: %v", name, err)
		}
	}
}

func TestManifestsNameOperationsByTheHashOfTheirText(t *testing.T) {
	for name, manifest := range map[string][]byte{"member": MemberManifest(), "staff": StaffManifest()} {
		var operations map[string]string
		if err := json.Unmarshal(manifest, &operations); err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		for hash, text := range operations {
			if got := "sha256:" + sha256Hex(text); got != hash {
				t.Errorf("%s lists an operation as %s, its text hashes to %s", name, hash, got)
			}
		}
	}
}

func sha256Hex(text string) string {
	sum := sha256.Sum256([]byte(text))
	return hex.EncodeToString(sum[:])
}
