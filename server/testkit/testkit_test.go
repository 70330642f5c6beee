package testkit

import (
	"net"
	"testing"
	"time"
)

func TestAnAddressCanBeListenedOn(t *testing.T) {
	l, err := net.Listen("tcp", Free(t))
	if err != nil {
		t.Fatal(err)
	}
	_ = l.Close()
}

func TestTheProcessorsTimeIsNotTheClocks(t *testing.T) {
	idle := CPU(func() { time.Sleep(50 * time.Millisecond) })
	busy := CPU(func() {
		for range 200_000_000 {
		}
	})
	if idle >= busy {
		t.Errorf("sleeping takes %v, working %v", idle, busy)
	}
}
