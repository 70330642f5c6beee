package blobs_test

import (
	"bytes"
	"errors"
	"io/fs"
	"net/http/httptest"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/johannesboyne/gofakes3"
	"github.com/johannesboyne/gofakes3/backend/s3mem"

	"kyosai/server/vault/blobs"
)

// each runs a test on every kind of place.
func each(t *testing.T, test func(t *testing.T, p blobs.Place)) {
	t.Helper()
	t.Run("folder", func(t *testing.T) { test(t, open(t, "folder:"+filepath.Join(t.TempDir(), "new"))) })
	t.Run("bucket", func(t *testing.T) { test(t, open(t, store(t)+"&prefix=proofs/")) })
}

// store is a store that speaks S3, with a bucket in it.
func store(t *testing.T) string {
	t.Helper()
	backend := s3mem.New()
	server := httptest.NewServer(gofakes3.New(backend).Server())
	t.Cleanup(server.Close)
	if err := backend.CreateBucket("kyosai"); err != nil {
		t.Fatal(err)
	}
	return "s3://kyosai?endpoint=" + server.URL + "&region=jp-1"
}

func open(t *testing.T, address string) blobs.Place {
	t.Helper()
	p, err := blobs.Open(address, blobs.Account{Key: "key", Secret: "secret"})
	if err != nil {
		t.Fatal(err)
	}
	return p
}

const first, second = "aaaabbbbccccdddd1", "aaaabbbbccccdddd2"

func TestABlobIsKeptUntilItIsDeleted(t *testing.T) {
	each(t, func(t *testing.T, p blobs.Place) {
		ctx, large := t.Context(), bytes.Repeat([]byte("0123456789abcdef"), 1<<20)
		for name, content := range map[string][]byte{first: large, second: {0}} {
			if err := p.Put(ctx, name, content); err != nil {
				t.Fatal(err)
			}
			if got, err := p.Get(ctx, name); err != nil || !bytes.Equal(got, content) {
				t.Errorf("%s: %d bytes of %d, %v", name, len(got), len(content), err)
			}
		}
		if err := p.Delete(ctx, first); err != nil {
			t.Error(err)
		}
		if _, err := p.Get(ctx, first); !errors.Is(err, fs.ErrNotExist) {
			t.Errorf("deleted: %v", err)
		}
		if err := p.Delete(ctx, first); err != nil {
			t.Errorf("deleted again: %v", err)
		}
	})
}

func TestEveryBlobIsToldOf(t *testing.T) {
	each(t, func(t *testing.T, p blobs.Place) {
		if got := names(t, p); len(got) != 0 {
			t.Errorf("in an empty place: %v", got)
		}
		for _, name := range []string{first, second} {
			if err := p.Put(t.Context(), name, []byte("x")); err != nil {
				t.Fatal(err)
			}
		}
		if got := names(t, p); !slices.Equal(got, []string{first, second}) {
			t.Errorf("got %v", got)
		}
		enough := errors.New("enough")
		if err := p.Each(t.Context(), "", func(blobs.Blob) error { return enough }); !errors.Is(err, enough) {
			t.Errorf("got %v", err)
		}
	})
}

func names(t *testing.T, p blobs.Place) (all []string) {
	t.Helper()
	err := p.Each(t.Context(), "", func(b blobs.Blob) error {
		if age := time.Since(b.Kept); age < -time.Minute || age > time.Minute {
			t.Errorf("%s was kept %s ago", b.Name, age)
		}
		all = append(all, b.Name)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	slices.Sort(all)
	return all
}

func TestANameThatIsNotOursIsRefused(t *testing.T) {
	each(t, func(t *testing.T, p blobs.Place) {
		for _, name := range []string{"", "short", "../../etc/passwd-of-somebody", "aaaabbbbccccdddd/x", "AAAABBBBCCCCDDDD", strings.Repeat("a", 65)} {
			if err := p.Put(t.Context(), name, nil); err == nil {
				t.Errorf("%q was put", name)
			}
			if _, err := p.Get(t.Context(), name); err == nil {
				t.Errorf("%q was got", name)
			}
		}
	})
}

func TestWhatAKilledWriterLeftIsNoBlobAndIsToldOf(t *testing.T) {
	folder := t.TempDir()
	p := open(t, "folder:"+folder)
	if err := os.MkdirAll(filepath.Join(folder, first[:2]), 0o700); err != nil {
		t.Fatal(err)
	}
	half := filepath.Join(folder, first[:2], first+".half")
	if err := os.WriteFile(half, []byte("ha"), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := p.Get(t.Context(), first); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("half a blob is read: %v", err)
	}
	if got := names(t, p); !slices.Equal(got, []string{first}) {
		t.Errorf("got %v", got)
	}
	if err := p.Delete(t.Context(), first); err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(half); !errors.Is(err, fs.ErrNotExist) {
		t.Error("it is still there")
	}
}

func TestAFolderThatTakesNothingLeavesNothing(t *testing.T) {
	folder := t.TempDir()
	if err := os.WriteFile(filepath.Join(folder, first[:2]), nil, 0o600); err != nil { // where its folder should be
		t.Fatal(err)
	}
	if err := open(t, "folder:"+folder).Put(t.Context(), first, []byte("x")); err == nil {
		t.Error("it was kept")
	}
}

func TestAStoreThatIsAwayIsAnError(t *testing.T) {
	p := open(t, "s3://kyosai?endpoint=http://127.0.0.1:1&region=jp-1")
	if _, err := p.Get(t.Context(), first); err == nil || errors.Is(err, fs.ErrNotExist) {
		t.Errorf("got %v", err)
	}
}

func TestAnAddressThatIsNoneIsRefusedWithWhatWouldBeRight(t *testing.T) {
	for _, good := range []string{"folder:x", "folder:/var/lib/kyosai", "s3://b?endpoint=https://s3.example.jp", "s3://b?endpoint=http://127.0.0.1:9000&region=x&prefix=y/"} {
		if err := blobs.Check(good); err != nil {
			t.Errorf("%s: %v", good, err)
		}
	}
	for _, bad := range []string{"", "folder:", "data", "s3://", "s3://b", "s3://b/c?endpoint=https://h", "s3://b?endpoint=h", "s3://key:secret@b?endpoint=https://h", "s3://b?endpoint=https://h/x", "s3://b?endpoint=https://h&secret=x", "gs://b?endpoint=https://h"} {
		err := blobs.Check(bad)
		if err == nil || !strings.Contains(err.Error(), "folder:PATH") {
			t.Errorf("%s: %v", bad, err)
		}
		if _, err := blobs.Open(bad, blobs.Account{}); err == nil {
			t.Errorf("%s was opened", bad)
		}
	}
}
