package load

import (
	"fmt"
	"os"
	"strconv"
	"strings"
	"time"
)

// Usage is what a process has taken of the machine so far.
type Usage struct {
	CPU    time.Duration
	Memory int64 // the most that it ever held, in bytes
}

// tick is the unit of the kernel's accounts, the same on every Linux that Go runs on.
const tick = 10 * time.Millisecond

// UsageOf reads the kernel's accounts of some processes; one without a number takes nothing.
func UsageOf(pids ...int) (all []Usage, err error) {
	for _, pid := range pids {
		var u Usage
		if pid != 0 {
			if u, err = usageOf(pid); err != nil {
				return nil, err
			}
		}
		all = append(all, u)
	}
	return all, nil
}

func usageOf(pid int) (u Usage, err error) {
	stat, err := os.ReadFile(fmt.Sprintf("/proc/%d/stat", pid))
	if err != nil {
		return u, fmt.Errorf("what a process takes is told by Linux alone: %w", err)
	}
	_, after, _ := strings.Cut(string(stat), ") ") // the name before it may hold anything
	fields := strings.Fields(after)
	for _, field := range fields[11:13] { // in user's and in system's time
		ticks, err := strconv.ParseInt(field, 10, 64)
		if err != nil {
			return u, fmt.Errorf("read /proc/%d/stat: %w", pid, err)
		}
		u.CPU += time.Duration(ticks) * tick
	}
	status, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", pid))
	if err != nil {
		return u, err
	}
	_, peak, _ := strings.Cut(string(status), "VmHWM:")
	if _, err := fmt.Sscanf(peak, "%d kB", &u.Memory); err != nil {
		return u, fmt.Errorf("read /proc/%d/status: %w", pid, err)
	}
	u.Memory <<= 10
	return u, nil
}
