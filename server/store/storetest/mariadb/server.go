package mariadb

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"syscall"
	"time"
)

// hold takes a share of the server. Starting is one at a time; the share is a
// lock on a file, which the system gives back however the process ends.
func (p *place) hold() (*Server, error) {
	starting, err := lock(filepath.Join(p.dir, "starting"), syscall.LOCK_EX)
	if err != nil {
		return nil, err
	}
	defer starting.Close()
	share, err := lock(filepath.Join(p.dir, "users"), syscall.LOCK_SH)
	if err != nil {
		return nil, err
	}
	admin, err := sql.Open("mysql", "root@unix("+p.socket()+")/")
	if err != nil {
		return nil, err
	}
	s := &Server{socket: p.socket(), admin: admin, share: share}
	if admin.Ping() == nil {
		return s, nil
	}
	return s, p.start(s)
}

func lock(path string, how int) (*os.File, error) {
	f, err := os.OpenFile(path, os.O_CREATE|os.O_RDWR, 0o600)
	if err != nil {
		return nil, err
	}
	if err := syscall.Flock(int(f.Fd()), how); err != nil {
		return nil, errors.Join(err, f.Close())
	}
	return f, nil
}

func (p *place) start(s *Server) error {
	if err := p.install(); err != nil {
		return err
	}
	if err := p.spawn(); err != nil {
		return err
	}
	if err := p.await(s); err != nil {
		return err
	}
	return s.dropLeftovers(context.Background())
}

// install makes the server's own tables, once: under another name first, so
// that a killed one does not leave half of them behind.
func (p *place) install() error {
	if _, err := os.Stat(p.data()); err == nil {
		return nil
	}
	fresh := p.data() + ".new"
	if err := os.RemoveAll(fresh); err != nil {
		return err
	}
	program, err := find("mariadb-install-db")
	if err != nil {
		return err
	}
	args := append([]string{"--no-defaults", "--datadir=" + fresh, "--auth-root-authentication-method=normal", "--skip-test-db"}, p.asUser()...)
	if out, err := exec.Command(program, args...).CombinedOutput(); err != nil {
		return fmt.Errorf("mariadb-install-db: %w\n%s", err, out)
	}
	return os.Rename(fresh, p.data())
}

// keeper runs the server and stops it once nobody has held it for a while:
// then the lock on "users" can be had alone.
const keeper = `"$@" & server=$!
exec 9<users
idle=0
while kill -0 $server 2>/dev/null; do
  sleep 1
  if flock --nonblock --exclusive 9; then
    idle=$((idle + 1))
    if [ $idle -ge 15 ]; then kill $server; wait $server; exit; fi
    flock --unlock 9
  else
    idle=0
  fi
done`

// spawn starts the keeper in a session of its own, so that an interrupted test
// run does not take the server from another one.
func (p *place) spawn() error {
	log, err := os.Create(p.log())
	if err != nil {
		return err
	}
	defer log.Close()
	cmd := exec.Command("sh", append([]string{"-c", keeper, "keeper", p.program}, p.options()...)...)
	cmd.Dir, cmd.Stdout, cmd.Stderr = p.dir, log, log
	cmd.SysProcAttr = &syscall.SysProcAttr{Setsid: true}
	if err := cmd.Start(); err != nil {
		return err
	}
	return cmd.Process.Release()
}

// options trade durability, which a test needs not, for speed.
func (p *place) options() []string {
	return append([]string{
		"--no-defaults", "--datadir=" + p.data(), "--socket=" + p.socket(), "--pid-file=" + filepath.Join(p.run(), "pid"),
		"--skip-networking", "--skip-log-bin", "--character-set-server=utf8mb4", "--collation-server=utf8mb4_bin",
		"--innodb-flush-log-at-trx-commit=0", "--innodb-doublewrite=0", "--innodb-flush-method=O_DIRECT_NO_FSYNC",
		"--innodb-buffer-pool-size=512M", "--max-connections=500", "--max-allowed-packet=16M", "--local-infile=1",
	}, p.asUser()...)
}

func (p *place) await(s *Server) error {
	var err error
	for range 600 {
		if err = s.admin.Ping(); err == nil {
			return nil
		}
		time.Sleep(100 * time.Millisecond)
	}
	log, _ := os.ReadFile(p.log())
	return fmt.Errorf("mariadbd did not start within a minute: %w\n%s", err, log)
}
