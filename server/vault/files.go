package vault

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"github.com/tink-crypto/tink-go/v2/insecurecleartextkeyset"
	"github.com/tink-crypto/tink-go/v2/keyset"
)

// writeFresh writes a ring beside its place, safe on the disk, so that a killed process leaves no half a ring.
func writeFresh(path string, handle *keyset.Handle) (fresh string, err error) {
	var text bytes.Buffer
	if err := insecurecleartextkeyset.Write(handle, keyset.NewJSONWriter(&text)); err != nil {
		return "", fmt.Errorf("write a ring of keys: %w", err)
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return "", err
	}
	f, err := os.CreateTemp(filepath.Dir(path), filepath.Base(path)+".new-") // readable by its owner alone
	if err != nil {
		return "", err
	}
	_, err = f.Write(text.Bytes())
	return f.Name(), errors.Join(err, f.Sync(), f.Close())
}
