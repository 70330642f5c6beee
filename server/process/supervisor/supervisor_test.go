package supervisor

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"net/http"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"kyosai/server/testkit"
)

// TestMain lets the test's own program play the child, and the parent that dies.
func TestMain(m *testing.M) {
	switch os.Getenv("KYOSAI_TEST_ROLE") {
	case "child":
		beChild()
	case "parent":
		beParent()
	default:
		os.Exit(m.Run())
	}
}

// beChild notes its start, serves, and notes that it was told to stop.
func beChild() {
	note(fmt.Sprintf("start %d", os.Getpid()))
	told := make(chan os.Signal, 1)
	signal.Notify(told, syscall.SIGTERM)
	go func() {
		<-told
		note("told")
		os.Exit(0)
	}()
	http.HandleFunc("/fall", func(http.ResponseWriter, *http.Request) { os.Exit(3) })
	http.HandleFunc("/", func(http.ResponseWriter, *http.Request) {})
	fmt.Println(http.ListenAndServe(os.Getenv("KYOSAI_TEST_LISTEN"), nil))
}

func beParent() {
	env := append(os.Environ(), "KYOSAI_TEST_ROLE=child")
	c := Child{Name: "c", Path: os.Args[0], Env: env, Health: "http://" + os.Getenv("KYOSAI_TEST_LISTEN")}
	err := Run(context.Background(), []Child{c}, quick, func() { fmt.Println("ready") })
	fmt.Println(err)
}

func note(line string) {
	f, err := os.OpenFile(os.Getenv("KYOSAI_TEST_NOTES"), os.O_CREATE|os.O_APPEND|os.O_WRONLY, 0o600)
	if err == nil {
		fmt.Fprintln(f, line)
		f.Close()
	}
}

// quick begins anew at once; it waits as long as a busy machine needs.
var quick = Patience{Start: 2 * time.Minute, Drain: time.Minute, Backoff: 10 * time.Millisecond}

func TestStartsAgainAChildThatFell(t *testing.T) {
	c, notes := child(t)
	stop, done := run(t, c)
	_, _ = http.Get(c.Health + "/fall")
	testkit.Until(t, "a second start", func() bool { return strings.Count(read(notes), "start") == 2 && healthy(t.Context(), c.Health) })
	stop()
	if err := <-done; err != nil {
		t.Errorf("got %v", err)
	}
}

func TestTellsItsChildrenToStopAndWaitsForThem(t *testing.T) {
	c, notes := child(t)
	stop, done := run(t, c)
	stop()
	<-done
	if !strings.HasSuffix(read(notes), "told\n") || healthy(context.Background(), c.Health) {
		t.Errorf("the child was not told to stop: %q", read(notes))
	}
}

func TestAChildThatNeverServedStopsAll(t *testing.T) {
	good, _ := child(t)
	bad := Child{Name: "bad", Path: "/bin/false", Health: good.Health + "1"}
	err := Run(t.Context(), []Child{good, bad}, quick, func() { t.Error("said that all is ready") })
	if err == nil || !strings.Contains(err.Error(), "bad stopped before it served: exit status 1") {
		t.Errorf("got %v", err)
	}
	if healthy(t.Context(), good.Health) {
		t.Error("the other child still runs")
	}
}

func TestAChildThatDoesNotAnswerIsNamed(t *testing.T) {
	c, _ := child(t)
	c.Health = "http://" + testkit.Free(t)
	err := Run(t.Context(), []Child{c}, Patience{Start: 200 * time.Millisecond, Drain: time.Second}, func() {})
	if err == nil || !strings.Contains(err.Error(), "c does not answer at "+c.Health) {
		t.Errorf("got %v", err)
	}
}

func TestChildrenDieWithAParentThatIsKilled(t *testing.T) {
	c, notes := child(t)
	parent := exec.Command(os.Args[0])
	parent.Env = append(c.Env, "KYOSAI_TEST_ROLE=parent")
	out, err := parent.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := parent.Start(); err != nil {
		t.Fatal(err)
	}
	if line, _ := bufio.NewReader(out).ReadString('\n'); line != "ready\n" {
		t.Fatalf("the parent said %q", line)
	}
	_ = parent.Process.Kill()
	_ = parent.Wait()
	pid, _ := strconv.Atoi(strings.TrimSpace(strings.TrimPrefix(strings.SplitN(read(notes), "\n", 2)[0], "start ")))
	testkit.Until(t, "the end of the child", func() bool { return errors.Is(syscall.Kill(pid, 0), syscall.ESRCH) })
}

func child(t *testing.T) (Child, string) {
	t.Helper()
	notes, listen := filepath.Join(t.TempDir(), "notes"), testkit.Free(t)
	env := append(os.Environ(), "KYOSAI_TEST_ROLE=child", "KYOSAI_TEST_NOTES="+notes, "KYOSAI_TEST_LISTEN="+listen)
	return Child{Name: "c", Path: os.Args[0], Env: env, Health: "http://" + listen}, notes
}

// run starts the supervisor and waits until it is ready.
func run(t *testing.T, c Child) (stop func(), done <-chan error) {
	t.Helper()
	ctx, cancel := context.WithCancel(t.Context())
	ready, ended := make(chan struct{}), make(chan error, 1)
	go func() { ended <- Run(ctx, []Child{c}, quick, func() { close(ready) }) }()
	select {
	case <-ready:
	case err := <-ended:
		t.Fatalf("ended with %v", err)
	}
	return cancel, ended
}

func read(path string) string {
	raw, _ := os.ReadFile(path)
	return string(raw)
}
