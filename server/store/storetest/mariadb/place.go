package mariadb

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"os/user"
	"path/filepath"
	"strconv"
	"syscall"
)

// place is the folder of the server: short, for a socket's path has a limit,
// and where the user that the server runs as can reach it.
type place struct {
	dir     string
	program string
	account *user.User // whom the server runs as; nil for ourselves
}

// errMissing names the package to install; a missing server is never a skip.
var errMissing = errors.New("mariadbd is missing; install it with: apt-get install mariadb-server")

func newPlace() (*place, error) {
	program, err := find("mariadbd")
	if err != nil {
		return nil, err
	}
	p := &place{dir: filepath.Join(os.TempDir(), "kyosai-mariadb-"+strconv.Itoa(os.Getuid())), program: program}
	if os.Getuid() == 0 {
		if p.account, err = user.Lookup("mysql"); err != nil {
			return nil, errMissing
		}
	}
	return p, p.make()
}

// find looks where Debian keeps servers too, for a user's PATH often lacks it.
func find(name string) (string, error) {
	for _, candidate := range []string{name, "/usr/sbin/" + name} {
		if path, err := exec.LookPath(candidate); err == nil {
			return path, nil
		}
	}
	return "", errMissing
}

func (p *place) make() error {
	if err := os.Mkdir(p.dir, 0o755); err != nil && !errors.Is(err, os.ErrExist) {
		return err
	}
	info, err := os.Lstat(p.dir)
	if err != nil {
		return err
	}
	if owner, ok := info.Sys().(*syscall.Stat_t); !info.IsDir() || !ok || int(owner.Uid) != os.Getuid() {
		return fmt.Errorf("%s belongs to somebody else; remove it", p.dir)
	}
	return p.makeRun()
}

// makeRun makes the folder that the server itself writes to.
func (p *place) makeRun() error {
	if err := os.MkdirAll(p.run(), 0o700); err != nil || p.account == nil {
		return err
	}
	uid, _ := strconv.Atoi(p.account.Uid)
	gid, _ := strconv.Atoi(p.account.Gid)
	return os.Chown(p.run(), uid, gid)
}

func (p *place) run() string    { return filepath.Join(p.dir, "run") }
func (p *place) data() string   { return filepath.Join(p.run(), "data") }
func (p *place) socket() string { return filepath.Join(p.run(), "s") }
func (p *place) log() string    { return filepath.Join(p.dir, "log") }

func (p *place) asUser() []string {
	if p.account == nil {
		return nil
	}
	return []string{"--user=" + p.account.Username}
}
