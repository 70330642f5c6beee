package vault

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"sync"
	"time"

	"github.com/tink-crypto/tink-go/v2/aead"
	"github.com/tink-crypto/tink-go/v2/insecurecleartextkeyset"
	"github.com/tink-crypto/tink-go/v2/keyset"
	"github.com/tink-crypto/tink-go/v2/tink"

	"kyosai/server/vault/blobs"
)

// Ring is a file of keys: the newest one seals, each of them opens what it sealed. A process notices when the file
// changes, so that a new key needs no restart.
type Ring struct {
	path string
	mu   sync.Mutex
	seen stamp
	keys tink.AEAD
}

// stamp tells one version of the file from another.
type stamp struct {
	at   time.Time
	size int64
}

// OpenRing reads the file of keys, and refuses one that others can read.
func OpenRing(path string) (*Ring, error) {
	r := &Ring{path: path}
	_, err := r.current()
	return r, err
}

// errSealed is all that is said of what does not open: whether it was changed, belongs to something else or was sealed
// with a lost key, looks the same.
var errSealed = errors.New("it does not open: it was changed, belongs to something else, or was sealed with a key that is not on the ring")

// seal seals something that belongs to an owner, such as the key of a row; it opens for the same owner alone.
func (r *Ring) seal(plain []byte, owner string) ([]byte, error) {
	keys, err := r.current()
	if err != nil {
		return nil, err
	}
	return keys.Encrypt(plain, []byte(owner))
}

// open opens what was sealed for the owner.
func (r *Ring) open(sealed []byte, owner string) ([]byte, error) {
	keys, err := r.current()
	if err != nil {
		return nil, err
	}
	plain, err := keys.Decrypt(sealed, []byte(owner))
	if err != nil {
		return nil, errSealed
	}
	return plain, nil
}

// current gives the keys as the file has them now.
func (r *Ring) current() (tink.AEAD, error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	info, err := os.Stat(r.path)
	if err != nil {
		return nil, fmt.Errorf("ring of keys: %w", err)
	}
	if now := (stamp{info.ModTime(), info.Size()}); now != r.seen {
		handle, err := readRing(r.path)
		if err != nil {
			return nil, err
		}
		if r.keys, err = aead.New(handle); err != nil {
			return nil, fmt.Errorf("ring of keys %s: %w", r.path, err)
		}
		r.seen = now
	}
	return r.keys, nil
}

func readRing(path string) (*keyset.Handle, error) {
	info, err := os.Stat(path)
	if err != nil {
		return nil, fmt.Errorf("ring of keys: %w", err)
	}
	if info.Mode().Perm()&0o077 != 0 {
		return nil, fmt.Errorf("ring of keys %s: others can read it (%v): run chmod 600 on it", path, info.Mode().Perm())
	}
	raw, err := os.ReadFile(path)
	if err != nil {
		return nil, fmt.Errorf("ring of keys: %w", err)
	}
	// In the clear: the file is protected as a process's key is, and an operator who has a better place mounts it here.
	handle, err := insecurecleartextkeyset.Read(keyset.NewJSONReader(bytes.NewReader(raw)))
	if err != nil {
		return nil, fmt.Errorf("ring of keys %s: it cannot be read, restore it from its backup: %w", path, err)
	}
	return handle, nil
}

// MakeRing makes a ring with one key, unless there is one: a ring is never replaced, for what it sealed would be lost.
func MakeRing(path string) (made bool, err error) {
	handle, err := keyset.NewHandle(aead.AES256GCMKeyTemplate())
	if err != nil {
		return false, fmt.Errorf("make a key: %w", err)
	}
	fresh, err := writeFresh(path, handle)
	if err != nil {
		return false, err
	}
	// A link, for it fails where somebody else was faster.
	err = os.Link(fresh, path)
	if removed := os.Remove(fresh); err == nil {
		return true, errors.Join(removed, blobs.SyncFolder(filepath.Dir(path)))
	}
	if errors.Is(err, fs.ErrExist) {
		return false, nil
	}
	return false, fmt.Errorf("make a ring of keys: %w", err)
}

// Rotate adds a key to a ring; from now on it seals. It gives how many keys are on the ring.
func Rotate(path string) (keys int, err error) {
	handle, err := readRing(path)
	if err != nil {
		return 0, err
	}
	manager := keyset.NewManagerFromHandle(handle)
	id, err := manager.Add(aead.AES256GCMKeyTemplate())
	if err != nil {
		return 0, fmt.Errorf("add a key: %w", err)
	}
	if err := manager.SetPrimary(id); err != nil {
		return 0, fmt.Errorf("add a key: %w", err)
	}
	if handle, err = manager.Handle(); err != nil {
		return 0, fmt.Errorf("add a key: %w", err)
	}
	fresh, err := writeFresh(path, handle)
	if err != nil {
		return 0, err
	}
	return handle.Len(), errors.Join(os.Rename(fresh, path), blobs.SyncFolder(filepath.Dir(path)))
}
