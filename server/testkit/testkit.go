// Package testkit gives tests what they need of the machine that they run on,
// so that they hold on a busy one: free addresses, patience, and the processor's
// time in place of the clock's.
package testkit

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"net"
	"runtime"
	"syscall"
	"testing"
	"time"
)

// The ports lie below those that the system takes for connections that go out:
// between the look and the use, none of the many that tests open takes one.
const firstPort, lastPort = 15000, 32000

// Address is an address on loopback where nobody listens.
func Address() (string, error) {
	var err error
	for range 100 {
		address := fmt.Sprintf("127.0.0.1:%d", firstPort+rand.IntN(lastPort-firstPort))
		l, taken := net.Listen("tcp", address)
		if taken == nil {
			return address, l.Close()
		}
		err = errors.Join(err, taken)
	}
	return "", fmt.Errorf("find a free port: %w", err)
}

// Free is Address for a test, which ends where there is none.
func Free(t testing.TB) string {
	t.Helper()
	address, err := Address()
	if err != nil {
		t.Fatal(err)
	}
	return address
}

// Until waits, at most two minutes, for something that happens elsewhere.
func Until(t testing.TB, what string, holds func() bool) {
	t.Helper()
	for range 12000 {
		if holds() {
			return
		}
		time.Sleep(10 * time.Millisecond)
	}
	t.Errorf("waited in vain for %s", what)
}

// CPU is the processor's time that some work takes on its own thread; what else
// the machine does, which the clock would tell, is not in it.
func CPU(work func()) time.Duration {
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	before := spent()
	work()
	return spent() - before
}

func spent() time.Duration {
	const thisThread = 1 // RUSAGE_THREAD of Linux
	var u syscall.Rusage
	if err := syscall.Getrusage(thisThread, &u); err != nil {
		panic(err)
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}
