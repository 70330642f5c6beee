package process

import (
	"os"
	"runtime/debug"
)

// garbagePercent trades memory for time: a zone keeps little and makes much
// that is thrown away with the answer. GOGC in the environment goes before it.
const garbagePercent = 400

func collectRarely() {
	if os.Getenv("GOGC") == "" {
		debug.SetGCPercent(garbagePercent)
	}
}
