// Package load asks a server the same requests from many clients at once and tells how it bore it.
package load

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"time"
)

// Shot is one request.
type Shot struct {
	Method, Path, Body, Cookie string
}

// Result is what came of a run.
type Result struct {
	Requests int
	Took     time.Duration
	P50, P99 time.Duration
}

// PerSecond is how many requests were answered in a second.
func (r Result) PerSecond() float64 { return float64(r.Requests) / r.Took.Seconds() }

// Target is a server with the requests that it is asked.
type Target struct {
	Base  string // http://host:port
	Shots []Shot
}

// Run asks from so many clients until the time is over, each client the shots in turn from a place of its own. An
// answer that is no success ends the run: a refusal is fast, and would pass for speed.
func (t Target) Run(ctx context.Context, clients int, limit time.Duration) (Result, error) {
	client := &http.Client{Transport: &http.Transport{MaxIdleConnsPerHost: clients, MaxConnsPerHost: clients, DisableCompression: true}}
	defer client.CloseIdleConnections()
	took := make([][]time.Duration, clients)
	var wait sync.WaitGroup
	var failure atomic.Pointer[error]
	start := time.Now()
	for c := range clients {
		wait.Go(func() {
			for i := c * len(t.Shots) / clients; time.Since(start) < limit && failure.Load() == nil; i++ {
				before := time.Now()
				if _, err := t.ask(ctx, client, t.Shots[i%len(t.Shots)], io.Discard); err != nil {
					failure.Store(&err)
					return
				}
				took[c] = append(took[c], time.Since(before))
			}
		})
	}
	wait.Wait()
	if err := failure.Load(); err != nil {
		return Result{}, *err
	}
	return result(slices.Concat(took...), time.Since(start)), nil
}

func result(took []time.Duration, all time.Duration) Result {
	slices.Sort(took)
	at := func(share float64) time.Duration { return took[min(int(share*float64(len(took))), len(took)-1)] }
	return Result{Requests: len(took), Took: all, P50: at(.5), P99: at(.99)}
}

// Answer gives what a server answers to one shot.
func (t Target) Answer(ctx context.Context, shot Shot) (string, error) {
	var text strings.Builder
	_, err := t.ask(ctx, http.DefaultClient, shot, &text)
	return text.String(), err
}

func (t Target) ask(ctx context.Context, client *http.Client, shot Shot, into io.Writer) (int64, error) {
	request, err := http.NewRequestWithContext(ctx, shot.Method, t.Base+shot.Path, strings.NewReader(shot.Body))
	if err != nil {
		return 0, err
	}
	request.Header.Set("Cookie", shot.Cookie)
	request.Header.Set("Content-Type", "application/json")
	request.Header.Set("Kyosai-Request", "1")
	response, err := client.Do(request)
	if err != nil {
		return 0, err
	}
	defer response.Body.Close()
	if response.StatusCode != http.StatusOK {
		said, err := io.ReadAll(io.LimitReader(response.Body, 1000))
		return 0, errors.Join(fmt.Errorf("%s answers %s: %s", shot.Path, response.Status, said), err)
	}
	return io.Copy(into, response.Body)
}
