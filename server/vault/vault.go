// Package vault keeps bytes outside of the database, sealed: a ring of keys, and a place of blobs that sees nothing but
// what the ring has sealed. It is the only place that opens what is sealed at rest.
package vault

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"strings"

	"kyosai/server/vault/blobs"
)

// Vault seals and keeps. What is kept has a random name, which says nothing, and an owner: the key of the row that
// tells of it. It opens for that owner alone, so blobs that somebody exchanges do not open.
type Vault struct {
	Ring  *Ring
	Place blobs.Place
}

// In is a vault with its own ring in a folder on this machine, made where there is none: for the demo and for tests.
func In(folder string) (*Vault, error) {
	keys := filepath.Join(folder, "keys")
	if _, err := MakeRing(keys); err != nil {
		return nil, err
	}
	ring, err := OpenRing(keys)
	if err != nil {
		return nil, err
	}
	return &Vault{ring, blobs.Folder(filepath.Join(folder, "blobs"))}, nil
}

// errNoVault is a fault of whoever put the process together.
var errNoVault = errors.New("this process has no vault")

// ErrLost is the error of a blob that is not there, or that no key of the ring opens for its owner.
var ErrLost = errors.New("the blob is lost")

// Keep seals the content for its owner and keeps it; once it gives the blob's name, the content outlasts a power cut.
func (v *Vault) Keep(ctx context.Context, owner string, content []byte) (name string, err error) {
	if v == nil {
		return "", errNoVault
	}
	sealed, err := v.Ring.seal(content, owner)
	if err != nil {
		return "", fmt.Errorf("seal for %s: %w", owner, err)
	}
	name = strings.ToLower(rand.Text())
	if err := v.Place.Put(ctx, name, sealed); err != nil {
		return "", fmt.Errorf("keep for %s: %w", owner, err)
	}
	return name, nil
}

// Open gives the content that was kept for the owner under the name; an error that is ErrLost where trying again is of no use.
func (v *Vault) Open(ctx context.Context, owner, name string) ([]byte, error) {
	if v == nil {
		return nil, errNoVault
	}
	sealed, err := v.Place.Get(ctx, name)
	if errors.Is(err, fs.ErrNotExist) {
		err = errors.Join(ErrLost, err)
	}
	if err != nil {
		return nil, fmt.Errorf("fetch for %s: %w", owner, err)
	}
	content, err := v.Ring.open(sealed, owner)
	if err != nil {
		return nil, fmt.Errorf("open for %s: %w", owner, errors.Join(ErrLost, err))
	}
	return content, nil
}

// Erase removes a blob; one that is gone already is no error.
func (v *Vault) Erase(ctx context.Context, name string) error {
	if v == nil {
		return errNoVault
	}
	return v.Place.Delete(ctx, name)
}

// Seal seals a few bytes that a row keeps itself, for its owner alone. Unseal opens them.
func (v *Vault) Seal(owner string, content []byte) ([]byte, error) {
	if v == nil {
		return nil, errNoVault
	}
	sealed, err := v.Ring.seal(content, owner)
	if err != nil {
		return nil, fmt.Errorf("seal for %s: %w", owner, err)
	}
	return sealed, nil
}

// Unseal opens what Seal sealed for the owner.
func (v *Vault) Unseal(owner string, sealed []byte) ([]byte, error) {
	if v == nil {
		return nil, errNoVault
	}
	content, err := v.Ring.open(sealed, owner)
	if err != nil {
		return nil, fmt.Errorf("open for %s: %w", owner, err)
	}
	return content, nil
}
