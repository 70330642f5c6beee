package load_test

import (
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"strings"
	"sync"
	"testing"
	"time"

	"kyosai/server/bench/load"
)

func TestEveryClientAsksInTurnUntilTheTimeIsOver(t *testing.T) {
	var mu sync.Mutex
	asked := map[string]int{}
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		body, _ := io.ReadAll(r.Body)
		mu.Lock()
		defer mu.Unlock()
		asked[string(body)+r.Header.Get("Cookie")]++
	}))
	defer server.Close()
	shots := []load.Shot{{Method: "POST", Path: "/", Body: "a", Cookie: "x=1"}, {Method: "POST", Path: "/", Body: "b", Cookie: "x=2"}}
	result, err := load.Target{Base: server.URL, Shots: shots}.Run(t.Context(), 4, 100*time.Millisecond)
	if err != nil {
		t.Fatal(err)
	}
	total := asked["ax=1"] + asked["bx=2"]
	if len(asked) != 2 || result.Requests != total || result.P50 <= 0 || result.P99 < result.P50 || result.PerSecond() <= 0 {
		t.Errorf("asked %v, told %+v", asked, result)
	}
}

func TestARefusalEndsTheRun(t *testing.T) {
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		http.Error(w, "sign in", http.StatusUnauthorized)
	}))
	defer server.Close()
	_, err := load.Target{Base: server.URL, Shots: []load.Shot{{Method: "GET", Path: "/home"}}}.Run(t.Context(), 2, time.Minute)
	if err == nil || !strings.Contains(err.Error(), "sign in") {
		t.Errorf("got %v", err)
	}
}

func TestTheKernelTellsWhatAProcessTakes(t *testing.T) {
	for end := time.Now().Add(50 * time.Millisecond); time.Now().Before(end); {
	}
	usage, err := load.UsageOf(os.Getpid(), 0)
	if err != nil || usage[0].Memory < 1<<20 || usage[0].CPU <= 0 || usage[1] != (load.Usage{}) {
		t.Errorf("got %+v, %v", usage, err)
	}
}
