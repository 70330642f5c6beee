package supervisor

import (
	"context"
	"fmt"
	"net/http"
	"time"
)

// await waits until the child answers for the first time.
func (k *keeper) await(ctx context.Context) bool {
	limit := time.After(k.patience.Start)
	for {
		if healthy(ctx, k.Health) {
			close(k.answered)
			return true
		}
		select {
		case <-ctx.Done():
			return false
		case <-limit:
			k.stop(fmt.Errorf("%s does not answer at %s", k.Name, k.Health))
			return false
		case <-time.After(25 * time.Millisecond):
		}
	}
}

var client = &http.Client{Timeout: time.Second}

func healthy(ctx context.Context, address string) bool {
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, address, nil)
	if err != nil {
		return false
	}
	resp, err := client.Do(req)
	if err != nil {
		return false
	}
	resp.Body.Close()
	return resp.StatusCode == http.StatusOK
}
