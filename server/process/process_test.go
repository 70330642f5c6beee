package process

import (
	"bytes"
	"context"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"kyosai/server/testkit"
)

func TestEachProcessMakesAKeyOfItsOwnOnce(t *testing.T) {
	data := t.TempDir()
	public, err := ownKey(data, "public")
	if err != nil {
		t.Fatal(err)
	}
	staff, _ := ownKey(data, "staff")
	again, _ := ownKey(data, "public")
	if bytes.Equal(public, staff) || !bytes.Equal(public, again) || len(public) != keySize {
		t.Errorf("keys %x, %x and again %x", public, staff, again)
	}
	if info, _ := os.Stat(filepath.Join(data, "public", "key")); info.Mode().Perm() != 0o600 {
		t.Errorf("the key's mode is %v", info.Mode())
	}
}

func TestAKeyThatOthersCanReadOrThatIsCutIsRefused(t *testing.T) {
	data := t.TempDir()
	if _, err := ownKey(data, "public"); err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(data, "public", "key")
	for _, c := range []struct {
		spoil func() error
		want  string
	}{
		{func() error { return os.Chmod(path, 0o644) }, "chmod 600"},
		{func() error { _ = os.Chmod(path, 0o600); return os.Truncate(path, 7) }, "7 bytes"},
	} {
		if err := c.spoil(); err != nil {
			t.Fatal(err)
		}
		if _, err := ownKey(data, "public"); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("got %v, want %q", err, c.want)
		}
	}
}

func TestAProcessFinishesWhatItBeganWhenToldToStop(t *testing.T) {
	begun, address := make(chan struct{}), testkit.Free(t)
	slow := http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		close(begun)
		time.Sleep(200 * time.Millisecond)
		_, _ = w.Write([]byte("done"))
	})
	ctx, stop := context.WithCancel(t.Context())
	ended := make(chan error, 1)
	go func() { ended <- listen(ctx, "public", address, slow) }()
	get(t, address, "/healthz")
	answer := make(chan string, 1)
	go func() { answer <- get(t, address, "/slow") }()
	<-begun
	stop()
	if got := <-answer; got != "done" {
		t.Errorf("the request begun was answered %q", got)
	}
	if err := <-ended; err != nil {
		t.Errorf("ended with %v", err)
	}
}

func TestATakenPortIsNamed(t *testing.T) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	err = listen(t.Context(), "public", l.Addr().String(), nil)
	if err == nil || !strings.Contains(err.Error(), "--public-listen "+l.Addr().String()) {
		t.Errorf("got %v", err)
	}
}

// get asks until the process listens.
func get(t *testing.T, address, path string) string {
	t.Helper()
	var body bytes.Buffer
	testkit.Until(t, address+" to answer", func() bool {
		resp, err := http.Get("http://" + address + path)
		if err != nil {
			return false
		}
		defer resp.Body.Close()
		_, _ = body.ReadFrom(resp.Body)
		return true
	})
	return body.String()
}
