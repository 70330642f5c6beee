package command

import (
	"context"
	"fmt"
	"os"
	"time"

	"github.com/urfave/cli/v3"

	"kyosai/server/benefits"
	"kyosai/server/caldate"
	"kyosai/server/process"
	"kyosai/server/store"
)

func rulesCommand() *cli.Command {
	return &cli.Command{
		Name: "rules", Usage: "the scheme's rules as a file: written, compared, loaded",
		Description: "A rule pack is a YAML file with every kind of benefit and its dated rules. Write out the one in force, edit\n" +
			"the file, compare, then load it from a day on. Nothing that was decided changes.",
		Commands: []*cli.Command{exportRules(), compareRules(), loadRules()},
		Action:   needsCommand,
	}
}

func exportRules() *cli.Command {
	return &cli.Command{
		Name: "export", ArgsUsage: "[FILE]", Usage: "write the database's kinds and rules as a pack, to FILE or to the screen",
		Flags: databaseFlags(),
		Action: withStore(func(ctx context.Context, cmd *cli.Command, s *store.Store) error {
			p, err := benefits.Export(ctx, s)
			if err != nil {
				return err
			}
			text, err := p.YAML()
			if err != nil {
				return err
			}
			if path := cmd.Args().First(); path != "" {
				return os.WriteFile(path, text, 0o644)
			}
			_, err = cmd.Root().Writer.Write(text)
			return err
		}),
	}
}

func compareRules() *cli.Command {
	return &cli.Command{
		Name: "compare", ArgsUsage: "FILE", Usage: "say what a pack has that the database has not: added, changed, ended",
		Flags: databaseFlags(),
		Action: withPack(func(ctx context.Context, cmd *cli.Command, s *store.Store, p benefits.Pack) error {
			there, err := benefits.Export(ctx, s)
			if err != nil {
				return err
			}
			changes := benefits.Compare(there, p)
			for _, c := range changes {
				fmt.Fprintln(cmd.Root().Writer, c)
			}
			if len(changes) == 0 {
				fmt.Fprintln(cmd.Root().Writer, "違いはありません。")
			}
			return nil
		}),
	}
}

func loadRules() *cli.Command {
	return &cli.Command{
		Name: "load", ArgsUsage: "FILE", Usage: "have a pack hold from a day on; kinds that it does not have end on that day",
		Description: "Words and forms become the pack's at once. Rules are added, in force from the day, and none is rewritten.\n" +
			"Into a database without kinds the pack goes with the days that it says: a centre with rules of its own begins\n" +
			"with this command, which makes the tables, too.",
		Flags: append(databaseFlags(), &cli.StringFlag{Name: "from", Usage: "the `DAY` from which the pack holds, such as 2027-04-01; today or later (default: today)"}),
		Action: withPack(func(ctx context.Context, cmd *cli.Command, s *store.Store, p benefits.Pack) error {
			from := caldate.Today(time.Now())
			if told := cmd.String("from"); told != "" {
				var err error
				if from, err = caldate.Parse(told); err != nil {
					return usageError{fmt.Errorf("--from: %w", err)}
				}
			}
			if _, err := process.Tables(ctx, s); err != nil {
				return err
			}
			return p.Load(ctx, s, from)
		}),
	}
}

// withPack opens the database and reads the pack that the command names.
func withPack(action func(context.Context, *cli.Command, *store.Store, benefits.Pack) error) cli.ActionFunc {
	return func(ctx context.Context, cmd *cli.Command) error {
		path := cmd.Args().First()
		if path == "" || cmd.Args().Len() > 1 {
			return usageError{fmt.Errorf("name one file, a rule pack")}
		}
		text, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		p, err := benefits.Parse(text)
		if err != nil {
			return usageError{err}
		}
		return withStore(func(ctx context.Context, cmd *cli.Command, s *store.Store) error { return action(ctx, cmd, s, p) })(ctx, cmd)
	}
}
