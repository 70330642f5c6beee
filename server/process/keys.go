package process

import (
	"crypto/rand"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

// keySize is the length of a process's key in bytes.
const keySize = 32

// ownKey reads the process's own key from its folder under the data folder and
// makes it at the first start. Nobody else may read it, and no process reads
// another's.
func ownKey(data, process string) ([]byte, error) {
	folder := filepath.Join(data, process)
	if err := os.MkdirAll(folder, 0o700); err != nil {
		return nil, err
	}
	path := filepath.Join(folder, "key")
	key, err := os.ReadFile(path)
	if errors.Is(err, os.ErrNotExist) {
		return makeKey(path)
	}
	if err != nil {
		return nil, err
	}
	return key, checkKey(path, key)
}

func checkKey(path string, key []byte) error {
	info, err := os.Stat(path)
	if err != nil {
		return err
	}
	if info.Mode().Perm()&0o077 != 0 {
		return fmt.Errorf("key %s: others can read it (%v): run chmod 600 on it", path, info.Mode().Perm())
	}
	if len(key) != keySize {
		return fmt.Errorf("key %s: it has %d bytes and needs %d: restore it from the backup, or remove it, which ends what it protects", path, len(key), keySize)
	}
	return nil
}

// makeKey writes under another name first: a killed start leaves no half a key.
func makeKey(path string) ([]byte, error) {
	key := make([]byte, keySize)
	rand.Read(key)
	fresh := path + ".new"
	if err := os.WriteFile(fresh, key, 0o600); err != nil {
		return nil, err
	}
	return key, os.Rename(fresh, path)
}

// readSecret reads a secret of the operator's from the file that a setting names.
func readSecret(setting, path string) (string, error) {
	if path == "" {
		return "", nil
	}
	secret, err := os.ReadFile(path)
	if err != nil {
		return "", fmt.Errorf("read --%s: %w", setting, err)
	}
	return strings.TrimSpace(string(secret)), nil
}
