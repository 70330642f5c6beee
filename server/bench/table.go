package bench

import (
	"fmt"
	"io"
)

func printHead(out io.Writer, o Options) {
	fmt.Fprintf(out, "%d clients, the median of %d turns of %s each; 100 %% of CPU is one core\n\n", o.Clients, o.Rounds, o.Time)
	fmt.Fprintf(out, "%-20s %-8s %10s %8s %8s %7s %10s %8s %6s\n", "", "", "requests/s", "p50 ms", "p99 ms", "CPU %", "CPU ms/req", "MiB", "ratio")
}

func printOperation(out io.Writer, title string, ours, hand target) {
	printSide(out, title, "kyosai", ours)
	fmt.Fprintf(out, " %6.2f\n", ours.median(perSecond)/hand.median(perSecond))
	printSide(out, "", "by hand", hand)
	fmt.Fprintln(out)
}

func printSide(out io.Writer, title, name string, t target) {
	fmt.Fprintf(out, "%-20s %-8s %10.0f %8.1f %8.1f %7.0f %10.2f %8.0f", title, name,
		t.median(perSecond), t.median(p50), t.median(p99), t.median(cpuOfAll), t.median(cpuOfOne), t.median(mebibytes))
}
