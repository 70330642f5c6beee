package bench

import (
	"fmt"
	"io"
)

func printHead(out io.Writer, o Options) {
	fmt.Fprintf(out, "%d clients, the median of %d turns of %s each. CPU %%: of one core, by the server; CPU ms and DB ms: of a core\nfor one request, by the server and by the database; MiB: the most memory that the server held.\n\n", o.Clients, o.Rounds, o.Time)
	fmt.Fprintf(out, "%-20s %-8s %10s %8s %8s %6s %7s %7s %5s %6s\n", "", "", "requests/s", "p50 ms", "p99 ms", "CPU %", "CPU ms", "DB ms", "MiB", "ratio")
}

func printOperation(out io.Writer, title string, ours, hand target) {
	printSide(out, title, "kyosai", ours)
	fmt.Fprintf(out, " %6.2f\n", ours.median(perSecond)/hand.median(perSecond))
	printSide(out, "", "by hand", hand)
	fmt.Fprintln(out)
}

func printSide(out io.Writer, title, name string, t target) {
	fmt.Fprintf(out, "%-20s %-8s %10.0f %8.1f %8.1f %6.0f %7.2f %7.2f %5.0f", title, name,
		t.median(perSecond), t.median(p50), t.median(p99), t.median(cpuOfAll), t.median(cpuOfOne), t.median(databaseOfOne), t.median(mebibytes))
}
