package process

import (
	"os"
	"runtime/debug"
)

// garbagePercent trades memory for time: a zone keeps little and makes much
// that is thrown away at once. At Go's own 100 a page of the queue was
// measured a fifth slower. GOGC in the environment goes before it.
const garbagePercent = 400

func collectRarely() {
	if os.Getenv("GOGC") == "" {
		debug.SetGCPercent(garbagePercent)
	}
}
