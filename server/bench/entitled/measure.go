package entitled

import (
	"context"
	"fmt"
	"io"

	"kyosai/server/bench/filled"
	"kyosai/server/bench/measured"
	"kyosai/server/store"
)

func measure(ctx context.Context, d *filled.Database, title string, rounds int, out io.Writer, decide func(context.Context, *store.Store) (*count, error), bare reading) error {
	var ours, theirs measured.Side
	var found *count
	var rows int
	for range rounds {
		err := ours.Time(func() (err error) { found, err = decide(ctx, d.Store); return err })
		if err != nil {
			return err
		}
		if err := theirs.Time(func() (err error) { rows, err = bare.read(ctx, d.Store); return err }); err != nil {
			return err
		}
	}
	_, err := fmt.Fprintf(out, "%s on %s: %d %s for %d members in %.1f s (%.1f s of CPU); the bare statements for the same %d rows %.1f s (%.1f s); share %.0f %%; memory of the process at most %d MB\n%s",
		title, d.Engine, found.total, found.what, found.members, ours.Median(), ours.CPU(), rows, theirs.Median(), theirs.CPU(),
		100*theirs.Median()/ours.Median(), measured.Memory()>>20, found.table())
	return err
}
