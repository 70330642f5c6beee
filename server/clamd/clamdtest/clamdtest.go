// Package clamdtest starts a real clamd for tests, with a signature database of its own: one line, for the file that
// all scanners know as harmless and find all the same.
package clamdtest

import (
	"context"
	"encoding/hex"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"syscall"
	"testing"
	"time"

	"kyosai/server/clamd"
)

// Virus is the name that the daemon gives to what Infected makes.
const Virus = "Kyosai.Test.EICAR.UNOFFICIAL"

// Infected is the EICAR test text. It is put together here, so that no scanner takes our source for the text itself.
func Infected() string {
	return `X5O!P%@AP[4\PZX54(P^)7CC)7}` + `$EICAR-STANDARD-` + `ANTIVIRUS-TEST-FILE!$H+H*`
}

// largestStream is the StreamMaxLength of the daemon: more than the largest proof.
const largestStream = 20 << 20

// Daemon is a clamd of a test's own.
type Daemon struct {
	Address string
	folder  string
	process *exec.Cmd
}

// Start starts a daemon that ends with the test.
func Start(t testing.TB) *Daemon {
	t.Helper()
	d, err := In(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(d.Stop)
	return d
}

// In prepares a folder and starts a daemon in it.
func In(folder string) (*Daemon, error) {
	d := &Daemon{folder: folder, Address: "unix:" + filepath.Join(folder, "s")}
	if err := os.WriteFile(filepath.Join(folder, "signatures.ndb"), signature(), 0o644); err != nil {
		return nil, err
	}
	if err := os.WriteFile(filepath.Join(folder, "clamd.conf"), d.settings(), 0o644); err != nil {
		return nil, err
	}
	return d, d.Start()
}

// signature finds the text anywhere in a file of any sort.
func signature() []byte {
	return fmt.Appendf(nil, "Kyosai.Test.EICAR:0:*:%s\n", hex.EncodeToString([]byte(Infected())))
}

func (d *Daemon) settings() []byte {
	return fmt.Appendf(nil, `DatabaseDirectory %[1]s
LocalSocket %[1]s/s
TemporaryDirectory %[1]s
Foreground yes
MaxThreads 4
StreamMaxLength %[2]d
MaxFileSize %[2]d
AlertExceedsMax yes
`, d.folder, largestStream)
}

// errMissing names the package to install; a missing daemon is never a skip.
var errMissing = errors.New("clamd is missing; install it with: apt-get install clamav-daemon")

// Start starts the daemon, anew after Stop, and waits until it answers.
func (d *Daemon) Start() error {
	program, err := exec.LookPath("/usr/sbin/clamd")
	if err != nil {
		return errMissing
	}
	log, err := os.Create(filepath.Join(d.folder, "log"))
	if err != nil {
		return err
	}
	defer func() { _ = log.Close() }()
	d.process = exec.Command(program, "--config-file="+filepath.Join(d.folder, "clamd.conf"))
	d.process.Stdout, d.process.Stderr = log, log
	d.process.SysProcAttr = &syscall.SysProcAttr{Pdeathsig: syscall.SIGKILL} // a killed test leaves none behind
	if err := d.process.Start(); err != nil {
		return err
	}
	return d.await()
}

func (d *Daemon) await() error {
	client, err := clamd.New(d.Address)
	if err != nil {
		return err
	}
	for range 600 {
		if err = client.Ping(context.Background()); err == nil {
			return nil
		}
		time.Sleep(50 * time.Millisecond)
	}
	log, _ := os.ReadFile(filepath.Join(d.folder, "log"))
	return errors.Join(fmt.Errorf("clamd did not start within half a minute: %w\n%s", err, log))
}

// Stop stops the daemon.
func (d *Daemon) Stop() {
	_ = d.process.Process.Kill() // gone already, if it fails
	_ = d.process.Wait()
	_ = os.Remove(filepath.Join(d.folder, "s"))
}
