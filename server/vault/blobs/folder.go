package blobs

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// Folder keeps each blob in a file of its own, readable by its owner alone, in folders by the first two characters of
// the names.
type Folder string

// half is the end of the name of a file that is being written.
const half = ".half"

// Put writes under another name first, and gives the file its own once its bytes are on the disk.
func (f Folder) Put(_ context.Context, name string, content []byte) error {
	path, err := f.path(name)
	if err != nil {
		return err
	}
	if err := f.makeFor(path); err != nil {
		return err
	}
	if err := writeWhole(path+half, content); err != nil {
		return errors.Join(err, remove(path+half))
	}
	if err := os.Rename(path+half, path); err != nil {
		return err
	}
	return SyncFolder(filepath.Dir(path))
}

// makeFor makes the folder of a file, and has its name outlast a power cut.
func (f Folder) makeFor(path string) error {
	if err := os.MkdirAll(string(f), 0o700); err != nil {
		return err
	}
	err := os.Mkdir(filepath.Dir(path), 0o700)
	if errors.Is(err, fs.ErrExist) {
		return nil
	}
	if err != nil {
		return err
	}
	return SyncFolder(string(f))
}

func writeWhole(path string, content []byte) error {
	file, err := os.OpenFile(path, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o600)
	if err != nil {
		return err
	}
	_, err = file.Write(content)
	if err == nil {
		err = file.Sync()
	}
	return errors.Join(err, file.Close())
}

// SyncFolder has the names in a folder outlast a power cut.
func SyncFolder(path string) error {
	folder, err := os.Open(path)
	if err != nil {
		return err
	}
	return errors.Join(folder.Sync(), folder.Close())
}

// Get reads the file.
func (f Folder) Get(_ context.Context, name string) ([]byte, error) {
	path, err := f.path(name)
	if err != nil {
		return nil, err
	}
	file, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	content, err := io.ReadAll(io.LimitReader(file, largest))
	return content, errors.Join(err, file.Close())
}

// Delete removes the file, written to its end or not.
func (f Folder) Delete(_ context.Context, name string) error {
	path, err := f.path(name)
	if err != nil {
		return err
	}
	return errors.Join(remove(path), remove(path+half))
}

func remove(path string) error {
	if err := os.Remove(path); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	return nil
}

// Each walks the files, and enters no folder whose names begin otherwise.
func (f Folder) Each(ctx context.Context, begins string, tell func(Blob) error) error {
	err := filepath.WalkDir(string(f), func(path string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil, path == string(f):
			return err
		case entry.IsDir() && !alike(entry.Name(), begins):
			return fs.SkipDir
		case entry.IsDir(), !strings.HasPrefix(entry.Name(), begins):
			return nil
		}
		info, err := entry.Info()
		if errors.Is(err, fs.ErrNotExist) { // removed meanwhile
			return nil
		}
		if err != nil {
			return err
		}
		name := strings.TrimSuffix(filepath.Base(path), half)
		return errors.Join(ctx.Err(), tell(Blob{name, info.ModTime()}))
	})
	if errors.Is(err, fs.ErrNotExist) { // nothing was ever kept
		return nil
	}
	return err
}

// alike tells whether names that begin with the one may begin with the other.
func alike(one, other string) bool {
	return strings.HasPrefix(one, other) || strings.HasPrefix(other, one)
}

// path is where a blob is. A name that we did not make is refused, so that none leads elsewhere.
func (f Folder) path(name string) (string, error) {
	if !wellFormed(name) {
		return "", fmt.Errorf("blob %q: not a name of ours", name)
	}
	return filepath.Join(string(f), name[:2], name), nil
}

func wellFormed(name string) bool {
	for _, r := range name {
		if (r < 'a' || r > 'z') && (r < '0' || r > '9') {
			return false
		}
	}
	return len(name) >= 16 && len(name) <= 64
}
