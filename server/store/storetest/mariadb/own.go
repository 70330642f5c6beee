package mariadb

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"time"
)

// Own is a server of one test alone, which may kill it and start it again. It keeps what it acknowledged, as in
// production, and not as the server that the tests share.
type Own struct {
	place   *place
	run     *exec.Cmd
	options []string
}

// NewOwn installs and starts a server in a folder of its own, with options of its own; Remove stops it and takes the folder
// away.
func NewOwn(options ...string) (*Own, error) {
	dir, err := os.MkdirTemp("", "kyosai-own-")
	if err != nil {
		return nil, err
	}
	p, err := newPlace()
	if err != nil {
		return nil, err
	}
	o := &Own{place: &place{dir: dir, program: p.program, account: p.account}, options: options}
	if err := errors.Join(os.Chmod(dir, 0o755), o.place.makeRun(), o.place.install(), o.Start()); err != nil {
		return nil, errors.Join(err, o.Remove())
	}
	return o, o.exec("CREATE DATABASE kyosai CHARACTER SET utf8mb4 COLLATE utf8mb4_bin")
}

// URL names the server's database as --db takes it.
func (o *Own) URL() string { return "mysql://root@unix(" + o.place.socket() + ")/kyosai" }

// Start starts the server and waits until it answers.
func (o *Own) Start() error {
	log, err := os.Create(o.place.log())
	if err != nil {
		return err
	}
	defer log.Close()
	o.run = exec.Command(o.place.program, append([]string{
		"--no-defaults", "--datadir=" + o.place.data(), "--socket=" + o.place.socket(), "--pid-file=" + filepath.Join(o.place.run(), "pid"),
		"--skip-networking", "--skip-log-bin", "--character-set-server=utf8mb4", "--collation-server=utf8mb4_bin", "--innodb-buffer-pool-size=64M",
	}, append(o.options, o.place.asUser()...)...)...)
	o.run.Stdout, o.run.Stderr = log, log
	if err := o.run.Start(); err != nil {
		return err
	}
	for range 600 {
		if err = o.exec("DO 1"); err == nil {
			return nil
		}
		time.Sleep(100 * time.Millisecond)
	}
	said, _ := os.ReadFile(o.place.log())
	return fmt.Errorf("mariadbd did not start within a minute: %w\n%s", err, said)
}

// Kill ends the server at once, wherever it is.
func (o *Own) Kill() error {
	if err := o.run.Process.Kill(); err != nil {
		return err
	}
	_ = o.run.Wait() // it was killed
	return nil
}

// Remove stops the server and removes its folder.
func (o *Own) Remove() error {
	if o.run != nil && o.run.ProcessState == nil {
		if err := o.Kill(); err != nil {
			return err
		}
	}
	return os.RemoveAll(o.place.dir)
}

func (o *Own) exec(statement string) error {
	db, err := sql.Open("mysql", "root@unix("+o.place.socket()+")/")
	if err != nil {
		return err
	}
	_, err = db.ExecContext(context.Background(), statement)
	return errors.Join(err, db.Close())
}
