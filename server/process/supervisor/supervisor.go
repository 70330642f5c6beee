// Package supervisor keeps child processes running: it starts them, waits until
// they answer, starts again what falls, and stops all of them with itself.
package supervisor

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"os/exec"
	"runtime"
	"syscall"
	"time"
)

// Child is a process to keep running.
type Child struct {
	Name   string
	Path   string
	Args   []string
	Dir    string
	Env    []string
	Health string // address that answers 200 once the child serves
	Log    io.Writer
}

// Patience is how long the supervisor waits for its children.
type Patience struct {
	Start   time.Duration // to answer for the first time
	Drain   time.Duration // to finish what it does when told to stop
	Backoff time.Duration // before the first new start; doubles with each one that follows soon
}

// Usual is the patience outside tests.
var Usual = Patience{Start: 60 * time.Second, Drain: 20 * time.Second, Backoff: 200 * time.Millisecond}

// longest bounds the wait before a new start; a child that ran that long has recovered.
const longest = 30 * time.Second

// Run starts the children in order, each after the one before answers, calls
// ready, and keeps them running until the context ends. A child that falls
// before it ever answered stops all, for another start would fail likewise.
func Run(ctx context.Context, children []Child, p Patience, ready func()) error {
	ctx, stop := context.WithCancelCause(ctx)
	defer stop(nil)
	var running []<-chan struct{}
	for _, c := range children {
		k := &keeper{Child: c, patience: p, answered: make(chan struct{}), stop: stop}
		running = append(running, k.keep(ctx))
		if !k.await(ctx) {
			break
		}
	}
	if ctx.Err() == nil {
		ready()
	}
	for _, done := range running {
		<-done
	}
	if err := context.Cause(ctx); !errors.Is(err, context.Canceled) {
		return err
	}
	return nil
}

type keeper struct {
	Child
	patience Patience
	answered chan struct{} // closed once the child served
	stop     context.CancelCauseFunc
}

// keep runs the child again and again. Its goroutine stays on one system
// thread, for the child dies with the thread that started it.
func (k *keeper) keep(ctx context.Context) <-chan struct{} {
	done := make(chan struct{})
	go func() {
		defer close(done)
		runtime.LockOSThread()
		wait := k.patience.Backoff
		for ctx.Err() == nil {
			started := time.Now()
			err := k.command(ctx).Run()
			if ctx.Err() != nil {
				return
			}
			wait = k.fallen(ctx, err, time.Since(started), wait)
		}
	}()
	return done
}

func (k *keeper) command(ctx context.Context) *exec.Cmd {
	cmd := exec.CommandContext(ctx, k.Path, k.Args...)
	cmd.Dir, cmd.Env = k.Dir, k.Env
	cmd.Stdout, cmd.Stderr = k.Log, k.Log
	cmd.Cancel = func() error { return cmd.Process.Signal(syscall.SIGTERM) }
	cmd.WaitDelay = k.patience.Drain
	cmd.SysProcAttr = dieWithParent()
	return cmd
}

// fallen waits before the next start and says how long to wait after that.
func (k *keeper) fallen(ctx context.Context, err error, ran, wait time.Duration) time.Duration {
	select {
	case <-k.answered:
	default:
		k.stop(fmt.Errorf("%s stopped before it served: %w", k.Name, reason(err)))
		return wait
	}
	if ran > longest {
		wait = k.patience.Backoff
	}
	slog.Warn("child process stopped; starting it again", "child", k.Name, "error", err, "wait", wait)
	select {
	case <-ctx.Done():
	case <-time.After(wait):
	}
	return min(2*wait, longest)
}

func reason(err error) error {
	if err == nil {
		return errors.New("it ended by itself")
	}
	return err
}
