package process

import (
	"os"
	"runtime/debug"
)

// garbagePercent trades memory for time: a zone keeps little and makes much
// that is thrown away with the answer. GOGC in the environment goes before it.
const garbagePercent = 400

// CollectRarely has this process collect its garbage as every zone does.
func CollectRarely() {
	if os.Getenv("GOGC") == "" {
		debug.SetGCPercent(garbagePercent)
	}
}
