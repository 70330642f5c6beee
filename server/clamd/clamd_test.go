package clamd_test

import (
	"bytes"
	"context"
	"errors"
	"io"
	"net"
	"strings"
	"testing"
	"testing/iotest"
	"time"

	"kyosai/server/clamd"
	"kyosai/server/clamd/clamdtest"
)

func client(t testing.TB, address string) *clamd.Client {
	t.Helper()
	c, err := clamd.New(address)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func TestARealDaemonTellsWhatIsInfectedFromWhatIsNot(t *testing.T) {
	d := clamdtest.Start(t)
	c := client(t, d.Address)
	large := strings.Repeat("harmless ", 2<<20/9*8)
	for name, tt := range map[string]struct{ content, virus string }{
		"nothing":                {"", ""},
		"a short text":           {"harmless", ""},
		"one of 15 MB":           {large, ""},
		"the test text":          {clamdtest.Infected(), clamdtest.Virus},
		"the test text far back": {large + clamdtest.Infected(), clamdtest.Virus},
		"within a PDF":           {"%PDF-1.7\n1 0 obj\n<< /Length 68 >>\nstream\n" + clamdtest.Infected() + "\nendstream\nendobj\n", clamdtest.Virus},
	} {
		got, err := c.Scan(t.Context(), strings.NewReader(tt.content))
		if err != nil || got.Virus != tt.virus {
			t.Errorf("%s: %+v, %v", name, got, err)
		}
	}
	if _, err := c.Scan(t.Context(), bytes.NewReader(make([]byte, 21<<20))); !errors.Is(err, clamd.ErrTooLarge) {
		t.Errorf("past its limit: %v", err)
	}
	cut := errors.New("the content broke off")
	if got, err := c.Scan(t.Context(), io.MultiReader(strings.NewReader("half"), iotest.ErrReader(cut))); !errors.Is(err, cut) {
		t.Errorf("half of a content is found %+v, %v", got, err)
	}
	d.Stop()
	if _, err := c.Scan(t.Context(), strings.NewReader("x")); err == nil || !strings.Contains(err.Error(), "reach clamd") {
		t.Errorf("stopped, it says %v", err)
	}
	if err := d.Start(); err != nil {
		t.Fatal(err)
	}
	if got, err := c.Scan(t.Context(), strings.NewReader(clamdtest.Infected())); err != nil || got.Virus != clamdtest.Virus {
		t.Errorf("started again: %+v, %v", got, err)
	}
}

// daemon is somebody who answers in place of clamd, over TCP: he reads so many bytes, says something and hangs up.
func daemon(t testing.TB, reads int64, reply string) string {
	t.Helper()
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = listener.Close() })
	go func() {
		for {
			line, err := listener.Accept()
			if err != nil {
				return
			}
			go func() {
				_, _ = io.CopyN(io.Discard, line, reads)
				_, _ = io.WriteString(line, reply)
				if reply == "" { // he hangs
					_, _ = io.Copy(io.Discard, line)
				}
				_ = line.Close()
			}()
		}
	}()
	return "tcp:" + listener.Addr().String()
}

// whole is how many bytes a stream of "harmless" takes.
const whole = int64(len("zINSTREAM\x00") + 4 + len("harmless") + 4)

func TestOnlyAWholeReplyThatIsAVerdictIsOne(t *testing.T) {
	for reply, want := range map[string]string{
		"stream: OK\x00":               "",
		"stream: Win.Test-1 FOUND\x00": "Win.Test-1",
		"stream: OK":                   "no end",
		"stream: O":                    "no end",
		"stream: OK\n":                 "no end",
		" stream: OK\x00":              "answers",
		"stream: OK ERROR\x00":         "answers",
		"stream:  FOUND\x00":           "answers",
		"stream: FOUND\x00":            "answers",
		"OK\x00":                       "answers",
		"\x00":                         "answers",
		"INSTREAM size limit exceeded. ERROR\x00":      "StreamMaxLength",
		"stream: Can't allocate memory ERROR\x00":      "answers",
		"UNKNOWN COMMAND\x00":                          "answers",
		strings.Repeat("stream: OK ", 10_000) + "\x00": "no end",
	} {
		got, err := client(t, daemon(t, whole, reply)).Scan(t.Context(), strings.NewReader("harmless"))
		said := got.Virus
		if err != nil {
			said = err.Error()
		}
		if !strings.Contains(said, want) || want == "" && said != "" || len(said) > 600 {
			t.Errorf("%.40q is taken for %.100q", reply, said)
		}
	}
}

func TestADaemonThatHangsIsGivenUp(t *testing.T) {
	ctx, done := context.WithTimeout(t.Context(), 50*time.Millisecond)
	defer done()
	if got, err := client(t, daemon(t, 5, "")).Scan(ctx, bytes.NewReader(make([]byte, 8<<20))); err == nil {
		t.Errorf("it found %+v", got)
	}
}

func TestAnAddressIsOfASocketOrAHost(t *testing.T) {
	for _, good := range []string{"unix:/run/clamav/clamd.ctl", "tcp:127.0.0.1:3310", "tcp:[::1]:3310"} {
		if err := clamd.Check(good); err != nil {
			t.Errorf("%s: %v", good, err)
		}
	}
	for _, bad := range []string{"", "unix:", "unix:run/x", "tcp:", "tcp:127.0.0.1", "tcp::3310", "/run/clamav/clamd.ctl", "http://x:1"} {
		if err := clamd.Check(bad); err == nil || !strings.Contains(err.Error(), "unix:/PATH") {
			t.Errorf("%s: %v", bad, err)
		}
	}
}
