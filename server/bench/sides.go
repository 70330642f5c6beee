package bench

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"syscall"
	"time"

	"kyosai/server/settings"
)

// side is a server process that is measured.
type side struct {
	name, address string
	cmd           *exec.Cmd
}

// The processes that are measured.
const (
	byHand = "byhand"
	public = string(settings.PublicProcess)
	staff  = string(settings.StaffProcess)
)

// start runs this very binary as one side, on a port of its own, and waits until it answers.
func start(ctx context.Context, name string, o Options, data string) (*side, error) {
	self, err := os.Executable()
	if err != nil {
		return nil, err
	}
	address, err := free()
	if err != nil {
		return nil, err
	}
	args := []string{"bench", "side", "--listen", address}
	if o.Profiles != "" {
		args = append(args, "--profile", filepath.Join(o.Profiles, name+".pprof"))
	}
	s := &side{name: name, address: address, cmd: exec.CommandContext(ctx, self, append(args, name)...)}
	s.cmd.Env = append(os.Environ(), settings.Prefix+"DB="+o.URL, settings.Prefix+"DATA="+data)
	s.cmd.Cancel = func() error { return s.cmd.Process.Signal(syscall.SIGTERM) }
	s.cmd.WaitDelay = 5 * time.Second
	if err := s.cmd.Start(); err != nil {
		return nil, err
	}
	return s, s.await(ctx)
}

func (s *side) base() string { return "http://" + s.address }

func (s *side) await(ctx context.Context) error {
	for range 300 {
		response, err := http.Get(s.base() + "/healthz")
		if err == nil {
			return response.Body.Close()
		}
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-time.After(50 * time.Millisecond):
		}
	}
	return fmt.Errorf("the server %s does not answer", s.name)
}

func (s *side) stop() error {
	err := s.cmd.Process.Signal(syscall.SIGTERM)
	var ended *exec.ExitError
	if waited := s.cmd.Wait(); !errors.As(waited, &ended) {
		err = errors.Join(err, waited)
	}
	return err
}

func free() (string, error) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return "", err
	}
	return l.Addr().String(), l.Close()
}
