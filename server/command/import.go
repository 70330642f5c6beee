package command

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"text/tabwriter"

	"github.com/urfave/cli/v3"

	"kyosai/server/access"
	"kyosai/server/migration"
	"kyosai/server/migration/layout"
	"kyosai/server/process"
	"kyosai/server/store"
)

func importExtract() *cli.Command {
	return &cli.Command{
		Name: "import", ArgsUsage: "DIR", Usage: "load the extract of an old system; the same one again changes nothing",
		Description: "Each record is loaded, loaded with a warning, or rejected with its reason. One bad record never stops\n" +
			"the import. Killed at any moment, nothing is half in. Layout files are described in docs/layout-file.md.",
		Flags: append(databaseFlags(),
			&cli.StringFlag{Name: "layout", Usage: "the extract's shape: " + strings.Join(layout.Shipped(), ", ") + ", or the path of a layout file", Required: true},
			&cli.BoolFlag{Name: "dry-run", Usage: "say what would change and write nothing", HideDefault: true},
			&cli.BoolFlag{Name: "json", Usage: "print the report as one JSON object", HideDefault: true},
			&cli.StringFlag{Name: "rejected", Usage: "the `FILE` that receives the rejected records as JSON lines"},
			&cli.StringFlag{Name: "mended", Usage: "a `FILE` of rejected records that were mended, read after DIR or without it"},
		),
		Action: func(ctx context.Context, cmd *cli.Command) error {
			o, err := importOptions(cmd)
			if err != nil {
				return err
			}
			return withStore(func(ctx context.Context, cmd *cli.Command, s *store.Store) error {
				if o.DryRun && withoutTables(ctx, s) {
					return onEmptyDatabase(ctx, cmd, o)
				}
				return runImport(ctx, cmd, s, o)
			})(ctx, cmd)
		},
	}
}

func importOptions(cmd *cli.Command) (migration.Options, error) {
	o := migration.Options{
		Folder: cmd.Args().First(), DryRun: cmd.Bool("dry-run"), Mended: cmd.String("mended"), Rejected: cmd.String("rejected"),
	}
	switch {
	case cmd.Args().Len() > 1:
		return o, usageError{fmt.Errorf("one folder at a time, not %s", strings.Join(cmd.Args().Slice(), " "))}
	case o.Folder == "" && o.Mended == "":
		return o, usageError{fmt.Errorf("name the extract's folder, or a file of mended records with --mended")}
	}
	var err error
	if o.Layout, err = layout.Load(cmd.String("layout")); err != nil {
		return o, usageError{err}
	}
	return o, nil
}

// runImport brings the tables and the kinds of benefits forward first, so that an
// import may be the first thing that is done with a database.
func runImport(ctx context.Context, cmd *cli.Command, s *store.Store, o migration.Options) (err error) {
	ctx = access.AsSystem(ctx)
	if o.DryRun {
		err = current(ctx, s)
	} else {
		err = bringForward(ctx, s)
	}
	if err != nil {
		return err
	}
	shown := newProgress(cmd.Root().ErrWriter)
	o.Progress = shown.tell
	report, err := migration.Run(ctx, s, o)
	shown.end()
	if err != nil {
		return err
	}
	if cmd.Bool("json") {
		return json.NewEncoder(cmd.Root().Writer).Encode(report)
	}
	return printReport(cmd.Root().Writer, report)
}

func bringForward(ctx context.Context, s *store.Store) error {
	_, err := process.Migrate(ctx, s)
	return err
}

// current refuses a dry run on tables that are not this binary's.
func current(ctx context.Context, s *store.Store) error {
	pending, err := s.Pending(ctx)
	if err == nil && pending {
		err = fmt.Errorf("the database's tables are older than this binary and a dry run changes nothing: run \"kyosai migrate\" first")
	}
	return err
}

// onEmptyDatabase runs a dry run into a database without any table: what would
// change is what would change in an empty one, made aside and thrown away.
func onEmptyDatabase(ctx context.Context, cmd *cli.Command, o migration.Options) (err error) {
	folder, err := os.MkdirTemp("", "kyosai-dry-run-")
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, os.RemoveAll(folder)) }()
	s, err := store.Open(ctx, "sqlite:"+filepath.Join(folder, "empty.db"))
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, s.Close()) }()
	if err := bringForward(ctx, s); err != nil {
		return err
	}
	return runImport(ctx, cmd, s, o)
}

// withoutTables tells whether nothing was ever made in the database.
func withoutTables(ctx context.Context, s *store.Store) bool {
	_, err := s.DB.ExecContext(ctx, "SELECT id FROM companies WHERE id = ''")
	return err != nil && s.DB.PingContext(ctx) == nil
}

func printReport(w io.Writer, report *migration.Report) error {
	table := tabwriter.NewWriter(w, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintln(table, "\trecords\tloaded\tnew\tchanged\tunchanged\trejected\t")
	for _, noun := range layout.Nouns {
		c := report.Of(noun)
		fmt.Fprintf(table, "%s\t%d\t%d\t%d\t%d\t%d\t%d\t\n", noun, c.Records, c.Loaded, c.New, c.Changed, c.Unchanged, c.Records-c.Loaded)
	}
	if err := table.Flush(); err != nil {
		return err
	}
	for _, noun := range layout.Nouns {
		c := report.Of(noun)
		printCounts(w, noun, "rejected", c.Rejected)
		printCounts(w, noun, "loaded with a warning", c.Warned)
		printCounts(w, noun, "noted", c.Notes)
	}
	done := "run " + report.Run
	if report.DryRun {
		done = "dry run, nothing was written"
	}
	_, err := fmt.Fprintf(w, "%s, %.1f s\n", done, report.Seconds)
	return err
}

func printCounts(w io.Writer, noun layout.Noun, what string, counts map[string]int) {
	for _, name := range slices.Sorted(maps.Keys(counts)) {
		fmt.Fprintf(w, "%s %s: %s %d\n", noun, what, name, counts[name])
	}
}
